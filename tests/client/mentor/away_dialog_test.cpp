#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include "account/zone_list.h"
#include "booking/booking_words.h"
#include "mentor/availability_page.h"
#include "mentor/away_dialog.h"
#include "mentor_fixture.h"
#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/select.h"

using namespace mc;
using mentor::AvailabilityPage;
using mentor::AwayAnswer;
using net::LoadState;

namespace {

const QString kPut = "PUT /api/mentors/availability";
const QString kImpact = "POST /api/mentors/availability/impact";

/// Two confirmed sessions on days away, of which the first could be at two other times, and a request.
protocol::AvailabilityImpact sampleImpact() {
    protocol::AvailabilityImpact impact;
    auto sessions = test::sampleSessions();
    for (auto& booking : sessions) {
        booking.mentorReceives = domain::paise(74022);
        booking.canMove = booking.status == domain::BookingStatus::confirmed;
    }
    const auto tomorrow = sessions[0].startsAt + domain::kDay;
    impact.sessions = {
        {sessions[0], {tomorrow, tomorrow + domain::kHour}}, {sessions[1], {tomorrow}}, {sessions[3], {}}};
    impact.reliability = {20, 1, 5, domain::Reliability::good, 20, 10, 10, 20};
    impact.cancelling = {{10, domain::Reliability::warned}, {20, domain::Reliability::paused}};
    return impact;
}

struct AwayDialogShown : test::MentorFixture {
    void open() {
        signIn();
        stub.answer(kImpact, 200, test::json(sampleImpact()));
        stub.on(kPut, [this](const support::HttpStub::Request& request) {
            availability = *protocol::decode<protocol::Availability>(request.body.toStdString());
            ++availability.version;
            return answer(test::json(availability));
        });
        page = new AvailabilityPage(api, drafts);
        show(page, 3);
        page->arrive({"/availability", {}, {}});
        QTRY_COMPARE(page->controller().state(), LoadState::ready);
    }
    void goAway() {
        page->controller().addVacation({{2026, 11, 18}, {2026, 11, 30}});
        page->controller().save();
        QTRY_VERIFY(dialog());
    }
    mentor::AwayDialog* dialog() const { return window->findChild<mentor::AwayDialog*>("awayDialog"); }
    QComboBox* choice(int index) const {
        return find<QComboBox>(QStringLiteral("awaySession%1").arg(index).toLatin1());
    }
    QString said(const char* name) const { return find<widgets::Label>(name)->text(); }
    widgets::Button* save() const { return find<widgets::Button>("awaySave"); }
    int last(int index) const { return choice(index)->count() - 1; }

    AvailabilityPage* page = nullptr;
};

}  // namespace

/// Days away over sessions that are booked (case 15).
class AwayDialogTest : public QObject {
    Q_OBJECT
    using Shown = AwayDialogShown;

private slots:
    void sessions_areListedBeforeAnythingIsSaved_withWhatCancellingCosts() {
        Shown shown;
        shown.open();
        shown.goAway();
        QCOMPARE(shown.stub.count(kPut), 0);
        QVERIFY2(shown.said("awayCost0").contains("₹740.22"), qPrintable(shown.said("awayCost0")));
        QVERIFY(shown.said("awayCost2").contains("cancellation rate stays"));
        QCOMPARE(shown.choice(0)->count(), 4);
        QVERIFY(shown.choice(0)->itemText(1).contains("Ask Maya to come on Thu 19 Nov, 17:00"));
        QCOMPARE(shown.choice(2)->itemText(1), QString("Decline it"));
        shown.picture("away");
        shown.dialog()->answerSafe();
        QVERIFY(shown.page->hasUnsaved());
        QCOMPARE(shown.stub.count(kPut), 0);
    }

    void keptSessions_areSavedOver_andNobodyIsTold() {
        Shown shown;
        shown.open();
        shown.goAway();
        QCOMPARE(shown.save()->text(), QString("Save and keep them"));
        QSignalSpy sent(&shown.page->controller(), &mentor::AvailabilityController::answersSent);
        shown.save()->click();
        QTRY_COMPARE(shown.stub.count(kPut), 1);
        QTRY_VERIFY(!shown.page->hasUnsaved());
        QVERIFY(sent.isEmpty());
    }

    void answers_followTheDays_eachInItsWay() {
        Shown shown;
        const auto path = [](int id) { return "/api/bookings/" + booking::idText({id}); };
        shown.open();
        for (const auto& line : {"POST " + path(21) + "/move", "PUT " + path(22) + "/cancel"})
            shown.stub.answer(line, 200, test::json(test::sampleSessions()[0]));
        shown.stub.problem("PUT " + path(12) + "/decline", 409, "invalid_state");
        shown.goAway();
        shown.choice(0)->setCurrentIndex(2);
        shown.choice(1)->setCurrentIndex(shown.last(1));
        shown.choice(2)->setCurrentIndex(shown.last(2));
        shown.find<QLineEdit>("awayReason")->setText("My sister marries.");
        QSignalSpy sent(&shown.page->controller(), &mentor::AvailabilityController::answersSent);
        shown.save()->click();
        QTRY_COMPARE(sent.count(), 1);
        QCOMPARE(shown.stub.count(kPut), 1);
        const auto move = shown.stub.last("POST " + path(21) + "/move").json();
        QCOMPARE(move["startsAt"].toString(), QString("2026-11-19T12:30:00Z"));
        QCOMPARE(move["note"].toString(), QString("My sister marries."));
        QVERIFY(!shown.stub.last("POST " + path(21) + "/move").headers.value("idempotency-key").isEmpty());
        QCOMPARE(shown.stub.last("PUT " + path(22) + "/cancel").json()["reason"].toString(),
                 QString("My sister marries."));
        QCOMPARE(sent[0][0].toInt(), 2);
        QCOMPARE(sent[0][1].toStringList(), QStringList{"Arjun Pillai"});
        QVERIFY(!sent[0][2].toString().isEmpty());
    }

    void daysNotSaved_noAnswerIsSent() {
        Shown shown;
        shown.open();
        shown.stub.problem(kPut, 409, "changed_elsewhere");
        shown.goAway();
        shown.choice(1)->setCurrentIndex(shown.last(1));
        shown.save()->click();
        QTRY_VERIFY(shown.page->controller().isOutdated());
        QCOMPARE(shown.stub.count("PUT /api/bookings/" + booking::idText({22}) + "/cancel"), 0);
    }

    void cancelling_saysWhatItMeansForHerRate() {
        Shown shown;
        shown.open();
        shown.goAway();
        QVERIFY(shown.said("awayReliability").startsWith("You cancelled 5%"));
        shown.choice(2)->setCurrentIndex(shown.last(2));  // A request costs nothing.
        QVERIFY(shown.said("awayReliability").startsWith("You cancelled 5%"));
        shown.choice(0)->setCurrentIndex(shown.last(0));
        QVERIFY2(shown.said("awayReliability").contains("That is a warning"),
                 qPrintable(shown.said("awayReliability")));
        shown.choice(1)->setCurrentIndex(shown.last(1));
        QVERIFY(shown.said("awayReliability").contains("would be paused"));
    }

    void fewSessions_sayNothingYet() {
        Shown shown;
        shown.open();
        auto impact = sampleImpact();
        impact.reliability.sessions = 3;
        shown.stub.answer(kImpact, 200, test::json(impact));
        shown.goAway();
        shown.choice(0)->setCurrentIndex(shown.last(0));
        QCOMPARE(shown.said("awayReliability"), QString("What you cancel counts once there are 10 sessions."));
    }

    void twoAtOneTime_orNoReason_cannotBeSaved() {
        Shown shown;
        shown.open();
        shown.goAway();
        shown.choice(0)->setCurrentIndex(1);
        shown.choice(1)->setCurrentIndex(1);
        QCOMPARE(shown.said("awayTrouble"), QString("Two of them would be at the same time."));
        QVERIFY(!shown.save()->isEnabled());
        shown.choice(0)->setCurrentIndex(0);
        QVERIFY(shown.save()->isEnabled());
        shown.find<QLineEdit>("awayReason")->clear();
        QCOMPARE(shown.said("awayTrouble"), QString("Please say why."));
        QVERIFY(!shown.save()->isEnabled());
    }

    void nothingBooked_savesAtOnce() {
        Shown shown;
        shown.open();
        shown.stub.answer(kImpact, 200, test::json(protocol::AvailabilityImpact{}));
        shown.page->controller().addVacation({{2026, 11, 18}, {2026, 11, 30}});
        shown.page->controller().save();
        QTRY_COMPARE(shown.stub.count(kPut), 1);
        QVERIFY(!shown.dialog());
    }

    void moreOpenTimes_askNothing() {
        Shown shown;
        shown.open();
        shown.page->controller().setDay(2, {{{600}, {720}}});
        shown.page->controller().save();
        QTRY_COMPARE(shown.stub.count(kPut), 1);
        QCOMPARE(shown.stub.count(kImpact), 0);
    }

    void lookFails_nothingIsSaved() {
        Shown shown;
        shown.open();
        shown.stub.problem(kImpact, 503, "unavailable");
        QSignalSpy refused(&shown.page->controller(), &mentor::AvailabilityController::refused);
        shown.page->controller().addVacation({{2026, 11, 18}, {2026, 11, 30}});
        shown.page->controller().save();
        QTRY_COMPARE(refused.count(), 1);
        QCOMPARE(shown.stub.count(kPut), 0);
        QVERIFY(shown.page->hasUnsaved());
    }

    void anotherZone_saysWhatMoves_andIsAChange() {
        Shown shown;
        shown.open();
        shown.find<widgets::Button>("changeZone")->click();
        auto* zones = shown.find<QComboBox>("zoneChoice");
        QVERIFY(!shown.find<widgets::Button>("useZone")->isEnabled());
        account::chooseZone(*static_cast<widgets::Select*>(zones), {"Europe/London"});
        QVERIFY2(shown.said("zoneMeans").contains("5 h 30 min later"), qPrintable(shown.said("zoneMeans")));
        QVERIFY(shown.said("zoneMeans").contains("Exceptions and vacations go by the new clock"));
        QVERIFY(shown.said("zoneMoves").contains("becomes"));
        shown.picture("availability-zone");
        shown.find<widgets::Button>("useZone")->click();
        QCOMPARE(shown.page->controller().draft().changes(), 1);
        QVERIFY(shown.said("availabilityZone").startsWith("London"));
        shown.page->controller().undo();
        QVERIFY(shown.said("availabilityZone").startsWith("Kolkata"));
    }
};

MC_TEST_GUI(AwayDialogTest)
#include "away_dialog_test.moc"
