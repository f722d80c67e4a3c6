#pragma once

#include <QAbstractSlider>
#include <QWidget>

namespace mc::widgets {

/// Five stars that tell a rating; not focusable, its accessible name is "4 of 5 stars".
class StarsView : public QWidget {
    Q_OBJECT

public:
    explicit StarsView(double rating = 0, int starSize = 14, QWidget* parent = nullptr);

    void setRating(double rating);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_rating = 0;
    int m_size;
};

/// Asks for 1 … 5 stars (0 is none yet): one click, or the keys 1–5, arrows, Home and End. `value()` is the answer.
class StarsInput : public QAbstractSlider {
    Q_OBJECT

public:
    explicit StarsInput(const QString& accessibleName, int starSize = 24, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// The user gave this many, even if it is the same as before.
    void rated(int stars);
    /// By a click or a digit: the choice is made, while arrows may go on.
    void picked(int stars);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int starAt(int x) const;
    void give(int stars);

    int m_size;
    int m_hovered = 0;
};

}  // namespace mc::widgets
