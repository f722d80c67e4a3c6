#pragma once

#include <Poco/URI.h>

#include <QStringList>
#include <QTemporaryDir>
#include <string>

#include "payments/sandbox/records.h"
#include "support/network_gate.h"
#include "support/smtp_sink.h"
#include "support/whole_server.h"

namespace mc::tests {

/// What a server depends on and does not own: a bank, which is the sandbox listening on its own and taken for Razorpay,
/// and a mail server; each behind a door.
class Outside {
public:
    Outside() : sink(test::SmtpSink::Script{}) {
        bank.start();
        m_keys = bank.gatewayOptions();
        payDoor.leadTo(Poco::URI(m_keys.baseUrl).getPort());
        mailDoor.leadTo(sink.port());
    }

    void configure(app::Config& config) const {
        config.mail.smtp = true;
        config.mail.server.host = "127.0.0.1";
        config.mail.server.port = mailDoor.port();
        config.mail.server.security = mail::SmtpOptions::Security::none;
        auto& payments = config.payments;
        payments.mode = protocol::PaymentsMode::razorpay;
        payments.keyId = m_keys.keyId;
        payments.keySecret = m_keys.keySecret;
        payments.webhookSecret = m_keys.webhookSecret;
        payments.baseUrl = payUrl();
    }
    /// The same for the server's program.
    QStringList settings() const {
        const auto text = [](const std::string& key, const std::string& value) {
            return QString::fromStdString("--set=" + key + '=' + value);
        };
        return {text("mail.mode", "smtp"),
                text("mail.host", "127.0.0.1"),
                text("mail.security", "none"),
                text("mail.port", std::to_string(mailDoor.port())),
                text("payments.mode", "razorpay"),
                text("payments.key_id", m_keys.keyId),
                text("payments.key_secret", m_keys.keySecret),
                text("payments.webhook_secret", m_keys.webhookSecret),
                text("payments.base_url", payUrl())};
    }

    /// What the bank's own books say.
    struct Books {
        int refundedInFullOnce = 0;
        int refundedOtherwise = 0;
        int captured = 0;
        int reserved = 0;
    };
    Books books() const {
        const auto steps = sandbox::sandboxMigrations();
        return database::Database::open(file(), {.migrations = steps, .migrates = false})
            ->read([](database::Reader& reader) {
                const auto count = [&](const char* sql) { return reader.scalar<int>(sql); };
                return Books{count("SELECT count(*) FROM sandbox_payments p WHERE refunded = amount AND"
                                   " (SELECT count(*) FROM sandbox_refunds r WHERE r.payment_id = p.id) = 1"),
                             count("SELECT count(*) FROM sandbox_payments p WHERE (refunded NOT IN (0, amount)) OR"
                                   " (SELECT count(*) FROM sandbox_refunds r WHERE r.payment_id = p.id) > 1"),
                             count("SELECT count(*) FROM sandbox_payments WHERE status = 'captured'"),
                             count("SELECT count(*) FROM sandbox_payments WHERE status = 'authorized'")};
            });
    }

private:
    std::string file() const { return m_folder.filePath("bank.db").toStdString(); }
    std::string payUrl() const { return "http://127.0.0.1:" + std::to_string(payDoor.port()); }
    QTemporaryDir m_folder;
    gateway::GatewayOptions m_keys;

public:
    base::AdjustableClock clock;
    base::SystemRandom random;
    sandbox::SandboxGateway bank{file(), clock, random};
    test::SmtpSink sink;
    test::NetworkGate mailDoor;
    test::NetworkGate payDoor;
};

/// A whole server with its outside.
struct ServerAndOutside {
    ServerAndOutside()
        : server(folder.path().toStdString(), [this](app::Config& config) { outside.configure(config); }) {
        server.bank = &outside.bank;
        server.listen();
        outside.bank.deliverTo(server.edge.url() + "/api/payments/webhook");
    }
    /// Both sides' clocks.
    void advance(domain::Seconds seconds) {
        outside.clock.advance(seconds);
        server.clock.advance(seconds);
    }
    template <class... Arguments>
    int count(const char* sql, const Arguments&... arguments) {
        return server.rooms.database->read(
            [&](database::Reader& reader) { return reader.scalar<int>(sql, arguments...); });
    }
    /// Nothing is under way, is to be tried again or should have gone out by now.
    bool allIsOut() {
        return count(
                   "SELECT count(*) FROM outbox WHERE state IN ('claimed', 'stuck')"
                   " OR (state = 'waiting' AND (attempts > 0 OR due_at <= $1))",
                   server.clock.now()) == 0;
    }

    QTemporaryDir folder;
    Outside outside;
    WholeServer server;
};

}  // namespace mc::tests
