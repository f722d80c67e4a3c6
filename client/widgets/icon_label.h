#pragma once

#include <QWidget>

#include "widgets/icon.h"
#include "widgets/theme.h"

namespace mc::widgets {

/// An icon as a widget, tinted by the theme and growing with its text; on a disc it keeps its size. Decorative: give it an accessible name only when it says something alone.
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
    void changeEvent(QEvent* event) override;

private:
    void measure();

    Icon m_icon;
    int m_size;  ///< At a text scale of 1.
    int m_diameter = 0;
    Token m_color;
    Token m_ground = Token::count_;
};

}  // namespace mc::widgets
