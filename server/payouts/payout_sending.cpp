#include "payouts/payout_sending.h"

#include <algorithm>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "payments/gateway/payout_reasons.h"
#include "payments/ledger/ledger_view.h"
#include "payments/ledger/postings.h"
#include "platform/base/log.h"
#include "platform/database/kept_log.h"

namespace mc::payouts {

using domain::ErrorCode;
using domain::fail;
using domain::PayoutFailure;
using domain::PayoutState;
using domain::PayoutWay;
using domain::Result;

namespace {

constexpr domain::Seconds kFirstPayoutCheck = 10 * domain::kMinute;
constexpr domain::Seconds kNextPayoutCheck = domain::kHour;
constexpr domain::Seconds kSurelyNotDone = domain::kHour;
constexpr int kPayoutsARound = 50;

/// The same on every attempt: one payout, however often it is asked for.
std::string payoutKeyOf(const PayoutRow& payout) {
    return "payout-" + domain::toString(payout.id);
}

std::string whyOf(const gateway::Error& error) {
    return "provider: " + error.description;
}

/// That the provider itself said no: a 403 is of something on the way to it.
bool isItsOwn(const gateway::Error& refusal) {
    constexpr int kForbidden = 403;
    return !refusal.worthRetrying() && refusal.status != kForbidden;
}

/// A call that names the account it was to pay says that it cannot be paid.
PayoutFailure failureOfRefusal(const gateway::Error& refusal) {
    const auto known = gateway::failureOf(refusal.reason);
    if (known != PayoutFailure::unknown) return known;
    return refusal.field == "fund_account_id" ? PayoutFailure::account_invalid : PayoutFailure::provider_refused;
}

/// It is on its way, or has arrived.
bool isUnderWay(const gateway::Payout& seen) {
    using enum gateway::PayoutState;
    return seen.state == queued || seen.state == pending || seen.state == processing || seen.state == processed;
}

}  // namespace

PayoutSending::PayoutSending(const Parts& parts) : m_parts(parts) {
    m_parts.outbox.handle(std::string(kPayoutKind), jobs::Lane::money,
                          [this](const jobs::Delivery& delivery) { deliver(delivery); });
}

void PayoutSending::send(Transaction& tx, const PayoutRow& payout) {
    if (payout.way != PayoutWay::provider) return;
    const auto id = domain::toString(payout.id);
    m_parts.outbox.enqueue(tx, kPayoutKind, boost::json::serialize(boost::json::value(id)), id);
}

void PayoutSending::deliver(const jobs::Delivery& delivery) {
    const auto id = domain::parseId<domain::PayoutId>(std::string(boost::json::parse(delivery.payload).as_string()));
    const auto payout =
        id ? m_parts.database.read([&](database::Reader& reader) { return m_store.payout(reader, *id); })
           : std::nullopt;
    if (!payout) throw jobs::PermanentFailure("no such payout");
    if (payout->state != PayoutState::approved) return;
    if (payout->askedAt && lookUp(*payout)) return;
    if (isStopped(*payout)) return;
    const auto fundAccount = fundAccountOf(*payout);
    if (!fundAccount) return;
    const auto details =
        m_parts.database.read([&](database::Reader& reader) { return m_details.find(reader, payout->details); });
    if (isThere(*payout, details.value(), *fundAccount)) ask(*payout, *details, *fundAccount);
}

/// What came up since it was approved. A call that was not answered may still be under way: only some time later it is sure
/// that it was not done.
bool PayoutSending::isStopped(const PayoutRow& payout) {
    const auto stop = m_parts.database.read([&](database::Reader& reader) { return m_stops.of(reader, payout); });
    if (!stop) return false;
    if (payout.askedAt && m_parts.clock.now() < *payout.askedAt + kSurelyNotDone)
        throw std::runtime_error("it is not to be sent, and may have been");
    refuse(payout, {*stop});
    return true;
}

void PayoutSending::ask(const PayoutRow& payout, const DetailsRow& details, const std::string& fundAccount) {
    m_parts.database.write([&](Transaction& tx) { m_store.setAsked(tx, payout.id, m_parts.clock.now()); });
    const auto answer =
        m_parts.gateway.send({fundAccount, details.kind, payout.net, domain::toString(payout.id)}, payoutKeyOf(payout));
    if (answer) return take(*answer);
    const auto& error = answer.error();
    if (error.worthRetrying()) throw std::runtime_error(whyOf(error));
    base::log::error(
        "payout.alert.refused",
        {{"payout", payout.id}, {"status", error.status}, {"field", error.field}, {"reason", error.reason}});
    // What was refused may still have been done before: only a look tells.
    if (lookUp(payout)) return;
    if (!isItsOwn(error)) throw std::runtime_error(whyOf(error));
    refuse(payout, {failureOfRefusal(error), error.description});
}

/// Case 47. Whether the provider has it.
bool PayoutSending::lookUp(const PayoutRow& payout) {
    const auto reference = domain::toString(payout.id);
    auto all = m_parts.gateway.called(reference);
    if (!all) throw std::runtime_error(whyOf(all.error()));
    std::erase_if(*all, [&](const gateway::Payout& seen) { return seen.reference != reference; });
    if (std::ranges::count_if(*all, isUnderWay) > 1) {
        m_parts.database.write([&](Transaction& tx) {
            const auto now = m_store.payout(tx, payout.id);
            quarantine(tx, *now, PayoutFailure::twice, all->front());
        });
        return true;
    }
    for (const auto& seen : *all)
        take(seen);
    return !all->empty();
}

/// Absent: the provider says that there can be no such account, so the payout has failed.
std::optional<std::string> PayoutSending::fundAccountOf(const PayoutRow& payout) {
    const auto details =
        m_parts.database.read([&](database::Reader& reader) { return m_details.find(reader, payout.details); });
    if (!details) throw jobs::PermanentFailure("the payout's details are gone");
    if (!details->fundAccount.empty()) return details->fundAccount;
    const auto plain = m_parts.accounts.open(*details);
    const auto made = m_parts.gateway.fundAccount(
        {domain::toString(payout.mentor), plain.holder, plain.kind, plain.account, plain.ifsc});
    if (made) {
        m_parts.database.write([&](Transaction& tx) { m_details.setFundAccount(tx, details->id, *made); });
        return *made;
    }
    const auto& error = made.error();
    if (!isItsOwn(error)) throw std::runtime_error(whyOf(error));
    // All that these calls say of their own is who she is and where she is paid.
    refuse(payout,
           {error.field.empty() ? PayoutFailure::provider_refused : PayoutFailure::account_invalid, error.description});
    return std::nullopt;
}

/// Nothing was sent.
void PayoutSending::refuse(const PayoutRow& payout, const Why& why) {
    m_parts.database.write([&](Transaction& tx) {
        const auto now = m_store.payout(tx, payout.id);
        if (now->state == PayoutState::approved) comeBack(tx, *now, PayoutState::failed, why);
    });
}

/// Before anything is sent there for the first time. False: there is no such account, and the payout has failed. Where nobody
/// can say, the payout itself will tell.
bool PayoutSending::isThere(const PayoutRow& payout, const DetailsRow& details, const std::string& fundAccount) {
    if (details.validatedAt) return true;
    const auto seen = details.validation.empty() ? m_parts.gateway.validate(fundAccount, details.kind)
                                                 : m_parts.gateway.validation(details.validation);
    if (!seen && seen.error().worthRetrying()) throw std::runtime_error(whyOf(seen.error()));
    if (!seen) {
        base::log::warning("payouts.account_not_validated", {{"payout", payout.id}, {"reason", seen.error().reason}});
        return true;
    }
    const bool isUnknown = seen->state == gateway::ValidationState::failed;
    const bool found = seen->state == gateway::ValidationState::completed && seen->active;
    m_parts.database.write([&](Transaction& tx) {
        const auto at = found ? std::optional(m_parts.clock.now()) : std::nullopt;
        m_details.setValidation(tx, details.id, isUnknown ? std::string() : seen->id, at);
    });
    if (isUnknown) base::log::warning("payouts.account_not_validated", {{"payout", payout.id}, {"reason", "unknown"}});
    if (found || isUnknown) return true;
    if (seen->state == gateway::ValidationState::created)
        throw std::runtime_error("provider: whether there is such an account is not known yet");
    refuse(payout, {PayoutFailure::account_invalid});
    return false;
}

void PayoutSending::take(const gateway::Payout& seen) {
    m_parts.database.write([&](Transaction& tx) { observe(tx, seen); });
}

std::optional<PayoutRow> PayoutSending::find(database::Reader& reader, const gateway::Payout& seen) const {
    if (auto known = m_store.byGateway(reader, seen.id)) return known;
    const auto id = domain::parseId<domain::PayoutId>(seen.reference);
    auto payout = id ? m_store.payout(reader, *id) : std::nullopt;
    if (!payout || !payout->gatewayPayoutId.empty() || payout->way != PayoutWay::provider) return std::nullopt;
    return payout;
}

void PayoutSending::observe(Transaction& tx, const gateway::Payout& seen) {
    const auto payout = find(tx, seen);
    if (!payout) return database::kept_log::error(tx, "payout.alert.unknown", {{"gatewayPayout", seen.id}});
    if (payout->state == PayoutState::quarantined) return;  // A person decides.
    if (payout->state == PayoutState::failed && payout->gatewayPayoutId.empty())
        database::kept_log::error(tx, "payout.alert.paid_after_all",
                                  {{"payout", payout->id}, {"gatewayPayout", seen.id}});
    if (!isAsSent(tx, *payout, seen)) return quarantine(tx, *payout, PayoutFailure::mismatch, seen);
    switch (seen.state) {
        case gateway::PayoutState::queued:
        case gateway::PayoutState::pending:
        case gateway::PayoutState::processing:
            return taken(tx, *payout, seen);
        case gateway::PayoutState::processed: {
            auto now = *payout;
            now.gatewayPayoutId = seen.id;
            paid(tx, std::move(now), seen.utr);
            return bookFee(tx, payout->id, seen.fee);
        }
        case gateway::PayoutState::rejected:
        case gateway::PayoutState::cancelled:
        case gateway::PayoutState::failed:
        case gateway::PayoutState::reversed:
            break;
    }
    endUnpaid(tx, *payout, seen);
}

void PayoutSending::endUnpaid(Transaction& tx, PayoutRow payout, const gateway::Payout& seen) {
    payout.gatewayPayoutId = seen.id;
    const bool isBack = seen.state == gateway::PayoutState::reversed;
    comeBack(tx, std::move(payout), isBack ? PayoutState::reversed : PayoutState::failed,
             {gateway::failureOf(seen), seen.failure});
}

bool PayoutSending::isAsSent(database::Reader& reader, const PayoutRow& payout, const gateway::Payout& seen) const {
    if (payout.net != seen.amount) return false;
    const auto details = m_details.find(reader, payout.details);
    const auto known = details ? details->fundAccount : std::string();
    return known.empty() || seen.fundAccount.empty() || known == seen.fundAccount;
}

/// Neither sent again nor owed again before somebody has looked at the provider's.
void PayoutSending::quarantine(Transaction& tx, PayoutRow payout, PayoutFailure why, const gateway::Payout& seen) {
    database::kept_log::error(tx, "payout.alert.quarantined", {{"payout", payout.id}, {"gatewayPayout", seen.id}});
    const auto from = payout.state;
    if (!domain::mayBecome(from, PayoutState::quarantined)) return;
    payout.state = PayoutState::quarantined;
    payout.failure = why;
    payout.words = seen.id + ", " + domain::format(seen.amount);
    if (payout.gatewayPayoutId.empty()) payout.gatewayPayoutId = seen.id;
    payout.checkAt.reset();
    m_store.move(tx, payout, from);
}

void PayoutSending::taken(Transaction& tx, PayoutRow payout, const gateway::Payout& seen) {
    const auto from = payout.state;
    if (!domain::mayBecome(from, PayoutState::processing)) return;
    const auto now = m_parts.clock.now();
    payout.state = PayoutState::processing;
    payout.gatewayPayoutId = seen.id;
    payout.sentAt = now;
    payout.checkAt = now + kFirstPayoutCheck;
    m_store.move(tx, payout, from);
}

void PayoutSending::paid(Transaction& tx, PayoutRow payout, const std::string& reference) {
    const auto from = payout.state;
    if (!domain::mayBecome(from, PayoutState::paid)) return;
    const auto now = m_parts.clock.now();
    payout.state = PayoutState::paid;
    payout.reference = reference;
    payout.failure = PayoutFailure::none;
    if (!payout.sentAt) payout.sentAt = now;
    payout.endedAt = now;
    payout.checkAt.reset();
    if (!m_store.move(tx, payout, from)) return;
    m_parts.ledger.post(tx, ledger::payoutSent(payout.id, payout.net, now));
    m_events.paid.emit(tx, {payout.id, payout.mentor, payout.net, payout.masked, reference});
}

/// Some say it only later than that it was paid. What has come back has brought its fee with it.
void PayoutSending::bookFee(Transaction& tx, domain::PayoutId id, const domain::Money& fee) {
    const auto payout = m_store.payout(tx, id);
    if (payout->state == PayoutState::paid && fee.minor > 0)
        m_parts.ledger.post(tx, ledger::payoutFee(id, fee, m_parts.clock.now()));
}

/// What never left is undone: its sessions are due as before. Where later tax was reckoned on top of it, and of what came back,
/// the tax stays kept, and what she is owed again is an entry of its own. The same week can pay either.
void PayoutSending::comeBack(Transaction& tx, PayoutRow payout, PayoutState end, const Why& why) {
    const auto from = payout.state;
    if (!domain::mayBecome(from, end)) return;
    const auto now = m_parts.clock.now();
    payout.state = end;
    payout.failure = why.code;
    payout.words = why.words;
    payout.endedAt = now;
    payout.checkAt.reset();
    if (!m_store.move(tx, payout, from)) return;
    if (end == PayoutState::failed && m_store.isLastTaxed(tx, payout)) {
        m_store.releaseItems(tx, payout.id);
        m_store.removeYears(tx, payout.id);
        m_parts.ledger.post(tx, ledger::payoutUndone(payout.id, payout.mentor, payout.net, payout.tds, now));
    } else {
        m_parts.ledger.post(
            tx, ledger::payoutReturned(payout.id, payout.mentor, payout.net, from == PayoutState::paid, now));
        const domain::Money fee{ledger::payoutFeeOf(tx, payout.id), payout.net.currency};
        m_parts.ledger.post(tx, ledger::payoutFeeReturned(payout.id, fee, now));
    }
    const bool blocks = domain::blocksDetails(why.code, end);
    if (blocks) m_details.block(tx, payout.details, now);
    database::kept_log::error(tx, "payout.alert.returned", {{"payout", payout.id}});
    m_events.returned.emit(tx, {payout.id, payout.mentor, payout.net, payout.masked, payout.reference, why.code,
                                from == PayoutState::paid, blocks});
}

void PayoutSending::followUp() {
    const auto now = m_parts.clock.now();
    const auto due =
        m_parts.database.read([&](database::Reader& reader) { return m_store.toCheck(reader, now, kPayoutsARound); });
    for (const auto& payout : due) {
        const auto seen = m_parts.gateway.payout(payout.gatewayPayoutId);
        if (!seen) base::log::warning("payouts.unanswered", {{"payout", payout.id}, {"status", seen.error().status}});
        m_parts.database.write([&](Transaction& tx) {
            m_store.setDue(tx, payout.id, now + kNextPayoutCheck);
            if (seen) observe(tx, *seen);  // What has ended is asked about no more.
        });
    }
}

Result<PayoutRow> PayoutSending::byHand(database::Reader& reader, domain::UserId admin, domain::PayoutId id) const {
    auto payout = m_store.payout(reader, id);
    if (!payout) return fail(ErrorCode::not_found);
    if (payout->mentor == admin) return fail(ErrorCode::forbidden, "Nobody decides about her own money.");
    const bool waits = payout->way == PayoutWay::manual && payout->state == PayoutState::approved;
    if (!waits && payout->state != PayoutState::quarantined)
        return fail(ErrorCode::invalid_state, "It does not wait to be decided by hand.");
    return *payout;
}

Result<void> PayoutSending::markPaid(domain::UserId admin, domain::PayoutId id, const std::string& reference) {
    return m_parts.database.write([&](Transaction& tx) -> Result<void> {
        const auto payout = byHand(tx, admin, id);
        if (!payout) return payout.error();
        paid(tx, *payout, reference);
        record(tx, admin, "payout.marked_paid", id, {}, reference);
        return {};
    });
}

Result<void> PayoutSending::markFailed(domain::UserId admin, domain::PayoutId id, const std::string& reason,
                                       bool accountIsWrong) {
    return m_parts.database.write([&](Transaction& tx) -> Result<void> {
        const auto payout = byHand(tx, admin, id);
        if (!payout) return payout.error();
        const auto code = accountIsWrong ? PayoutFailure::account_invalid : PayoutFailure::by_hand;
        comeBack(tx, *payout, PayoutState::failed, {code, reason});
        record(tx, admin, "payout.marked_failed", id, reason);
        return {};
    });
}

void PayoutSending::record(Transaction& tx, domain::UserId admin, const char* action, domain::PayoutId payout,
                           const std::string& reason, const std::string& reference) const {
    boost::json::object detail;
    if (!reference.empty()) detail.emplace("reference", reference);
    m_audit.record(
        tx, {m_parts.clock.now(), admin, action, "payout", payout.value, reason, boost::json::serialize(detail)});
}

}  // namespace mc::payouts
