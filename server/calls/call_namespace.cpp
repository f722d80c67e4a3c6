#include "calls/call_namespace.h"

#include <algorithm>

#include "protocol/codec.h"

namespace mc::calls {

using domain::BookingId;
using domain::ErrorCode;
using domain::fail;
using domain::Result;
using http::Access;
using realtime::Event;
using realtime::Socket;

namespace {

std::string ended(BookingId booking, std::string reason) {
    return protocol::encode(protocol::CallEndedEvent{booking, std::move(reason)});
}

std::string peer(BookingId booking, domain::UserId user) {
    return protocol::encode(protocol::CallPeerEvent{booking, user});
}

}  // namespace

CallNamespace::CallNamespace(realtime::SocketServer& sockets, CallService& service, const base::Clock& clock)
    : m_service(service), m_clock(clock), m_namespace(sockets.of("/call", Access::signedIn)) {
    m_namespace.on("join_call", {Access::signedIn, {30, 60}},
                   [this](const Socket& socket, const Event& event) { return join(socket, event); });
    // A negotiation sends some dozens of candidates within a second.
    m_namespace.on("signal", {Access::signedIn, {600, 60}},
                   [this](const Socket& socket, const Event& event) { return signal(socket, event); });
    m_namespace.on("leave_call", {Access::signedIn, {60, 60}},
                   [this](const Socket& socket, const Event& event) { return leave(socket, event); });
    m_namespace.onDisconnect([this](const Socket& socket) { disconnected(socket); });
}

Result<std::string> CallNamespace::join(const Socket& socket, const Event& event) {
    const auto body = protocol::decode<protocol::CallRef>(event.json);
    if (!body) return body.error();
    const auto booking = m_service.join(socket.actor().user, body->bookingId);
    if (!booking) return booking.error();
    const bool otherPresent = takeSeat(*booking, socket);
    // Cancelled between the look and the seat: whoever ended the call did not find it yet.
    if (!m_service.mayStay(socket.actor().user, booking->id)) end(booking->id, "cancelled");
    return protocol::encode(protocol::CallState{booking->id, otherPresent, booking->joinClosesAt()});
}

bool CallNamespace::takeSeat(const bookings::Booking& booking, const Socket& socket) {
    const auto user = socket.actor().user;
    const std::lock_guard lock(m_mutex);
    auto& call = m_calls[booking.id];
    call.closesAt = booking.joinClosesAt();
    std::erase_if(call.seats, [&](const Seat& seat) {
        if (seat.user != user) return false;
        if (seat.socket.id() != socket.id()) seat.socket.emit("call_ended", ended(booking.id, "replaced"));
        return true;
    });
    for (const auto& seat : call.seats)
        seat.socket.emit("peer_joined", peer(booking.id, user));
    const bool otherPresent = !call.seats.empty();
    call.seats.push_back({user, socket});
    return otherPresent;
}

std::optional<Socket> CallNamespace::peerOf(BookingId booking, const Socket& socket) const {
    const std::lock_guard lock(m_mutex);
    const auto call = m_calls.find(booking);
    if (call == m_calls.end()) return std::nullopt;
    const auto& seats = call->second.seats;
    const bool seated =
        std::any_of(seats.begin(), seats.end(), [&](const Seat& seat) { return seat.socket.id() == socket.id(); });
    if (!seated) return std::nullopt;
    const auto other =
        std::find_if(seats.begin(), seats.end(), [&](const Seat& seat) { return seat.socket.id() != socket.id(); });
    return other == seats.end() ? std::nullopt : std::optional(other->socket);
}

Result<std::string> CallNamespace::signal(const Socket& socket, const Event& event) {
    const auto body = protocol::decode<protocol::CallSignal>(event.json);
    if (!body) return body.error();
    const auto other = peerOf(body->bookingId, socket);
    if (!other) return fail(ErrorCode::not_found, "Nobody else is in this call.");
    other->emit("signal", protocol::encode(*body));
    return std::string();
}

Result<std::string> CallNamespace::leave(const Socket& socket, const Event& event) {
    const auto body = protocol::decode<protocol::CallRef>(event.json);
    if (!body) return body.error();
    giveUpSeat(body->bookingId, socket);
    return std::string();
}

void CallNamespace::giveUpSeat(BookingId booking, const Socket& socket) {
    const auto user = socket.actor().user;
    {
        const std::lock_guard lock(m_mutex);
        const auto call = m_calls.find(booking);
        if (call == m_calls.end()) return;
        auto& seats = call->second.seats;
        if (std::erase_if(seats, [&](const Seat& seat) { return seat.socket.id() == socket.id(); }) == 0) return;
        for (const auto& seat : seats)
            seat.socket.emit("peer_left", peer(booking, user));
        if (seats.empty()) m_calls.erase(call);
    }
    m_service.leave(user, booking);
}

void CallNamespace::disconnected(const Socket& socket) {
    std::vector<BookingId> held;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& [booking, call] : m_calls)
            if (std::any_of(call.seats.begin(), call.seats.end(),
                            [&](const Seat& seat) { return seat.socket.id() == socket.id(); }))
                held.push_back(booking);
    }
    for (const auto booking : held)
        giveUpSeat(booking, socket);
}

void CallNamespace::endOverdue() {
    const auto now = m_clock.now();
    std::vector<std::pair<BookingId, Call>> over;
    {
        const std::lock_guard lock(m_mutex);
        for (auto it = m_calls.begin(); it != m_calls.end();) {
            if (it->second.closesAt > now) {
                ++it;
                continue;
            }
            over.emplace_back(it->first, std::move(it->second));
            it = m_calls.erase(it);
        }
    }
    for (const auto& [booking, call] : over)
        close(booking, call, "time_over");
}

void CallNamespace::end(BookingId booking, const std::string& reason) {
    Call call;
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_calls.find(booking);
        if (found == m_calls.end()) return;
        call = std::move(found->second);
        m_calls.erase(found);
    }
    close(booking, call, reason);
}

void CallNamespace::endOf(domain::UserId user, const std::string& reason) {
    std::vector<BookingId> hers;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& [booking, call] : m_calls)
            if (std::ranges::find(call.seats, user, &Seat::user) != call.seats.end()) hers.push_back(booking);
    }
    for (const auto booking : hers)
        end(booking, reason);
}

void CallNamespace::close(BookingId booking, const Call& call, const std::string& reason) {
    for (const auto& seat : call.seats) {
        seat.socket.emit("call_ended", ended(booking, reason));
        m_service.leave(seat.user, booking);
    }
}

void CallNamespace::beat() {
    std::vector<Seated> seats;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& [booking, call] : m_calls)
            for (const auto& seat : call.seats)
                seats.push_back({booking, seat.user});
    }
    m_service.see(seats);
}

}  // namespace mc::calls
