#pragma once

#include "domain/error.h"
#include "protocol/calendars.h"
#include "widgets/dialog.h"

namespace mc::widgets {
class TextField;
}

namespace mc::mentor {

class CalendarRules;

/// A calendar by its address: that, its name, and how it counts.
class CalendarDialog : public widgets::Dialog {
    Q_OBJECT

public:
    explicit CalendarDialog(QWidget* over);
    void showRefusal(const domain::Error& error);

signals:
    void wanted(const protocol::NewCalendarSource& calendar);

private:
    void send();

    widgets::TextField* m_address;
    widgets::TextField* m_name;
    CalendarRules* m_rules;
    widgets::Button* m_add;
};

}  // namespace mc::mentor
