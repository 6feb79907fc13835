// That something is going on beside the writing, said the same way everywhere: a bar with one sentence that can be stopped by its
// button, its close button and Escape.
#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace gaoqian {

class NoticeStack;

class BusyNotice : public QObject {
    Q_OBJECT

public:
    /// Stands under `id`, which may be another notice's while nothing goes on. `stop` gives up what is going on.
    BusyNotice(NoticeStack &notices, const QString &id, std::function<void()> stop, QObject *parent);

    void show(const QString &text);
    void hide();

private:
    NoticeStack &m_notices;
    const QString m_id;
    std::function<void()> m_stop;
    bool m_isShown = false;
};

} // namespace gaoqian
