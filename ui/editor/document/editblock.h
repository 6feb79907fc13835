// One undo step for as long as it lives.
#pragma once

#include <QTextCursor>

namespace gaoqian {

class EditBlock {
public:
    explicit EditBlock(const QTextCursor &cursor) : m_cursor(cursor) { m_cursor.beginEditBlock(); }
    ~EditBlock() { m_cursor.endEditBlock(); }
    Q_DISABLE_COPY_MOVE(EditBlock)

private:
    QTextCursor m_cursor;
};

} // namespace gaoqian
