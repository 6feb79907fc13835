#include "look/appearance.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

struct Tones {
    QRgb window, base, alternate, button, text, quiet, faint, highlight, link, visited;
};
constexpr Tones light{0xfff4f3f1, 0xffffffff, 0xfff7f6f4, 0xfff4f3f1, 0xff1f1e1c,
                      0xff77736d, 0xffa9a5a0, 0xff2a6fb5, 0xff1f5fae, 0xff79409f};
constexpr Tones dark{0xff2a2a2b, 0xff1f1f20, 0xff262627, 0xff343436, 0xffe6e3de,
                     0xff98948e, 0xff6f6c68, 0xff2f6ca8, 0xff86b6f0, 0xffc79ce8};

QPalette paletteOf(const Tones &tones)
{
    // Qt works the shades of frames and bevels out from these two.
    QPalette palette(QColor::fromRgb(tones.button), QColor::fromRgb(tones.window));
    const auto set = [&palette](QPalette::ColorRole role, QRgb colour) { palette.setColor(role, QColor::fromRgb(colour)); };
    set(QPalette::Base, tones.base);
    set(QPalette::AlternateBase, tones.alternate);
    set(QPalette::ToolTipBase, tones.base);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        set(role, tones.text);
    set(QPalette::PlaceholderText, tones.quiet);
    set(QPalette::Highlight, tones.highlight);
    set(QPalette::HighlightedText, 0xffffffff);
    set(QPalette::Link, tones.link);
    set(QPalette::LinkVisited, tones.visited);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(tones.faint));
    return palette;
}

/// Windows' own style paints its theme and asks no palette.
bool ignoresPalettes(const QString &style) { return style.startsWith("windowsvista"_L1, Qt::CaseInsensitive); }

} // namespace

QPalette lightPalette() { return paletteOf(light); }
QPalette darkPalette() { return paletteOf(dark); }

void useAppearance(Appearance appearance)
{
    static const QString ownStyle = QApplication::style()->name(); // of the system, before anything was chosen
    const bool other = appearance != Appearance::System && ignoresPalettes(ownStyle);
    const QString style = other ? u"fusion"_s : ownStyle;
    if (QApplication::style()->name() != style)
        QApplication::setStyle(QStyleFactory::create(style));
    QApplication::setPalette(appearance == Appearance::Light  ? lightPalette()
                             : appearance == Appearance::Dark ? darkPalette()
                                                              : QPalette());
}

} // namespace gaoqian
