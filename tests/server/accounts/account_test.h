#pragma once

#include <QObject>
#include <QTest>

#include "accounts/account_service.h"
#include "support/account_fixture.h"

namespace mc::test {

inline const accounts::Device kDevice{"laptop", "192.0.2.1", {}};
inline const std::string kEmail = "asha@example.org";
inline const std::string kPassword = "correct horse battery";

/// What the tests of accounts do again and again; `m` is made anew for each.
class AccountTest : public QObject {
protected:
    domain::Result<protocol::AuthTokens> signIn(const std::string& email, const std::string& password,
                                                const std::string& address = "192.0.2.1") {
        return m->accounts.signIn({email, password, {}, {}}, {"", address, {}});
    }
    bool accepted(const std::string& accessToken) { return m->sessions.authenticate(accessToken).has_value(); }
    template <class Call>
    auto write(Call call) {
        return m->database->write([&](database::Transaction& tx) { return call(tx); });
    }
    void forgot(const std::string& email) {
        const auto before = m->mailBox.mails().size();
        m->accounts.forgotPassword(email);
        QTRY_VERIFY((m->outbox.drain(), m->mailBox.mails().size() > before));
    }
    std::unique_ptr<AccountFixture> m;
};

}  // namespace mc::test
