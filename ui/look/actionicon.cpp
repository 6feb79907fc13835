#include "look/actionicon.h"

#include "look/look.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

/// Chooses between two icons each time that one is drawn, so that nobody has to set icons anew when the palette changes.
class ActionIconEngine : public QIconEngine {
public:
    explicit ActionIconEngine(const QString &name) :
        m_onLight(":/icons/actions/light/%1.svg"_L1.arg(name)), m_onDark(":/icons/actions/dark/%1.svg"_L1.arg(name))
    {}

    QIconEngine *clone() const override { return new ActionIconEngine(*this); }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return icon().pixmap(size, 1.0, mode, state);
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        icon().paint(painter, rect, Qt::AlignCenter, mode, state);
    }
    bool isNull() override { return m_onLight.isNull(); }

private:
    const QIcon &icon() const { return isDark(QGuiApplication::palette()) ? m_onDark : m_onLight; }

    QIcon m_onLight;
    QIcon m_onDark;
};

} // namespace

QIcon actionIcon(const QString &name) { return QIcon(new ActionIconEngine(name)); }

} // namespace gaoqian
