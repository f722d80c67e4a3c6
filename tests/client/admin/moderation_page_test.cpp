#include "admin/moderation_page.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QtTest>

#include "admin/reported_card.h"
#include "support/client_house.h"
#include "support/json_of.h"
#include "support/sample_reviews.h"
#include "support/test_program.h"
#include "widgets/button.h"
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

struct Desk {
    Desk() {
        house.signIn();
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
    QPlainTextEdit* reason() const { return page.window()->findChild<QPlainTextEdit*>("decisionReason"); }
    Button* deed() const { return page.window()->findChild<Button*>("decideReview"); }

    support::ClientHouse house;
    protocol::ReportedReviewPage items = support::reportedReviews();
    ModerationPage page{house.api, house.drafts, {"Asia/Kolkata"}};
};

}  // namespace

class ModerationPageTest : public QObject {
    Q_OBJECT

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
        desk.page.findChild<QTabBar*>("moderationTabs")->setCurrentIndex(1);
        QTRY_COMPARE(desk.page.findChild<StatePage*>()->state(), StatePage::State::empty);
    }

    void pictures() {
        Desk desk;
        desk.arrive();
        support::takePicture(desk.page, desk.house.theme, "moderation");
    }
};

}  // namespace mc::admin

MC_TEST_GUI(mc::admin::ModerationPageTest)
#include "moderation_page_test.moc"
