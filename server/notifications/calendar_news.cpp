#include "notifications/calendar_news.h"

#include "platform/mail/templates.h"
#include "protocol/codec_impl.h"

namespace mc::notifications {

/// Which calendar of whom.
struct CalendarFailure {
    domain::UserId mentor;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(CalendarFailure, (), (mentor, name))

}  // namespace mc::notifications

namespace mc::protocol {
MC_PROTOCOL_TYPE(notifications::CalendarFailure);
}  // namespace mc::protocol

namespace mc::notifications {

namespace {

constexpr std::string_view kCalendarKind = "calendar_failed";

}  // namespace

CalendarNews::CalendarNews(database::Database& database, mail::Mailer& mailer, ContactLookup contacts,
                           std::string productName)
    : m_database(database), m_mailer(mailer), m_contacts(std::move(contacts)), m_productName(std::move(productName)) {
    m_mailer.compose(kCalendarKind, [this](const std::string& facts) { return write(facts); });
}

void CalendarNews::failed(database::Transaction& tx, const calendars::CalendarFailed& event) {
    m_mailer.enqueue(
        tx, kCalendarKind, protocol::encode(CalendarFailure{event.mentor, event.name}),
        std::string(kCalendarKind) + ":" + domain::toString(event.source) + ":" + std::to_string(event.since.seconds));
}

std::optional<mail::Mail> CalendarNews::write(const std::string& json) const {
    const auto facts = protocol::decode<CalendarFailure>(json);
    if (!facts) throw jobs::PermanentFailure("the facts of a calendar are damaged");
    return m_database.read([&](database::Reader& reader) -> std::optional<mail::Mail> {
        const auto to = m_contacts(reader, facts->mentor);
        if (to.email.empty()) return std::nullopt;
        return mail::render({"note",
                             std::string(kCalendarKind),
                             to.language,
                             {{"name", to.name}, {"product", m_productName}, {"quote", ""}, {"calendar", facts->name}}},
                            to.email, to.name);
    });
}

}  // namespace mc::notifications
