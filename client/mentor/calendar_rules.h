#pragma once

#include <QWidget>

#include "domain/calendar_sources.h"

namespace mc::widgets {
class CheckRow;
}

namespace mc::mentor {

inline constexpr int kLongestCalendarName = 80;  ///< Limits<NewCalendarSource>, Limits<CalendarSourceChange>.

/// How another calendar counts. Object names: calendarTentative, calendarPause.
class CalendarRules : public QWidget {
    Q_OBJECT

public:
    explicit CalendarRules(QWidget* parent = nullptr);

    void set(bool tentativeIsBusy, domain::WhenCalendarFails whenItFails);
    /// Where it cannot be told what is tentative, there is nothing to choose.
    void setKind(domain::CalendarKind kind);
    bool tentativeIsBusy() const;
    domain::WhenCalendarFails whenItFails() const;

private:
    widgets::CheckRow* m_tentative;
    widgets::CheckRow* m_pause;
};

}  // namespace mc::mentor
