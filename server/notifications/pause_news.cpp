#include "notifications/pause_news.h"

#include "platform/mail/templates.h"
#include "protocol/codec_impl.h"

namespace mc::notifications {

/// Whose bookings were paused.
struct PauseFacts {
    domain::UserId mentor;
};
BOOST_DESCRIBE_STRUCT(PauseFacts, (), (mentor))

}  // namespace mc::notifications

namespace mc::protocol {
MC_PROTOCOL_TYPE(notifications::PauseFacts);
}  // namespace mc::protocol

namespace mc::notifications {

using database::Reader;
using protocol::NotificationType;

namespace {

constexpr std::string_view kKind = "pause";
const std::string kKey = "bookings_paused";

}  // namespace

PauseNews::PauseNews(Rooms rooms, ContactLookup contacts, PublicUrl publicUrl, std::string productName)
    : m_rooms(rooms),
      m_contacts(std::move(contacts)),
      m_publicUrl(std::move(publicUrl)),
      m_productName(std::move(productName)) {
    m_rooms.mailer.compose(kKind, [this](const std::string& facts) { return write(facts); });
}

void PauseNews::paused(database::Transaction& tx, const bookings::BookingsPaused& event) {
    m_rooms.notifications.renew(tx, {event.mentor, NotificationType::bookings_paused, {}, "/availability", kKey});
    m_rooms.mailer.enqueue(tx, kKind, protocol::encode(PauseFacts{event.mentor}),
                           kKey + ":" + domain::toString(event.mentor) + ":" + std::to_string(event.at.seconds));
}

domain::Language PauseNews::languageOf(domain::UserId mentor) const {
    return m_rooms.database.read([&](Reader& reader) { return m_contacts(reader, mentor).language; });
}

std::optional<mail::Mail> PauseNews::write(const std::string& json) const {
    const auto facts = protocol::decode<PauseFacts>(json);
    if (!facts) throw jobs::PermanentFailure("the facts of a pause are damaged");
    return m_rooms.database.read([&](Reader& reader) -> std::optional<mail::Mail> {
        const auto to = m_contacts(reader, facts->mentor);
        if (to.email.empty() || m_rooms.silent.isAccepting(reader, facts->mentor)) return std::nullopt;  // She is back.
        const auto token = m_rooms.silent.tokenOf(reader, facts->mentor);
        return mail::render({"button",
                             "bookings_paused",
                             to.language,
                             {{"name", to.name},
                              {"product", m_productName},
                              {"link", m_publicUrl() + "/api/mail/resume-bookings?token=" + token}}},
                            to.email, to.name);
    });
}

}  // namespace mc::notifications
