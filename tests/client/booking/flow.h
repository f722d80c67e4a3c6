#pragma once

#include <QAbstractButton>
#include <QComboBox>
#include <QTemporaryDir>
#include <QTest>

#include "booking/booking_flow_page.h"
#include "booking/checkout_view.h"
#include "client/booking/booking_samples.h"
#include "support/http_stub.h"
#include "support/memory_keeper.h"

namespace mc::support {

using booking::BookingFlowPage;
using booking::Bookings;
using booking::CheckoutBridge;
using booking::CheckoutView;

/// The student's, which is not the zone the tests run in.
inline const domain::ZoneName kAccountZone{"Asia/Kolkata"};

/// The page in a window, with a server that holds the slot.
struct Flow {
    Flow() {
        api.setServer(server.url());
        api.clock().set(kNow);
        server.answer("GET /api/mentors/ananya-krishnan", 200, jsonOf(ananya()));
        server.on("POST /api/bookings", [this](const auto&) { return HttpStub::Answer{201, jsonOf(booking)}; });
        server.on("GET " + kBookingPath, [this](const auto&) { return HttpStub::Answer{200, jsonOf(booking)}; });
        server.on("PUT " + kBookingPath + "/details", [this](const HttpStub::Request& request) {
            const int minutes = request.json()["durationMinutes"].toInt();
            booking.durationMinutes = minutes;
            booking.endsAt = booking.startsAt + minutes * domain::kMinute;
            booking.price = priceOf(minutes);
            booking.topic = request.json()["topic"].toString().toStdString();
            return HttpStub::Answer{200, jsonOf(booking)};
        });
        server.on("POST /api/payments/create-order", [this](const auto&) {
            return HttpStub::Answer{200, jsonOf(order)};
        });
        server.on("GET /checkout/0000000000005", [this](const auto&) {
            return HttpStub::Answer{200, checkoutHtml, false, false, "text/html"};
        });
        server.answer("PUT " + kBookingPath + "/cancel", 200, jsonOf(bookingOf(domain::BookingStatus::expired)));
        page.resize(1216, 736);
        page.show();
    }
    void arrive(const QString& topic = {}) {
        QUrlQuery query;
        query.addQueryItem("at", "2026-11-19T13:30:00Z");
        query.addQueryItem("minutes", "60");
        if (!topic.isEmpty()) query.addQueryItem("topic", topic);
        page.arrive({"/mentors/ananya-krishnan/book", {{"slug", "ananya-krishnan"}}, query});
    }
    bool toDetails() {
        arrive();
        return QTest::qWaitFor([this] { return step() == "details"; });
    }
    bool toPayment() {
        if (!toDetails()) return false;
        find<QComboBox>("bookingTopic")->setCurrentIndex(0);
        click("policyCheck");
        click("continueToPayment");
        return QTest::qWaitFor([this] { return step() == "payment"; });
    }
    QString step() const { return page.property("step").toString(); }
    template <class T>
    T* find(const QString& name) {
        return page.findChild<T*>(name);
    }
    void click(const QString& name) { find<QAbstractButton>(name)->click(); }
    CheckoutBridge& checkout() { return page.findChild<CheckoutView*>("checkoutView")->bridge(); }

    HttpStub server;
    protocol::Booking booking = bookingOf(domain::BookingStatus::held);
    protocol::Order order = orderOf();
    QByteArray checkoutHtml = "<p>checkout</p>";
    net::ApiClient api;
    net::RealtimeClient realtime;
    MemoryKeeper keeper;
    net::Session session{api, keeper};
    QTemporaryDir folder;
    net::Drafts drafts{folder.path(), api, session};
    Bookings bookings{api, realtime, session};
    BookingFlowPage page{bookings, drafts, kAccountZone};
};

}  // namespace mc::support
