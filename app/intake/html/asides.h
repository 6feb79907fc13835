// What stands beside the text of a foreign page: foot- and endnotes, and the comments of Word.
#pragma once

#include "intake/core/taken.h"

#include <QHash>

namespace gaoqian {

/// What a link inside the page leads to or comes back from.
struct AsideLink {
    enum Kind { Note, NoteMark, Comment, CommentMark };
    Kind kind = Note;
    QString key; ///< "ftn1"; of a comment its number.
};

/// Reads addresses inside a page as Word, LibreOffice, Google Docs and Pandoc write them ("#_ftn1", "#_ftnref1", "#_msocom_1").
std::optional<AsideLink> asideLink(std::string_view address);

/// The key of the note whose element has this id ("ftn1", "sdfootnote1", "fn1"); empty for another id.
QString noteKey(std::string_view id);

/// The notes of the page. Numbers are given in the order in which the text refers to them.
class HtmlNotes {
public:
    /// The number of the note for a reference to it.
    int refer(const QString &key);
    bool isReferredTo(const QString &key) const { return m_numbers.contains(key); }

    /// Keeps what the note says.
    void keep(const QString &key, const Blocks &blocks);

    /// The notes as the end of a story whose other blocks are `body`, each with its number, behind a divider; those that nothing
    /// refers to come last.
    Blocks endnotes(const Blocks &body);

private:
    QStringList m_order;
    QHash<QString, int> m_numbers;
    QHash<QString, Blocks> m_blocks;
};

/// The comments of the page: the text tells where, the page's end what.
class HtmlComments {
public:
    void placed(const QString &key, BodyPlace place);
    void dated(const QString &key, std::string_view time);
    void add(const QString &key, const QString &author, const QString &text);

    QList<ForeignComment> all() const;

private:
    struct Said {
        QString key;
        QString author;
        QString text;
    };
    QHash<QString, BodyPlace> m_places;
    QHash<QString, QDateTime> m_times;
    QList<Said> m_said;
};

} // namespace gaoqian
