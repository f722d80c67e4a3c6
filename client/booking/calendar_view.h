#pragma once

#include <QWidget>

#include "booking/calendar_controller.h"
#include "widgets/page.h"

class QScrollArea;
class QStackedWidget;

namespace mc::widgets {
class Label;
class StatePage;
}  // namespace mc::widgets

namespace mc::booking {

class CalendarGrid;
class SessionsMonth;
class SessionsWeek;

/// A week or a month of sessions with the way to the next, the one before and today.
///
/// Object names: sessionsWeek, sessionsMonth, calendarToday, calendarBefore, calendarNext, calendarTitle, calendarNote.
class CalendarView : public QWidget {
    Q_OBJECT

public:
    explicit CalendarView(Bookings& bookings, QWidget* parent = nullptr);

    /// Today, before and next, and which days are shown: for the row above.
    QWidget* head() const { return m_head; }
    CalendarController& controller() { return m_calendar; }

signals:
    void navigate(const QString& link);
    void toast(mc::widgets::Tone tone, const QString& text);
    /// Another scale by what was chosen in this one.
    void scaleChosen(mc::booking::CalendarScale scale);

private:
    QWidget* makeHead();
    QScrollArea* makeScroll(CalendarGrid* grid);
    void bind(CalendarGrid* grid);
    void bindDrag();
    void showDays();
    void showNote();
    void scrollToFirst();
    CalendarGrid& grid() const;

    CalendarController m_calendar;
    SessionsWeek* m_week;
    SessionsMonth* m_month;
    QScrollArea* m_weekScroll;
    QScrollArea* m_monthScroll;
    QStackedWidget* m_scales;
    widgets::StatePage* m_states;
    widgets::Label* m_title = nullptr;
    widgets::Label* m_note;
    QWidget* m_head;
    domain::CivilDate m_seenFrom{};  ///< First of the days that have been scrolled to their first session.
};

}  // namespace mc::booking
