#pragma once

#include <vector>

#include "domain/error.h"
#include "protocol/calendars.h"
#include "widgets/dialog.h"

namespace mc::widgets {
class Label;
class TextField;
}  // namespace mc::widgets

namespace mc::mentor {

class CalendarChoice;

/// Calendars on a CalDAV server: first whose, then which of them. Object names: calDavAddress, calDavUser,
/// calDavPassword, calDavRefusal, calDavCalendar with its place, calDavGoOn.
class CalDavDialog : public widgets::Dialog {
    Q_OBJECT

public:
    explicit CalDavDialog(QWidget* over);
    void offer(const protocol::CalDavCalendars& found);
    void showRefusal(const domain::Error& error);

signals:
    void searchWanted(const protocol::CalDavAccount& account);
    void wanted(const protocol::NewCalDavSources& calendars);

private:
    QWidget* buildAccount();
    CalendarChoice* buildChoice();
    std::vector<protocol::CalDavChoice> chosen() const;
    void judge();
    void goOn();
    /// `where`: the field that is to be looked at.
    void refuse(const QString& sentence, widgets::TextField* where);

    widgets::TextField* m_address;
    widgets::TextField* m_user;
    widgets::TextField* m_password;
    QWidget* m_account;
    CalendarChoice* m_choice = nullptr;  ///< Null until the server has said which there are.
    std::vector<protocol::CalDavCalendar> m_found;
    widgets::Label* m_refusal;
    widgets::Button* m_goOn;
    bool m_asking = false;
};

}  // namespace mc::mentor
