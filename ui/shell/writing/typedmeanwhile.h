// What somebody typed for a story that did not come: shown, and copied when asked, so that it need not be thought up again.
#pragma once

#include <QObject>

namespace gaoqian {

class NoticeStack;

class TypedMeanwhile : public QObject {
    Q_OBJECT

public:
    /// Both outlive it.
    TypedMeanwhile(NoticeStack &notices, QObject *parent);

    /// Adds `text` to what is shown already.
    void show(const QString &text);

private:
    NoticeStack &m_notices;
    QString m_text; ///< What the notice stands for.
};

} // namespace gaoqian
