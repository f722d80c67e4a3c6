#include "domain/rating_standing.h"

#include <QTest>
#include <vector>

#include "support/test_program.h"

using namespace mc::domain;

namespace {

/// One digit each, the newest first.
std::vector<int> starsOf(const char* digits) {
    std::vector<int> stars;
    for (; *digits; ++digits)
        stars.push_back(*digits - '0');
    return stars;
}

}  // namespace

/// Which reviews count, and what follows.
class RatingStandingTest : public QObject {
    Q_OBJECT

private slots:
    void figures_areOfTheNewestReviews_data() {
        QTest::addColumn<QByteArray>("stars");
        QTest::addColumn<int>("reviews");
        QTest::addColumn<int>("average");
        const auto row = [](const char* name, const char* stars, int reviews, int average) {
            QTest::newRow(name) << QByteArray(stars) << reviews << average;
        };
        row("none", "", 0, 0);
        row("one", "4", 1, 400);
        row("rounded down", "445", 3, 433);
        row("ten", "1234512345", 10, 300);
        row("what was before the last ten", "5555555555111111", 10, 500);
    }
    void figures_areOfTheNewestReviews() {
        QFETCH(QByteArray, stars);
        const auto figures = ratingFigures(starsOf(stars), {});
        QTEST(figures.reviews, "reviews");
        QTEST(figures.average(), "average");
    }

    void standing_followsFromWhatWasBefore_data() {
        QTest::addColumn<RatingStanding>("before");
        QTest::addColumn<QByteArray>("stars");
        QTest::addColumn<int>("sinceWarned");
        QTest::addColumn<RatingStanding>("after");
        using enum RatingStanding;
        const auto row = [](const char* name, RatingStanding before, const char* stars, int sinceWarned,
                            RatingStanding after) {
            QTest::newRow(name) << before << QByteArray(stars) << sinceWarned << after;
        };
        row("nobody yet", good, "", 0, good);
        row("four say nothing", good, "1111", 0, good);
        row("five do", good, "11111", 0, warned);
        row("at the bound", good, "4343", 0, good);
        row("at the bound of six", good, "434343", 0, good);
        row("just below", good, "434342", 0, warned);
        row("terrible at once is warned first", good, "1111111111", 10, warned);
        row("warned, nothing new", warned, "22222", 0, warned);
        row("warned, two more", warned, "2222222", 2, warned);
        row("warned, three more", warned, "22222222", 3, paused);
        row("warned, three more at the bound of a pause", warned, "33333333", 3, warned);
        row("warned, just below the bound of a pause", warned, "33333332", 3, paused);
        row("warned, better but not good", warned, "3333333333", 9, warned);
        row("warned, good again", warned, "5554333333", 5, good);
        row("warned, then fewer than say something", warned, "1111", 0, good);
        row("paused stays paused", paused, "5555555555", 10, paused);
        row("paused, and what was bad is hidden", paused, "", 0, paused);
        row("kept stays kept", kept, "5555555555", 10, kept);
    }
    void standing_followsFromWhatWasBefore() {
        QFETCH(RatingStanding, before);
        QFETCH(QByteArray, stars);
        QFETCH(int, sinceWarned);
        QTEST(standingAfter(before, ratingFigures(starsOf(stars), {}), sinceWarned, {}), "after");
    }

    void rules_areTheOperators() {
        const RatingRules rules{.last = 3, .least = 1, .further = 1, .warnBelow = 450, .pauseBelow = 200};
        using enum RatingStanding;
        QCOMPARE(standingAfter(good, ratingFigures(starsOf("4"), rules), 0, rules), warned);
        QCOMPARE(standingAfter(warned, ratingFigures(starsOf("24"), rules), 1, rules), warned);
        QCOMPARE(standingAfter(warned, ratingFigures(starsOf("1125"), rules), 1, rules), paused);
    }

    void onlyWhoIsPaused_isPaused() {
        using enum RatingStanding;
        QVERIFY(!isPaused(good) && !isPaused(warned));
        QVERIFY(isPaused(paused) && isPaused(kept));
    }
};

MC_TEST_CORE(RatingStandingTest)
#include "rating_standing_test.moc"
