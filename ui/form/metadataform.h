// The form: every field of a story beside its headline and body.
#pragma once

#include "article/article.h"

#include <QHash>
#include <QImage>
#include <QPair>
#include <QScrollArea>

#include <functional>
#include <optional>

class QFormLayout;

namespace gaoqian {

class ChannelField;
class ChoiceLine;
class CoverField;
class FieldNote;
class SummaryField;
class TagField;

/// What fields offer while one types, the best first.
struct FormChoices {
    QStringList sources;
    QStringList collectors;
    QStringList authors;
    QStringList keywords;
};

class MetadataForm : public QScrollArea {
    Q_OBJECT

public:
    explicit MetadataForm(QWidget *parent = nullptr);

    /// Shows `article`'s fields. A field that shows the same value already is not touched: neither its cursor nor what an input
    /// method is composing in it. Announces nothing.
    void setArticle(const Article &article);

    /// Writes the form's own fields into `article`. What nobody edited comes back exactly as it was set, even where a widget
    /// could not hold it (line ends, say).
    void applyTo(Article &article) const;

    /// What the form's own fields hold; everything else of the article is empty.
    Article fields() const;
    /// Shows these fields as an edit that a command made: announces `changed`, not `fieldEdited`.
    void changeFields(const Article &fields);
    /// Brings a field, named as by `fieldEdited`, into sight and gives it the focus.
    void focusField(int field);

    /// Says `remarks` beside the fields, by their stable names ("channel", "date", "source", "sourceUrl", "collector", "authors",
    /// "keywords", "summary", "cover", "originCredits"); nothing beside the others.
    void setRemarks(const QHash<QString, QString> &remarks);
    /// The same as the other, by a stable name. Whether the form has such a field.
    bool focusField(const QString &name);

    void setChannels(const QList<QStringList> &channels);
    void setChoices(const FormChoices &choices);
    void setPictures(const QList<QPair<QString, QImage>> &pictures); ///< Hash, thumbnail; in the order of the body.
    void notePicture(const QString &hash); ///< The asset that was on its way is here.
    /// Where the cover comes from in its full size, for setting its crops; null where it is lost.
    void setPictureSource(std::function<std::optional<QImage>(const QString &hash)> source);
    /// Gives "Take from lead" its text; without one the button is not there.
    void setLead(std::function<QString()> lead);

Q_SIGNALS:
    void changed(); ///< A field was edited, by the user or through `changeFields`.
    /// The user edited `field`, a number that stays the same for the form's life; `before` are the fields as they were.
    void fieldEdited(int field, const gaoqian::Article &before);
    /// The user gave the story a channel that the newsroom does not have yet.
    void channelAdded(const QStringList &channel);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A field's way between articles and its widget.
    struct Field {
        QWidget *widget;
        std::function<bool(const Article &, const Article &)> same;
        std::function<void(const Article &, Article &)> copy;
        std::function<void(const Article &)> show; ///< In the widget.
        std::function<void(Article &)> read;       ///< From the widget.
        bool edited = false;                       ///< The widget has the value, not `m_shown`.
    };

    /// Joins a widget to the article's `member`: how it is set, read, and by which signal it tells of a change.
    template <typename Widget, typename Member, typename Setter, typename Getter, typename Signal>
    void bind(Member Article::*member, Widget *widget, Setter set, Getter get, Signal changedSignal);
    void bindCover();
    void addRow(const QString &stableName, const QString &label, QWidget *field);
    void noteEdit(qsizetype field);

    QFormLayout *m_layout;
    QList<Field> m_fields;
    QHash<QString, FieldNote *> m_notes; ///< By the field's stable name.
    Article m_shown;
    Article m_known; ///< The fields as last shown or announced.
    bool m_setting = false;

    ChannelField *m_channel;
    ChoiceLine *m_source;
    ChoiceLine *m_collector;
    TagField *m_authors;
    TagField *m_keywords;
    SummaryField *m_summary;
    CoverField *m_cover;
};

} // namespace gaoqian
