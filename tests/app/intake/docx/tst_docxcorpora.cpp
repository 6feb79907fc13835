// Word files from elsewhere: nothing of their text is lost, their features arrive, and their structure is what other programs
// make of them.
#include "intake/docx/file.h"
#include "intake/intake.h"

#include "article/text.h"
#include "support/corpora.h"
#include "support/cputime.h"
#include "support/docxbuilder.h"
#include "support/htmlstructure.h"
#include "support/pandocnative.h"
#include "support/testprogram.h"

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
            const test::CpuTime timer;
            const auto intake = takeIn(bytes, Format::Docx, Purpose::Paste);
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
        report("pandoc", comparison);
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
        report("docxjs", comparison);
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
        report("mammoth", comparison);
    }

    void structureIsNearlyAlwaysTheSame()
    {
        static const QHash<QString, const char *> explained{
            {u"pandoc/0_level_headers.docx"_s,
             "Word numbers the heading (SECTION 1); we keep the number as text, pandoc drops it"},
            {u"pandoc/numbered_header.docx"_s, "Word numbers the heading (1.); we keep the number as text, pandoc drops it"},
        };
        qInfo("docx: structure the same in %d/%d files", m_structures.same, m_structures.total);
        for (const QString &name : std::as_const(m_structures.others)) {
            QVERIFY2(explained.contains(name), qPrintable(name));
            qInfo("%s: %s", qPrintable(name), explained.value(name));
        }
        QVERIFY(m_structures.total >= 40);
        QVERIFY(m_structures.same * 100 >= m_structures.total * 95);
    }

    void featuresArrive()
    {
        Counts wanted;
        Counts arrived;
        int told = 0;
        for (const QJsonValue &row : std::as_const(m_index)) {
            const QString name = row[u"file"].toString();
            const QByteArray bytes = test::fileBytes(m_folder + name);
            auto file = DocxFile::open(bytes);
            const auto intake = takeIn(bytes, Format::Docx, Purpose::Paste);
            if (!file || !intake)
                continue;
            const Counts inFile = countsIn(file->document(), *file);
            Counts ours = countsIn(intake->article.body);
            ours.comments = int(intake->comments.size());
            for (const IntakeNote &note : intake->notes) {
                if (note.text.contains(u"keep their number as text"))
                    ours.items += int(note.places.size());
                else if (note.text.contains(u"could not be taken in") || note.text.contains(u"could not be taken along"))
                    told += int(note.places.size());
            }
            // The index counts foot- and endnotes of the whole file.
            const QJsonValue indexed = row[u"features"];
            if (!indexed[u"fn"].isUndefined() || !indexed[u"en"].isUndefined())
                wanted.notes += indexed[u"fn"].toInt() + indexed[u"en"].toInt();
            if (ours != Counts{inFile.tables, inFile.pictures, inFile.items, ours.notes, inFile.comments})
                qInfo("%s: tables %d/%d, pictures %d/%d, items %d/%d, comments %d/%d", qPrintable(name), ours.tables,
                      inFile.tables, ours.pictures, inFile.pictures, ours.items, inFile.items, ours.comments, inFile.comments);
            wanted.add(inFile);
            arrived.add(ours);
        }
        qInfo(
            "docx: tables %d/%d, pictures %d/%d (and %d pictures, charts and diagrams named in a note), list items %d/%d, notes "
            "%d/%d, comments %d/%d",
            arrived.tables, wanted.tables, arrived.pictures, wanted.pictures, told, arrived.items, wanted.items, arrived.notes,
            wanted.notes, arrived.comments, wanted.comments);
        const auto nearly = [](int found, int total) { return total > 0 && found * 100 >= total * 98; };
        QVERIFY(nearly(arrived.tables, wanted.tables));
        QVERIFY(nearly(arrived.pictures, wanted.pictures));
        QVERIFY(nearly(arrived.items, wanted.items));
        QVERIFY(nearly(arrived.notes, wanted.notes));
        QVERIFY(nearly(arrived.comments, wanted.comments));
    }

private:
    struct Counts {
        int tables = 0;
        int pictures = 0;
        int items = 0;
        int notes = 0;
        int comments = 0;

        bool operator==(const Counts &) const = default;
        void add(const Counts &more)
        {
            tables += more.tables;
            pictures += more.pictures;
            items += more.items;
            notes += more.notes;
            comments += more.comments;
        }
    };

    /// What the XML has, the second of two alternatives and deletions aside; pictures as far as browsers show their format and
    /// they are in the file, items as far as they have text and are no headings.
    static Counts countsIn(pugi::xml_node node, DocxFile &file)
    {
        Counts counts;
        const std::string_view name = ooxml::nameOf(node);
        if (name == "del" || name == "moveFrom" || (name == "Fallback" && ooxml::child(node.parent(), "Choice")))
            return counts;
        counts.tables += name == "tbl";
        counts.comments += name == "commentReference";
        if (name == "blip" || name == "imagedata") {
            for (const char *attribute : {"embed", "id"}) {
                const ooxml::Relation picture = file.relations().value(ooxml::bytes(ooxml::attribute(node, attribute)));
                const QByteArray target = picture.target.toLower();
                counts.pictures += file.package.has(target) && !target.endsWith(".emf") && !target.endsWith(".wmf");
            }
        }
        if (name == "p") {
            const pugi::xml_node properties = ooxml::child(node, "pPr");
            const DocxParagraphStyle &style = file.styles.paragraph(ooxml::value(properties, "pStyle"));
            const pugi::xml_node own = ooxml::child(properties, "numPr");
            const QByteArray list = own ? ooxml::bytes(ooxml::value(own, "numId")) : style.numbering;
            const int level = ooxml::number(ooxml::value(own, "ilvl"), style.numberingLevel);
            counts.items += style.role == DocxRole::Text && isListed(file, list, level) && !shownText(node).trimmed().isEmpty();
        }
        for (pugi::xml_node each : node.children())
            counts.add(countsIn(each, file));
        return counts;
    }

    /// Whether the level shows a bullet, or a number that our lists can count.
    static bool isListed(DocxFile &file, const QByteArray &list, int level)
    {
        const DocxNumber number = DocxNumbering(file.related("numbering")).next(list, level);
        return number.kind == DocxNumber::Bullet || number.kind == DocxNumber::Ordered;
    }

    static Counts countsIn(const Blocks &blocks)
    {
        Counts counts;
        for (const Block &block : blocks) {
            counts.pictures += block.as<Figure>() != nullptr;
            if (const auto *paragraph = block.as<Paragraph>()) {
                for (const Run &run : paragraph->runs)
                    counts.notes +=
                        run.styles.testFlag(Style::Superscript) && run.text.startsWith(u'[') ? int(run.text.count(u'[')) : 0;
            } else if (const auto *list = block.as<ListBlock>()) {
                for (const ListItem &item : list->items) {
                    ++counts.items;
                    counts.add(countsIn(item.blocks));
                }
            } else if (const auto *quote = block.as<Quote>()) {
                counts.add(countsIn(quote->blocks));
            } else if (const auto *table = block.as<Table>()) {
                ++counts.tables;
                for (const TableRow &row : table->rows) {
                    for (const TableCell &cell : row.cells)
                        counts.add(countsIn(cell.blocks));
                }
            }
        }
        return counts;
    }

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
        void report(const char *whose) const { qInfo("docx: structure as %s has it %d/%d", whose, same, total); }
    };

    QStringList structureOf(const QByteArray &docx, Styles compared = Styles::fromInt(~0)) const
    {
        const auto intake = takeIn(docx, Format::Docx, Purpose::Paste);
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

    void report(const char *whose, const Comparison &comparison)
    {
        comparison.report(whose);
        m_structures.same += comparison.same;
        m_structures.total += comparison.total;
        m_structures.others += comparison.others;
    }

    QString m_folder;
    QJsonArray m_index;
    Comparison m_structures; ///< Over all programs.
};

GAOQIAN_TEST_GUILESS(TestDocxCorpora)
#include "tst_docxcorpora.moc"
