#pragma once

#include "domain/error.h"
#include "protocol/calendars.h"
#include "widgets/dialog.h"

namespace mc::widgets {
class Label;
class TextField;
}  // namespace mc::widgets

namespace mc::mentor {

class CalendarRules;

/// Another name for a calendar, how it counts, and a new password where its server asks for one. Object names:
/// calendarName, calendarPassword, confirmChangeCalendar.
class CalendarChangeDialog : public widgets::Dialog {
    Q_OBJECT

public:
    CalendarChangeDialog(const protocol::CalendarSource& source, QWidget* over);
    void showRefusal(const domain::Error& error);

signals:
    void wanted(const protocol::CalendarSourceChange& change);

private:
    void addPassword(const protocol::CalendarSource& source);
    void judge();
    void send();

    const int m_version;
    const bool m_passwordNeeded;
    widgets::TextField* m_name;
    widgets::TextField* m_password = nullptr;  ///< Null where none is asked for.
    CalendarRules* m_rules;
    widgets::Label* m_refusal;
    widgets::Button* m_save;
};

}  // namespace mc::mentor
