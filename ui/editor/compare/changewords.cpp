#include "editor/compare/changewords.h"

namespace gaoqian {

QString figureNote(const Change &change)
{
    switch (change.fate) {
    case ChangeKind::Added:
        return ChangeWords::tr("Picture added");
    case ChangeKind::Removed:
        return ChangeWords::tr("Picture removed");
    case ChangeKind::Changed:
        return isOtherPicture(change) ? ChangeWords::tr("Picture replaced")
                                      : ChangeWords::tr("The same picture, its words or its size changed");
    default:
        return {};
    }
}

QString moveNote(const Change &change)
{
    if (change.fate == ChangeKind::MovedAway)
        return change.after > change.before ? ChangeWords::tr("Moved from here further down")
                                            : ChangeWords::tr("Moved from here further up");
    return change.after > change.before ? ChangeWords::tr("Moved here from further up")
                                        : ChangeWords::tr("Moved here from further down");
}

QString coverNote(const FieldChange &change)
{
    if (change.before.isEmpty())
        return ChangeWords::tr("chosen");
    return change.after.isEmpty() ? ChangeWords::tr("taken away") : ChangeWords::tr("changed");
}

} // namespace gaoqian
