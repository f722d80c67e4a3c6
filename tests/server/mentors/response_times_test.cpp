#include "mentors/response_times.h"

#include <QTest>

#include "mentor_house.h"
#include "support/test_program.h"

using namespace mc;
using mentors::MentorHouse;
using mentors::Question;

namespace {

QString words(const std::optional<domain::Seconds>& seconds) {
    return seconds ? QString::number(*seconds) : QStringLiteral("none");
}

}  // namespace

class ResponseTimesTest : public QObject {
    Q_OBJECT

private slots:
    void median_data() {
        QTest::addColumn<QList<qint64>>("values");
        QTest::addColumn<QString>("median");
        QTest::newRow("none") << QList<qint64>{} << "none";
        QTest::newRow("one") << QList<qint64>{600} << "600";
        QTest::newRow("odd, unordered") << QList<qint64>{900, 1, 60} << "60";
        QTest::newRow("even") << QList<qint64>{60, 120} << "90";
        QTest::newRow("even, rounded half up") << QList<qint64>{1, 2} << "2";
        QTest::newRow("one slow answer moves little") << QList<qint64>{60, 60, 90, 86'400} << "75";
    }
    void median() {
        QFETCH(QList<qint64>, values);
        QFETCH(QString, median);
        QCOMPARE(words(mentors::median({values.begin(), values.end()})), median);
    }

    void answered_request_andFirstMessage_count() {
        World world;
        world.ask(Question::request, 1, 0);
        QCOMPARE(words(world.onThePage()), QString("none"));
        world.answer(Question::request, 1, 600);
        QCOMPARE(words(world.onThePage()), QString("600"));
        world.ask(Question::first_message, 1, 1000);  // Another kind's subject of the same number.
        world.answer(Question::first_message, 1, 1200);
        QCOMPARE(words(world.onThePage()), QString("400"));
        QTRY_COMPARE(words(world.onTheCard()), QString("400"));
    }

    void answered_onlyTheFirstAnswerToTheFirstQuestionCounts() {
        World world;
        world.ask(Question::first_message, 7, 0);
        world.ask(Question::first_message, 7, 500);
        world.answer(Question::first_message, 7, 600);
        world.answer(Question::first_message, 7, 9000);
        world.ask(Question::first_message, 7, 10'000);
        world.answer(Question::first_message, 7, 20'000);
        QCOMPARE(words(world.onThePage()), QString("600"));
    }

    void answered_nothingThatWasAsked_countsNothing() {
        World world;
        world.answer(Question::request, 3, 600);
        QCOMPARE(words(world.onThePage()), QString("none"));
    }

    void answers_olderThanNinetyDays_fallOut() {
        World world;
        world.ask(Question::request, 1, 0);
        world.answer(Question::request, 1, 100);
        world.at(60 * domain::kDay);
        world.ask(Question::request, 2, 60 * domain::kDay);
        world.answer(Question::request, 2, 60 * domain::kDay + 300);
        QCOMPARE(words(world.onThePage()), QString("200"));
        world.at(90 * domain::kDay + 100);
        world.house.mentors.refreshResponseTimes();
        QCOMPARE(words(world.onThePage()), QString("300"));
        world.at(200 * domain::kDay);
        world.house.mentors.refreshResponseTimes();
        QCOMPARE(words(world.onThePage()), QString("none"));
        QTRY_COMPARE(words(world.onTheCard()), QString("none"));
    }

private:
    /// One mentor; times are seconds since she was listed.
    struct World {
        MentorHouse house;
        domain::UserId mentor = house.mentor("Ananya Krishnan", "ananya@example.org");
        domain::UtcTime begin = house.people.clock.now();

        void at(domain::Seconds seconds) { house.people.clock.set(begin + seconds); }
        void ask(Question question, std::int64_t subject, domain::Seconds seconds) {
            house.inTransaction([&](auto& tx) { house.mentors.asked(tx, mentor, question, subject, begin + seconds); });
        }
        void answer(Question question, std::int64_t subject, domain::Seconds seconds) {
            house.inTransaction(
                [&](auto& tx) { house.mentors.answered(tx, mentor, question, subject, begin + seconds); });
        }
        std::optional<domain::Seconds> onThePage() { return house.page("ananya-krishnan").responseSeconds; }
        std::optional<domain::Seconds> onTheCard() {
            const auto text = *house.catalogue.search({}, house.people.clock.now()).value();
            return protocol::decode<protocol::MentorPage>(text)->items.at(0).responseSeconds;
        }
    };
};

MC_TEST_APPLESS(ResponseTimesTest)
#include "response_times_test.moc"
