#pragma once

#include <QPointer>
#include <QTimer>
#include <vector>

#include "net/api_client.h"
#include "net/load_state.h"
#include "protocol/calendars.h"

namespace mc::mentor {

/// State of a mentor's other calendars (CAL-1). While one of them is being asked or written into, it
/// looks again every few seconds.
class CalendarsController : public QObject {
    Q_OBJECT

public:
    explicit CalendarsController(net::ApiClient& api, QObject* parent = nullptr);

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    const std::vector<protocol::CalendarSource>& sources() const { return m_sources; }
    /// Where she can sign in for more.
    const std::vector<domain::CalendarKind>& signIns() const { return m_signIns; }
    const protocol::CalendarWriting& writing() const { return m_writing; }
    domain::UtcTime now() const { return m_api.clock().now(); }

    void load();
    void add(const protocol::NewCalendarSource& wanted);
    void syncNow(domain::CalendarSourceId id);
    void remove(domain::CalendarSourceId id);
    void change(domain::CalendarSourceId id, const protocol::CalendarSourceChange& wanted);
    /// Which calendars a server has; it may take half a minute to say.
    void discover(const protocol::CalDavAccount& account);
    void beginSignIn(const protocol::NewCalendarSignIn& signIn);
    /// Which calendars she has where she signed in; it may take half a minute to say.
    void finishSignIn(const protocol::CalendarSignInCode& code);
    void addSignedIn(const protocol::NewSignedInSources& wanted);
    void addAll(const protocol::NewCalDavSources& wanted);
    /// Her sessions are written into it, or into none; into the same as before: tried again.
    void chooseTarget(std::optional<domain::CalendarSourceId> source);

signals:
    void changed();
    void added();
    void addRefused(const domain::Error& error);
    void changedOne();
    void changeRefused(const domain::Error& error);
    void discovered(const protocol::CalDavCalendars& calendars);
    void discoveryRefused(const domain::Error& error);
    void signInBegun(const protocol::CalendarSignIn& signIn);
    void signedIn(const protocol::SignedInCalendars& calendars);
    void signInRefused(const domain::Error& error);
    void refused(const QString& sentence);

private:
    template <class Wanted>
    void addSeveral(const QString& path, const Wanted& wanted);
    template <class Answer>
    void askLong(const QString& path, std::string body, void (CalendarsController::*answered)(const Answer&),
                 void (CalendarsController::*failed)(const domain::Error&));
    void received(const domain::Result<protocol::CalendarSources>& answer);

    net::ApiClient& m_api;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    std::vector<protocol::CalendarSource> m_sources;
    std::vector<domain::CalendarKind> m_signIns;
    protocol::CalendarWriting m_writing;
    QPointer<net::ApiCall> m_loadCall;
    QTimer m_again;
};

}  // namespace mc::mentor
