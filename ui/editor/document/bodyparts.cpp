#include "editor/document/bodyparts.h"

#include "editor/document/documentwalker.h"
#include "editor/document/units.h"

#include <QTextDocument>

#include <algorithm>

namespace gaoqian {

QList<BodyPart> bodyParts(const QTextDocument &document)
{
    QList<BodyPart> parts;
    std::optional<Level> container; // the list or quote that the part before belongs to
    for (const Unit &unit : unitsAround(document, 0)) {
        // the position before a table is where a cursor stands behind the paragraph before it
        const BodyPart part{unit.table() ? unit.table()->firstPosition() : unit.firstPosition(), unit.lastPosition()};
        const Nesting nesting = unit.nesting();
        if (!nesting.isEmpty()) {
            if (container && container->sameContainer(nesting.constFirst()))
                parts.last().to = part.to;
            else
                parts.append(part);
            container = nesting.constFirst();
            continue;
        }
        container.reset();
        const qsizetype blocks = unit.table() ? 1 : blockCount(unit.block());
        for (qsizetype i = 0; i < blocks; ++i)
            parts.append(part);
    }
    return parts;
}

qsizetype partAt(const QList<BodyPart> &parts, int position)
{
    const auto behind =
        std::upper_bound(parts.begin(), parts.end(), position, [](int at, const BodyPart &part) { return at < part.from; });
    return behind - parts.begin() - 1;
}

} // namespace gaoqian
