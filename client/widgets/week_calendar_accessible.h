#pragma once

namespace mc::widgets {

class WeekCalendar;

/// Makes week calendars known to assistive technology as a list with one child per slot; called by the widget.
void installWeekCalendarAccessibility();
/// The slots are others now: forgets the children that were handed out.
void notifyWeekCalendarChanged(WeekCalendar* calendar);

}  // namespace mc::widgets
