#pragma once

#include <QPointer>
#include <QUrl>
#include <functional>

#include "mentor/calendars_controller.h"
#include "widgets/card.h"
#include "widgets/dialog.h"
#include "widgets/page.h"

class QVBoxLayout;

namespace mc::widgets {
class Button;
class Label;
}  // namespace mc::widgets

namespace mc::mentor {

/// A mentor's other calendars: what is in them takes slots away. How each was when last read, reading it now, changing
/// and removing it, and more of them. Object names: addCalendar, addCalDav, signInToGoogle, signInToMicrosoft; syncCalendar, changeCalendar and
/// removeCalendar with the place of the calendar.
class CalendarsCard : public widgets::Card {
    Q_OBJECT

public:
    explicit CalendarsCard(net::ApiClient& api, QWidget* parent = nullptr);

    using OpenUrl = std::function<bool(const QUrl&)>;
    /// Instead of the system's.
    void setOpener(OpenUrl open) { m_open = std::move(open); }
    CalendarsController& controller() { return m_controller; }

    /// What is wrong with a calendar, or with the server it is on; empty when nothing is.
    static QString fault(domain::CalendarHealth health, domain::CalendarKind kind);

signals:
    void toast(mc::widgets::Tone tone, const QString& text);

private:
    void show();
    QWidget* row(int place, const protocol::CalendarSource& source);
    QString state(const protocol::CalendarSource& source) const;
    void askForOne();
    void askForAccount();
    /// `again`: the account that cannot be read any more; empty for calendars more.
    void askToSignIn(domain::CalendarKind kind, const QString& again);
    widgets::Button* addingButton(const QString& text, const char* name);
    void askToChange(const protocol::CalendarSource& source);
    void askToRemove(const protocol::CalendarSource& source);

    CalendarsController m_controller;
    widgets::Label* m_words;
    QVBoxLayout* m_rows;
    widgets::Button* m_google;
    widgets::Button* m_microsoft;
    OpenUrl m_open;
    QPointer<widgets::Dialog> m_dialog;
};

}  // namespace mc::mentor
