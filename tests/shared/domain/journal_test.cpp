#include "domain/journal.h"

#include <rapidcheck.h>

#include <QCryptographicHash>
#include <QTest>
#include <vector>

#include "support/test_program.h"

using namespace mc::domain;

namespace {

std::string journalSha256(std::string_view text) {
    const QByteArray bytes(text.data(), static_cast<qsizetype>(text.size()));
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString();
}

struct ToldLine {
    JournalLine line;
    std::optional<JournalSession> session;
};

/// A journal as an honest server writes it.
struct WrittenJournal {
    void write(MentorMovement movement, std::int64_t session, MentorAccount account, Money amount,
               const JournalSession& facts) {
        auto& balance = balances[account];
        balance += amount;
        JournalLine line{static_cast<std::int64_t>(told.size()) + 1,
                         {1'800'000'000},
                         movement,
                         BookingId{session},
                         account,
                         amount,
                         balance,
                         {},
                         {}};
        line.hash = chainHash(journalSha256, told.empty() ? kJournalBeginning : told.back().line.hash, line);
        told.push_back({line, facts});
    }
    /// A session of ₹1,000 that was paid, held and earned.
    void session(std::int64_t id, const Money& price = rupees(1000)) {
        const JournalSession facts{price, {}, BookingStatus::completed, false};
        const auto share = splitFee(price, {}).mentorShare;
        write(MentorMovement::sale, id, MentorAccount::mentor_unearned, share, facts);
        write(MentorMovement::earned, id, MentorAccount::mentor_unearned, -share, facts);
        write(MentorMovement::earned, id, MentorAccount::mentor_payable, share, facts);
    }
    JournalCheck check() const {
        JournalCheck check(journalSha256);
        for (const auto& [line, session] : told)
            check.add(line, session);
        check.end();
        return check;
    }
    std::vector<ToldLine> told;
    std::map<MentorAccount, Money> balances;
};

/// Rewrites hashes and balances so that only what the lines say is wrong.
void makeConsistent(WrittenJournal& journal) {
    std::string previous = kJournalBeginning;
    std::map<MentorAccount, Money> balances;
    for (auto& [line, session] : journal.told) {
        balances[line.account] += line.amount;
        line.balance = balances[line.account];
        line.hash = chainHash(journalSha256, previous, line);
        previous = line.hash;
    }
}

}  // namespace

/// What a mentor finds when she checks her journal.
class JournalTest : public QObject {
    Q_OBJECT

private slots:
    void text_isTheRowOfTheFile() {
        WrittenJournal journal;
        journal.session(501);
        auto line = journal.told.back().line;
        QCOMPARE(QString::fromStdString(journalText(line)),
                 QString("3,2027-01-15T08:00:00Z,earned,%1,mentor_payable,78000,78000,INR,")
                     .arg(QString::fromStdString(toString(Subject(BookingId{501})))));
        line.availableFrom = UtcTime{1'800'086'400};
        QVERIFY(journalText(line).ends_with(",INR,2027-01-16T08:00:00Z"));
    }

    void honestJournal_addsUp() {
        WrittenJournal journal;
        QVERIFY(!journal.check().finding());
        QCOMPARE(journal.check().head(), std::string(kJournalBeginning));
        journal.session(501);
        journal.session(502, paise(33'333));
        const auto check = journal.check();
        QVERIFY(!check.finding());
        QCOMPARE(check.lines(), std::int64_t{6});
        QCOMPARE(check.sessions(), 2);
        QCOMPARE(check.completed(), 2);
        QCOMPARE(check.head(), journal.told.back().line.hash);
        QCOMPARE(check.balance(MentorAccount::mentor_payable).minor, std::int64_t{78'000 + 26'000});
        QCOMPARE(check.balance(MentorAccount::mentor_unearned).minor, std::int64_t{0});
    }

    void whateverIsChanged_isFoundAtItsLine() {
        QVERIFY(rc::check("a changed, lost or doubled line is found where it stands", [] {
            WrittenJournal journal;
            const auto sessions = *rc::gen::inRange(1, 6);
            for (int i = 1; i <= sessions; ++i)
                journal.session(500 + i, paise(*rc::gen::inRange<std::int64_t>(30'000, 300'000)));
            const auto place = *rc::gen::inRange<std::size_t>(0, journal.told.size());
            auto& line = journal.told[place].line;
            switch (*rc::gen::inRange(0, 6)) {
                case 0:
                    line.amount += paise(1);
                    break;
                case 1:
                    line.balance += paise(1);
                    break;
                case 2:
                    line.at = line.at + 1;
                    break;
                case 3:
                    line.subject = BookingId{999};
                    break;
                case 4:
                    line.hash = journalSha256("forged");
                    break;
                default:
                    journal.told.insert(journal.told.begin() + static_cast<std::ptrdiff_t>(place), journal.told[place]);
            }
            const auto found = journal.check().finding();
            RC_ASSERT(found.has_value());
            RC_ASSERT(found->line >= static_cast<std::int64_t>(place));
            RC_ASSERT(found->line <= static_cast<std::int64_t>(place) + 2);
        }));
    }

    void lostLine_isAGap() {
        WrittenJournal journal;
        journal.session(501);
        journal.told.erase(journal.told.begin() + 1);
        QCOMPARE(journal.check().finding()->fault, JournalFault::gap);
        QCOMPARE(journal.check().finding()->line, std::int64_t{3});
    }

    /// A server that writes a whole chain anew, with other amounts, is found by what was agreed about the session.
    void chainWrittenAnew_isFoundByTheShare() {
        WrittenJournal journal;
        journal.session(501);
        for (auto& [line, session] : journal.told)
            line.amount = multiply(line.amount, percent(90));
        makeConsistent(journal);
        const auto finding = journal.check().finding();
        QCOMPARE(finding->fault, JournalFault::share);
        QCOMPARE(finding->line, std::int64_t{1});
        QVERIFY(finding->subject == Subject(BookingId{501}));
    }

    void balanceThatIsNotTheSum_isFound() {
        WrittenJournal journal;
        journal.session(501);
        journal.told[0].line.balance += paise(1);
        journal.told[0].line.hash = chainHash(journalSha256, kJournalBeginning, journal.told[0].line);
        QCOMPARE(journal.check().finding()->fault, JournalFault::balance);
    }

    void whatIsToldOfTheWhole_isHeldAgainstTheLines_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("fault");
        const auto row = [](const char* name, int what, JournalFault fault) {
            QTest::newRow(name) << what << static_cast<int>(fault);
        };
        row("lines cut off", 0, JournalFault::gap);
        row("another head", 1, JournalFault::gap);
        row("unearned", 2, JournalFault::balance);
        row("payable", 3, JournalFault::balance);
        row("a completed session without lines", 4, JournalFault::open);
    }
    void whatIsToldOfTheWhole_isHeldAgainstTheLines() {
        QFETCH(int, what);
        QFETCH(int, fault);
        WrittenJournal journal;
        journal.session(501);
        const auto& last = journal.told.back().line;
        JournalTotals told{3, last.hash, rupees(0), rupees(780), 1};
        const auto check = [&] {
            JournalCheck read(journalSha256);
            for (const auto& [line, session] : journal.told)
                read.add(line, session);
            read.end(told);
            return read;
        };
        QVERIFY(!check().finding());
        if (what == 0) ++told.lines;
        if (what == 1) told.head = "another";
        if (what == 2) told.unearned += paise(1);
        if (what == 3) told.payable += paise(1);
        if (what == 4) ++told.completedSessions;
        QCOMPARE(static_cast<int>(check().finding()->fault), fault);
    }

    void completedSession_thatWasNotEarned_isOpen() {
        WrittenJournal journal;
        const JournalSession facts{rupees(1000), {}, BookingStatus::completed, false};
        journal.write(MentorMovement::sale, 501, MentorAccount::mentor_unearned, rupees(780), facts);
        QCOMPARE(journal.check().finding()->fault, JournalFault::open);
        journal.told[0].session->questioned = true;
        QVERIFY(!journal.check().finding());
        journal.told[0].session = {rupees(1000), {}, BookingStatus::confirmed, false};
        QVERIFY(!journal.check().finding());
    }

    /// Half goes back: what is kept is split as a full session is (decision 11).
    void cancelledSession_keepsItsPart() {
        WrittenJournal journal;
        const JournalSession facts{rupees(1000), {}, BookingStatus::cancelled, false};
        journal.write(MentorMovement::sale, 501, MentorAccount::mentor_unearned, rupees(780), facts);
        journal.write(MentorMovement::sale_reversal, 501, MentorAccount::mentor_unearned, rupees(-390), facts);
        journal.write(MentorMovement::earned, 501, MentorAccount::mentor_unearned, rupees(-390), facts);
        journal.write(MentorMovement::earned, 501, MentorAccount::mentor_payable, rupees(390), facts);
        const auto check = journal.check();
        QVERIFY(!check.finding());
        QCOMPARE(check.completed(), 0);
    }

    void moreThanHerShare_isFound() {
        WrittenJournal journal;
        const JournalSession facts{rupees(1000), {}, BookingStatus::cancelled, false};
        journal.write(MentorMovement::sale, 501, MentorAccount::mentor_unearned, rupees(780), facts);
        journal.write(MentorMovement::earned, 501, MentorAccount::mentor_payable, rupees(781), facts);
        QCOMPARE(journal.check().finding()->fault, JournalFault::share);
        QCOMPARE(journal.check().finding()->line, std::int64_t{2});
    }
};

MC_TEST_APPLESS(JournalTest)
#include "journal_test.moc"
