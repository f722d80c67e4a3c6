#pragma once

#include <QAbstractSlider>
#include <QWidget>

namespace mc::widgets {

/// One knob; being a QAbstractSlider it has arrows (single step), Page keys (page step), Home and End, and speaks its
/// value to assistive technology.
class RangeKnob : public QAbstractSlider {
    Q_OBJECT

public:
    explicit RangeKnob(QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
};

/// A range with a lower and an upper knob that never cross. Values are whatever the caller counts (rupees here).
class RangeSlider : public QWidget {
    Q_OBJECT

public:
    /// Names are spoken: "Lowest price", "Highest price".
    RangeSlider(const QString& lowerName, const QString& upperName, QWidget* parent = nullptr);

    void setRange(int minimum, int maximum);
    void setSteps(int single, int page);
    void setValues(int lower, int upper);
    int lower() const { return m_lower->value(); }
    int upper() const { return m_upper->value(); }
    /// The mouse is on a knob: leave the values alone.
    bool isHeld() const { return m_lower->isSliderDown() || m_upper->isSliderDown(); }
    int minimum() const { return m_lower->minimum(); }
    int maximum() const { return m_lower->maximum(); }
    RangeKnob* lowerKnob() const { return m_lower; }
    RangeKnob* upperKnob() const { return m_upper; }

    /// Value under a position of the track, rounded to the single step.
    int valueAt(int x) const;

    QSize sizeHint() const override { return {192, 24}; }
    QSize minimumSizeHint() const override { return {96, 24}; }

signals:
    void valuesChanged(int lower, int upper);
    /// After the mouse let go or a key moved a knob: the moment to ask the server.
    void settled(int lower, int upper);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    friend class RangeKnob;
    double positionOf(int value) const;
    void keepOrder(RangeKnob* moved);
    void place();

    RangeKnob* m_lower;
    RangeKnob* m_upper;
};

}  // namespace mc::widgets
