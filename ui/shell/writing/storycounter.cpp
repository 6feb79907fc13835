#include "shell/writing/storycounter.h"

#include "editor/pane/richtextedit.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

QString lengthLine(const QString &part, int length, int limit)
{
    return length > limit ? StoryCounter::tr("%1: %L2 of %L3, too long for WeChat").arg(part).arg(length).arg(limit)
                          : StoryCounter::tr("%1: %L2 of %L3").arg(part).arg(length).arg(limit);
}

/// What the parts of `article` that WeChat limits have of their limits.
QString limitLines(const Article &article, const TextCounts &body)
{
    const QString author = article.authors.join(u' ');
    QStringList lines{lengthLine(StoryCounter::tr("Title"), codePoints(article.title), wechat::titleLimit)};
    if (!author.isEmpty())
        lines << lengthLine(StoryCounter::tr("Authors"), codePoints(author), wechat::authorLimit);
    if (!article.summary.isEmpty())
        lines << lengthLine(StoryCounter::tr("Summary"), codePoints(article.summary), wechat::digestLimit);
    if (body.characters > wechat::bodyLimit)
        lines << lengthLine(StoryCounter::tr("Body"), body.characters, wechat::bodyLimit);
    return lines.join(u'\n');
}

QString detailLines(const TextCounts &counts)
{
    return QStringList{
        StoryCounter::tr("%L1 characters with punctuation, %L2 without")
            .arg(counts.characters)
            .arg(counts.characters - counts.punctuation),
        StoryCounter::tr("%L1 Latin words and numbers").arg(counts.latinWords),
        StoryCounter::tr("Paragraphs: %L1; pictures: %L2").arg(counts.paragraphs).arg(counts.pictures),
        StoryCounter::tr("Reading takes about %n min (%1 Chinese characters or %2 words in one)", "minutes",
                         readingMinutes(counts))
            .arg(wideAMinute)
            .arg(latinWordsAMinute),
    }
        .join(u'\n');
}

} // namespace

StoryCounter::StoryCounter(const RichTextEdit &body, QLabel &label, QObject *parent) :
    QObject(parent), m_body(body), m_label(label)
{
    m_selection.setSingleShot(true);
    m_selection.setInterval(selectionDelay);
    connect(&m_selection, &QTimer::timeout, this, &StoryCounter::show);
    connect(&body, &QTextEdit::selectionChanged, this, [this] {
        if (!m_selection.isActive())
            m_selection.start();
    });
}

void StoryCounter::count(const Article &article)
{
    m_counts = countsOf(article.body);
    m_headline = limitLines(article, m_counts);
    show();
}

void StoryCounter::show()
{
    const QString selected = m_body.textCursor().selectedText();
    m_label.setText(selected.isEmpty()
                        ? tr("%L1 characters").arg(m_counts.words())
                        : tr("%L1 of %L2 characters", "selected").arg(countsOf(selected).words()).arg(m_counts.words()));
    m_label.setToolTip(u"%1\n\n%2"_s.arg(detailLines(m_counts), m_headline));
}

} // namespace gaoqian
