#include "calls/call_view.h"
#include "support/test_program.h"
#include "support/web_program.h"

#include <QBuffer>
#include <QImage>
#include <QSignalSpy>
#include <QtTest>

namespace mc::calls {
namespace {

constexpr int kPatience = 60'000;  ///< Milliseconds: the engine has processes of its own, which wait for theirs.

/// One person's side of a call: the real page with the browser's synthetic camera and microphone.
struct Side {
    explicit Side(bool politeSide) : polite(politeSide), view(bridge) {
        QObject::connect(&bridge, &CallBridge::figures, [this](const QJsonObject& now) { figures = now; });
        QObject::connect(&bridge, &CallBridge::media, [this](const QJsonObject& now) { media = now; });
        QObject::connect(&bridge, &CallBridge::other, [this](const QJsonObject& now) { other = now; });
        QObject::connect(&bridge, &CallBridge::connection, [this](const QString& now) { connection = now; });
        QObject::connect(&bridge, &CallBridge::level, [this](double now) { level = std::max(level, now); });
        view.resize(640, 480);
        view.show();
        view.loadCall();
    }
    bool prepare(bool audio = true, bool video = true) {
        if (!bridge.isPageReady() && !QSignalSpy(&bridge, &CallBridge::ready).wait(kPatience)) return false;
        emit bridge.dress({{"mode", "lobby"}, {"corner", "bottomRight"}, {"ownLabel", "You"}});
        emit bridge.begin({{"polite", polite}, {"iceServers", QJsonArray()}});
        emit bridge.openMedia(
            {{"audio", audio}, {"video", video}, {"audioDevice", ""}, {"videoDevice", ""}, {"output", ""}});
        return QSignalSpy(&bridge, &CallBridge::media).wait(kPatience);
    }
    void run(const QString& script) { view.run(script); }
    int decoded() const { return figures["remoteFramesDecoded"].toInt(); }
    int shown() const { return figures["remoteFramesShown"].toInt(); }

    bool polite;
    CallBridge bridge;
    CallView view;
    QJsonObject figures, media, other;
    QString connection;
    double level = -100;
};

/// What the server does: relays between the two, and can be broken.
struct Relay : QObject {
    Relay(Side& first, Side& second) { pass(first, second), pass(second, first); }
    void pass(Side& from, Side& to) {
        connect(&from.bridge, &CallBridge::signalReady, this, [this, &to](const QString& kind, const QString& payload) {
            if (open) emit to.bridge.signalArrived(kind, payload);
        });
    }
    bool open = true;
};

}  // namespace

class CallViewTest : public QObject {
    Q_OBJECT
private slots:
    void lobby_opensDevices_hearsAndSees();
    void otherUnseen_isShownByHerPhoto_elseByInitials();
    void twoPages_greetBoth_picturesAdvanceOnBothSides();
    void connected_iceRestart_picturesGoOn();
    void connected_otherPageReloads_isMetAgain();
    void connected_signalsWereBroken_connectsOnceBothAreBack();
    void connected_cameraOff_otherIsTold();
    void connected_otherFinishes_isAloneAtOnce();
    void audioOnly_stillReceivesThePicture();
    void cameraRefused_microphoneStillOpens_andSaysWhy_data();
    void cameraRefused_microphoneStillOpens_andSaysWhy();
    void cameraUnplugged_isNoticed();
    void sharing_worksOrSaysWhyNot();

private:
    void connectBoth(Side& mentor, Side& student, bool studentVideo = true);
};

void CallViewTest::connectBoth(Side& mentor, Side& student, bool studentVideo) {
    QVERIFY(mentor.prepare());
    QVERIFY(student.prepare(true, studentVideo));
    emit mentor.bridge.greet();
    emit student.bridge.greet();
    QTRY_COMPARE_WITH_TIMEOUT(mentor.connection, QString("connected"), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(student.connection, QString("connected"), kPatience);
}

#define ADVANCES(side)                                                      \
    do {                                                                    \
        const int before = (side).decoded();                                \
        QTRY_VERIFY_WITH_TIMEOUT((side).decoded() > before + 5, kPatience); \
    } while (false)

void CallViewTest::lobby_opensDevices_hearsAndSees() {
    Side side(true);
    QVERIFY(side.prepare());
    QTRY_VERIFY(side.media["audio"].toBool() && side.media["video"].toBool());
    QVERIFY(side.media["width"].toInt() > 0);
    QVERIFY(side.media["devices"].toArray().size() >= 2);
    QTRY_VERIFY_WITH_TIMEOUT(side.level > -90, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(side.figures["localFramesShown"].toInt() > 3, kPatience);
}

void CallViewTest::otherUnseen_isShownByHerPhoto_elseByInitials() {
    Side side(true);
    QVERIFY(side.prepare());
    QString said;
    connect(&side.bridge, &CallBridge::signalReady, this, [&said](const QString& kind, const QString& words) {
        if (kind == "seen") said = words;
    });
    const auto seen = [&] {
        side.run(
            "callPage.bridge.sendSignal('seen', [document.getElementById('face').hidden,"
            " document.getElementById('face').naturalWidth,"
            " document.getElementById('initials').hidden].join())");
        return said;
    };
    QImage photo(8, 8, QImage::Format_RGB32);
    photo.fill(Qt::darkGreen);
    QByteArray png;
    QBuffer buffer(&png);
    QVERIFY(photo.save(&buffer, "PNG"));
    QJsonObject look{{"mode", "call"}, {"corner", "bottomRight"}, {"absentWords", "Camera off"}, {"initials", "MN"}};
    emit side.bridge.dress(look);
    QTRY_COMPARE_WITH_TIMEOUT(seen(), QString("true,0,false"), kPatience);
    look["photo"] = "data:image/png;base64," + QString::fromLatin1(png.toBase64());
    emit side.bridge.dress(look);
    QTRY_COMPARE_WITH_TIMEOUT(seen(), QString("false,8,true"), kPatience);
}

void CallViewTest::twoPages_greetBoth_picturesAdvanceOnBothSides() {
    Side mentor(false), student(true);
    Relay relay(mentor, student);
    connectBoth(mentor, student);
    ADVANCES(mentor);
    ADVANCES(student);
    QTRY_VERIFY_WITH_TIMEOUT(mentor.shown() > 3 && student.shown() > 3, kPatience);
}

void CallViewTest::connected_iceRestart_picturesGoOn() {
    Side mentor(false), student(true);
    Relay relay(mentor, student);
    connectBoth(mentor, student);
    mentor.run("callPage.peer.pc.restartIce()");
    student.run("callPage.peer.pc.restartIce()");  // Both at once: the polite side gives way.
    QSignalSpy signalsSent(&student.bridge, &CallBridge::signalReady);
    QVERIFY(signalsSent.wait(kPatience));
    ADVANCES(mentor);
    ADVANCES(student);
    QCOMPARE(mentor.connection, QString("connected"));
}

void CallViewTest::connected_otherPageReloads_isMetAgain() {
    Side mentor(false), student(true);
    Relay relay(mentor, student);
    connectBoth(mentor, student);
    student.connection.clear();
    student.view.loadCall();
    emit mentor.bridge.otherLeft();
    QVERIFY(student.prepare());
    emit mentor.bridge.greet();
    emit student.bridge.greet();
    QTRY_COMPARE_WITH_TIMEOUT(student.connection, QString("connected"), kPatience);
    ADVANCES(mentor);
    ADVANCES(student);
}

void CallViewTest::connected_signalsWereBroken_connectsOnceBothAreBack() {
    Side mentor(false), student(true);
    Relay relay(mentor, student);
    QVERIFY(mentor.prepare());
    QVERIFY(student.prepare());
    // The first offer is lost on the way.
    QSignalSpy offers(&mentor.bridge, &CallBridge::signalReady);
    connect(&mentor.bridge, &CallBridge::connection, &relay, [&relay] { relay.open = false; });
    emit mentor.bridge.greet();
    emit student.bridge.greet();
    QTRY_VERIFY_WITH_TIMEOUT(offers.count() > 3, kPatience);
    QVERIFY(student.connection != "connected");
    disconnect(&mentor.bridge, &CallBridge::connection, &relay, nullptr);
    relay.open = true;
    emit mentor.bridge.greet();
    emit student.bridge.greet();
    QTRY_COMPARE_WITH_TIMEOUT(student.connection, QString("connected"), kPatience);
    ADVANCES(student);
}

void CallViewTest::connected_cameraOff_otherIsTold() {
    Side mentor(false), student(true);
    Relay relay(mentor, student);
    connectBoth(mentor, student);
    QTRY_VERIFY(mentor.other["video"].toBool());
    emit student.bridge.setCamera(false);
    QTRY_VERIFY(!mentor.other["video"].toBool());
    QVERIFY(mentor.other["audio"].toBool());
    emit student.bridge.setCamera(true);
    QTRY_VERIFY(mentor.other["video"].toBool());
    ADVANCES(mentor);
}

void CallViewTest::connected_otherFinishes_isAloneAtOnce() {
    Side mentor(false), student(true);
    Relay relay(mentor, student);
    connectBoth(mentor, student);
    emit student.bridge.finish();
    QTRY_COMPARE(mentor.connection, QString("alone"));
    QTRY_VERIFY(!student.media["video"].toBool());
}

void CallViewTest::audioOnly_stillReceivesThePicture() {
    Side mentor(false), student(true);
    Relay relay(mentor, student);
    connectBoth(mentor, student, false);
    ADVANCES(student);
    QVERIFY(!mentor.other["video"].toBool());
    QVERIFY(mentor.other["audio"].toBool());
}

void CallViewTest::cameraRefused_microphoneStillOpens_andSaysWhy_data() {
    QTest::addColumn<QString>("browserSays");
    QTest::addColumn<QString>("problem");
    QTest::newRow("no camera") << "NotFoundError"
                               << "missing";
    QTest::newRow("not allowed") << "NotAllowedError"
                                 << "denied";
    QTest::newRow("in use") << "NotReadableError"
                            << "busy";
    QTest::newRow("anything else") << "TypeError"
                                   << "failed";
}

void CallViewTest::cameraRefused_microphoneStillOpens_andSaysWhy() {
    QFETCH(QString, browserSays);
    QFETCH(QString, problem);
    Side side(true);
    QVERIFY(QSignalSpy(&side.bridge, &CallBridge::ready).wait(kPatience));
    side.run(QStringLiteral("const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);"
                            "navigator.mediaDevices.getUserMedia = (wish) => wish.video"
                            " ? Promise.reject(new DOMException('', '%1')) : real(wish);")
                 .arg(browserSays));
    QVERIFY(side.prepare());
    QTRY_COMPARE(side.media["videoProblem"].toString(), problem);
    QTRY_VERIFY(side.media["audio"].toBool());
    QVERIFY(!side.media["video"].toBool());
}

void CallViewTest::cameraUnplugged_isNoticed() {
    Side side(true);
    QVERIFY(side.prepare());
    QTRY_VERIFY(side.media["video"].toBool());
    side.run("callPage.media.track('video').dispatchEvent(new Event('ended'))");
    QTRY_COMPARE(side.media["videoProblem"].toString(), QString("lost"));
}

void CallViewTest::sharing_worksOrSaysWhyNot() {
    // Whether there is a screen to share depends on the machine; silence is wrong on each.
    Side side(true);
    QVERIFY(side.prepare());
    QTRY_VERIFY(side.media["video"].toBool());
    emit side.bridge.setSharing(true);
    QTRY_VERIFY_WITH_TIMEOUT(side.media["screen"].toBool() || !side.media["screenProblem"].toString().isEmpty(),
                             kPatience);
    emit side.bridge.setSharing(false);
    QTRY_VERIFY(!side.media["screen"].toBool());
}

}  // namespace mc::calls

MC_TEST_RUN {
    mc::support::prepareForWeb(mc::support::Devices::fake);
    QApplication app(argc, argv);
    mc::calls::CallViewTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "call_view_test.moc"
