#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "domain/time.h"
#include "protocol/bookings.h"
#include "widgets/painted_items.h"

namespace mc::booking {

/// Days of sessions, painted by one widget: what a week and a month have in common. Arrows move between days and their
/// sessions, Page keys turn, Home and End go to the ends, T to today; Enter opens a session, or the week of a day; P
/// proposes another time for the session, B books it again, and the menu has the same. Assistive technology sees one
/// child for each day, session and "3 more".
class CalendarGrid : public QWidget, public widgets::PaintedItems {
    Q_OBJECT

public:
    struct Content {
        domain::ZoneTable zone;
        domain::UtcTime now;
        domain::CivilDate day;    ///< That was asked for: of the month that is shown.
        domain::CivilDate first;  ///< Of the days.
        int days = 7;
        std::vector<protocol::Booking> sessions;  ///< The earliest first.
        std::vector<domain::UtcRange> busy;       ///< Of other calendars.
    };
    void setContent(Content content);
    void setNow(domain::UtcTime now);
    /// Where the keyboard is; comes back with the days.
    domain::CivilDate cursorDay() const { return m_cursorDay; }
    void setCursorDay(domain::CivilDate day);
    /// The session that the keyboard is on, if any.
    const protocol::Booking* current() const;

    int itemCount() const override { return static_cast<int>(m_items.size()); }
    QString itemWords(int index) const override;
    QRect itemBox(int index) const override;
    int currentItem() const override;
    void makeCurrent(int index) override;
    void pressItem(int index) override;
    bool isItemEnabled(int) const override { return true; }
    bool isItemChosen(int index) const override { return index == currentItem(); }

signals:
    void opened(const QString& link);
    /// Another time for it is wanted, to be chosen.
    void moveWanted(mc::domain::BookingId id);
    void weekWanted(mc::domain::CivilDate day);
    void dayWanted(mc::domain::CivilDate day);  ///< One that is not shown.
    void turned(int by);
    void todayWanted();
    void cursorMoved(const QRect& sight);  ///< By the keyboard: that is to be seen.

protected:
    explicit CalendarGrid(QWidget* parent);

    /// What the keyboard and a click find: a day, one of its sessions, or those that have no room.
    struct Item {
        domain::CivilDate day;
        int session = -1;  ///< Of the content; -1: the day.
        int more = 0;      ///< So many have no room.
        QRectF box;
        bool pinned = false;  ///< Stays in sight above what is scrolled.
    };

    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

    /// The items of the content, by day, each day before its sessions.
    virtual std::vector<Item> arrange() const = 0;
    /// Up and down, where a day has nothing further.
    virtual void stepBeyond(int step) = 0;
    virtual bool isShown(domain::CivilDate day) const;
    /// What is to be seen where the keyboard is on that item.
    virtual QRect sightOf(const Item& item) const { return item.box.toAlignedRect(); }

    void arrangeAnew();
    const Content& content() const { return m_content; }
    const std::vector<Item>& items() const { return m_items; }
    const protocol::Booking& sessionOf(const Item& item) const {
        return m_content.sessions[static_cast<std::size_t>(item.session)];
    }
    bool isToday(domain::CivilDate day) const { return day == m_content.zone.dateAt(m_content.now); }
    int hovered() const { return m_hover; }
    bool isPressed() const { return m_pressed >= 0; }
    int pressed() const { return m_pressed; }
    void forgetPress() { m_pressed = -1; }
    int itemAt(const QPointF& point) const;
    void moveToDay(domain::CivilDate day);

private:
    void step(int by);
    void showMenu(int index, const QPoint& at);
    QString dayWords(domain::CivilDate day) const;
    void put(int index);

    Content m_content;
    std::vector<Item> m_items;
    domain::CivilDate m_cursorDay{};
    std::optional<domain::BookingId> m_cursorSession;
    bool m_cursorMore = false;
    int m_hover = -1;
    int m_pressed = -1;
};

}  // namespace mc::booking
