#pragma once

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#include "protocol/calendars.h"
#include "protocol/codec.h"
#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/whole_server.h"
#endif

namespace mc::tests {

/// A mentor whose sessions are written into a calendar, on a server that may call this machine. Nothing is delivered
/// before deliver().
struct WritingWorld {
    explicit WritingWorld(const char* network = "127.0.0.0/8")
        : server(folder.path().toStdString(), [network](app::Config& config) {
              if (*network != '\0') config.calendarNetworks = {*http::Network::parse(network)};
          }) {}

    /// Of a CalDAV account at that address.
    protocol::CalendarSource connect(const std::string& address, const std::string& user, const std::string& password,
                                     const std::string& name = "Work") {
        const auto reply = server.ask(http::Method::post, "/api/caldav/calendars",
                                      "{\"user\":\"" + user + "\",\"password\":\"" + password +
                                          "\",\"calendars\":[{\"address\":\"" + address + "\",\"name\":\"" + name +
                                          "\"}],\"tentativeIsBusy\":true,\"whenItFails\":\"go_on\"}",
                                      server.freshToken(mentor));
        auto added = protocol::decode<protocol::CalendarSources>(reply.raw).value().items.at(0);
        waitFor(added.id);
        return added;
    }
    void waitFor(domain::CalendarSourceId id) {
        QTRY_VERIFY_WITH_TIMEOUT(!server.rooms.calendarSync.isSyncing(id), 30'000);
    }
    WholeServer::Reply choose(const std::optional<domain::CalendarSourceId>& source) {
        return choose(source, shown().version);
    }
    WholeServer::Reply choose(const std::optional<domain::CalendarSourceId>& source, int version) {
        return server.ask(http::Method::put, "/api/caldav/target",
                          protocol::encode(protocol::CalendarWritingChoice{version, source}),
                          server.freshToken(mentor));
    }
    protocol::CalendarWriting shown() {
        const auto reply = server.ask(http::Method::get, "/api/calendars", {}, server.freshToken(mentor));
        return protocol::decode<protocol::CalendarSources>(reply.raw).value().writing;
    }
    bookings::Booking book(domain::Seconds ahead = 5 * domain::kDay) {
        return server.paid(student, mentor, server.slotAfter(ahead));
    }
    void cancel(const bookings::Booking& booking) {
        (void)server.rooms.bookingChanges.cancel(mentor.id, booking.id, "I am ill.", server.clock.now()).value();
    }
    /// What invitations and the feed call it, too.
    static std::string uidOf(const bookings::Booking& booking) {
        return "booking-" + domain::toString(booking.id) + "@mentor-connect.localhost";
    }
    void deliver() { server.rooms.outbox.drain(); }
    std::int64_t stuck() {
        return server.rooms.database->read(
            [](database::Reader& reader) { return jobs::OutboxStore().countStuck(reader); });
    }

    QTemporaryDir folder;
    WholeServer server;
    Visitor student = server.person("Maya Nair");
    Visitor mentor = server.mentor("Rohan Mehta");
};

}  // namespace mc::tests
