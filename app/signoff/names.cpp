#include "signoff/names.h"

namespace gaoqian {

QString tidyName(const QString &typed)
{
    QString name = typed.simplified();
    name.removeIf([](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
    // Once more: what stood between two removed characters may have been a blank at the edge.
    return name.simplified().normalized(QString::NormalizationForm_C);
}

} // namespace gaoqian
