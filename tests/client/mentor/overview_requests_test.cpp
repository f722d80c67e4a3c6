#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include "mentor/request_delegate.h"
#include "overview_shown.h"
#include "support/test_program.h"
#include "widgets/choice.h"

using namespace mc;
using mentor::RequestDelegate;
using net::LoadState;

namespace {

struct OverviewRequestsShown : test::OverviewShown {
    /// The server takes the answer and lists the request no more.
    void takes(const QString& line, std::int64_t id) {
        stub.on(line, [this, line, id](const auto&) {
            const auto found =
                std::find_if(requests.begin(), requests.end(), [id](auto& b) { return b.id.value == id; });
            auto answered = *found;
            answered.status =
                line.endsWith("accept") ? domain::BookingStatus::confirmed : domain::BookingStatus::declined;
            requests.erase(found);
            return answer(test::json(answered));
        });
    }
};

}  // namespace

/// Requests on the mentor's home: how long each has, and the answers to it.
class OverviewRequestsTest : public QObject {
    Q_OBJECT
    using Shown = OverviewRequestsShown;

private slots:
    void request_namesBothZonesWhenTheyDiffer() {
        Shown shown;
        shown.openReady();
        const auto words = [&](int row) {
            return shown.requestsList()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(words(0), "Leila Haddad, Mock interview, Fri 20 Nov, 18:00 – 18:30 IST, 16:30 in Dubai");
        QCOMPARE(words(1), "Arjun Pillai, System design, Thu 26 Nov, 18:30 – 19:30");
    }

    void timeLeft_countsDownInWords_data() {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("hours") << qint64(6 * 3600 + 1700) << "6 h left";
        QTest::newRow("minutes") << qint64(59 * 60) << "59 min left";
        QTest::newRow("last seconds") << qint64(20) << "1 min left";
        QTest::newRow("over") << qint64(0) << "Time is up";
    }
    void timeLeft_countsDownInWords() {
        QFETCH(qint64, seconds);
        QFETCH(QString, words);
        QCOMPARE(mentor::timeLeft(test::storyNow() + seconds, test::storyNow()), words);
    }

    void a_acceptsTheCurrentRequest() {
        Shown shown;
        shown.openReady();
        shown.takes(Shown::deedLine(11, "accept"), 11);
        QSignalSpy toasts(shown.page, &widgets::Page::toast);
        shown.requestsList()->setFocus(Qt::TabFocusReason);
        shown.picture("overview-focus");
        QTest::keyClick(shown.requestsList(), Qt::Key_A);
        QVERIFY(!shown.button("acceptButton")->isEnabled());
        QTRY_COMPARE(shown.requestsList()->model()->rowCount(), 2);
        QCOMPARE(toasts.first().at(1).toString(), "Accepted: Leila Haddad, Fri 20 Nov, 18:00");
        QCOMPARE(shown.stub.count(Shown::deedLine(11, "accept")), 1);
        QTRY_VERIFY(shown.stub.count(Shown::kStats) >= 2);
        QTRY_VERIFY(shown.button("acceptButton")->isEnabled());
        QCOMPARE(shown.nameAt(shown.requestsList(), shown.requestsList()->currentIndex().row()), "Arjun Pillai");
    }

    void accept_byItsButton_keysStayInTheList() {
        Shown shown;
        shown.openReady();
        shown.takes(Shown::deedLine(11, "accept"), 11);
        auto* accept = shown.button("acceptButton");
        accept->setFocus(Qt::MouseFocusReason);
        accept->click();
        QTRY_COMPARE(shown.requestsList()->model()->rowCount(), 2);
        QTRY_VERIFY(accept->isEnabled());
        QCOMPARE(shown.window->focusWidget(), shown.requestsList());
    }

    void press_onAnotherRowsAccept_acceptsThatOne() {
        Shown shown;
        shown.openReady();
        shown.takes(Shown::deedLine(13, "accept"), 13);
        auto* list = shown.requestsList();
        const auto index = list->model()->index(2, 0);
        const auto* delegate = static_cast<const mentor::ActionDelegate*>(list->itemDelegate());
        const QRect box = delegate->actionRect(list->visualRect(index), index, RequestDelegate::accept);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, box.center());
        QTRY_COMPARE(shown.stub.count(Shown::deedLine(13, "accept")), 1);
        QTRY_COMPARE(list->model()->rowCount(), 2);
    }

    void acceptButton_standsOnTheCurrentRow() {
        Shown shown;
        shown.openReady();
        auto* list = shown.requestsList();
        QVERIFY(list->visualRect(list->model()->index(0, 0)).contains(shown.button("acceptButton")->geometry()));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QVERIFY(list->visualRect(list->model()->index(1, 0)).contains(shown.button("acceptButton")->geometry()));
    }

    void d_asksForTheReason_andSendsIt() {
        Shown shown;
        shown.openReady();
        shown.takes(Shown::deedLine(11, "decline"), 11);
        shown.requestsList()->setFocus();
        QTest::keyClick(shown.requestsList(), Qt::Key_D);
        auto* reason = shown.find<QPlainTextEdit>("declineReason");
        QVERIFY(reason && reason->hasFocus());
        QVERIFY(!shown.button("dialogDeed")->isEnabled());
        QTest::keyClicks(reason, "I am away on Friday, sorry");
        shown.picture("overview-decline");
        QTest::mouseClick(shown.button("dialogDeed"), Qt::LeftButton);
        QTRY_COMPARE(shown.stub.last(Shown::deedLine(11, "decline")).json().value("reason").toString(),
                     "I am away on Friday, sorry");
        QTRY_COMPARE(shown.requestsList()->model()->rowCount(), 2);
        QTRY_VERIFY(!shown.find<QWidget>("declineDialog"));
    }

    void decline_mayPauseBookings_withTheAnswer_data() {
        QTest::addColumn<bool>("pauses");
        QTest::newRow("with it") << true;
        QTest::newRow("without") << false;
    }
    void decline_mayPauseBookings_withTheAnswer() {
        QFETCH(bool, pauses);
        Shown shown;
        shown.openReady();
        shown.takes(Shown::deedLine(11, "decline"), 11);
        shown.requestsList()->setFocus();
        QTest::keyClick(shown.requestsList(), Qt::Key_D);
        QTest::keyClicks(shown.find<QPlainTextEdit>("declineReason"), "Away");
        auto* pause = shown.find<widgets::CheckRow>("declinePause");
        QVERIFY(pause->isVisible());
        if (pauses) pause->click();
        QTest::mouseClick(shown.button("dialogDeed"), Qt::LeftButton);
        QTRY_VERIFY(!shown.find<QWidget>("declineDialog"));
        QCOMPARE(shown.stub.last(Shown::deedLine(11, "decline")).json().value("pause").toBool(), pauses);
    }

    void accept_mayPauseBookings_withTheAnswer() {
        Shown shown;
        shown.openReady();
        shown.takes(Shown::deedLine(11, "accept"), 11);
        auto* pause = shown.find<widgets::CheckRow>("acceptPause");
        QVERIFY(pause->isVisible());
        pause->click();
        shown.stats.acceptingBookings = false;
        shown.requestsList()->setFocus();
        QTest::keyClick(shown.requestsList(), Qt::Key_A);
        QTRY_COMPARE(shown.stub.count(Shown::deedLine(11, "accept")), 1);
        QVERIFY(shown.stub.last(Shown::deedLine(11, "accept")).json().value("pause").toBool());
        QTRY_VERIFY(!pause->isVisible());  // They are paused.
    }

    /// The server does both or neither, and so does what is shown.
    void accept_thatIsRefused_pausesNothing() {
        Shown shown;
        shown.openReady();
        shown.stub.problem(Shown::deedLine(11, "accept"), 409, "invalid_state");
        auto* pause = shown.find<widgets::CheckRow>("acceptPause");
        pause->click();
        QSignalSpy toasts(shown.page, &widgets::Page::toast);
        shown.requestsList()->setFocus();
        QTest::keyClick(shown.requestsList(), Qt::Key_A);
        QTRY_COMPARE(toasts.count(), 1);
        QVERIFY(pause->isVisible() && pause->isChecked());
        QCOMPARE(shown.stub.count(Shown::kToggle), 0);
    }

    void decline_whilePaused_offersNoPause() {
        Shown shown;
        shown.stats.acceptingBookings = false;
        shown.openReady();
        shown.requestsList()->setFocus();
        QTest::keyClick(shown.requestsList(), Qt::Key_D);
        QVERIFY(shown.find<QPlainTextEdit>("declineReason")->isVisible());
        QVERIFY(!shown.find<widgets::CheckRow>("declinePause")->isVisible());
    }

    void decline_reasonTyped_isThereWhenItIsAskedAgain() {
        Shown shown;
        shown.signIn();
        shown.openReady();
        shown.requestsList()->setFocus();
        QTest::keyClick(shown.requestsList(), Qt::Key_D);
        QTest::keyClicks(shown.find<QPlainTextEdit>("declineReason"), "Away");
        QTest::keyClick(shown.find<QPlainTextEdit>("declineReason"), Qt::Key_Escape);
        QTRY_VERIFY(!shown.find<QWidget>("declineDialog"));
        QTest::keyClick(shown.requestsList(), Qt::Key_D);
        QCOMPARE(shown.find<QPlainTextEdit>("declineReason")->toPlainText(), "Away");
    }

    void decline_refused_keepsTheReasonAndSaysWhy() {
        Shown shown;
        shown.openReady();
        shown.stub.problem(Shown::deedLine(11, "decline"), 429, "rate_limited");
        QTest::mouseClick(shown.button("declineButton"), Qt::LeftButton);
        auto* reason = shown.find<QPlainTextEdit>("declineReason");
        QTest::keyClicks(reason, "Away");
        QTest::mouseClick(shown.button("dialogDeed"), Qt::LeftButton);
        QTRY_VERIFY(reason->accessibleDescription().contains("a little fast"));
        QCOMPARE(reason->toPlainText(), "Away");
        QVERIFY(shown.button("dialogDeed")->isEnabled());
        QTest::keyClick(reason, Qt::Key_Escape);
        QTRY_VERIFY(!shown.find<QWidget>("declineDialog"));
    }

    void accept_ofAGoneRequest_saysSoAndLoadsAnew() {
        Shown shown;
        shown.openReady();
        QSignalSpy toasts(shown.page, &widgets::Page::toast);
        shown.requests.erase(shown.requests.begin() + 1);
        shown.stub.problem(Shown::deedLine(11, "accept"), 409, "invalid_state");
        QTest::mouseClick(shown.button("acceptButton"), Qt::LeftButton);
        QTRY_COMPARE(toasts.count(), 1);
        QVERIFY(toasts.first().at(1).toString().contains("changed meanwhile"));
        QTRY_COMPARE(shown.requestsList()->model()->rowCount(), 2);
    }

    void fewRequests_sayWhatBringsMore() {
        Shown shown;
        shown.requests.resize(1);
        shown.openReady();
        QVERIFY(shown.find<QWidget>("firstSteps")->isVisible());
        QSignalSpy links(shown.page, &widgets::Page::navigate);
        QTest::mouseClick(shown.button("stepTimes"), Qt::LeftButton);
        QCOMPARE(links.first().first().toString(), "/availability");
        Shown busy;
        busy.openReady();
        QVERIFY(!busy.find<QWidget>("firstSteps")->isVisible());
    }

    void narrowWindow_keepsTheActions() {
        Shown shown;
        shown.requests[1].student.name = "Venkata Satyanarayana Subrahmanyam Raghavendra";
        shown.open({1024, 680});
        QTRY_COMPARE(shown.page->controller().state(), LoadState::ready);
        shown.picture("overview-narrow");
        QVERIFY(shown.requestsList()->viewport()->rect().contains(shown.button("acceptButton")->geometry()));
    }
};

MC_TEST_GUI(OverviewRequestsTest)
#include "overview_requests_test.moc"
