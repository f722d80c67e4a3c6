#pragma once

#include <QUrl>
#include <functional>
#include <vector>

#include "domain/error.h"
#include "mentor/loopback_listener.h"
#include "protocol/calendars.h"
#include "widgets/dialog.h"

namespace mc::widgets {
class Label;
}

namespace mc::mentor {

class CalendarChoice;

/// Calendars where she signs in herself: her browser goes there, this waits for it to come back, and then asks which of
/// her calendars count. Object names: signInWords, signInRefusal, signInCalendar with its place, signInGoOn.
class CalendarSignInDialog : public widgets::Dialog {
    Q_OBJECT

public:
    using OpenUrl = std::function<bool(const QUrl&)>;
    /// `again`: whose calendars are to be read again; empty when she wants more of them.
    CalendarSignInDialog(domain::CalendarKind kind, const QString& again, OpenUrl open, QWidget* over);

    /// "Google" or "Microsoft 365".
    static QString nameOf(domain::CalendarKind kind);

    /// Asks where her browser is to go.
    void start();
    void go(const protocol::CalendarSignIn& signIn);
    void offer(const protocol::SignedInCalendars& found);
    void showRefusal(const domain::Error& error);

signals:
    void addressWanted(const protocol::NewCalendarSignIn& signIn);
    void codeCame(const protocol::CalendarSignInCode& code);
    void wanted(const protocol::NewSignedInSources& calendars);
    /// What was connected is read again.
    void renewed();

private:
    enum class Step { asking, away, reading, choosing, adding, refused };
    void enter(Step step);
    void goOn();
    void choose();
    void refuse(const QString& sentence);
    void judge();
    QString words() const;

    domain::CalendarKind m_kind;
    QString m_again;
    OpenUrl m_open;
    LoopbackListener m_listener;
    QUrl m_address;
    QString m_state;
    Step m_step = Step::asking;
    protocol::SignedInCalendars m_found;
    widgets::Label* m_words;
    widgets::Label* m_refusal;
    CalendarChoice* m_choice = nullptr;  ///< Null until it is known which there are.
    widgets::Button* m_goOn;
};

}  // namespace mc::mentor
