#pragma once

#include <QObject>
#include <QPointer>

#include "net/api_client.h"
#include "net/load_state.h"
#include "protocol/message_reports.h"

namespace mc::booking {

/// Which of the two of a booking let support read their conversation, and one's own choice (ADM-2). No widgets.
class MessageAccessController : public QObject {
    Q_OBJECT
public:
    explicit MessageAccessController(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    /// Asks unless it is known already; reload asks in any case.
    void open(domain::BookingId booking);
    void reload();
    net::LoadState state() const { return m_state; }
    const protocol::MessageAccess& access() const { return m_access; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    bool isBusy() const { return m_choosing; }
    /// In force with the server's answer; where it says no, all is as before.
    void choose(bool allowed);

signals:
    void changed();
    void failed(const mc::domain::Error& error);

private:
    QString path() const;

    net::ApiClient& m_api;
    domain::BookingId m_booking;
    net::LoadState m_state = net::LoadState::loading;
    protocol::MessageAccess m_access;
    domain::Error m_error;
    QPointer<net::ApiCall> m_call;
    bool m_choosing = false;
};

}  // namespace mc::booking
