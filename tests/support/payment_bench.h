#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <stdexcept>
#include <vector>

#include "edge_fixture.h"
#include "payments/payment_service.h"
#include "payments/sandbox/records.h"
#include "payments/sandbox/sandbox_gateway.h"
#include "platform/base/log.h"
#include "support/books.h"
#include "support/listen.h"
#include "temporary_database.h"
#include "webhook_route.h"

namespace mc::test {

inline constexpr domain::UtcTime kBenchNow{1'800'000'000};  // 2027-01-15T08:00:00Z

/// Something for sale without a room that sells it: what is owed, and whether late money is wanted, is what a test
/// says.
class TablePayables final : public payments::Payables {
public:
    domain::Result<payments::Payable> payable(database::Reader&, domain::UserId student, const domain::Subject& subject,
                                              domain::UtcTime now) const override {
        const auto found = table.find(subject);
        if (found == table.end() || found->second.student != student) return domain::fail(domain::ErrorCode::not_found);
        if (now >= found->second.payBefore) return domain::fail(domain::ErrorCode::hold_expired);
        return found->second;
    }
    payments::Wanted keep(database::Transaction&, const payments::Reservation& reserved, domain::UtcTime now) override {
        using payments::Wanted;
        const auto found = table.find(reserved.subject);
        if (found == table.end() || found->second.amount() != reserved.amount) return Wanted::no;
        const bool wanted = now < found->second.payBefore || stillFree.contains(reserved.subject);
        if (!wanted) return Wanted::no;
        return found->second.capturedLater && !accepted.contains(reserved.subject) ? Wanted::later : Wanted::now;
    }
    void prepare(const domain::Subject& subject) override {
        if (cannotPrepare) throw std::logic_error("expected");
        const std::lock_guard lock(m_preparing);
        prepared.push_back(subject);
    }
    bool stands(database::Reader&, const domain::Subject& subject, domain::UtcTime) const override {
        return !undone.contains(subject);
    }
    bool shrinks() const override { return shrinking; }
    bool shrinking = false;                 ///< Everything becomes less by what goes back by hand.
    std::set<domain::Subject> undone;       ///< Do not stand once their payment was taken back.
    std::vector<domain::Subject> prepared;  ///< In order; several orders may be prepared at once.
    bool cannotPrepare = false;
    std::map<domain::Subject, payments::Payable> table;
    std::set<domain::Subject> stillFree;  ///< Wanted although the time to pay ran out.
    std::set<domain::Subject> accepted;   ///< Of those that are captured later: it is time.

private:
    std::mutex m_preparing;
};

/// Payments as they run: real database, real sandbox over HTTP, webhooks to a real server. Only the clock stands still
/// and nothing is delivered before settle().
struct PaymentBench {
    explicit PaymentBench(domain::UtcTime start = kBenchNow) : clock(start) {
        base::log::configure({.level = base::log::Level::error, .file = folder.filePath("log").toStdString()});
        sandbox.start(false);
        gateway.emplace(sandbox.gatewayOptions());
        makeService();
        server.start();
        sandbox.deliverTo(server.server->url() + "/api/payments/webhook");
    }

    /// A person without a password.
    domain::UserId person(const std::string& name) {
        const auto id = ids.next<domain::UserId>();
        const auto email = name + std::to_string(id.value) + "@example.com";
        database->write([&](database::Transaction& tx) {
            tx.execute(
                "INSERT INTO users (id, name, email, email_key, email_verified_at, roles, time_zone, created_at) "
                "VALUES ($1, $2, $3, $3, $4, 1, 'Asia/Kolkata', $4)",
                id, name, email, clock.now());
        });
        return id;
    }
    domain::Subject owes(domain::UserId student, const domain::Money& amount,
                         domain::SubjectKind kind = domain::SubjectKind::session) {
        const domain::Subject subject(kind, ids.nextValue());
        payables.table[subject] = {subject,
                                   student,
                                   {domain::priceSummary(amount, {}, {}), domain::percent(20), domain::percent(2),
                                    domain::percent(18), domain::GstMode::contained, 60, "Ananya Krishnan"},
                                   "60 minutes with Ananya Krishnan",
                                   "GRP-20270115-001",
                                   clock.now() + 15 * domain::kMinute};
        return subject;
    }
    /// Delivers webhooks and outbox rows that are due until nothing is left.
    void settle() {
        while (sandbox.drain() + outbox->drain() > 0)
            continue;
    }
    void pass(domain::Seconds seconds) {
        clock.advance(seconds);
        settle();
    }
    /// What the gateway says of an order's payments cannot be read any more.
    void garble(const std::string& gatewayOrderId) {
        const auto steps = sandbox::sandboxMigrations();
        const auto books = database::Database::open(folder.filePath("sandbox.db").toStdString(),
                                                    {.migrations = steps, .durable = false});
        books->write([&](database::Transaction& tx) {
            tx.execute("UPDATE sandbox_payments SET currency = 'rupees' WHERE order_id = $1", gatewayOrderId);
        });
    }
    /// The process dies and comes back: nothing in memory is left.
    void restart() {
        service.reset();
        outbox.reset();
        database.reopen();
        makeService();
        service->catchUp(clock.now());
    }
    payments::PaymentView view(const domain::Subject& subject) {
        return database->read([&](database::Reader& reader) { return service->view(reader, subject); });
    }
    std::vector<protocol::RefundState> refunds(const domain::Subject& subject) {
        return database->read([&](database::Reader& reader) { return service->refunds(reader, subject); });
    }
    std::int64_t balance(ledger::AccountKind kind, domain::UserId owner = {}) {
        return database->read([&](database::Reader& reader) { return ledger.balance(reader, {kind, owner}).minor; });
    }
    std::int64_t trialSum() {
        return database->read([](database::Reader& reader) { return test::trialSum(reader); });
    }
    std::string logText() const {
        QFile file(folder.filePath("log"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }

    /// How many lines tell of it.
    qsizetype timesLogged(const char* event) const {
        return QByteArray::fromStdString(logText()).count(QByteArray("\"event\":\"") + event + '"');
    }

    QTemporaryDir folder;
    base::FakeClock clock;
    base::SeededRandom random{11};
    base::IdSource ids{clock, random};
    TemporaryDatabase database;
    sandbox::SandboxGateway sandbox{folder.filePath("sandbox.db").toStdString(), clock, random};
    std::optional<gateway::PaymentGateway> gateway;
    ledger::Ledger ledger{ids};
    TablePayables payables;
    std::optional<jobs::Outbox> outbox;
    std::optional<payments::PaymentService> service;
    std::vector<payments::PaymentCaptured> captured;
    std::vector<payments::PaymentReserved> reserved;
    std::vector<payments::ReservationLost> lost;
    std::vector<payments::PaymentFailed> failed;
    std::vector<payments::PaymentDeclined> declined;
    std::vector<payments::PaymentSurplus> surplus;
    std::vector<payments::RefundProcessed> refunded;
    std::vector<payments::RefundFailed> refundFailures;
    std::vector<payments::PaymentQuarantined> quarantined;
    EdgeFixture server;

private:
    template <class Event>
    void record(database::Signal<Event>& signal, std::vector<Event>& into) {
        listen(signal, [&into](const Event& event) { into.push_back(event); });
    }
    void makeService() {
        outbox.emplace(*database, clock, ids, random);
        service.emplace(payments::PaymentParts{*database, clock, ids, *outbox, *gateway, ledger},
                        payments::PaymentService::Options{.sandbox = true});
        service->sell(domain::SubjectKind::session, payables);
        service->sell(domain::SubjectKind::credits, payables);
        record(service->events().captured, captured);
        record(service->events().reserved, reserved);
        record(service->events().lost, lost);
        record(service->events().failed, failed);
        record(service->events().declined, declined);
        record(service->events().surplus, surplus);
        record(service->events().refundProcessed, refunded);
        record(service->events().refundFailed, refundFailures);
        record(service->events().quarantined, quarantined);
        if (!server.server) server.router.add(webhookRoute([this]() -> payments::PaymentService& { return *service; }));
    }
};

}  // namespace mc::test
