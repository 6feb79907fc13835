// What the window says in passing, in its status bar: one sentence at a time, the newest.
#pragma once

#include <QObject>

QT_BEGIN_NAMESPACE
class QMainWindow;
QT_END_NAMESPACE

namespace gaoqian {

class StatusLine : public QObject {
    Q_OBJECT

public:
    /// `window` outlives it, and gets its status bar with the first sentence.
    explicit StatusLine(QMainWindow &window);

    void say(const QString &sentence);        ///< Stands until the next one; an empty one takes away what stands.
    void sayBriefly(const QString &sentence); ///< Goes by itself after some seconds.
    void withdraw(const QString &sentence);   ///< Takes it away where it still stands.

private:
    QMainWindow &m_window;
};

} // namespace gaoqian
