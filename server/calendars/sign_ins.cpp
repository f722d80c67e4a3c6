#include "calendars/sign_ins.h"

#include <Poco/URI.h>

#include <algorithm>

#include "calendars/account_calendars.h"
#include "platform/crypto/digest.h"

namespace mc::calendars {

using database::Reader;
using database::Transaction;
using domain::CalendarHealth;
using domain::CalendarSourceId;
using domain::ErrorCode;
using domain::Result;
using domain::UserId;

namespace {

constexpr domain::Seconds kToSignIn = 10 * domain::kMinute;
constexpr std::size_t kStateBytes = 32;
constexpr std::size_t kVerifierBytes = 32;  // 43 characters, as RFC 7636 §4.1 recommends.
constexpr std::chrono::seconds kLongestList{20};
constexpr std::size_t kSignInThreads = 2;
constexpr std::size_t kSignInsWaiting = 16;

}  // namespace

SignIns::SignIns(const Parts& parts) : m_parts(parts), m_pool("sign_ins", kSignInThreads, kSignInsWaiting) {}

Result<protocol::CalendarSignIn> SignIns::begin(UserId mentor, const protocol::NewCalendarSignIn& wanted) {
    const auto* provider = m_parts.sync.grants().providers().find(wanted.kind);
    if (provider == nullptr) return domain::invalid("kind", "enum", "is none that this server offers");
    if (!isLoopbackRedirect(wanted.redirect))
        return domain::invalid("redirect", "format", "must be http://127.0.0.1 with a port", {.kind = "url"});
    const auto state = m_parts.random.token(kStateBytes);
    const auto verifier = m_parts.random.token(kVerifierBytes);
    const SignInRow row{crypto::sha256Hex(state),      mentor,          wanted.kind,
                        m_parts.sealer.seal(verifier), wanted.redirect, m_parts.clock.now() + kToSignIn};
    m_parts.database.write([&](Transaction& tx) { m_signIns.insert(tx, row); });
    return protocol::CalendarSignIn{signInAddress(*provider, state, verifier, wanted.redirect), row.endsAt};
}

Result<protocol::SignedInCalendars> SignIns::finish(UserId mentor, const protocol::CalendarSignInCode& code) {
    const auto row = m_parts.database.write([&](Transaction& tx) {
        return m_signIns.take(tx, mentor, crypto::sha256Hex(code.state), m_parts.clock.now());
    });
    auto& grants = m_parts.sync.grants();
    const auto* provider = row ? grants.providers().find(row->kind) : nullptr;
    const auto verifier = row ? m_parts.sealer.open(row->verifier) : std::nullopt;
    if (provider == nullptr || !verifier)
        return domain::fail(ErrorCode::challenge_expired, "Sign in there once more: this one was used or has ended.");
    const auto outcome = OAuthClient(grants.client(), *provider).exchange(code.code, *verifier, row->redirect);
    if (const auto* fault = std::get_if<OAuthFault>(&outcome))
        return protocol::SignedInCalendars{fault->health, {}, {}, {}};
    CalendarAccountRow account;
    account.id = m_parts.ids.next<CalendarAccountId>();
    account.mentor = mentor;
    account.createdAt = m_parts.clock.now();
    account.kind = row->kind;
    grants.put(account, std::get<OAuthTokens>(outcome));
    m_parts.database.write([&](Transaction& tx) { m_accounts.insert(tx, account); });
    return listed(account);
}

/// What is there for an account that was made just now.
protocol::SignedInCalendars SignIns::listed(const CalendarAccountRow& account) {
    auto& grants = m_parts.sync.grants();
    const GrantedClient client(grants, account.id, grants.providers().find(account.kind)->apiUrl, kLongestList);
    auto found = calendarsOf(client, account.kind);
    const auto settled = m_parts.database.write([&](Transaction& tx) { return settle(tx, account, found); });
    if (found.health != CalendarHealth::good) return found;
    const auto toAsk = m_parts.database.read([&](Reader& reader) { return m_store.ofAccount(reader, settled); });
    for (const auto& source : toAsk)
        m_parts.sync.request(source);
    found.account = settled;
    const auto known = connected(settled);
    for (auto& calendar : found.items)
        calendar.isConnected = std::ranges::find(known, calendar.id) != known.end();
    return found;
}

/// Who signs in again goes on with the account there is: its calendars can be read now. An account whose list was not
/// read is nobody's; its tokens are not given back, since that would end what its user allowed before.
CalendarAccountId SignIns::settle(Transaction& tx, const CalendarAccountRow& account,
                                  const protocol::SignedInCalendars& found) const {
    if (found.health != CalendarHealth::good) {
        m_accounts.forget(tx, account.id);
        return account.id;
    }
    const auto current = m_accounts.find(tx, account.id).value();  // Its token may have been renewed meanwhile.
    auto before = found.user.empty() ? std::nullopt : m_accounts.find(tx, account.mentor, account.kind, found.user);
    if (!before) {
        m_accounts.setUser(tx, account.id, found.user);
        return account.id;
    }
    before->password = current.password;
    before->accessToken = current.accessToken;
    before->accessUntil = current.accessUntil;
    m_accounts.setTokens(tx, *before);
    m_accounts.forget(tx, account.id);
    return before->id;
}

std::vector<std::string> SignIns::connected(CalendarAccountId account) const {
    const auto sealed = m_parts.database.read([&](Reader& reader) {
        std::vector<database::Blob> addresses;
        for (const auto& source : m_store.ofAccount(reader, account))
            addresses.push_back(m_store.address(reader, source.id).value());
        return addresses;
    });
    std::vector<std::string> ids;
    for (const auto& address : sealed)
        if (auto id = m_parts.sealer.open(address)) ids.push_back(*std::move(id));
    return ids;
}

Result<protocol::CalendarSources> SignIns::add(UserId mentor, const protocol::NewSignedInSources& wanted) {
    auto known = connected(wanted.account);
    std::vector<SourceRow> rows;
    for (const auto& choice : wanted.calendars) {
        if (std::ranges::find(known, choice.id) != known.end())
            return domain::invalid("calendars[" + std::to_string(rows.size()) + "].id", "unique",
                                   "is connected already");
        known.push_back(choice.id);
        SourceRow row;
        row.id = m_parts.ids.next<CalendarSourceId>();
        row.mentor = mentor;
        row.name = choice.name;
        row.tentativeIsBusy = wanted.tentativeIsBusy;
        row.whenItFails = wanted.whenItFails;
        row.createdAt = m_parts.clock.now();
        row.account = wanted.account;
        rows.push_back(std::move(row));
    }
    const auto added = m_parts.database.write([&](Transaction& tx) -> Result<void> {
        const auto account = m_accounts.find(tx, wanted.account);
        const auto* provider = account ? m_parts.sync.grants().providers().find(account->kind) : nullptr;
        if (provider == nullptr || account->mentor != mentor) return domain::fail(ErrorCode::not_found);
        if (m_store.of(tx, mentor).size() + rows.size() > protocol::kMostCalendars)
            return domain::invalid("calendars", "too_many", "are more than may be connected",
                                   {static_cast<std::int64_t>(protocol::kMostCalendars), {}});
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i].kind = account->kind;
            rows[i].host = Poco::URI(provider->apiUrl).getHost();
            m_store.insert(tx, rows[i], m_parts.sealer.seal(wanted.calendars[i].id), rows[i].createdAt);
        }
        return {};
    });
    if (!added) return added.error();
    for (const auto& row : rows)
        m_parts.sync.request(row);
    auto answer = m_parts.sources.of(mentor);
    std::erase_if(answer.items,
                  [&](const auto& one) { return std::ranges::find(rows, one.id, &SourceRow::id) == rows.end(); });
    return answer;
}

}  // namespace mc::calendars
