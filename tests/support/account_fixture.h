#pragma once

#include <mutex>
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
    std::string newest(const std::string& address, const char* pattern) const;

    mutable std::mutex m_mutex;
    std::vector<mail::Mail> m_mails;
};

/// The accounts' room over a real database, with a clock that stands still and mails in memory. Deliver mails with
/// outbox.drain().
struct AccountFixture {
    explicit AccountFixture(accounts::AccountOptions options = {});
    ~AccountFixture();

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
    protocol::AuthTokens signUp(const std::string& email = "asha@example.org");

private:
    accounts::AccountParts parts() { return {*database, clock, random, ids, zones, tokens, sessions, mailer, sealer}; }
};

}  // namespace mc::test
