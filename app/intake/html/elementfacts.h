// What an element says by its attributes, read in one go: most elements of a page have none or few of those that matter.
#pragma once

#include "intake/css/sheet.h"
#include "intake/dom/tree.h"
#include "intake/html/paragraphwriter.h"

namespace gaoqian {

struct ElementFacts {
    HtmlStyle style; ///< By its class and by itself.
    std::optional<Align> align;
    std::string_view classes;
    std::string_view id;
    std::string_view href;
    bool hidden = false;
    bool layout = false;          ///< A table without meaning.
    bool ours = false;            ///< A block that Gaoqian wrote.
    bool tracked = false;         ///< A tracked change of Word's.
    bool isCaption = false;       ///< A paragraph below or above a picture or table.
    bool isLabel = false;         ///< Ours: the section label of a heading.
    bool isNoteReference = false; ///< A link that is said to lead to a note.

    /// Word's text of one comment.
    bool isCommentText() const { return classes == "msocomtxt"; }
};

ElementFacts saidBy(const HtmlNode &node, const HtmlSheet *sheet, DroppedStyles &dropped);

/// How text in an element is set that stands in one where it is set like `outer`.
TextSetting settingIn(HtmlTag tag, const ElementFacts &said, const TextSetting &outer);

/// Which item of which of Word's lists a paragraph is.
struct WordListPlace {
    QString list; ///< Of one use of one list.
    int level = 1;
    std::string format; ///< The level's name in the style sheet.
};

WordListPlace wordListPlace(const HtmlStyle &style);

/// The number in Word's name of a comment ("LF_1").
QString commentKey(std::string_view name);

struct HtmlCommentText {
    QString key; ///< Empty where the element is no comment of Word's.
    QString author;
};

/// Of the element that holds what one comment says.
HtmlCommentText commentIn(const HtmlNode &node);

} // namespace gaoqian
