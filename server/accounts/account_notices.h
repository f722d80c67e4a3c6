#pragma once

#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "accounts/account_store.h"
#include "platform/database/database.h"
#include "platform/mail/mailer.h"

namespace mc::accounts {

inline constexpr std::string_view kNoticeMail = "account";  ///< Kind of the mails below, for mail::Mailer.

/// What a person is told by mail about her account, whoever did it: the name is also that of the words.
BOOST_DEFINE_ENUM_CLASS(Notice, password_changed, address_change_asked, address_changed, address_wanted,
                        second_factor_on, second_factor_off, recovery_code_used)

/// Mails that say what happened to an account. They go to the account's own address, confirmed or not.
class AccountNotices {
public:
    /// `language`: of people who chose none.
    AccountNotices(database::Database& database, mail::Mailer& mailer, std::string productName,
                   domain::Language language);

    /// `address` is the new one that the words name. `to` is where it goes when that is no longer the account's own.
    void enqueue(database::Transaction& tx, domain::UserId user, Notice notice,
                 const std::optional<std::string>& address = {}, const std::optional<std::string>& to = {});

private:
    std::optional<mail::Mail> write(const std::string& facts) const;

    database::Database& m_database;
    mail::Mailer& m_mailer;
    const std::string m_productName;
    const domain::Language m_language;
    AccountStore m_store;
};

}  // namespace mc::accounts
