#include "mentor/reviews_page.h"

#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QtTest>

#include "mentor/received_review.h"
#include "support/client_house.h"
#include "support/json_of.h"
#include "support/sample_reviews.h"
#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/states.h"

using namespace mc;
using support::HttpStub;
using support::jsonOf;
using widgets::Button;

namespace {

const QString kFirst = QString::fromStdString(domain::toString(domain::ReviewId{1}));
const QString kReply = "PUT /api/reviews/" + kFirst + "/reply";

struct ReviewsPageShown {
    ReviewsPageShown() {
        house.signIn();
        house.http.on(list(), [this](const HttpStub::Request&) { return HttpStub::Answer{200, jsonOf(reviews)}; });
        page.resize(1064, 736);
        page.show();
    }
    static QString list() {
        return "GET /api/mentors/" + QString::fromStdString(domain::toString(domain::UserId{101})) + "/reviews";
    }
    void arrive() {
        page.arrive({"/reviews", {}, {}});
        QTRY_COMPARE(rows().size(), 3);
        support::settle(page);
    }
    QList<mentor::ReceivedReview*> rows() const { return page.findChildren<mentor::ReceivedReview*>(); }
    template <class T>
    T* in(int row, const char* name) const {
        return rows().at(row)->findChild<T*>(QLatin1String(name));
    }
    void write(int row, const QString& words) const {
        in<Button>(row, "answerReview")->click();
        in<QPlainTextEdit>(row, "replyText")->setPlainText(words);
    }

    support::ClientHouse house;
    protocol::ReviewPage reviews = support::receivedReviews();
    mentor::ReviewsPage page{house.api, house.drafts, {101}, {"Asia/Kolkata"}};
};

}  // namespace

class ReviewsPageTest : public QObject {
    Q_OBJECT
    using Shown = ReviewsPageShown;

private slots:
    void figures_areWhatTheStarsMake() {
        Shown shown;
        shown.arrive();
        QCOMPARE(shown.page.findChild<widgets::Label*>("ratingAverage")->text(), QString("4.6"));
        QCOMPARE(shown.page.findChild<widgets::Label*>("ratingTotal")->text(), QString("212 reviews"));
    }

    void onlyWhatMayBe_isAnsweredOrReported() {
        Shown shown;
        shown.arrive();
        QCOMPARE(shown.in<Button>(0, "answerReview")->text(), QString("Answer"));
        QVERIFY(shown.in<Button>(0, "answerReview")->isVisible());
        QVERIFY(shown.in<Button>(0, "reportReview"));
        QCOMPARE(shown.in<Button>(1, "answerReview")->text(), QString("Change the answer"));
        QVERIFY(!shown.in<Button>(1, "reportReview"));
        QVERIFY(!shown.in<Button>(2, "answerReview")->isVisible());
    }

    void answer_isSentOnce_andTakesTheFieldsPlace() {
        Shown shown;
        shown.arrive();
        shown.write(0, "  Thank you, Arjun. ");
        QVERIFY(!shown.in<Button>(0, "answerReview")->isVisible());
        shown.house.http.on(kReply, [&shown](const HttpStub::Request& request) {
            auto answered = shown.reviews.items.at(0);
            answered.mayReply = false;
            answered.reply =
                protocol::ReviewReply{request.json()["text"].toString().toStdString(), support::storyNow()};
            return HttpStub::Answer{200, jsonOf(answered)};
        });
        QSignalSpy toasts(&shown.page, &widgets::Page::toast);
        shown.in<Button>(0, "sendReply")->click();
        QVERIFY(!shown.in<Button>(0, "sendReply")->isEnabled());
        QTRY_COMPARE(toasts.count(), 1);
        QCOMPARE(shown.house.http.count(kReply), 1);
        QCOMPARE(shown.house.http.last(kReply).json()["text"].toString(), QString("Thank you, Arjun."));
        QVERIFY(!shown.in<QPlainTextEdit>(0, "replyText")->isVisible());
        QVERIFY(shown.in<QWidget>(0, "reviewReply"));
        QVERIFY(shown.house.drafts.keys("reply/").isEmpty());
    }

    void refusedAnswer_staysInTheField_withTheReason() {
        Shown shown;
        shown.arrive();
        shown.write(0, "Thank you.");
        shown.house.http.problem(kReply, 409, "invalid_state");
        shown.in<Button>(0, "sendReply")->click();
        QTRY_VERIFY(shown.in<Button>(0, "sendReply")->isEnabled());
        QCOMPARE(shown.in<QPlainTextEdit>(0, "replyText")->toPlainText(), QString("Thank you."));
    }

    void halfWrittenAnswer_isThereAgain() {
        Shown shown;
        shown.arrive();
        shown.write(0, "Thank");
        mentor::ReviewsPage again(shown.house.api, shown.house.drafts, {101}, {"Asia/Kolkata"});
        again.show();
        again.arrive({"/reviews", {}, {}});
        QTRY_COMPARE(again.findChildren<mentor::ReceivedReview*>().size(), 3);
        support::settle(again);
        auto* field = again.findChildren<mentor::ReceivedReview*>().at(0)->findChild<QPlainTextEdit*>("replyText");
        QVERIFY(field->isVisible());
        QCOMPARE(field->toPlainText(), QString("Thank"));
    }

    /// The list is read again while somebody writes: her words and her cursor stay.
    void readAgain_leavesTheFieldAlone() {
        Shown shown;
        shown.arrive();
        shown.write(0, "Thank you");
        auto* field = shown.in<QPlainTextEdit>(0, "replyText");
        const int asked = shown.house.http.count(Shown::list());
        shown.page.reload();
        QTRY_COMPARE(shown.house.http.count(Shown::list()), asked + 1);
        QTRY_COMPARE(shown.in<QPlainTextEdit>(0, "replyText"), field);
        QCOMPARE(field->toPlainText(), QString("Thank you"));
    }

    void report_goesWithItsReason_andIsNotAskedForTwice() {
        Shown shown;
        shown.arrive();
        const QString path = "POST /api/reviews/" + kFirst + "/reports";
        shown.house.http.answer(path, 204, {});
        shown.in<Button>(0, "reportReview")->click();
        auto* dialog = shown.page.window()->findChild<QWidget*>("reportDialog");
        QVERIFY(dialog);
        QVERIFY(!dialog->findChild<Button*>("sendReport")->isEnabled());
        dialog->findChild<QRadioButton*>("reportReason1")->click();
        dialog->findChild<QPlainTextEdit*>("reportText")->setPlainText("We never met.");
        dialog->findChild<Button*>("sendReport")->click();
        QTRY_VERIFY(!shown.in<Button>(0, "reportReview"));
        const auto sent = shown.house.http.last(path).json();
        QCOMPARE(sent["part"].toString(), QString("review"));
        QCOMPARE(sent["reason"].toString(), QString("untrue"));
        QCOMPARE(sent["text"].toString(), QString("We never met."));
        QVERIFY(shown.house.drafts.keys("report/").isEmpty());
    }

    void none_saysWhereTheyComeFrom() {
        Shown shown;
        shown.reviews = {};
        shown.page.arrive({"/reviews", {}, {}});
        QTRY_COMPARE(shown.page.findChild<widgets::StatePage*>()->state(), widgets::StatePage::State::empty);
    }

    void pictures() {
        Shown shown;
        shown.reviews.items.at(2).state = protocol::ReviewState::reported;
        shown.arrive();
        shown.write(0, "Thank you, Arjun. ");
        support::takePicture(shown.page, shown.house.theme, "reviews");
    }
};

MC_TEST_GUI(ReviewsPageTest)
#include "reviews_page_test.moc"
#include "support/settled.h"
