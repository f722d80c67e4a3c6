#include "calls/call_words.h"

#include <QSignalSpy>
#include <QtTest>

#include "calls/jitsi_view.h"
#include "client/calls/call_room.h"
#include "support/test_program.h"

namespace mc::calls {

using namespace mc::support;

/// What the call says in each state, with the page played by the test.
class CallWordsTest : public QObject {
    Q_OBJECT
private slots:
    void timeLeft_countsToStart_thenEnd_thenClosing_data();
    void timeLeft_countsToStart_thenEnd_thenClosing();
    void ownPicture_saysWhyItIsMissing();
    void absent_followsTheOtherSide();
    void jitsiPage_namesCannotLeaveTheirString();
    void jitsiPage_aloneMayUseDevices();
    void jitsiPage_staysOnItsHost();
};

void CallWordsTest::timeLeft_countsToStart_thenEnd_thenClosing_data() {
    QTest::addColumn<qint64>("afterStart");
    QTest::addColumn<QString>("figure");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("late");
    QTest::newRow("before") << qint64{-252} << "04:12"
                            << "until it starts" << false;
    QTest::newRow("begun") << qint64{1422} << "36:18"
                           << "left of 60 min" << false;
    QTest::newRow("last minute") << qint64{3550} << "00:50"
                                 << "left of 60 min" << true;
    QTest::newRow("grace") << qint64{3660} << "04:00"
                           << "until the room closes" << true;
}

void CallWordsTest::timeLeft_countsToStart_thenEnd_thenClosing() {
    QFETCH(qint64, afterStart);
    QFETCH(QString, figure);
    QFETCH(QString, words);
    QFETCH(bool, late);
    CallRoom room;
    room.booking.durationMinutes = 60;
    CallController call(room.bookings, room.drafts, room.realtime);
    call.open(kId);
    QTRY_VERIFY(call.hasBooking());
    room.api.clock().set(kStart + afterStart);
    const auto left = CallWords::timeLeft(call);
    QCOMPARE(left.figure, figure);
    QCOMPARE(left.words, words);
    QCOMPARE(left.late, late);
}

void CallWordsTest::ownPicture_saysWhyItIsMissing() {
    CallRoom room;
    CallController call(room.bookings, room.drafts, room.realtime);
    call.bridge().mediaMoved({{"audio", true}, {"videoProblem", "busy"}});
    QCOMPARE(CallWords::ownPicture(call), QString("Another program uses the camera. You can still talk."));
    call.bridge().mediaMoved({{"audio", false}, {"videoProblem", "missing"}});
    QCOMPARE(CallWords::ownPicture(call), QString("No camera found. You can still watch and listen."));
    call.setCamera(false);
    QCOMPARE(CallWords::ownPicture(call), QString("Your camera is off"));
    call.setCamera(true);
    call.bridge().mediaMoved({{"video", true}});
    QCOMPARE(CallWords::ownPicture(call), QString());
}

void CallWordsTest::absent_followsTheOtherSide() {
    CallRoom room;
    CallController call(room.bookings, room.drafts, room.realtime);
    call.open(kId);
    QTRY_VERIFY(call.hasBooking());
    QVERIFY(CallWords::absent(call).startsWith("Ananya is not here yet"));
    call.bridge().connectionMoved("connected");
    QCOMPARE(CallWords::absent(call), QString());
    call.bridge().otherMoved({{"audio", true}, {"video", false}});
    QCOMPARE(CallWords::absent(call), QString("Ananya’s camera is off"));
    call.bridge().otherMoved({{"video", false}, {"screen", true}});
    QCOMPARE(CallWords::absent(call), QString());
}

void CallWordsTest::jitsiPage_aloneMayUseDevices() {
    const QString host = "meet.example";
    QVERIFY(JitsiView::mayUse(QUrl("https://meet.example/"), host));
    for (const char* other : {"https://evil.example/", "http://meet.example/", "https://meet.example:444/"})
        QVERIFY2(!JitsiView::mayUse(QUrl(other), host), other);
}

void CallWordsTest::jitsiPage_staysOnItsHost() {
    const QString host = "meet.example";
    QVERIFY(JitsiView::mayOpen(QUrl("https://meet.example/room"), host, false));
    for (const char* url : {"https://evil.example/", "http://meet.example/", "file:///etc/passwd", "data:text/html,x"})
        QVERIFY2(!JitsiView::mayOpen(QUrl(url), host, false), url);
    for (const char* url : {"https://meet.example/", "https://evil.example/", "file:///etc/passwd", "javascript:1"})
        QVERIFY2(!JitsiView::mayOpen(QUrl(url), host, true), url);
}

void CallWordsTest::jitsiPage_namesCannotLeaveTheirString() {
    protocol::MeetingLink link;
    link.mode = protocol::CallMode::jitsi;
    link.room = "r0om";
    link.jitsiDomain = "meet.example";
    link.jitsiJwt = "a.b.c";
    const QString page = JitsiView::html(link, "</script><script>alert(\"1\")</script>");
    QCOMPARE(page.count("</script>"), 1);
    QVERIFY(page.contains("\"jwt\":\"a.b.c\""));
    QVERIFY(page.contains("\"roomName\":\"r0om\""));
    QVERIFY(page.contains("src = \"/external_api.js\""));
}

}  // namespace mc::calls

MC_TEST_CORE(mc::calls::CallWordsTest)
#include "call_words_test.moc"
