#include "support/booking_house.h"

#include <utility>

namespace mc::test {

BookingHouse::BookingHouse(bookings::BookingOptions options)
    : sandbox(folder.filePath("sandbox.db").toStdString(), clock, random),
      holds(parts(), bookings, std::move(options)) {
    base::log::configure({.level = base::log::Level::error, .file = folder.filePath("log").toStdString()});
    scheduling.setPremium(
        [this](database::Reader& reader, domain::UserId student_) { return plans.hasPriority(reader, student_); });
    payments.sell(domain::SubjectKind::session, holds);
    payments.sell(domain::SubjectKind::credits, wallet);
    payments.sell(domain::SubjectKind::plan, plans);
    payments.events().captured.connect(
        [this](database::Transaction& tx, const payments::PaymentCaptured& event) { plans.onCaptured(tx, event); });
    payments.events().refundProcessed.connect(
        [this](database::Transaction& tx, const payments::RefundProcessed& event) { plans.onRefunded(tx, event); });
    payments.events().subscriptionMoved.connect(
        [this](database::Transaction& tx, const payments::SubscriptionMoved& event) { plans.onMoved(tx, event); });
    payments.events().captured.connect(
        [this](database::Transaction& tx, const payments::PaymentCaptured& event) { wallet.onCaptured(tx, event); });
    payments.events().refundProcessed.connect(
        [this](database::Transaction& tx, const payments::RefundProcessed& event) { wallet.onRefunded(tx, event); });
    payments.events().captured.connect([this](database::Transaction& tx, const payments::PaymentCaptured& event) {
        holds.onPaymentCaptured(tx, event);
    });
    payments.events().reserved.connect([this](database::Transaction& tx, const payments::PaymentReserved& event) {
        holds.onPaymentReserved(tx, event);
    });
    payments.events().lost.connect([this](database::Transaction& tx, const payments::ReservationLost& event) {
        holds.onReservationLost(tx, event);
    });
    payments.events().disputeMoved.connect(
        [this](database::Transaction& tx, const payments::DisputeMoved& event) { changes.onDisputeMoved(tx, event); });
    payments.events().refundProcessed.connect(
        [this](database::Transaction& tx, const payments::RefundProcessed& event) { changes.onRefunded(tx, event); });
    connectRecorders();
    edge.router.add(webhookRoute([this]() -> payments::PaymentService& { return payments; }));
    edge.start();
    sandbox.deliverTo(edge.server->url() + "/api/payments/webhook");
}

BookingHouse::~BookingHouse() = default;

domain::UserId BookingHouse::student(const std::string& name) {
    return accounts.createPerson({name, email(name), {"Asia/Kolkata"}, {"en"}, {}, {domain::Role::student}}).value();
}

domain::UserId BookingHouse::mentor(const std::string& name, const MentorSpec& spec) {
    const auto id =
        accounts.createPerson({name, email(name), {spec.zone}, {"en"}, {}, {domain::Role::student}}).value();
    makeMentor(id, spec);
    return id;
}

void BookingHouse::makeMentor(domain::UserId id, const MentorSpec& spec) {
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

domain::Result<bookings::Booking> BookingHouse::book(domain::UserId studentId, domain::UserId mentorId,
                                                     domain::UtcTime start, int minutes) {
    return holds.create(studentId, {mentorId, start, minutes, "System design", "Sharding", true},
                        "key-" + std::to_string(++m_keys), clock.now());
}

protocol::Order BookingHouse::order(const bookings::Booking& booking) {
    return payments.createOrder(booking.studentId, booking.id, clock.now()).value();
}

protocol::VerifyPayment BookingHouse::checkout(const protocol::Order& order_) {
    const auto paid = sandbox.checkout({.orderId = order_.gatewayOrderId});
    return {paid->orderId, paid->paymentId, paid->signature};
}

bookings::Booking BookingHouse::pay(const bookings::Booking& booking) {
    payments.verify(booking.studentId, checkout(order(booking))).value();
    return now(booking);
}

bookings::Booking BookingHouse::paid(domain::UserId studentId, domain::UserId mentorId, domain::UtcTime start,
                                     int minutes) {
    return pay(held(studentId, mentorId, start, minutes));
}

bookings::Booking BookingHouse::now(const bookings::Booking& booking) {
    return *(*database).read([&](database::Reader& reader) { return bookings.find(reader, booking.id); });
}

protocol::Booking BookingHouse::seen(const bookings::Booking& booking, domain::UserId viewer) {
    return (*database).read(
        [&](database::Reader& reader) { return view.show(reader, now(booking), viewer, clock.now()); });
}

void BookingHouse::joined(const bookings::Booking& booking, domain::UserId person) {
    joins.table[{booking.id, person}].push_back({clock.now(), std::nullopt});
}

void BookingHouse::left(const bookings::Booking& booking, domain::UserId person) {
    joins.table[{booking.id, person}].back().until = clock.now();
}

void BookingHouse::pass(domain::Seconds seconds) {
    settle();
    clock.advance(seconds);
    sweep.run(clock.now());
    settle();
}

void BookingHouse::settle() {
    while (sandbox.drain() + outbox.drain() > 0)
        continue;
    payments.reconcile(clock.now());
    while (sandbox.drain() + outbox.drain() > 0)
        continue;
}

std::int64_t BookingHouse::balance(ledger::AccountKind kind, domain::UserId owner) {
    return (*database).read([&](database::Reader& reader) { return ledger.balance(reader, {kind, owner}).minor; });
}

std::int64_t BookingHouse::trialSum() {
    return (*database).read([](database::Reader& reader) { return test::trialSum(reader); });
}

std::int64_t BookingHouse::blocksTaken() {
    return (*database).read(
        [](database::Reader& reader) { return reader.scalar<std::int64_t>("SELECT count(*) FROM occupancy"); });
}

bookings::BookingParts BookingHouse::parts() {
    return {*database, ids, random, zones, mentors, scheduling, payments, ledger, wallet, plans, joins};
}

gateway::GatewayOptions BookingHouse::started() {
    sandbox.start(false);
    return sandbox.gatewayOptions();
}

void BookingHouse::connectRecorders() {
    auto& events = bookings.events();
    record(events.requested, "requested");
    record(events.accepted, "accepted");
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
    record(events.moveProposed, "moveProposed");
    record(events.moveClosed, "moveClosed");
    record(events.moved, "moved");
    record(events.outageChoice, "outageChoice");
    record(events.outageSettled, "outageSettled");
}

}  // namespace mc::test
