// Word files from elsewhere: nothing of their text is lost, their features arrive, and their structure is what other programs
// make of them.
#include "intake/docxfile.h"
#include "intake/docxintake.h"

#include "article/text.h"
#include "support/corpora.h"
#include "support/docxbuilder.h"
#include "support/htmlstructure.h"
#include "support/pandocnative.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <sstream>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

/// Whether the characters of `text` stand in `within` in their order.
bool keeps(const QString &within, const QString &text)
{
    qsizetype at = 0;
    for (const QChar c : text) {
        if (c.isSpace())
            continue;
        at = within.indexOf(c, at) + 1;
        if (at == 0)
            return false;
    }
    return true;
}

/// What the file's text elements say, deletions and the second of two alternatives aside; text boxes behind their paragraph.
QString shownText(pugi::xml_node node)
{
    const std::string_view name = ooxml::nameOf(node);
    if (name == "del" || name == "moveFrom" || (name == "Fallback" && ooxml::child(node.parent(), "Choice")))
        return {};
    if (name == "t")
        return QString::fromUtf8(node.child_value());
    QString shown;
    QString boxes;
    for (pugi::xml_node each : node.children())
        (ooxml::is(each, "txbxContent") ? boxes : shown) += shownText(each);
    return shown + boxes;
}

QString difference(const QStringList &ours, const QStringList &theirs)
{
    for (qsizetype i = 0; i < std::max(ours.size(), theirs.size()); ++i) {
        if (ours.value(i) != theirs.value(i))
            return u"line %1: ours \"%2\", theirs \"%3\""_s.arg(i).arg(ours.value(i), theirs.value(i));
    }
    return {};
}

/// Both without what the other side cannot know: of an equation letters and digits alone.
QStringList comparable(QStringList ours, const QStringList &theirs)
{
    for (qsizetype i = 0; i < std::min(ours.size(), theirs.size()); ++i) {
        if (const qsizetype mark = theirs[i].indexOf(test::equationMark); mark >= 0)
            ours[i] = theirs[i].first(mark + 1) + test::lettersOf(ours[i].sliced(std::min(mark, ours[i].size())));
    }
    return ours;
}

QStringList withoutHeadingRows(QStringList lines)
{
    for (QString &line : lines) {
        if (const qsizetype at = line.indexOf(u"table, headings "); at >= 0 && line.first(at).trimmed().isEmpty())
            line.truncate(at + 5);
    }
    return lines;
}

} // namespace

class TestDocxCorpora : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (test::corporaFolder().isEmpty())
            QSKIP("GAOQIAN_CORPORA does not name the corpora");
        m_folder = test::corporaFolder() + u"/docx/"_s;
        m_index = QJsonDocument::fromJson(test::fileBytes(m_folder + u"index.json"_s)).array();
        QVERIFY(!m_index.isEmpty());
    }

    void everyTextInOrder()
    {
        int whole = 0;
        int wellFormed = 0;
        for (const QJsonValue &row : std::as_const(m_index)) {
            const QString name = row[u"file"].toString();
            const QByteArray bytes = test::fileBytes(m_folder + name);
            QElapsedTimer timer;
            timer.start();
            const auto intake = takeInDocx(bytes, Purpose::Paste);
            QVERIFY2(timer.elapsed() < 5000, qPrintable(name));
            const auto file = DocxFile::open(bytes);
            if (!file) {
                qInfo("%s: %s", qPrintable(name), qPrintable(file.error().message));
                continue;
            }
            ++wellFormed;
            const bool kept = intake && keeps(plainText(intake->article.body), shownText(file->document()));
            whole += kept;
            if (!kept)
                qInfo("%s: text is missing or out of order", qPrintable(name));
        }
        qInfo("docx: text whole in %d/%d files that Word opens", whole, wellFormed);
        QCOMPARE(whole, wellFormed);
        QVERIFY(wellFormed >= m_index.size() - 2);
    }

    void structureAsPandocHasIt()
    {
        Comparison comparison;
        for (const QJsonValue &row : std::as_const(m_index)) {
            // The index names by their beginnings the trees that may belong to a file; its own has its own name.
            const QString name = row[u"file"].toString();
            const QString native = m_folder + name.chopped(5) + u".native"_s;
            if (name.startsWith(u"pandoc/") && QFile::exists(native))
                comparison.add(name, structureOf(asPandocReads(name)), {NativeStructure::of(test::fileBytes(native))});
        }
        comparison.report("pandoc");
    }

    void structureAsDocxjsHasIt()
    {
        Comparison comparison;
        for (const QJsonValue &row : std::as_const(m_index)) {
            if (const QString html = row[u"expected_html"].toString(); !html.isEmpty()) {
                const QString name = row[u"file"].toString();
                comparison.add(name, structureOf(test::fileBytes(m_folder + name)),
                               {HtmlStructure::of(test::fileBytes(m_folder + html))});
            }
        }
        comparison.report("docxjs");
    }

    void structureAsMammothHasIt()
    {
        Comparison comparison;
        for (const QJsonValue &row : std::as_const(m_index)) {
            QList<QStringList> expected;
            const QJsonArray cases = row[u"expected"].toArray();
            for (const QJsonValue &each : cases) {
                // Those that were asked for something else of mammoth's own, and those made from another file, say nothing on
                // ours.
                const QJsonArray calls = each[u"api"].toArray();
                const bool plain = calls.size() == 1 && calls[0].toString() == u"convertToHtml";
                const QString options = each[u"options"].toString();
                if (plain && !options.contains(u"styleMap"))
                    expected.append(withoutHeadingRows(HtmlStructure::of(each[u"expected"][0].toString().toUtf8())));
            }
            if (expected.isEmpty())
                continue;
            const QString name = row[u"file"].toString();
            // It leaves underlines out unless told otherwise, and does not look for heading rows.
            const QByteArray bytes = test::fileBytes(m_folder + name);
            comparison.add(name, withoutHeadingRows(structureOf(bytes, ~Styles(Style::Underline))), expected);
        }
        comparison.report("mammoth");
    }

private:
    struct Comparison {
        int same = 0;
        int total = 0;
        QStringList others;

        void add(const QString &name, const QStringList &ours, const QList<QStringList> &expected)
        {
            ++total;
            const bool equal = std::any_of(expected.begin(), expected.end(),
                                           [&](const QStringList &each) { return comparable(ours, each) == each; });
            same += equal;
            if (equal)
                return;
            others.append(name);
            qInfo("%s: %s", qPrintable(name), qPrintable(difference(comparable(ours, expected[0]), expected[0])));
        }
        void report(const char *whose)
        {
            qInfo("docx: structure as %s has it %d/%d", whose, same, total);
            QVERIFY(total > 0);
        }
    };

    QStringList structureOf(const QByteArray &docx, Styles compared = Styles::fromInt(~0)) const
    {
        const auto intake = takeInDocx(docx, Purpose::Paste);
        return intake ? test::structureOf(intake->article.body, compared) : QStringList{intake.error().message};
    }

    /// The file without what pandoc does not read: what paragraph styles say of their text (Word shows it, we keep it), and the
    /// title's style (which is the document's title with it, or nothing).
    QByteArray asPandocReads(const QString &name) const
    {
        return test::repacked(test::fileBytes(m_folder + name), [](const QByteArray &part, const QByteArray &bytes) {
            if (!part.endsWith("/styles.xml"))
                return bytes;
            pugi::xml_document styles;
            styles.load_buffer(bytes.constData(), std::size_t(bytes.size()));
            for (pugi::xml_node style : styles.document_element().children("w:style")) {
                if (std::string_view(style.attribute("w:type").value()) == "paragraph")
                    style.remove_child("w:rPr");
                if (pugi::xml_node styleName = style.child("w:name");
                    std::string_view(styleName.attribute("w:val").value()) == "Title")
                    styleName.attribute("w:val").set_value("Text");
            }
            std::ostringstream text;
            styles.save(text);
            return QByteArray::fromStdString(text.str());
        });
    }

    using NativeStructure = test::NativeStructure;
    using HtmlStructure = test::HtmlStructure;

    QString m_folder;
    QJsonArray m_index;
};

QTEST_GUILESS_MAIN(TestDocxCorpora)
#include "tst_docxcorpora.moc"
