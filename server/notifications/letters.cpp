#include "notifications/letters.h"

#include <boost/describe/enum_to_string.hpp>

#include "domain/end_reason.h"
#include "notifications/describe_range.h"
#include "platform/base/log.h"
#include "protocol/codec_impl.h"

namespace mc::protocol {
MC_PROTOCOL_TYPE(notifications::LetterFacts);
}  // namespace mc::protocol

namespace mc::notifications {

using calendars::IcsMethod;
using database::Reader;
using domain::Language;
using domain::Party;
using protocol::NotificationType;

namespace {

constexpr std::string_view kLetterKind = "letter";

std::string yes(bool holds) {
    return holds ? "yes" : "";
}

template <class Enum>
std::string nameOf(Enum value) {
    return boost::describe::enum_to_string(value, "");
}

/// How it is laid out.
std::string formOf(const LetterFacts& facts) {
    if (facts.type == NotificationType::application_approved) return "tips";
    if (facts.type == NotificationType::items_due) return "note";  // Of no session to come.
    return facts.session ? "session" : "note";
}

/// What is said depends on whose deed it was, and who was not there.
mail::Values conditions(const protocol::NotificationParameters& facts) {
    const auto mine = [&](std::optional<Party> party) { return party && party == facts.role; };
    const auto others = [&](std::optional<Party> party) {
        return party && party != facts.role && party != Party::platform;
    };
    return {{"byMe", yes(mine(facts.by))},
            {"byOther", yes(others(facts.by))},
            {"byPlatform", yes(facts.by == Party::platform)},
            {"unanswered", yes(facts.by == Party::platform && facts.reason != domain::kPaymentNotTaken &&
                               facts.reason != domain::kMentorBusyElsewhere)},
            {"lostElsewhere", yes(facts.reason == domain::kMentorBusyElsewhere)},
            {"notTaken", yes(facts.reason == domain::kPaymentNotTaken)},
            {"disputed", yes(facts.reason == domain::kPaymentDisputed)},
            {"reserved", yes(facts.reserved.value_or(false))},
            {"absentMe", yes(mine(facts.absent))},
            {"absentOther", yes(others(facts.absent))},
            {"absentNobody", yes(!facts.absent)}};
}

void addItems(const protocol::NotificationParameters& facts, mail::Values& values) {
    const int count = facts.count.value_or(0);
    values["item"] = facts.item.value_or("");
    values["one"] = yes(count == 1);
    values["many"] = yes(count > 1);
    values["count"] = std::to_string(count);
    values["others"] = std::to_string(count - 1);
}

std::string reasonOf(const protocol::NotificationParameters& facts, Language language) {
    if (facts.reason == domain::kReleasedBeforePaying) return mail::Words::of(language).say("released_before_paying");
    if (facts.reason == domain::kOtherTimeWanted) return mail::Words::of(language).say("other_time_wanted");
    if (facts.reason == domain::kPlatformWasDown) return mail::Words::of(language).say("platform_was_down");
    if (facts.reason == domain::kPaymentDisputed) return mail::Words::of(language).say("payment_disputed");
    if (facts.reason == domain::kPaymentReturned) return mail::Words::of(language).say("payment_returned");
    if (facts.reason == domain::kMentorBusyElsewhere) return mail::Words::of(language).say("mentor_busy_elsewhere");
    if (facts.reason == domain::kPaymentNotTaken) return {};  // The words are the mail's own.
    return facts.reason.value_or("");
}

}  // namespace

bool isMailed(NotificationType type, std::optional<Party> role) {
    switch (type) {
        case NotificationType::booking_requested:
        case NotificationType::booking_confirmed:
        case NotificationType::booking_cancelled:
        case NotificationType::booking_reminder:
        case NotificationType::no_show_reported:
        case NotificationType::no_show_waiting:
        case NotificationType::no_show_upheld:
        case NotificationType::no_show_rejected:
        case NotificationType::no_show_contested:
        case NotificationType::application_submitted:
        case NotificationType::application_questioned:
        case NotificationType::application_approved:
        case NotificationType::application_rejected:
        case NotificationType::profile_change_questioned:
        case NotificationType::profile_change_approved:
        case NotificationType::profile_change_declined:
        case NotificationType::waitlist_opened:
        case NotificationType::request_waiting:
        case NotificationType::move_proposed:
        case NotificationType::move_declined:
        case NotificationType::booking_moved:
        case NotificationType::outage_choice:
        case NotificationType::outage_settled:
        case NotificationType::rating_warned:
        case NotificationType::rating_paused:
        case NotificationType::rating_reinstated:
        case NotificationType::rating_kept:
        case NotificationType::credits_expiring:
        case NotificationType::plan_past_due:
        case NotificationType::plan_lapsed:
        case NotificationType::plan_refunded:
        case NotificationType::dispute_waiting:
        case NotificationType::dispute_over:
            return true;
        case NotificationType::booking_declined:
        case NotificationType::payment_declined:
        case NotificationType::payment_too_late:
        case NotificationType::payment_quarantined:
        case NotificationType::payment_surplus:
        case NotificationType::review_requested:
        case NotificationType::items_due:
            return role == Party::student;
        case NotificationType::review_received:
            return role == Party::mentor;
        case NotificationType::session_completed:
        case NotificationType::notes_shared:
        case NotificationType::payment_received:
        case NotificationType::payment_failed:
        case NotificationType::refund_processed:
        case NotificationType::refund_failed:
        case NotificationType::review_answered:
        case NotificationType::review_hidden:
        case NotificationType::new_message:
        case NotificationType::application_received:
        case NotificationType::application_answered:
        case NotificationType::profile_change_received:
        case NotificationType::profile_change_answered:
        case NotificationType::bookings_paused:
        case NotificationType::search_matched:
        case NotificationType::cancellations_warned:
        case NotificationType::share_frozen:
        case NotificationType::share_thawed:
        case NotificationType::rating_waiting:
        case NotificationType::message_report_waiting:
        case NotificationType::message_report_upheld:
        case NotificationType::message_report_dismissed:
        case NotificationType::message_hidden:
        case NotificationType::payout_paid:  // PayoutNews
        case NotificationType::payout_returned:
        case NotificationType::payout_held:
            break;
    }
    return false;
}

Letters::Letters(Rooms rooms, ContactLookup contacts, std::string productName)
    : m_rooms(rooms), m_contacts(std::move(contacts)), m_productName(std::move(productName)) {
    m_rooms.mailer.compose(kLetterKind, [this](const std::string& facts) { return write(facts); });
}

void Letters::enqueue(database::Transaction& tx, const LetterFacts& facts, const std::string& key) {
    m_rooms.mailer.enqueue(tx, kLetterKind, protocol::encode(facts), key + ":" + domain::toString(facts.to));
}

std::optional<mail::Mail> Letters::write(const std::string& json) const {
    const auto facts = protocol::decode<LetterFacts>(json);
    if (!facts) throw jobs::PermanentFailure("the facts of a letter are damaged");
    if (comesTooLate(*facts)) {
        base::log::warning("mail.reminder_too_late", {{"booking", facts->session->booking}});
        return std::nullopt;
    }
    return m_rooms.database.read([&](Reader& reader) -> std::optional<mail::Mail> {
        const auto contact = m_contacts(reader, facts->to);
        if (contact.email.empty()) return std::nullopt;
        return write(reader, *facts, contact);
    });
}

/// Where mails had to wait, "starts soon" may be said of a session that has begun.
bool Letters::comesTooLate(const LetterFacts& facts) const {
    return facts.type == NotificationType::booking_reminder && facts.session && facts.parameters.startsAt &&
           *facts.parameters.startsAt <= m_rooms.clock.now();
}

mail::Mail Letters::write(Reader& reader, const LetterFacts& facts, const Contact& to) const {
    const auto& role = facts.parameters.role;
    auto mail = mail::render({.form = formOf(facts),
                              .words = nameOf(facts.type) + (role ? "." + nameOf(*role) : ""),
                              .language = to.language,
                              .values = valuesOf(reader, facts, to)},
                             to.email, to.name);
    if (facts.session && facts.session->invitation) mail.attachments.push_back(invitation(facts, to));
    return mail;
}

mail::Values Letters::valuesOf(Reader& reader, const LetterFacts& facts, const Contact& to) const {
    const auto& parameters = facts.parameters;
    auto values = conditions(parameters);
    values["name"] = to.name;
    values["product"] = m_productName;
    values["other"] = parameters.other.value_or("");
    values["code"] = parameters.bookingCode.value_or("");
    values["topic"] = parameters.topic ? *parameters.topic : mail::Words::of(to.language).say("no_topic");
    values["amount"] = parameters.amount && !parameters.amount->isZero() ? domain::formatShort(*parameters.amount) : "";
    values["plan"] = parameters.plan == domain::PlanTier::premium ? "Premium" : "Pro";
    values["reason"] = reasonOf(parameters, to.language);
    values["won"] = yes(parameters.dispute == domain::DisputeState::won);
    values["lost"] = yes(parameters.dispute == domain::DisputeState::lost);
    values["closed"] = yes(parameters.dispute == domain::DisputeState::closed);
    values["wantsMore"] = yes(parameters.dispute == domain::DisputeState::action_required);
    values["rating"] = parameters.rating ? std::to_string(*parameters.rating) : "";
    values["before"] = before(facts, to);
    values["chooseBy"] = parameters.chooseBy ? describeInstant(*zoneOf(to), *parameters.chooseBy, to.language) : "";
    addItems(parameters, values);
    values["when"] = when(facts, to, to.language);
    values["whenOther"] = whenForOther(reader, facts, to);
    values["agenda"] = facts.session ? facts.session->agenda : "";
    values["invited"] = yes(facts.session && facts.session->invitation);
    values["quote"] = facts.quote;
    return values;
}

std::string Letters::when(const LetterFacts& facts, const Contact& contact, Language language) const {
    const auto& parameters = facts.parameters;
    if (!parameters.startsAt || !parameters.endsAt) return {};
    return describeRange(*zoneOf(contact), {*parameters.startsAt, *parameters.endsAt}, language);
}

std::shared_ptr<const domain::ZoneTable> Letters::zoneOf(const Contact& contact) const {
    if (auto zone = m_rooms.zones.find(contact.timeZone)) return zone;
    return std::make_shared<domain::ZoneTable>(domain::ZoneName{"UTC"},
                                               std::vector{domain::ZoneTable::Period{domain::UtcTime{0}, 0, "UTC"}});
}

/// The time that was agreed till then, of a session that moves.
std::string Letters::before(const LetterFacts& facts, const Contact& to) const {
    const auto& parameters = facts.parameters;
    if (!parameters.before || !parameters.startsAt || !parameters.endsAt) return {};
    auto earlier = facts;
    earlier.parameters.startsAt = parameters.before;
    earlier.parameters.endsAt = *parameters.before + (*parameters.endsAt - *parameters.startsAt);
    return when(earlier, to, to.language);
}

/// Empty where both see the same time.
std::string Letters::whenForOther(Reader& reader, const LetterFacts& facts, const Contact& to) const {
    if (!facts.session) return {};
    const auto other = m_contacts(reader, facts.session->other);
    const auto time = when(facts, other, to.language);
    if (time == when(facts, to, to.language)) return {};
    return mail::Words::of(to.language).say("when_other", {{"time", time}, {"other", other.name}});
}

mail::Attachment Letters::invitation(const LetterFacts& facts, const Contact& to) const {
    const auto& parameters = facts.parameters;
    const auto& session = *facts.session;
    const auto method = *session.invitation;
    const calendars::Session entry{session.booking,
                                   parameters.bookingCode.value_or(""),
                                   parameters.topic.value_or(""),
                                   session.agenda,
                                   parameters.startsAt.value_or(domain::UtcTime{}),
                                   parameters.endsAt.value_or(domain::UtcTime{}),
                                   session.sequence,
                                   parameters.other.value_or(""),
                                   facts.at};
    return mail::calendarAttachment(m_rooms.calendars.invitation(entry, {to.name, to.language}, to.email, method),
                                    method == IcsMethod::cancel ? "CANCEL" : "REQUEST");
}

}  // namespace mc::notifications
