#include "bookings/booking_money.h"

#include <algorithm>

#include "bookings/booking_view.h"
#include "domain/booking_states.h"
#include "payments/ledger/ledger_view.h"
#include "payments/ledger/postings.h"

namespace mc::bookings {

namespace {

/// What is kept of a cancelled session nobody contests.
domain::UtcTime availableFrom(const Booking& booking, domain::UtcTime now) {
    const bool cancelled = booking.status == BookingStatus::cancelled || booking.status == BookingStatus::declined;
    return cancelled ? now : domain::payableFrom(booking.range(), booking.report());
}

/// As it was charged, or what is left of it when so many percent go back.
domain::PlatformFee feeOf(const Booking& booking, int percentBack = 0) {
    return domain::splitPlatformFee(domain::keptOf(priceOf(booking).platformFee, percentBack), booking.terms.rates());
}

}  // namespace

void BookingMoney::quote(database::Transaction& tx, Booking& booking, domain::UtcTime now) {
    letGoKept(tx, booking, now);
    const auto use = m_plans.offer(tx, booking.studentId, booking.price, booking.durationMinutes, now);
    m_plans.keepFor(tx, booking.id, use);
    const auto currency = booking.price.currency;
    booking.includedMinutes = use.minutes();
    booking.included = {use.reductions.includedMinor, currency};
    booking.discount = {use.reductions.planDiscountMinor, currency};
    booking.credits = {0, currency};
    const auto available = m_wallet.spendable(tx, booking.studentId, currency, now);
    booking.credits = domain::creditsToSpend(available, priceOf(booking).total);
    booking.total = priceOf(booking).total;
    m_wallet.keepFor(tx, booking.id, booking.studentId, booking.credits, now);
}

bool BookingMoney::keepAgain(database::Transaction& tx, const Booking& booking, domain::UtcTime now) {
    if (!m_wallet.keepFor(tx, booking.id, booking.studentId, booking.credits, now)) return false;
    if (m_plans.keepMinutes(tx, booking.id, booking.studentId, booking.includedMinutes, now)) return true;
    m_wallet.letGo(tx, booking.id, now);
    return false;
}

void BookingMoney::letGoKept(database::Transaction& tx, const Booking& booking, domain::UtcTime now) {
    m_plans.letGo(tx, booking.id);
    m_wallet.letGo(tx, booking.id, now);
}

void BookingMoney::sell(database::Transaction& tx, const Booking& booking, domain::UtcTime now) {
    const auto split = domain::splitFee(booking.price, booking.terms.rates());
    m_wallet.spend(tx, booking.id, booking.code, now);
    const auto fee = feeOf(booking);
    m_ledger.post(tx, ledger::sold(booking.id, booking.mentorId, split, booking.paid() - fee.charged, now));
    m_ledger.post(tx, ledger::feeCharged(booking.id, fee, now));
}

bool BookingMoney::takeReserved(database::Transaction& tx, const Booking& booking) {
    return m_payments.takeReserved(tx, booking.id);
}

domain::Money BookingMoney::giveBack(database::Transaction& tx, const Booking& booking, int percent,
                                     domain::UtcTime now) {
    if (booking.isReserved()) {
        m_payments.letGo(tx, booking.id);
        letGoKept(tx, booking, now);
        return {0, booking.total.currency};
    }
    const auto rates = booking.terms.rates();
    const auto split = domain::splitFee(booking.price, rates);
    const auto back = domain::splitRefund(booking.paid(), booking.price, percent, rates);
    const auto shares = domain::shareRefund(back.refund, booking.credits, percent);
    const auto fee = feeOf(booking);
    const auto keptFee = feeOf(booking, percent);
    const auto ofSession = back.refund - (fee.charged - keptFee.charged);
    if (m_ledger.post(tx, ledger::unsold(booking.id, booking.mentorId, split, back.retained, ofSession, now)))
        m_plans.giveBack(tx, booking.id, percent);
    m_ledger.post(tx, ledger::feeReturned(booking.id, fee, keptFee, now));
    m_ledger.post(
        tx, ledger::earned(booking.id, booking.mentorId, back.retained.mentorShare, now, availableFrom(booking, now)));
    m_wallet.giveBack(tx, booking.id, shares.credits, booking.code, now);
    m_payments.refund(tx, booking.id, shares.money, "booking:" + domain::toString(booking.id));
    return back.refund;
}

void BookingMoney::returnUnused(database::Transaction& tx, const Booking& booking, const domain::Money& amount,
                                domain::UtcTime now) {
    letGoKept(tx, booking, now);
    m_payments.refund(tx, booking.id, amount, "unused:" + domain::toString(booking.id));
}

void BookingMoney::earn(database::Transaction& tx, const Booking& booking, domain::UtcTime now) {
    const auto split = domain::splitFee(booking.price, booking.terms.rates());
    m_ledger.post(tx,
                  ledger::earned(booking.id, booking.mentorId, split.mentorShare, now, availableFrom(booking, now)));
}

void BookingMoney::withhold(database::Transaction& tx, const Booking& booking, domain::UtcTime now) {
    const auto owed = owedFor(tx, booking);
    if (owed.isZero()) return;
    m_ledger.post(tx, ledger::withheld(booking.id, booking.mentorId, owed, now, availableFrom(booking, now)));
}

bool BookingMoney::isGivenBack(database::Reader& reader, const Booking& booking) const {
    return std::ranges::any_of(ledger::linesOf(reader, booking.id), [](const ledger::Line& line) {
        return line.kind == ledger::JournalKind::sale_reversal;
    });
}

domain::Money BookingMoney::takeBack(database::Transaction& tx, const Booking& booking, domain::UtcTime now) {
    const auto owed = owedFor(tx, booking);
    m_ledger.post(tx, ledger::takenBack(booking.id, booking.mentorId, owed, now, availableFrom(booking, now)));
    return giveBack(tx, booking, 100, now);
}

domain::Money BookingMoney::award(database::Transaction& tx, const Booking& booking, domain::UtcTime now) {
    const auto share = domain::splitFee(booking.price, booking.terms.rates()).mentorShare;
    const auto borne = borneByPlatform(tx, booking);
    const auto from = std::max(now, availableFrom(booking, now));
    m_ledger.post(tx, ledger::awarded(booking.id, booking.mentorId, share, borne, now, from));
    return borne;
}

domain::Money BookingMoney::borneByPlatform(database::Reader& reader, const Booking& booking) const {
    const auto share = domain::splitFee(booking.price, booking.terms.rates()).mentorShare;
    const auto here = -m_ledger.balanceFor(reader, booking.id, {ledger::AccountKind::mentor_unearned, booking.mentorId},
                                           booking.price.currency);
    return share - here;
}

void BookingMoney::forgetOrder(database::Transaction& tx, const Booking& booking) {
    m_payments.supersede(tx, booking.id);
}

payments::PaymentView BookingMoney::view(database::Reader& reader, const Booking& booking) const {
    return m_payments.view(reader, booking.id);
}

std::vector<protocol::RefundState> BookingMoney::refunds(database::Reader& reader, const Booking& booking) const {
    return m_payments.refunds(reader, booking.id);
}

domain::Money BookingMoney::creditsReturned(database::Reader& reader, const Booking& booking) const {
    return m_wallet.returnedOf(reader, booking.id, booking.price.currency);
}

domain::Money BookingMoney::mentorReceives(database::Reader& reader, const Booking& booking) const {
    if (!domain::isEnd(booking.status)) return domain::splitFee(booking.price, booking.terms.rates()).mentorShare;
    return owedFor(reader, booking);
}

domain::Money BookingMoney::owedFor(database::Reader& reader, const Booking& booking) const {
    return -m_ledger.balanceFor(reader, booking.id, {ledger::AccountKind::mentor_payable, booking.mentorId},
                                booking.price.currency);
}

}  // namespace mc::bookings
