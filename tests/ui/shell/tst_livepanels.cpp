// What another program does to the newsroom is shown within moments: in the list, on the strip, among the people.
#include "shell/livepanels.h"

#include "base/ids.h"
#include "editor/pane/richtextedit.h"
#include "newsroom/signing/signing.h"
#include "preview/pagescheme.h"
#include "preview/previewpane.h"
#include "shell/newsroom/personbutton.h"
#include "slip/slippanel.h"
#include "slip/slipstrip.h"
#include "store/articlestore.h"
#include "storylist/storylistmodel.h"
#include "support/scratchdesktop.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QLabel>
#include <QListView>
#include <QMenu>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

class LivePanelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void othersActs_areSeen();
    void othersStoriesAndNames_areListed();
    void newPeople_areOffered();
    void acting_isSeenByWhoTyped();
    void page_namesNobodyOfAStoryThatIsTakenBack();

private:
    QString addStory(const QString &title);
    void act(const QString &story, const QString &person, Verdict verdict, const QString &opinion = {});
    void signByAll();
    QString slipState() const { return m_window->findChild<SlipPanel *>()->findChild<QLabel *>(u"state"_s)->text(); }
    /// What the list says of the story: title and chip.
    QString listed(const QString &story) const;

    std::unique_ptr<ScratchDesktop> m_desktop;
    std::unique_ptr<Newsroom> m_other;
    std::unique_ptr<MainWindow> m_window;
    QString m_story;
};

void LivePanelsTest::init()
{
    m_desktop = std::make_unique<ScratchDesktop>();
    m_other = std::move(m_desktop->makeNewsroom().value());
    m_story = addStory(u"夜渡"_s);
    const auto theme = Theme::builtIn();
    QVERIFY(theme.ok());
    m_window = std::make_unique<MainWindow>(m_desktop->address(), *theme, m_desktop->dialogs, m_desktop->preferences);
    m_window->show();
    m_window->setPerson(m_desktop->personId(u"陶然"_s));
    m_window->openArticle(m_story);
    QTRY_VERIFY(m_window->session().isOpen());
    QTRY_VERIFY(listed(m_story).startsWith(u"夜渡"_s));
}

void LivePanelsTest::cleanup()
{
    const bool used = m_desktop->dialogs.allAnswersUsed();
    m_window.reset();
    m_other.reset();
    m_desktop.reset();
    QVERIFY(used);
}

QString LivePanelsTest::addStory(const QString &title)
{
    Article article;
    article.id = newId();
    article.title = title;
    article.body = {Paragraph{{{u"末班船十点开。"_s}}}};
    if (!m_other->articles().insert(NormalArticle(article), Origin::Own, m_desktop->personId(u"陶然"_s)))
        qFatal("no story");
    return article.id;
}

void LivePanelsTest::act(const QString &story, const QString &person, Verdict verdict, const QString &opinion)
{
    const auto who = Staffing(*m_other).personByName(person);
    VERIFY_OK(who);
    const auto key = Staffing(*m_other).unlock(*who, Secret::fromPassphrase(ScratchDesktop::passphraseOf(person)));
    VERIFY_OK(key);
    const auto seen = m_other->articles().load(story);
    VERIFY_OK(seen);
    VERIFY_OK(Signing(*m_other).act(story, {verdict, who->id, opinion, {}}, *key, seen->digest));
}

QString LivePanelsTest::listed(const QString &story) const
{
    const QAbstractItemModel *rows = m_window->findChild<QListView *>(u"rows"_s)->model();
    for (int row = 0; row < rows->rowCount(); ++row) {
        const QModelIndex index = rows->index(row, 0);
        if (index.data(StoryListModel::IdRole).toString() == story)
            return index.data().toString() + u'/' + index.data(StoryListModel::ChipRole).toString();
    }
    return {};
}

void LivePanelsTest::othersActs_areSeen()
{
    const QString draft = slipState();
    QCOMPARE(listed(m_story), u"夜渡/Draft"_s);
    act(m_story, u"陶然"_s, Verdict::Submit);
    QTRY_COMPARE(listed(m_story), u"夜渡/In review"_s);
    QTRY_VERIFY(slipState() != draft);
    const QString chain = m_window->findChild<SlipStrip *>()->accessibleDescription();
    act(m_story, u"柳明"_s, Verdict::Approve);
    QTRY_VERIFY(m_window->findChild<SlipStrip *>()->accessibleDescription() != chain);
    QVERIFY(m_window->findChild<SlipStrip *>()->accessibleDescription().contains(u"柳明"_s));
    act(m_story, u"何为"_s, Verdict::Return, u"请核对船期"_s);
    QTRY_COMPARE(listed(m_story), u"夜渡/Returned to you"_s);
    QTRY_VERIFY(slipState().contains(u"eturned"_s));
}

void LivePanelsTest::othersStoriesAndNames_areListed()
{
    const QString other = addStory(u"早市"_s);
    QTRY_VERIFY(listed(other).startsWith(u"早市"_s));
    auto record = m_other->articles().load(other);
    VERIFY_OK(record);
    Article changed = record->article;
    changed.title = u"晚市"_s;
    VERIFY_OK(m_other->articles().save(NormalArticle(changed), record->version, {}));
    QTRY_VERIFY(listed(other).startsWith(u"晚市"_s));
    VERIFY_OK(m_other->articles().remove(other));
    QTRY_VERIFY(listed(other).isEmpty());
}

void LivePanelsTest::newPeople_areOffered()
{
    const QMenu *people = m_window->findChild<PersonButton *>()->menu();
    const auto count = people->actions().size();
    const auto admin = Staffing(*m_other).personByName(u"陶然"_s);
    VERIFY_OK(admin);
    VERIFY_OK(Staffing(*m_other).add(u"新来的"_s, {u"编审"_s}, Secret::fromPassphrase(u"口令"_s), *admin,
                                     Secret::fromPassphrase(ScratchDesktop::passphraseOf(u"陶然"_s))));
    QTRY_COMPARE(people->actions().size(), count + 1);
}

/// What is typed is written first; then the slip is of the text that stands there, and of what others did to it.
void LivePanelsTest::acting_isSeenByWhoTyped()
{
    act(m_story, u"陶然"_s, Verdict::Submit);
    QTRY_COMPARE(listed(m_story), u"夜渡/In review"_s);
    auto *body = m_window->findChild<RichTextEdit *>();
    body->moveCursor(QTextCursor::End);
    compose(*body, u"又一句。"_s);
    act(m_story, u"柳明"_s, Verdict::Return, u"请核对船期"_s);
    QTRY_COMPARE(listed(m_story), u"夜渡/Returned to you"_s);
    QTRY_COMPARE(plainText(m_other->articles().load(m_story)->article->body), u"末班船十点开。又一句。"_s);
}

void LivePanelsTest::signByAll()
{
    act(m_story, u"陶然"_s, Verdict::Submit);
    for (const QString &person : {u"柳明"_s, u"何为"_s, u"蒋舟"_s, u"孟知秋"_s, u"宋怀远"_s})
        act(m_story, person, Verdict::Approve);
}

void LivePanelsTest::page_namesNobodyOfAStoryThatIsTakenBack()
{
    signByAll();
    auto *preview = m_window->findChild<PreviewPane *>();
    QTRY_VERIFY(preview->pageBytes().contains("宋怀远"));
    QVERIFY(!preview->pageBytes().contains("未审定"));
    act(m_story, u"宋怀远"_s, Verdict::Retract, u"照片有误"_s);
    QTRY_VERIFY(preview->pageBytes().contains("未审定"));
    QVERIFY(!preview->pageBytes().contains("宋怀远"));
}

static int run(int argc, char **argv)
{
    registerPageScheme();
    QApplication app(argc, argv);
    LivePanelsTest test;
    return QTest::qExec(&test, argc, argv);
}
GAOQIAN_TEST_MAIN(run)

#include "tst_livepanels.moc"
