// A story as long as asked for, with everything in it that long stories have; the same every time.
#pragma once

#include "intake/pictures/pictureintake.h"
#include "newsroom/core/newsroom.h"
#include "store/assetstore.h"

#include <QBuffer>
#include <QPainter>
#include <QRandomGenerator>

namespace gaoqian::bench {

class LongStory {
public:
    /// Its pictures are kept in `newsroom`.
    explicit LongStory(Newsroom &newsroom) : m_newsroom(newsroom) {}

    Article make(int characters, int pictures)
    {
        Article article;
        article.id = QStringLiteral("00000000-0000-4000-8000-%1").arg(characters, 12, 10, QLatin1Char('0'));
        article.title = words(18);
        article.summary = words(90);
        article.keywords = {words(3), words(4)};
        constexpr int length = 160;
        const int paragraphs = std::max(1, characters / length);
        for (int i = 0; i < paragraphs; ++i) {
            article.body += i % 7 == 3 ? heading() : i % 11 == 5 ? list(length) : paragraph(length);
            // pictures spread over the whole
            if (pictures * (i + 1) / paragraphs > pictures * i / paragraphs)
                article.body += figure();
        }
        article.body.insert(article.body.size() / 2, table());
        return article;
    }

private:
    QString words(int count)
    {
        QString words;
        for (int i = 0; i < count; ++i)
            words += i % 17 == 16 ? QChar(0xff0c) : QChar(char16_t(m_random.bounded(0x4e00, 0x9fa5)));
        return words;
    }

    Block heading() { return Heading{2, QStringLiteral("01"), {Run{words(12), {}, {}, {}}}}; }

    Block paragraph(int length)
    {
        return Paragraph{.runs = {Run{words(10), Style::Bold, {}, {}}, Run{words(length - 25), {}, {}, {}},
                                  Run{words(10), {}, QStringLiteral("https://example.org/"), {}}, Run{words(5), {}, {}, {}}}};
    }

    Block list(int length)
    {
        ListBlock list;
        for (int i = 0; i < 4; ++i)
            list.items += ListItem{{Paragraph{.runs = {Run{words(length / 4), {}, {}, {}}}}}};
        return list;
    }

    Block table()
    {
        Table table{.headerRows = 1};
        for (int row = 0; row < 5; ++row) {
            TableRow cells;
            for (int column = 0; column < 4; ++column)
                cells.cells += TableCell{{Paragraph{.runs = {Run{words(6), {}, {}, {}}}}}, 1, 1};
            table.rows += cells;
        }
        return table;
    }

    Block figure()
    {
        QImage image(1200, 800, QImage::Format_RGB32);
        image.fill(QColor::fromHsv(int(m_random.bounded(360)), 90, 200));
        QPainter(&image).fillRect(m_random.bounded(1000), m_random.bounded(600), 200, 200, Qt::darkGreen);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "JPEG", 80);
        const auto asset = takeInPicture(bytes);
        if (!asset || !m_newsroom.assets().put(*asset))
            qFatal("a picture of the bench could not be kept");
        return Figure{.asset = asset->hash, .caption = {Run{words(16), {}, {}, {}}}, .width = 80};
    }

    Newsroom &m_newsroom;
    QRandomGenerator m_random{20261120};
};

} // namespace gaoqian::bench
