#include "student/wallet_page.h"

#include <QLabel>
#include <QSignalSpy>
#include <QtTest>
#include <algorithm>

#include "student/checkout_pane.h"
#include "student/credits_words.h"
#include "student/saved_methods_card.h"
#include "support/client_house.h"
#include "support/page_program.h"
#include "support/qt_print.h"
#include "support/readable.h"
#include "support/sample_credits.h"
#include "support/web_program.h"
#include "widgets/button.h"

namespace mc::student {
namespace {

using namespace mc::support;
using protocol::PaymentStatus;

protocol::Order sampleCreditsOrder(PaymentStatus status = PaymentStatus::created) {
    protocol::Order order;
    order.id = {71};
    order.creditsId = domain::CreditLotId{72};
    order.status = status;
    order.amount = domain::rupees(500);
    order.gatewayOrderId = "order_72";
    order.checkoutPath = "/checkout/order_72";
    return order;
}

struct CreditsHouse {
    explicit CreditsHouse(const protocol::Wallet& wallet = sampleWallet(),
                          const protocol::CreditMovePage& moves = sampleCreditMoves()) {
        house.http.answer("GET /api/me/credits", 200, jsonOf(wallet));
        house.http.answer("GET /api/me/credits/moves", 200, jsonOf(moves));
        house.http.answer("GET /api/me/payment-methods", 200, jsonOf(sampleMethods()));
        house.signIn();
        page.resize(1064, 736);
        page.show();
    }
    void arrive() { page.arrive({"/wallet", {}, {}}); }
    QStringList said() const {
        QStringList all;
        for (auto* label : page.findChildren<QLabel*>())
            if (label->isVisible()) all << label->text();
        return all;
    }
    template <class T = widgets::Button>
    T* part(const char* name) const {
        return page.findChild<T*>(QLatin1String(name));
    }
    const QLabel* words(const QString& text) const {
        const auto all = page.findChildren<QLabel*>();
        return *std::find_if(all.begin(), all.end(), [&](const QLabel* label) { return label->text() == text; });
    }
    ClientHouse house;
    WalletPage page{house.api, {"Asia/Kolkata"}};
};

struct PurchaseHouse {
    PurchaseHouse() {
        house.http.answer("POST /api/me/credits/orders", 200, jsonOf(sampleCreditsOrder()));
        house.signIn();
    }
    void toPayment() {
        purchase.buy(domain::rupees(500));
        QTRY_COMPARE(purchase.step(), CreditsPurchase::Step::payment);
    }
    void serverSays(PaymentStatus status) {
        house.http.answer(
            "GET /api/me/credits/orders/" + QString::fromStdString(domain::toString(domain::CreditLotId{72})), 200,
            jsonOf(sampleCreditsOrder(status)));
    }
    ClientHouse house;
    CreditsPurchase purchase{house.api};
};

}  // namespace

/// The page of credits, and the way to more (PAY-5).
class WalletPageTest : public QObject {
    Q_OBJECT

private slots:
    void wallet_saysWhatThereIs_andWhatBecameOfIt() {
        CreditsHouse world;
        world.arrive();
        QTRY_COMPARE(world.page.findChildren<QWidget*>("creditMove").size(), 5);
        const auto all = world.said();
        for (const auto* words :
             {"₹1,300.00", "₹300.00 until 17 Oct 2027", "₹1,000.00 until 15 Jan 2028", "Paid for GRP-20270112-004",
              "Returned from GRP-20270112-004", "Not spent in time", "The money for them was paid back", "Bought",
              "What you buy can be spent for 365 days. We tell you before it expires."})
            QVERIFY2(all.contains(QString::fromUtf8(words)), qPrintable(words + all.join(" | ")));
        QVERIFY(all.contains(QString::fromUtf8("₹200.00 more is kept for what you are booking.")));
        QVERIFY(all.contains(QString::fromUtf8("−\u00a0₹500.00")));
        QCOMPARE(world.part("creditsPack1")->text(), QString::fromUtf8("₹1,000"));
        QVERIFY(world.part("moreMoves")->isHidden());
    }

    void nothingYet_offersThePacks() {
        auto wallet = sampleWallet();
        wallet.spendable = wallet.kept = domain::rupees(0);
        wallet.lots.clear();
        CreditsHouse world(wallet, {});
        world.arrive();
        QTRY_VERIFY(world.said().contains("You have not bought any credits yet."));
        QVERIFY(world.part("creditsPack0")->isVisible());
        // Lists of nothing leave no room behind them.
        support::settle(world.page);
        for (const auto* last : {world.words("You have not bought any credits yet."),
                                 world.words("Your next booking uses them first; you pay only the rest.")})
            QCOMPARE(last->parentWidget()->height() - last->geometry().bottom() - 1, last->x());
    }

    void notSold_offersNone() {
        auto wallet = sampleWallet();
        wallet.packs.clear();
        CreditsHouse world(wallet);
        world.arrive();
        QTRY_VERIFY(world.said().contains(QString::fromUtf8("₹1,300.00")));
        QVERIFY(!world.said().contains("Buy credits"));
    }

    void failed_saysSo_andIsTriedAgain() {
        CreditsHouse world;
        world.house.http.problem("GET /api/me/credits", 500, "internal");
        world.arrive();
        QTRY_VERIFY(world.said().contains("Your credits could not be loaded"));
        world.house.http.answer("GET /api/me/credits", 200, jsonOf(sampleWallet()));
        world.page.reload();
        QTRY_VERIFY(world.said().contains(QString::fromUtf8("₹1,300.00")));
    }

    void pack_leadsToTheCheckout_andBack() {
        CreditsHouse world;
        world.house.http.answer("POST /api/me/credits/orders", 200, jsonOf(sampleCreditsOrder()));
        world.arrive();
        QTRY_VERIFY(world.part("creditsPack0") && world.part("creditsPack0")->isVisible());
        world.part("creditsPack0")->click();
        QTRY_VERIFY(world.part("leaveCheckout")->isVisible());
        world.part("leaveCheckout")->click();
        QVERIFY(world.part<QLabel>("creditsBalance")->isVisible());
        QTRY_VERIFY(world.part("creditsPack0")->isEnabled());
    }

    void savedMethods_areNamed_andRemoved() {
        CreditsHouse world;
        world.arrive();
        QTRY_COMPARE(world.page.findChildren<QWidget*>("savedMethod").size(), 2);
        QTRY_VERIFY(world.said().contains("Visa ending in 1111"));
        QVERIFY(world.said().contains("maya@okhdfc"));
        QVERIFY(world.said().contains("Last used on 15 Jan 2027"));
        auto left = sampleMethods();
        left.methods.pop_back();
        world.house.http.answer("DELETE /api/me/payment-methods/token_2", 200, jsonOf(left));
        world.page.findChildren<widgets::Button*>("removeMethod").last()->click();
        QTRY_VERIFY(!world.said().contains("maya@okhdfc"));
        QTRY_VERIFY(world.said().contains("Visa ending in 1111"));
        QVERIFY(!world.said().contains("maya@okhdfc"));
    }

    /// Who works with the keyboard goes on in the list, and after the last one with what can be done with all.
    void removing_leavesTheKeyboardInTheList() {
        CreditsHouse world;
        world.arrive();
        QVERIFY(QTest::qWaitForWindowActive(&world.page));
        const auto removes = [&] {
            auto all = world.page.findChildren<widgets::Button*>("removeMethod");
            all.removeIf([](const auto* button) { return !button->isVisible(); });
            return all;
        };
        QTRY_COMPARE(removes().size(), 2);
        auto left = sampleMethods();
        left.methods.erase(left.methods.begin());
        world.house.http.answer("DELETE /api/me/payment-methods/token_1", 200, jsonOf(left));
        removes().front()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(world.page.focusWidget(), Qt::Key_Space);
        QTRY_COMPARE(removes().size(), 1);
        QTRY_VERIFY(world.page.focusWidget() == removes().front());
        world.house.http.answer("DELETE /api/me/payment-methods/token_2", 200,
                                jsonOf(protocol::SavedMethods{true, {}}));
        QTest::keyClick(world.page.focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(removes().isEmpty());
        QTRY_VERIFY(world.page.focusWidget() == world.part("forgetMethods"));
    }

    void remembering_isAskedFor_andEnded() {
        CreditsHouse world;
        world.house.http.answer("GET /api/me/payment-methods", 200, jsonOf(protocol::SavedMethods{}));
        world.house.http.answer("PUT /api/me/payment-methods", 200, jsonOf(protocol::SavedMethods{true, {}}));
        world.arrive();
        QTRY_VERIFY(world.part("keepMethods")->isVisible());
        world.part("keepMethods")->click();
        QTRY_VERIFY(world.part("forgetMethods")->isVisible());
        QVERIFY(world.part("keepMethods")->isHidden());
        world.house.http.problem("PUT /api/me/payment-methods", 502, "gateway_unavailable");
        QSignalSpy toasts(&world.page, &widgets::Page::toast);
        world.part("forgetMethods")->click();
        auto* sure = world.page.window()->findChild<widgets::Button*>("forgetAll");
        QVERIFY(sure);
        QCOMPARE(world.house.http.count("PUT /api/me/payment-methods"), 1);  // It is asked first.
        sure->click();
        QTRY_COMPARE(toasts.size(), 1);
        QVERIFY(world.part("forgetMethods")->isEnabled());
    }

    void methodWithoutAName_isNoCode() {
        QCOMPARE(SavedMethodsCard::name({"token_3", "wallet", "", "", "", "", {}, {}}),
                 QString("Wallet of a payment app"));
        QCOMPARE(SavedMethodsCard::name({"token_4", "paylater", "", "", "", "", {}, {}}),
                 QString("Another payment method"));
    }

    void methodsThatCannotBeSeen_leaveTheRest() {
        CreditsHouse world;
        world.house.http.problem("GET /api/me/payment-methods", 502, "gateway_unavailable");
        world.arrive();
        QTRY_VERIFY(world.part("retryMethods")->isVisible());
        QTRY_VERIFY(world.said().contains(QString::fromUtf8("₹1,300.00")));
    }

    void words_haveRoom_data() { addWindows(); }
    void words_haveRoom() {
        QFETCH(QSize, size);
        QFETCH(double, text);
        QFETCH(int, longer);
        const inspect::PseudoLanguage words(longer);
        CreditsHouse world;
        world.house.theme.setTextScale(text);
        world.page.resize(size);
        world.arrive();
        QTRY_COMPARE(world.page.findChildren<QWidget*>("creditMove").size(), 5);
        QTRY_COMPARE(world.page.findChildren<QWidget*>("savedMethod").size(), 2);
        MC_COMPARE_READABLE(world.page);
    }

    void paid_isFollowedUntilTheServerKnows() {
        PurchaseHouse world;
        QSignalSpy bought(&world.purchase, &CreditsPurchase::bought);
        world.house.http.answer("POST /api/payments/verify", 200, jsonOf(sampleCreditsOrder(PaymentStatus::attempted)));
        world.serverSays(PaymentStatus::attempted);
        world.toPayment();
        QVERIFY(!world.purchase.checkoutUrl(true).isEmpty());
        world.purchase.checkoutSucceeded("order_72", "pay_1", "signed");
        QCOMPARE(world.purchase.step(), CreditsPurchase::Step::confirming);
        world.serverSays(PaymentStatus::captured);
        QTRY_COMPARE_WITH_TIMEOUT(bought.size(), 1, 10'000);
        QCOMPARE(world.purchase.step(), CreditsPurchase::Step::choosing);
    }

    void refused_staysAtTheCheckout() {
        PurchaseHouse world;
        world.toPayment();
        world.purchase.checkoutFailed();
        QCOMPARE(world.purchase.step(), CreditsPurchase::Step::payment);
        QCOMPARE(world.purchase.notice(), CreditsPurchase::Notice::refused);
        world.purchase.checkoutDismissed();
        QCOMPARE(world.purchase.step(), CreditsPurchase::Step::choosing);
    }

    void lost_goesOnWithTheSameOrder() {
        PurchaseHouse world;
        world.serverSays(PaymentStatus::created);
        world.toPayment();
        world.purchase.checkoutLost();
        QCOMPARE(world.purchase.step(), CreditsPurchase::Step::confirming);
        QTRY_COMPARE_WITH_TIMEOUT(world.purchase.notice(), CreditsPurchase::Notice::lost, 20'000);
        QCOMPARE(world.purchase.step(), CreditsPurchase::Step::payment);
    }

    void anotherAmount_isSaid() {
        PurchaseHouse world;
        world.house.http.answer("POST /api/payments/verify", 200,
                                jsonOf(sampleCreditsOrder(PaymentStatus::quarantined)));
        world.toPayment();
        world.purchase.checkoutSucceeded("order_72", "pay_1", "signed");
        QTRY_COMPARE(world.purchase.notice(), CreditsPurchase::Notice::quarantined);
        QCOMPARE(world.purchase.step(), CreditsPurchase::Step::choosing);
    }

    void paidForNothing_isSaid_andNotWaitedFor() {
        PurchaseHouse world;
        world.house.http.answer("POST /api/payments/verify", 200,
                                jsonOf(sampleCreditsOrder(PaymentStatus::refund_pending)));
        world.toPayment();
        world.purchase.checkoutSucceeded("order_72", "pay_1", "signed");
        QTRY_COMPARE(world.purchase.notice(), CreditsPurchase::Notice::returned);
        QCOMPARE(world.purchase.step(), CreditsPurchase::Step::choosing);
        QCOMPARE(CheckoutPane::notice(world.purchase),
                 QString("Your payment was taken, but it could not be used. It goes back to you by itself."));
    }

    void packThatWasPaidInAnotherAmount_isNotPaidAgain() {
        PurchaseHouse world;
        world.house.http.answer("POST /api/me/credits/orders", 200,
                                jsonOf(sampleCreditsOrder(PaymentStatus::quarantined)));
        world.purchase.buy(domain::rupees(500));
        QTRY_COMPARE(world.purchase.notice(), CreditsPurchase::Notice::quarantined);
        QCOMPARE(world.purchase.step(), CreditsPurchase::Step::choosing);
    }

    void addressNotConfirmed_isSaid() {
        PurchaseHouse world;
        world.house.http.answer("POST /api/me/credits/orders", 403,
                                R"({"code":"email_not_verified","title":"Confirm","status":403})");
        world.purchase.buy(domain::rupees(500));
        QTRY_VERIFY(world.purchase.error().has_value());
        QCOMPARE(world.purchase.error()->code, domain::ErrorCode::email_not_verified);
        QCOMPARE(world.purchase.step(), CreditsPurchase::Step::choosing);
    }
};

}  // namespace mc::student

MC_TEST_RUN {
    mc::support::prepareForWeb();
    return mc::support::runPageTests<mc::student::WalletPageTest>(argc, argv);
}
#include "wallet_page_test.moc"
