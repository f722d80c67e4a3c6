#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bookings/booking_sweep.h"
#include "bookings/booking_view.h"
#include "bookings/session_notes.h"
#include "mentors/catalogue.h"
#include "mentors/own_profiles.h"
#include "payments/payment_service.h"
#include "payments/sandbox/sandbox_gateway.h"
#include "platform/base/log.h"
#include "support/account_fixture.h"
#include "support/books.h"
#include "support/edge_fixture.h"
#include "support/listen.h"
#include "support/webhook_route.h"

namespace mc::test {

/// Who came, as a test says.
class TableJoins final : public bookings::JoinRecords {
public:
    std::vector<domain::Stay> staysOf(database::Reader&, domain::BookingId booking,
                                      domain::UserId person) const override {
        const auto found = table.find({booking, person});
        return found == table.end() ? std::vector<domain::Stay>() : found->second;
    }
    std::map<std::pair<domain::BookingId, domain::UserId>, std::vector<domain::Stay>> table;
};

struct MentorSpec {
    std::string zone = "Asia/Kolkata";
    bool instantBook = true;
    std::int64_t price30 = 500;
    std::int64_t price60 = 1000;
    int minimumNoticeMinutes = 0;
    int bufferAfterMinutes = 0;
    int dailyCap = 0;
};

/// Everything a booking needs, real, on one database file and over a sandbox that answers HTTP; the clock stands still
/// (Friday 2027-01-15 13:30 in India) and nothing is delivered before settle().
struct BookingHouse : AccountFixture {
    explicit BookingHouse(bookings::BookingOptions options = {})
        : sandbox(folder.filePath("sandbox.db").toStdString(), clock, random),
          holds(parts(), bookings, std::move(options)) {
        base::log::configure({.level = base::log::Level::error, .file = folder.filePath("log").toStdString()});
        payments.sell(domain::SubjectKind::session, holds);
        payments.events().captured.connect([this](database::Transaction& tx, const payments::PaymentCaptured& event) {
            holds.onPaymentCaptured(tx, event);
        });
        connectRecorders();
        edge.router.add(webhookRoute([this]() -> payments::PaymentService& { return payments; }));
        edge.start();
        sandbox.deliverTo(edge.server->url() + "/api/payments/webhook");
    }

    domain::UserId student(const std::string& name) {
        return accounts.createPerson({name, email(name), {"Asia/Kolkata"}, {"en"}, {}, {domain::Role::student}})
            .value();
    }
    domain::UserId mentor(const std::string& name, const MentorSpec& spec = {}) {
        const auto id =
            accounts.createPerson({name, email(name), {spec.zone}, {"en"}, {}, {domain::Role::student}}).value();
        makeMentor(id, spec);
        return id;
    }
    /// Lets a person be booked: open day and night unless the spec says otherwise.
    void makeMentor(domain::UserId id, const MentorSpec& spec) {
        protocol::OwnMentorProfile profile;
        profile.headline = "Staff Engineer";
        profile.prices = {{30, domain::rupees(spec.price30)}, {60, domain::rupees(spec.price60)}};
        profile.instantBook = spec.instantBook;
        (*database).write([&](database::Transaction& tx) {
            mentors.apply(tx, id, profile).value();
            mentors.approve(tx, id, id).value();
        });
        auto availability = scheduling.own(id);
        for (int weekday = 1; weekday <= 7; ++weekday)
            availability.windows.push_back({weekday, {0}, {1440}});
        availability.rules.minimumNoticeMinutes = spec.minimumNoticeMinutes;
        availability.rules.bufferAfterMinutes = spec.bufferAfterMinutes;
        availability.rules.dailyCap = spec.dailyCap;
        availability.rules.horizonDays = 60;
        scheduling.replace(id, availability, clock.now()).value();
    }

    domain::UtcTime in(domain::Seconds seconds) { return clock.now() + seconds; }
    domain::Result<bookings::Booking> book(domain::UserId studentId, domain::UserId mentorId, domain::UtcTime start,
                                           int minutes = 60) {
        return holds.create(studentId, {mentorId, start, minutes, "System design", "Sharding", true},
                            "key-" + std::to_string(++m_keys), clock.now());
    }
    /// A hold that must work.
    bookings::Booking held(domain::UserId studentId, domain::UserId mentorId, domain::UtcTime start, int minutes = 60) {
        return book(studentId, mentorId, start, minutes).value();
    }
    protocol::Order order(const bookings::Booking& booking) {
        return payments.createOrder(booking.studentId, booking.id, clock.now()).value();
    }
    protocol::VerifyPayment checkout(const protocol::Order& order_) {
        const auto paid = sandbox.checkout({.orderId = order_.gatewayOrderId});
        return {paid->orderId, paid->paymentId, paid->signature};
    }
    bookings::Booking pay(const bookings::Booking& booking) {
        payments.verify(booking.studentId, checkout(order(booking))).value();
        return now(booking);
    }
    bookings::Booking paid(domain::UserId studentId, domain::UserId mentorId, domain::UtcTime start, int minutes = 60) {
        return pay(held(studentId, mentorId, start, minutes));
    }
    bookings::Booking now(const bookings::Booking& booking) {
        return *(*database).read([&](database::Reader& reader) { return bookings.find(reader, booking.id); });
    }
    protocol::Booking seen(const bookings::Booking& booking, domain::UserId viewer) {
        return (*database).read(
            [&](database::Reader& reader) { return view.show(reader, now(booking), viewer, clock.now()); });
    }
    void joined(const bookings::Booking& booking, domain::UserId person) {
        joins.table[{booking.id, person}].push_back({clock.now(), std::nullopt});
    }
    void left(const bookings::Booking& booking, domain::UserId person) {
        joins.table[{booking.id, person}].back().until = clock.now();
    }
    /// Everything due happens, time passes, and what is due then happens.
    void pass(domain::Seconds seconds) {
        settle();
        clock.advance(seconds);
        sweep.run(clock.now());
        settle();
    }
    void passTo(domain::UtcTime time) { pass(time - clock.now()); }
    void settle() {
        while (sandbox.drain() + outbox.drain() > 0)
            continue;
        payments.reconcile(clock.now());
        while (sandbox.drain() + outbox.drain() > 0)
            continue;
    }
    std::int64_t balance(ledger::AccountKind kind, domain::UserId owner = {}) {
        return (*database).read([&](database::Reader& reader) { return ledger.balance(reader, {kind, owner}).minor; });
    }
    std::int64_t trialSum() {
        return (*database).read([](database::Reader& reader) { return test::trialSum(reader); });
    }
    std::int64_t blocksTaken() {
        return (*database).read(
            [](database::Reader& reader) { return reader.scalar<std::int64_t>("SELECT count(*) FROM occupancy"); });
    }
    bookings::BookingParts parts() {
        return {*database, ids, random, zones, mentors, scheduling, payments, ledger, joins};
    }

    QTemporaryDir folder;
    mentors::Catalogue catalogue;
    mentors::CatalogueFeed feed{*database, clock, catalogue, nullptr};
    mentors::MentorService mentors{*database, clock, accounts, feed};
    mentors::ProfileChanges profileChanges{{*database, clock, mentors}};
    mentors::OwnProfiles ownProfiles{{*database, accounts, mentors, profileChanges}};
    scheduling::SchedulingService scheduling{*database, zones};
    sandbox::SandboxGateway sandbox;
    gateway::PaymentGateway gateway{started()};
    ledger::Ledger ledger{ids};
    payments::PaymentService payments{{*database, clock, ids, outbox, gateway, ledger}, {.sandbox = true}};
    TableJoins joins;
    bookings::BookingService bookings{parts()};
    bookings::Holds holds;
    bookings::BookingChanges changes{parts(), bookings, holds};
    bookings::Settlement settlement{parts(), bookings};
    bookings::SessionNotes notes{bookings};
    bookings::BookingSweep sweep{*database, bookings, holds, changes, settlement};
    bookings::BookingView view{parts(), bookings};
    std::vector<std::string> heard;  ///< Names of the events, in order.
    EdgeFixture edge;                ///< Takes the sandbox's webhooks.

private:
    gateway::GatewayOptions started() {
        sandbox.start(false);
        return sandbox.gatewayOptions();
    }
    std::string email(const std::string& name) { return name + std::to_string(++m_people) + "@example.com"; }
    template <class Event>
    void record(database::Signal<Event>& signal, const char* name) {
        listen(signal, [this, name](const Event&) { heard.emplace_back(name); });
    }
    void connectRecorders() {
        auto& events = bookings.events();
        record(events.held, "held");
        record(events.requested, "requested");
        record(events.confirmed, "confirmed");
        record(events.declined, "declined");
        record(events.cancelled, "cancelled");
        record(events.expired, "expired");
        record(events.paidTooLate, "paidTooLate");
        record(events.completed, "completed");
        record(events.noShowReported, "noShowReported");
        record(events.noShowUpheld, "noShowUpheld");
        record(events.noShowRejected, "noShowRejected");
        record(events.noShowContested, "noShowContested");
        record(events.notesShared, "notesShared");
    }

    int m_people = 0;
    int m_keys = 0;
};

}  // namespace mc::test
