#include "payments/sandbox/payouts.h"

#include <boost/json/serialize.hpp>
#include <stdexcept>

#include "domain/payout_details.h"
#include "domain/payouts.h"
#include "payments/sandbox/events.h"
#include "payments/sandbox/fields.h"
#include "platform/crypto/digest.h"

namespace mc::sandbox {
namespace {

namespace json = boost::json;

constexpr std::string_view kSettlePayout = "payout.settle";
constexpr std::string_view kReversePayout = "payout.reverse";
constexpr std::string_view kPayouts =
    "SELECT id, fund_account_id, amount, currency, mode, purpose, reference_id, narration, status, utr, "
    "failure_reason, "
    "idempotency_key, body_hash, created_at FROM sandbox_payouts ";
constexpr std::string_view kFundAccounts =
    "SELECT id, contact_id, account_type, details_hash, shown, created_at FROM sandbox_fund_accounts ";
constexpr std::size_t kLongestReference = 40;
constexpr std::size_t kLongestHolder = 120;

std::string payoutSql(std::string_view rest) {
    return std::string(kPayouts).append(rest);
}
std::string fundAccountSql(std::string_view rest) {
    return std::string(kFundAccounts).append(rest);
}

std::optional<PayoutRow> payoutOf(database::Reader& reader, std::string_view id) {
    return reader.one<PayoutRow>(payoutSql("WHERE id = $1"), id);
}

json::object shownVpa(Fields& fields) {
    const auto address = fields.requiredText("address", 322);
    if (!domain::isUpiId(address)) {
        fields.refuse("Invalid VPA. Please enter a valid Virtual Payment Address", "vpa.address");
        return {};
    }
    return {{"address", domain::maskedUpiId(address)}, {"handle", address.substr(address.find('@') + 1)}};
}

json::object shownBankAccount(Fields& fields) {
    const auto name = fields.requiredText("name", kLongestHolder);
    const auto ifsc = fields.requiredText("ifsc", 11);
    const auto number = fields.requiredText("account_number", 35);
    if (!domain::isIfsc(ifsc)) fields.refuse("The ifsc format is invalid.", "bank_account.ifsc");
    if (!domain::isAccountNumber(number))
        fields.refuse("The account number format is invalid.", "bank_account.account_number");
    return {{"name", name}, {"ifsc", ifsc}, {"account_number", domain::maskedAccount(number)}};
}

}  // namespace

Payouts::Payouts(const BankParts& parts) : m_parts(parts) {
    m_parts.outbox.handle(std::string(kSettlePayout), jobs::Lane::money,
                          [this](const jobs::Delivery& delivery) { settle(idIn(delivery)); });
    m_parts.outbox.handle(std::string(kReversePayout), jobs::Lane::money,
                          [this](const jobs::Delivery& delivery) { reverse(idIn(delivery)); });
}

Answer<ContactRow> Payouts::createContact(const json::object& body) {
    Fields fields(body);
    fields.allowOnly({"name", "email", "contact", "type", "reference_id", "notes"});
    const ContactRow row{newId(m_parts, "cont_"), fields.requiredText("name", 50),
                         fields.choice("type", {"customer", "employee", "vendor", "self"}),
                         fields.text("reference_id", kLongestReference), m_parts.clock.now()};
    if (row.name.size() < 3) fields.refuse("The name must be at least 3 characters.", "name");
    if (fields.refusal()) return *fields.refusal();
    return m_parts.database.write([&](Transaction& tx) -> Answer<ContactRow> {
        tx.execute(
            "INSERT INTO sandbox_contacts (id, name, type, reference_id, created_at) VALUES ($1, $2, $3, $4, $5) "
            "ON CONFLICT DO NOTHING",
            row.id, row.name, row.type, row.referenceId, row.createdAt);
        return *tx.one<ContactRow>(
            "SELECT id, name, type, reference_id, created_at FROM sandbox_contacts "
            "WHERE name = $1 AND type = $2 AND reference_id = $3",
            row.name, row.type, row.referenceId);
    });
}

Answer<FundAccountRow> Payouts::createFundAccount(const json::object& body) {
    Fields fields(body);
    fields.allowOnly({"contact_id", "account_type", "vpa", "bank_account"});
    const auto contact = fields.requiredText("contact_id", 64);
    const auto type = fields.choice("account_type", {"bank_account", "vpa"});
    const auto* details = fields.object(type);
    if (details == nullptr) fields.refuse("The " + type + " field is required.", type);
    if (fields.refusal()) return *fields.refusal();
    Fields account(*details);
    const auto shown = type == "vpa" ? shownVpa(account) : shownBankAccount(account);
    if (account.refusal()) return *account.refusal();
    const auto hash = crypto::sha256Hex(json::serialize(*details));
    return m_parts.database.write([&](Transaction& tx) -> Answer<FundAccountRow> {
        if (!tx.one<std::string>("SELECT id FROM sandbox_contacts WHERE id = $1", contact))
            return unknownId("cont_", contact);
        tx.execute(
            "INSERT INTO sandbox_fund_accounts (id, contact_id, account_type, details_hash, shown, created_at) "
            "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
            newId(m_parts, "fa_"), contact, type, hash, json::serialize(shown), m_parts.clock.now());
        return *tx.one<FundAccountRow>(fundAccountSql("WHERE contact_id = $1 AND details_hash = $2"), contact, hash);
    });
}

Answer<ValidationRow> Payouts::validate(const json::object& body) {
    Fields fields(body);
    fields.allowOnly({"account_number", "fund_account", "amount", "currency", "notes"});
    const auto* fundAccount = fields.object("fund_account");
    if (fundAccount == nullptr) fields.refuse("The fund_account field is required.", "fund_account");
    if (fields.requiredText("account_number", 40) != kAccount)
        fields.refuse("The account number is invalid.", "account_number");
    if (fields.refusal()) return *fields.refusal();
    Fields named(*fundAccount);
    const auto id = named.requiredText("id", 64);
    if (named.refusal()) return *named.refusal();
    return m_parts.database.write([&](Transaction& tx) -> Answer<ValidationRow> {
        const auto account = tx.one<FundAccountRow>(fundAccountSql("WHERE id = $1"), id);
        if (!account) return unknownId("fa_", id);
        const bool isBank = account->accountType == "bank_account";
        ValidationRow row{newId(m_parts, "fav_"), id,     0, !m_parts.knobs.unknownAccounts, {},
                          m_parts.clock.now(),    !isBank};
        if (isBank) row.amount = fields.amount(kLeastAmount);
        if (fields.refusal()) return *fields.refusal();
        row.completedAt = row.createdAt + (isBank ? m_parts.knobs.payoutSeconds.load() : 0);
        tx.execute(
            "INSERT INTO sandbox_validations (id, fund_account_id, amount, active, completed_at, created_at) "
            "VALUES ($1, $2, $3, $4, $5, $6)",
            row.id, row.fundAccountId, row.amount, row.active, row.completedAt, row.createdAt);
        return row;
    });
}

Answer<ValidationRow> Payouts::validation(const std::string& id) {
    auto row = m_parts.database.read([&](database::Reader& reader) {
        return reader.one<ValidationRow>(
            "SELECT id, fund_account_id, amount, active, completed_at, created_at, completed_at <= $1 "
            "FROM sandbox_validations WHERE id = $2",
            m_parts.clock.now(), id);
    });
    if (!row) return unknownId("fav_", id);
    return *row;
}

Answer<PayoutRow> Payouts::create(std::string_view body, const std::string& key) {
    const auto parsed = parseBody(body);
    if (!parsed) return parsed.error();
    if (key.size() < 4 || key.size() > 36) return refuse("The idempotency key is mandatory, with 4 to 36 characters.");
    const auto hash = crypto::sha256Hex(body);
    return m_parts.database.write([&](Transaction& tx) -> Answer<PayoutRow> {
        auto same = tx.one<PayoutRow>(payoutSql("WHERE idempotency_key = $1"), key);
        if (same && same->bodyHash == hash) return *same;
        if (same) return refuse("Different request body sent for the same Idempotency Header");
        auto row = newPayout(tx, *parsed);
        if (!row) return row;
        row->idempotencyKey = key;
        row->bodyHash = hash;
        insert(tx, *row);
        announce(m_parts, tx, row->status == "queued" ? "payout.queued" : "payout.initiated", entity("payout", *row));
        m_parts.outbox.enqueue(tx, kSettlePayout, json::serialize(json::value(row->id)), row->id,
                               row->createdAt + m_parts.knobs.payoutSeconds.load());
        return row;
    });
}

Answer<PayoutRow> Payouts::newPayout(Transaction& tx, const json::object& body) const {
    Fields fields(body);
    fields.allowOnly({"account_number", "fund_account_id", "amount", "currency", "mode", "purpose",
                      "queue_if_low_balance", "reference_id", "narration", "notes"});
    PayoutRow row;
    row.id = newId(m_parts, "pout_");
    row.fundAccountId = fields.requiredText("fund_account_id", 64);
    row.amount = fields.amount(kLeastAmount);
    row.currency = fields.currency();
    row.mode = fields.choice("mode", {"IMPS", "NEFT", "RTGS", "UPI"});
    row.purpose = fields.requiredText("purpose", 30);
    row.referenceId = fields.text("reference_id", kLongestReference);
    row.narration = fields.text("narration", 30);
    row.createdAt = m_parts.clock.now();
    const bool waits = fields.flag("queue_if_low_balance", false);
    if (fields.requiredText("account_number", 40) != kAccount)
        fields.refuse("The account number is invalid.", "account_number");
    const auto account = tx.one<FundAccountRow>(fundAccountSql("WHERE id = $1"), row.fundAccountId);
    if (!account) return unknownId("fa_", row.fundAccountId);
    if ((account->accountType == "vpa") != (row.mode == "UPI"))
        fields.refuse("The mode is not supported for this fund account.", "mode");
    if (row.mode == "UPI" && row.amount > domain::kMostByUpi.minor)
        fields.refuse("The amount exceeds the limit of the mode UPI.", "amount");
    if (m_parts.knobs.lowBalance && !waits)
        fields.refuse("Your account does not have enough balance to carry out the payout operation.");
    if (m_parts.knobs.refusePayouts) fields.refuse("Payouts are not allowed on this account. Please contact support.");
    if (fields.refusal()) return *fields.refusal();
    row.status = m_parts.knobs.lowBalance ? "queued" : "processing";
    return row;
}

void Payouts::insert(Transaction& tx, const PayoutRow& row) const {
    tx.execute(
        "INSERT INTO sandbox_payouts (id, fund_account_id, amount, currency, mode, purpose, reference_id, narration, "
        "status, idempotency_key, body_hash, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        row.id, row.fundAccountId, row.amount, row.currency, row.mode, row.purpose, row.referenceId, row.narration,
        row.status, row.idempotencyKey, row.bodyHash, row.createdAt);
}

void Payouts::become(Transaction& tx, PayoutRow row) const {
    tx.execute("UPDATE sandbox_payouts SET status = $1, utr = $2, failure_reason = $3 WHERE id = $4", row.status,
               row.utr, row.failureReason, row.id);
    announce(m_parts, tx, "payout." + row.status, entity("payout", row));
}

/// What is queued waits, looked at again with growing pauses, until the account holds enough.
void Payouts::settle(const std::string& id) {
    if (m_parts.knobs.lowBalance) throw std::runtime_error("the account holds too little");
    const bool isClosed = m_parts.knobs.closedAccounts;
    const bool fails = isClosed || m_parts.knobs.failPayouts;
    const bool comesBack = m_parts.knobs.reversePayouts;
    m_parts.database.write([&](Transaction& tx) {
        auto row = payoutOf(tx, id);
        if (!row || (row->status != "queued" && row->status != "processing")) return;
        row->status = fails ? "failed" : "processed";
        if (fails)
            row->failureReason = isClosed ? "bank_account_closed" : "beneficiary_bank_offline";
        else
            row->utr = "UTR" + std::to_string(row->createdAt.seconds) + id.substr(id.size() - 4);
        become(tx, *row);
        if (fails || !comesBack) return;
        m_parts.outbox.enqueue(tx, kReversePayout, json::serialize(json::value(id)), id,
                               m_parts.clock.now() + m_parts.knobs.payoutSeconds.load());
    });
}

void Payouts::reverse(const std::string& id) {
    m_parts.database.write([&](Transaction& tx) {
        auto row = payoutOf(tx, id);
        if (!row || row->status != "processed") return;
        row->status = "reversed";
        row->failureReason = "bank_account_closed";
        become(tx, *row);
    });
}

Answer<PayoutRow> Payouts::payout(const std::string& id) {
    auto row = m_parts.database.read([&](database::Reader& reader) { return payoutOf(reader, id); });
    if (!row) return unknownId("pout_", id);
    return *row;
}

Answer<std::vector<PayoutRow>> Payouts::payouts(const std::string& account, const std::string& reference,
                                                const Page& page) {
    if (account != kAccount) return refuse("The account number is invalid.", "account_number");
    return m_parts.database.read([&](database::Reader& reader) {
        return reader.all<PayoutRow>(payoutSql("WHERE ($1 = '' OR reference_id = $1) AND created_at >= $2 AND "
                                               "created_at <= $3 ORDER BY created_at DESC, id DESC LIMIT $4 OFFSET $5"),
                                     reference, page.from, page.to, page.count, page.skip);
    });
}

}  // namespace mc::sandbox
