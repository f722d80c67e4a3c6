#include <QFontDatabase>
#include <QGuiApplication>
#include <QPalette>
#include <QScreen>
#include <QStyleHints>
#include <algorithm>

#include "widgets/system_appearance.h"
#include "widgets/theme.h"

namespace mc::widgets {
namespace {

constexpr double kUsualResolution = 96;
constexpr double kLargestUsualPoints = 11;  // GNOME's; other desktops write smaller.

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
Scheme fromHints() {
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? Scheme::dark : Scheme::light;
}
#endif

// Before 6.5 the platform theme tells only through the palette it hands out, which is read before ours replaces it.
Scheme fromPalette() {
    const QPalette palette = QGuiApplication::palette();
    const bool dark = palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
    return dark ? Scheme::dark : Scheme::light;
}

/// How much larger than usual the system's text is: its resolution for fonts (Xft.dpi, QT_FONT_DPI) and the size of its
/// own font. Desktops that know a factor tell it through the portal and often by the resolution too.
double textByFont() {
    const QScreen* screen = QGuiApplication::primaryScreen();
    const double resolution = screen ? screen->logicalDotsPerInchY() / kUsualResolution : 1;
    const double points = QFontDatabase::systemFont(QFontDatabase::GeneralFont).pointSizeF();
    return std::max(1.0, resolution) * std::max(1.0, points / kLargestUsualPoints);
}

}  // namespace

void Theme::watchSystem() {
    if (!qGuiApp) return;
    m_systemText = std::clamp(textByFont(), 0.8, 2.0);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    m_systemScheme = fromHints();
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            [this] { setSystemScheme(fromHints()); });
#else
    m_systemScheme = fromPalette();
#endif
    auto* desktop = new SystemAppearance(this);
    connect(desktop, &SystemAppearance::motionKnown, this, &Theme::setReducedMotion);
    connect(desktop, &SystemAppearance::textScaleKnown, this,
            [this](double scale) { setSystemText(std::max(scale, textByFont())); });
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    connect(desktop, &SystemAppearance::schemeKnown, this, &Theme::setSystemScheme);
#endif
}

}  // namespace mc::widgets
