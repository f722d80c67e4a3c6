#pragma once

#include <QWidget>
#include <functional>
#include <vector>

namespace mc::widgets {

struct Bar {
    QString label;         ///< Below the bar: "Oct".
    double value = 0;      ///< Never negative.
    QString words;         ///< Said of it: "₹16,826.94 October, 27 sessions".
    bool running = false;  ///< Not over yet: dashed.
};

/// Bars over a few round grid lines. Left and Right walk the bars; the words of the one under the pointer or the
/// keyboard stand in a bubble, and are spoken.
class BarChart : public QWidget {
    Q_OBJECT

public:
    explicit BarChart(const QString& accessibleName, QWidget* parent = nullptr);

    void setBars(std::vector<Bar> bars);
    /// How a grid line's value is written.
    void setAxis(std::function<QString(double)> words);
    int current() const { return m_current; }

    QSize sizeHint() const override { return {480, 220}; }
    QSize minimumSizeHint() const override { return {200, 140}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Frame {
        QRectF plot;
        double top = 1;   ///< Value at the upper edge.
        double step = 1;  ///< Between grid lines.
    };
    Frame frame() const;
    QRectF barRect(const Frame& frame, int index) const;
    void point(int index);
    void paintBubble(QPainter& painter, const Frame& frame) const;

    std::vector<Bar> m_bars;
    std::function<QString(double)> m_axis;
    int m_current = -1;
};

}  // namespace mc::widgets
