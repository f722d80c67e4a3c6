#include "domain/reliability.h"

#include <QTest>
#include <vector>

#include "support/test_program.h"

using namespace mc::domain;

namespace {

using Ends = std::vector<ConfirmedEnd>;

/// One letter each, the newest first: k kept, m missed, c cancelled by her, s by the student, p by the platform, and what
/// has not come to its end: u.
Ends endsOf(const char* letters) {
    using enum BookingStatus;
    Ends ends;
    for (; *letters; ++letters) {
        switch (*letters) {
            case 'k':
                ends.push_back({completed, Party::mentor});
                break;
            case 'm':
                ends.push_back({no_show, Party::platform});
                break;
            case 'c':
                ends.push_back({cancelled, Party::mentor});
                break;
            case 's':
                ends.push_back({cancelled, Party::student});
                break;
            case 'p':
                ends.push_back({cancelled, Party::platform});
                break;
            default:
                ends.push_back({confirmed, {}});
        }
    }
    return ends;
}

}  // namespace

/// Whose cancellations count, of how many, and what follows.
class ReliabilityTest : public QObject {
    Q_OBJECT

private slots:
    void rate_isOfHerOwnCancellations_data() {
        QTest::addColumn<QByteArray>("ends");
        QTest::addColumn<int>("sessions");
        QTest::addColumn<int>("cancelled");
        QTest::addColumn<int>("percent");
        QTest::addColumn<Reliability>("reliability");
        const auto row = [](const char* name, const char* ends, int sessions, int cancelled, int percent,
                            Reliability reliability) {
            QTest::newRow(name) << QByteArray(ends) << sessions << cancelled << percent << reliability;
        };
        using enum Reliability;
        row("nobody yet", "", 0, 0, 0, good);
        row("one of two", "ck", 2, 1, 50, good);
        row("all of nine", "ccccccccc", 9, 9, 100, good);
        row("one of ten", "ckkkkkkkkk", 10, 1, 10, warned);
        row("one of eleven", "ckkkkkkkkkk", 11, 1, 9, good);
        row("two of eleven", "cckkkkkkkkk", 11, 2, 18, warned);
        row("two of ten", "kkkkcckkkk", 10, 2, 20, paused);
        row("the student's", "ssssskkkkkkkkkk", 10, 0, 0, good);
        row("an admin's", "pppppkkkkkkkkkk", 10, 0, 0, good);
        row("missed is not cancelled", "mmmmmkkkkk", 10, 0, 0, good);
        row("what lies ahead", "uuuuuckkkkkkkkkk", 11, 1, 9, good);
        row("two of twenty", "cckkkkkkkkkkkkkkkkkk", 20, 2, 10, warned);
        row("four of twenty", "cccckkkkkkkkkkkkkkkk", 20, 4, 20, paused);
        row("beyond the twentieth", "kkkkkkkkkkkkkkkkkkkkcccccc", 20, 0, 0, good);
        row("others' do not push hers out", "sssssspppppcckkkkkkkkkkkkkkkkkkc", 20, 2, 10, warned);
    }
    void rate_isOfHerOwnCancellations() {
        QFETCH(QByteArray, ends);
        const auto rate = cancellationRate(endsOf(ends), {});
        QTEST(rate.sessions, "sessions");
        QTEST(rate.cancelled, "cancelled");
        QTEST(rate.percent, "percent");
        QTEST(rate.reliability, "reliability");
    }

    void rules_areTheOperators() {
        const ReliabilityRules rules{.last = 5, .least = 3, .warnAt = 30, .pauseAt = 60};
        QCOMPARE(cancellationRate(endsOf("ckkcccccc"), rules).percent, 60);
        QCOMPARE(cancellationRate(endsOf("ckkcccccc"), rules).reliability, Reliability::paused);
        QCOMPARE(cancellationRate(endsOf("ckk"), rules).reliability, Reliability::warned);
        QCOMPARE(cancellationRate(endsOf("ck"), rules).reliability, Reliability::good);
    }
};

MC_TEST_CORE(ReliabilityTest)
#include "reliability_test.moc"
