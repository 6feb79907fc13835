#include "article/article.h"

namespace gaoqian {

// Out of line because the kinds hold Blocks, which are complete only at the end of the header.
bool ListItem::operator==(const ListItem &) const = default;
bool ListBlock::operator==(const ListBlock &) const = default;
bool Quote::operator==(const Quote &) const = default;
bool TableCell::operator==(const TableCell &) const = default;
bool TableRow::operator==(const TableRow &) const = default;
bool Table::operator==(const Table &) const = default;
bool Block::operator==(const Block &) const = default;

} // namespace gaoqian
