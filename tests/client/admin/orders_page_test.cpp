#include "admin/orders_page.h"

#include "admin/order_words.h"
#include "admin/people_words.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QtTest>

#include "admin/sum_field.h"
#include "inspect/pseudo_language.h"
#include "support/client_house.h"
#include "support/json_of.h"
#include "support/page_window.h"
#include "support/readable.h"
#include "support/sample_desk.h"
#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/label.h"

namespace mc::admin {

using support::HttpStub;
using support::jsonOf;
using widgets::Button;

namespace {

const QString kOrdersPageList = "GET /api/admin/orders";
const QString kOne = "/api/admin/orders/" + QString::fromStdString(toString(domain::OrderId{41}));
const QString kGoodwill = "POST " + kOne + "/goodwill";
const QString kReveal = "POST " + kOne + "/reveal-email";

struct OrdersPageDesk {
    OrdersPageDesk() {
        house.api.clock().set(support::kDeskLater);
        server.on(kOrdersPageList, [this](const HttpStub::Request& request) {
            asked << request.query.toString(QUrl::FullyDecoded);
            return HttpStub::Answer{200, jsonOf(list)};
        });
        server.on("GET " + kOne, [this](const HttpStub::Request&) { return HttpStub::Answer{200, jsonOf(order)}; });
        window.resize(1180, 760);
        window.show();
    }
    void arrive() {
        window.arrive({"/admin/orders", {}, {}});
        QTRY_COMPARE(table()->model()->rowCount(), 2);
    }
    void open() {
        arrive();
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, 0));
        QTRY_COMPARE(label("orderCode")->text(), QString("GRP-20261116-001"));
    }
    QTableView* table() const { return window.findChild<QTableView*>("ordersTable"); }
    widgets::Label* label(const char* name) const { return window.findChild<widgets::Label*>(QLatin1String(name)); }
    Button* button(const char* name) const { return window.window()->findChild<Button*>(QLatin1String(name)); }
    void type(const char* name, const QString& words) const {
        window.window()->findChild<QLineEdit*>(QLatin1String(name))->setText(words);
    }
    void giveReason(const QString& words) const {
        window.window()->findChild<QPlainTextEdit*>("deedReason")->setPlainText(words);
    }

    support::ClientHouse house;
    HttpStub& server = house.http;
    QStringList asked;
    protocol::DeskOrderPage list = support::sampleOrders();
    protocol::DeskOrder order = support::sampleOrder();
    OrdersPage window{house.api, house.drafts, {"Asia/Kolkata"}};
};

}  // namespace

class OrdersPageTest : public QObject {
    Q_OBJECT
    using Desk = OrdersPageDesk;

private slots:
    void state_saysWhatBecameOfTheMoney_data() {
        QTest::addColumn<protocol::DeskOrderState>("state");
        QTest::addColumn<int>("returned");
        QTest::addColumn<int>("returning");
        QTest::addColumn<QString>("word");
        using enum protocol::DeskOrderState;
        const auto row = [](const char* name, protocol::DeskOrderState state, int returned, int returning,
                            const char* word) {
            QTest::newRow(name) << state << returned << returning << QString(word);
        };
        row("not paid", open, 0, 0, "Not paid");
        row("paid", paid, 0, 0, "Paid");
        row("a part went back", paid, 400, 0, "Partly paid back");
        row("a part is on its way", paid, 0, 400, "Part on its way back");
        row("one part there, one on its way", paid, 400, 100, "Part on its way back");
        row("the rest is on its way", paid, 400, 600, "Refund on its way");
        row("all is on its way", paid, 0, 1000, "Refund on its way");
        row("all went back", paid, 1000, 0, "Paid back");
        row("set aside", quarantined, 0, 0, "Set aside");
        row("set aside, on its way back", quarantined, 0, 999, "Refund on its way");
        row("set aside, back", quarantined, 999, 0, "Paid back");
    }
    void state_saysWhatBecameOfTheMoney() {
        QFETCH(protocol::DeskOrderState, state);
        QFETCH(int, returned);
        QFETCH(int, returning);
        QFETCH(QString, word);
        const protocol::DeskOrderLine line{.state = state,
                                           .amount = domain::rupees(1000),
                                           .returned = domain::rupees(returned),
                                           .returning = domain::rupees(returning)};
        QCOMPARE(OrderWords::state(line).word, word);
        protocol::DeskOrder order{.state = state, .amount = line.amount};
        using protocol::DeskRefundState;
        if (returned > 0) order.refunds.push_back({.amount = line.returned, .state = DeskRefundState::processed});
        if (returning > 0) order.refunds.push_back({.amount = line.returning, .state = DeskRefundState::failed});
        QCOMPARE(OrderWords::state(order).word, word);
        protocol::PersonPayment payment{.state = protocol::PersonPaymentState::paid};
        payment.amount = line.amount;
        payment.returned = line.returned;
        payment.returning = line.returning;
        if (state == protocol::DeskOrderState::paid) QVERIFY(PeopleWords::payment(payment, {}).contains(" · " + word));
    }

    void list_showsWhoOwesWhat() {
        Desk desk;
        const QAbstractItemModelTester tester(desk.table()->model());
        desk.arrive();
        const auto* model = desk.table()->model();
        QCOMPARE(model->index(0, OrdersModel::StudentColumn).data().toString(), QString("Maya Nair"));
        QCOMPARE(model->index(0, OrdersModel::ReturnedColumn).data().toString(), QString("₹400"));
        QCOMPARE(model->index(1, OrdersModel::StateColumn).data().toString(), QString("Set aside"));
    }

    void filters_areAskedForTogether() {
        Desk desk;
        desk.arrive();
        desk.window.findChild<QComboBox*>("ordersState")->setCurrentIndex(3);
        desk.window.findChild<QComboBox*>("ordersWhen")->setCurrentIndex(2);
        desk.type("ordersLeast", "1,000");
        desk.type("ordersMost", "2000.50");
        desk.type("ordersSearch", "maya");
        QTRY_VERIFY(desk.asked.last().contains("q=maya"));
        const auto& last = desk.asked.last();
        for (const auto* part : {"state=paid", "least=100000", "most=200050", "from=2026-11-11"})
            QVERIFY2(last.contains(part), qPrintable(last));
        desk.type("ordersLeast", "much");
        QTRY_VERIFY(!desk.asked.last().contains("least="));
    }

    void order_saysWhatCameInAndWhatWentBack_andLeadsToItsBooking() {
        Desk desk;
        desk.open();
        QVERIFY(desk.label("orderCameIn")->text().contains("The bank said no"));
        QVERIFY(desk.label("orderCameIn")->text().contains("it pays the order"));
        QVERIFY(desk.label("orderWentBack")->text().contains("₹400.00"));
        const QSignalSpy led(&desk.window, &OrdersPage::navigate);
        desk.button("openOrderBooking")->click();
        QVERIFY(led.at(0).at(0).toString().startsWith("/admin/bookings/"));
    }

    void address_isMasked_untilAReasonIsGiven() {
        Desk desk;
        desk.open();
        QCOMPARE(desk.label("orderEmail")->text(), QString("m…@example.com"));
        desk.server.answer(kReveal, 200, R"({"email":"maya@example.com"})");
        desk.button("revealOrderEmail")->click();
        QVERIFY(!desk.button("decideDeed")->isEnabled());
        desk.giveReason("A refund came back");
        desk.button("decideDeed")->click();
        QTRY_COMPARE(desk.label("orderEmail")->text(), QString("maya@example.com"));
        QVERIFY(!desk.button("revealOrderEmail")->isVisible());
    }

    void goodwill_wantsASumThatIsLeft_andAReason_andIsOnlyProposed() {
        Desk desk;
        desk.open();
        desk.button("goodwill")->click();
        desk.giveReason("The line was bad");
        for (const auto* sum : {"", "0", "600.01", "much"}) {
            desk.type("goodwillSum", sum);
            QVERIFY2(!desk.button("decideDeed")->isEnabled(), sum);
        }
        desk.type("goodwillSum", "300");
        desk.server.on(kGoodwill, [&desk](const HttpStub::Request&) {
            desk.order.version = 5;
            desk.order.mayGrant = false;
            desk.order.proposals = {support::sampleProposal()};
            return HttpStub::Answer{200, jsonOf(desk.order)};
        });
        desk.button("decideDeed")->click();
        QTRY_COMPARE(desk.server.count(kGoodwill), 1);
        QCOMPARE(desk.server.last(kGoodwill).json()["amount"].toObject()["minor"].toInt(), 30000);
        QTRY_VERIFY(desk.label("orderProposals")->text().contains("Another admin has to agree."));
        QVERIFY(!desk.button("goodwill")->isVisible());
        QVERIFY(desk.button("decideProposals")->isVisible());
    }

    void sums_areReadAsPeopleTypeThem() {
        const support::ClientHouse house;  // Its theme.
        SumField field({}, {});
        const auto read = [&](const char* typed) {
            field.setText(typed);
            return field.sum() ? field.sum()->minor : -1;
        };
        QCOMPARE(read("300"), 300'00);
        QCOMPARE(read("1,299.5"), 1299'50);
        QCOMPARE(read(" 0.05 "), 5);
        for (const auto* typed : {"", "-3", "1.234", "1e3", "ten", "9999999999"})
            QCOMPARE(read(typed), -1);
    }

    void allWordsCanBeRead_data() { support::addWindows(); }
    void allWordsCanBeRead() {
        QFETCH(QSize, size);
        QFETCH(double, text);
        QFETCH(int, longer);
        const inspect::PseudoLanguage words(longer);
        Desk desk;
        desk.house.theme.setTextScale(text);
        desk.window.resize(size - QSize(widgets::metrics::kRail, widgets::metrics::kTopBar));
        desk.arrive();
        MC_COMPARE_READABLE(desk.window);
        desk.table()->setCurrentIndex(desk.table()->model()->index(0, 0));
        QTRY_COMPARE(desk.label("orderCode")->text(), QString("GRP-20261116-001"));
        MC_COMPARE_READABLE(desk.window);
        desk.button("goodwill")->click();
        MC_COMPARE_READABLE(desk.window);
    }

    void pictures() {
        Desk desk;
        desk.open();
        support::takePicture(desk.window, desk.house.theme, "orders");
    }
};

}  // namespace mc::admin

MC_TEST_GUI(mc::admin::OrdersPageTest)
#include "orders_page_test.moc"
