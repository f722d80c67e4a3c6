#include "calls/call_controller.h"

#include <QSignalSpy>
#include <QtTest>

#include "booking/notes_draft.h"
#include "client/calls/call_room.h"
#include "support/test_program.h"

namespace mc::calls {
namespace {

using namespace mc::support;
using State = CallController::State;
using End = CallController::End;

/// The page is played by the test through the bridge.
struct Room : CallRoom {
    using CallRoom::CallRoom;
    bool enter() {
        controller.open(kId);
        if (!QTest::qWaitFor([this] { return controller.state() == State::lobby; })) return false;
        controller.bridge().pageReady();
        if (!QTest::qWaitFor([this] { return realtime.of("/call").isJoined(); })) return false;
        controller.join();
        return QTest::qWaitFor([this] { return joins() > 0; });
    }
    CallController controller{bookings, drafts, realtime};
};

}  // namespace

class CallControllerTest : public QObject {
    Q_OBJECT
private slots:
    void open_confirmed_showsLobbyAndOpensDevices();
    void photo_ofTheOther_standsForHerPicture();
    void open_unknown_fails();
    void open_joinable_dependsOnStatusAndTime_data();
    void open_joinable_dependsOnStatusAndTime();
    void join_beforeTheWindow_asksNobody();
    void join_windowOpensByClock_isAllowed();
    void join_refused_staysInLobbyWithTheReason();
    void join_configuresPageBeforeGreeting();
    void peerJoins_greets_peerLeaves_tells();
    void signals_passBothWays_onlyForThisBooking();
    void signals_outsideTheRoom_areNotSent();
    void signals_tooLargeOrUnknown_areNotSent();
    void connectionToServerLost_entersAgain();
    void leave_saysGoodbyeThenLeaves();
    void callEnded_saysWhy_data();
    void callEnded_saysWhy();
    void closingTime_warnsThenEnds();
    void pageCrash_inRoom_configuresAgain();
    void notes_mentor_savedOncePaused();
    void notes_changedElsewhere_keepBothTexts();
    void notes_student_areNeverSent();
    void notes_areADraftUntilTheServerHasThem();
    void notes_typedOnWhileASaveFails_doNotWaitForTheNextTry();
    void notes_typedOnThePage_goOnInTheCall();
    void booking_isTheApplications();
    void cancelledInTheLobby_isTheEnd();
    void modeOfCalls_notHeard_isAskedForAgain();
    void figures_areReadDefensively();
};

void CallControllerTest::open_confirmed_showsLobbyAndOpensDevices() {
    Room room;
    QSignalSpy opened(&room.controller.bridge(), &CallBridge::openMedia);
    room.controller.bridge().pageReady();
    QCOMPARE(opened.count(), 0);  // No camera before there is a session to prepare for.
    room.controller.open(kId);
    QTRY_COMPARE(room.controller.state(), State::lobby);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(room.controller.other().name, std::string("Ananya Krishnan"));
}

/// Fetched once, and shown by the page in place of initials.
void CallControllerTest::photo_ofTheOther_standsForHerPicture() {
    Room room;
    const auto line = QStringLiteral("GET /api/photos/face/256");
    room.http.answer(line, 200, "jpeg");
    room.booking.mentor.photo = "face";
    room.controller.open(kId);
    QTRY_COMPARE(room.controller.state(), State::lobby);
    QTRY_COMPARE(room.controller.otherPhoto(), QByteArray("jpeg"));
    room.controller.open(kId);
    QTRY_VERIFY(room.api.findChildren<net::ApiCall*>().isEmpty());
    QCOMPARE(room.http.count(line), 1);
    QVERIFY(!room.controller.otherPhoto().isEmpty());
    room.booking.mentor.photo.reset();
    room.controller.open(kId);
    QTRY_VERIFY(room.controller.otherPhoto().isEmpty());
}

void CallControllerTest::open_unknown_fails() {
    Room room;
    room.http.problem("GET " + kPath, 404, "not_found");
    room.controller.open(kId);
    QTRY_COMPARE(room.controller.state(), State::failed);
    QVERIFY(room.controller.error().code == domain::ErrorCode::not_found);
}

void CallControllerTest::open_joinable_dependsOnStatusAndTime_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<qint64>("secondsAfterStart");
    QTest::addColumn<bool>("lobby");
    using S = domain::BookingStatus;
    QTest::newRow("a day early") << static_cast<int>(S::confirmed) << qint64{-86400} << true;
    QTest::newRow("last second") << static_cast<int>(S::confirmed) << qint64{3600 + 299} << true;
    QTest::newRow("closed") << static_cast<int>(S::confirmed) << qint64{3600 + 300} << false;
    QTest::newRow("requested") << static_cast<int>(S::requested) << qint64{0} << false;
    QTest::newRow("cancelled") << static_cast<int>(S::cancelled) << qint64{0} << false;
}

void CallControllerTest::open_joinable_dependsOnStatusAndTime() {
    QFETCH(int, status);
    QFETCH(qint64, secondsAfterStart);
    QFETCH(bool, lobby);
    Room room;
    room.booking.status = static_cast<domain::BookingStatus>(status);
    room.api.clock().set(kStart + secondsAfterStart);
    room.controller.open(kId);
    QTRY_COMPARE(room.controller.state(), lobby ? State::lobby : State::ended);
    if (!lobby) QCOMPARE(room.controller.end(), End::notJoinable);
}

void CallControllerTest::join_beforeTheWindow_asksNobody() {
    Room room;
    room.api.clock().set(kStart - 601);
    room.controller.open(kId);
    QTRY_COMPARE(room.controller.state(), State::lobby);
    QVERIFY(room.controller.window() == Window::early);
    room.controller.join();
    QCOMPARE(room.controller.state(), State::lobby);
}

void CallControllerTest::join_windowOpensByClock_isAllowed() {
    Room room;
    room.api.clock().set(kStart - 3600);
    room.controller.open(kId);
    QTRY_COMPARE(room.controller.state(), State::lobby);
    QSignalSpy ticks(&room.controller, &CallController::tick);
    room.api.clock().set(kStart - 600);
    QVERIFY(ticks.count() > 0);
    QVERIFY(room.controller.window() == Window::open);
    room.controller.join();
    QTRY_COMPARE(room.controller.state(), State::inRoom);
}

void CallControllerTest::join_refused_staysInLobbyWithTheReason() {
    Room room;
    room.http.problem("GET " + kPath + "/meeting-link", 409, "outside_join_window");
    room.controller.open(kId);
    QTRY_COMPARE(room.controller.state(), State::lobby);
    room.controller.join();
    QTRY_VERIFY(room.controller.error().code == domain::ErrorCode::outside_join_window);
    QCOMPARE(room.controller.state(), State::lobby);
}

void CallControllerTest::join_configuresPageBeforeGreeting() {
    Room room;
    room.otherPresent = true;
    QStringList order;
    connect(&room.controller.bridge(), &CallBridge::begin, this, [&](const QJsonObject& config) {
        order << "begin";
        QVERIFY(config["polite"].toBool());
        QCOMPARE(config["iceServers"].toArray()[0].toObject()["urls"].toArray()[0].toString(),
                 QString("stun:stun.example:3478"));
    });
    connect(&room.controller.bridge(), &CallBridge::greet, this, [&] { order << "greet"; });
    QVERIFY(room.enter());
    QTRY_COMPARE(order, (QStringList{"begin", "greet"}));
}

void CallControllerTest::peerJoins_greets_peerLeaves_tells() {
    Room room;
    QVERIFY(room.enter());
    QSignalSpy greeted(&room.controller.bridge(), &CallBridge::greet);
    QSignalSpy left(&room.controller.bridge(), &CallBridge::otherLeft);
    QTRY_COMPARE(left.count(), 1);  // The answer to join_call: nobody else is here.
    room.socket.emitEvent("/call", "peer_joined", eventOf(R"(,"userId":"0000000000001")"));
    QTRY_COMPARE(greeted.count(), 1);
    QVERIFY(room.controller.otherPresent());
    room.socket.emitEvent("/call", "peer_left", eventOf(R"(,"userId":"0000000000001")"));
    QTRY_COMPARE(left.count(), 2);
    QVERIFY(!room.controller.otherPresent());
}

void CallControllerTest::signals_passBothWays_onlyForThisBooking() {
    Room room;
    QVERIFY(room.enter());
    room.controller.bridge().sendSignal("candidate", R"({"candidate":""})");
    QTRY_COMPARE(room.sent("\"kind\":\"candidate\""), 1);
    QSignalSpy arrived(&room.controller.bridge(), &CallBridge::signalArrived);
    room.socket.emitEvent("/call", "signal",
                          R"({"bookingId":"0000000000009","kind":"state","payload":"{\"other\":1}"})");
    room.socket.emitEvent("/call", "signal", eventOf(R"(,"kind":"state","payload":"{\"mine\":1}")"));
    QVERIFY(arrived.wait());
    QCOMPARE(arrived.count(), 1);
    QCOMPARE(arrived[0][1].toString(), QString(R"({"mine":1})"));
}

void CallControllerTest::signals_outsideTheRoom_areNotSent() {
    Room room;
    room.controller.open(kId);
    QTRY_COMPARE(room.controller.state(), State::lobby);
    QTRY_VERIFY(room.realtime.of("/call").isJoined());
    room.controller.bridge().sendSignal("candidate", R"({"early":1})");
    room.controller.bridge().pageReady();
    room.controller.join();
    QTRY_COMPARE(room.joins(), 1);
    room.controller.bridge().sendSignal("candidate", R"({"later":1})");
    QTRY_COMPARE(room.sent("later"), 1);
    QCOMPARE(room.sent("early"), 0);
}

void CallControllerTest::signals_tooLargeOrUnknown_areNotSent() {
    Room room;
    QVERIFY(room.enter());
    room.controller.bridge().sendSignal("description", QString(64'001, 'x'));
    room.controller.bridge().sendSignal("shout", "{}");
    room.controller.bridge().sendSignal("description", "");
    room.controller.bridge().sendSignal("state", R"({"last":1})");
    QTRY_COMPARE(room.sent("last"), 1);
    QCOMPARE(room.sent("\"signal\""), 1);
}

void CallControllerTest::connectionToServerLost_entersAgain() {
    Room room;
    room.realtime.setBackoff(1, 5);
    QVERIFY(room.enter());
    room.otherPresent = true;
    QSignalSpy greeted(&room.controller.bridge(), &CallBridge::greet);
    bool broken = false;
    connect(&room.controller, &CallController::connectionChanged, this,
            [&] { broken = broken || room.controller.signalsBroken(); });
    room.socket.drop();
    QTRY_COMPARE(room.joins(), 2);
    QTRY_COMPARE(greeted.count(), 1);
    QCOMPARE(room.controller.state(), State::inRoom);
    QVERIFY(broken);
}

void CallControllerTest::leave_saysGoodbyeThenLeaves() {
    Room room;
    QVERIFY(room.enter());
    connect(&room.controller.bridge(), &CallBridge::finish, this, [&] {
        QTimer::singleShot(20, this, [&] { room.controller.bridge().sendSignal("state", R"({"gone":true})"); });
    });
    room.controller.leave();
    QCOMPARE(room.controller.state(), State::ended);
    QCOMPARE(room.controller.end(), End::left);
    QTRY_COMPARE(room.sent("leave_call"), 1);
    QVERIFY(room.socket.received.last().contains("leave_call"));
    QCOMPARE(room.sent("gone"), 1);
}

void CallControllerTest::callEnded_saysWhy_data() {
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<int>("end");
    QTest::newRow("another device") << QByteArray("replaced") << static_cast<int>(End::replaced);
    QTest::newRow("cancelled meanwhile") << QByteArray("cancelled") << static_cast<int>(End::calledOff);
    QTest::newRow("reported as a no-show") << QByteArray("no_show") << static_cast<int>(End::calledOff);
    QTest::newRow("one of the two suspended") << QByteArray("suspended") << static_cast<int>(End::calledOff);
    QTest::newRow("closing time") << QByteArray("time_over") << static_cast<int>(End::timeOver);
}

void CallControllerTest::callEnded_saysWhy() {
    QFETCH(QByteArray, reason);
    QFETCH(int, end);
    Room room;
    QVERIFY(room.enter());
    room.socket.emitEvent("/call", "call_ended", eventOf(",\"reason\":\"" + reason + "\""));
    QTRY_COMPARE(room.controller.state(), State::ended);
    QCOMPARE(static_cast<int>(room.controller.end()), end);
}

void CallControllerTest::closingTime_warnsThenEnds() {
    Room room;
    QVERIFY(room.enter());
    QSignalSpy warned(&room.controller, &CallController::closesSoon);
    room.api.clock().set(room.link.closesAt - 301);
    QCOMPARE(warned.count(), 0);
    room.api.clock().set(room.link.closesAt - 290);
    room.api.clock().set(room.link.closesAt - 280);
    QCOMPARE(warned.count(), 1);
    QCOMPARE(warned[0][0].toInt(), 5);
    room.api.clock().set(room.link.closesAt - 60);
    QCOMPARE(warned.count(), 2);
    QCOMPARE(room.controller.state(), State::inRoom);
    room.api.clock().set(room.link.closesAt);
    QCOMPARE(room.controller.state(), State::ended);
    QCOMPARE(room.controller.end(), End::timeOver);
}

void CallControllerTest::pageCrash_inRoom_configuresAgain() {
    Room room;
    room.otherPresent = true;
    QVERIFY(room.enter());
    QTRY_VERIFY(room.controller.otherPresent());
    QSignalSpy begun(&room.controller.bridge(), &CallBridge::begin);
    QSignalSpy greeted(&room.controller.bridge(), &CallBridge::greet);
    room.controller.bridge().pageGone();
    room.controller.bridge().pageReady();
    QCOMPARE(begun.count(), 1);
    QCOMPARE(greeted.count(), 1);
}

void CallControllerTest::notes_mentor_savedOncePaused() {
    Room room(domain::Party::mentor);
    room.http.answer("PUT " + kPath + "/notes", 200, json(room.booking));
    QVERIFY(room.enter());
    room.controller.setNotes("Estimate first.");
    room.controller.setNotes("Estimate first. Then draw.");
    QVERIFY(!room.controller.notesSaved());
    QTRY_VERIFY(room.controller.notesSaved());
    QCOMPARE(room.http.count("PUT " + kPath + "/notes"), 1);
    QCOMPARE(room.http.last("PUT " + kPath + "/notes").json()["content"].toString(),
             QString("Estimate first. Then draw."));
}

void CallControllerTest::notes_changedElsewhere_keepBothTexts() {
    Room room(domain::Party::mentor);
    QVERIFY(room.enter());
    QSignalSpy merged(&room.controller, &CallController::notesMerged);
    room.http.answer("PUT " + kPath + "/notes", 200, json(room.booking));
    room.http.answerOnce("PUT " + kPath + "/notes", 409, HttpStub::problemBody(409, "changed_elsewhere"));
    room.booking.notes = "From the other window";
    room.booking.notesVersion = 3;
    room.controller.setNotes("From the call");
    QTRY_COMPARE(merged.count(), 1);
    QTRY_VERIFY(room.controller.notesSaved());
    const auto sent = room.http.last("PUT " + kPath + "/notes").json();
    QCOMPARE(sent["content"].toString(), QString("From the other window\n\nFrom the call"));
    QCOMPARE(sent["version"].toInt(), 3);
    QVERIFY(!sent.contains("actionItems"));
}

void CallControllerTest::notes_student_areNeverSent() {
    Room room;
    QVERIFY(room.enter());
    room.controller.setNotes("mine");
    QVERIFY(room.controller.notesSaved());
}

void CallControllerTest::notes_areADraftUntilTheServerHasThem() {
    Room room(domain::Party::mentor);
    room.signIn();
    QVERIFY(room.enter());
    const QString line = "PUT " + kPath + "/notes";
    room.http.problem(line, 503, "unavailable");
    room.controller.setNotes("Estimate first.");
    const booking::NotesDraft draft(room.drafts, kId);
    QVERIFY(draft.find());
    QCOMPARE(QString::fromStdString(draft.find()->content), "Estimate first.");
    QTRY_COMPARE(room.http.count(line), 1);
    QVERIFY(draft.find());
    auto stored = room.booking;
    stored.notes = "Estimate first. Draw.";
    stored.notesVersion = 1;
    room.http.answer(line, 200, json(stored));
    room.controller.setNotes("Estimate first. Draw.");
    QTRY_VERIFY(room.controller.notesSaved());
    QVERIFY(!draft.find());
    QCOMPARE(room.bookings.find(kId)->notesVersion, 1);
}

void CallControllerTest::notes_typedOnWhileASaveFails_doNotWaitForTheNextTry() {
    Room room(domain::Party::mentor);
    room.signIn();
    QVERIFY(room.enter());
    const QString line = "PUT " + kPath + "/notes";
    std::function<void()> release;
    room.http.hold(line, 503, HttpStub::problemBody(503, "unavailable"), release);
    room.controller.setNotes("Estimate first.");
    QTRY_VERIFY(release);
    room.controller.setNotes("Estimate first. Draw.");
    auto stored = room.booking;
    stored.notes = "Estimate first. Draw.";
    stored.notesVersion = 1;
    room.http.answer(line, 200, json(stored));
    release();
    QTRY_VERIFY(room.controller.notesSaved());
}

void CallControllerTest::notes_typedOnThePage_goOnInTheCall() {
    Room room(domain::Party::mentor);
    room.signIn();
    room.booking.notes = "From the server";
    room.booking.notesVersion = 2;
    booking::NotesDraft(room.drafts, kId).keep(2, "From the server, and more");
    auto stored = room.booking;
    stored.notesVersion = 3;
    room.http.answer("PUT " + kPath + "/notes", 200, json(stored));
    QVERIFY(room.enter());
    QCOMPARE(room.controller.notes(), "From the server, and more");
    QTRY_COMPARE(room.http.last("PUT " + kPath + "/notes").json()["content"].toString(), "From the server, and more");
    QTRY_VERIFY(!booking::NotesDraft(room.drafts, kId).find());
}

void CallControllerTest::booking_isTheApplications() {
    Room room;
    QVERIFY(room.enter());
    auto moved = room.booking;
    moved.topic = "Career guidance";
    QSignalSpy changed(&room.controller, &CallController::bookingChanged);
    room.bookings.take(moved);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(room.controller.booking().topic, std::string("Career guidance"));
}

void CallControllerTest::cancelledInTheLobby_isTheEnd() {
    Room room;
    room.controller.open(kId);
    QTRY_COMPARE(room.controller.state(), State::lobby);
    auto cancelled = room.booking;
    cancelled.status = domain::BookingStatus::cancelled;
    room.bookings.take(cancelled);
    QCOMPARE(room.controller.state(), State::ended);
    QCOMPARE(room.controller.end(), End::calledOff);
}

void CallControllerTest::modeOfCalls_notHeard_isAskedForAgain() {
    Room room;
    room.http.problem("GET /api/server-info", 503, "unavailable");
    room.controller.open(kId);
    QTRY_COMPARE(room.controller.state(), State::lobby);
    QTRY_COMPARE(room.http.count("GET /api/server-info"), 1);
    room.bookings.fetch(kId);  // As every 15 seconds in the lobby.
    QTRY_COMPARE(room.http.count("GET /api/server-info"), 2);
}

void CallControllerTest::figures_areReadDefensively() {
    const auto media =
        readMedia({{"audio", "yes"}, {"videoProblem", "<b>"}, {"devices", QJsonArray{1, QJsonObject{}}}});
    QVERIFY(!media.audio);
    QVERIFY(media.videoProblem == DeviceProblem::none);
    QVERIFY(media.cameras.empty());
    QVERIFY(qualityOf(readFigures({})) == Quality::unknown);
    QVERIFY(qualityOf(readFigures({{"roundTripMs", 62}, {"lostPercent", 0.1}})) == Quality::good);
    QVERIFY(qualityOf(readFigures({{"roundTripMs", 250}})) == Quality::fair);
    QVERIFY(qualityOf(readFigures({{"roundTripMs", 20}, {"lostPercent", 9.0}})) == Quality::poor);
}

}  // namespace mc::calls

MC_TEST_CORE(mc::calls::CallControllerTest)
#include "call_controller_test.moc"
