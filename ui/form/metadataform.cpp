#include "form/metadataform.h"

#include "form/channelfield.h"
#include "form/coverfield.h"
#include "form/datefield.h"
#include "form/origincreditsfield.h"
#include "form/summaryfield.h"
#include "form/tagfield.h"
#include "form/urlfield.h"
#include "look/look.h"

#include <QAbstractButton>
#include <QCompleter>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStringListModel>

namespace gaoqian {

namespace {

/// Below this width the labels stand above their fields.
constexpr int narrow = 46 * gridStep;

void setLineText(QLineEdit *line, const QString &text)
{
    if (line->text() == text)
        return;
    line->setText(text);
    line->setCursorPosition(0);
}

} // namespace

template <typename Widget, typename Member, typename Setter, typename Getter, typename Signal>
void MetadataForm::bind(Member Article::*member, Widget *widget, Setter set, Getter get, Signal changedSignal)
{
    const qsizetype index = m_fields.size();
    Field field;
    field.widget = widget;
    field.same = [member](const Article &a, const Article &b) { return a.*member == b.*member; };
    field.copy = [member](const Article &from, Article &to) { to.*member = from.*member; };
    field.show = [=](const Article &article) { std::invoke(set, widget, article.*member); };
    field.read = [=](Article &article) { article.*member = std::invoke(get, widget); };
    m_fields += field;
    connect(widget, changedSignal, this, [this, index] { noteEdit(index); });
}

MetadataForm::MetadataForm(QWidget *parent) :
    QScrollArea(parent), m_people(new QStringListModel(this)), m_sources(new QStringListModel(this))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Form"));
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(2 * gridStep, gridStep + gridStep / 2, 2 * gridStep, 2 * gridStep);
    m_layout = new QFormLayout;
    column->addLayout(m_layout);
    column->addStretch(1);
    m_layout->setHorizontalSpacing(gridStep + gridStep / 2);
    m_layout->setVerticalSpacing(gridStep);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);

    m_channel = new ChannelField(body);
    addRow(tr("&Channel"), m_channel);
    bind(&Article::channel, m_channel, &ChannelField::setChannel, &ChannelField::channel, &ChannelField::edited);

    auto *date = new DateField(body);
    addRow(tr("&Date"), date);
    bind(&Article::date, date, &DateField::setDate, &DateField::date, &DateField::edited);

    QLineEdit *source = makeLine(m_sources);
    addRow(tr("&Source"), source);
    bind(&Article::source, source, setLineText, &QLineEdit::text, &QLineEdit::textChanged);

    auto *url = new UrlField(body);
    addRow(tr("Source add&ress"), url);
    bind(&Article::sourceUrl, url, &UrlField::setUrl, &UrlField::url, &UrlField::edited);

    QLineEdit *collector = makeLine(m_people);
    addRow(tr("Co&llector"), collector);
    bind(&Article::collector, collector, setLineText, &QLineEdit::text, &QLineEdit::textChanged);

    m_authors = new TagField(body);
    m_authors->setPlaceholderText(tr("Names, each closed with Enter"));
    addRow(tr("&Authors"), m_authors);
    bind(&Article::authors, m_authors, &TagField::setTags, &TagField::tags, &TagField::edited);

    auto *keywords = new TagField(body);
    keywords->setPlaceholderText(tr("Words, each closed with Enter"));
    addRow(tr("&Keywords"), keywords);
    bind(&Article::keywords, keywords, &TagField::setTags, &TagField::tags, &TagField::edited);

    m_summary = new SummaryField(body);
    addRow(tr("Su&mmary"), m_summary);
    bind(&Article::summary, m_summary, &SummaryField::setSummary, &SummaryField::summary, &SummaryField::edited);

    m_cover = new CoverField(body);
    addRow(tr("Co&ver"), m_cover);
    bind(&Article::cover, m_cover, &CoverField::setCover, &CoverField::cover, &CoverField::edited);

    auto *credits = new OriginCreditsField(body);
    addRow(tr("&Origin credits"), credits);
    bind(&Article::originCredits, credits, &OriginCreditsField::setCredits, &OriginCreditsField::credits,
         &OriginCreditsField::edited);
    setWidget(body);
}

QLineEdit *MetadataForm::makeLine(QStringListModel *known)
{
    auto *line = new QLineEdit(this);
    line->setMinimumHeight(fieldHeight);
    line->setMaxLength(1 << 20); // Qt's own limit cuts long text without a word.
    auto *completer = new QCompleter(known, line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    line->setCompleter(completer);
    return line;
}

void MetadataForm::addRow(const QString &label, QWidget *field)
{
    auto *caption = new QLabel(label, this);
    caption->setBuddy(field);
    m_layout->addRow(caption, field);

    QString name = label;
    name.remove(u'&');
    field->setAccessibleName(name);
    // A button is named by what it does.
    if (QWidget *inner = field->focusProxy(); inner && !qobject_cast<QAbstractButton *>(inner))
        inner->setAccessibleName(name);
    if (auto *tags = qobject_cast<TagField *>(field))
        tags->setFieldName(name);
}

void MetadataForm::noteEdit(qsizetype field)
{
    if (m_setting)
        return;
    m_fields[field].edited = true;
    const Article before = std::exchange(m_known, fields());
    if (m_known != before)
        Q_EMIT fieldEdited(int(field), before);
    Q_EMIT changed();
}

void MetadataForm::setArticle(const Article &article)
{
    const QScopedValueRollback setting(m_setting, true);
    const bool another = article.id != m_shown.id;
    Article current;
    applyTo(current);
    for (Field &field : m_fields) {
        if (field.same(article, current) && !(another && field.edited))
            continue;
        field.copy(article, m_shown);
        field.show(article);
        field.edited = false;
    }
    m_shown.id = article.id;
    m_known = fields();
    if (another)
        verticalScrollBar()->setValue(0);
}

void MetadataForm::applyTo(Article &article) const
{
    for (const Field &field : m_fields) {
        if (field.edited)
            field.read(article);
        else
            field.copy(m_shown, article);
    }
}

Article MetadataForm::fields() const
{
    Article fields;
    applyTo(fields);
    return fields;
}

void MetadataForm::changeFields(const Article &fields)
{
    Article changed = fields;
    changed.id = m_shown.id; // an edit of the article that is shown
    setArticle(changed);
    Q_EMIT this->changed();
}

void MetadataForm::focusField(int field)
{
    QWidget *widget = m_fields.at(field).widget;
    ensureWidgetVisible(widget);
    widget->setFocus(Qt::OtherFocusReason);
}

void MetadataForm::setChannels(const QList<QStringList> &channels) { m_channel->setChannels(channels); }

void MetadataForm::setKnownPeople(const QStringList &names)
{
    if (m_people->stringList() != names)
        m_people->setStringList(names);
    m_authors->setCompletions(names);
}

void MetadataForm::setKnownSources(const QStringList &sources)
{
    if (m_sources->stringList() != sources)
        m_sources->setStringList(sources);
}

void MetadataForm::setPictures(const QList<QPair<QString, QImage>> &pictures)
{
    const QScopedValueRollback setting(m_setting, true);
    m_cover->setPictures(pictures);
}

void MetadataForm::setLead(std::function<QString()> lead) { m_summary->setLead(std::move(lead)); }

void MetadataForm::resizeEvent(QResizeEvent *event)
{
    m_layout->setRowWrapPolicy(event->size().width() < narrow ? QFormLayout::WrapAllRows : QFormLayout::DontWrapRows);
    QScrollArea::resizeEvent(event);
}

} // namespace gaoqian
