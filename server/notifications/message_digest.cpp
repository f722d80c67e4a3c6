#include "notifications/message_digest.h"

#include <algorithm>
#include <numeric>

#include "platform/mail/templates.h"
#include "protocol/codec_impl.h"

namespace mc::notifications {

/// Told are the conversations in which something came at or after `since`.
struct DigestFacts {
    domain::UserId to;
    domain::UtcTime since;
};
BOOST_DESCRIBE_STRUCT(DigestFacts, (), (to, since))

}  // namespace mc::notifications

namespace mc::protocol {
MC_PROTOCOL_TYPE(notifications::DigestFacts);
}  // namespace mc::protocol

namespace mc::notifications {

using database::Reader;
using database::Transaction;
using domain::UserId;
using domain::UtcTime;

namespace {

constexpr std::string_view kDigestKind = "digest";
constexpr domain::Seconds kWait = 30 * domain::kMinute;
constexpr domain::Seconds kBetween = 4 * domain::kHour;
constexpr std::size_t kDigestTokenBytes = 24;

struct DigestRow {
    UserId user;
    std::string token;
    std::optional<UtcTime> plannedAt;
    std::optional<UtcTime> offAt;
};
BOOST_DESCRIBE_STRUCT(DigestRow, (), (user, token, plannedAt, offAt))

std::optional<DigestRow> digestOf(Reader& reader, UserId user) {
    return reader.one<DigestRow>("SELECT user_id, token, planned_at, off_at FROM message_digests WHERE user_id = $1",
                                 user);
}

std::optional<DigestRow> digestOf(Reader& reader, const std::string& token) {
    return reader.one<DigestRow>("SELECT user_id, token, planned_at, off_at FROM message_digests WHERE token = $1",
                                 token);
}

/// Values for a count: languages say one and many differently.
mail::Values counted(int count) {
    return {{"count", std::to_string(count)}, {"one", count == 1 ? "yes" : ""}, {"many", count == 1 ? "" : "yes"}};
}

int totalOf(const std::vector<messaging::Unread>& unread) {
    return std::accumulate(unread.begin(), unread.end(), 0,
                           [](int sum, const messaging::Unread& one) { return sum + one.count; });
}

}  // namespace

MessageDigest::MessageDigest(Rooms rooms, ContactLookup contacts, PublicUrl publicUrl, std::string productName)
    : m_rooms(rooms),
      m_contacts(std::move(contacts)),
      m_publicUrl(std::move(publicUrl)),
      m_productName(std::move(productName)) {
    m_rooms.mailer.compose(kDigestKind, [this](const std::string& facts) { return write(facts); });
}

void MessageDigest::plan(Transaction& tx, UserId to) {
    const auto now = m_rooms.clock.now();
    tx.execute("INSERT INTO message_digests (user_id, token) VALUES ($1, $2) ON CONFLICT (user_id) DO NOTHING", to,
               m_rooms.random.token(kDigestTokenBytes));
    const auto row = digestOf(tx, to).value();
    if (row.offAt || (row.plannedAt && *row.plannedAt > now)) return;
    const auto due = std::max(now + kWait, row.plannedAt ? *row.plannedAt + kBetween : now);
    const auto mine = tx.execute(
        "UPDATE message_digests SET planned_at = $1 WHERE user_id = $2 AND planned_at IS NOT DISTINCT FROM $3", due, to,
        row.plannedAt);
    if (mine == 0) return;  // Somebody else planned it meanwhile.
    m_rooms.mailer.enqueue(tx, kDigestKind, protocol::encode(DigestFacts{to, row.plannedAt.value_or(now)}),
                           "digest:" + domain::toString(to) + ":" + std::to_string(due.seconds), due);
}

std::string MessageDigest::linesOf(Reader& reader, const std::vector<messaging::Unread>& unread,
                                   domain::Language language) const {
    std::string lines;
    for (const auto& one : unread) {
        auto values = counted(one.count);
        values["other"] = m_contacts(reader, one.from).name;
        lines += (lines.empty() ? "" : "\n") + mail::Words::of(language).say("digest.line", values);
    }
    return lines;
}

std::optional<mail::Mail> MessageDigest::write(const std::string& json) const {
    const auto facts = protocol::decode<DigestFacts>(json);
    if (!facts) throw jobs::PermanentFailure("the facts of a digest are damaged");
    return m_rooms.database.read([&](Reader& reader) -> std::optional<mail::Mail> {
        const auto to = m_contacts(reader, facts->to);
        const auto row = digestOf(reader, facts->to);
        const auto unread = m_rooms.messaging.unreadSince(reader, facts->to, facts->since);
        if (to.email.empty() || !row || row->offAt || unread.empty()) return std::nullopt;
        auto values = counted(totalOf(unread));
        const auto url = m_publicUrl() + "/api/mail/unsubscribe?token=" + row->token;
        values.insert({{"name", to.name},
                       {"product", m_productName},
                       {"lines", linesOf(reader, unread, to.language)},
                       {"quote", ""},
                       {"unsubscribe", url}});
        auto mail = mail::render({"note", "digest", to.language, values}, to.email, to.name);
        mail.unsubscribeUrl = url;
        return mail;
    });
}

std::optional<MessageDigest::Choice> MessageDigest::choice(const std::string& token) const {
    return m_rooms.database.read([&](Reader& reader) -> std::optional<Choice> {
        const auto row = digestOf(reader, token);
        if (!row) return std::nullopt;
        return Choice{!row->offAt, m_contacts(reader, row->user).language};
    });
}

std::optional<MessageDigest::Choice> MessageDigest::choose(const std::string& token, bool wanted) {
    m_rooms.database.write([&](Transaction& tx) {
        tx.execute("UPDATE message_digests SET off_at = $1 WHERE token = $2",
                   wanted ? std::nullopt : std::optional(m_rooms.clock.now()), token);
    });
    return choice(token);
}

}  // namespace mc::notifications
