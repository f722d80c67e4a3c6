#include "admin/booking_desk_page.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTableView>
#include <QtTest>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include "admin/desk_words.h"
#include "support/client_house.h"
#include "support/json_of.h"
#include "support/page_window.h"
#include "support/sample_desk.h"
#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/states.h"

namespace mc::admin {

using support::HttpStub;
using support::jsonOf;

namespace {

const QString kBookingDeskPageList = "GET /api/admin/bookings";

QString bookingIdOf(std::int64_t id) {
    return QString::fromStdString(toString(domain::BookingId{id}));
}

struct BookingDeskPageDesk {
    BookingDeskPageDesk() {
        house.api.clock().set(support::kDeskLater);
        server.on(kBookingDeskPageList, [this](const HttpStub::Request& request) {
            asked << request.query.toString(QUrl::FullyDecoded);
            return HttpStub::Answer{200, jsonOf(list)};
        });
        server.answer(one("GET", "/ledger"), 200, jsonOf(support::sampleLedger()));
        server.answer(one("GET", "/mails"), 200, jsonOf(support::sampleMails()));
        server.on(one(), [this](const HttpStub::Request&) { return HttpStub::Answer{200, jsonOf(review)}; });
        window.resize(1100, 760);
        window.show();
    }
    static QString one(const QString& verb = "GET", const QString& rest = {}) {
        return verb + " /api/admin/bookings/" + bookingIdOf(21) + rest;
    }
    template <class T>
    T* child(const char* name) const {
        return window.findChild<T*>(QLatin1String(name));
    }
    void arrive() {
        window.arrive({"/admin/bookings", {}, {}});
        QTRY_COMPARE(table()->model()->rowCount(), 2);
    }
    void open() {
        arrive();
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, 0));
        QTRY_COMPARE(child<widgets::Label>("deskCode")->text(), QString("GRP-20261116-001"));
    }
    widgets::Button* button(const char* name) const { return child<widgets::Button>(name); }
    void type(const QString& text) const { child<QPlainTextEdit>("deskWords")->setPlainText(text); }
    widgets::Button* deed() const { return window.window()->findChild<widgets::Button*>("decideBooking"); }
    QTableView* table() const { return child<QTableView>("deskTable"); }

    support::ClientHouse house;
    HttpStub& server = house.http;
    QStringList asked;
    protocol::BookingReview review = support::sampleContest();
    protocol::DeskPage list = support::sampleDeskPage();
    BookingDeskPage window{house.api, house.drafts, {"Asia/Kolkata"}, true};
};

}  // namespace

class BookingDeskPageTest : public QObject {
    Q_OBJECT
    using Desk = BookingDeskPageDesk;

private slots:
    void lowWindow_givesTheRowsTheRoom_andTheTitlesMenuDoesTheSame() {
        Desk desk;
        desk.arrive();
        auto* tools = desk.window.findChild<QWidget*>("deskColumns");
        QTRY_VERIFY(tools->isVisible());
        desk.window.resize(1000, 320);
        QTRY_VERIFY(!tools->isVisible());
        auto* header = desk.window.findChild<QTableView*>("deskTable")->horizontalHeader();
        emit header->customContextMenuRequested({});
        QTRY_VERIFY(desk.window.findChild<QAction*>("offeredAction"));
        QVERIFY(desk.window.findChild<QAction*>("offeredAction")->text().contains("CSV"));
        desk.window.findChild<QMenu*>("columnsMenu")->close();
        desk.window.resize(1000, 760);
        QTRY_VERIFY(tools->isVisible());
    }

    void list_showsWhatWaits() {
        Desk desk;
        const QAbstractItemModelTester tester(desk.table()->model());
        desk.arrive();
        const auto* model = desk.table()->model();
        QCOMPARE(model->index(0, DeskModel::StateColumn).data().toString(), QString("Contested"));
        QCOMPARE(model->index(1, DeskModel::StateColumn).data().toString(), QString("Nobody came"));
        QCOMPARE(model->index(0, DeskModel::StudentColumn).data().toString(), QString("Maya Nair"));
        QVERIFY(desk.asked.last().contains("queue=waiting"));
    }

    void whoWasThere_isSaidOfWhatHasBegun() {
        Desk desk;
        desk.open();
        QVERIFY(desk.child<QWidget>("deskAttendance")->isVisible());
        desk.review.attendance = {};
        desk.house.api.clock().set(desk.review.startsAt - domain::kHour);
        ++desk.review.version;
        desk.window.reload();
        QTRY_VERIFY(!desk.child<QWidget>("deskAttendance")->isVisible());
    }

    void mails_areSaidWithWhomTheyWereFor_andWhatBecameOfThem() {
        Desk desk;
        desk.open();
        QTRY_VERIFY(desk.child<widgets::Label>("deskMails")->text().contains("to Maya Nair: “"));
        const auto lines = desk.child<widgets::Label>("deskMails")->text().split('\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[0].endsWith("“You're booked with Ananya Krishnan”, sent"), qPrintable(lines[0]));
        QVERIFY2(lines[1].contains("to Ananya Krishnan") && lines[1].endsWith("could not be sent"),
                 qPrintable(lines[1]));
    }

    void ruling_saysWhatMoves_wantsAReason_andAsksFirst() {
        Desk desk;
        desk.open();
        const auto hint = desk.child<widgets::Label>("deskHint")->text();
        QVERIFY2(hint.contains("Ananya Krishnan has a strike") && hint.contains("the platform bears ₹780.00"),
                 qPrintable(hint));
        desk.button("deskUphold")->click();
        QVERIFY(!desk.deed());  // Without a reason nothing is asked.
        desk.type("Your link worked");
        desk.button("deskReject")->click();
        QVERIFY(desk.deed());
        QCOMPARE(desk.server.count(Desk::one("POST", "/absence")), 0);
        desk.server.on(Desk::one("POST", "/absence"), [&desk](const HttpStub::Request&) {
            desk.review.need = protocol::DeskNeed::nothing;
            desk.review.choices.clear();
            return HttpStub::Answer{200, jsonOf(desk.review)};
        });
        desk.deed()->click();
        QTRY_COMPARE(desk.server.count(Desk::one("POST", "/absence")), 1);
        const auto sent = desk.server.last(Desk::one("POST", "/absence")).json();
        QCOMPARE(sent["ruling"].toString(), QString("rejected"));
        QCOMPARE(sent["version"].toInt(), 7);
        QCOMPARE(sent["reason"].toString(), QString("Your link worked"));
        QTRY_VERIFY(!desk.button("deskReject")->isVisible());
        QCOMPARE(desk.child<QPlainTextEdit>("deskWords")->toPlainText(), QString());
    }

    void everyMovementOfItsMoney_isSaidInWords() {
        Desk desk;
        desk.open();
        const auto* ledger = desk.child<widgets::Label>("deskLedger");
        QTRY_VERIFY(ledger->text().contains("The payment came in"));
        QVERIFY2(ledger->text().contains("Gateway fees: ₹20.00"), qPrintable(ledger->text()));
    }

    void pictures() {
        Desk desk;
        desk.window.resize(1064, 736);
        desk.open();
        QTRY_VERIFY(desk.child<widgets::Label>("deskLedger")->isVisible());
        support::takePicture(desk.window, desk.house.theme, "booking-desk");
        desk.window.resize(744, 480);
        QTRY_VERIFY(!desk.table()->isVisible());
        support::takePicture(desk.window, desk.house.theme, "booking-desk-narrow");
    }

    /// Another admin was faster: what is so now is shown, and the words are kept.
    void ruling_thatCameTooLate_showsWhatIsSo() {
        Desk desk;
        desk.open();
        desk.type("Your link worked");
        desk.server.answer(Desk::one("POST", "/absence"), 409, R"({"code":"changed_elsewhere","status":409})");
        desk.button("deskUphold")->click();
        desk.review.need = protocol::DeskNeed::nothing;
        desk.deed()->click();
        QTRY_VERIFY(!desk.button("deskUphold")->isVisible());
        QCOMPARE(desk.server.count(Desk::one()), 2);
    }

    /// Asked for before a ruling and answered after it.
    void olderReading_doesNotTakeThePlaceOfANewerOne() {
        Desk desk;
        desk.open();
        std::function<void()> late;
        desk.server.hold(Desk::one(), 200, jsonOf(desk.review), late);
        desk.window.reload();
        QTRY_VERIFY(late);
        desk.type("Your link worked");
        desk.button("deskReject")->click();
        desk.server.on(Desk::one("POST", "/absence"), [&desk](const HttpStub::Request&) {
            desk.review.need = protocol::DeskNeed::nothing;
            desk.review.choices.clear();
            ++desk.review.version;
            return HttpStub::Answer{200, jsonOf(desk.review)};
        });
        desk.deed()->click();
        QTRY_VERIFY(!desk.button("deskReject")->isVisible());
        late();
        QTRY_VERIFY(desk.house.api.findChildren<net::ApiCall*>().isEmpty());
        QVERIFY(!desk.button("deskReject")->isVisible());
    }

    void ownSession_isNotOnesOwnToDecide() {
        Desk desk;
        desk.review.mayDecide = false;
        desk.open();
        QTRY_VERIFY(desk.child<widgets::Label>("deskHint")->text().contains("another admin"));
        QVERIFY(!desk.button("deskUphold")->isVisible());
        QVERIFY(!desk.child<QPlainTextEdit>("deskWords")->isVisible());
    }

    void cancel_saysHowMuchGoesBack() {
        Desk desk;
        desk.review.need = protocol::DeskNeed::nothing;
        desk.review.choices.clear();
        desk.review.canCancel = true;
        desk.open();
        QTRY_VERIFY(desk.button("deskCancel")->isVisible());
        desk.type("The platform was down");
        desk.button("deskCancel")->click();
        bool said = false;
        for (const auto* label : desk.window.window()->findChildren<widgets::Label*>())
            said |= label->text().contains("Maya Nair gets back ₹1,000.00");
        QVERIFY(said);
        desk.server.answer(Desk::one("POST", "/cancel"), 200, jsonOf(desk.review));
        desk.deed()->click();
        QTRY_COMPARE(desk.server.count(Desk::one("POST", "/cancel")), 1);
    }

    void all_isNarrowedByStateTimeAndName() {
        Desk desk;
        desk.arrive();
        desk.child<QTabBar>("deskTabs")->setCurrentIndex(1);
        QTRY_VERIFY(desk.asked.last().contains("queue=all"));
        desk.child<QComboBox>("deskStatus")->setCurrentIndex(4);
        QTRY_VERIFY(desk.asked.last().contains("status=completed"));
        desk.child<QComboBox>("deskWhen")->setCurrentIndex(1);
        QTRY_VERIFY(desk.asked.last().contains("until=2026-11-25T13:30:00Z"));
        desk.child<QLineEdit>("deskSearch")->setText("maya n");
        QTRY_VERIFY(desk.asked.last().contains("q=maya n"));
        QVERIFY(desk.asked.last().contains("status=completed"));
    }

    void scrolledToTheEnd_moreIsAskedFor() {
        Desk desk;
        desk.list.items.clear();
        for (int i = 0; i < 50; ++i)
            desk.list.items.push_back(support::deskLine(100 + i, "GRP-20261116-003", protocol::BookingStatus::completed,
                                                        protocol::DeskNeed::nothing));
        desk.list.next = "1-2";
        desk.window.arrive({"/admin/bookings", {}, {}});
        QTRY_COMPARE(desk.table()->model()->rowCount(), 50);
        desk.table()->scrollToBottom();
        QTRY_COMPARE(desk.table()->model()->rowCount(), 100);
        QVERIFY(desk.asked.last().contains("cursor=1-2"));
    }

    void panel_saysAboutWhat_andShowsBothFaces() {
        Desk desk;
        desk.review.topic = "System design";
        desk.review.student.photo = "student";
        desk.review.mentor.photo = "mentor";
        desk.open();
        QCOMPARE(desk.child<widgets::Label>("deskTopic")->text(), QString("Topic: System design"));
        const auto& photos = desk.house.api.photos();
        const auto keyOf = [&](const protocol::DeskPerson& person) {
            return photos.keyOf(QString::fromStdString(toString(person.id)));
        };
        QCOMPARE(keyOf(desk.review.student), QString("student"));
        QCOMPARE(keyOf(desk.review.mentor), QString("mentor"));
        QVERIFY(desk.child<widgets::Label>("deskStudent")
                    ->text()
                    .contains(QString::fromStdString(desk.review.student.name)));
    }

    void supportAlone_isToldWhoMay() {
        Desk desk;
        desk.server.answer(kBookingDeskPageList, 403, R"({"code":"forbidden","status":403})");
        desk.window.arrive({"/admin/bookings", {}, {}});
        auto* states = desk.window.findChild<widgets::StatePage*>();
        QTRY_VERIFY(states->state() == widgets::StatePage::State::error);
    }

    void everyStepAndStatus_hasWords() {
        const auto review = support::sampleContest();
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<protocol::DeskStepKind>>([&](auto d) {
            for (const auto by : {protocol::Party::student, protocol::Party::mentor, protocol::Party::platform})
                QVERIFY2(!DeskWords::step({d.value, support::kDeskStart, by}, review).isEmpty(), d.name);
        });
        using Kind = protocol::DeskStepKind;
        for (const auto kind : {Kind::cancelled, Kind::completed, Kind::moved, Kind::ruled})
            QVERIFY(DeskWords::step({kind, support::kDeskStart, protocol::Party::platform, "Farhan Qureshi"}, review)
                        .startsWith("Farhan Qureshi (admin)"));
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<protocol::BookingStatus>>(
            [](auto d) { QVERIFY2(!DeskWords::status(d.value).isEmpty(), d.name); });
    }
};

}  // namespace mc::admin

MC_TEST_GUI(mc::admin::BookingDeskPageTest)
#include "booking_desk_page_test.moc"
