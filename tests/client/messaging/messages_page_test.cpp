#include "messaging/messages_page.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>

#include "messaging/thread_view.h"
#include "support/client_house.h"
#include "support/test_program.h"
#include "widgets/states.h"
#include "widgets/text_field.h"

using namespace mc;
using support::child;
using support::HttpStub;
using support::jsonOf;
using Delivery = messaging::ThreadRow::Delivery;
using State = widgets::StatePage::State;

namespace {

constexpr domain::ConversationId kFirst{11}, kSecond{12};
constexpr domain::UserId kAnanya{202}, kRohan{303};

protocol::Message message(domain::ConversationId where, std::int64_t sequence, domain::UserId from, std::string text,
                          std::string clientId = {}) {
    protocol::Message one;
    one.id = {where.value * 1000 + sequence};
    one.conversationId = where;
    one.sequence = sequence;
    one.senderId = from;
    one.clientId = std::move(clientId);
    one.content = std::move(text);
    one.createdAt = support::kStoryNow - 600 + sequence;
    return one;
}

protocol::Conversation conversation(domain::ConversationId id, domain::UserId other, std::string name, int unread) {
    protocol::Conversation one;
    one.id = id;
    one.other = {other, std::move(name), {"Europe/London"}, "Staff Engineer", {}, true};
    one.lastMessage = message(id, 4, other, "See you at five.");
    one.lastSequence = 4;
    one.readSequence = 4 - unread;
    one.unread = unread;
    one.threads = {{{900 + id.value}, "GRP-20261118-007", "Mock interview", support::kStoryNow + domain::kDay}};
    return one;
}

QString pathOf(domain::ConversationId id) {
    return "/api/conversations/" + QString::fromStdString(toString(id)) + "/messages";
}

const char* kMarkdown =
    "Good plan. Warm up with this tonight and tell me *why* the stale check is enough:\n```cpp\nint shortestPath(const "
    "Graph& g, int from, int to) {\n    MinHeap queue{{0, from}};\n    while (!queue.empty()) {\n        auto [cost, "
    "node] = queue.pop();\n        if (cost > best[node]) continue;  // stale entry\n    }\n    return "
    "best[to];\n}\n```";

/// Ananya's conversation with four messages and Rohan's with two unread.
struct Bench {
    Bench() {
        answerList(
            {conversation(kFirst, kAnanya, "Ananya Krishnan", 0), conversation(kSecond, kRohan, "Rohan Mehta", 2)});
        auto confirmed = message(kFirst, 1, {}, "Booking GRP-20261118-007 confirmed");
        confirmed.type = protocol::MessageType::system;
        answerMessages(kFirst, {confirmed,
                                message(kFirst, 2, {101},
                                        "Hi Ananya! My plan for tomorrow:\n1. a **45-minute mock** on the "
                                        "notification service\n2. how I explain `at-least-once` delivery",
                                        "x1"),
                                message(kFirst, 3, kAnanya, kMarkdown),
                                message(kFirst, 4, kAnanya, "And read https://example.org/queues first.")});
        answerMessages(kSecond, {message(kSecond, 3, kRohan, "Bring the graph."),
                                 message(kSecond, 4, kRohan, "See you at five.")});
        house.http.on("PUT /api/messages/" + QString::fromStdString(toString(domain::MessageId{12004})) + "/read",
                      [](const auto&) {
                          return HttpStub::Answer{204, {}};
                      });
    }
    void answerList(std::vector<protocol::Conversation> items) {
        house.http.answer("GET /api/conversations", 200, jsonOf(protocol::ConversationPage{std::move(items), {}, 2}));
    }
    void answerMessages(domain::ConversationId id, std::vector<protocol::Message> items, bool more = false) {
        house.http.answer("GET " + pathOf(id), 200, jsonOf(protocol::MessagePage{std::move(items), more}));
    }
    void show(const char* id = nullptr) {
        house.signIn();
        page.resize(1064, 800);
        page.show();
        widgets::PageLink link;
        if (id) link.parts["id"] = id;
        page.arrive(link);
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QTRY_VERIFY(view()->model() && view()->model()->rowCount() > 0);
    }
    messaging::ThreadView* view() { return child<messaging::ThreadView>(page, "thread"); }
    QListView* list() { return child<QListView>(page, "conversationList"); }
    QPlainTextEdit* input() { return child<QPlainTextEdit>(page, "messageInput"); }
    messaging::ThreadModel& model() { return static_cast<messaging::ThreadModel&>(*view()->model()); }
    const messaging::ThreadRow& lastRow() { return model().row(model().rowCount() - 1); }

    support::ClientHouse house;
    messaging::Conversations conversations{house.api, house.realtime, house.session};
    messaging::MessagesPage page{conversations};
};

}  // namespace

class MessagesPageTest : public QObject {
    Q_OBJECT

private slots:
    void arrive_showsTheNewestConversation() {
        Bench bench;
        QAbstractItemModelTester tester(&bench.conversations.model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        bench.show();
        QCOMPARE(bench.list()->model()->rowCount(), 2);
        QCOMPARE(bench.conversations.unreadTotal(), 2);
        QCOMPARE(bench.model().rowCount(), 5);  // A day and four messages.
        support::takePicture(bench.page, bench.house.theme, "messages");
    }

    void arrive_withAnId_opensThatConversationAndReadsIt() {
        Bench bench;
        bench.show(toString(kSecond).c_str());
        QTRY_COMPARE(bench.conversations.unreadTotal(), 0);
        QTRY_COMPARE(bench.house.http.requests().last().verb, "PUT");
        QVERIFY(bench.house.http.requests().last().path.endsWith("/read"));
    }

    void enter_sends_shiftEnterBreaksTheLine() {
        Bench bench;
        bench.show();
        bench.house.http.on("POST " + pathOf(kFirst), [](const HttpStub::Request& request) {
            auto sent = message(kFirst, 5, {101}, request.json()["content"].toString().toStdString(),
                                request.json()["clientId"].toString().toStdString());
            return HttpStub::Answer{201, jsonOf(sent)};
        });
        QTest::keyClicks(bench.input(), "first");
        QTest::keyClick(bench.input(), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(bench.input(), "second");
        QTest::keyClick(bench.input(), Qt::Key_Return);
        QCOMPARE(bench.input()->toPlainText(), QString());
        QCOMPARE(bench.lastRow().text, "first\nsecond");
        QCOMPARE(bench.lastRow().delivery, Delivery::sending);
        QTRY_COMPARE(bench.lastRow().delivery, Delivery::sent);
        QCOMPARE(bench.model().lastSequence(), 5);
    }

    void send_refused_staysAndGoesAgainWithTheSameClientId() {
        Bench bench;
        bench.show();
        bench.house.http.problem("POST " + pathOf(kFirst), 503, "unavailable");
        QTest::keyClicks(bench.input(), "hello");
        QTest::keyClick(bench.input(), Qt::Key_Return);
        QTRY_COMPARE(bench.lastRow().delivery, Delivery::failed);
        support::takePicture(bench.page, bench.house.theme, "messages-failed");
        const auto first = bench.house.http.last("POST " + pathOf(kFirst)).json()["clientId"].toString();
        bench.house.http.on("POST " + pathOf(kFirst), [](const HttpStub::Request& request) {
            return HttpStub::Answer{
                201, jsonOf(message(kFirst, 5, {101}, "hello", request.json()["clientId"].toString().toStdString()))};
        });
        bench.view()->setCurrentIndex(bench.model().index(bench.model().rowCount() - 1));
        QTest::keyClick(bench.view(), Qt::Key_Return);
        QTRY_COMPARE(bench.lastRow().delivery, Delivery::sent);
        QCOMPARE(bench.house.http.last("POST " + pathOf(kFirst)).json()["clientId"].toString(), first);
        QCOMPARE(bench.model().rowCount(), 6);
    }

    void newMessage_live_appearsAndIsRead() {
        Bench bench;
        bench.show();
        QVERIFY(bench.house.connectTo("/chat"));
        bench.house.emitEvent("/chat", "new_message", message(kFirst, 5, kAnanya, "One more thing"));
        QTRY_COMPARE(bench.lastRow().text, "One more thing");
        QCOMPARE(bench.conversations.model().find(kFirst)->unread, 0);
    }

    void newMessage_elsewhere_countsAsUnreadAndMovesUp() {
        Bench bench;
        bench.show();
        QVERIFY(bench.house.connectTo("/chat"));
        QTRY_COMPARE(bench.house.http.count("GET /api/conversations"), 2);  // Once more after joining.
        QTRY_COMPARE(bench.conversations.unreadTotal(), 2);
        QSignalSpy arrived(&bench.conversations, &messaging::Conversations::arrived);
        bench.house.emitEvent("/chat", "new_message", message(kSecond, 5, kRohan, "Are you there?"));
        QTRY_COMPARE(bench.conversations.unreadTotal(), 3);
        QCOMPARE(arrived.count(), 1);
        QCOMPARE(bench.list()->model()->index(0, 0).data().toString(), "Rohan Mehta");
        QCOMPARE(bench.list()->currentIndex().data().toString(), "Ananya Krishnan");
    }

    void otherConversation_showsItsOwnWords() {
        const auto ofRohan = [](Bench& bench) {
            const auto come = [&] {
                return bench.model().rowCount() > 0 && bench.lastRow().text == "See you at five.";
            };
            return QTest::qWaitFor(come) ? bench.view()->grab().toImage() : QImage();
        };
        QImage wanted;
        {
            Bench alone;
            alone.show(toString(kSecond).c_str());
            wanted = ofRohan(alone);
            QVERIFY(!wanted.isNull());
        }
        Bench both;
        both.show();
        (void)both.view()->grab();  // Ananya's messages have the numbers of Rohan's.
        both.list()->setCurrentIndex(both.list()->model()->index(1, 0));
        QCOMPARE(ofRohan(both), wanted);
    }

    void gap_isFetchedBySequence() {
        Bench bench;
        bench.show();
        QVERIFY(bench.house.connectTo("/chat"));
        bench.house.http.on("GET " + pathOf(kFirst), [](const HttpStub::Request& request) {
            const auto after = request.query.queryItemValue("after").toInt();
            std::vector<protocol::Message> items;
            for (int n = after + 1; n <= 7; ++n)
                items.push_back(message(kFirst, n, kAnanya, "m" + std::to_string(n)));
            return HttpStub::Answer{200, jsonOf(protocol::MessagePage{items, false})};
        });
        bench.house.emitEvent("/chat", "new_message", message(kFirst, 7, kAnanya, "m7"));
        QTRY_COMPARE(bench.model().contiguousUntil(), 7);
        QCOMPARE(bench.house.http.last("GET " + pathOf(kFirst)).query.queryItemValue("after"), "4");
    }

    void reconnect_asksForWhatWasMissed() {
        Bench bench;
        bench.show();
        QVERIFY(bench.house.connectTo("/chat"));
        QTRY_VERIFY(bench.house.http.last("GET " + pathOf(kFirst)).query.hasQueryItem("after"));
        bench.answerMessages(kFirst, {message(kFirst, 5, kAnanya, "while you slept")});
        bench.house.socket.drop();
        QTRY_COMPARE(bench.model().lastSequence(), 5);
    }

    void typing_isShownAndTold() {
        Bench bench;
        bench.show();
        QVERIFY(bench.house.connectTo("/chat"));
        bench.house.emitEvent("/chat", "user_typing", protocol::TypingEvent{kFirst, kAnanya});
        auto* line = child<QWidget>(bench.page, "typingLine");
        QTRY_COMPARE(line->accessibleName(), "Ananya is typing");
        bench.house.emitEvent("/chat", "user_stopped_typing", protocol::TypingEvent{kFirst, kAnanya});
        QTRY_COMPARE(line->accessibleName(), QString());
        QTest::keyClicks(bench.input(), "abc");
        QTRY_COMPARE(bench.house.socket.received.filter("typing_start").size(), 1);
    }

    void seen_comesLive() {
        Bench bench;
        bench.show();
        QVERIFY(bench.house.connectTo("/chat"));
        protocol::MessageReadEvent read{kFirst, {11002}, 2, kAnanya, support::kStoryNow};
        bench.house.emitEvent("/chat", "message_read", read);
        QTRY_VERIFY(bench.model().row(2).seen.startsWith("Seen "));
    }

    void serverAnswersNothing_saysSoAndTriesAgain() {
        Bench bench;
        bench.house.http.problem("GET " + pathOf(kFirst), 500, "internal");
        bench.house.signIn();
        bench.page.show();
        bench.page.arrive({});
        auto* panel = bench.page.findChild<messaging::ChatPanel*>();
        auto* states = panel->findChild<widgets::StatePage*>();
        QTRY_COMPARE(states->state(), State::error);
        bench.answerMessages(kFirst, {message(kFirst, 1, kAnanya, "back")});
        QTest::mouseClick(states->errorState()->retryButton(), Qt::LeftButton);
        QTRY_COMPARE(states->state(), State::ready);
    }

    void noConversations_saysHowOneBegins() {
        Bench bench;
        bench.answerList({});
        bench.house.signIn();
        bench.page.resize(1064, 800);
        bench.page.show();
        bench.page.arrive({});
        QTRY_COMPARE(bench.conversations.state(), net::LoadState::empty);
        support::takePicture(bench.page, bench.house.theme, "messages-empty");
    }

    void tooLong_cannotBeSent() {
        Bench bench;
        bench.show();
        bench.input()->setPlainText(QString(4001, u'x'));
        QVERIFY(!child<QAbstractButton>(bench.page, "sendButton")->isEnabled());
        QTest::keyClick(bench.input(), Qt::Key_Return);
        QCOMPARE(bench.input()->toPlainText().size(), 4001);
    }

    void code_isCopiedByItsButton() {
        Bench bench;
        bench.show();
        QGuiApplication::clipboard()->clear();
        const auto index = bench.model().index(3);
        const QRect rect = bench.view()->visualRect(index);
        QSignalSpy copied(bench.view(), &messaging::ThreadView::copied);
        for (int y = rect.top(); y < rect.bottom() && copied.isEmpty(); y += 8)
            QTest::mouseClick(bench.view()->viewport(), Qt::LeftButton, {}, {rect.right() - 40, y});
        QCOMPARE(copied.count(), 1);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith("int shortestPath"));
    }

    void link_isActivatedOnlyOnItsWords() {
        Bench bench;
        bench.show();
        QSignalSpy links(bench.view(), &messaging::ThreadView::linkActivated);
        QObject::disconnect(bench.view(), &messaging::ThreadView::linkActivated, nullptr, nullptr);
        QSignalSpy heard(bench.view(), &messaging::ThreadView::linkActivated);
        const QRect rect = bench.view()->visualRect(bench.model().index(4));
        QTest::mouseClick(bench.view()->viewport(), Qt::LeftButton, {}, {rect.left() + 80, rect.bottom() - 10});
        QCOMPARE(heard.count(), 0);
        QTest::mouseClick(bench.view()->viewport(), Qt::LeftButton, {}, {rect.left() + 200, rect.bottom() - 10});
        QCOMPARE(heard.count(), 1);
        QCOMPARE(heard[0][0].toUrl(), QUrl("https://example.org/queues"));
    }

    void search_narrowsTheList() {
        Bench bench;
        bench.show();
        child<QLineEdit>(bench.page, "conversationSearch")->setText("rohan");
        QCOMPARE(bench.list()->model()->rowCount(), 1);
    }
};

MC_TEST_GUI(MessagesPageTest)
#include "messages_page_test.moc"
