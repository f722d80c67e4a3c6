#include "payments/wallet.h"

#include <algorithm>

#include "payments/ledger/credit_postings.h"

namespace mc::payments {

using domain::CreditMovement;
using domain::ErrorCode;
using domain::fail;

namespace {

constexpr domain::Seconds kTimeToBuy = domain::kHour;
constexpr int kLotsAtOnce = 200;

domain::CreditLotId purchaseOf(const domain::Subject& subject) {
    return {subject.id};
}

/// By which people call what they bought; the same in every language.
std::string creditsCode(domain::CreditLotId id) {
    return "CR-" + domain::toString(id);
}

std::vector<domain::CreditLot> lotsIn(const std::vector<OwnedLot>& owned) {
    std::vector<domain::CreditLot> lots;
    for (const auto& one : owned)
        lots.push_back(one.lot);
    return lots;
}

domain::Money sumOf(const std::vector<domain::CreditUse>& uses) {
    domain::Money sum{0, uses.empty() ? domain::Currency{} : uses.front().amount.currency};
    for (const auto& use : uses)
        sum += use.amount;
    return sum;
}

/// Nobody earns anything of them before they are spent.
PricedItem itemOf(const domain::Money& amount) {
    const domain::FeeRates none{{}, {}, {}, domain::GstMode::contained};
    return {domain::priceSummary(amount, {}, none), none.commission, none.gateway, none.gst, none.gstMode};
}

}  // namespace

domain::Result<domain::Subject> Wallet::choose(domain::UserId student, const domain::Money& pack, domain::UtcTime now) {
    if (!m_rules.isPack(pack)) return domain::invalid("pack", "enum", "must be one that is sold");
    return m_parts.database.write([&](Transaction& tx) -> domain::Result<domain::Subject> {
        auto purchase = m_store.openPurchase(tx, student, pack, now);
        if (!purchase) {
            purchase = {m_parts.ids.next<domain::CreditLotId>(), student, pack, now, now + kTimeToBuy};
            m_store.insert(tx, *purchase);
        }
        return domain::Subject(domain::SubjectKind::credits, purchase->id.value);
    });
}

domain::Result<Payable> Wallet::payable(Reader& reader, domain::UserId student, const domain::Subject& subject,
                                        domain::UtcTime now) const {
    const auto purchase = m_store.purchase(reader, purchaseOf(subject));
    if (!purchase || purchase->studentId != student) return fail(ErrorCode::not_found);
    if (now >= purchase->payBefore) return fail(ErrorCode::hold_expired, "Please choose the credits again.");
    if (!m_people.isEmailVerified(reader, student))
        return fail(ErrorCode::email_not_verified, "Confirm your e-mail address first.");
    const auto code = creditsCode(purchase->id);
    return Payable{subject, student, itemOf(purchase->amount), code, code, purchase->payBefore};
}

Wanted Wallet::keep(Transaction& tx, const Reservation& reserved, domain::UtcTime) {
    const auto purchase = m_store.purchase(tx, purchaseOf(reserved.subject));
    return purchase && purchase->studentId == reserved.student ? Wanted::now : Wanted::no;
}

void Wallet::onCaptured(Transaction& tx, const PaymentCaptured& event) {
    if (event.subject.kind != domain::SubjectKind::credits) return;
    const auto purchase = m_store.purchase(tx, purchaseOf(event.subject)).value();
    const OwnedLot lot{{purchase.id, purchase.amount, m_rules.expiryOf(event.at)}, purchase.studentId, event.at};
    m_store.insert(tx, lot);
    m_parts.ledger.post(tx, ledger::creditsBought(event.subject, purchase.amount, event.at));
    m_store.insert(tx, moved(purchase.studentId, CreditMovement::bought, purchase.amount, event.subject,
                             creditsCode(purchase.id), event.at));
}

/// Goodwill is the platform's and takes nothing; neither does what was captured for nothing.
void Wallet::onRefunded(Transaction& tx, const RefundProcessed& event) {
    if (event.subject.kind != domain::SubjectKind::credits) return;
    const auto refund = m_refunds.refund(tx, event.refund).value();
    const auto payment = m_payments.payment(tx, refund.paymentId).value();
    const auto lot = m_store.lot(tx, purchaseOf(event.subject));
    if (!lot || refund.granted || payment.use != PaymentUse::accepted) return;
    const auto left = std::min(lot->lot.left, event.amount);
    if (!m_parts.ledger.post(tx, ledger::creditsTakenBack(event.refund, event.subject, event.amount, left, event.at)))
        return;
    if (left.isZero()) return;
    m_store.change(tx, lot->lot.id, -left);
    m_store.insert(tx, moved(lot->studentId, CreditMovement::taken_back, -left, event.subject, creditsCode(lot->lot.id),
                             event.at));
}

domain::Money Wallet::spendable(Reader& reader, domain::UserId student, domain::Currency currency,
                                domain::UtcTime now) const {
    return domain::spendable(lotsIn(m_store.lotsOf(reader, student)), currency, now);
}

bool Wallet::keepFor(Transaction& tx, const domain::Subject& subject, domain::UserId student,
                     const domain::Money& amount, domain::UtcTime now) const {
    const auto lots = lotsIn(m_store.lotsOf(tx, student));
    if (domain::spendable(lots, amount.currency, now) < amount) return false;
    for (const auto& part : domain::spendCredits(lots, amount, now)) {
        const auto& lot = *std::ranges::find(lots, part.lot, &domain::CreditLot::id);
        m_store.change(tx, part.lot, -part.amount);
        m_store.insertKept(tx, subject, {part.lot, part.amount, lot.expiresAt, now});
    }
    return true;
}

void Wallet::letGo(Transaction& tx, const domain::Subject& subject, domain::UtcTime now) const {
    for (const auto& use : m_store.usesOf(tx, subject, false))
        returnTo(tx, use, use.amount, now);
    m_store.dropKept(tx, subject);
}

/// Whoever is told once that it expires is told again only of another time.
void Wallet::returnTo(Transaction& tx, const domain::CreditUse& use, const domain::Money& amount,
                      domain::UtcTime now) const {
    const auto lot = m_store.lot(tx, use.lot).value().lot;
    m_store.change(tx, use.lot, amount);
    const auto expiry = domain::expiryAfterReturn(lot.expiresAt, use, now);
    if (expiry != lot.expiresAt) m_store.setExpiry(tx, use.lot, expiry, *expiry - m_rules.tellBefore > now);
}

void Wallet::spend(Transaction& tx, const domain::Subject& subject, const std::string& code,
                   domain::UtcTime now) const {
    const auto uses = m_store.usesOf(tx, subject, false);
    if (uses.empty()) return;
    const auto amount = sumOf(uses);
    const auto owner = m_store.lot(tx, uses.front().lot).value().studentId;
    m_store.setSpent(tx, subject);
    m_parts.ledger.post(tx, ledger::creditsSpent(subject, amount, now));
    m_store.insert(tx, moved(owner, CreditMovement::spent, -amount, subject, code, now));
}

void Wallet::giveBack(Transaction& tx, const domain::Subject& subject, const domain::Money& amount,
                      const std::string& code, domain::UtcTime now) {
    if (amount.isZero() || !m_parts.ledger.post(tx, ledger::creditsReturned(subject, amount, now))) return;
    const auto uses = m_store.usesOf(tx, subject, true);
    for (const auto& part : domain::returnCredits(uses, amount)) {
        returnTo(tx, *std::ranges::find(uses, part.lot, &domain::CreditUse::lot), part.amount, now);
        m_store.addReturned(tx, subject, part);
    }
    const auto owner = m_store.lot(tx, uses.front().lot).value().studentId;
    m_store.insert(tx, moved(owner, CreditMovement::returned, amount, subject, code, now));
    returned.emit(tx, {subject, amount, now});
}

CreditMove Wallet::moved(domain::UserId student, CreditMovement kind, const domain::Money& amount,
                         const domain::Subject& subject, const std::string& code, domain::UtcTime now) const {
    return {m_parts.ids.nextValue(), student, kind, amount, now, subject, code};
}

protocol::Wallet Wallet::look(domain::UserId student) const {
    const auto now = m_parts.clock.now();
    return m_parts.database.read([&](Reader& reader) {
        const auto lots = m_store.lotsOf(reader, student);
        protocol::Wallet dto;
        dto.spendable = domain::spendable(lotsIn(lots), m_currency, now);
        dto.kept = {m_store.keptOf(reader, student, m_currency), m_currency};
        for (const auto& one : lots)
            if (one.lot.isGood(now)) dto.lots.push_back({one.lot.left, one.boughtAt, one.lot.expiresAt});
        dto.packs = m_rules.packs;
        dto.validDays = static_cast<int>(m_rules.validFor / domain::kDay);
        return dto;
    });
}

domain::Result<protocol::CreditMovePage> Wallet::moves(domain::UserId student, const base::Paging& paging) const {
    const auto after = base::timedCursor(paging);
    if (!after) return after.error();
    auto rows =
        m_parts.database.read([&](Reader& reader) { return m_store.moves(reader, student, *after, paging.limit + 1); });
    protocol::CreditMovePage page;
    if (std::ssize(rows) > paging.limit) {
        rows.resize(static_cast<std::size_t>(paging.limit));
        page.next = base::timedCursor({rows.back().at.seconds, rows.back().id});
    }
    for (const auto& row : rows) {
        page.items.push_back({row.at, row.kind, row.amount, row.code, {}});
        page.items.back().setSubject(row.subject);
    }
    return page;
}

int Wallet::run() {
    const auto now = m_parts.clock.now();
    return m_parts.database.write([&](Transaction& tx) { return expire(tx, now) + tell(tx, now); });
}

int Wallet::expire(Transaction& tx, domain::UtcTime now) const {
    const auto lots = m_store.expired(tx, now, kLotsAtOnce);
    for (const auto& [lot, student, boughtAt] : lots) {
        const domain::Subject purchase(domain::SubjectKind::credits, lot.id.value);
        m_store.change(tx, lot.id, -lot.left);
        m_parts.ledger.post(tx, ledger::creditsExpired(lot.id, lot.left, now));
        m_store.insert(tx, moved(student, CreditMovement::expired, -lot.left, purchase, creditsCode(lot.id), now));
    }
    return static_cast<int>(lots.size());
}

/// What expires of one person's is one piece of news.
int Wallet::tell(Transaction& tx, domain::UtcTime now) {
    const auto lots = m_store.toTell(tx, now + m_rules.tellBefore, kLotsAtOnce);
    for (auto first = lots.begin(); first != lots.end();) {
        CreditsExpiring news{first->studentId, {0, first->lot.left.currency}, first->lot.expiresAt.value(), now};
        auto next = first;
        for (; next != lots.end() && next->studentId == news.student; ++next) {
            if (next->lot.left.currency == news.amount.currency) news.amount += next->lot.left;
            m_store.setTold(tx, next->lot.id, now);
        }
        expiring.emit(tx, news);
        first = next;
    }
    return static_cast<int>(lots.size());
}

}  // namespace mc::payments
