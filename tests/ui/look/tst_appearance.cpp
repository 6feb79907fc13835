// Light and dark: text stands out from its ground in both, and icons follow a change at once.
#include "look/actionicon.h"
#include "look/appearance.h"
#include "look/look.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QColor>
#include <QIcon>
#include <QImage>
#include <QObject>
#include <QPalette>
#include <QSize>
#include <QTest>
#include <QWidget>

#include <cmath>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

/// As WCAG counts it.
qreal contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](qreal c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    };
    const qreal one = luminance(a), other = luminance(b);
    return (qMax(one, other) + 0.05) / (qMin(one, other) + 0.05);
}

} // namespace

class AppearanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { useAppearance(Appearance::System); }

    void text_standsOut_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }

    void text_standsOut()
    {
        QFETCH(QPalette, palette);
        using enum QPalette::ColorRole;
        for (const auto &[text, ground, least] :
             std::initializer_list<std::tuple<QPalette::ColorRole, QPalette::ColorRole, qreal>>{
                 {WindowText, Window, 7},
                 {Text, Base, 7},
                 {ButtonText, Button, 7},
                 {ToolTipText, ToolTipBase, 7},
                 {Text, AlternateBase, 7},
                 {Link, Base, 4.5},
                 {LinkVisited, Base, 4.5},
                 {HighlightedText, Highlight, 4.5},
                 {PlaceholderText, Base, 4.5},
                 {PlaceholderText, Window, 4},
             }) {
            const qreal found = contrast(palette.color(text), palette.color(ground));
            QVERIFY2(found >= least, qPrintable(u"role %1 on %2: %3"_s.arg(text).arg(ground).arg(found)));
        }
        QVERIFY(contrast(quiet(palette), palette.color(Window)) >= 4);
        QVERIFY(contrast(accent(palette), palette.color(Window)) >= 4);
    }

    void choice_actsOnWindowsThatAreOpen()
    {
        QWidget window;
        window.show();
        useAppearance(Appearance::Dark);
        QTRY_VERIFY(isDark(window.palette()));
        useAppearance(Appearance::Light);
        QTRY_VERIFY(!isDark(window.palette()));
    }

    void systemsOwn_comesBack()
    {
        const QPalette own = QApplication::palette();
        useAppearance(Appearance::Dark);
        QVERIFY(QApplication::palette() != own);
        useAppearance(Appearance::System);
        QCOMPARE(QApplication::palette().color(QPalette::Window), own.color(QPalette::Window));
    }

    void icons_followThePalette()
    {
        const QIcon icon = actionIcon(u"undo"_s);
        QVERIFY(!icon.isNull());
        const auto ink = [&icon] {
            const QImage image = icon.pixmap(24, 24).toImage().convertToFormat(QImage::Format_ARGB32);
            qint64 lightness = 0, weight = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor pixel = image.pixelColor(x, y);
                    lightness += pixel.lightness() * pixel.alpha();
                    weight += pixel.alpha();
                }
            }
            return weight ? int(lightness / weight) : -1;
        };
        useAppearance(Appearance::Light);
        QVERIFY(ink() >= 0 && ink() < 128);
        useAppearance(Appearance::Dark);
        QVERIFY(ink() > 128);
        QCOMPARE(icon.pixmap(QSize(24, 24), 2.0).size(), QSize(48, 48));
    }
};

GAOQIAN_TEST_WIDGETS(AppearanceTest)
#include "tst_appearance.moc"
