#include "calendars/channels.h"

#include "calendars/json_answer.h"
#include "platform/base/log.h"
#include "platform/crypto/digest.h"

namespace mc::calendars {

using database::Reader;
using database::Transaction;
using domain::CalendarKind;
using domain::CalendarSourceId;
using domain::kDay;
using domain::kHour;

namespace {

constexpr std::chrono::seconds kLongestOpening{20};
// Google's last a week by themselves; Microsoft's have been limited to as little as 4230 minutes.
constexpr domain::Seconds kChannelLife = 2 * kDay + 20 * kHour;
constexpr domain::Seconds kProlongedBefore = kDay;
constexpr domain::Seconds kChannelAgain = 6 * kHour;
constexpr domain::Seconds kChannelRefused = 7 * kDay;
constexpr std::size_t kChannelNameBytes = 24;    // Google takes 64 characters.
constexpr std::size_t kChannelSecretBytes = 32;  // Microsoft's clientState: 128 characters.

GrantedClient::Outcome openGoogle(const GrantedClient& client, const AskedSource& asked, const std::string& name,
                                  const std::string& secret, const std::string& address) {
    return client.post(client.apiUrl() + "/calendars/" + percentEncoded(asked.address) + "/events/watch",
                       {{"id", name},
                        {"token", secret},
                        {"type", "web_hook"},
                        {"address", address},
                        {"params", {{"ttl", std::to_string(kChannelLife)}}}});
}

/// Of all events of her mailbox: that is what is documented.
GrantedClient::Outcome openMicrosoft(const GrantedClient& client, const std::string& secret, const std::string& address,
                                     domain::UtcTime endsAt) {
    return client.post(client.apiUrl() + "/subscriptions", {{"changeType", "created,updated,deleted"},
                                                            {"notificationUrl", address},
                                                            {"resource", "me/events"},
                                                            {"expirationDateTime", domain::toIso(endsAt)},
                                                            {"clientState", secret}});
}

}  // namespace

bool Channels::stands(CalendarSourceId source) const {
    if (m_parts.publicUrl.empty()) return false;
    const auto row = m_parts.database.read([&](Reader& reader) { return m_store.find(reader, source); });
    return row && row->name && m_parts.clock.now() < row->endsAt;
}

void Channels::keep(const AskedSource& asked) {
    const auto* provider = m_parts.grants.providers().find(asked.row.kind);
    if (m_parts.publicUrl.empty() || provider == nullptr || !asked.row.account) return;
    const auto now = m_parts.clock.now();
    const auto before = m_parts.database.read([&](Reader& reader) { return m_store.find(reader, asked.row.id); });
    if (before && now < before->dueAt) return;
    auto row = before.value_or(ChannelRow{asked.row.id, {}, {}, {}, {}});
    const bool isToProlong = row.name && now < row.endsAt && asked.row.kind == CalendarKind::microsoft;
    const auto secret = m_parts.random.token(kChannelSecretBytes);
    auto outcome = isToProlong ? prolong(asked, *provider, row) : open(asked, *provider, row, secret);
    const auto* fault = std::get_if<GrantedFault>(&outcome);
    if (fault != nullptr && isToProlong && fault->status == 404) {  // Its server has let go of it.
        outcome = open(asked, *provider, row, secret);
        fault = std::get_if<GrantedFault>(&outcome);
    }
    if (fault != nullptr) {
        const bool isRefused = fault->status == 401 || fault->status == 403;
        row.dueAt = now + std::max(isRefused ? kChannelRefused : kChannelAgain, fault->fault.retryAfter);
        base::log::info("calendars.no_channel", {{"source", domain::toString(asked.row.id)},
                                                 {"status", fault->status},
                                                 {"reason", fault->reason.substr(0, 60)}});
    } else {
        row.endsAt = now + kChannelLife;
        row.dueAt = row.endsAt - kProlongedBefore;
    }
    m_parts.database.write([&](Transaction& tx) { m_store.put(tx, row); });
}

/// The row has the name and the secret of the new one when that is open. Google's of before ends by itself: two tell of
/// a change for a day, and nobody counts.
GrantedClient::Outcome Channels::open(const AskedSource& asked, const OAuthProvider& provider, ChannelRow& row,
                                      const std::string& secret) const {
    const GrantedClient client(m_parts.grants, *asked.row.account, provider.apiUrl, kLongestOpening);
    const bool isGoogle = asked.row.kind == CalendarKind::google;
    auto name = m_parts.random.token(kChannelNameBytes);
    const auto outcome = isGoogle ? openGoogle(client, asked, name, secret, m_parts.publicUrl + kGooglePath)
                                  : openMicrosoft(client, secret, m_parts.publicUrl + kMicrosoftPath,
                                                  m_parts.clock.now() + kChannelLife);
    const auto* answer = std::get_if<boost::json::object>(&outcome);
    if (answer == nullptr) return outcome;
    if (!isGoogle) name = textIn(*answer, "id");
    if (name.empty()) return GrantedFault{{domain::CalendarHealth::unreadable}, 0, {}};
    row.name = std::move(name);
    row.secret = crypto::sha256Hex(secret);
    return outcome;
}

GrantedClient::Outcome Channels::prolong(const AskedSource& asked, const OAuthProvider& provider,
                                         ChannelRow& row) const {
    const GrantedClient client(m_parts.grants, *asked.row.account, provider.apiUrl, kLongestOpening);
    return client.patch(client.apiUrl() + "/subscriptions/" + percentEncoded(*row.name),
                        {{"expirationDateTime", domain::toIso(m_parts.clock.now() + kChannelLife)}});
}

std::optional<CalendarSourceId> Channels::noticed(const std::string& name, const std::string& secret) const {
    const auto row = m_parts.database.read([&](Reader& reader) { return m_store.find(reader, name); });
    if (!row || row->secret != crypto::sha256Hex(secret) || m_parts.clock.now() >= row->endsAt) return std::nullopt;
    return row->source;
}

}  // namespace mc::calendars
