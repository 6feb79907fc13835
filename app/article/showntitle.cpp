#include "article/showntitle.h"

#include <QCoreApplication>

namespace gaoqian {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Article)
};

} // namespace

QString shownTitle(const QString &title)
{
    const QString line = title.simplified();
    return line.isEmpty() ? Tr::tr("(untitled)") : line;
}

} // namespace gaoqian
