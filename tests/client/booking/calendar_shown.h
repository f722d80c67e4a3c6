#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "booking/bookings_page.h"
#include "booking/sessions_month.h"
#include "booking/sessions_week.h"
#include "client/booking/booking_samples.h"
#include "protocol/calendars.h"
#include "support/http_stub.h"
#include "support/memory_keeper.h"
#include "support/sample_mentors.h"
#include "widgets/segmented_control.h"

namespace mc::booking {

using namespace mc::support;
using domain::BookingStatus;
using domain::Party;

/// The week of the story: 15 to 21 November 2026, seen from Kolkata.
struct CalendarShown {
    explicit CalendarShown(Party whose = Party::student, QSize size = {1064, 736}) : role(whose) {
        api.setServer(server.url());
        api.clock().set(kNow);
        server.on("GET /api/bookings", [this](const HttpStub::Request& request) {
            if (failing) return HttpStub::Answer{500, "{}"};
            const auto from = domain::parseIso(request.query.queryItemValue("from").toStdString());
            const auto to = domain::parseIso(request.query.queryItemValue("to").toStdString());
            protocol::BookingPage found;
            for (const auto& each : sessions)
                if (!from || (each.startsAt < *to && *from < each.endsAt)) found.items.push_back(each);
            return HttpStub::Answer{200, jsonOf(found)};
        });
        server.on("GET /api/calendars/busy", [this](const auto&) { return HttpStub::Answer{200, jsonOf(busy)}; });
        server.answer("GET /api/mentors/0000000000001/slots", 200, jsonOf(sampleSlots(60)));
        protocol::AuthTokens tokens;
        tokens.user.id = domain::UserId{role == Party::mentor ? 1 : 2};
        tokens.user.timeZone = {"Asia/Kolkata"};
        tokens.user.roles = {protocol::Role::student};
        if (role == Party::mentor) tokens.user.roles.push_back(protocol::Role::mentor);
        session.adopt(tokens, false);
        page.resize(size);
        page.show();
    }

    protocol::Booking& add(std::int64_t id, const char* start, int minutes = 60,
                           BookingStatus status = BookingStatus::confirmed) {
        auto booking = bookingOf(status, minutes, role);
        booking.mentor.timeZone = role == Party::mentor ? domain::ZoneName{"Asia/Kolkata"} : booking.mentor.timeZone;
        booking.id = domain::BookingId{id};
        booking.startsAt = *domain::parseIso(start);
        booking.endsAt = booking.startsAt + minutes * domain::kMinute;
        booking.canMove = status == BookingStatus::confirmed;
        sessions.push_back(booking);
        return sessions.back();
    }
    void arrive(const QString& query = QStringLiteral("view=week")) {
        page.arrive({"/bookings", {}, QUrlQuery(query)});
    }
    /// With what the server has.
    bool arrived(const QString& query = QStringLiteral("view=week")) {
        arrive(query);
        page.activateWindow();
        return QTest::qWaitFor([this] { return !note().contains(QStringLiteral("…")); });
    }
    SessionsWeek& week() { return *page.findChild<SessionsWeek*>("sessionsWeek"); }
    SessionsMonth& month() { return *page.findChild<SessionsMonth*>("sessionsMonth"); }
    QString title() { return page.findChild<QLabel*>("calendarTitle")->text(); }
    QString note() { return page.findChild<QLabel*>("calendarNote")->text(); }
    void click(const char* name) { page.findChild<QAbstractButton*>(QLatin1String(name))->click(); }
    widgets::SegmentedControl& views() { return *page.findChild<widgets::SegmentedControl*>("bookingsView"); }
    static QStringList wordsOf(const CalendarGrid& grid) {
        QStringList words;
        for (int i = 0; i < grid.itemCount(); ++i)
            words << grid.itemWords(i);
        return words;
    }
    /// Of the first item that is called so.
    static int indexOf(const CalendarGrid& grid, const QString& words) {
        for (int i = 0; i < grid.itemCount(); ++i)
            if (grid.itemWords(i).contains(words)) return i;
        return -1;
    }
    static QString currentOf(const CalendarGrid& grid) {
        return grid.currentItem() < 0 ? QString() : grid.itemWords(grid.currentItem());
    }

    Party role;
    bool failing = false;
    std::vector<protocol::Booking> sessions;
    protocol::ExternalBusyTimes busy;
    HttpStub server;
    net::ApiClient api;
    net::RealtimeClient realtime;
    MemoryKeeper keeper;
    net::Session session{api, keeper};
    Bookings bookings{api, realtime, session};
    BookingsPage page{bookings, session};
};

}  // namespace mc::booking
