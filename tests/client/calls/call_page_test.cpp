#include "calls/call_page.h"

#include <QLabel>
#include <QSignalSpy>
#include <QtTest>
#include <qtestaccessible.h>

#include "calls/call_view.h"
#include "client/calls/call_room.h"
#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/theme.h"

namespace mc::calls {
namespace {

using namespace mc::support;

/// The other person: a page whose signals travel over the first one's socket, as the server would relay them.
struct OtherPerson {
    OtherPerson(CallRoom& room, bool polite) : view(bridge) {
        QObject::connect(&bridge, &CallBridge::ready, [this, polite] {
            emit bridge.begin({{"polite", polite}, {"iceServers", QJsonArray()}});
            emit bridge.openMedia({{"audio", true}, {"video", true}});
        });
        QObject::connect(&bridge, &CallBridge::signalReady, [&room](const QString& kind, const QString& payload) {
            const QJsonObject body{
                {"bookingId", QString::fromStdString(domain::toString(kId))}, {"kind", kind}, {"payload", payload}};
            room.socket.emitEvent("/call", "signal", QJsonDocument(body).toJson(QJsonDocument::Compact));
        });
        QObject::connect(&bridge, &CallBridge::figures,
                         [this](const QJsonObject& now) { framesSeen = now["remoteFramesDecoded"].toInt(); });
        room.socket.onRequest = [this, answer = room.socket.onRequest](const QString& event,
                                                                       const QJsonValue& argument) {
            if (event == "signal")
                emit bridge.signalArrived(argument["kind"].toString(), argument["payload"].toString());
            return answer(event, argument);
        };
        view.resize(320, 240);
        view.show();
        view.loadCall();
    }
    CallBridge bridge;
    CallView view;
    int framesSeen = 0;
};

struct Shown {
    explicit Shown(CallRoom& room, MakeChat chat = {}) : page(room.api, room.realtime, std::move(chat)) {
        page.resize(1280, 800);
        page.show();
    }
    void arrive() { page.arrive({"", {{"id", QString::fromStdString(domain::toString(kId))}}, {}}); }
    template <class T>
    T* find(const char* name) {
        return page.findChild<T*>(QLatin1String(name));
    }
    QAbstractButton& button(const char* name) { return *find<QAbstractButton>(name); }
    QString connection() const { return page.property("connection").toString(); }

    CallPage page;
};

}  // namespace

class CallPageTest : public QObject {
    Q_OBJECT
private slots:
    void tooEarly_joinWaitsForTheWindow();
    void joined_bothSee_eachOther();
    void controls_muteAndCamera_tellTheOther();
    void keys_letterActs_onlyOutsideText();
    void leave_goesBackToTheBooking();
    void notJoinable_saysWhy();
    void panel_holdsTheChat_forItsConversation();
    void mayLeave_inCall_asksFirst();
};

void CallPageTest::tooEarly_joinWaitsForTheWindow() {
    CallRoom room;
    room.api.clock().set(kStart - 20 * domain::kMinute);
    Shown shown(room);
    shown.arrive();
    QTRY_VERIFY(shown.button("lobbyJoinButton").isVisible());
    QVERIFY(!shown.button("lobbyJoinButton").isEnabled());
    QVERIFY(shown.find<QLabel>("lobbyJoinHint")->text().contains("10:00") ||
            shown.find<QLabel>("lobbyJoinHint")->text().contains("09:5"));
    room.api.clock().set(kStart - 10 * domain::kMinute);
    QVERIFY(shown.button("lobbyJoinButton").isEnabled());
}

void CallPageTest::joined_bothSee_eachOther() {
    CallRoom room;
    OtherPerson mentor(room, false);
    room.otherPresent = true;
    Shown shown(room);
    shown.arrive();
    QTRY_VERIFY_WITH_TIMEOUT(mentor.bridge.isPageReady() && shown.page.controller().media().video, 20'000);
    QTRY_VERIFY(room.realtime.of("/call").isJoined());
    shown.button("lobbyJoinButton").click();
    QTRY_VERIFY(shown.button("leaveCall").isVisible());
    emit mentor.bridge.greet();
    QTRY_COMPARE_WITH_TIMEOUT(shown.connection(), QString("connected"), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(shown.page.property("remoteFrames").toInt() > 5, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(mentor.framesSeen > 5, 20'000);
    QVERIFY(shown.page.frame() == widgets::Page::Frame::bare);
    QVERIFY(widgets::themeOf(shown.find<QWidget>("callTimeLeft")).isDark());
}

void CallPageTest::controls_muteAndCamera_tellTheOther() {
    CallRoom room;
    Shown shown(room);
    shown.arrive();
    QTRY_VERIFY_WITH_TIMEOUT(shown.page.controller().media().audio, 20'000);
    QTRY_VERIFY(room.realtime.of("/call").isJoined());
    shown.button("lobbyJoinButton").click();
    QTRY_VERIFY(shown.button("muteButton").isVisible());
    shown.button("muteButton").click();
    QCOMPARE(shown.button("muteButton").text(), QString("Unmute"));
    QTRY_VERIFY(!shown.page.controller().media().audio);
    shown.button("cameraButton").click();
    QTRY_VERIFY(!shown.page.controller().media().video);
    shown.button("muteButton").click();
    QTRY_VERIFY(shown.page.controller().media().audio);
}

void CallPageTest::keys_letterActs_onlyOutsideText() {
    CallRoom room(domain::Party::mentor);
    Shown shown(room);
    shown.arrive();
    QTRY_VERIFY(shown.button("lobbyJoinButton").isEnabled());
    shown.button("lobbyJoinButton").click();
    QTRY_VERIFY(shown.button("muteButton").isVisible());
    shown.page.activateWindow();
    shown.button("cameraButton").setFocus();
    QTest::keyClick(&shown.button("cameraButton"), Qt::Key_M);
    QVERIFY(!shown.page.controller().wantsMicrophone());
    auto* notes = shown.find<QWidget>("callNotes");
    QVERIFY(notes);
    notes->setFocus();
    QTest::keyClick(notes, Qt::Key_M);
    QVERIFY(!shown.page.controller().wantsMicrophone());
    QVERIFY(!shown.page.controller().notesSaved());
}

void CallPageTest::leave_goesBackToTheBooking() {
    CallRoom room;
    Shown shown(room);
    shown.arrive();
    QTRY_VERIFY(room.realtime.of("/call").isJoined());
    QTRY_VERIFY(shown.button("lobbyJoinButton").isEnabled());
    shown.button("lobbyJoinButton").click();
    QTRY_VERIFY(shown.button("leaveCall").isVisible());
    QSignalSpy gone(&shown.page, &widgets::Page::navigate);
    shown.button("leaveCall").click();
    QCOMPARE(gone.count(), 1);
    QCOMPARE(gone[0][0].toString(), "/bookings/" + QString::fromStdString(domain::toString(kId)));
    QTRY_COMPARE(room.sent("leave_call"), 1);
}

void CallPageTest::notJoinable_saysWhy() {
    CallRoom room;
    room.booking.status = domain::BookingStatus::cancelled;
    Shown shown(room);
    shown.arrive();
    QTRY_VERIFY(shown.find<QWidget>("callEnded")->isVisible());
    QVERIFY(!shown.button("joinAgain").isVisible());
    QVERIFY(!shown.page.controller().media().video);
}

void CallPageTest::panel_holdsTheChat_forItsConversation() {
    CallRoom room;
    room.booking.conversationId = domain::ConversationId{5};
    std::function<void(int)> tell;
    domain::ConversationId asked;
    Shown shown(room, [&](domain::ConversationId conversation, domain::BookingId) {
        asked = conversation;
        return ChatParts{new QLabel("chat"), [&](QObject*, std::function<void(int)> told) { tell = std::move(told); }};
    });
    shown.arrive();
    QTRY_VERIFY(shown.button("lobbyJoinButton").isEnabled());
    shown.button("lobbyJoinButton").click();
    QTRY_VERIFY(shown.find<QWidget>("callPanelTabs")->isVisible());
    QCOMPARE(asked.value, 5);
    QVERIFY(tell);
    shown.button("panelButton").click();
    QVERIFY(!shown.find<QWidget>("callPanelTabs")->isVisible());
}

void CallPageTest::mayLeave_inCall_asksFirst() {
    CallRoom room;
    Shown shown(room);
    shown.arrive();
    int left = 0;
    const auto leave = [&] { shown.page.mayLeave(widgets::Page::Leaving::forGood, [&left] { ++left; }); };
    leave();
    QCOMPARE(left, 1);
    QTRY_VERIFY(shown.button("lobbyJoinButton").isEnabled());
    shown.button("lobbyJoinButton").click();
    QTRY_VERIFY(shown.button("leaveCall").isVisible());
    leave();
    QCOMPARE(left, 1);
    QTRY_VERIFY(shown.find<QAbstractButton>("confirmLeaveCall"));
    shown.button("confirmLeaveCall").click();
    QCOMPARE(left, 2);
    QVERIFY(shown.page.controller().state() == CallController::State::ended);
}

}  // namespace mc::calls

MC_TEST_RUN {
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS",
            "--use-fake-device-for-media-stream --use-fake-ui-for-media-stream --no-sandbox");
    QApplication app(argc, argv);
    mc::widgets::Theme theme(mc::widgets::Theme::Mode::light);
    theme.install(app);
    mc::calls::CallPageTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "call_page_test.moc"
