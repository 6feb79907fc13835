// What is told beside a story: of its file, and of every piece that was put into it, each until somebody is done with it.
#include "newsroom/import/storyreports.h"

#include "base/ids.h"
#include "store/articlestore.h"
#include "store/database.h"
#include "store/intakereportstore.h"
#include "store/query.h"
#include "support/interruption.h"
#include "support/scratchnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

namespace {

IntakeReport piece(const QString &id, const QString &note)
{
    return {.name = u"Pasted"_s,
            .notes = {{note, {4, 9}}},
            .id = id,
            .time = QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC),
            .words = {{{u"前面的字"_s, u"后面的字"_s}, {u"甲"_s, {}}}}};
}

} // namespace

class TestStoryReports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_newsroom = std::make_unique<ScratchNewsroom>();
        Article article = ScratchNewsroom::story(u"夜渡"_s, u"灯亮了。"_s);
        article.id = m_id = newId();
        VERIFY_OK((*m_newsroom)->articles().insert(NormalArticle(article), Origin::Own, {}));
    }

    void piecesStandBehindTheFile()
    {
        const IntakeReport file{.name = u"来稿.docx"_s, .notes = {{u"3 tracked changes accepted"_s, {1}}}};
        VERIFY_OK((*m_newsroom)->intakeReports().put(m_id, toJson(file))); // as importing does
        VERIFY_OK(reports().keep(m_id, {}, {piece(u"a"_s, u"1"_s)}));
        VERIFY_OK(reports().keep(m_id, {}, {piece(u"b"_s, u"2"_s)}));
        QCOMPARE(must(reports().of(m_id)), (QList<IntakeReport>{file, piece(u"a"_s, u"1"_s), piece(u"b"_s, u"2"_s)}));
        VERIFY_OK(reports().remove(m_id, {}));
        QCOMPARE(must(reports().of(m_id)).size(), 2);
    }

    void whatIsDoneStaysAway()
    {
        VERIFY_OK(reports().keep(m_id, {}, {piece(u"a"_s, u"1"_s), piece(u"b"_s, u"2"_s)}));
        VERIFY_OK(reports().remove(m_id, u"a"_s));
        VERIFY_OK(reports().keep(m_id, {piece(u"a"_s, u"1"_s), piece(u"b"_s, u"3"_s)})); // a window that does not know it yet
        QCOMPARE(must(reports().of(m_id)), (QList<IntakeReport>{piece(u"b"_s, u"3"_s)}));
        VERIFY_OK(reports().remove(m_id, u"b"_s));
        QVERIFY(!must((*m_newsroom)->intakeReports().of(m_id)));
        VERIFY_OK(reports().remove(m_id, u"b"_s));
    }

    void whatIsWrittenTwiceStandsThereOnce()
    {
        VERIFY_OK(reports().keep(m_id, {}, {piece(u"a"_s, u"1"_s)}));
        VERIFY_OK(reports().keep(m_id, {}, {piece(u"a"_s, u"2"_s), piece(u"b"_s, u"3"_s)}));
        QCOMPARE(must(reports().of(m_id)), (QList<IntakeReport>{piece(u"a"_s, u"2"_s), piece(u"b"_s, u"3"_s)}));
    }

    void whatNobodyCanUnderstandIsLetGo()
    {
        VERIFY_OK(reports().keep(m_id, {}, {piece(u"a"_s, u"1"_s)}));
        VERIFY_OK(change((*m_newsroom)->database(), u"UPDATE intake_reports SET report = 'damaged'"_s));
        QCOMPARE(reports().of(m_id).error().kind, ErrorKind::Input);
        VERIFY_OK(reports().remove(m_id, u"a"_s));
        QCOMPARE(must(reports().of(m_id)), QList<IntakeReport>());
    }

    /// A disk that does not answer for a moment costs nobody their reports.
    void whatCannotBeReadJustNowStays()
    {
        VERIFY_OK(reports().keep(m_id, {}, {piece(u"a"_s, u"1"_s), piece(u"b"_s, u"2"_s)}));
        std::unique_ptr<Newsroom> other;
        Interruption trouble(u"SELECT report"_s, [&] {
            QSqlQuery query(other->database().handle());
            QVERIFY(query.exec(u"ALTER TABLE intake_reports RENAME COLUMN report TO unreachable"_s)); // until it is taken back
        });
        other = m_newsroom->another(&trouble);
        QVERIFY(!StoryReports(*other).remove(m_id, u"a"_s));
        QVERIFY(trouble.hasHappened());
        QCOMPARE(must(reports().of(m_id)).size(), 2);
    }

    void aStoryThatIsNotThereKeepsNone() { QVERIFY(!reports().keep(newId(), {}, {piece(u"a"_s, u"1"_s)}).ok()); }

private:
    StoryReports reports() { return StoryReports(**m_newsroom); }

    std::unique_ptr<ScratchNewsroom> m_newsroom;
    QString m_id;
};

GAOQIAN_TEST_GUILESS(TestStoryReports)
#include "tst_storyreports.moc"
