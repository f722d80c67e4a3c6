#pragma once

#include "booking/calendar_grid.h"

namespace mc::booking {

/// The weeks of a month with their sessions, a line each, as many as have room; "3 more" leads to the week. A time that
/// her other calendars take is a hatched line below the day's number.
class SessionsMonth : public CalendarGrid {
    Q_OBJECT

public:
    explicit SessionsMonth(QWidget* parent = nullptr);

    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

    std::vector<Item> arrange() const override;
    void stepBeyond(int step) override;
    bool isShown(domain::CivilDate day) const override;

private:
    int rows() const { return content().days / 7; }
    int headHeight() const;
    int numberHeight() const;
    int lineHeight() const;
    QRectF cell(int day) const;
    bool isBusy(domain::CivilDate day) const;
    void paintDay(QPainter& painter, int index) const;
    void paintHead(QPainter& painter) const;
};

}  // namespace mc::booking
