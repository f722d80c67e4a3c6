#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <optional>
#include <vector>

#include "net/api_client.h"
#include "net/load_state.h"
#include "net/session.h"
#include "protocol/events.h"

namespace mc::net {

/// What a person lets the operator count of her way to a session (G12), and whether she does. Until the server has said
/// that she agreed, and from the moment she takes it back, nothing is noted and nothing is sent; guests are never counted.
/// What is noted goes together a little later, at most kMostEvents of it, and once: what the server does not take is
/// dropped without a word, for no figure is worth troubling her. GUI thread only.
class UsageEvents : public QObject {
    Q_OBJECT
public:
    UsageEvents(ApiClient& api, Session& session, QObject* parent = nullptr);

    /// Asks what she has chosen; where she lets herself be counted that is a visit. Nothing for guests.
    void load();
    /// Of her choice: loading until it is known.
    LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    bool isGiven() const { return m_consent.given; }
    std::optional<domain::UtcTime> since() const { return m_consent.since; }
    bool isBusy() const { return m_choosing; }
    /// At once when it is taken back; with the server's answer when it is given.
    void choose(bool given);

    /// She is here: once a day, by UTC.
    void noteVisit();
    /// She chose a time on a mentor's page.
    void noteSlot() { note(protocol::EventName::slot_selected); }
    /// Between what is noted first and sending it.
    void setPause(int milliseconds) { m_pause.setInterval(milliseconds); }

signals:
    void changed();
    /// Her choice could not be told: it is as before.
    void failed(const mc::domain::Error& error);

private:
    void note(protocol::EventName event);
    void send();
    void forget();
    void take(const protocol::AnalyticsConsent& consent);

    ApiClient& m_api;
    Session& m_session;
    LoadState m_state = LoadState::loading;
    domain::Error m_error;
    protocol::AnalyticsConsent m_consent;
    QPointer<ApiCall> m_loading;
    bool m_choosing = false;
    std::vector<protocol::EventName> m_noted;
    std::optional<domain::CivilDate> m_visited;  ///< On which a visit was noted last.
    QTimer m_pause;
};

}  // namespace mc::net
