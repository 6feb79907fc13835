// Saved web pages of Chinese sites: what is recognised of them, against what a reader sees.
#include "intake/intake.h"

#include "article/text.h"
#include "support/corpora.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

QString squeezed(QString text)
{
    static const QRegularExpression blanks(u"[\\s\\x{200B}\\x{FEFF}]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    return text.remove(blanks);
}

QString editorOf(const Article &article)
{
    for (const QString &wanted : {u"责任编辑"_s, u"责编"_s, u"编辑"_s}) {
        for (const OriginCredit &credit : article.originCredits) {
            if (credit.role == wanted)
                return credit.names.join(u' ');
        }
    }
    return {};
}

} // namespace

class TestSavedPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"qt.gui.imageio*=false"_s); }

    void corpus()
    {
        if (test::corporaFolder().isEmpty())
            QSKIP("GAOQIAN_CORPORA does not name the corpora");
        const QString folder = test::corporaFolder() + u"/saved-pages/"_s;
        const QJsonArray pages = QJsonDocument::fromJson(test::fileBytes(folder + u"expected.json"_s)).array();
        QMap<QString, std::pair<int, int>> counts;
        for (const QJsonValue &page : pages) {
            const QString name = page[u"page"_s].toString();
            const Result<Intake> intake = takeIn(test::fileBytes(folder + name), Format::Html);
            QVERIFY(intake.ok());
            const QJsonObject expected = page[u"expected"_s].toObject();
            const auto check = [&](const QString &field, const QString &found) {
                const QString wanted = expected[field].toString();
                auto &[right, total] = counts[field];
                ++total;
                const bool same = field == u"published"_s && !wanted.isEmpty() ? found.startsWith(wanted) : found == wanted;
                right += same;
                if (!same)
                    qInfo("%s %s: \"%s\" for \"%s\"", qPrintable(name), qPrintable(field), qPrintable(found), qPrintable(wanted));
            };
            check(u"title"_s, intake->article.title);
            check(u"published"_s, intake->published.toString(u"yyyy-MM-dd HH:mm:ss"_s));
            check(u"source"_s, intake->article.source);
            check(u"author"_s, intake->article.authors.join(u' '));
            check(u"editor"_s, editorOf(intake->article));
            if (qEnvironmentVariableIsSet("DUMP")) {
                const QString text = plainText(intake->article.body);
                qInfo("==== %s chars %d blocks %d\n%s\n ....\n%s\n notes: %s\n credits: %d kicker %s sub %s url %s", qPrintable(name), int(squeezed(text).size()), int(intake->article.body.size()), qPrintable(text.left(250)), qPrintable(text.right(250)), qPrintable(noteTexts(intake->notes).join(u" | "_s)), int(intake->article.originCredits.size()), qPrintable(intake->article.kicker), qPrintable(intake->article.subtitle), qPrintable(intake->article.sourceUrl));
            }
        }
        for (auto field = counts.cbegin(); field != counts.cend(); ++field)
            qInfo("saved-pages: %s %d/%d", qPrintable(field.key()), field->first, field->second);
    }
};

QTEST_GUILESS_MAIN(TestSavedPages)
#include "tst_savedpages.moc"
