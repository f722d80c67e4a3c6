#include "app/options.h"

#include <QTest>

#include "app/fake_devices.h"
#include "support/test_program.h"

using namespace mc::app;

class OptionsTest : public QObject {
    Q_OBJECT

private slots:
    void nothing_asksForNothing() {
        const auto options = readOptions({"client"});
        QVERIFY(!options.fakeDevices && !options.theme && options.tour.isEmpty() && options.server.isEmpty());
        QCOMPARE(options.profile, "default");
    }

    void page_becomesALink() {
        QCOMPARE(readOptions({"client", "--page=messages"}).page, "/messages");
        QCOMPARE(readOptions({"client", "--page=/bookings/0000000000abc"}).page, "/bookings/0000000000abc");
    }

    void tour_takesFakeDevices() {
        QVERIFY(readOptions({"client", "--fake-devices"}).fakeDevices);
        QVERIFY(readOptions({"client", "--tour=pictures"}).fakeDevices);
    }

    void fakeDevices_joinTheFlagsThatAreThere_once_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const QByteArray fake("--use-fake-device-for-media-stream");
        QTest::newRow("none") << QByteArray() << fake;
        QTest::newRow("others") << QByteArray("--no-sandbox") << "--no-sandbox " + fake;
        QTest::newRow("already") << fake + " --no-sandbox" << fake + " --no-sandbox";
    }
    void fakeDevices_joinTheFlagsThatAreThere_once() {
        QFETCH(QByteArray, before);
        qputenv("QTWEBENGINE_CHROMIUM_FLAGS", before);
        useFakeDevices();
        QTEST(qgetenv("QTWEBENGINE_CHROMIUM_FLAGS"), "after");
    }
};

MC_TEST_CORE(OptionsTest)
#include "options_test.moc"
