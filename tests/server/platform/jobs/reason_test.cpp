#include "platform/jobs/reason.h"

#include <QTest>

#include "support/test_program.h"

/// What an operator may read of a failure.
class ReasonTest : public QObject {
    Q_OBJECT
private slots:
    void withoutAddresses_putsOutWhatMayBeSomebodys_data();
    void withoutAddresses_putsOutWhatMayBeSomebodys();
    void withoutAddresses_longText_isCutBetweenCharacters();
};

void ReasonTest::withoutAddresses_putsOutWhatMayBeSomebodys_data() {
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QByteArray>("shown");
    const auto row = [](const char* name, const char* reason, const char* shown) {
        QTest::newRow(name) << QByteArray(reason) << QByteArray(shown);
    };
    row("address", "550 5.1.1 <asha@example.org>: unknown", "550 5.1.1 … unknown");
    row("two addresses", "a@b c@d", "… …");
    row("number", "cannot reach +91-98123-45678.", "cannot reach …");
    row("short number", "code 503, try 12", "code 503, try 12");
    row("id of a payment", "gateway: pay_29QQoUBi66xm2f", "gateway: pay_29QQoUBi66xm2f");
    row("lines", "  first\r\nsecond\tthird ", "first second third");
    row("nothing", "", "");
}

void ReasonTest::withoutAddresses_putsOutWhatMayBeSomebodys() {
    QFETCH(QByteArray, reason);
    QTEST(QByteArray::fromStdString(mc::jobs::withoutAddresses(reason.toStdString())), "shown");
}

void ReasonTest::withoutAddresses_longText_isCutBetweenCharacters() {
    std::string text = "x";
    for (int i = 0; i < 200; ++i)
        text += "\u0939";  // Three bytes each: 200 falls into the middle of one.
    const auto shown = mc::jobs::withoutAddresses(text);
    QCOMPARE(shown.size(), 199u);
    QVERIFY(text.starts_with(shown));
}

MC_TEST_APPLESS(ReasonTest)
#include "reason_test.moc"
