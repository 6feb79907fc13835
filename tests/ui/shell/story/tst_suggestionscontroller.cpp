// What the form offers comes from the newsroom: channels, staff, and what its stories were filled in with.
#include "shell/story/suggestionscontroller.h"

#include "base/ids.h"
#include "editor/pane/headlineedit.h"
#include "editor/pane/richtextedit.h"
#include "form/channelfield.h"
#include "form/metadataform.h"
#include "newsroom/writing/articlesession.h"
#include "shell/story/storyform.h"
#include "store/articlestore.h"
#include "store/settingsstore.h"
#include "support/scratchdesktop.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QAbstractItemModel>
#include <QCompleter>
#include <QLineEdit>
#include <QTreeView>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

struct Fed {
    explicit Fed(Newsroom &newsroom) :
        session(newsroom), story(newsroom, session, headline, body, form), feeder(session, story, form)
    {
        form.show();
    }

    /// What the line named `name` offers, in order.
    QStringList offered(const QString &name) const
    {
        QStringList all;
        for (const QLineEdit *line : form.findChildren<QLineEdit *>()) {
            if (line->accessibleName() != name || !line->completer())
                continue;
            const QAbstractItemModel *model = line->completer()->model();
            for (int row = 0; row < model->rowCount(); ++row)
                all += model->index(row, 0).data().toString();
        }
        return all;
    }

    HeadlineEdit headline;
    RichTextEdit body;
    MetadataForm form;
    ArticleSession session;
    StoryForm story;
    SuggestionsController feeder;
};

} // namespace

class TestSuggestionsController : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offersStaffAndWhatWasUsedBefore()
    {
        ScratchDesktop desktop;
        auto newsroom = desktop.makeNewsroom();
        VERIFY_OK(newsroom);
        for (const QString &keyword : {u"城建"_s, u"防汛"_s, u"防汛"_s}) {
            Article article;
            article.id = newId();
            article.source = u"云溪日报"_s;
            article.collector = u"蒋舟"_s;
            article.authors = {u"外稿作者"_s};
            article.keywords = {keyword};
            VERIFY_OK((*newsroom)->articles().insert(NormalArticle(article), Origin::Own, {}));
        }
        Fed fed(**newsroom);
        VERIFY_OK(fed.session.createNew({}));
        QTRY_COMPARE(fed.offered(u"Source"_s), QStringList{u"云溪日报"_s});
        QCOMPARE(fed.offered(u"Keywords: add one"_s), (QStringList{u"防汛"_s, u"城建"_s}));
        QCOMPARE(fed.offered(u"Collector"_s).first(), u"蒋舟"_s);
        QCOMPARE(fed.offered(u"Collector"_s).size(), 6); // The staff, each once.
        QCOMPARE(fed.offered(u"Authors: add one"_s).first(), u"外稿作者"_s);
        QCOMPARE(fed.offered(u"Authors: add one"_s).size(), 7);
    }

    void aChannelThatWasAddedIsTheNewsrooms()
    {
        ScratchDesktop desktop;
        auto newsroom = desktop.makeNewsroom(false);
        VERIFY_OK(newsroom);
        VERIFY_OK((*newsroom)->settings().addChannel({u"要闻"_s}));
        Fed fed(**newsroom);
        VERIFY_OK(fed.session.createNew({}));
        auto *field = fed.form.findChild<ChannelField *>();
        QTRY_VERIFY(!fed.offered(u"Collector"_s).isEmpty()); // with the channels
        field->showPopup();
        QCOMPARE(field->tree()->model()->rowCount(), 2); // "No channel" and the one.
        compose(*field, u"要闻／交通"_s);
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Return);
        const auto channels = [&] { return (*newsroom)->settings().channels().value(); };
        QTRY_COMPARE(channels(), (QList<QStringList>{{u"要闻"_s}, {u"要闻"_s, u"交通"_s}}));
    }
};

GAOQIAN_TEST_WIDGETS(TestSuggestionsController)
#include "tst_suggestionscontroller.moc"
