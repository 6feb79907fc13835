#include "intake/core/taken.h"

namespace gaoqian {

QStringList noteTexts(const QList<IntakeNote> &notes)
{
    QStringList texts;
    for (const IntakeNote &note : notes)
        texts.append(note.text);
    return texts;
}

} // namespace gaoqian
