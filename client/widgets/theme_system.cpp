#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>

#include "widgets/system_appearance.h"
#include "widgets/theme.h"

namespace mc::widgets {
namespace {

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

}  // namespace

void Theme::watchSystem() {
    if (!qGuiApp) return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    m_systemScheme = fromHints();
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            [this] { setSystemScheme(fromHints()); });
#else
    m_systemScheme = fromPalette();
#endif
    auto* desktop = new SystemAppearance(this);
    connect(desktop, &SystemAppearance::motionKnown, this, &Theme::setReducedMotion);
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    connect(desktop, &SystemAppearance::schemeKnown, this, &Theme::setSystemScheme);
#endif
}

}  // namespace mc::widgets
