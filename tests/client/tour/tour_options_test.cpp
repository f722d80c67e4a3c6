#include "tour/tour_options.h"

#include <QTest>

#include "app/options.h"
#include "support/test_program.h"
#include "tour/fake_devices.h"

using namespace mc::tour;

class TourOptionsTest : public QObject {
    Q_OBJECT

private slots:
    void nothing_isTheProduct() {
        const auto options = readTourOptions({"tour", "--page=messages"});
        QVERIFY(!options.fakeDevices && !options.remote && options.folder.isEmpty() && !options.demoRole);
        QVERIFY(!options.client.fresh && !options.client.awaited);
        QCOMPARE(options.client.page, "/messages");
    }

    void demoRole_isOneOfThree_andNothingElseIsPassedOver() {
        for (const auto role : {mc::protocol::Role::student, mc::protocol::Role::mentor, mc::protocol::Role::admin}) {
            const QString word = QString::fromLatin1(boost::describe::enum_to_string(role, ""));
            QVERIFY(readTourOptions({"tour", "--demo-role=" + word}).demoRole == role);
        }
        QVERIFY_EXCEPTION_THROWN(readTourOptions({"tour", "--demo-role=owner"}), mc::app::NothingToRun);
    }

    void tour_takesFakeDevicesAndBeginsFresh() {
        QVERIFY(readTourOptions({"tour", "--fake-devices"}).fakeDevices);
        const auto options = readTourOptions({"tour", "--tour=pictures"});
        QVERIFY(options.fakeDevices && options.client.fresh);
        QCOMPARE(options.folder, "pictures");
    }

    void words_areReadInTheUsualWindows_orInThoseNamed() {
        QVERIFY(readTourOptions({"tour", "--tour=pictures"}).sights.empty());
        QCOMPARE(readTourOptions({"tour", "--tour=pictures", "--tour-words"}).sights.size(), usualSights().size());
        const auto sights = readTourOptions({"tour", "--tour=pictures", "--tour-sights=800x560,1280x800@150"}).sights;
        QCOMPARE(sights.size(), 2U);
        QCOMPARE(sights[0].width, 800);
        QCOMPARE(sights[0].text, 1.0);
        QCOMPARE(sights[1].height, 800);
        QCOMPARE(sights[1].text, 1.5);
    }

    void pictures_ofEveryPage_areTakenWhenAskedFor() {
        QVERIFY(!readTourOptions({"tour", "--tour=pictures", "--tour-words"}).allPictures);
        const auto options = readTourOptions({"tour", "--tour=pictures", "--tour-pictures"});
        QVERIFY(options.allPictures);
        QCOMPARE(options.sights.size(), usualSights().size());
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

MC_TEST_CORE(TourOptionsTest)
#include "tour_options_test.moc"
