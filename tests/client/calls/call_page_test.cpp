#include "calls/call_page.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QtTest>
#include <algorithm>

#include "calls/call_view.h"
#include "calls/call_words.h"
#include "calls/jitsi_room.h"
#include "calls/jitsi_view.h"
#include "calls/side_panel.h"
#include "client/calls/call_room.h"
#include "support/heard.h"
#include "support/test_program.h"
#include "support/web_program.h"
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
    explicit Shown(CallRoom& room, MakeChat chat = {})
        : page(room.bookings, room.drafts, room.realtime, std::move(chat)) {
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

namespace {

/// In the room, from the lobby.
bool join(CallRoom& room, Shown& shown) {
    shown.arrive();
    if (!QTest::qWaitFor([&] {
            auto* button = shown.find<QAbstractButton>("lobbyJoinButton");
            return button->isVisible() && button->isEnabled() && room.realtime.of("/call").isJoined();
        }))
        return false;
    shown.button("lobbyJoinButton").click();
    return QTest::qWaitFor([&] { return shown.button("leaveCall").isVisible(); });
}

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
    void timeOver_offersNoWayBackIn();
    void panel_holdsTheChat_forItsConversation();
    void mayLeave_inCall_asksFirst();
    void beside_theBox_isTheBox();
    void enter_joinsFromTheLobby();
    void screen_isSharedOnlyAfterAsking();
    void lobby_listOfCamerasStaysOpen();
    void lobby_saysHowTheCallIsMade_data();
    void lobby_saysHowTheCallIsMade();
    void notes_fillThePanel();
    void twoMinutes_areSilentForAssistiveTechnology();
    void jitsi_thatDoesNotAnswer_isSaid_andOffersOtherWays();
    void joinCall_timedOut_isTriedAgain();
    void photoOfTheOther_isInThePagesLook();
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

void CallPageTest::photoOfTheOther_isInThePagesLook() {
    CallRoom room;
    room.http.answer("GET /api/photos/face/256", 200, "jpeg");
    room.booking.mentor.photo = "face";
    Shown shown(room);
    shown.arrive();
    auto& call = shown.page.controller();
    QTRY_VERIFY(!call.otherPhoto().isEmpty());
    const auto look = lookOf(call, widgets::themeOf(&shown.page), "bottomRight");
    QCOMPARE(look["photo"].toString(), "data:image/jpeg;base64," + QString::fromLatin1(QByteArray("jpeg").toBase64()));
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
    auto* picture = shown.find<QWidget>("callView")->parentWidget();
    picture->setFocus();
    QTest::keyClick(picture, Qt::Key_M);
    QVERIFY(!shown.page.controller().wantsMicrophone());
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

void CallPageTest::timeOver_offersNoWayBackIn() {
    CallRoom room;
    Shown shown(room);
    QVERIFY(join(room, shown));
    room.socket.emitEvent("/call", "call_ended", eventOf(R"(,"reason":"time_over")"));
    QTRY_VERIFY(shown.find<QWidget>("callEnded")->isVisible());
    QVERIFY(shown.page.controller().end() == CallController::End::timeOver);
    QVERIFY(shown.page.controller().window() == Window::open);  // The clocks need not agree to the second.
    QVERIFY(!shown.button("joinAgain").isVisible());
    QVERIFY(shown.button("backToBooking").isVisible());
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

void CallPageTest::beside_theBox_isTheBox() {
    CallRoom room(domain::Party::mentor);
    Shown shown(room);
    QVERIFY(join(room, shown));
    shown.page.activateWindow();
    shown.find<QWidget>("callView")->parentWidget()->setFocus();
    auto* label = shown.find<QWidget>("callNotesState");
    QTest::mouseClick(label, Qt::LeftButton);
    auto* focus = shown.page.window()->focusWidget();
    QVERIFY(focus);
    QCOMPARE(focus->objectName(), "callNotes");
    QTest::keyClicks(focus, "ms");
    QVERIFY(shown.page.controller().wantsMicrophone());
    QVERIFY(!shown.find<QWidget>("confirmShare"));
}

void CallPageTest::enter_joinsFromTheLobby() {
    CallRoom room;
    Shown shown(room);
    shown.page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&shown.page));
    shown.arrive();
    QTRY_VERIFY_WITH_TIMEOUT(shown.page.controller().media().video, 20'000);  // The picture's page is there.
    const auto* picture = shown.find<QWidget>("callView");
    QTest::mouseClick(shown.page.windowHandle(), Qt::LeftButton, {},
                      picture->mapTo(&shown.page, picture->rect().center()));
    QTest::keyClick(shown.page.focusWidget() ? shown.page.focusWidget() : &shown.page, Qt::Key_Return);
    QTRY_VERIFY(shown.button("leaveCall").isVisible());
}

void CallPageTest::screen_isSharedOnlyAfterAsking() {
    CallRoom room;
    Shown shown(room);
    QVERIFY(join(room, shown));
    QSignalSpy shared(&shown.page.controller().bridge(), &CallBridge::setSharing);
    auto* picture = shown.find<QWidget>("callView")->parentWidget();
    shown.page.activateWindow();
    picture->setFocus();
    QTest::keyClick(picture, Qt::Key_S);
    QCOMPARE(shared.count(), 0);
    QTest::keyClick(shown.page.window()->focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!shown.find<QWidget>("confirmShare"));
    QCOMPARE(shared.count(), 0);
    shown.button("shareButton").click();
    shown.button("confirmShare").click();
    QCOMPARE(shared.count(), 1);
    QCOMPARE(shared[0][0].toBool(), true);
}

void CallPageTest::lobby_listOfCamerasStaysOpen() {
    CallRoom room;
    Shown shown(room);
    shown.arrive();
    QTRY_VERIFY_WITH_TIMEOUT(shown.page.controller().media().cameras.size() > 0, 20'000);
    auto* cameras = shown.find<QComboBox>("lobbyCamera");
    QSignalSpy filled(cameras->model(), &QAbstractItemModel::rowsInserted);
    cameras->showPopup();
    for (int i = 1; i <= 3; ++i)
        room.api.clock().set(kStart - 5 * domain::kMinute + i);
    emit shown.page.controller().tick();
    emit shown.page.controller().mediaChanged();
    QCOMPARE(filled.count(), 0);
    QVERIFY(cameras->view()->isVisible());
    cameras->hidePopup();
}

void CallPageTest::lobby_saysHowTheCallIsMade_data() {
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<QString>("said");
    QTest::newRow("direct") << QByteArray("direct") << "Direct call between your two computers";
    QTest::newRow("video server") << QByteArray("jitsi") << "through the video server";
}
void CallPageTest::lobby_saysHowTheCallIsMade() {
    QFETCH(QByteArray, mode);
    QFETCH(QString, said);
    CallRoom room(domain::Party::mentor);
    protocol::ServerInfo info;
    info.name = "Graphora";
    info.operatorZone = {"Asia/Kolkata"};
    info.currency = "INR";
    info.serverTime = kStart;
    info.calls = mode == "jitsi" ? protocol::CallMode::jitsi : protocol::CallMode::direct;
    Shown shown(room);
    shown.arrive();
    const auto says = [&](const QString& words) {
        const auto labels = shown.page.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const auto* label) { return label->isVisible() && label->text().contains(words); });
    };
    QTRY_VERIFY(shown.button("lobbyJoinButton").isVisible());
    QVERIFY(!says("Direct call") && !says("video server"));  // Nothing that is not known.
    room.http.answer("GET /api/server-info", 200, json(info));
    Shown later(room);
    later.arrive();
    const auto labelOf = [&] {
        const auto labels = later.page.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const auto* label) { return label->isVisible() && label->text().contains(said); });
    };
    QTRY_VERIFY(labelOf());
}

void CallPageTest::notes_fillThePanel() {
    CallRoom room(domain::Party::mentor);
    Shown shown(room);
    QVERIFY(join(room, shown));
    const auto* notes = shown.find<QWidget>("callNotes");
    const auto* panel = shown.page.findChild<SidePanel*>();
    QVERIFY(notes->isVisible());
    QTRY_VERIFY(notes->height() > panel->height() * 3 / 5);
}

void CallPageTest::twoMinutes_areSilentForAssistiveTechnology() {
    CallRoom room(domain::Party::mentor);
    Shown shown(room);
    QVERIFY(join(room, shown));
    auto& call = shown.page.controller();
    emit call.tick();
    Heard heard(shown.page);
    constexpr int kSeconds = 120;
    for (int second = 1; second <= kSeconds; ++second) {
        room.api.clock().set(kStart - 4 * domain::kMinute + second);
        emit call.tick();
        emit call.figuresChanged();
        emit call.levelChanged();
        emit call.mediaChanged();
        heard.listen();
    }
    const auto news = heard.unexpected({"callClocks", "callTimeLeft", "lobbyCountdown"}, 3);
    QVERIFY2(news.isEmpty(), qPrintable(news.join(u'\n')));
}

void CallPageTest::jitsi_thatDoesNotAnswer_isSaid_andOffersOtherWays() {
    CallRoom room;
    room.link.mode = protocol::CallMode::jitsi;
    room.link.jitsiDomain = "127.0.0.1:9";  // Nobody listens there.
    room.link.browserUrl = "https://127.0.0.1:9/r";
    Shown shown(room);
    QVERIFY(join(room, shown));
    auto* jitsi = shown.page.findChild<JitsiRoom*>();
    QVERIFY(jitsi);
    QCOMPARE(jitsi->ownName(), "Maya Nair");
    emit jitsi->findChild<JitsiView*>("jitsiView")->crashed();
    QVERIFY(shown.find<QWidget>("jitsiFailed")->isVisible());
    const auto said = shown.find<QWidget>("jitsiFailed")->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(said, [](const QLabel* label) { return label->text() == "The room stopped working"; }));
    shown.button("jitsiAgain").click();
    QTRY_VERIFY_WITH_TIMEOUT(shown.find<QWidget>("jitsiFailed")->isVisible(), 20'000);
    QVERIFY(shown.button("jitsiBrowser").isVisible());
    shown.button("jitsiAgain").click();
    QTRY_VERIFY_WITH_TIMEOUT(shown.find<QWidget>("jitsiFailed")->isVisible(), 20'000);
    QVERIFY(!shown.button("muteButton").isVisible());
    shown.button("jitsiDirect").click();
    QVERIFY(shown.button("muteButton").isVisible());
    QVERIFY(!shown.page.controller().isJitsi());
    QTRY_VERIFY(!shown.page.findChild<JitsiRoom*>());
    QTRY_VERIFY_WITH_TIMEOUT(shown.page.controller().media().video, 20'000);  // Its own page has the camera again.
}

/// Whoever accepts a connection and then says nothing is found out by the clock.
void CallPageTest::joinCall_timedOut_isTriedAgain() {
    CallRoom room;
    room.socket.onRequest = [](const QString&, const QJsonValue&) { return QByteArray(); };
    Shown shown(room);
    QVERIFY(join(room, shown));
    QTRY_COMPARE(room.joins(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(room.joins() > 1, 30'000);
}

}  // namespace mc::calls

MC_TEST_RUN {
    mc::support::prepareForWeb(mc::support::Devices::fake);
    QApplication app(argc, argv);
    mc::widgets::Theme theme(mc::widgets::Theme::Mode::light);
    theme.install(app);
    mc::calls::CallPageTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "call_page_test.moc"
