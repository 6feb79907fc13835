#include "form/metadataform.h"

#include "form/channelfield.h"
#include "form/choiceline.h"
#include "form/coverfield.h"
#include "form/datefield.h"
#include "form/fieldnote.h"
#include "form/origincreditsfield.h"
#include "form/summaryfield.h"
#include "form/tagfield.h"
#include "form/urlfield.h"
#include "look/look.h"

#include <QAbstractButton>
#include <QFormLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// Below this width the labels stand above their fields.
constexpr int narrow = 46 * gridStep;

void setLineText(ChoiceLine *line, const QString &text)
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

MetadataForm::MetadataForm(QWidget *parent) : QScrollArea(parent)
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
    addRow(u"channel"_s, tr("&Channel"), m_channel);
    bind(&Article::channel, m_channel, &ChannelField::setChannel, &ChannelField::channel, &ChannelField::edited);
    connect(m_channel, &ChannelField::channelAdded, this, &MetadataForm::channelAdded);

    auto *date = new DateField(body);
    addRow(u"date"_s, tr("&Date"), date);
    bind(&Article::date, date, &DateField::setDate, &DateField::date, &DateField::edited);

    m_source = new ChoiceLine(body);
    addRow(u"source"_s, tr("&Source"), m_source);
    bind(&Article::source, m_source, setLineText, &QLineEdit::text, &QLineEdit::textChanged);

    auto *url = new UrlField(body);
    addRow(u"sourceUrl"_s, tr("Source add&ress"), url);
    bind(&Article::sourceUrl, url, &UrlField::setUrl, &UrlField::url, &UrlField::edited);

    m_collector = new ChoiceLine(body);
    addRow(u"collector"_s, tr("Co&llector"), m_collector);
    bind(&Article::collector, m_collector, setLineText, &QLineEdit::text, &QLineEdit::textChanged);

    m_authors = new TagField(body);
    m_authors->setPlaceholderText(tr("Names, each closed with Enter"));
    addRow(u"authors"_s, tr("&Authors"), m_authors);
    bind(&Article::authors, m_authors, &TagField::setTags, &TagField::tags, &TagField::edited);

    m_keywords = new TagField(body);
    m_keywords->setPlaceholderText(tr("Words, each closed with Enter"));
    addRow(u"keywords"_s, tr("&Keywords"), m_keywords);
    bind(&Article::keywords, m_keywords, &TagField::setTags, &TagField::tags, &TagField::edited);

    m_summary = new SummaryField(body);
    addRow(u"summary"_s, tr("Su&mmary"), m_summary);
    bind(&Article::summary, m_summary, &SummaryField::setSummary, &SummaryField::summary, &SummaryField::edited);

    m_cover = new CoverField(body);
    addRow(u"cover"_s, tr("Co&ver"), m_cover);
    bindCover();

    auto *credits = new OriginCreditsField(body);
    addRow(u"originCredits"_s, tr("&Origin credits"), credits);
    bind(&Article::originCredits, credits, &OriginCreditsField::setCredits, &OriginCreditsField::credits,
         &OriginCreditsField::edited);
    setWidget(body);
}

/// A cover and its crops are chosen together, and so are one field.
void MetadataForm::bindCover()
{
    const auto coverOf = [](const Article &article) { return Cover{article.cover, article.coverWide, article.coverSquare}; };
    const auto put = [](const Cover &cover, Article &article) {
        article.cover = cover.hash;
        article.coverWide = cover.wide;
        article.coverSquare = cover.square;
    };
    const qsizetype index = m_fields.size();
    Field field;
    field.widget = m_cover;
    field.same = [coverOf](const Article &a, const Article &b) { return coverOf(a) == coverOf(b); };
    field.copy = [coverOf, put](const Article &from, Article &to) { put(coverOf(from), to); };
    field.show = [this, coverOf](const Article &article) { m_cover->setCover(coverOf(article)); };
    field.read = [this, put](Article &article) { put(m_cover->cover(), article); };
    m_fields += field;
    connect(m_cover, &CoverField::edited, this, [this, index] { noteEdit(index); });
}

void MetadataForm::addRow(const QString &stableName, const QString &label, QWidget *field)
{
    auto *caption = new QLabel(label, this);
    caption->setBuddy(field);
    auto *note = new FieldNote(this);
    auto *cell = new QVBoxLayout;
    cell->setSpacing(gridStep / 2);
    cell->addWidget(field);
    cell->addWidget(note);
    m_layout->addRow(caption, cell);
    m_notes.insert(stableName, note);
    field->setObjectName(stableName);

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

bool MetadataForm::focusField(const QString &name)
{
    for (qsizetype index = 0; index < m_fields.size(); ++index) {
        if (m_fields[index].widget->objectName() == name) {
            focusField(int(index));
            return true;
        }
    }
    return false;
}

void MetadataForm::setRemarks(const QHash<QString, QString> &remarks)
{
    for (const Field &field : std::as_const(m_fields)) {
        const QString name = field.widget->objectName();
        const QString remark = remarks.value(name);
        if (FieldNote *note = m_notes.value(name); note->text() != remark)
            note->setNote(remark);
        QWidget *heard = field.widget->focusProxy() ? field.widget->focusProxy() : field.widget;
        heard->setAccessibleDescription(remark);
    }
}

void MetadataForm::setChannels(const QList<QStringList> &channels) { m_channel->setChannels(channels); }

void MetadataForm::setChoices(const FormChoices &choices)
{
    m_source->setChoices(choices.sources);
    m_collector->setChoices(choices.collectors);
    m_authors->setCompletions(choices.authors);
    m_keywords->setCompletions(choices.keywords);
}

void MetadataForm::setPictures(const QList<QPair<QString, QImage>> &pictures)
{
    const QScopedValueRollback setting(m_setting, true);
    m_cover->setPictures(pictures);
}

void MetadataForm::notePicture(const QString &hash) { m_cover->notePicture(hash); }

void MetadataForm::setPictureSource(std::function<std::optional<QImage>(const QString &hash)> source)
{
    m_cover->setPictureSource(std::move(source));
}

void MetadataForm::setLead(std::function<QString()> lead) { m_summary->setLead(std::move(lead)); }

void MetadataForm::resizeEvent(QResizeEvent *event)
{
    m_layout->setRowWrapPolicy(event->size().width() < narrow ? QFormLayout::WrapAllRows : QFormLayout::DontWrapRows);
    QScrollArea::resizeEvent(event);
}

} // namespace gaoqian
