#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

#include "booking/booking_page.h"
#include "client/booking/booking_samples.h"
#include "protocol/message_reports.h"
#include "support/http_stub.h"
#include "support/memory_keeper.h"

namespace mc::booking {

using namespace mc::support;
using domain::BookingStatus;
using domain::Party;

inline const QString kAccessPath = kBookingPath + QStringLiteral("/message-access");

/// The page of the story's booking, at a server that answers.
struct Shown {
    explicit Shown(BookingStatus status, Party role = Party::student) : booking(bookingOf(status, 60, role)) {
        api.setServer(server.url());
        api.clock().set(kNow);
        server.on("GET " + kBookingPath, [this](const auto&) { return HttpStub::Answer{200, jsonOf(booking)}; });
        server.answer("GET " + kAccessPath, 200, jsonOf(protocol::MessageAccess{}));
        page.resize(1064, 736);
        page.show();
    }
    bool arrive(const QString& query = {}) {
        page.arrive({"", {{"id", QString::fromStdString(domain::toString(kBookingId))}}, QUrlQuery(query)});
        return QTest::qWaitFor([this] { return page.controller().hasBooking(); });
    }
    /// The server's answer to a change is the changed booking, of a later version: an answer under way is older.
    void changes(const QString& line, std::function<void(protocol::Booking&)> change) {
        server.on(line, [this, change](const auto&) {
            change(booking);
            ++booking.version;
            return HttpStub::Answer{200, jsonOf(booking)};
        });
    }
    template <class T>
    T* find(const QString& name) {
        return page.findChild<T*>(name);
    }
    bool visible(const QString& name) { return find<QWidget>(name) && find<QWidget>(name)->isVisible(); }
    void click(const QString& name) { find<QAbstractButton>(name)->click(); }
    void write(const QString& name, const QString& text) { find<QPlainTextEdit>(name)->setPlainText(text); }
    QString words(const QString& name) { return find<QLabel>(name)->text(); }

    HttpStub server;
    protocol::Booking booking;
    net::ApiClient api;
    net::RealtimeClient realtime;
    MemoryKeeper keeper;
    net::Session session{api, keeper};
    QTemporaryDir folder;
    net::Drafts drafts{folder.path(), api, session};
    Bookings bookings{api, realtime, session};
    BookingPage page{bookings, drafts};
};

}  // namespace mc::booking
