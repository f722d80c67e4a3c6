#include "bookings/booking_money.h"

#include "domain/booking_states.h"
#include "domain/session_rules.h"
#include "payments/ledger/postings.h"

namespace mc::bookings {

namespace {

/// The end of the contest window (decision 12): after the report, after the end of a session that was held; what is
/// kept of a cancelled one nobody contests.
domain::UtcTime availableFrom(const Booking& booking, domain::UtcTime now) {
    if (booking.noShowReportedAt) return domain::contestUntil(*booking.noShowReportedAt);
    return now < booking.endsAt ? now : domain::contestUntil(booking.endsAt);
}

}  // namespace

void BookingMoney::sell(database::Transaction& tx, const Booking& booking, domain::UtcTime now) {
    const auto split = domain::splitFee(booking.price, booking.terms.rates());
    m_ledger.post(tx, ledger::sold(booking.id, booking.mentorId, split, booking.total, now));
}

domain::Money BookingMoney::giveBack(database::Transaction& tx, const Booking& booking, int percent,
                                     domain::UtcTime now) {
    const auto rates = booking.terms.rates();
    const auto split = domain::splitFee(booking.price, rates);
    const auto back = domain::splitRefund(booking.total, booking.price, percent, rates);
    m_ledger.post(tx, ledger::unsold(booking.id, booking.mentorId, split, back.retained, back.refund, now));
    m_ledger.post(
        tx, ledger::earned(booking.id, booking.mentorId, back.retained.mentorShare, now, availableFrom(booking, now)));
    m_payments.refund(tx, booking.id, back.refund, "booking:" + domain::toString(booking.id));
    return back.refund;
}

void BookingMoney::returnUnused(database::Transaction& tx, const Booking& booking, const domain::Money& amount) {
    m_payments.refund(tx, booking.id, amount, "unused:" + domain::toString(booking.id));
}

void BookingMoney::earn(database::Transaction& tx, const Booking& booking, domain::UtcTime now) {
    const auto split = domain::splitFee(booking.price, booking.terms.rates());
    m_ledger.post(tx,
                  ledger::earned(booking.id, booking.mentorId, split.mentorShare, now, availableFrom(booking, now)));
}

void BookingMoney::forgetOrder(database::Transaction& tx, const Booking& booking) {
    m_payments.supersede(tx, booking.id);
}

payments::PaymentView BookingMoney::view(database::Reader& reader, const Booking& booking) const {
    return m_payments.view(reader, booking.id);
}

domain::Money BookingMoney::mentorReceives(database::Reader& reader, const Booking& booking) const {
    if (!domain::isEnd(booking.status)) return domain::splitFee(booking.price, booking.terms.rates()).mentorShare;
    return -m_ledger.balanceFor(reader, booking.id, {ledger::AccountKind::mentor_payable, booking.mentorId},
                                booking.price.currency);
}

}  // namespace mc::bookings
