#include "support/account_fixture.h"

#include <regex>
#include <utility>

namespace mc::test {

namespace {

accounts::AccountOptions cheap(accounts::AccountOptions options) {
    options.passwordCost = crypto::PasswordCost::test;
    return options;
}

}  // namespace

std::string MailBox::newest(const std::string& address, const char* pattern) const {
    const std::lock_guard lock(m_mutex);
    for (auto mail = m_mails.rbegin(); mail != m_mails.rend(); ++mail) {
        std::smatch found;
        if (mail->to == address && std::regex_search(mail->text, found, std::regex(pattern))) return found[1];
    }
    return {};
}

AccountFixture::AccountFixture(accounts::AccountOptions options) : accounts(parts(), cheap(std::move(options))) {}

AccountFixture::~AccountFixture() = default;

protocol::AuthTokens AccountFixture::signUp(const std::string& email) {
    auto tokens_ = accounts.signUp(signUpRequest(email), {"test", "192.0.2.1", {}}).value();
    outbox.drain();
    return tokens_;
}

}  // namespace mc::test
