#pragma once

#include <QWidget>

#include "widgets/icon.h"
#include "widgets/theme.h"

namespace mc::widgets {

/// An icon as a widget, tinted by the theme. Decorative: give it an accessible name only when it says something alone.
class IconLabel : public QWidget {
    Q_OBJECT

public:
    explicit IconLabel(Icon icon, int size = 18, Token color = Token::text2, QWidget* parent = nullptr);

    void setGlyph(Icon icon);
    void setColor(Token color);
    /// Puts the icon on a disc of this colour, 48 wide for an icon of 24.
    void setDisc(Token ground, int diameter = 48);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Icon m_icon;
    int m_size;
    Token m_color;
    Token m_ground = Token::count_;
};

}  // namespace mc::widgets
