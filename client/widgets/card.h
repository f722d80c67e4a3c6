#pragma once

#include <QFrame>
#include <QVBoxLayout>

#include "widgets/theme.h"

namespace mc::widgets {

/// Surface with a hairline edge, radius 12 and an inset of 16. A card that opens something (setClickable) takes focus,
/// shows hover, and emits clicked on a press, Enter or Space; buttons inside keep their own keys.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);

    /// The card's own column, inset 16, gap 12.
    QVBoxLayout* column() const { return m_column; }
    void setInset(int pixels);
    void setClickable(bool clickable);
    /// Accent edge without the soft fill: the one card that matters now.
    void setAccented(bool accented);
    /// Fill by another token than surface (successSoft, warningSoft); without an edge.
    void setGround(Token token);

signals:
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QVBoxLayout* m_column;
    Token m_ground = Token::surface;
    bool m_clickable = false;
    bool m_accented = false;
};

/// A hairline across its parent.
class Divider : public QWidget {
    Q_OBJECT

public:
    explicit Divider(Qt::Orientation orientation = Qt::Horizontal, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace mc::widgets
