#include "notifications/pause_news.h"

#include "platform/mail/templates.h"
#include "protocol/codec_impl.h"

namespace mc::notifications {

/// Whose bookings were paused.
struct PauseFacts {
    domain::UserId mentor;
    std::optional<bookings::PauseCause> cause;  ///< Absent: silence, in a mail that waited when there was no other.
};
BOOST_DESCRIBE_STRUCT(PauseFacts, (), (mentor, cause))

/// Who cancels so often that she is warned.
struct WarningFacts {
    domain::UserId mentor;
    int sessions = 0;
    int cancelled = 0;
};
BOOST_DESCRIBE_STRUCT(WarningFacts, (), (mentor, sessions, cancelled))

}  // namespace mc::notifications

namespace mc::protocol {
MC_PROTOCOL_TYPE(notifications::PauseFacts);
MC_PROTOCOL_TYPE(notifications::WarningFacts);
}  // namespace mc::protocol

namespace mc::notifications {

using bookings::PauseCause;
using database::Reader;
using protocol::NotificationType;

namespace {

constexpr std::string_view kPauseKind = "pause";
constexpr std::string_view kWarning = "cancellations";
const std::string kKey = "bookings_paused";

}  // namespace

PauseNews::PauseNews(Rooms rooms, ContactLookup contacts, PublicUrl publicUrl, std::string productName)
    : m_rooms(rooms),
      m_contacts(std::move(contacts)),
      m_publicUrl(std::move(publicUrl)),
      m_productName(std::move(productName)) {
    m_rooms.mailer.compose(kPauseKind, [this](const std::string& facts) { return write(facts); });
    m_rooms.mailer.compose(kWarning, [this](const std::string& facts) { return writeWarning(facts); });
}

void PauseNews::paused(database::Transaction& tx, const bookings::BookingsPaused& event) {
    protocol::NotificationParameters about;
    if (event.cause == PauseCause::cancellations) about.reason = domain::kCancelledTooOften;
    m_rooms.notifications.renew(tx, {event.mentor, NotificationType::bookings_paused, about, "/availability", kKey});
    m_rooms.mailer.enqueue(tx, kPauseKind, protocol::encode(PauseFacts{event.mentor, event.cause}),
                           kKey + ":" + domain::toString(event.mentor) + ":" + std::to_string(event.at.seconds));
}

void PauseNews::warned(database::Transaction& tx, const bookings::CancellationsWarned& event) {
    m_rooms.notifications.renew(
        tx, {event.mentor, NotificationType::cancellations_warned, {}, "/overview", "cancellations_warned"});
    m_rooms.mailer.enqueue(
        tx, kWarning, protocol::encode(WarningFacts{event.mentor, event.rate.sessions, event.rate.cancelled}),
        std::string(kWarning) + ":" + domain::toString(event.mentor) + ":" + std::to_string(event.at.seconds));
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
        if (!m_rooms.silent.mayAccept(reader, facts->mentor)) return std::nullopt;  // The way back would lead nowhere.
        const auto token = m_rooms.silent.tokenOf(reader, facts->mentor);
        const bool cancels = facts->cause == PauseCause::cancellations;
        return mail::render({"button",
                             cancels ? "bookings_paused_cancellations" : "bookings_paused",
                             to.language,
                             {{"name", to.name},
                              {"product", m_productName},
                              {"link", m_publicUrl() + "/api/mail/resume-bookings?token=" + token}}},
                            to.email, to.name);
    });
}

std::optional<mail::Mail> PauseNews::writeWarning(const std::string& json) const {
    const auto facts = protocol::decode<WarningFacts>(json);
    if (!facts) throw jobs::PermanentFailure("the facts of a warning are damaged");
    return m_rooms.database.read([&](Reader& reader) -> std::optional<mail::Mail> {
        const auto to = m_contacts(reader, facts->mentor);
        if (to.email.empty()) return std::nullopt;
        return mail::render({"note",
                             "cancellations_warned",
                             to.language,
                             {{"name", to.name},
                              {"product", m_productName},
                              {"quote", ""},
                              {"cancelled", std::to_string(facts->cancelled)},
                              {"sessions", std::to_string(facts->sessions)}}},
                            to.email, to.name);
    });
}

}  // namespace mc::notifications
