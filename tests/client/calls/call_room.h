#pragma once

#include <QTemporaryDir>
#include <QTest>

#include "booking/bookings.h"
#include "net/drafts.h"
#include "protocol/accounts.h"
#include "protocol/bookings.h"
#include "protocol/calls.h"
#include "support/http_stub.h"
#include "support/memory_keeper.h"
#include "support/socket_stub.h"

namespace mc::support {

inline const auto kId = domain::BookingId{77};
inline const QString kPath = "/api/bookings/" + QString::fromStdString(domain::toString(kId));
inline const auto kStart = *domain::parseIso("2026-11-19T13:30:00Z");

inline protocol::Booking bookingFor(domain::Party role) {
    protocol::Booking booking;
    booking.id = kId;
    booking.code = "GRP-20261118-007";
    booking.status = domain::BookingStatus::confirmed;
    booking.myRole = role;
    booking.mentor.id = domain::UserId{1};
    booking.mentor.name = "Ananya Krishnan";
    booking.mentor.timeZone = {"Europe/London"};
    booking.student.id = domain::UserId{2};
    booking.student.name = "Maya Nair";
    booking.student.timeZone = {"Asia/Kolkata"};
    booking.startsAt = kStart;
    booking.endsAt = kStart + domain::kHour;
    booking.joinOpensAt = kStart - 10 * domain::kMinute;
    booking.joinClosesAt = booking.endsAt + 5 * domain::kMinute;
    booking.topic = "Mock interview";
    return booking;
}

inline QByteArray json(const auto& value) {
    return QByteArray::fromStdString(protocol::encode(value));
}

inline QByteArray eventOf(const char* extra = "") {
    return "{\"bookingId\":\"" + QByteArray::fromStdString(domain::toString(kId)) + "\"" + extra + "}";
}

/// The server and the sockets of one booking's call.
struct CallRoom {
    explicit CallRoom(domain::Party role = domain::Party::student) {
        api.setServer(http.url());
        api.clock().set(kStart - 5 * domain::kMinute);
        booking = bookingFor(role);
        link.room = "r";
        link.polite = role == domain::Party::student;
        link.iceServers = {{{"stun:stun.example:3478"}, {}, {}}};
        link.closesAt = booking.joinClosesAt;
        http.on("GET " + kPath, [this](const auto&) { return HttpStub::Answer{200, json(booking)}; });
        http.on("GET " + kPath + "/meeting-link", [this](const auto&) { return HttpStub::Answer{200, json(link)}; });
        socket.onRequest = [this](const QString& event, const QJsonValue&) {
            return event == "join_call" ? json(protocol::CallState{kId, otherPresent, link.closesAt}) : QByteArray();
        };
        realtime.start(socket.url());
    }
    /// Drafts are kept for somebody.
    void signIn() {
        protocol::AuthTokens tokens;
        tokens.accessToken = "access";
        tokens.user.id = booking.myRole == domain::Party::mentor ? booking.mentor.id : booking.student.id;
        session.adopt(tokens, false);
    }
    int joins() const { return static_cast<int>(socket.received.filter("join_call").size()); }
    int sent(const QString& word) const { return static_cast<int>(socket.received.filter(word).size()); }

    HttpStub http;
    SocketStub socket;
    protocol::Booking booking;
    protocol::MeetingLink link;
    bool otherPresent = false;
    net::ApiClient api;
    net::RealtimeClient realtime;
    MemoryKeeper keeper;
    net::Session session{api, keeper};
    QTemporaryDir folder;
    net::Drafts drafts{folder.path(), api, session};
    booking::Bookings bookings{api, realtime, session};
};

}  // namespace mc::support
