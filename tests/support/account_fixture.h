#pragma once

#include <mutex>
#include <regex>
#include <string>
#include <vector>

#include "accounts/account_service.h"
#include "accounts/session_cache.h"
#include "support/temporary_database.h"

namespace mc::test {

/// Keeps mails in memory.
class MailBox final : public mail::Transport {
public:
    void send(const mail::Mail& mail, const std::string&) override {
        const std::lock_guard lock(m_mutex);
        m_mails.push_back(mail);
    }
    std::vector<mail::Mail> mails() const {
        const std::lock_guard lock(m_mutex);
        return m_mails;
    }
    void clear() {
        const std::lock_guard lock(m_mutex);
        m_mails.clear();
    }
    /// The six digits of the newest mail to that address; empty when there is none.
    std::string codeFor(const std::string& address) const { return newest(address, R"(\b(\d{6})\b)"); }
    /// The token of the link in it.
    std::string linkTokenFor(const std::string& address) const { return newest(address, R"(token=([\w-]+))"); }

private:
    std::string newest(const std::string& address, const char* pattern) const {
        const std::lock_guard lock(m_mutex);
        for (auto mail = m_mails.rbegin(); mail != m_mails.rend(); ++mail) {
            std::smatch found;
            if (mail->to == address && std::regex_search(mail->text, found, std::regex(pattern))) return found[1];
        }
        return {};
    }

    mutable std::mutex m_mutex;
    std::vector<mail::Mail> m_mails;
};

/// The accounts' room over a real database, with a clock that stands still and mails in memory. Deliver mails with
/// outbox.drain().
struct AccountFixture {
    explicit AccountFixture(accounts::AccountOptions options = {}) : accounts(parts(), cheap(std::move(options))) {}

    base::FakeClock clock;
    base::SystemRandom random;
    base::IdSource ids{clock, random};
    base::Zones zones;
    TemporaryDatabase database;
    jobs::Outbox outbox{*database, clock, ids, random};
    MailBox mailBox;
    mail::Mailer mailer{outbox, mailBox, "mentor.example"};
    crypto::Sealer sealer{{{"1", crypto::Sealer::newKey()}}, "1"};
    crypto::JwtAuthority tokens{{std::string(32, 's'), "mc", "mc-api"}, clock};
    accounts::SessionCache sessions{*database, tokens, clock};
    accounts::AccountService accounts;

    static protocol::SignUp signUpRequest(const std::string& email) {
        return {"Asha Rao", email, "correct horse battery", {"Asia/Kolkata"}, {"en", "hi"}, true};
    }
    protocol::AuthTokens signUp(const std::string& email = "asha@example.org") {
        auto tokens_ = accounts.signUp(signUpRequest(email), {"test", "192.0.2.1", {}}).value();
        outbox.drain();
        return tokens_;
    }

private:
    accounts::AccountParts parts() { return {*database, clock, random, ids, zones, tokens, sessions, mailer, sealer}; }
    static accounts::AccountOptions cheap(accounts::AccountOptions options) {
        options.passwordCost = crypto::PasswordCost::test;
        return options;
    }
};

}  // namespace mc::test
