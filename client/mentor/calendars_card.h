#pragma once

#include <QPointer>

#include "mentor/calendars_controller.h"
#include "widgets/card.h"
#include "widgets/dialog.h"
#include "widgets/page.h"

class QVBoxLayout;

namespace mc::widgets {
class CheckRow;
class Label;
class TextField;
}  // namespace mc::widgets

namespace mc::mentor {

/// A mentor's other calendars: what is in them takes slots away. How each was when last read, reading it now, removing
/// it, and one more. Object names: addCalendar, syncCalendar and removeCalendar with the place of the calendar.
class CalendarsCard : public widgets::Card {
    Q_OBJECT

public:
    explicit CalendarsCard(net::ApiClient& api, QWidget* parent = nullptr);

    CalendarsController& controller() { return m_controller; }

signals:
    void toast(mc::widgets::Tone tone, const QString& text);

private:
    void show();
    QWidget* row(int place, const protocol::CalendarSource& source);
    QString state(const protocol::CalendarSource& source) const;
    static QString fault(domain::CalendarHealth health);
    void askForOne();
    void askToRemove(const protocol::CalendarSource& source);

    CalendarsController m_controller;
    widgets::Label* m_words;
    QVBoxLayout* m_rows;
    QPointer<widgets::Dialog> m_dialog;
};

/// Its address, its name, and how it counts.
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
    widgets::CheckRow* m_tentative;
    widgets::CheckRow* m_pause;
    widgets::Button* m_add;
};

}  // namespace mc::mentor
