#include "approvals_desk.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTabBar>
#include <QtTest>

#include "support/page_window.h"
#include "support/test_program.h"
#include "widgets/choice.h"
#include "widgets/states.h"
#include "widgets/table_delegate.h"
#include "widgets/tabs.h"

namespace mc::admin {

using domain::ApplicationState;

class ApprovalsPageTest : public QObject {
    Q_OBJECT

private slots:
    void list_showsWhoWaitsAndForHowLong() {
        Desk desk;
        const QAbstractItemModelTester tester(desk.table()->model());
        desk.arrive();
        const auto* model = desk.table()->model();
        QCOMPARE(model->index(1, ApplicationsModel::ApplicantColumn).data().toString(), QString("Tanvi Kulkarni"));
        QCOMPARE(model->index(1, ApplicationsModel::EvidenceColumn).data().toString(), QString("0/6"));
        QCOMPARE(model->index(1, ApplicationsModel::WaitingColumn).data().toString(), QString("4 days"));
        QVERIFY(model->index(1, ApplicationsModel::WaitingColumn).data(widgets::TableLateRole).toBool());
        QVERIFY(!model->index(2, ApplicationsModel::WaitingColumn).data(widgets::TableLateRole).toBool());
        QCOMPARE(desk.find<widgets::Label>("applicationsShown")->text(), QString("2 of 2"));
        desk.window.findChild<QTabBar*>("approvalsTabs")->setCurrentIndex(1);
        QTRY_COMPARE(model->rowCount(), 0);
    }

    void titles_sayWhomTheyWaitFor_andArrowsPassThem() {
        Desk desk;
        const QAbstractItemModelTester tester(desk.table()->model());
        auto asked = support::applicationOf(13, "Deepak Rao", 6 * domain::kDay);
        asked.state = ApplicationState::questioned;
        desk.list.items.push_back(asked);
        desk.list.counts = {2, 4, 0, 0};
        desk.window.arrive({"/admin/applications", {}, {}});
        QTRY_COMPARE(desk.table()->model()->rowCount(), 5);
        const auto words = [&](int row) { return desk.table()->model()->index(row, 0).data().toString(); };
        QCOMPARE(words(0), QString("Waiting for us: 2"));
        QCOMPARE(words(3), QString("Waiting for the applicant: 4"));
        QCOMPARE(desk.table()->columnSpan(3, 0), int(ApplicationsModel::Columns));
        QCOMPARE(desk.table()->columnSpan(2, 0), 1);
        QCOMPARE(desk.find<widgets::Label>("applicationsShown")->text(), QString("3 of 6"));
        desk.table()->setFocus();
        desk.table()->setCurrentIndex(desk.table()->model()->index(2, 0));
        QTest::keyClick(desk.table(), Qt::Key_Down);
        QCOMPARE(desk.table()->currentIndex().row(), 4);
        QTest::keyClick(desk.table(), Qt::Key_Up);
        QCOMPARE(desk.table()->currentIndex().row(), 2);
        QTest::keyClick(desk.table(), Qt::Key_Home);
        QTest::keyClick(desk.table(), Qt::Key_A);  // Decides nothing about a title.
        QVERIFY(!desk.window.window()->findChild<widgets::Button*>("decideApplication"));
    }

    void nextPage_goesOnUnderTheTitleThatIsThere() {
        ApplicationsModel model;
        const QAbstractItemModelTester tester(&model);
        auto asked = support::applicationOf(3, "Deepak Rao", 0);
        asked.state = ApplicationState::questioned;
        model.set({support::applicationOf(1, "A", 0)});
        model.append({support::applicationOf(2, "B", 0), asked});
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.find({2}), 2);
        QVERIFY(!model.application(3));
        model.append({asked});
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(model.applications(), 4);
        auto done = asked;
        done.state = ApplicationState::approved;
        model.set({done});
        QCOMPARE(model.rowCount(), 1);
    }

    void change_standsInTheQueue_oldBesideNew_andIsDecidedByKeys() {
        Desk desk;
        desk.list.items[0].isChange = true;
        int decided = 0;
        const auto path = "/api/admin/mentor-changes/" + idOf(11);
        auto change = support::sampleChange();
        desk.server.on("GET " + path, [&](const HttpStub::Request&) { return HttpStub::Answer{200, jsonOf(change)}; });
        desk.server.on("POST " + path + "/decline", [&](const HttpStub::Request& request) {
            const auto body = protocol::decode<protocol::RejectApplication>(request.body.toStdString()).value();
            decided += body.version == 2 && body.reason == "Not reached." ? 1 : 0;
            change.change.state = domain::ProfileChangeState::declined;
            change.mayDecide = false;
            return HttpStub::Answer{200, jsonOf(change)};
        });
        desk.arrive();
        const auto* model = desk.table()->model();
        QCOMPARE(model->index(1, ApplicationsModel::EvidenceColumn).data().toString(), QString("Profile change"));
        QVERIFY(!model->index(1, ApplicationsModel::EvidenceColumn).data(widgets::TableMarksRole).isValid());
        desk.table()->setFocus();
        desk.table()->setCurrentIndex(model->index(1, 0));
        QTRY_VERIFY(desk.find<widgets::Label>("changeToday")->isVisible());
        QCOMPARE(desk.find<widgets::Label>("changeToday")->text(), QString("Staff Engineer at Example (Example)"));
        QCOMPARE(desk.find<widgets::Label>("changeWanted")->text(), QString("Principal Engineer at Other (Other)"));
        QVERIFY(!desk.find<QWidget>("applicationPanel")->isVisible());
        QTest::keyClick(desk.table(), Qt::Key_D);  // Without a reason nothing is asked.
        QVERIFY(!desk.window.window()->findChild<widgets::Button*>("decideChange"));
        desk.find<QPlainTextEdit>("changeWords")->setPlainText("Not reached.");
        desk.table()->setFocus();
        QTest::keyClick(desk.table(), Qt::Key_D);
        desk.window.window()->findChild<widgets::Button*>("decideChange")->click();
        QTRY_COMPARE(decided, 1);
        QTRY_VERIFY(desk.find<widgets::Label>("changeHint")->isVisible());
        QVERIFY(!desk.find<widgets::Button>("approveChange")->isEnabled());
        desk.table()->setCurrentIndex(model->index(2, 0));  // An application again.
        QVERIFY(!desk.find<QWidget>("profileChangePanel")->isVisible());
    }

    void change_isAskedAboutByKey_andWhatWasSaidIsShown() {
        Desk desk;
        desk.list.items[0].isChange = true;
        int asked = 0;
        const auto path = "/api/admin/mentor-changes/" + idOf(11);
        auto change = support::sampleChange();
        desk.server.on("GET " + path, [&](const HttpStub::Request&) { return HttpStub::Answer{200, jsonOf(change)}; });
        desk.server.on("POST " + path + "/questions", [&](const HttpStub::Request& request) {
            const auto body = protocol::decode<protocol::ApplicationText>(request.body.toStdString()).value();
            asked += body.text == "Since when?" ? 1 : 0;
            change.change.questioned = true;
            change.change.remarks = {
                {protocol::ApplicationVoice::question, "Farhan Qureshi", body.text, support::kDeskNow}};
            return HttpStub::Answer{200, jsonOf(change)};
        });
        desk.arrive();
        desk.table()->setFocus();
        desk.table()->setCurrentIndex(desk.table()->model()->index(1, 0));
        QTRY_VERIFY(desk.find<widgets::Button>("askAboutChange")->isVisible());
        QTest::keyClick(desk.table(), Qt::Key_B);
        QVERIFY(desk.find<QPlainTextEdit>("changeWords")->hasFocus());  // A question has words.
        desk.find<QPlainTextEdit>("changeWords")->setPlainText("Since when?");
        desk.table()->setFocus();
        QTest::keyClick(desk.table(), Qt::Key_B);
        QTRY_COMPARE(asked, 1);
        QTRY_VERIFY(desk.find<QPlainTextEdit>("changeWords")->toPlainText().isEmpty());
        const auto labels = desk.find<QWidget>("profileChangePanel")->findChildren<widgets::Label*>();
        QVERIFY(std::ranges::any_of(labels, [](const auto* label) {
            return label->isVisible() && label->text().startsWith("Farhan Qureshi asked");
        }));
        QVERIFY(desk.find<widgets::Button>("approveChange")->isEnabled());
    }

    void link_leadsToAChange_andOnesOwnIsNotDecided() {
        Desk desk;
        auto change = support::sampleChange();
        change.mayDecide = false;
        desk.server.on("GET /api/admin/mentor-changes/" + idOf(11), [&](const HttpStub::Request&) {
            return HttpStub::Answer{200, jsonOf(change)};
        });
        desk.window.arrive({"/admin/applications/" + idOf(11), {{"id", idOf(11)}}, QUrlQuery("change=1")});
        QTRY_VERIFY(desk.find<widgets::Label>("changeWanted")->isVisible());
        QVERIFY(!desk.find<widgets::Button>("approveChange")->isEnabled());
        QVERIFY(desk.find<widgets::Label>("changeHint")->text().contains("another admin"));
    }

    void evidence_isAMarkForEachPiece_inWordsToo() {
        Desk desk;
        desk.list.items[0].evidence = {true, true, false, true, false, true};
        desk.list.items[1].evidence = {true, true, false, true, true, true};
        desk.list.items[1].namesLinkedIn = false;
        desk.arrive();
        const auto at = [&](int row) { return desk.table()->model()->index(row, ApplicationsModel::EvidenceColumn); };
        QCOMPARE(at(1).data(widgets::TableMarksRole).toList(), (QVariantList{true, true, false, true, false, true}));
        QCOMPARE(at(1).data().toString(), QString("4/6"));
        QCOMPARE(at(1).data(Qt::AccessibleTextRole).toString(), QString("Not settled: Public profile and Price"));
        QCOMPARE(at(2).data(widgets::TableMarksRole).toList().size(), 5);
        QCOMPARE(at(2).data().toString(), QString("5/5"));
        QCOMPARE(at(2).data(Qt::ToolTipRole).toString(), QString("All the evidence is settled"));
    }

    void approve_opensWithTheEvidence_andAsksFirst() {
        Desk desk;
        desk.open();
        auto* approve = desk.find<widgets::Button>("approveApplication");
        QVERIFY(!approve->isEnabled());
        QTest::keyClick(desk.table(), Qt::Key_A);
        QVERIFY(!desk.window.window()->findChild<widgets::Button*>("decideApplication"));
        desk.server.on(Desk::desk(11, "PUT", "/evidence"), [&desk](const HttpStub::Request&) {
            desk.review.evidence = kAll;
            return HttpStub::Answer{200, jsonOf(desk.review)};
        });
        desk.find<widgets::CheckRow>("evidenceIdentity")->click();
        QTRY_VERIFY(approve->isEnabled());
        desk.server.on(Desk::decision("approve"), [&desk](const HttpStub::Request&) {
            desk.review.state = ApplicationState::approved;
            return HttpStub::Answer{200, jsonOf(desk.review)};
        });
        QTest::keyClick(desk.table(), Qt::Key_A);
        QCOMPARE(desk.server.count(Desk::decision("approve")), 0);
        desk.confirm();
        QTRY_COMPARE(desk.server.count(Desk::decision("approve")), 1);
        QCOMPARE(desk.server.last(Desk::decision("approve")).json()["version"].toInt(), 3);
        QTRY_VERIFY(!desk.find<widgets::Button>("declineApplication")->isEnabled());
    }

    /// Two ticks before the first answer: the second goes after it, on its version, and neither is lost.
    void ticks_fasterThanTheAnswers_allArrive() {
        Desk desk;
        desk.open();
        desk.server.on(Desk::desk(11, "PUT", "/evidence"), [&desk](const HttpStub::Request& request) {
            const auto body = protocol::decode<protocol::SetEvidence>(request.body.toStdString()).value();
            if (body.version != desk.review.version) return HttpStub::Answer{409, {}};
            desk.review.evidence = body.evidence;
            ++desk.review.version;
            return HttpStub::Answer{200, jsonOf(desk.review)};
        });
        desk.find<widgets::CheckRow>("evidenceIdentity")->click();
        desk.find<widgets::CheckRow>("evidenceEmployer")->click();
        QVERIFY(desk.find<widgets::CheckRow>("evidenceEmployer")->isEnabled());
        QTRY_COMPARE(desk.server.count(Desk::desk(11, "PUT", "/evidence")), 2);
        QTRY_VERIFY(desk.review.evidence.identity && desk.review.evidence.employer);
        QTRY_VERIFY(desk.find<widgets::Button>("askApplicant")->isEnabled());
        QVERIFY(desk.find<widgets::CheckRow>("evidenceIdentity")->isChecked());
        QVERIFY(desk.find<widgets::CheckRow>("evidenceEmployer")->isChecked());
    }

    /// What is decided is what was read: a reload behind the question makes the application another one.
    void approve_isOfTheVersionThatWasRead() {
        Desk desk;
        desk.review.evidence = kAll;
        desk.open();
        QTRY_VERIFY(desk.find<widgets::Button>("approveApplication")->isEnabled());
        desk.find<widgets::Button>("approveApplication")->click();
        desk.review.version = 9;
        desk.review.form.bio = "Something else.";
        const int before = desk.server.count(Desk::desk(11));
        desk.window.reload();
        QTRY_COMPARE(desk.server.count(Desk::desk(11)), before + 1);
        QTRY_VERIFY(desk.house.api.findChildren<net::ApiCall*>().isEmpty());
        desk.server.problem(Desk::decision("approve"), 409, "changed_elsewhere");
        desk.confirm();
        QTRY_COMPARE(desk.server.count(Desk::decision("approve")), 1);
        QCOMPARE(desk.server.last(Desk::decision("approve")).json()["version"].toInt(), 3);
    }

    void decision_waitsForWhatIsTicked() {
        Desk desk;
        desk.review.evidence = kAll;
        desk.review.evidence.photo = false;
        desk.open();
        std::function<void()> answer;
        auto ticked = desk.review;
        ticked.evidence = kAll;
        ticked.version = 4;
        desk.server.hold(Desk::desk(11, "PUT", "/evidence"), 200, jsonOf(ticked), answer);
        desk.find<widgets::CheckRow>("evidencePhoto")->click();
        QTRY_VERIFY(answer);
        QTest::keyClick(desk.table(), Qt::Key_A);
        QVERIFY(!desk.window.window()->findChild<widgets::Button*>("decideApplication"));
        QVERIFY(desk.find<widgets::Label>("approvalHint")->text().contains("being saved"));
        answer();
        QTRY_VERIFY(desk.window.window()->findChild<widgets::Button*>("decideApplication"));
        desk.review = ticked;
        desk.server.on(Desk::decision("approve"), [&desk](const HttpStub::Request&) {
            return HttpStub::Answer{200, jsonOf(desk.review)};
        });
        desk.confirm();
        QTRY_COMPARE(desk.server.count(Desk::decision("approve")), 1);
        QCOMPARE(desk.server.last(Desk::decision("approve")).json()["version"].toInt(), 4);
    }

    void decision_isNotTaken_whenTheTickIsRefused() {
        Desk desk;
        desk.review.evidence = kAll;
        desk.review.evidence.photo = false;
        desk.open();
        std::function<void()> answer;
        desk.server.hold(Desk::desk(11, "PUT", "/evidence"), 409, HttpStub::problemBody(409, "changed_elsewhere"),
                         answer);
        desk.find<widgets::CheckRow>("evidencePhoto")->click();
        QTRY_VERIFY(answer);
        desk.find<widgets::Button>("approveApplication")->click();
        QSignalSpy toasts(&desk.window, &widgets::Page::toast);
        answer();
        QTRY_COMPARE(toasts.count(), 1);
        QTRY_VERIFY(!desk.find<widgets::Button>("approveApplication")->isEnabled());
        QVERIFY(!desk.window.window()->findChild<widgets::Button*>("decideApplication"));
        QVERIFY(desk.find<widgets::Label>("approvalHint")->text().contains("opens when"));
    }

    /// Asked for before a deed and answered after it.
    void olderReading_doesNotTakeThePlaceOfANewerOne() {
        Desk desk;
        desk.open();
        std::function<void()> late;
        desk.server.hold(Desk::desk(11), 200, jsonOf(desk.review), late);
        desk.window.reload();
        QTRY_VERIFY(late);
        desk.server.on(Desk::desk(11, "PUT", "/evidence"), [&desk](const HttpStub::Request&) {
            desk.review.evidence = kAll;
            ++desk.review.version;
            return HttpStub::Answer{200, jsonOf(desk.review)};
        });
        desk.find<widgets::CheckRow>("evidencePhoto")->click();
        QTRY_VERIFY(desk.find<widgets::Button>("approveApplication")->isEnabled());
        late();
        QTRY_VERIFY(desk.house.api.findChildren<net::ApiCall*>().isEmpty());
        QVERIFY(desk.find<widgets::Button>("approveApplication")->isEnabled());
    }

    /// Also when the rows were there before the page was seen.
    void headline_isShownWhereThereIsRoom() {
        Desk desk;
        desk.window.hide();
        desk.window.resize(400, 736);
        desk.arrive();
        const auto isHidden = [&desk] { return desk.table()->isColumnHidden(ApplicationsModel::HeadlineColumn); };
        desk.window.resize(1064, 736);
        desk.window.show();
        QTRY_VERIFY(!isHidden());
        desk.window.resize(520, 736);
        QTRY_VERIFY(isHidden());
        desk.window.resize(1064, 736);
        QTRY_VERIFY(!isHidden());
    }

    void longNames_leaveTheEvidenceInSight() {
        Desk desk;
        desk.list.items[0].name = std::string("Venkatanarasimharajuvaripeta ") + std::string(50, 'W');
        desk.arrive();
        for (const int width : {1064, 800, 540}) {
            desk.window.resize(width, 736);
            const auto end = [&] {
                return desk.table()->columnViewportPosition(ApplicationsModel::WaitingColumn) +
                       desk.table()->columnWidth(ApplicationsModel::WaitingColumn);
            };
            QTRY_VERIFY2(end() <= desk.table()->viewport()->width() + 1,
                         qPrintable(QStringLiteral("%1 of %2").arg(end()).arg(desk.table()->viewport()->width())));
            QVERIFY(desk.table()->columnWidth(ApplicationsModel::EvidenceColumn) > 60);
        }
        QCOMPARE(desk.table()->model()->index(1, 0).data(Qt::ToolTipRole).toString(),
                 QString::fromStdString(desk.list.items[0].name));
    }

    void pictures() {
        Desk desk;
        desk.window.resize(1064, 736);
        desk.window.arrive({"/admin/applications", {}, {}});
        desk.find<QTabBar>("approvalsTabs")->setCurrentIndex(1);
        QTRY_COMPARE(desk.table()->model()->rowCount(), 0);
        support::takePicture(desk.window, desk.house.theme, "approvals-empty");
        desk.server.problem("GET /api/admin/mentor-applications", 503, "unavailable");
        desk.window.reload();
        QTRY_COMPARE(desk.window.findChild<widgets::StatePage*>()->state(), widgets::StatePage::State::error);
        support::takePicture(desk.window, desk.house.theme, "approvals-error");
        desk.server.on("GET /api/admin/mentor-applications", [&desk](const HttpStub::Request&) {
            return HttpStub::Answer{200, jsonOf(desk.list)};
        });
        desk.find<QTabBar>("approvalsTabs")->setCurrentIndex(0);
        desk.list.items[0].evidence = {true, true, true, true, false, false};
        desk.list.items[1].name = std::string("Venkatanarasimharajuvaripeta ") + std::string(50, 'W');
        desk.list.items[1].headline = std::string(100, 'M');
        desk.list.items.push_back(support::applicationOf(13, "Deepak Rao", 6 * domain::kDay));
        desk.list.items[2].state = ApplicationState::questioned;
        desk.list.counts.questioned = 1;
        desk.review.evidence = desk.list.items[0].evidence;
        desk.window.reload();
        QTRY_COMPARE(desk.table()->model()->rowCount(), 5);
        desk.table()->setCurrentIndex(desk.table()->model()->index(1, 0));
        QTRY_VERIFY(desk.find<widgets::Button>("declineApplication")->isVisible());
        support::takePicture(desk.window, desk.house.theme, "approvals");
        desk.window.resize(744, 480);
        QTRY_VERIFY(!desk.table()->isVisible());
        support::takePicture(desk.window, desk.house.theme, "approvals-narrow");
    }

    void withoutAProfileAddress_noneIsToBeChecked() {
        Desk desk;
        desk.review.form.linkedIn.reset();
        desk.review.evidence = kAll;
        desk.review.evidence.linkedIn = false;
        desk.open();
        QVERIFY(!desk.find<widgets::CheckRow>("evidenceLinkedIn")->isVisible());
        QVERIFY(!desk.find<widgets::Button>("openLinkedIn")->isVisible());
        QTRY_VERIFY(desk.find<widgets::Button>("approveApplication")->isEnabled());
    }

    void narrow_theApplicationTakesThePlaceOfTheList_andGivesItBack() {
        Desk desk;
        desk.window.resize(700, 560);
        desk.open();
        QTRY_VERIFY(!desk.table()->isVisible());
        desk.find<widgets::Button>("backToApplications")->click();
        QVERIFY(desk.table()->isVisible());
        QVERIFY(!desk.find<QWidget>("applicationPanel")->isVisible());
    }

    /// A link leads to an application of no queue that has others: it is shown all the same.
    void openedByItsLink_isShownThoughTheListIsEmpty() {
        Desk desk;
        desk.list = {};
        widgets::PageLink link{"/admin/applications/" + idOf(11), {{"id", idOf(11)}}, {}};
        desk.window.arrive(link);
        QTRY_VERIFY(desk.find<widgets::Button>("declineApplication")->isVisible());
        QTRY_VERIFY(desk.house.api.findChildren<net::ApiCall*>().isEmpty());
        QVERIFY(desk.find<widgets::Button>("declineApplication")->isVisible());
        QVERIFY(desk.window.escape());
        const auto* states = desk.window.findChild<widgets::StatePage*>();
        QCOMPARE(states->state(), widgets::StatePage::State::empty);
    }

    void closedRow_isOpenedAgain_byAClick() {
        Desk desk;
        desk.open();
        QVERIFY(desk.window.escape());
        QVERIFY(!desk.find<widgets::Button>("declineApplication")->isVisible());
        const auto row = desk.table()->visualRect(desk.table()->model()->index(1, 0)).center();
        QTest::mouseClick(desk.table()->viewport(), Qt::LeftButton, {}, row);
        QTRY_VERIFY(desk.find<widgets::Button>("declineApplication")->isVisible());
    }

    void otherAdmins_areToldWhoDecides() {
        Desk desk;
        desk.server.problem("GET /api/admin/mentor-applications", 403, "forbidden");
        desk.window.arrive({"/admin/applications", {}, {}});
        const auto says = [&desk](const char* words) {
            for (const auto* label : desk.window.findChildren<widgets::Label*>())
                if (label->isVisible() && label->text().contains(QLatin1String(words))) return true;
            return false;
        };
        QTRY_VERIFY(says("Your role does not decide"));
    }

    void decline_wantsAReason_keptWhileItIsTyped() {
        Desk desk;
        desk.open();
        QTest::keyClick(desk.table(), Qt::Key_D);
        QVERIFY(!desk.window.window()->findChild<widgets::Button*>("decideApplication"));
        QVERIFY(desk.find<QPlainTextEdit>("applicationWords")->hasFocus());
        desk.type("Please say more.");
        // Letters typed there are words, not decisions.
        QTest::keyClick(desk.find<QPlainTextEdit>("applicationWords"), Qt::Key_D);
        QVERIFY(!desk.window.window()->findChild<widgets::Button*>("decideApplication"));
        desk.server.problem(Desk::decision("reject"), 409, "changed_elsewhere");
        desk.find<widgets::Button>("declineApplication")->click();
        QSignalSpy toasts(&desk.window, &widgets::Page::toast);
        desk.confirm();
        QTRY_COMPARE(toasts.count(), 1);
        QVERIFY(desk.find<QPlainTextEdit>("applicationWords")->toPlainText().contains("Please say more."));
    }

    void question_isSentAndTheFieldEmptied() {
        Desk desk;
        desk.open();
        desk.type("Since when are you there?");
        desk.server.on(Desk::desk(11, "POST", "/questions"), [&desk](const HttpStub::Request&) {
            desk.review.state = ApplicationState::questioned;
            return HttpStub::Answer{200, jsonOf(desk.review)};
        });
        desk.find<widgets::Button>("askApplicant")->click();
        QTRY_COMPARE(desk.server.count(Desk::desk(11, "POST", "/questions")), 1);
        QCOMPARE(desk.server.last(Desk::desk(11, "POST", "/questions")).json()["text"].toString(),
                 QString("Since when are you there?"));
        QTRY_VERIFY(desk.find<QPlainTextEdit>("applicationWords")->toPlainText().isEmpty());
    }

    void ownApplication_isAnothersToDecide() {
        Desk desk;
        desk.review.mayDecide = false;
        desk.review.evidence = kAll;
        desk.open();
        for (const auto* name : {"declineApplication", "askApplicant", "approveApplication", "noteOnApplication"})
            QVERIFY2(!desk.find<widgets::Button>(name)->isEnabled(), name);
        QVERIFY(desk.find<widgets::Label>("approvalHint")->text().contains("another admin"));
    }

    void failedList_saysSoAndTriesAgain() {
        Desk desk;
        desk.server.problem("GET /api/admin/mentor-applications", 503, "unavailable");
        desk.window.arrive({"/admin/applications", {}, {}});
        const auto* states = desk.window.findChild<widgets::StatePage*>();
        QTRY_COMPARE(states->state(), widgets::StatePage::State::error);
        desk.server.on("GET /api/admin/mentor-applications", [&desk](const HttpStub::Request&) {
            return HttpStub::Answer{200, jsonOf(desk.list)};
        });
        desk.window.reload();
        QTRY_COMPARE(desk.table()->model()->rowCount(), 3);
    }
};

}  // namespace mc::admin

MC_TEST_GUI(mc::admin::ApprovalsPageTest)
#include "approvals_page_test.moc"
