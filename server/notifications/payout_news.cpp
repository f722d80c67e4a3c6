#include "notifications/payout_news.h"

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
};
BOOST_DESCRIBE_STRUCT(PayoutFacts, (), (mentor, words, account, net, reference))

}  // namespace mc::notifications

namespace mc::protocol {
MC_PROTOCOL_TYPE(notifications::PayoutFacts);
}  // namespace mc::protocol

namespace mc::notifications {

namespace {

constexpr std::string_view kPayoutMail = "payout";

}  // namespace

PayoutNews::PayoutNews(database::Database& database, mail::Mailer& mailer, ContactLookup contacts,
                       std::string productName)
    : m_database(database), m_mailer(mailer), m_contacts(std::move(contacts)), m_productName(std::move(productName)) {
    m_mailer.compose(kPayoutMail, [this](const std::string& facts) { return write(facts); });
}

void PayoutNews::changed(database::Transaction& tx, const payouts::DetailsChanged& event) {
    m_mailer.enqueue(tx, kPayoutMail,
                     protocol::encode(PayoutFacts{event.mentor, "payout_details", event.masked, {}, {}}),
                     "payout_details:" + domain::toString(event.details));
}

void PayoutNews::paid(database::Transaction& tx, const payouts::PayoutNewsItem& event) {
    tell(tx, "payout_paid", event);
}

void PayoutNews::returned(database::Transaction& tx, const payouts::PayoutNewsItem& event) {
    tell(tx, "payout_returned", event);
}

void PayoutNews::tell(database::Transaction& tx, const char* words, const payouts::PayoutNewsItem& event) {
    m_mailer.enqueue(tx, kPayoutMail,
                     protocol::encode(PayoutFacts{event.mentor, words, event.masked, event.net, event.reference}),
                     std::string(words) + ":" + domain::toString(event.payout));
}

std::optional<mail::Mail> PayoutNews::write(const std::string& json) const {
    const auto facts = protocol::decode<PayoutFacts>(json);
    if (!facts) throw jobs::PermanentFailure("the facts of a payout are damaged");
    return m_database.read([&](database::Reader& reader) -> std::optional<mail::Mail> {
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
                              {"reference", facts->reference}}},
                            to.email, to.name);
    });
}

}  // namespace mc::notifications
