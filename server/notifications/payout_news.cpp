#include "notifications/payout_news.h"

#include <boost/describe/enum_to_string.hpp>

#include "platform/mail/templates.h"
#include "protocol/codec_impl.h"

namespace mc::notifications {

/// What such a mail is made of; emptied once delivered.
struct PayoutFacts {
    domain::UserId mentor;
    std::string words;
    std::string account;  ///< Masked.
    domain::Money net;    ///< Of a payout.
    std::string reference;
    std::optional<domain::PayoutHold> hold = {};
    bool asksForDetails = false;  ///< Of one that came back.
};
BOOST_DESCRIBE_STRUCT(PayoutFacts, (), (mentor, words, account, net, reference, hold, asksForDetails))

}  // namespace mc::notifications

namespace mc::protocol {
MC_PROTOCOL_TYPE(notifications::PayoutFacts);
}  // namespace mc::protocol

namespace mc::notifications {

namespace {

constexpr std::string_view kPayoutMail = "payout";

std::string payoutWord(protocol::NotificationType type) {
    return boost::describe::enum_to_string(type, "");
}

/// Of a mail's section: there, or not.
std::string shownIf(bool shown) {
    return shown ? "1" : "";
}

}  // namespace

PayoutNews::PayoutNews(const Parts& parts, ContactLookup contacts, std::string productName)
    : m_parts(parts), m_contacts(std::move(contacts)), m_productName(std::move(productName)) {
    m_parts.mailer.compose(kPayoutMail, [this](const std::string& facts) { return write(facts); });
}

void PayoutNews::changed(database::Transaction& tx, const payouts::DetailsChanged& event) {
    m_parts.mailer.enqueue(tx, kPayoutMail,
                           protocol::encode(PayoutFacts{event.mentor, "payout_details", event.masked, {}, {}}),
                           "payout_details:" + domain::toString(event.details));
}

void PayoutNews::paid(database::Transaction& tx, const payouts::PayoutNewsItem& event) {
    tell(tx, protocol::NotificationType::payout_paid, event);
}

/// What never left and needs nothing of her is sent again without a word: she was not told that it was paid.
void PayoutNews::returned(database::Transaction& tx, const payouts::PayoutNewsItem& event) {
    if (!event.wasPaid && !event.asksForDetails) return;
    tell(tx, protocol::NotificationType::payout_returned, event);
}

void PayoutNews::held(database::Transaction& tx, const payouts::PayoutHeld& event) {
    constexpr auto kType = protocol::NotificationType::payout_held;
    const auto cause = payoutWord(kType) + ":" + domain::toString(event.mentor) + ":" + domain::toString(event.period);
    if (!ring(tx, kType, event.mentor, event.net, cause)) return;
    m_parts.mailer.enqueue(
        tx, kPayoutMail, protocol::encode(PayoutFacts{event.mentor, payoutWord(kType), {}, event.net, {}, event.hold}),
        cause);
}

void PayoutNews::tell(database::Transaction& tx, protocol::NotificationType type,
                      const payouts::PayoutNewsItem& event) {
    const auto cause = payoutWord(type) + ":" + domain::toString(event.payout);
    ring(tx, type, event.mentor, event.net, cause);
    m_parts.mailer.enqueue(
        tx, kPayoutMail,
        protocol::encode(PayoutFacts{event.mentor, payoutWord(type), event.masked, event.net, event.reference, {},
                                     event.asksForDetails}),
        cause);
}

/// False where it was told before.
bool PayoutNews::ring(database::Transaction& tx, protocol::NotificationType type, domain::UserId mentor,
                      const domain::Money& net, const std::string& cause) {
    protocol::NotificationParameters about;
    about.amount = net;
    return m_parts.notifications.notify(tx, {mentor, type, about, "/earnings", cause});
}

std::optional<mail::Mail> PayoutNews::write(const std::string& json) const {
    const auto facts = protocol::decode<PayoutFacts>(json);
    if (!facts) throw jobs::PermanentFailure("the facts of a payout are damaged");
    const auto isHold = [&](domain::PayoutHold hold) { return shownIf(facts->hold == hold); };
    using enum domain::PayoutHold;
    return m_parts.database.read([&](database::Reader& reader) -> std::optional<mail::Mail> {
        const auto to = m_contacts(reader, facts->mentor);
        if (to.email.empty()) return std::nullopt;
        return mail::render({"note",
                             facts->words,
                             to.language,
                             {{"name", to.name},
                              {"product", m_productName},
                              {"quote", ""},
                              {"account", facts->account},
                              {"amount", domain::format(facts->net)},
                              {"reference", facts->reference},
                              {"noDetails", isHold(no_details)},
                              {"changed", isHold(details_changed)},
                              {"blocked", isHold(details_blocked)},
                              {"again", shownIf(facts->asksForDetails)},
                              {"nothing", shownIf(!facts->asksForDetails)},
                              {"upiLimit", isHold(upi_limit)}}},
                            to.email, to.name);
    });
}

}  // namespace mc::notifications
