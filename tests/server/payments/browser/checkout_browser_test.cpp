#include <QApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QWebChannel>
#include <QWebEngineProfile>
#include <QWebEngineView>

#include "payments/checkout_page.h"
#include "payments/saved_methods.h"
#include "payments/sandbox/sandbox_routes.h"
#include "support/payment_bench.h"
#include "support/test_program.h"

using namespace mc;
using domain::rupees;
using test::PaymentBench;

namespace {

constexpr int kPageSeconds = 20'000;

/// The desktop client's side of the channel.
class Bridge : public QObject {
    Q_OBJECT
public slots:
    void succeeded(const QString& orderId, const QString& paymentId, const QString& signature) {
        Q_EMIT paid(orderId, paymentId, signature);
    }
    void failed(const QString& code) { Q_EMIT refused(code); }
    void dismissed() { Q_EMIT closed(); }
Q_SIGNALS:
    void paid(const QString& orderId, const QString& paymentId, const QString& signature);
    void refused(const QString& code);
    void closed();
};

/// The real page of the real server in the browser engine the client embeds.
struct Browser : PaymentBench {
    Browser() {
        page.addTo(edge.router);
        routes.addTo(edge.router);
        edge.start();
        channel.registerObject("checkout", &bridge);
        view.page()->setWebChannel(&channel);
        view.resize(900, 700);
        view.show();
    }
    void open(const QString& query = {}) {
        view.load(QUrl(QString::fromStdString(edge.server->url() + order.checkoutPath) + query));
    }
    /// For something else that she owes.
    void orderAnew() { order = *service->createOrder(student, owes(student, rupees(1599)), clock.now()); }
    /// The value of an expression in the page.
    QVariant value(const QString& expression) {
        std::optional<QVariant> result;
        view.page()->runJavaScript(expression, [&](const QVariant& answer) { result = answer; });
        return QTest::qWaitFor([&] { return result.has_value(); }, kPageSeconds) ? *result : QVariant();
    }
    bool appears(const char* id) {
        const auto usable =
            QString("(e => !!e && !e.closest('[hidden]') && !e.disabled)(document.getElementById('%1'))").arg(id);
        return QTest::qWaitFor([&] { return value(usable).toBool(); }, kPageSeconds);
    }
    bool click(const char* id) {
        return appears(id) && !value(QString("document.getElementById('%1').click(); 'done'").arg(id)).isNull();
    }
    QString textOf(const char* id) {
        return value(QString("document.getElementById('%1').textContent").arg(id)).toString();
    }

    domain::UserId student = person("maya");
    domain::Subject subject = owes(student, rupees(1599));
    protocol::Order order = *service->createOrder(student, subject, clock.now());
    base::AdjustableClock testClock;
    payments::Plans plans{{*database, clock, ids, *outbox, *gateway, ledger}, *service, {}};
    payments::CheckoutPage page{*service, plans, random, {.sandbox = true}};
    sandbox::SandboxRoutes routes{sandbox, testClock};
    test::EdgeFixture edge;
    Bridge bridge;
    QWebChannel channel;
    QWebEngineView view;
    QSignalSpy paid{&bridge, &Bridge::paid};
    QSignalSpy refused{&bridge, &Bridge::refused};
    QSignalSpy closed{&bridge, &Bridge::closed};
};

}  // namespace

class CheckoutBrowserTest : public QObject {
    Q_OBJECT

private slots:
    void success_handsTheClientAProofTheServerAccepts() {
        Browser browser;
        browser.open();
        QVERIFY(browser.appears("sandbox-banner"));
        QVERIFY(browser.textOf("sandbox-banner").contains("no money moves"));
        QCOMPARE(browser.textOf("checkout-amount"), QString("₹1,599.00"));
        QVERIFY(browser.click("pay-method-card"));
        QVERIFY(browser.click("pay-success"));
        QTRY_COMPARE_WITH_TIMEOUT(browser.paid.size(), 1, kPageSeconds);
        const auto proof = browser.paid.first();
        const auto done = browser.service->verify(
            browser.student,
            {proof[0].toString().toStdString(), proof[1].toString().toStdString(), proof[2].toString().toStdString()});
        QCOMPARE(done->status, protocol::PaymentStatus::captured);
        QCOMPARE(browser.gateway->payment(proof[1].toString().toStdString())->method, std::string("card"));
        QVERIFY(browser.textOf("checkout-status").startsWith("Payment received"));
    }

    void failure_isToldAndAnotherTryWorks() {
        Browser browser;
        browser.open("?theme=dark");
        QVERIFY(browser.click("pay-failure"));
        QTRY_COMPARE_WITH_TIMEOUT(browser.refused.size(), 1, kPageSeconds);
        QCOMPARE(browser.refused.first().first().toString(), QString("payment_failed"));
        QVERIFY(browser.appears("pay-error"));
        QVERIFY(browser.click("pay-success"));
        QTRY_COMPARE_WITH_TIMEOUT(browser.paid.size(), 1, kPageSeconds);
        QCOMPARE(browser.value("getComputedStyle(document.body).backgroundColor").toString(),
                 QString("rgb(18, 18, 23)"));
    }

    void whatWasSaved_isOfferedFirst_andPaidByAgain() {
        Browser browser;
        payments::SavedMethods methods({*browser.database, browser.clock, *browser.gateway});
        QVERIFY(methods.keep(browser.student, true));
        browser.orderAnew();
        browser.open();
        QVERIFY(browser.click("pay-method-card"));
        QVERIFY(browser.click("pay-save"));
        QVERIFY(browser.click("pay-success"));
        QTRY_COMPARE_WITH_TIMEOUT(browser.paid.size(), 1, kPageSeconds);
        const auto saved = methods.look(browser.student)->methods;
        QCOMPARE(saved.size(), std::size_t(1));
        browser.orderAnew();
        browser.open();
        const auto id = "pay-method-" + saved[0].id;
        QVERIFY(browser.appears(id.c_str()));
        const auto radio = QString("document.getElementById('%1')").arg(QString::fromStdString(id));
        QCOMPARE(browser.value(radio + ".parentElement.textContent").toString(), QString("Visa ending in 1111"));
        QVERIFY(browser.value(radio + ".checked").toBool());
        QVERIFY(browser.click("pay-success"));
        QTRY_COMPARE_WITH_TIMEOUT(browser.paid.size(), 2, kPageSeconds);
        const auto payment = browser.paid.last()[1].toString().toStdString();
        QCOMPARE(browser.sandbox.bank().payment(payment)->tokenId, saved[0].id);
    }

    /// Nothing can be saved for nobody.
    void whoIsNotKnown_isOfferedNoSaving() {
        Browser browser;
        browser.open();
        QVERIFY(browser.appears("pay-success"));
        QVERIFY(browser.value("document.querySelector('.sandbox-save').hidden").toBool());
    }

    void inHindi_everyWordIsHindi() {
        Browser browser;
        browser.open("?lang=hi");
        QVERIFY(browser.appears("sandbox-banner"));
        static const QRegularExpression english("[A-Za-z]{4,}");
        for (const auto* id : {"sandbox-banner", "pay-success", "pay-failure", "pay-dismiss", "checkout-status"})
            QVERIFY2(!browser.textOf(id).isEmpty() && !browser.textOf(id).contains(english),
                     qPrintable(browser.textOf(id)));
        QVERIFY(browser.click("pay-failure"));
        QVERIFY(browser.appears("pay-error"));
        QVERIFY2(!browser.textOf("pay-error").contains(english), qPrintable(browser.textOf("pay-error")));
        QVERIFY(browser.click("pay-dismiss"));
        QVERIFY(browser.appears("checkout-pay"));
        QVERIFY2(!browser.textOf("checkout-pay").contains(english), qPrintable(browser.textOf("checkout-pay")));
        QCOMPARE(browser.textOf("checkout-amount"), QString("₹1,599.00"));
    }

    void dismissal_isToldAndThePageOffersToPayAgain() {
        Browser browser;
        browser.open();
        QVERIFY(browser.click("pay-dismiss"));
        QTRY_COMPARE_WITH_TIMEOUT(browser.closed.size(), 1, kPageSeconds);
        QVERIFY(browser.click("checkout-pay"));
        QVERIFY(browser.click("pay-success"));
        QTRY_COMPARE_WITH_TIMEOUT(browser.paid.size(), 1, kPageSeconds);
    }

    void alreadyPaid_doesNotOpenTheCheckout() {
        Browser browser;
        (void)browser.sandbox.checkout({.orderId = browser.order.gatewayOrderId});
        browser.settle();
        browser.open();
        QVERIFY(browser.appears("checkout-status"));
        QCOMPARE(browser.textOf("checkout-status"), QString("This is already paid."));
        QVERIFY(!browser.value("!!document.getElementById('sandbox-checkout')").toBool());
    }
};

MC_TEST_RUN {
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--no-sandbox");
    QApplication app(argc, argv);
    CheckoutBrowserTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "checkout_browser_test.moc"
