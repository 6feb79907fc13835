#include "article/namelist.h"

namespace gaoqian {

const QRegularExpression &nameSeparators()
{
    static const QRegularExpression separators(QStringLiteral("[,\\x{FF0C}\\x{3001};\\x{FF1B}\\n\\r\\x{2028}\\x{2029}]"));
    return separators;
}

QStringList namesIn(const QString &text)
{
    QStringList names;
    for (const QString &part : text.split(nameSeparators())) {
        if (const QString name = part.simplified(); !name.isEmpty())
            names += name;
    }
    return names;
}

} // namespace gaoqian
