#include "accounts/account_notices.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum_to_string.hpp>

#include "platform/mail/templates.h"
#include "protocol/codec_impl.h"

namespace mc::accounts {

/// What such a mail is made of; emptied once delivered.
struct NoticeFacts {
    domain::UserId user;
    Notice notice = Notice::password_changed;
    std::optional<std::string> address;
    std::optional<std::string> to;
};
BOOST_DESCRIBE_STRUCT(NoticeFacts, (), (user, notice, address, to))

}  // namespace mc::accounts

namespace mc::protocol {
MC_PROTOCOL_TYPE(accounts::NoticeFacts);
}  // namespace mc::protocol

namespace mc::accounts {

AccountNotices::AccountNotices(database::Database& database, mail::Mailer& mailer, std::string productName,
                               domain::Language language)
    : m_database(database), m_mailer(mailer), m_productName(std::move(productName)), m_language(language) {
    m_mailer.compose(kNoticeMail, [this](const std::string& facts) { return write(facts); });
}

void AccountNotices::enqueue(database::Transaction& tx, domain::UserId user, Notice notice,
                             const std::optional<std::string>& address, const std::optional<std::string>& to) {
    m_mailer.enqueue(tx, kNoticeMail, protocol::encode(NoticeFacts{user, notice, address, to}));
}

std::optional<mail::Mail> AccountNotices::write(const std::string& json) const {
    const auto facts = protocol::decode<NoticeFacts>(json);
    if (!facts) throw jobs::PermanentFailure("the facts of a notice are damaged");
    const auto account = m_database.read([&](database::Reader& reader) { return m_store.find(reader, facts->user); });
    if (!account || account->suspendedAt) return std::nullopt;
    return mail::render({.form = "note",
                         .words = boost::describe::enum_to_string(facts->notice, ""),
                         .language = account->language.value_or(m_language),
                         .values = {{"name", account->name},
                                    {"product", m_productName},
                                    {"address", facts->address.value_or("")},
                                    {"quote", ""}}},
                        facts->to.value_or(account->email), account->name);
}

}  // namespace mc::accounts
