#include <QApplication>
#include <QTest>
#include <QWebEngineView>

#include "support/sandbox_bench.h"
#include "support/test_program.h"

using namespace mc;
using domain::rupees;

namespace {

constexpr int kPanelPatience = 20'000;

/// The sandbox's own page in a browser.
struct PanelView : test::SandboxBench {
    PanelView() {
        view.resize(1200, 1000);
        view.show();
        view.load(QUrl(QString::fromStdString(sandbox.gatewayOptions().baseUrl)));
    }
    QVariant value(const QString& expression) {
        std::optional<QVariant> result;
        view.page()->runJavaScript(expression, [&](const QVariant& answer) { result = answer; });
        return QTest::qWaitFor([&] { return result.has_value(); }, kPanelPatience) ? *result : QVariant();
    }
    bool comesTrue(const QString& expression) {
        return QTest::qWaitFor([&] { return value(expression).toBool(); }, kPanelPatience);
    }
    /// For people to look at, where MC_PICTURES names a folder.
    void picture(const QString& name) {
        const auto pictures = qEnvironmentVariable("MC_PICTURES");
        if (!pictures.isEmpty()) QVERIFY(view.grab().save(pictures + '/' + name + ".png"));
    }
    QWebEngineView view;
};

}  // namespace

class PanelBrowserTest : public QObject {
    Q_OBJECT

private slots:
    void aFault_isSwitchedOnAndShown() {
        PanelView panel;
        QVERIFY(panel.comesTrue("document.getElementById('fault').options.length === 8"));
        panel.value(
            "document.getElementById('fault').value = 'slow';"
            "document.getElementById('fault').dispatchEvent(new Event('change'));"
            "document.getElementById('on').value = 'POST /v1/payments/{id}/refund';"
            "document.getElementById('switch-on').click()");
        QVERIFY(panel.comesTrue("document.querySelectorAll('#rules li').length === 1"));
        const auto rules = panel.sandbox.faults().list();
        QCOMPARE(rules.size(), std::size_t(1));
        QCOMPARE(rules[0].on, std::string("POST /v1/payments/{id}/refund"));
        QCOMPARE(rules[0].fault, sandbox::Fault::slow);
        QCOMPARE(rules[0].seconds, std::int64_t(15));
        panel.value("document.querySelector('#rules button').click()");
        QVERIFY(panel.comesTrue("document.querySelectorAll('#rules li').length === 0"));
        QVERIFY(panel.sandbox.faults().list().empty());
    }

    void whatHappens_isShown() {
        PanelView panel;
        panel.sandbox.faults().add({.on = "POST /v1/orders", .fault = sandbox::Fault::fails, .left = 1});
        (void)panel.client->createOrder(rupees(10), "r", {});
        const auto payment = QString::fromStdString(panel.paidOrder());
        panel.sandbox.knobs().authorizeOnly = true;
        panel.paidOrder(1599);
        panel.sandbox.faults().add({.on = "payment.captured", .fault = sandbox::Fault::event_twice, .left = 3});
        panel.sandbox.faults().add({.fault = sandbox::Fault::lost, .left = 1, .seconds = 15});
        QVERIFY(panel.comesTrue("document.querySelectorAll('#payments tbody tr').length === 2"));
        QVERIFY(panel.comesTrue("document.getElementById('payments').textContent.includes('" + payment + "')"));
        QVERIFY(panel.comesTrue("document.querySelectorAll('#events tbody tr').length === 3"));
        QVERIFY(panel.comesTrue("document.getElementById('calls').textContent.includes('500')"));
        QVERIFY(panel.comesTrue("document.getElementById('authorizeOnly').checked"));
        QVERIFY(panel.comesTrue("document.getElementById('trouble').hidden"));
        panel.picture("sandbox_panel");
        panel.view.resize(600, 1000);
        panel.picture("sandbox_panel_narrow");
    }
};

MC_TEST_RUN {
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--no-sandbox");
    QApplication app(argc, argv);
    PanelBrowserTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "panel_browser_test.moc"
