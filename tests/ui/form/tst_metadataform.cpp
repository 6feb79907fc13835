// The form: nothing is lost or changed on the way through it, edits are announced, composing is never disturbed.
#include "form/metadataform.h"

#include "form/channelfield.h"
#include "form/coverfield.h"
#include "form/datefield.h"
#include "form/origincreditsfield.h"
#include "form/summaryfield.h"
#include "form/tagfield.h"
#include "form/urlfield.h"
#include "support/accessible.h"
#include "support/randomarticle.h"
#include "support/testprogram.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

struct Form : MetadataForm {
    QSignalSpy changes{this, &MetadataForm::changed};

    Form()
    {
        resize(400, 900);
        show();
        activateWindow();
    }

    QLineEdit *line(const QString &name) const
    {
        for (QLineEdit *each : findChildren<QLineEdit *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }

    Article applied(Article onto = {}) const
    {
        applyTo(onto);
        return onto;
    }
};

Article story(const QString &id)
{
    Article article;
    article.id = id;
    return article;
}

/// What the form is not about is left as it was.
Article withoutForm(Article article)
{
    const Article empty;
    article.channel = empty.channel;
    article.source = article.sourceUrl = article.collector = article.summary = article.cover = QString();
    article.authors = article.keywords = empty.authors;
    article.date = {};
    article.originCredits = {};
    return article;
}

} // namespace

class TestMetadataForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomArticlesComeBackAsTheyWere()
    {
        Form form;
        for (quint32 seed = 1; seed <= 200; ++seed) {
            const Article article = test::RandomArticle(seed).article();
            form.setArticle(article);
            QCOMPARE(form.applied(withoutForm(article)), article);
        }
        QCOMPARE(form.changes.count(), 0);
    }

    void whatWidgetsCannotHoldComesBackToo()
    {
        Article article;
        article.id = u"1"_s;
        article.channel = {u"a > b"_s, QString()};
        article.source = u"line\none"_s;
        article.sourceUrl = u"not an address"_s;
        article.summary = u"one\r\ntwo\u2028three\u00a0four"_s;
        article.cover = u"unknown"_s;
        article.originCredits = {{QString(), {}}, {u"编辑"_s, {u"a, b"_s}}};
        article.date = QDate(12000, 1, 1);
        Form form;
        form.setArticle(article);
        QCOMPARE(form.applied(story(u"1"_s)), article);
    }

    void editsReachTheArticleAndAreAnnounced()
    {
        Form form;
        QVERIFY(QTest::qWaitForWindowActive(&form));
        form.setChannels({{u"情感"_s}, {u"情感"_s, u"故事"_s}});
        form.setArticle(story(u"1"_s));
        QCOMPARE(form.changes.count(), 0);

        auto *channel = form.findChild<ChannelField *>();
        QTest::keyClick(channel, Qt::Key_Down);
        QTest::keyClick(channel, Qt::Key_Down);
        QTest::keyClick(channel, Qt::Key_Down);
        QTest::keyClick(channel, Qt::Key_Return);
        QCOMPARE(form.applied().channel, (QStringList{u"情感"_s, u"故事"_s}));

        QTest::keyClicks(form.line(u"Source"_s), u"Xinhua"_s);
        QCOMPARE(form.applied().source, u"Xinhua"_s);
        QTest::keyClicks(form.line(u"Collector"_s), u"Ann"_s);
        QCOMPARE(form.applied().collector, u"Ann"_s);

        auto *date = form.findChild<DateField *>();
        QTest::keyClicks(date->edit(), u"2022-11-23"_s);
        QCOMPARE(form.applied().date, QDate(2022, 11, 23));
        date->edit()->clear();
        QTest::keyClick(date->edit(), Qt::Key_Space);
        QVERIFY(!form.applied().date.isValid());

        QTest::keyClicks(form.findChild<SummaryField *>()->edit(), u"short"_s);
        QCOMPARE(form.applied().summary, u"short"_s);
        QVERIFY(form.changes.count() > 5);
    }

    void addressesAreCheckedBesideTheField()
    {
        Form form;
        form.setArticle(story(u"1"_s));
        auto *url = form.findChild<UrlField *>();
        QTest::keyClicks(url->edit(), u"javascript:alert(1)"_s);
        QCOMPARE(form.applied().sourceUrl, QString());
        QTest::keyClick(url->edit(), Qt::Key_Return);
        QVERIFY(url->isComplaining());
        // A save that comes back does not take away what is being typed.
        form.setArticle(form.applied(story(u"1"_s)));
        QCOMPARE(url->edit()->text(), u"javascript:alert(1)"_s);
        url->edit()->selectAll();
        QTest::keyClicks(url->edit(), u"https://example.org/a"_s);
        QVERIFY(!url->isComplaining());
        QCOMPARE(form.applied().sourceUrl, u"https://example.org/a"_s);
        url->edit()->selectAll();
        QTest::keyClicks(url->edit(), u"nonsense"_s);
        form.setArticle(story(u"2"_s));
        QCOMPARE(url->edit()->text(), QString());
        QVERIFY(!url->isComplaining());
    }

    void summaryCountsAndTakesTheLead()
    {
        Form form;
        form.setArticle(story(u"1"_s));
        auto *summary = form.findChild<SummaryField *>();
        auto *take = summary->findChild<QPushButton *>();
        QVERIFY(!take->isVisible());
        form.setLead([] { return u"导语一段"_s; });
        take->click();
        QCOMPARE(form.applied().summary, u"导语一段"_s);
        QCOMPARE(form.changes.count(), 1);
        summary->edit()->undo();
        QCOMPARE(form.applied().summary, QString());
    }

    void coverAndCropsAreOneField()
    {
        Form form;
        QSignalSpy fields(&form, &MetadataForm::fieldEdited);
        QImage picture(300, 200, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        Article article = story(u"1"_s);
        article.cover = u"bb"_s;
        article.coverWide = {0, 0, 500, 400};
        form.setArticle(article);
        form.setPictures({{u"aa"_s, picture}, {u"bb"_s, picture}});
        QCOMPARE(form.applied(story(u"1"_s)), article);
        auto *cover = form.findChild<CoverField *>();
        QCOMPARE(cover->pictures()->currentText(), u"Picture 2"_s);
        QCOMPARE(form.changes.count(), 0);
        QTest::keyClick(cover->pictures(), Qt::Key_Up);
        QCOMPARE(form.applied().cover, u"aa"_s);
        QVERIFY(form.applied().coverWide.isNull());
        QCOMPARE(fields.count(), 1);
        form.changeFields(article);
        QCOMPARE(form.applied(story(u"1"_s)), article);
    }

    void whatWasUsedBeforeIsOffered()
    {
        Form form;
        QVERIFY(QTest::qWaitForWindowActive(&form));
        form.setArticle(story(u"1"_s));
        form.setChoices({{u"云溪日报"_s, u"云溪发布"_s}, {u"陶然"_s}, {u"柳明"_s, u"何为"_s}, {u"文明创建"_s, u"城建"_s}});
        QLineEdit *source = form.line(u"Source"_s);
        source->setFocus();
        QTest::keyClick(source, Qt::Key_Down);
        QAbstractItemView *list = source->completer()->popup();
        QVERIFY(list->isVisible());
        QCOMPARE(list->model()->rowCount(), 2);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(form.applied().source, u"云溪发布"_s);
        // What stands there is one of the choices: Down shows them all again.
        QTest::keyClick(source, Qt::Key_Down);
        QCOMPARE(list->model()->rowCount(), 2);
        QTest::keyClick(list, Qt::Key_Escape);

        QLineEdit *keywords = form.line(u"Keywords: add one"_s);
        keywords->setFocus();
        QInputMethodEvent typed;
        typed.setCommitString(u"建"_s);
        QCoreApplication::sendEvent(keywords, &typed);
        list = keywords->completer()->popup();
        QVERIFY(list->isVisible());
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_COMPARE(keywords->text(), QString());
        QCOMPARE(form.applied().keywords, QStringList{u"文明创建"_s});
        // It is not offered a second time.
        QTest::keyClick(keywords, Qt::Key_Down);
        QCOMPARE(list->model()->rowCount(), 1);
    }

    void remarksStandBesideTheirFields()
    {
        Form form;
        QVERIFY(QTest::qWaitForWindowActive(&form));
        form.setArticle(story(u"1"_s));
        form.setRemarks({{u"source"_s, u"Say where it comes from"_s}, {u"title"_s, u"elsewhere"_s}});
        QLabel *note = nullptr;
        for (QLabel *label : form.findChildren<QLabel *>()) {
            if (label->text() == u"Say where it comes from"_s)
                note = label;
        }
        QVERIFY(note && note->isVisible());
        QLineEdit *source = form.line(u"Source"_s);
        QCOMPARE(source->accessibleDescription(), u"Say where it comes from"_s);
        QVERIFY(note->mapTo(&form, QPoint()).y() >= source->mapTo(&form, QPoint(0, source->height())).y());
        QVERIFY(form.focusField(u"source"_s));
        QVERIFY(source->hasFocus());
        QVERIFY(!form.focusField(u"title"_s));
        form.setRemarks({});
        QVERIFY(!note->isVisible());
        QCOMPARE(source->accessibleDescription(), QString());
    }

    void creditLinesComeAndGo()
    {
        Form form;
        QVERIFY(QTest::qWaitForWindowActive(&form));
        Article article = story(u"1"_s);
        article.originCredits = {{u"编辑"_s, {u"陶然"_s}}};
        form.setArticle(article);
        auto *credits = form.findChild<OriginCreditsField *>();
        auto *add = credits->findChild<QPushButton *>();
        add->click();
        QCOMPARE(form.changes.count(), 0); // An empty line is no credit yet.
        QTest::keyClicks(form.line(u"Role of credit line 2"_s), u"final"_s);
        QTest::keyClick(form.window()->focusWidget(), Qt::Key_Tab);
        QCOMPARE(form.window()->focusWidget()->accessibleName(), u"Names of credit line 2: add one"_s);
        QTest::keyClicks(form.window()->focusWidget(), u"Zhao, Li"_s);
        QCOMPARE(form.applied().originCredits,
                 (QList<OriginCredit>{{u"编辑"_s, {u"陶然"_s}}, {u"final"_s, {u"Zhao"_s, u"Li"_s}}}));
        credits->findChild<QAbstractButton *>(u"remove"_s)->click();
        QCOMPARE(form.applied().originCredits.size(), 1);
        QCOMPARE(form.applied().originCredits.first().role, u"final"_s);
    }

    void newsOfTheSameArticleDisturbsNoComposing()
    {
        Form form;
        QVERIFY(QTest::qWaitForWindowActive(&form));
        Article article = story(u"1"_s);
        article.source = u"本台"_s;
        article.summary = u"摘要"_s;
        form.setArticle(article);
        QLineEdit *source = form.line(u"Source"_s);
        source->setCursorPosition(1);
        QInputMethodEvent composing(u"xin"_s, {});
        QCoreApplication::sendEvent(source, &composing);
        QPlainTextEdit *summary = form.findChild<SummaryField *>()->edit();
        QCoreApplication::sendEvent(summary, &composing);

        form.setArticle(form.applied(article));
        form.setChoices({{u"本台"_s}, {u"陶然"_s}, {u"陶然"_s}, {}});
        form.setRemarks({{u"source"_s, u"a remark"_s}});
        QInputMethodEvent committing;
        committing.setCommitString(u"新"_s);
        QCoreApplication::sendEvent(source, &committing);
        QCOMPARE(source->text(), u"本新台"_s);
        QCoreApplication::sendEvent(summary, &committing);
        QCOMPARE(summary->toPlainText(), u"新摘要"_s);
    }

    void scrollingOverAFieldChangesNothing()
    {
        Form form;
        Article article = story(u"1"_s);
        article.date = QDate(2022, 11, 23);
        form.setChannels({{u"情感"_s}, {u"故事"_s}});
        article.channel = {u"情感"_s};
        form.setArticle(article);
        for (QWidget *field : std::initializer_list<QWidget *>{form.findChild<DateField *>(), form.findChild<ChannelField *>(),
                                                               form.findChild<CoverField *>()->pictures()}) {
            QWheelEvent wheel(QPointF(5, 5), field->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(field, &wheel);
        }
        QCOMPARE(form.applied(story(u"1"_s)), article);
    }

    void everyEditTellsItsFieldAndWhatWasBefore()
    {
        Form form;
        QVERIFY(QTest::qWaitForWindowActive(&form));
        Article article = story(u"1"_s);
        article.source = u"柳溪"_s;
        form.setArticle(article);
        QList<QPair<int, Article>> edits;
        connect(&form, &MetadataForm::fieldEdited, this, [&edits](int field, const Article &before) {
            edits.append({field, before});
        });
        QTest::keyClick(form.line(u"Source"_s), Qt::Key_A);
        QTest::keyClick(form.line(u"Source"_s), Qt::Key_B);
        QTest::keyClick(form.line(u"Collector"_s), Qt::Key_C);
        QCOMPARE(edits.size(), 3);
        QCOMPARE(edits[0].second.source, u"柳溪"_s);
        QCOMPARE(edits[1].second.source, u"a柳溪"_s);
        QCOMPARE(edits[1].first, edits[0].first);
        QVERIFY(edits[2].first != edits[0].first);
        QCOMPARE(edits[2].second.source, u"ab柳溪"_s);
        QCOMPARE(edits[2].second.collector, QString());

        form.changes.clear();
        form.changeFields(edits[1].second);
        QCOMPARE(form.fields(), edits[1].second);
        QCOMPARE(form.changes.count(), 1);
        QCOMPARE(edits.size(), 3);
        form.focusField(edits[0].first);
        QVERIFY(form.line(u"Source"_s)->hasFocus());
        QTest::keyClick(form.line(u"Collector"_s), Qt::Key_C);
        QCOMPARE(edits.last().second, edits[1].second);
    }

    void nothingIsCutInANarrowPanel()
    {
        Form form;
        Article article = story(u"1"_s);
        article.keywords = {QString(80, u'词'), u"短"_s};
        article.sourceUrl = u"https://example.org/"_s + QString(300, u'a');
        article.originCredits = {{u"一个很长很长的职务名称"_s, {u"陶然"_s, u"柳明"_s}}};
        form.setChannels({{QString(60, u'长')}});
        form.setArticle(article);
        form.resize(320, 600);
        QCoreApplication::processEvents();
        QVERIFY2(form.widget()->width() <= form.viewport()->width(), qPrintable(QString::number(form.widget()->width())));
    }

    void everyControlHasAName()
    {
        Form form;
        Article article = story(u"1"_s);
        article.originCredits = {{u"编辑"_s, {u"陶然"_s}}};
        form.setArticle(article);
        QCOMPARE(test::namelessControls(form).join(u", "_s), QString());
    }
};

GAOQIAN_TEST_WIDGETS(TestMetadataForm)
#include "tst_metadataform.moc"
