#include "payments/wallet_store.h"

namespace mc::payments {
namespace {

constexpr std::string_view kPurchaseColumns =
    "SELECT p.id, p.student_id, p.amount_minor, p.currency, p.made_at, p.pay_before FROM credit_purchases p ";
constexpr std::string_view kLotColumns =
    "SELECT id, left_minor, currency, expires_at, student_id, bought_at FROM credit_lots ";

std::string walletSql(std::string_view head, std::string_view tail) {
    return std::string(head).append(tail);
}

}  // namespace

std::optional<CreditPurchase> WalletStore::purchase(Reader& reader, domain::CreditLotId id) const {
    return reader.one<CreditPurchase>(walletSql(kPurchaseColumns, "WHERE p.id = $1"), id);
}

std::optional<CreditPurchase> WalletStore::openPurchase(Reader& reader, domain::UserId student,
                                                        const domain::Money& amount, domain::UtcTime now) const {
    return reader.one<CreditPurchase>(
        walletSql(kPurchaseColumns,
                  "WHERE p.student_id = $1 AND p.pay_before > $2 AND p.amount_minor = $3 AND p.currency = $4 "
                  "AND NOT EXISTS (SELECT 1 FROM credit_lots l WHERE l.id = p.id) ORDER BY p.id DESC LIMIT 1"),
        student, now, amount.minor, amount.currency);
}

void WalletStore::insert(Transaction& tx, const CreditPurchase& purchase) const {
    tx.execute(
        "INSERT INTO credit_purchases (id, student_id, amount_minor, currency, made_at, pay_before) "
        "VALUES ($1, $2, $3, $4, $5, $6)",
        purchase.id, purchase.studentId, purchase.amount.minor, purchase.amount.currency, purchase.madeAt,
        purchase.payBefore);
}

std::optional<OwnedLot> WalletStore::lot(Reader& reader, domain::CreditLotId id) const {
    return reader.one<OwnedLot>(walletSql(kLotColumns, "WHERE id = $1"), id);
}

std::vector<OwnedLot> WalletStore::lotsOf(Reader& reader, domain::UserId student) const {
    return reader.all<OwnedLot>(walletSql(kLotColumns, "WHERE student_id = $1 AND left_minor > 0 ORDER BY id"),
                                student);
}

void WalletStore::insert(Transaction& tx, const OwnedLot& lot) const {
    tx.execute(
        "INSERT INTO credit_lots (id, student_id, bought_minor, left_minor, currency, bought_at, expires_at) "
        "VALUES ($1, $2, $3, $3, $4, $5, $6)",
        lot.lot.id, lot.studentId, lot.lot.left.minor, lot.lot.left.currency, lot.boughtAt, lot.lot.expiresAt);
}

void WalletStore::change(Transaction& tx, domain::CreditLotId id, const domain::Money& by) const {
    tx.execute("UPDATE credit_lots SET left_minor = left_minor + $1 WHERE id = $2", by.minor, id);
}

void WalletStore::setExpiry(Transaction& tx, domain::CreditLotId id, const std::optional<domain::UtcTime>& at,
                            bool untold) const {
    tx.execute("UPDATE credit_lots SET expires_at = $1 WHERE id = $2", at, id);
    if (untold) tx.execute("UPDATE credit_lots SET told_at = NULL WHERE id = $1", id);
}

std::vector<OwnedLot> WalletStore::expired(Reader& reader, domain::UtcTime now, int limit) const {
    return reader.all<OwnedLot>(walletSql(kLotColumns,
                                          "WHERE left_minor > 0 AND expires_at IS NOT NULL AND expires_at <= $1 "
                                          "ORDER BY expires_at LIMIT $2"),
                                now, limit);
}

std::vector<OwnedLot> WalletStore::toTell(Reader& reader, domain::UtcTime until, int limit) const {
    return reader.all<OwnedLot>(
        walletSql(
            kLotColumns,
            "WHERE student_id IN (SELECT t.student_id FROM credit_lots t WHERE t.left_minor > 0 AND "
            "t.expires_at IS NOT NULL AND t.told_at IS NULL AND t.expires_at <= $1 ORDER BY t.expires_at LIMIT $2) "
            "AND left_minor > 0 AND expires_at IS NOT NULL AND told_at IS NULL AND expires_at <= $1 "
            "ORDER BY student_id, expires_at, id"),
        until, limit);
}

void WalletStore::setTold(Transaction& tx, domain::CreditLotId id, domain::UtcTime at) const {
    tx.execute("UPDATE credit_lots SET told_at = $1 WHERE id = $2", at, id);
}

std::vector<domain::CreditUse> WalletStore::usesOf(Reader& reader, const domain::Subject& subject, bool spent) const {
    return reader.all<domain::CreditUse>(
        "SELECT u.lot_id, u.amount_minor - u.returned_minor, l.currency, u.expires_at, u.taken_at FROM credit_uses u "
        "JOIN credit_lots l ON l.id = u.lot_id WHERE u.subject_kind = $1 AND u.subject_id = $2 AND u.spent = $3 "
        "ORDER BY u.lot_id",
        subject.kind, subject.id, spent);
}

domain::Money WalletStore::spentFor(Reader& reader, const domain::Subject& subject, domain::Currency currency) const {
    const auto sum = reader.scalar<std::int64_t>(
        "SELECT coalesce(sum(amount_minor), 0) FROM credit_uses "
        "WHERE subject_kind = $1 AND subject_id = $2 AND spent = 1",
        subject.kind, subject.id);
    return {sum, currency};
}

domain::Money WalletStore::returnedOf(Reader& reader, const domain::Subject& subject, domain::Currency currency) const {
    const auto sum = reader.scalar<std::int64_t>(
        "SELECT coalesce(sum(returned_minor), 0) FROM credit_uses WHERE subject_kind = $1 AND subject_id = $2",
        subject.kind, subject.id);
    return {sum, currency};
}

std::int64_t WalletStore::keptOf(Reader& reader, domain::UserId student, domain::Currency currency) const {
    return reader.scalar<std::int64_t>(
        "SELECT coalesce(sum(u.amount_minor), 0) FROM credit_lots l JOIN credit_uses u ON u.lot_id = l.id AND "
        "u.spent = 0 WHERE l.student_id = $1 AND l.currency = $2",
        student, currency);
}

void WalletStore::insertKept(Transaction& tx, const domain::Subject& subject, const domain::CreditUse& use) const {
    tx.execute(
        "INSERT INTO credit_uses (subject_kind, subject_id, lot_id, amount_minor, expires_at, taken_at) "
        "VALUES ($1, $2, $3, $4, $5, $6)",
        subject.kind, subject.id, use.lot, use.amount.minor, use.expiresAt, use.takenAt);
}

void WalletStore::dropKept(Transaction& tx, const domain::Subject& subject) const {
    tx.execute("DELETE FROM credit_uses WHERE subject_kind = $1 AND subject_id = $2 AND spent = 0", subject.kind,
               subject.id);
}

void WalletStore::setSpent(Transaction& tx, const domain::Subject& subject) const {
    tx.execute("UPDATE credit_uses SET spent = 1 WHERE subject_kind = $1 AND subject_id = $2 AND spent = 0",
               subject.kind, subject.id);
}

void WalletStore::addReturned(Transaction& tx, const domain::Subject& subject, const domain::CreditPart& part) const {
    tx.execute(
        "UPDATE credit_uses SET returned_minor = returned_minor + $1 "
        "WHERE subject_kind = $2 AND subject_id = $3 AND lot_id = $4 AND spent = 1",
        part.amount.minor, subject.kind, subject.id, part.lot);
}

void WalletStore::insert(Transaction& tx, const CreditMove& move) const {
    tx.execute(
        "INSERT INTO credit_moves (id, student_id, kind, amount_minor, currency, moved_at, subject_kind, subject_id, "
        "code) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        move.id, move.studentId, move.kind, move.amount.minor, move.amount.currency, move.at, move.subject.kind,
        move.subject.id, move.code);
}

std::vector<CreditMove> WalletStore::moves(Reader& reader, domain::UserId student,
                                           const std::optional<base::TimedPlace>& after, int limit) const {
    const auto place = after.value_or(base::TimedPlace{std::int64_t{1} << 60, 0});
    return reader.all<CreditMove>(
        "SELECT id, student_id, kind, amount_minor, currency, moved_at, subject_kind, subject_id, code "
        "FROM credit_moves WHERE student_id = $1 AND (moved_at, id) < ($2, $3) "
        "ORDER BY moved_at DESC, id DESC LIMIT $4",
        student, place.at, place.id, limit);
}

std::vector<CreditSum> WalletStore::wrongSums(Reader& reader) const {
    return reader.all<CreditSum>(
        "SELECT c.in_lots, c.currency, c.in_books, c.currency FROM (SELECT b.currency, sum(b.lots) AS in_lots, "
        "sum(b.books) AS in_books FROM ("
        "SELECT currency, left_minor AS lots, 0 AS books FROM credit_lots UNION ALL "
        "SELECT l.currency, u.amount_minor, 0 FROM credit_uses u JOIN credit_lots l ON l.id = u.lot_id "
        "WHERE u.spent = 0 UNION ALL "
        "SELECT currency, 0, -balance_minor FROM ledger_accounts WHERE kind = 'student_credits') b "
        "GROUP BY b.currency) c WHERE c.in_lots <> c.in_books ORDER BY c.currency");
}

}  // namespace mc::payments
