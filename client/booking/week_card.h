#pragma once

#include "domain/time.h"
#include "widgets/card.h"

namespace mc::widgets {
class Button;
class Label;
class WeekCalendar;
}  // namespace mc::widgets

namespace mc::booking {

/// A week of times with the way to the next and the one before; the owner fills it.
///
/// Object names: weekCalendar, previousWeek, nextWeek, weekTitle.
class WeekCard : public widgets::Card {
    Q_OBJECT
public:
    explicit WeekCard(const QString& title, QWidget* parent = nullptr);

    widgets::WeekCalendar& calendar() { return *m_calendar; }
    /// The seven days from this one; nothing before `today` can be turned to.
    void setWeek(domain::CivilDate first, domain::CivilDate today);

signals:
    void weekWanted(mc::domain::CivilDate first);

private:
    domain::CivilDate m_first{1970, 1, 5};
    widgets::WeekCalendar* m_calendar;
    widgets::Button* m_previous;
    widgets::Button* m_next;
    widgets::Label* m_title;
};

}  // namespace mc::booking
