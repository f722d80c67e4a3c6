#pragma once

#include <QWidget>

namespace mc::discovery {

/// "Free" and "Booked" with their squares, beside the week.
class CalendarLegend : public QWidget {
    Q_OBJECT

public:
    explicit CalendarLegend(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace mc::discovery
