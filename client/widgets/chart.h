#pragma once

#include <QWidget>

namespace mc::widgets {

/// A chart as people go through it: the pointer, or Left, Right, Up, Down, Home and End, choose one of its points. What
/// stands there is drawn by the chart and is its accessible value, told anew whenever it is another. T asks for the table
/// behind it. GUI thread only.
class Chart : public QWidget {
    Q_OBJECT

public:
    explicit Chart(QWidget* parent = nullptr);

    virtual int points() const = 0;
    int current() const { return m_current; }  ///< −1: none.
    void setCurrent(int point);
    /// What stands at the current point, in words; empty without one.
    QString spokenValue() const;

signals:
    void currentChanged(int point);
    void tableWanted();

protected:
    virtual QString words(int point) const = 0;
    virtual int pointAt(const QPointF& place) const = 0;  ///< There are points.
    /// The points are others now: none of them is current.
    void startAnew();
    /// Around what is painted, for the ring.
    void paintFocus(QPainter& painter) const;

    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    int m_current = -1;
};

}  // namespace mc::widgets
