#pragma once

#include <QTemporaryDir>

#include "booking/bookings.h"
#include "net/drafts.h"
#include "protocol/availability_impact.h"
#include "protocol/calendars.h"
#include "protocol/codec.h"
#include "protocol/mentors.h"
#include "protocol/scheduling.h"
#include "support/http_stub.h"
#include "support/memory_keeper.h"
#include "support/page_window.h"
#include "support/socket_stub.h"

namespace mc::test {

inline domain::UtcTime instant(const char* iso) {
    return *domain::parseIso(iso);
}

template <class T>
QByteArray json(const T& value) {
    return QByteArray::fromStdString(protocol::encode(value));
}

/// Wednesday 18 November 2026, 16:42 in Bengaluru.
inline domain::UtcTime storyNow() {
    return instant("2026-11-18T11:12:00Z");
}
inline const domain::ZoneName kBengaluru{"Asia/Kolkata"};

struct Person {
    std::int64_t id;
    const char* name;
    const char* zone;
};

inline protocol::Booking sampleBooking(std::int64_t id, const Person& student, const char* startsAt, int minutes,
                                       const char* topic) {
    protocol::Booking booking;
    booking.id = {id};
    booking.code = "GRP-20261118-001";
    booking.status = domain::BookingStatus::confirmed;
    booking.myRole = domain::Party::mentor;
    booking.mentor.id = {4};
    booking.mentor.name = "Rohan Mehta";
    booking.mentor.timeZone = kBengaluru;
    booking.student.id = {student.id};
    booking.student.name = student.name;
    booking.student.timeZone = {student.zone};
    booking.startsAt = instant(startsAt);
    booking.durationMinutes = minutes;
    booking.endsAt = booking.startsAt + minutes * domain::kMinute;
    booking.joinOpensAt = booking.startsAt - 10 * domain::kMinute;
    booking.joinClosesAt = booking.endsAt + 5 * domain::kMinute;
    booking.topic = topic;
    return booking;
}

inline protocol::Booking sampleRequest(std::int64_t id, const Person& student, const char* startsAt, int minutes,
                                       const char* topic, const char* agenda, const char* until, std::int64_t paise) {
    auto booking = sampleBooking(id, student, startsAt, minutes, topic);
    booking.status = domain::BookingStatus::requested;
    booking.agenda = agenda;
    booking.requestExpiresAt = instant(until);
    booking.mentorReceives = domain::paise(paise);
    return booking;
}

/// Deliberately not in the order of their deadlines.
inline std::vector<protocol::Booking> sampleRequests() {
    return {sampleRequest(12, {102, "Arjun Pillai", "Asia/Kolkata"}, "2026-11-26T13:00:00Z", 60, "System design",
                          "Design a ride-matching service, then questions", "2026-11-19T06:30:00Z", 74022),
            sampleRequest(11, {101, "Leila Haddad", "Asia/Dubai"}, "2026-11-20T12:30:00Z", 30, "Mock interview",
                          "Amazon phone screen next week; arrays and hash maps, please be strict with me",
                          "2026-11-18T17:40:00Z", 38922),
            sampleRequest(13, {103, "Grace Mwangi", "Africa/Nairobi"}, "2026-11-28T05:30:00Z", 60, "DSA",
                          "Dynamic programming from the beginning", "2026-11-19T18:20:00Z", 74022)};
}

inline std::vector<protocol::Booking> sampleSessions() {
    auto requested = sampleRequests().front();
    return {sampleBooking(21, {201, "Maya Nair", "Asia/Kolkata"}, "2026-11-18T11:30:00Z", 30, "DSA"),
            sampleBooking(22, {202, "Noor Rahman", "Asia/Dhaka"}, "2026-11-18T15:30:00Z", 60, "System design"),
            sampleBooking(23, {203, "Ishaan Verma", "Asia/Kolkata"}, "2026-11-19T14:00:00Z", 30, "Résumé review"),
            requested};
}

inline protocol::DashboardStats sampleStats() {
    protocol::DashboardStats stats;
    stats.earnedThisMonth = domain::paise(860808);
    stats.earnedAllTime = domain::paise(20429682);
    stats.sessionsThisMonth = 14;
    stats.sessionsAllTime = 331;
    stats.ratingAverage = 4.8;
    stats.reviewCount = 164;
    stats.responseSeconds = 4800;
    stats.pendingRequests = 3;
    return stats;
}

inline protocol::Availability sampleAvailability() {
    protocol::Availability availability;
    availability.version = 7;
    availability.timeZone = kBengaluru;
    const auto window = [&](int day, int from, int until) {
        availability.windows.push_back({day, {from * 60}, {until * 60}});
    };
    window(1, 18, 22), window(3, 17, 22), window(4, 17, 21), window(5, 9, 12), window(5, 17, 22);
    window(6, 9, 15), window(7, 10, 13);
    availability.exceptions = {{{2026, 11, 24}, {}, "Holiday"}, {{2026, 11, 28}, {{{540}, {900}}}, ""}};
    availability.vacations = {{{2026, 12, 24}, {2027, 1, 2}}};
    availability.rules = {0, 15, 240, 45, 4};
    return availability;
}

/// A page in a frame like the application's, against a server that gives the story's answers.
class MentorFixture : public support::PageWindow {
public:
    MentorFixture() {
        theme.install(*qApp);
        api.setServer(stub.url());
        api.clock().set(storyNow());
        realtime.start(socket.url());
        stub.on("GET /api/mentors/dashboard/stats", [this](const auto&) { return answer(json(stats)); });
        stub.on("GET /api/bookings", [this](const support::HttpStub::Request& request) {
            const auto when = request.query.queryItemValue("when");
            const auto& asked = when == "requests" ? requests : when == "past" ? past : sessions;
            return answer(json(protocol::BookingPage{asked, {}}));
        });
        stub.answer("POST /api/mentors/availability/impact", 200, json(protocol::AvailabilityImpact{}));
        stub.answer("GET /api/calendars/busy", 200, json(protocol::ExternalBusyTimes{}));
        stub.on("GET /api/mentors/availability", [this](const auto&) { return answer(json(availability)); });
    }

    /// Drafts are kept for somebody.
    void signIn() {
        protocol::AuthTokens tokens;
        tokens.accessToken = "access";
        tokens.user.id = {4};
        tokens.user.roles = {protocol::Role::mentor};
        session.adopt(tokens, false);
    }

    static support::HttpStub::Answer answer(const QByteArray& body) { return {200, body}; }

    ~MentorFixture() { window.reset(); }  // Its page uses what stands below.

    void show(widgets::Page* page, int place, const QSize& size = {1280, 800}) {
        auto rail = std::make_unique<widgets::NavRail>();
        rail->addItem(widgets::Icon::home, "Overview", "navOverview");
        rail->addItem(widgets::Icon::inbox, "Bookings", "navBookings");
        rail->addItem(widgets::Icon::message, "Messages", "navMessages");
        rail->addItem(widgets::Icon::clock, "Availability", "navAvailability");
        rail->addFootItem(widgets::Icon::settings, "Settings", "navSettings");
        rail->account()->setPerson("p4", "Rohan Mehta", "Bengaluru · IST", true);
        rail->setCurrent(place);
        rail->setVisible(size.width() >= 1100);
        PageWindow::show(page, std::move(rail), size);
    }

    protocol::DashboardStats stats = sampleStats();
    std::vector<protocol::Booking> requests = sampleRequests();
    std::vector<protocol::Booking> sessions = sampleSessions();
    std::vector<protocol::Booking> past;
    protocol::Availability availability = sampleAvailability();
    support::HttpStub stub;
    support::SocketStub socket;
    net::ApiClient api;
    net::RealtimeClient realtime;
    support::MemoryKeeper keeper;
    net::Session session{api, keeper};
    QTemporaryDir folder;
    net::Drafts drafts{folder.filePath(QStringLiteral("drafts")), api, session};
    booking::Bookings bookings{api, realtime, session};
};

}  // namespace mc::test
