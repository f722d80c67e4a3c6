#include <QTemporaryDir>
#include <QTest>

#include "domain/subject.h"
#include "payments/ledger/postings.h"
#include "payments/sandbox/payouts.h"
#include "support/account_canary.h"
#include "support/test_program.h"
#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/whole_server.h"
#endif

using namespace mc;
using domain::kDay;
using domain::kHour;
using domain::rupees;
using test::accountNumber;
using test::accountsIn;
using tests::Visitor;
using tests::WholeServer;

namespace {

constexpr int kPaidMentors = 25;
constexpr int kAccountsEach = 40;

/// Mentors who were owed ₹1,000 each and changed where they are paid again and again, each time to another account.
struct PaidAccountsWorld {
    PaidAccountsWorld() {
        base::log::configure({.level = base::log::Level::debug, .file = folder.filePath("server.log").toStdString()});
        for (int number = 0; number < kPaidMentors; ++number) {
            const auto mentor = server.mentor("Canary " + std::to_string(number));
            earn(mentor.id, number);
            for (int place = 0; place < kAccountsEach; ++place) {
                const auto account = accountNumber(number * kAccountsEach + place);
                accounts.insert(account);
                server.rooms.payoutAccounts
                    .change(mentor.id, {place, domain::PayoutDetailsKind::bank, "Canary", account, "HDFC0001234"})
                    .value();
            }
        }
    }
    void earn(domain::UserId mentor, int number) {
        const domain::Subject subject{domain::SubjectKind::session, 1'000 + number};
        const auto now = server.clock.now();
        const auto share = rupees(1000);
        server.rooms.database->write([&](database::Transaction& tx) {
            auto& ledger = server.rooms.ledger;
            ledger.post(tx, {ledger::JournalKind::sale,
                             "test_sale:" + domain::toString(subject),
                             subject,
                             now,
                             {{{ledger::AccountKind::student_funds, {}}, share},
                              {{ledger::AccountKind::mentor_unearned, mentor}, -share}}});
            ledger.post(tx, ledger::earned(subject, mentor, share, now, now));
        });
    }
    /// The details are older than three days, and the week is over.
    void approveTheRun() {
        server.clock.advance(4 * kDay);
        server.clock.advance(server.rooms.payoutPlanner.next(server.clock.now()).runsAt - server.clock.now() +
                             domain::kMinute);
        const auto run = server.rooms.payoutRuns.make(olga.id).value();
        server.rooms.payoutRuns.approve(farah.id, run.id, run.version).value();
    }
    void goOn() {
        for (int round = 0; round < 12; ++round) {
            while (server.rooms.outbox.drain() + server.bank->drain() > 0)
                continue;
            server.clock.advance(3 * kHour);
            server.rooms.payoutSending.followUp();
        }
    }
    std::int64_t sentMinor() {
        std::int64_t sum = 0;
        for (const auto& row :
             *server.bank->payouts().payouts(std::string(sandbox::Payouts::kAccount), {}, {.count = 100}))
            sum += row.status == "processed" ? row.amount : 0;
        return sum;
    }

    QTemporaryDir folder;
    WholeServer server{folder.path().toStdString(), [](app::Config& config) { config.http.accessLog = true; }};
    Visitor olga = server.person("Olga Owner", {domain::Role::student, domain::Role::owner});
    Visitor farah = server.person("Farah Finance", {domain::Role::student, domain::Role::finance});
    std::unordered_set<std::string> accounts;
};

}  // namespace

/// SEC-3: account numbers that were paid to, through a provider that often fails, are in no file either: neither in the
/// database and its WAL nor the provider's stand-in, the outbox, the audit log, the log and the mails.
class PaidAccountsTest : public QObject {
    Q_OBJECT

private slots:
    void thousandAccounts_ofWhichSomeWerePaid_areNowhereOnTheDisk() {
        PaidAccountsWorld world;
        world.server.bank->knobs().dropWebhooks = true;
        world.server.bank->knobs().failCalls = 5;
        world.server.bank->knobs().loseAnswers = 3;
        world.approveTheRun();
        world.goOn();
        QCOMPARE(world.sentMinor(), kPaidMentors * std::int64_t{1000'00});
        QCOMPARE(world.accounts.size(), std::size_t{kPaidMentors} * kAccountsEach);
        const auto files = test::everyFileIn(world.folder.path());
        QVERIFY(files.contains("payout.run_approved"));  // What is not sealed is found: the search does see the files.
        QCOMPARE(accountsIn(files, world.accounts), 0);
        QCOMPARE(accountsIn(QByteArray::fromStdString("x" + accountNumber(999) + "y"), world.accounts), 1);
    }

    /// The provider says that there is no such account, in words that the mentor and finance read.
    void refusedAccounts_areNowhereEither() {
        PaidAccountsWorld world;
        world.server.bank->knobs().dropWebhooks = true;
        world.server.bank->knobs().unknownAccounts = true;
        world.approveTheRun();
        world.goOn();
        QCOMPARE(world.sentMinor(), std::int64_t{0});
        QCOMPARE(accountsIn(test::everyFileIn(world.folder.path()), world.accounts), 0);
    }
};

MC_TEST_CORE(PaidAccountsTest)
#include "paid_accounts_test.moc"
