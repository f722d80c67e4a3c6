#include "bookings/journals.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "platform/crypto/digest.h"
#include "support/confirmed_session.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using domain::kDay;
using domain::kMinute;
using domain::rupees;
using ledger::AccountKind;
using protocol::JournalOrder;
using test::code;

namespace {

struct JournalHouse : test::ConfirmedSession {
    protocol::JournalPage page(domain::UserId mentor, JournalOrder order = JournalOrder::oldest, int limit = 50,
                               const std::string& cursor = {}) {
        return bookings::Journals(parts(), currency).page(mentor, order, {limit, cursor}).value();
    }
    /// As the client reads it, page by page.
    domain::JournalCheck check(domain::UserId mentor, int limit = 2) {
        domain::JournalCheck check(crypto::sha256Hex);
        std::string cursor;
        protocol::JournalPage part;
        do {
            part = page(mentor, JournalOrder::oldest, limit, cursor);
            for (const auto& entry : part.items)
                check.add(entry.line(), entry.session ? std::optional(entry.session->facts()) : std::nullopt);
            cursor = part.next.value_or("");
        } while (!cursor.empty());
        check.end(part.totals());
        return check;
    }
    domain::Currency currency;
    void holdIt() {
        theyMeet();
        passTo(booking.endsAt);
        complete(ananya).value();
    }
    std::vector<ledger::BrokenJournal> broken() {
        return (*database).read([](database::Reader& reader) { return ledger::MentorJournal().broken(reader); });
    }
    /// What no honest server can do.
    void forge(const char* sql) {
        (*database).write([&](database::Transaction& tx) {
            tx.execute("DROP TRIGGER ledger_mentor_line_stays");
            tx.execute("DROP TRIGGER ledger_mentor_line_is_kept");
            tx.execute(sql);
        });
    }
    std::string file(domain::UserId mentor) {
        auto text = domain::journalFileHead();
        for (const auto& entry : page(mentor).items)
            text += domain::journalFileRow(entry.line(), entry.session->code, entry.session->startsAt);
        return text;
    }
};

/// The recipe that the README shows, as it stands there.
QString journalRecipe() {
    QFile readme(MC_SOURCE_DIR "/README.md");
    if (!readme.open(QIODevice::ReadOnly)) return {};
    const auto text = QString::fromUtf8(readme.readAll());
    const auto begin = text.indexOf("previous=beginning");
    return text.mid(begin, text.indexOf("```", begin) - begin);
}

struct RecipeRun {
    int exitCode = -1;
    QString said;
};

RecipeRun runJournalRecipe(const std::string& journal) {
    const QTemporaryDir folder;
    QFile file(folder.filePath("journal.csv"));
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(QByteArray::fromStdString(journal));
    file.close();
    QProcess shell;
    shell.setWorkingDirectory(folder.path());
    shell.start("bash", {"-c", journalRecipe()});
    if (!shell.waitForFinished()) return {};
    return {shell.exitCode(), QString::fromUtf8(shell.readAllStandardOutput())};
}

}  // namespace

/// A mentor reads and checks her own account.
class JournalsTest : public QObject {
    Q_OBJECT

private slots:
    void sessionThatWasHeld_isThreeLines() {
        JournalHouse house;
        house.holdIt();
        const auto page = house.page(house.ananya);
        QCOMPARE(page.items.size(), std::size_t{3});
        QCOMPARE(page.items[0].movement, domain::MentorMovement::sale);
        QCOMPARE(page.items[0].amount, rupees(780));
        QCOMPARE(page.items[0].session->code, house.booking.code);
        QCOMPARE(page.items[0].session->student, std::string("maya"));
        QCOMPARE(page.items[1].amount, rupees(-780));
        QCOMPARE(page.items[1].balance, rupees(0));
        QCOMPARE(page.items[2].account, domain::MentorAccount::mentor_payable);
        QCOMPARE(page.items[2].balance, rupees(780));
        QVERIFY(page.items[2].availableFrom > page.items[2].at);
        QCOMPARE(page.lines, std::int64_t{3});
        QCOMPARE(page.head, page.items[2].hash);
        QCOMPARE(page.payable, rupees(780));
        QCOMPARE(page.completedSessions, 1);
        QVERIFY(!house.check(house.ananya).finding());
    }

    void everyWayASessionEnds_addsUp() {
        JournalHouse house;
        house.holdIt();
        const auto half = house.paid(house.maya, house.ananya, house.in(2 * kDay));
        const auto back = house.paid(house.maya, house.ananya, house.in(3 * kDay));
        house.passTo(half.startsAt - 10 * domain::kHour);
        house.changes.cancel(house.maya, half.id, "My exam was moved.", house.clock.now()).value();
        house.changes.cancel(house.ananya, back.id, "I am ill.", house.clock.now()).value();
        house.paid(house.student("noor"), house.ananya, house.in(5 * kDay));
        const auto check = house.check(house.ananya);
        QVERIFY(!check.finding());
        QCOMPARE(check.sessions(), 4);
        QCOMPARE(check.completed(), 1);
        const auto page = house.page(house.ananya);
        QCOMPARE(check.head(), page.head);
        QCOMPARE(check.balance(domain::MentorAccount::mentor_payable), page.payable);
        QCOMPARE(check.balance(domain::MentorAccount::mentor_unearned), page.unearned);
        QCOMPARE(page.payable, rupees(780 + 390));
        QVERIFY(house.broken().empty());
    }

    void reportedAndSettled_addsUp() {
        JournalHouse house;
        house.holdIt();
        house.report(house.maya).value();
        QVERIFY(!house.check(house.ananya).finding());
        QVERIFY(house.page(house.ananya).items.front().session->questioned);
        house.contest(house.ananya).value();
        QVERIFY(!house.check(house.ananya).finding());
    }

    void takenBackAfterAnOutage_addsUp() {
        JournalHouse house;
        house.comes(house.ananya, 0);
        house.passTo(house.booking.endsAt + kDay);
        QCOMPARE(house.page(house.ananya).payable, rupees(780));
        const auto admin = house.student("admin");
        QVERIFY(house.outages.mark(admin, {house.booking.range(), "The disk was full.", 1}, house.clock.now()));
        QVERIFY(!house.check(house.ananya).finding());
        QCOMPARE(house.page(house.ananya).payable, rupees(0));
        QCOMPARE(house.page(house.ananya).items.back().movement, domain::MentorMovement::sale_reversal);
    }

    void anotherCurrency_isWhatThePageTells() {
        JournalHouse house;
        house.currency = {{'U', 'S', 'D'}};
        const domain::Money share{78'00, house.currency};
        (*house.database).write([&](database::Transaction& tx) {
            house.ledger.post(
                tx, {ledger::JournalKind::sale,
                     "sale:dollars",
                     {},
                     house.clock.now(),
                     {{{AccountKind::student_funds}, share}, {{AccountKind::mentor_unearned, house.ananya}, -share}}});
        });
        QCOMPARE(house.page(house.ananya).unearned, share);
        QVERIFY(!house.check(house.ananya).finding());
    }

    void pages_goBothWays() {
        JournalHouse house;
        house.holdIt();
        const auto newest = house.page(house.ananya, JournalOrder::newest, 2);
        QCOMPARE(newest.items[0].number, std::int64_t{3});
        QCOMPARE(newest.items[1].number, std::int64_t{2});
        const auto rest = house.page(house.ananya, JournalOrder::newest, 2, *newest.next);
        QCOMPARE(rest.items.size(), std::size_t{1});
        QCOMPARE(rest.items[0].number, std::int64_t{1});
        QVERIFY(!rest.next);
    }

    void anotherMentors_isNotInIt() {
        JournalHouse house;
        house.holdIt();
        const auto ravi = house.mentor("ravi");
        QCOMPARE(house.page(ravi).lines, std::int64_t{0});
        QCOMPARE(house.page(ravi).head, std::string("beginning"));
        house.paid(house.student("noor"), ravi, house.in(kDay));
        QCOMPARE(house.page(ravi).lines, std::int64_t{1});
        QCOMPARE(house.page(house.ananya).lines, std::int64_t{3});
    }

    void forgedLine_isFoundByTheMentorAndByTheServer() {
        JournalHouse house;
        house.holdIt();
        house.forge("UPDATE ledger_mentor_lines SET balance_minor = 1 WHERE number = 2");
        QCOMPARE(house.check(house.ananya).finding()->line, std::int64_t{2});
        QCOMPARE(house.broken().size(), std::size_t{1});
        QCOMPARE(house.broken().front().owner, house.ananya);
    }

    void linesAreKept() {
        JournalHouse house;
        QVERIFY_THROWS_EXCEPTION(database::DatabaseError, (*house.database).write([](database::Transaction& tx) {
            tx.execute("UPDATE ledger_mentor_lines SET hash = 'x'");
        }));
        QVERIFY_THROWS_EXCEPTION(database::DatabaseError, (*house.database).write([](database::Transaction& tx) {
            tx.execute("DELETE FROM ledger_mentor_lines");
        }));
    }

    /// Books from before there were journals.
    void oldEntries_areTakenInAsIfTheyHadJustBeenPosted() {
        JournalHouse house;
        house.holdIt();
        const auto before = house.page(house.ananya);
        house.forge("DELETE FROM ledger_mentor_lines");
        const auto taken =
            (*house.database).write([](database::Transaction& tx) { return ledger::MentorJournal().takeIn(tx); });
        QCOMPARE(taken, std::int64_t{3});
        const auto after = house.page(house.ananya);
        QCOMPARE(after.head, before.head);
        QCOMPARE((*house.database).write([](database::Transaction& tx) { return ledger::MentorJournal().takeIn(tx); }),
                 std::int64_t{0});
    }

    void theReadmesRecipe_checksTheFile() {
        JournalHouse house;
        house.holdIt();
        house.paid(house.student("noor"), house.ananya, house.in(5 * kDay));
        const auto file = house.file(house.ananya);
        const auto right = runJournalRecipe(file);
        QCOMPARE(right.exitCode, 0);
        QVERIFY2(right.said.contains("each follows from those before"), qPrintable(right.said));
        QVERIFY(right.said.contains(QString::fromStdString(house.page(house.ananya).head)));
        auto forged = file;
        forged.replace(forged.find("78000"), 5, "78100");
        const auto wrong = runJournalRecipe(forged);
        QVERIFY(wrong.exitCode != 0);
        QVERIFY2(wrong.said.contains("line 1 is not what was written"), qPrintable(wrong.said));
    }
};

MC_TEST_CORE(JournalsTest)
#include "journals_test.moc"
