#pragma once

#include <QObject>
#include <QTemporaryDir>
#include <memory>

#include "account/entrance_controller.h"
#include "calls/call_page.h"
#include "net/known_devices.h"
#include "net/realtime_client.h"
#include "net/token_keeper.h"

namespace mc::tour {

/// The demo's mentor at the other end of a call, in a window of its own: signs in, enters the room and stays until the
/// object goes.
class OtherEnd : public QObject {
    Q_OBJECT
public:
    /// Talks to the server `mine` talks to.
    explicit OtherEnd(net::ApiClient& mine);
    ~OtherEnd() override;

    /// Once; the room lets people in only around the session.
    void join(domain::BookingId booking);
    bool isInRoom() const;

private:
    void enter();

    net::ApiClient m_api;
    net::TokenKeeper m_keeper;
    net::Session m_session;
    net::RealtimeClient m_realtime;
    net::Features m_features;
    QTemporaryDir m_folder;
    net::Drafts m_drafts;
    booking::Bookings m_bookings;
    net::KnownDevices m_devices;
    account::EntranceController m_entrance;
    std::unique_ptr<calls::CallPage> m_page;
    domain::BookingId m_booking;
};

}  // namespace mc::tour
