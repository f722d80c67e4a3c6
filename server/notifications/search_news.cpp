#include "notifications/search_news.h"

#include <algorithm>

#include "platform/mail/templates.h"
#include "protocol/codec_impl.h"

namespace mc::notifications {

/// Told is what was found within [since, until).
struct SearchMailFacts {
    domain::UserId to;
    domain::UtcTime since;
    domain::UtcTime until;
};
BOOST_DESCRIBE_STRUCT(SearchMailFacts, (), (to, since, until))

}  // namespace mc::notifications

namespace mc::protocol {
MC_PROTOCOL_TYPE(notifications::SearchMailFacts);
}  // namespace mc::protocol

namespace mc::notifications {

using database::Reader;
using database::Transaction;
using domain::UserId;
using domain::UtcTime;

namespace {

constexpr std::string_view kSearchesKind = "searches";
constexpr std::size_t kSearchTokenBytes = 24;
constexpr int kSaturday = 6;
constexpr domain::WallTime kHour{10 * 60};

struct MailRow {
    std::string token;
    std::optional<UtcTime> plannedAt;
};
BOOST_DESCRIBE_STRUCT(MailRow, (), (token, plannedAt))

std::optional<MailRow> searchMailOf(Reader& reader, UserId user) {
    return reader.one<MailRow>("SELECT token, planned_at FROM search_mails WHERE user_id = $1", user);
}

std::string keyOf(domain::SearchId search) {
    return "search:" + domain::toString(search);
}

}  // namespace

SearchNews::SearchNews(Rooms rooms, ContactLookup contacts, PublicUrl publicUrl, std::string productName)
    : m_rooms(rooms),
      m_contacts(std::move(contacts)),
      m_publicUrl(std::move(publicUrl)),
      m_productName(std::move(productName)) {
    m_rooms.mailer.compose(kSearchesKind, [this](const std::string& facts) { return write(facts); });
}

void SearchNews::matched(Transaction& tx, const mentors::SearchMatched& event) {
    protocol::NotificationParameters about;
    about.other = event.mentor.name;
    about.search = event.name;
    about.count = event.fresh;
    if (event.inApp)
        m_rooms.notifications.renew(tx, {event.user, protocol::NotificationType::search_matched, about,
                                         "/mentors?search=" + domain::toString(event.search), keyOf(event.search)});
    if (event.byMail) plan(tx, event.user, event.at);
}

void SearchNews::seen(Transaction& tx, const mentors::SearchSeen& event) {
    m_rooms.notifications.settle(tx, event.user, keyOf(event.search));
}

/// The first that is found after a mail was due plans the next one, and begins what that one tells.
void SearchNews::plan(Transaction& tx, UserId to, UtcTime now) {
    tx.execute("INSERT INTO search_mails (user_id, token) VALUES ($1, $2) ON CONFLICT (user_id) DO NOTHING", to,
               m_rooms.random.token(kSearchTokenBytes));
    const auto row = searchMailOf(tx, to).value();
    if (row.plannedAt && *row.plannedAt > now) return;
    const auto due = nextMail(m_contacts(tx, to).timeZone, now);
    const auto mine =
        tx.execute("UPDATE search_mails SET planned_at = $1 WHERE user_id = $2 AND planned_at IS NOT DISTINCT FROM $3",
                   due, to, row.plannedAt);
    if (mine == 0) return;  // Somebody else planned it meanwhile.
    m_rooms.mailer.enqueue(tx, kSearchesKind, protocol::encode(SearchMailFacts{to, now, due}),
                           "searches:" + domain::toString(to) + ":" + std::to_string(due.seconds), due);
}

UtcTime SearchNews::nextMail(const domain::ZoneName& name, UtcTime now) const {
    const auto zone = m_rooms.zones.find(name);
    const domain::ZoneTable utc;
    const auto& table = zone ? *zone : utc;
    const auto today = table.dateAt(now);
    for (int ahead = 0; ahead <= 14; ++ahead) {
        const auto date = domain::addDays(today, ahead);
        if (domain::isoWeekday(date) != kSaturday) continue;
        const auto at = table.toUtc(date, kHour);
        if (at && *at > now) return *at;
    }
    return now + 7 * domain::kDay;  // A Saturday that a zone has skipped.
}

mail::Values SearchNews::valuesOf(const std::vector<mentors::FoundMentor>& lines, const Contact& to) const {
    const auto& words = mail::Words::of(to.language);
    const auto named = std::min(lines.size(), kMostLines);
    std::string text;
    for (std::size_t i = 0; i < named; ++i)
        text += (i == 0 ? "" : "\n") +
                words.say("searches.line",
                          {{"other", lines[i].name}, {"headline", lines[i].headline}, {"search", lines[i].search}});
    if (lines.size() > named)
        text += "\n" + words.say("searches.more", {{"count", std::to_string(lines.size() - named)}});
    const bool one = lines.size() == 1;
    return {{"name", to.name}, {"product", m_productName}, {"count", std::to_string(lines.size())},
            {"lines", text},   {"one", one ? "yes" : ""},  {"many", one ? "" : "yes"},
            {"quote", ""}};
}

std::optional<mail::Mail> SearchNews::write(const std::string& json) const {
    const auto facts = protocol::decode<SearchMailFacts>(json);
    if (!facts) throw jobs::PermanentFailure("the facts of a mail about searches are damaged");
    return m_rooms.database.read([&](Reader& reader) -> std::optional<mail::Mail> {
        const auto to = m_contacts(reader, facts->to);
        const auto row = searchMailOf(reader, facts->to);
        const auto lines = m_rooms.searches.toMail(reader, facts->to, {facts->since, facts->until});
        if (to.email.empty() || !row || lines.empty()) return std::nullopt;
        auto values = valuesOf(lines, to);
        const auto url = m_publicUrl() + "/api/mail/searches?token=" + row->token;
        values["unsubscribe"] = url;
        auto mail = mail::render({"note", "searches", to.language, values}, to.email, to.name);
        mail.unsubscribeUrl = url;
        return mail;
    });
}

std::optional<UserId> SearchNews::ownerOf(Reader& reader, const std::string& token) const {
    return reader.one<UserId>("SELECT user_id FROM search_mails WHERE token = $1", token);
}

std::optional<MailChoice> SearchNews::choice(const std::string& token) const {
    return m_rooms.database.read([&](Reader& reader) -> std::optional<MailChoice> {
        const auto owner = ownerOf(reader, token);
        if (!owner) return std::nullopt;
        return MailChoice{m_rooms.searches.writesMails(reader, *owner), m_contacts(reader, *owner).language};
    });
}

std::optional<MailChoice> SearchNews::choose(const std::string& token, bool wanted) {
    m_rooms.database.write([&](Transaction& tx) {
        if (const auto owner = ownerOf(tx, token)) m_rooms.searches.setMails(tx, *owner, wanted);
    });
    return choice(token);
}

}  // namespace mc::notifications
