#include "admin/moderation_page.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QtTest>

#include "admin/rating_case_card.h"
#include "admin/reported_card.h"
#include "support/client_house.h"
#include "support/json_of.h"
#include "support/sample_reviews.h"
#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/segmented_control.h"
#include "widgets/states.h"

namespace mc::admin {

using support::HttpStub;
using support::jsonOf;
using widgets::Button;
using widgets::StatePage;

namespace {

QString decisionOn(std::int64_t id) {
    return "POST /api/admin/reviews/" + QString::fromStdString(domain::toString(domain::ReviewId{id})) + "/decision";
}

const QString kCases = QStringLiteral("GET /api/admin/rating-cases");

protocol::RatingCase lowRated(std::int64_t id, const char* name) {
    protocol::RatingCase item{.mentor = {id}, .name = name, .reviews = 8, .average = 262, .version = 4};
    item.since = support::instant("2026-11-17T09:00:00Z");
    item.latest = support::sampleReviews().items;
    return item;
}

QString decisionAbout(std::int64_t id) {
    return "POST /api/admin/rating-cases/" + QString::fromStdString(domain::encodeId(id)) + "/decision";
}

struct ModerationPageDesk {
    ModerationPageDesk() {
        house.signIn();
        house.http.on(kCases, [this](const HttpStub::Request& request) {
            const bool waiting = request.query.queryItemValue("queue") == "waiting";
            return HttpStub::Answer{200, jsonOf(waiting ? cases : kept)};
        });
        house.http.on("GET /api/admin/reported-reviews", [this](const HttpStub::Request& request) {
            const bool open = request.query.queryItemValue("queue") == "open";
            return HttpStub::Answer{200, jsonOf(open ? items : protocol::ReportedReviewPage{})};
        });
        page.resize(1064, 736);
        page.show();
    }
    void arrive(int cards = 2) {
        page.arrive({"/admin/reviews", {}, {}});
        QTRY_COMPARE(this->cards().size(), cards);
    }
    QList<ReportedCard*> cards() const {
        QList<ReportedCard*> shown;
        for (auto* card : page.findChildren<ReportedCard*>())
            if (card->isVisible()) shown << card;
        return shown;
    }
    Button* button(int card, const char* name) const {
        return cards().at(card)->findChild<Button*>(QLatin1String(name));
    }
    /// At the mentors who are paused for their ratings.
    void arriveAtRatings(int shown) {
        page.arrive({"/admin/reviews", {}, QUrlQuery("queue=ratings")});
        QTRY_COMPARE(ratingCards().size(), shown);
    }
    QList<RatingCaseCard*> ratingCards() const {
        QList<RatingCaseCard*> shown;
        for (auto* card : page.findChildren<RatingCaseCard*>())
            if (card->isVisible()) shown << card;
        return shown;
    }
    Button* onCase(int card, const char* name) const {
        return ratingCards().at(card)->findChild<Button*>(QLatin1String(name));
    }
    QPlainTextEdit* why() const { return page.window()->findChild<QPlainTextEdit*>("deedReason"); }
    Button* decide() const { return page.window()->findChild<Button*>("decideDeed"); }

    QPlainTextEdit* reason() const { return page.window()->findChild<QPlainTextEdit*>("decisionReason"); }
    Button* deed() const { return page.window()->findChild<Button*>("decideReview"); }

    support::ClientHouse house;
    protocol::ReportedReviewPage items = support::reportedReviews();
    protocol::RatingCasePage cases{{lowRated(7, "Rohan Mehta")}, 1, {}};
    protocol::RatingCasePage kept;
    ModerationPage page{house.api, house.drafts, {"Asia/Kolkata"}};
};

}  // namespace

class ModerationPageTest : public QObject {
    Q_OBJECT
    using Desk = ModerationPageDesk;

private slots:
    void onlyWhatIsReported_asksForADecision() {
        Desk desk;
        desk.arrive();
        QVERIFY(desk.button(0, "hideReview") && desk.button(0, "keepReview"));
        QVERIFY(!desk.button(0, "hideReply"));
        QVERIFY(!desk.button(1, "hideReview"));
        QVERIFY(desk.button(1, "hideReply") && desk.button(1, "keepReply"));
    }

    void hide_wantsAReason_andGoesWithTheVersionThatWasRead() {
        Desk desk;
        desk.arrive();
        desk.button(0, "hideReview")->click();
        QVERIFY(desk.deed() && !desk.deed()->isEnabled());
        desk.reason()->setPlainText("It names somebody.");
        QVERIFY(desk.deed()->isEnabled());
        desk.items.items.at(0).version = 9;  // Somebody else was here; the page reads it behind the question.
        const int asked = desk.house.http.count("GET /api/admin/reported-reviews");
        desk.page.reload();
        QTRY_COMPARE(desk.house.http.count("GET /api/admin/reported-reviews"), asked + 1);
        desk.house.http.problem(decisionOn(1), 409, "changed_elsewhere");
        desk.deed()->click();
        QTRY_COMPARE(desk.house.http.count(decisionOn(1)), 1);
        const auto sent = desk.house.http.last(decisionOn(1)).json();
        QCOMPARE(sent["version"].toInt(), 2);
        QCOMPARE(sent["part"].toString(), QString("review"));
        QVERIFY(sent["hide"].toBool());
        QTRY_VERIFY(desk.deed()->isEnabled());
        QCOMPARE(desk.reason()->toPlainText(), QString("It names somebody."));
    }

    void decided_leavesTheQueue_andItsReasonIsForgotten() {
        Desk desk;
        desk.arrive();
        desk.button(1, "keepReply")->click();
        desk.reason()->setPlainText("It is her right to answer.");
        desk.house.http.on(decisionOn(2), [&desk](const HttpStub::Request&) {
            const auto decided = desk.items.items.at(1);
            desk.items.items.pop_back();
            desk.items.open = 1;
            return HttpStub::Answer{200, jsonOf(decided)};
        });
        QSignalSpy toasts(&desk.page, &widgets::Page::toast);
        desk.deed()->click();
        QTRY_COMPARE(toasts.count(), 1);
        QTRY_COMPARE(desk.cards().size(), 1);
        QVERIFY(!desk.house.http.last(decisionOn(2)).json()["hide"].toBool());
        QVERIFY(desk.house.drafts.keys("moderation/").isEmpty());
    }

    void typedReason_isThereAgain() {
        Desk desk;
        desk.arrive();
        desk.button(0, "hideReview")->click();
        desk.reason()->setPlainText("It names");
        QTest::keyClick(desk.reason(), Qt::Key_Escape);
        QTRY_VERIFY(!desk.deed());
        desk.button(0, "hideReview")->click();
        QCOMPARE(desk.reason()->toPlainText(), QString("It names"));
    }

    void onesOwn_isNotDecided() {
        Desk desk;
        desk.items.items.at(0).mayDecide = false;
        desk.arrive();
        QVERIFY(!desk.button(0, "hideReview")->isEnabled());
        QVERIFY(!desk.button(0, "keepReview")->isEnabled());
    }

    void decidedQueue_withoutAny_saysSo() {
        Desk desk;
        desk.arrive();
        desk.page.findChild<widgets::SegmentedControl*>("moderationQueue")->setCurrent(1);
        QTRY_COMPARE(desk.page.findChild<StatePage*>()->state(), StatePage::State::empty);
    }

    void lowRatings_showTheirReviews_andGoBackWithAReason() {
        Desk desk;
        desk.arriveAtRatings(1);
        const auto labels = desk.ratingCards().at(0)->findChildren<QLabel*>();
        const auto says = [&](const QString& words) {
            return std::any_of(labels.begin(), labels.end(),
                               [&](auto* label) { return label->text().contains(words); });
        };
        QVERIFY(says("Rohan Mehta"));
        QVERIFY(says("2.62 stars on average in the last 8 reviews"));
        QVERIFY(says(QString::fromStdString(support::sampleReviews().items.at(0).authorName)));
        desk.onCase(0, "reinstateMentor")->click();
        QVERIFY(desk.decide() && !desk.decide()->isEnabled());
        desk.why()->setPlainText("The three were about one evening.");
        desk.house.http.problem(decisionAbout(7), 409, "changed_elsewhere");
        desk.decide()->click();
        QTRY_COMPARE(desk.house.http.count(decisionAbout(7)), 1);
        const auto sent = desk.house.http.last(decisionAbout(7)).json();
        QVERIFY(sent["reinstate"].toBool());
        QCOMPARE(sent["version"].toInt(), 4);
        QCOMPARE(sent["reason"].toString(), QString("The three were about one evening."));
        QTRY_VERIFY(desk.decide()->isEnabled());  // Refused: what was typed is still there.
        desk.house.http.on(decisionAbout(7), [&desk](const HttpStub::Request&) {
            const auto decided = desk.cases.items.at(0);
            desk.cases = {};
            return HttpStub::Answer{200, jsonOf(decided)};
        });
        QSignalSpy toasts(&desk.page, &widgets::Page::toast);
        desk.decide()->click();
        QTRY_COMPARE(toasts.count(), 1);
        QTRY_COMPARE(desk.ratingCards().size(), 0);
        QVERIFY(desk.house.drafts.keys("ratings/").isEmpty());
    }

    void lowRatings_keptPaused_areReadApart_andOnlyReinstated() {
        Desk desk;
        auto item = lowRated(9, "Asha Rao");
        item.standing = domain::RatingStanding::kept;
        item.reason = "Five students left early.";
        desk.kept.items = {item};
        desk.arrive();
        auto* tabs = desk.page.findChild<QTabBar*>("moderationTabs");
        QTRY_COMPARE(tabs->tabData(1).toInt(), 1);
        tabs->setCurrentIndex(1);
        auto* part = desk.page.findChild<widgets::SegmentedControl*>("moderationQueue");
        part->setCurrent(1);
        QTRY_COMPARE(desk.ratingCards().size(), 1);
        QTRY_VERIFY(desk.ratingCards().size() == 1 && desk.ratingCards().at(0)->item().mentor == domain::UserId{9});
        QVERIFY(desk.onCase(0, "reinstateMentor"));
        QVERIFY(!desk.onCase(0, "keepPaused"));
        tabs->setCurrentIndex(0);
        part->setCurrent(0);
        QTRY_COMPARE(desk.cards().size(), 2);
    }

    void lowRatings_ofOneself_areNotDecided() {
        Desk desk;
        desk.cases.items.at(0).mayDecide = false;
        desk.arriveAtRatings(1);
        QVERIFY(!desk.onCase(0, "reinstateMentor")->isEnabled());
        QVERIFY(!desk.onCase(0, "keepPaused")->isEnabled());
    }

    void pictures() {
        Desk desk;
        desk.arriveAtRatings(1);
        support::takePicture(desk.page, desk.house.theme, "low-ratings");
        desk.page.findChild<QTabBar*>("moderationTabs")->setCurrentIndex(0);
        desk.arrive();
        support::takePicture(desk.page, desk.house.theme, "moderation");
    }
};

}  // namespace mc::admin

MC_TEST_GUI(mc::admin::ModerationPageTest)
#include "moderation_page_test.moc"
