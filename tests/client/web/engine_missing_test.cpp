#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include "account/qr_view.h"
#include "account/recovery_codes_dialog.h"
#include "booking/checkout_view.h"
#include "calls/call_page.h"
#include "client/calls/call_room.h"
#include "support/test_program.h"
#include "web/engine_library.h"
#include "widgets/states.h"
#include "widgets/theme.h"

using namespace mc;

/// A computer on which the program stands without the library of its web engine. The file runs a copy of its own
/// program that stands alone.
class EngineMissingTest : public QObject {
    Q_OBJECT

private slots:
    void payment_saysWhatToDo_insteadOfCrashing() {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression("cannot be shown: .+mentor-connect-web.+not found"));
        booking::CheckoutView view;
        view.resize(640, 480);
        view.show();
        view.openCheckout(QUrl("http://127.0.0.1:9/checkout/1"));
        QVERIFY(!view.isAble());
        QVERIFY(says(view, "install Mentor Connect again"));
        QVERIFY(!view.findChild<QWidget*>("loadingCover")->isVisible());  // Nothing is on its way.
        view.run("1");
    }

    void call_saysWhatToDo_andJoinsNothing() {
        support::CallRoom room;
        calls::CallPage page(room.bookings, room.drafts, room.realtime, {});
        page.resize(1280, 800);
        page.show();
        page.arrive({"", {{"id", QString::fromStdString(domain::toString(support::kId))}}, {}});
        QVERIFY(says(page, "install Mentor Connect again"));
        page.reload();
        QVERIFY(says(page, "install Mentor Connect again"));
        QVERIFY(page.controller().state() == calls::CallController::State::loading);
    }

    void secondStep_goesOnWithoutPrinterAndQrCode() {
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression("nothing can be printed.+mentor-connect-paper.+not found"));
        QVERIFY(account::qrImage("otpauth://totp/Maya").isNull());
        QWidget window;
        window.show();
        auto* codes = new account::RecoveryCodesDialog({"abcd-efgh"}, "maya@mentors.example", &window);
        codes->open();
        codes->findChild<QAbstractButton*>("printCodes")->click();
        QVERIFY(says(window, "cannot print"));
    }

private:
    static bool says(const QWidget& widget, const QString& words) {
        const auto labels = widget.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const auto* label) { return label->isVisible() && label->text().contains(words); });
    }
};

namespace {

constexpr auto kAlone = "MC_STANDS_ALONE";

int runCopy(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    const QString copy = folder.filePath("tests");
    if (!QFile::copy(QCoreApplication::applicationFilePath(), copy)) qFatal("the program could not be copied");
    qputenv(kAlone, "1");
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedChannels);
    program.start(copy, QStringList{"engine_missing_test"} + QCoreApplication::arguments().mid(1));
    return program.waitForFinished(-1) && program.exitStatus() == QProcess::NormalExit ? program.exitCode() : 1;
}

}  // namespace

MC_TEST_RUN {
    if (!qEnvironmentVariableIsSet(kAlone)) return runCopy(argc, argv);
    QApplication app(argc, argv);
    widgets::Theme theme(widgets::Theme::Mode::light);
    theme.install(app);
    EngineMissingTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "engine_missing_test.moc"
