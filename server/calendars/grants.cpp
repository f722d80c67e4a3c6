#include "calendars/grants.h"

#include <stdexcept>

#include "platform/base/log.h"

namespace mc::calendars {

using database::Reader;
using database::Transaction;
using domain::CalendarHealth;
using domain::kDay;
using domain::kHour;
using domain::kMinute;

namespace {

constexpr domain::Seconds kBeforeItEnds = 5 * kMinute;
constexpr domain::Seconds kToChoose = kHour;
constexpr domain::Seconds kGiveBackAgain = 30 * kMinute;
constexpr int kGiveBackAttempts = 7 * 48;  // A week of half hours.
constexpr int kGiveBackAtOnce = 50;

}  // namespace

std::string Grants::opened(const database::Blob& sealed) const {
    auto text = m_parts.sealer.open(sealed);
    if (!text) throw std::runtime_error("a calendar's token does not open: secrets.ini is another one");
    return *std::move(text);
}

void Grants::put(CalendarAccountRow& row, const OAuthTokens& tokens) const {
    if (!tokens.refresh.empty()) row.password = m_parts.sealer.seal(tokens.refresh);
    row.accessToken = m_parts.sealer.seal(tokens.access);
    row.accessUntil = m_parts.clock.now() + tokens.lasts;
}

std::variant<std::string, OAuthFault> Grants::token(CalendarAccountId account, const std::string& refused) {
    struct Turn {
        Turn(Grants& theGrants, CalendarAccountId id) : grants(theGrants), account(id.value) {
            std::unique_lock lock(grants.m_mutex);
            grants.m_done.wait(lock, [this] { return !grants.m_asking.contains(account); });
            grants.m_asking.insert(account);
        }
        ~Turn() {
            const std::lock_guard lock(grants.m_mutex);
            grants.m_asking.erase(account);
            grants.m_done.notify_all();
        }
        Turn(const Turn&) = delete;
        Turn& operator=(const Turn&) = delete;
        Grants& grants;
        std::int64_t account;
    } const turn(*this, account);
    auto row = m_parts.database.read([&](Reader& reader) { return m_accounts.find(reader, account); });
    if (!row) return OAuthFault{CalendarHealth::sign_in};
    if (row->accessToken && row->accessUntil - m_parts.clock.now() > kBeforeItEnds) {
        auto known = opened(*row->accessToken);
        if (known != refused) return known;
    }
    return renewed(*std::move(row));
}

std::variant<std::string, OAuthFault> Grants::renewed(CalendarAccountRow row) {
    const auto* provider = m_parts.providers.find(row.kind);
    if (provider == nullptr) return OAuthFault{CalendarHealth::sign_in};  // The operator offers this kind no more.
    const auto before = row.password;
    const auto outcome = OAuthClient(m_parts.client, *provider).refresh(opened(before));
    if (const auto* fault = std::get_if<OAuthFault>(&outcome)) return *fault;
    const auto& tokens = std::get<OAuthTokens>(outcome);
    put(row, tokens);
    m_parts.database.write([&](Transaction& tx) {
        const auto current = m_accounts.find(tx, row.id);
        // She signed in anew meanwhile: what she brought counts.
        if (current && current->password == before) m_accounts.setTokens(tx, row);
    });
    return tokens.access;
}

void Grants::tidy() {
    const auto now = m_parts.clock.now();
    const auto due = m_parts.database.write([&](Transaction& tx) {
        m_signIns.removeEnded(tx, now);
        for (const auto account : m_accounts.unused(tx, now - kToChoose))
            m_accounts.removeUnused(tx, account);
        return m_signIns.revocations(tx, now, kGiveBackAtOnce);
    });
    for (const auto& row : due)
        giveBack(row);
}

void Grants::giveBack(const RevocationRow& row) {
    const auto* provider = m_parts.providers.find(row.kind);
    const bool isLast = row.attempts + 1 >= kGiveBackAttempts;
    // Of a kind the operator offers no more there is nothing to be said to its server: it is forgotten.
    const bool done = provider == nullptr || OAuthClient(m_parts.client, *provider).revoke(opened(row.token));
    if (!done && isLast) base::log::warning("calendars.not_given_back", {{"account", domain::toString(row.account)}});
    m_parts.database.write([&](Transaction& tx) {
        if (done || isLast)
            m_signIns.removeRevocation(tx, row.account);
        else
            m_signIns.postpone(tx, row.account, m_parts.clock.now() + kGiveBackAgain);
    });
}

}  // namespace mc::calendars
