#include "payouts/payout_accounts.h"

#include "domain/payouts.h"

namespace mc::payouts {

using domain::PayoutDetailsKind;
using domain::Result;

namespace {

/// One space between words, and none around them.
std::string tidied(const std::string& typed) {
    std::string text;
    for (const char c : typed)
        if (c != ' ' || (!text.empty() && text.back() != ' ')) text += c;
    if (!text.empty() && text.back() == ' ') text.pop_back();
    return text;
}

/// As people mean what they type.
PlainDetails meant(const protocol::PayoutDetailsChange& typed) {
    PlainDetails plain{typed.kind, tidied(typed.holder), {}, domain::normalIfsc(typed.ifsc)};
    for (const char c : typed.account)
        if (c != ' ') plain.account += c;
    return plain;
}

Result<void> checkForm(const PlainDetails& details) {
    domain::FieldErrors errors;
    if (details.kind == PayoutDetailsKind::upi) {
        if (!domain::isUpiId(details.account))
            errors.add("account", "format", "must be a UPI id like name@bank", {.kind = "upi_id"});
        if (!details.ifsc.empty()) errors.add("ifsc", "format", "must be empty for UPI", {.kind = "ifsc"});
    } else {
        if (!domain::isAccountNumber(details.account))
            errors.add("account", "format", "must be 5 to 35 letters or digits", {.kind = "account_number"});
        if (!domain::isIfsc(details.ifsc))
            errors.add("ifsc", "format", "must be an IFSC like HDFC0001234", {.kind = "ifsc"});
    }
    if (errors.empty()) return {};
    return std::move(errors).toResult();
}

std::string maskedOf(const PlainDetails& details) {
    return details.kind == PayoutDetailsKind::upi ? domain::maskedUpiId(details.account)
                                                  : domain::maskedAccount(details.account);
}

}  // namespace

protocol::PayoutDetails PayoutAccounts::of(domain::UserId mentor) const {
    return shown(m_parts.database.read([&](database::Reader& reader) { return m_store.current(reader, mentor); }));
}

Result<void> PayoutAccounts::check(domain::UserId mentor, const protocol::PayoutDetailsChange& wanted) const {
    if (const auto right = checkForm(meant(wanted)); !right) return right.error();
    const auto now = of(mentor);
    if (wanted.version != now.version) return domain::fail(domain::ErrorCode::changed_elsewhere);
    return {};
}

Result<protocol::PayoutDetails> PayoutAccounts::change(domain::UserId mentor,
                                                       const protocol::PayoutDetailsChange& wanted) {
    const auto plain = meant(wanted);
    if (const auto right = checkForm(plain); !right) return right.error();
    return m_parts.database.write([&](database::Transaction& tx) -> Result<protocol::PayoutDetails> {
        const auto before = m_store.current(tx, mentor);
        if (wanted.version != (before ? before->version : 0)) return domain::fail(domain::ErrorCode::changed_elsewhere);
        if (before && !before->blockedAt && open(*before) == plain) return shown(before);
        const auto row = sealed(mentor, wanted.version + 1, plain);
        if (const auto done = m_store.replace(tx, row); !done) return done.error();
        m_audit.record(tx, {row.changedAt,
                            mentor,
                            "payout.details_changed",
                            "user",
                            mentor.value,
                            {},
                            plain.kind == PayoutDetailsKind::upi ? R"({"kind":"upi"})" : R"({"kind":"bank"})"});
        changed.emit(tx, {row.id, mentor, row.masked, row.changedAt, row.changedAt + domain::kDetailsRest});
        return shown(row);
    });
}

DetailsRow PayoutAccounts::sealed(domain::UserId mentor, int version, const PlainDetails& plain) const {
    DetailsRow row;
    row.id = m_parts.ids.next<domain::PayoutDetailsId>();
    row.mentor = mentor;
    row.version = version;
    m_seal.seal(row, plain);
    row.masked = maskedOf(plain);
    row.changedAt = m_parts.clock.now();
    return row;
}

protocol::PayoutDetails PayoutAccounts::shown(const std::optional<DetailsRow>& row) const {
    if (!row) return {};
    const auto plain = open(*row);
    protocol::PayoutAccount account{row->kind, plain.holder, row->masked, plain.ifsc, row->changedAt, {}, false};
    if (domain::holdsForDetails(row->changedAt, m_parts.clock.now()))
        account.heldUntil = row->changedAt + domain::kDetailsRest;
    account.blocked = row->blockedAt.has_value();
    return {row->version, std::move(account)};
}

}  // namespace mc::payouts
