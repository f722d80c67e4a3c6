#pragma once

#include <QPointer>
#include <QProxyStyle>

#include "widgets/theme.h"

namespace mc::widgets {

/// Draws Qt's own controls (menus, combo boxes, scroll bars, tool tips, headers, plain line edits) from the tokens, and
/// carries the theme to the widgets that draw themselves. There is no style sheet in the program: one would hide it.
class ThemeStyle : public QProxyStyle {
    Q_OBJECT

public:
    explicit ThemeStyle(const Theme& theme);

    const Theme& theme() const { return *m_theme; }

    using QProxyStyle::polish;
    void polish(QWidget* widget) override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                         const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;

private:
    void drawMenuItem(const QStyleOption* option, QPainter& painter) const;
    void drawHeader(const QStyleOption* option, QPainter& painter) const;
    void drawScrollBar(const QStyleOptionComplex* option, QPainter& painter) const;

    QPointer<const Theme> m_theme;
};

}  // namespace mc::widgets
