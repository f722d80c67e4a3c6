#include "admin/payments_page.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QtTest>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include "admin/money_words.h"
#include "inspect/pseudo_language.h"
#include "support/client_house.h"
#include "support/json_of.h"
#include "support/page_window.h"
#include "support/readable.h"
#include "support/sample_desk.h"
#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/states.h"

namespace mc::admin {

using support::HttpStub;
using support::jsonOf;
using widgets::Button;

namespace {

template <class Named>
QString path(const char* what, std::int64_t id, const char* verb) {
    return QStringLiteral("POST /api/admin/%1/%2/%3").arg(what, QString::fromStdString(toString(Named{id})), verb);
}

const QString kReturn = path<domain::PaymentId>("payments", 31, "return");
const QString kAccept = path<domain::PaymentId>("payments", 31, "accept");
const QString kApprove = path<protocol::ProposalId>("proposals", 51, "approve");
const QString kReject = path<protocol::ProposalId>("proposals", 51, "reject");
const QString kRetryRefund = path<domain::RefundId>("refunds", 32, "retry");
const QString kSettle = path<domain::RefundId>("refunds", 32, "settle");
const QString kRetryDelivery = path<domain::OutboxId>("deliveries", 33, "retry");

struct Money {
    Money() {
        house.api.clock().set(support::kDeskLater);
        server.on("GET /api/admin/payments", [this](const HttpStub::Request&) {
            return HttpStub::Answer{200, jsonOf(payments)};
        });
        window.resize(1000, 760);
        window.show();
    }
    void arrive() {
        window.arrive({"/admin/payments", {}, {}});
        QTRY_VERIFY(window.findChild<widgets::StatePage*>()->state() == widgets::StatePage::State::ready);
    }
    bool says(const QString& words) const {
        for (const auto* label : window.window()->findChildren<widgets::Label*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }
    Button* button(const char* name) const { return window.window()->findChild<Button*>(QLatin1String(name)); }

    support::ClientHouse house;
    HttpStub& server = house.http;
    protocol::PaymentDeskPage payments = support::samplePayments();
    void giveReason(const QString& words) const {
        window.window()->findChild<QPlainTextEdit*>("deedReason")->setPlainText(words);
    }

    PaymentsPage window{house.api, house.drafts, {"Asia/Kolkata"}};
};

}  // namespace

class PaymentsPageTest : public QObject {
    Q_OBJECT

private slots:
    void page_showsWhatNeedsAPerson() {
        Money money;
        money.arrive();
        QVERIFY(money.says("GRP-20261116-004, Ishaan Verma"));
        QVERIFY(money.says("asked for ₹1,000.00, received ₹999.00"));
        QVERIFY(money.says("GRP-20261116-005, Maya Nair: ₹400.00"));
        QVERIFY(money.says("GRP-20261116-001, Maya Nair: Give ₹300.00 back as goodwill"));
        QVERIFY(money.says("Proposed by Farhan Qureshi"));
        QVERIFY(money.says("A refund, stuck"));
        QVERIFY(money.says("not enough balance"));
        QVERIFY(money.says("Set aside until somebody decides"));
        QVERIFY(money.says("1568176960vxp0rj · fees ₹204.00"));
        QVERIFY(money.says("₹9,973.00"));
        QVERIFY(!money.says("it is not in the books"));
    }

    void settlementOfAnotherCurrency_saysThatItIsInNoBooks() {
        Money money;
        money.payments.settlements[0].amount.currency = {{'U', 'S', 'D'}};
        money.payments.settlements[0].aside = true;
        money.arrive();
        QVERIFY(money.says("9,973.00"));
        QVERIFY(money.says("In another currency than your prices, so it is not in the books."));
    }

    void endOfAPlan_thatTheGatewayDoesNotHave_isNamed() {
        Money money;
        money.payments.deliveries[0].kind = "payment.plan_end";
        money.arrive();
        QVERIFY(money.says("The end of a plan, stuck"));
    }

    void allWordsCanBeRead_data() { support::addWindows(); }
    void allWordsCanBeRead() {
        QFETCH(QSize, size);
        QFETCH(double, text);
        QFETCH(int, longer);
        const inspect::PseudoLanguage words(longer);
        Money money;
        money.house.theme.setTextScale(text);
        money.window.resize(size - QSize(widgets::metrics::kRail, widgets::metrics::kTopBar));
        money.arrive();
        MC_COMPARE_READABLE(money.window);
        money.button("acceptPayment")->click();
        MC_COMPARE_READABLE(money.window);
    }

    void pictures() {
        Money money;
        money.arrive();
        support::takePicture(money.window, money.house.theme, "payments");
    }

    void nothing_isSaidSo() {
        Money money;
        money.payments = {};
        money.arrive();
        QVERIFY(money.says("Nothing is set aside."));
        QVERIFY(money.says("No refund has failed."));
        QVERIFY(money.says("The gateway has everything."));
        QVERIFY(money.says("Nothing is proposed."));
        QVERIFY(!money.button("giveBack"));
    }

    void giveBack_wantsAReason_andIsSentOnce() {
        Money money;
        money.arrive();
        money.server.on(kReturn, [&money](const HttpStub::Request&) {
            money.payments.quarantined.clear();
            return HttpStub::Answer{200, jsonOf(money.payments)};
        });
        money.button("giveBack")->click();
        QVERIFY(money.says("Ishaan Verma gets back ₹999.00"));
        QVERIFY(!money.button("decideDeed")->isEnabled());
        money.giveReason("Charged once more");
        money.button("decideDeed")->click();
        QTRY_COMPARE(money.server.count(kReturn), 1);
        QCOMPARE(money.server.last(kReturn).json()["reason"].toString(), QString("Charged once more"));
        QTRY_VERIFY(money.says("Nothing is set aside."));
    }

    void accept_saysWhoBearsWhatIsMissing_andThatItTakesTwo() {
        Money money;
        money.arrive();
        money.server.answer(kAccept, 200, jsonOf(money.payments));
        money.button("acceptPayment")->click();
        QVERIFY(money.says("as if ₹1,000.00 had come in"));
        QVERIFY(money.says("The platform bears the ₹1.00 that are missing."));
        QVERIFY(money.says("it waits until another one agrees"));
        money.giveReason("One rupee short");
        money.button("decideDeed")->click();
        QTRY_COMPARE(money.server.count(kAccept), 1);
        QTRY_VERIFY(!money.button("decideDeed") || !money.button("decideDeed")->isVisible());
    }

    void accept_ofWhatNoOrderWaitsFor_isNotOffered() {
        Money money;
        money.payments.quarantined[0].mayAccept = false;
        money.arrive();
        QVERIFY(!money.button("acceptPayment")->isVisible());
    }

    void proposal_isDecidedWithAReason_andARefusalStaysBeforeTheEyes() {
        Money money;
        money.arrive();
        money.server.answer(kApprove, 409, R"({"code":"amount_mismatch","status":409})");
        money.button("approveProposal")->click();
        QVERIFY(money.says("cannot be undone"));
        money.giveReason("The log shows it");
        money.button("decideDeed")->click();
        QTRY_COMPARE(money.server.count(kApprove), 1);
        QTRY_VERIFY(money.button("decideDeed")->isEnabled());
        QCOMPARE(money.window.window()->findChild<QPlainTextEdit*>("deedReason")->toPlainText(),
                 QString("The log shows it"));
        money.server.on(kApprove, [&money](const HttpStub::Request&) {
            money.payments.proposals.clear();
            return HttpStub::Answer{200, jsonOf(money.payments)};
        });
        money.button("decideDeed")->click();
        QTRY_VERIFY(money.says("Nothing is proposed."));
    }

    void ownProposal_canOnlyBeTakenBack() {
        Money money;
        money.payments.proposals[0].mayApprove = false;
        money.arrive();
        QVERIFY(!money.button("approveProposal")->isEnabled());
        money.server.answer(kReject, 200, jsonOf(money.payments));
        QTRY_VERIFY(money.button("rejectProposal")->isEnabled());
        QCOMPARE(money.button("rejectProposal")->text(), QString("Take it back …"));
        money.button("rejectProposal")->click();
        money.giveReason("I was wrong");
        money.button("decideDeed")->click();
        QTRY_COMPARE(money.server.count(kReject), 1);
    }

    void ownMoney_isForAnother() {
        Money money;
        money.payments.quarantined[0].mayDecide = false;
        money.arrive();
        QVERIFY(!money.button("giveBack")->isEnabled());
    }

    void underWay_noOtherDeedCanBePressed() {
        Money money;
        money.arrive();
        std::function<void()> release;
        money.server.hold(kRetryRefund, 200, jsonOf(money.payments), release);
        money.button("retryRefund")->click();
        QVERIFY(!money.button("retryDelivery")->isEnabled());
        QVERIFY(!money.button("giveBack")->isEnabled());
        QTRY_VERIFY(release);
        release();
        QTRY_VERIFY(money.button("retryDelivery")->isEnabled());
    }

    void retries_areSent() {
        Money money;
        money.arrive();
        for (const auto& [name, path] : {std::pair{"retryRefund", kRetryRefund}, {"retryDelivery", kRetryDelivery}}) {
            money.server.answer(path, 200, jsonOf(money.payments));
            QTRY_VERIFY(money.button(name)->isEnabled());  // One deed at a time.
            money.button(name)->click();
            QTRY_COMPARE(money.server.count(path), 1);
        }
    }

    void supportAlone_isToldWhoMay() {
        Money money;
        money.server.answer("GET /api/admin/payments", 403, R"({"code":"forbidden","status":403})");
        money.window.arrive({"/admin/payments", {}, {}});
        QTRY_VERIFY(money.says("Your role does not see payments"));
    }

    void everyAccountAndMovement_hasWords() {
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<protocol::DeskAccount>>(
            [](auto d) { QVERIFY2(!MoneyWords::account(d.value).isEmpty(), d.name); });
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<protocol::DeskMovementKind>>(
            [](auto d) { QVERIFY2(!MoneyWords::movement(d.value).isEmpty(), d.name); });
    }

    void pendingRefunds_haveTheirAge_andNothingIsDoneAboutThem() {
        Money money;
        money.arrive();
        QVERIFY(money.says("GRP-20261116-006, Maya Nair: ₹400.00"));
        QVERIFY(money.says("2 days ago"));
        QVERIFY(money.says("And 12 more."));
        QCOMPARE(money.window.findChildren<Button*>("retryRefund").size(), 1);
        QCOMPARE(money.window.findChildren<Button*>("settleRefund").size(), 1);
    }

    void settling_wantsAReferenceAndAReason() {
        Money money;
        money.arrive();
        QByteArray sent;
        money.server.on(kSettle, [&](const HttpStub::Request& request) {
            sent = request.body;
            return HttpStub::Answer{200, jsonOf(money.payments)};
        });
        money.button("settleRefund")->click();
        auto* decide = money.button("decideDeed");
        QVERIFY(money.says("Maya Nair has got ₹400.00 past the gateway") && !money.says("takes two admins"));
        money.giveReason("The card is closed");
        QVERIFY(!decide->isEnabled());
        money.window.window()->findChild<QLineEdit*>("settleReference")->setText("UTR 4711");
        QVERIFY(decide->isEnabled());
        money.payments.refunds.erase(money.payments.refunds.begin());
        QSignalSpy told(&money.window, &widgets::Page::toast);
        decide->click();
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(told.last().at(1).toString(), QString("Settled. It counts as refunded."));
        QCOMPARE(sent, QByteArray(R"({"reference":"UTR 4711","reason":"The card is closed"})"));
        QTRY_VERIFY(!money.button("settleRefund"));
    }

    void settling_aLargeSum_isProposed() {
        Money money;
        money.payments.refunds[0].settleTakesTwo = true;
        money.arrive();
        money.server.answer(kSettle, 200, jsonOf(money.payments));
        money.button("settleRefund")->click();
        QVERIFY(money.says("takes two admins"));
        money.window.window()->findChild<QLineEdit*>("settleReference")->setText("UTR 4711");
        money.giveReason("The card is closed");
        QSignalSpy told(&money.window, &widgets::Page::toast);
        money.button("decideDeed")->click();
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(told.last().at(1).toString(), QString("Proposed. Another admin has to agree."));
    }

    void stuckRefund_canBeSettled_oneThatIsProposedCannot() {
        Money money;
        money.payments.refunds[0].maySettle = false;
        money.payments.refunds[1].stuck = true;
        money.payments.refunds[1].maySettle = true;
        money.arrive();
        const auto buttons = money.window.findChildren<Button*>("settleRefund");
        QCOMPARE(buttons.size(), 2);
        QVERIFY(!buttons[0]->isEnabled() && buttons[1]->isEnabled());
        QVERIFY(money.says("₹400.00, stuck"));
    }
};

}  // namespace mc::admin

MC_TEST_GUI(mc::admin::PaymentsPageTest)
#include "payments_page_test.moc"
