#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "domain/time.h"
#include "widgets/painted_items.h"

namespace mc::widgets {

enum class CalendarSlotState {
    free,      ///< Bookable for the chosen duration.
    tooShort,  ///< Free, but not for long enough: "30 only".
    booked,
    closed,   ///< Free, but nothing can be booked at the moment.
    held,     ///< Kept for the viewer while paying; `until` is when it ends.
    current,  ///< Of the session that is being moved.
    premium   ///< Kept for those with that plan.
};

struct CalendarSlot {
    domain::UtcTime startsAt;
    CalendarSlotState state = CalendarSlotState::free;
    int freeMinutes = 30;  ///< How long a session could be from here.
    domain::UtcTime until;
};

/// A week of bookable starts, painted by one widget: days across, times down, the viewer's and the mentor's zone on the
/// left edge. In a week in which their clocks change against each other, the mentor's time stands in each slot instead;
/// both slots of an hour that comes twice share its place, named by their zones. Times at which nothing happens on any
/// day are left out. Arrows move, Page keys change the week, Enter or
/// Space chooses. Assistive technology sees one child per slot. Knows nothing of where slots come from.
class WeekCalendar : public QWidget, public PaintedItems {
    Q_OBJECT

public:
    explicit WeekCalendar(QWidget* parent = nullptr);
    ~WeekCalendar() override;

    /// `theirs` is shown as a second column unless it is the same zone.
    void setZones(const domain::ZoneTable& yours, const domain::ZoneTable& theirs);
    void setNow(domain::UtcTime now);
    /// The seven days from this one; any weekday may come first.
    void setWeek(domain::CivilDate first);
    domain::CivilDate week() const { return m_first; }
    /// The instants the shown days cover in the viewer's zone: what to ask the server for.
    domain::UtcRange weekRange() const;
    /// The week is asked about, not booked from: every slot can be chosen.
    void setAsking(bool asking) { m_asking = asking; }
    void setDuration(int minutes);
    int duration() const { return m_minutes; }
    /// Slots outside the shown week are ignored. Any order.
    void setSlots(std::vector<CalendarSlot> slots_);
    void setChosen(std::optional<domain::UtcTime> at);
    std::optional<domain::UtcTime> chosen() const { return m_chosen; }
    /// Shown when the week has no slot.
    void setEmptyText(const QString& text);

    int slotCount() const { return static_cast<int>(m_cells.size()); }
    /// In the order of day and time; the box is in the widget's coordinates, without the focus ring.
    const CalendarSlot& slot(int index) const { return m_cells[static_cast<std::size_t>(index)].slot; }
    QRect slotRect(int index) const;
    /// "Thursday 19 November, 19:00 to 20:00, free".
    QString slotWords(int index) const;
    /// The slot the keyboard is on; -1 when there is none.
    int cursor() const { return m_cursor; }
    void setCursorSlot(int index);
    void startCursor();
    /// Chooses as a click does; false when it is not free to whoever looks.
    bool choose(int index);

    int itemCount() const override { return slotCount(); }
    QString itemWords(int index) const override { return slotWords(index); }
    QRect itemBox(int index) const override { return slotRect(index); }
    int currentItem() const override { return m_cursor; }
    void makeCurrent(int index) override { setCursorSlot(index); }
    void pressItem(int index) override { choose(index); }
    bool isItemEnabled(int index) const override { return slot(index).state == CalendarSlotState::free; }
    bool isItemChosen(int index) const override { return m_chosen == slot(index).startsAt; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void slotChosen(mc::domain::UtcTime at);
    /// One that is kept for those with Premium was pressed.
    void keptPressed();
    /// By the Page keys; the owner shows the week.
    void weekChanged(mc::domain::CivilDate first);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Cell {
        CalendarSlot slot;
        int day = 0;      ///< 0 … 6 after the first, in the viewer's zone.
        int minutes = 0;  ///< Local minutes after midnight.
        int twin = -1;    ///< 0 and 1 of the two that have the same local time; -1 alone.
    };
    struct Row {
        int minutes = 0;
        int top = 0;  ///< Below the header.
        bool afterGap = false;
        domain::UtcTime sample;  ///< An instant of this row, for the other zone's time.
    };

    void arrange();
    void findTwins();
    bool isTheirOffsetSteady() const;
    QString timeWords(const Cell& cell) const;
    QString paintedTime(const Cell& cell) const;
    int pitch() const;
    int headerHeight() const;
    double dayLeft(int day) const;
    double dayWidth() const;
    double topOf(int minutes) const;
    int gutter() const;
    int zoneColumn() const;
    /// What the words of a slot need.
    int leastDay() const;
    int cellAt(const QPoint& point) const;
    bool isCovered(const Cell& cell) const;
    void move(int dayStep, int rowStep);
    void paintHeader(QPainter& painter) const;
    void paintEdge(QPainter& painter) const;
    void paintCell(QPainter& painter, int index) const;

    domain::ZoneTable m_yours;
    domain::ZoneTable m_theirs;
    domain::UtcTime m_now;
    domain::CivilDate m_first{1970, 1, 5};
    int m_minutes = 30;
    bool m_asking = false;
    std::vector<CalendarSlot> m_slots;
    std::vector<Cell> m_cells;
    std::vector<Row> m_rows;
    bool m_steady = true;  ///< Both zones are as far apart on each day shown.
    std::optional<domain::UtcTime> m_chosen;
    QString m_emptyText;
    int m_cursor = -1;
    int m_hover = -1;
};

}  // namespace mc::widgets
