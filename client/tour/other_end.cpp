#include "tour/other_end.h"

namespace mc::tour {

using account::EntranceController;
using calls::CallController;

OtherEnd::OtherEnd(net::ApiClient& mine)
    : m_keeper(u"tour-other-end"_qs),
      m_session(m_api, m_keeper),
      m_features(m_api, m_realtime, m_session),
      m_drafts(m_folder.filePath(u"drafts"_qs), m_api, m_session),
      m_bookings(m_api, m_realtime, m_session),
      m_devices(m_folder.filePath(u"devices"_qs)),
      m_entrance(m_api, m_session, m_devices, m_features) {
    connect(&m_entrance, &EntranceController::demoAccountsChanged, this, [this] {
        for (const auto& account : m_entrance.demoAccounts())
            if (account.role == protocol::Role::mentor) return m_entrance.signInAsDemo(account.userId);
    });
    connect(&m_session, &net::Session::tokenChanged, &m_realtime, &net::RealtimeClient::setToken);
    connect(&m_session, &net::Session::signedIn, this, &OtherEnd::enter);
    m_entrance.useServer(mine.server().toString());
}

OtherEnd::~OtherEnd() {
    if (m_page) m_page->controller().leave();
}

void OtherEnd::join(domain::BookingId booking) {
    m_booking = booking;
    if (m_session.isSignedIn()) enter();
}

void OtherEnd::enter() {
    if (m_booking == domain::BookingId{} || m_page) return;
    m_realtime.setToken(m_session.accessToken());
    m_realtime.start(m_api.server());
    m_page = std::make_unique<calls::CallPage>(m_bookings, m_drafts, m_realtime, calls::MakeChat{});
    // Behind the window the pictures are of: a page nobody sees would not send its camera's.
    m_page->setAttribute(Qt::WA_ShowWithoutActivating);
    m_page->resize(640, 480);
    m_page->show();
    m_page->lower();
    auto& call = m_page->controller();
    connect(&call, &CallController::mediaChanged, this, [&call] {
        if (call.state() == CallController::State::lobby && call.window() == calls::Window::open) call.join();
    });
    const auto id = QString::fromStdString(domain::toString(m_booking));
    m_page->arrive({{}, {{u"id"_qs, id}}, {}});
}

bool OtherEnd::isInRoom() const {
    return m_page && m_page->controller().state() == CallController::State::inRoom;
}

}  // namespace mc::tour
