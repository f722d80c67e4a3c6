#pragma once

#include "booking/calendar_grid.h"
#include "booking/session_drag.h"

namespace mc::booking {

/// Seven days across, the hours of the reader's clock down; sessions are blocks, times that her other calendars take are
/// hatched, the time it is now is a line. Scrolled by a ScrollArea, in which days and hours stay in sight. A session that
/// can be moved is dragged to another time to propose it; Esc puts it back, and nothing moves by itself.
class SessionsWeek : public CalendarGrid {
    Q_OBJECT

public:
    explicit SessionsWeek(QWidget* parent = nullptr);

    /// What is to be in sight when these days come: from a little before the first session, or the morning.
    QRect firstSight() const;

    /// Starts for the session that is being dragged; absent while they are not known.
    void setFree(FreeStarts free);
    /// The start to which a session is being dragged.
    std::optional<domain::UtcTime> dropping() const { return m_drag ? m_drag->at : std::nullopt; }
    bool isDragging() const { return m_drag.has_value(); }
    /// Where a session of that start would stand.
    QRect boxOfTime(const domain::UtcRange& time) const;

    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override;

signals:
    /// Where it may go is to be asked for.
    void dragStarted(mc::domain::BookingId id);
    void dropped(mc::domain::BookingId id, mc::domain::UtcTime at);
    /// It cannot go there, and stays.
    void dropRefused(const QString& words);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void moveEvent(QMoveEvent* event) override;

    std::vector<Item> arrange() const override;
    /// There is nothing above the day and below its last session.
    void stepBeyond(int) override {}
    QRect sightOf(const Item& item) const override;

private:
    /// A session in the hand.
    struct Drag {
        domain::BookingId id;
        double grab = 0;  ///< Minutes from its start to the pointer.
        std::optional<domain::UtcTime> at;
    };

    const protocol::Booking* dragged() const;
    bool startDrag(const QPointF& point);
    void follow(const QPointF& point);
    void drop();
    void endDrag();
    void paintFree(QPainter& painter) const;
    void paintDrag(QPainter& painter) const;
    double minutesAt(double y) const { return (y - headHeight()) / hourHeight() * 60; }

    double hourHeight() const;
    int headHeight() const;
    int gutter() const;
    int leastDay() const;
    double dayWidth() const;
    double dayLeft(int day) const { return gutter() + day * dayWidth(); }
    double topOf(int minutes) const { return headHeight() + minutes / 60.0 * hourHeight(); }
    QRectF boxOf(int day, int top, int bottom) const;
    void paintGround(QPainter& painter) const;
    void paintNow(QPainter& painter) const;
    void paintHead(QPainter& painter) const;
    void paintHours(QPainter& painter) const;

    std::optional<Drag> m_drag;
    FreeStarts m_free;
    QPointF m_pressedAt;
};

}  // namespace mc::booking
