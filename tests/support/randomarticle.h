// Random articles for property tests: every kind of block and run, nested; the same seed gives the same article. What comes out
// is normalised, as everything is that the program keeps.
#pragma once

#include "article/normalise.h"

#include <QRandomGenerator>

#include <initializer_list>

namespace gaoqian::test {

class RandomArticle {
public:
    explicit RandomArticle(quint32 seed) : m_random(seed) {}

    Article article()
    {
        Article article;
        article.id = QStringLiteral("00000000-0000-4000-8000-%1").arg(m_random.generate(), 12, 16, QLatin1Char('0'));
        article.channel = lines(3);
        article.kicker = perhaps(line());
        article.title = line();
        article.subtitle = perhaps(line());
        article.source = perhaps(line());
        article.sourceUrl = perhaps(QStringLiteral("https://example.org/%1").arg(m_random.generate()));
        article.collector = perhaps(line());
        article.authors = lines(3);
        if (oneIn(2))
            article.date = QDate(2020, 1, 1).addDays(m_random.bounded(3000));
        article.keywords = lines(5);
        article.summary = perhaps(text(40));
        article.cover = perhaps(assetHash());
        article.coverWide = perhaps(Crop{0, m_random.bounded(500), 1000, 426});
        article.coverSquare = perhaps(Crop{m_random.bounded(400), 0, 600, 1000});
        for (int i = m_random.bounded(4); i > 0; --i)
            article.originCredits.append({line(), lines(3)});
        article.body = rawBlocks(m_random.bounded(12), 1);
        return normalised(article);
    }

    /// A body of up to `count` blocks.
    Blocks body(int count)
    {
        Article article;
        article.body = rawBlocks(m_random.bounded(count + 1), 1);
        return normalised(article).body;
    }

    Runs runs() { return normalised(rawRuns()); }

    /// A line of text as a form field would hold it.
    QString line() { return cleanLine(text(12)); }

    QRandomGenerator &random() { return m_random; }
    bool oneIn(int n) { return m_random.bounded(n) == 0; }

private:
    Blocks rawBlocks(int count, int depth)
    {
        Blocks blocks;
        for (int i = 0; i < count; ++i)
            blocks.append(block(depth));
        return blocks;
    }

    Block block(int depth)
    {
        const bool mayNest = depth < 4;
        switch (m_random.bounded(mayNest ? 10 : 7)) {
        case 0:
            return Heading{.level = m_random.bounded(2, 5), .label = perhaps(QStringLiteral("01")), .runs = rawRuns()};
        case 1:
            return figure();
        case 2:
            return Divider{};
        case 7:
            return list(depth);
        case 8:
            return Quote{rawBlocks(m_random.bounded(1, 4), depth + 1)};
        case 9:
            return table(depth);
        default:
            return paragraph();
        }
    }

    Figure figure()
    {
        Figure figure{.asset = {}, .alt = perhaps(line()), .caption = rawRuns(), .width = m_random.bounded(101)};
        if (oneIn(4))
            figure.address = QStringLiteral("https://pictures.example/%1.jpg").arg(m_random.generate());
        else
            figure.asset = assetHash();
        return figure;
    }

    Paragraph paragraph()
    {
        return {.runs = oneIn(10) ? Runs{} : rawRuns(),
                .align = static_cast<Align>(oneIn(3) ? m_random.bounded(4) : 0),
                .indent = oneIn(4) ? m_random.bounded(9) : 0,
                .lead = oneIn(8)};
    }

    ListBlock list(int depth)
    {
        ListBlock list{.ordered = oneIn(2)};
        for (int i = m_random.bounded(1, 4); i > 0; --i) {
            // An item begins with a paragraph, as every list that a person made does; what follows may be anything.
            ListItem item{{paragraph()}};
            item.blocks += rawBlocks(m_random.bounded(3), depth + 1);
            list.items.append(item);
        }
        return list;
    }

    /// A table whose spans tile a grid without gaps or overlaps.
    Table table(int depth)
    {
        const int rows = m_random.bounded(1, 5);
        const int columns = m_random.bounded(1, 5);
        QList<QList<bool>> taken(rows, QList<bool>(columns, false));
        Table table{.headerRows = m_random.bounded(rows + 1)};
        for (int row = 0; row < rows; ++row) {
            TableRow tableRow;
            for (int column = 0; column < columns; ++column) {
                if (taken[row][column])
                    continue;
                TableCell cell{.blocks = rawBlocks(m_random.bounded(3), depth + 1)};
                if (column + 1 < columns && !taken[row][column + 1] && oneIn(4))
                    cell.columnSpan = 2;
                if (row + 1 < rows && oneIn(4))
                    cell.rowSpan = 2;
                for (int r = row; r < row + cell.rowSpan; ++r) {
                    for (int c = column; c < column + cell.columnSpan; ++c)
                        taken[r][c] = true;
                }
                tableRow.cells.append(cell);
            }
            table.rows.append(tableRow);
        }
        return table;
    }

    Runs rawRuns()
    {
        Runs runs;
        for (int i = m_random.bounded(1, 5); i > 0; --i) {
            Run run{text(20)};
            if (oneIn(2))
                run.styles = Styles::fromInt(int(m_random.bounded(64)));
            if (oneIn(5))
                run.link =
                    pick({u"https://example.org/a?b=c&d=%E4%B8%AD", u"http://新闻.example/稿件", u"mailto:desk@example.org"});
            if (oneIn(5))
                run.colour = pick({u"red", u"blue", u"green"});
            runs.append(run);
        }
        return runs;
    }

    /// Up to `pieces` pieces of what text is made of, Chinese for the most part.
    QString text(int pieces)
    {
        QString text;
        for (int i = m_random.bounded(1, pieces + 1); i > 0; --i) {
            if (oneIn(4))
                text += pick({u"，",
                              u"。",
                              u"“",
                              u"”",
                              u"——",
                              u"……",
                              u"·",
                              u" ",
                              u"\u3000",
                              u"\u00A0",
                              u"57.69%",
                              u"2023",
                              u"Qt 6",
                              u"e-mail",
                              u"don’t",
                              u"<b>&amp;\"'",
                              u"\u2028",
                              u"𠮷",
                              u"👨\u200D👩\u200D👧",
                              u"e\u0301",
                              u"\u200B",
                              u"{{x}}"});
            else
                text += QChar(char16_t(m_random.bounded(0x4E00, 0x9FA5)));
        }
        return text;
    }

    QStringList lines(int most)
    {
        QStringList lines;
        for (int i = m_random.bounded(most + 1); i > 0; --i)
            lines.append(line());
        return lines;
    }

    QString assetHash()
    {
        QString hash;
        for (int i = 0; i < 8; ++i)
            hash += QStringLiteral("%1").arg(m_random.generate(), 8, 16, QLatin1Char('0'));
        return hash;
    }

    template <typename Value> Value perhaps(const Value &value) { return oneIn(2) ? value : Value(); }

    QString pick(std::initializer_list<QStringView> choices)
    {
        return choices.begin()[m_random.bounded(int(choices.size()))].toString();
    }

    QRandomGenerator m_random;
};

inline Article randomArticle(quint32 seed) { return RandomArticle(seed).article(); }

} // namespace gaoqian::test
