#include "intakereport/collectedform.h"

#include "article/text.h"
#include "form/channelfield.h"
#include "form/datefield.h"
#include "form/origincreditsfield.h"
#include "form/tagfield.h"
#include "form/urlfield.h"
#include "look/look.h"
#include "newsroom/import/importjob.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

constexpr int leadLines = 8; // of the body, enough to see whether it is the story
const QString timeFormat = u"HH:mm"_s;

/// Of what is typed, whatever the colon: "9:05", "09：05", "0905".
QTime timeFrom(QString text)
{
    text = text.trimmed().replace(u'：', u':');
    for (const QString &format : {u"H:mm"_s, u"HHmm"_s}) {
        if (const QTime time = QTime::fromString(text, format); time.isValid())
            return time;
    }
    return {};
}

QString creditsText(const QList<OriginCredit> &credits)
{
    QString text;
    for (const OriginCredit &credit : credits)
        text += QString(credit.role % u' ' % credit.names.join(u' ') % u'\n');
    return text;
}

} // namespace

template <typename Widget> Widget *CollectedForm::addRow(const QString &label, Widget *widget, std::function<QString()> value)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep);
    layout->addWidget(widget, 1);
    auto *mark = new QLabel(row);
    mark->setFont(smallFont(font()));
    const QFontMetrics metrics(mark->font());
    int width = 0;
    for (const QString &word : {tr("from the page"), tr("not found"), tr("changed")})
        width = std::max(width, metrics.horizontalAdvance(word));
    mark->setMinimumWidth(width + gridStep / 2);
    layout->addWidget(mark, 0, Qt::AlignVCenter);
    auto *name = new QLabel(label, this);
    name->setBuddy(widget);
    widget->setAccessibleName(QString(label).remove(u'&'));
    m_layout->addRow(name, row);
    m_marks.append({mark, std::move(value)});
    return widget;
}

CollectedForm::CollectedForm(QWidget *parent) : QWidget(parent), m_layout(new QFormLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setVerticalSpacing(gridStep);
    m_layout->setHorizontalSpacing(2 * gridStep);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_layout->setRowWrapPolicy(QFormLayout::DontWrapRows);

    m_title = addRow(tr("T&itle"), new QLineEdit, [this] { return m_title->text().trimmed(); });
    m_source = addRow(tr("&Source"), new QLineEdit, [this] { return m_source->text().trimmed(); });
    m_authors = addRow(tr("A&uthors"), new TagField, [this] { return m_authors->tags().join(u'\n'); });
    m_authors->setFieldName(tr("Authors"));
    m_credits = addRow(tr("C&redits of the page"), new OriginCreditsField, [this] { return creditsText(m_credits->credits()); });
    auto *moment = new QWidget;
    auto *momentLayout = new QHBoxLayout(moment);
    momentLayout->setContentsMargins(0, 0, 0, 0);
    m_date = new DateField;
    m_date->edit()->setAccessibleName(tr("Day of publication"));
    m_time = new QLineEdit;
    m_time->setAccessibleName(tr("Time of publication"));
    m_time->setPlaceholderText(tr("hh:mm"));
    m_time->setFixedWidth(m_time->fontMetrics().horizontalAdvance(u"00:00"_s) + 5 * gridStep);
    momentLayout->addWidget(m_date, 1);
    momentLayout->addWidget(m_time, 0, Qt::AlignVCenter);
    moment->setFocusProxy(m_date->edit());
    addRow(tr("&Published"), moment, [this] { return published().toString(Qt::ISODate); });
    m_address = addRow(tr("A&ddress"), new UrlField, [this] { return m_address->url(); });
    m_address->edit()->setAccessibleName(tr("Address"));
    m_channel = addRow(tr("C&hannel"), new ChannelField, [this] { return m_channel->channel().join(u'/'); });
    m_lead = new QPlainTextEdit(this);
    m_lead->setReadOnly(true);
    m_lead->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard); // shows where the keyboard is
    m_lead->setTabChangesFocus(true);
    m_lead->setAccessibleName(tr("Beginning of the text"));
    m_lead->setFixedHeight(m_lead->fontMetrics().lineSpacing() * 5 + 2 * gridStep);
    m_layout->addRow(tr("Text"), m_lead);

    for (QLineEdit *line : {m_title, m_source, m_time})
        connect(line, &QLineEdit::textEdited, this, &CollectedForm::edited);
    connect(m_authors, &TagField::edited, this, &CollectedForm::edited);
    connect(m_credits, &OriginCreditsField::edited, this, &CollectedForm::edited);
    connect(m_date, &DateField::edited, this, &CollectedForm::edited);
    connect(m_address, &UrlField::edited, this, &CollectedForm::edited);
    connect(m_channel, &ChannelField::edited, this, &CollectedForm::edited);
    connect(this, &CollectedForm::edited, this, &CollectedForm::showMarks);
}

void CollectedForm::setChannels(const QList<QStringList> &channels) { m_channel->setChannels(channels); }

void CollectedForm::setPage(const CollectedPage &page, const CollectedPage &found)
{
    const QSignalBlocker silent(this);
    fill(found);
    for (Mark &mark : m_marks)
        mark.found = mark.value();
    fill(page);
    showMarks();
}

void CollectedForm::fill(const CollectedPage &page)
{
    const Article &article = page.article;
    m_title->setText(article.title);
    m_title->setCursorPosition(0);
    m_source->setText(article.source);
    m_authors->setTags(article.authors);
    m_credits->setCredits(article.originCredits);
    m_date->setDate(article.date);
    m_time->setText(page.published.isValid() && page.published.date() == article.date ? page.published.toString(timeFormat)
                                                                                      : QString());
    m_address->setUrl(article.sourceUrl);
    m_channel->setChannel(article.channel);
    m_lead->setPlainText(plainText(article.body).section(u'\n', 0, leadLines - 1));
}

void CollectedForm::applyTo(CollectedPage &page) const
{
    page.article.title = m_title->text().trimmed();
    page.article.source = m_source->text().trimmed();
    page.article.authors = m_authors->tags();
    page.article.originCredits = m_credits->credits();
    page.article.date = m_date->date();
    page.article.sourceUrl = m_address->url();
    page.article.channel = m_channel->channel();
    page.published = published();
}

void CollectedForm::focusTitle()
{
    m_title->setFocus(Qt::OtherFocusReason);
    m_title->deselect();
}

void CollectedForm::showMarks()
{
    for (const Mark &mark : std::as_const(m_marks)) {
        const QString value = mark.value();
        const bool missing = value.isEmpty() && mark.found.isEmpty();
        mark.label->setText(missing ? tr("not found") : value == mark.found ? tr("from the page") : tr("changed"));
        QPalette colours = palette();
        colours.setColor(QPalette::WindowText, missing ? accent(palette()) : quiet(palette()));
        mark.label->setPalette(colours);
    }
}

QDateTime CollectedForm::published() const
{
    const QTime time = timeFrom(m_time->text());
    return m_date->date().isValid() ? QDateTime(m_date->date(), time.isValid() ? time : QTime(0, 0)) : QDateTime();
}

} // namespace gaoqian
