#include "admin/people_page.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QtTest>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include "admin/people_words.h"
#include "support/client_house.h"
#include "support/json_of.h"
#include "support/page_window.h"
#include "support/sample_people.h"
#include "support/test_program.h"
#include "text/format.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/states.h"

namespace mc::admin {

using support::HttpStub;
using support::jsonOf;
using widgets::Button;
using widgets::Label;

namespace {

const QString kPeoplePageList = "GET /api/admin/people";

QString one(const QString& verb = "GET", const QString& rest = {}) {
    return verb + " /api/admin/people/" + QString::fromStdString(toString(domain::UserId{11})) + rest;
}

struct PeoplePagePeople {
    explicit PeoplePagePeople(bool money = true) : window(house.api, house.drafts, {"Asia/Kolkata"}, money) {
        house.api.clock().set(support::kPeopleNow);
        server.on(kPeoplePageList, [this](const HttpStub::Request& request) {
            asked << request.query.toString(QUrl::FullyDecoded);
            return HttpStub::Answer{200, jsonOf(list)};
        });
        server.on(one(), [this](const HttpStub::Request&) { return HttpStub::Answer{200, jsonOf(review)}; });
        server.answer(one("GET", "/bookings"), 200, jsonOf(support::samplePersonBookings()));
        server.answer(one("GET", "/payments"), 200, jsonOf(support::samplePersonPayments()));
        server.answer(one("GET", "/reports"), 200, jsonOf(support::samplePersonReports()));
        server.answer(one("GET", "/sessions"), 200, jsonOf(support::samplePersonDevices()));
        window.resize(1100, 760);
        window.show();
    }
    template <class T>
    T* child(const char* name) const {
        return window.window()->findChild<T*>(QLatin1String(name));
    }
    Button* button(const char* name) const { return child<Button>(name); }
    QTableView* table() const { return child<QTableView>("peopleTable"); }
    void arrive() {
        window.arrive({"/admin/people", {}, {}});
        QTRY_COMPARE(table()->model()->rowCount(), 3);
    }
    void open() {
        arrive();
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, 0));
        QTRY_COMPARE(child<Label>("personName")->text(), QString("Ananya Krishnan"));
        QTRY_VERIFY(said("Mentor Connect on Linux"));
    }
    void decide(const char* reason) {
        child<QPlainTextEdit>("deedReason")->setPlainText(reason);
        button("decideDeed")->click();
    }
    /// Somewhere before the admin's eyes.
    bool said(const QString& words) const {
        for (const auto* label : window.window()->findChildren<Label*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }

    support::ClientHouse house;
    HttpStub& server = house.http;
    QStringList asked;
    protocol::PersonReview review = support::samplePerson();
    protocol::PersonPage list = support::samplePeople();
    PeoplePage window;
};

template <class Enum, class Words>
void everyWord(const Words& words) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>(
        [&](auto d) { QVERIFY2(!words(d.value).isEmpty(), d.name); });
}

}  // namespace

class PeoplePageTest : public QObject {
    Q_OBJECT
    using People = PeoplePagePeople;

private slots:
    void list_showsRolesAndStanding() {
        People people;
        const QAbstractItemModelTester tester(people.table()->model());
        people.arrive();
        const auto* model = people.table()->model();
        QCOMPARE(model->index(0, PeopleModel::RolesColumn).data().toString(), QString("Student and Mentor"));
        QCOMPARE(model->index(1, PeopleModel::StateColumn).data().toString(), QString("Suspended"));
        QCOMPARE(model->index(2, PeopleModel::RolesColumn).data().toString(), QString("Student and Owner"));
    }

    void search_asksForWhatWasTyped_andSaysWhenNobodyIsFound() {
        People people;
        people.arrive();
        people.list = {};
        people.child<QLineEdit>("peopleSearch")->setText(" maya+x@example.com ");
        QTRY_VERIFY(people.asked.last().contains("q=maya+x@example.com"));
        auto* states = people.window.findChild<widgets::StatePage*>();
        QTRY_VERIFY(states->state() == widgets::StatePage::State::empty);
    }

    void filters_narrowByRoleAndState() {
        People people;
        people.arrive();
        people.child<QComboBox>("peopleRole")->setCurrentIndex(2);
        QTRY_VERIFY(people.asked.last().contains("role=mentor") && !people.asked.last().contains("state="));
        people.child<QComboBox>("peopleState")->setCurrentIndex(2);
        QTRY_VERIFY(people.asked.last().contains("role=mentor") && people.asked.last().contains("state=suspended"));
        people.child<QComboBox>("peopleRole")->setCurrentIndex(0);
        QTRY_VERIFY(!people.asked.last().contains("role="));
    }

    void person_isShownWhole_andMasked() {
        People people;
        people.open();
        QCOMPARE(people.child<Label>("personEmail")->text(), QString("a…@example.com"));
        for (const auto* words : {"GRP-20261118-001", "as student with Rohan Mehta · Completed",
                                  "₹500.00 on its way back", "An answer was reported by Maya Nair",
                                  "A device without a name", "2 upcoming, 14 completed, 1 cancelled"})
            QVERIFY2(people.said(words), words);
    }

    void suspend_saysWhatWillHappen_wantsAReason_andShowsWhatIsSo() {
        People people;
        people.open();
        people.button("suspendPerson")->click();
        QVERIFY(people.said("cancelled, ₹1,000.00 goes back to the student"));
        QVERIFY(people.said("the call ends. Who was there decides"));
        QVERIFY(people.said("the time is free again"));
        QVERIFY(!people.button("decideDeed")->isEnabled());
        people.server.on(one("POST", "/suspend"), [&people](const HttpStub::Request&) {
            people.review.person.suspended = people.list.items[0].suspended = true;
            people.review.suspendedAt = support::kPeopleNow;
            people.review.suspendedReason = "Asked students to pay outside";
            people.review.open.clear();
            people.review.openBookings = 0;
            return HttpStub::Answer{200, jsonOf(people.review)};
        });
        people.decide("Asked students to pay outside");
        QTRY_VERIFY(people.button("reinstatePerson")->isVisible());
        QCOMPARE(people.server.last(one("POST", "/suspend")).json()["reason"].toString(),
                 QString("Asked students to pay outside"));
        QVERIFY(people.said("Suspended on 16 Nov 2026: “Asked students to pay outside”"));
        QTRY_COMPARE(people.table()->model()->index(0, PeopleModel::StateColumn).data().toString(),
                     QString("Suspended"));
        QVERIFY(!people.button("suspendPerson")->isVisible());
    }

    /// What was typed is neither lost nor sent twice.
    void refusedDeed_isSaidInTheQuestion_andTheWordsStay() {
        People people;
        people.open();
        people.server.answer(one("POST", "/suspend"), 409, R"({"code":"invalid_state","status":409})");
        people.button("suspendPerson")->click();
        people.decide("Spam");
        QTRY_VERIFY(people.button("decideDeed")->isEnabled());
        QCOMPARE(people.child<QPlainTextEdit>("deedReason")->toPlainText(), QString("Spam"));
        QCOMPARE(people.server.count(one("POST", "/suspend")), 1);
        QTRY_COMPARE(people.server.count(one()), 2);  // What is so now is asked for.
    }

    void closedDeeds_sayWhy_data() {
        QTest::addColumn<int>("bar");
        QTest::addColumn<QString>("words");
        using enum domain::PersonDeedBar;
        QTest::newRow("herself") << int(herself) << "your own account";
        QTest::newRow("admins") << int(owners_only) << "Only owners change roles";
        QTest::newRow("last owner") << int(last_owner) << "make somebody else an owner first";
    }
    void closedDeeds_sayWhy() {
        QFETCH(int, bar);
        QFETCH(QString, words);
        People people;
        people.review.maySuspend = people.review.maySetRoles = false;
        people.review.suspendBar = people.review.rolesBar = domain::PersonDeedBar(bar);
        people.open();
        QVERIFY(!people.button("suspendPerson")->isEnabled());
        QVERIFY(!people.button("setRoles")->isEnabled());
        QVERIFY2(people.said(words), qPrintable(people.child<Label>("personBars")->text()));
    }

    void roles_areSentWithTheVersion_andOnlyWhenTheyChange() {
        People people;
        people.open();
        people.button("setRoles")->click();
        people.child<QPlainTextEdit>("deedReason")->setPlainText("Joins the desk");
        QVERIFY(!people.button("decideDeed")->isEnabled());
        people.child<QCheckBox>("role0")->setChecked(true);
        people.child<QCheckBox>("role1")->setChecked(true);
        people.child<QCheckBox>("role1")->setChecked(false);
        people.server.answer(one("PUT", "/roles"), 200, jsonOf(people.review));
        people.decide("Joins the desk");
        QTRY_COMPARE(people.server.count(one("PUT", "/roles")), 1);
        const auto sent = people.server.last(one("PUT", "/roles")).json();
        QCOMPARE(sent["version"].toInt(), 3);
        QCOMPARE(sent["adminRoles"].toArray(), (QJsonArray{"support"}));
    }

    void address_isShownOnceItWasRevealed_andForgottenWithThePerson() {
        People people;
        people.open();
        people.server.answer(one("POST", "/reveal-email"), 200, R"({"email":"ananya@example.com"})");
        people.button("revealEmail")->click();
        people.decide("A mail came back");
        QTRY_COMPARE(people.child<Label>("personEmail")->text(), QString("ananya@example.com"));
        QVERIFY(!people.button("revealEmail")->isVisible());
        QVERIFY(people.window.escape());
        const auto id = QString::fromStdString(toString(domain::UserId{11}));
        people.window.arrive({"/admin/people/" + id, {{"id", id}}, {}});
        QTRY_COMPARE(people.child<Label>("personEmail")->text(), QString("a…@example.com"));
    }

    void supportAlone_seesNoPayments_andAsksForNone() {
        People people(false);
        people.open();
        QVERIFY(people.said("Finance and owners see what somebody paid."));
        QCOMPARE(people.server.count(one("GET", "/payments")), 0);
    }

    void unreachable_isSaid() {
        People people;
        people.server.answer(kPeoplePageList, 500, R"({"code":"internal","status":500})");
        people.window.arrive({"/admin/people", {}, {}});
        auto* states = people.window.findChild<widgets::StatePage*>();
        QTRY_VERIFY(states->state() == widgets::StatePage::State::error);
    }

    void narrow_thePersonTakesThePlaceOfTheList() {
        People people;
        people.window.resize(744, 480);
        people.open();
        QTRY_VERIFY(!people.table()->isVisible());
        QTest::keyClick(people.window.window(), Qt::Key_Tab);
        QVERIFY(people.button("backToPeople")->isVisible());
        people.button("backToPeople")->click();
        QTRY_VERIFY(people.table()->isVisible());
    }

    void pictures() {
        People people;
        people.window.resize(1064, 736);
        people.open();
        support::takePicture(people.window, people.house.theme, "people");
        people.button("suspendPerson")->click();
        support::takePicture(people.window, people.house.theme, "people-suspend");
    }

    void everyFateBarAndRole_hasWords() {
        everyWord<domain::PersonDeedBar>([](auto bar) { return PeopleWords::suspendBar(bar); });
        everyWord<domain::PersonDeedBar>([](auto bar) { return PeopleWords::rolesBar(bar); });
        everyWord<protocol::AdminRole>([](auto role) { return PeopleWords::role(role); });
        everyWord<domain::SuspensionFate>([](auto fate) {
            protocol::OpenBooking booking = support::samplePerson().open[0];
            booking.fate = fate;
            return PeopleWords::open(booking, text::zoneTable({"Asia/Kolkata"}));
        });
    }
};

}  // namespace mc::admin

MC_TEST_GUI(mc::admin::PeoplePageTest)
#include "people_page_test.moc"
