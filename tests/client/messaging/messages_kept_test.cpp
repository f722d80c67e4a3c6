#include "messaging/messages_page.h"

#include <QLabel>
#include <QSignalSpy>

#include "client/messaging/messages_bench.h"
#include "support/test_program.h"
#include "widgets/text_field.h"

using namespace mc;
using namespace mc::tests;

/// Nothing typed, sent, read or seen is lost, and nobody else's conversation is opened.
class MessagesKeptTest : public QObject {
    Q_OBJECT

private slots:
    void send_refused_isThereInAnotherConversationAndAfterARestart_untilDeleted() {
        Bench bench;
        bench.show();
        bench.house.http.problem("POST " + pathOf(kFirst), 403, "forbidden");
        bench.write("hello");
        QTRY_COMPARE(bench.lastRow().delivery, Delivery::failed);
        bench.choose(1);
        QTRY_COMPARE(bench.lastRow().text, "See you at five.");
        bench.choose(0);
        QTRY_COMPARE(bench.lastRow().text, "hello");
        bench.house.drafts.flush();
        Restarted again(bench);
        QTRY_VERIFY(again.model().rowCount() > 5);
        QCOMPARE(again.model().row(again.model().rowCount() - 1).text, "hello");
        QCOMPARE(again.model().row(again.model().rowCount() - 1).delivery, Delivery::failed);
        bench.view()->setCurrentIndex(bench.model().index(bench.model().rowCount() - 1));
        QTest::keyClick(bench.view(), Qt::Key_Delete);
        QVERIFY(bench.lastRow().text != "hello");
        QVERIFY(bench.house.drafts.keys("outgoing/").isEmpty());
    }

    void serverGone_messagesWaitAndGoByThemselvesInOrderOnce() {
        Bench bench;
        bench.conversations.outbox().setPatience(600'000, 600'000);  // Only the connection sends them on their way.
        bench.show();
        QVERIFY(bench.house.connectTo("/chat"));
        bench.house.http.on("POST " + pathOf(kFirst), [](const auto&) { return HttpStub::Answer{0, {}, false, true}; });
        bench.write("first");
        bench.write("second");
        const auto allWait = [&bench] {
            const auto letters = bench.conversations.outbox().of(kFirst);
            const auto waits = [](const auto& letter) { return letter.state == messaging::Letter::State::waiting; };
            return letters.size() == 2 && std::all_of(letters.begin(), letters.end(), waits);
        };
        QTRY_VERIFY(allWait());
        QCOMPARE(bench.lastRow().delivery, Delivery::waiting);
        support::takePicture(bench.page, bench.house.theme, "messages-waiting");
        bench.acceptMessages(kFirst);
        bench.house.socket.drop();
        QTRY_COMPARE(bench.lastRow().delivery, Delivery::sent);
        QCOMPARE(bench.lastRow().text, "second");
        QCOMPARE(bench.model().row(bench.model().rowCount() - 2).text, "first");
        QCOMPARE(bench.taken.size(), 2);
        QVERIFY(bench.house.drafts.keys("outgoing/").isEmpty());
    }

    void serverUnwell_messageGoesByItselfAfterAWhile() {
        Bench bench;
        bench.conversations.outbox().setPatience(5, 10);
        bench.show();
        bench.house.http.problem("POST " + pathOf(kFirst), 503, "unavailable");
        bench.write("hello");
        QTRY_VERIFY(bench.house.http.count("POST " + pathOf(kFirst)) > 2);
        bench.acceptMessages(kFirst);
        QTRY_COMPARE(bench.lastRow().delivery, Delivery::sent);
        QCOMPARE(bench.taken.size(), 1);
    }

    void crash_whileAMessageWaits_sendsItAfterTheRestart() {
        Bench bench;
        bench.show();
        bench.house.http.on("POST " + pathOf(kFirst), [](const auto&) { return HttpStub::Answer{0, {}, true, false}; });
        bench.write("hello");
        QTRY_COMPARE(bench.house.http.count("POST " + pathOf(kFirst)), 1);
        bench.house.drafts.flush();
        bench.acceptMessages(kFirst);
        Restarted again(bench);
        QTRY_COMPARE(bench.taken.size(), 1);
        const auto asked = bench.house.http.requests();
        QStringList ids;
        for (const auto& request : asked)
            if (request.line() == "POST " + pathOf(kFirst)) ids << request.json()["clientId"].toString();
        QCOMPARE(ids, QStringList({bench.taken[0], bench.taken[0]}));
    }

    void typedWords_stayWithTheirConversation_andComeBackAfterARestart() {
        Bench bench;
        bench.show();
        QTest::keyClicks(bench.input(), "half a thought");
        bench.choose(1);
        QCOMPARE(bench.input()->toPlainText(), QString());
        QTest::keyClicks(bench.input(), "another");
        bench.choose(0);
        QCOMPARE(bench.input()->toPlainText(), "half a thought");
        const auto other = bench.list()->model()->index(1, 0);
        QCOMPARE(other.data(messaging::ConversationModel::PreviewRole).toString(), "Draft: another");
        bench.house.drafts.flush();
        Restarted again(bench);
        QTRY_COMPARE(again.input()->toPlainText(), "half a thought");
        bench.acceptMessages(kFirst);
        QTest::keyClick(bench.input(), Qt::Key_Return);
        QCOMPARE(bench.conversations.draft(kFirst), QString());
        QCOMPARE(bench.conversations.draft(kSecond), "another");
    }

    void typedWords_puttingThemBack_tellsNobodyThatSomebodyTypes() {
        Bench bench;
        bench.show();
        QVERIFY(bench.house.connectTo("/chat"));
        bench.conversations.keepDraft(kSecond, "kept");
        bench.choose(1);
        QCOMPARE(bench.input()->toPlainText(), "kept");
        QTest::keyClicks(bench.input(), "!");
        QTRY_COMPARE(bench.house.socket.received.filter("typing_start").size(), 1);
        QVERIFY(
            bench.house.socket.received.filter("typing_start")[0].contains(QString::fromStdString(toString(kSecond))));
    }

    void signOut_emptiesTheComposer() {
        Bench bench;
        bench.house.http.answer("POST /api/auth/sign-out", 204);
        bench.show();
        QTest::keyClicks(bench.input(), "mine");
        bench.house.session.signOut();
        QCOMPARE(bench.input()->toPlainText(), QString());
        QCOMPARE(bench.model().rowCount(), 0);
    }

    void newMessage_whileThePageLoads_isThereAfterIt() {
        Bench bench;
        bench.show();
        QVERIFY(bench.house.connectTo("/chat"));
        QTRY_COMPARE(bench.house.http.count("GET /api/conversations"), 2);
        std::function<void()> release;
        const auto before = jsonOf(protocol::MessagePage{{message(kSecond, 4, kRohan, "See you at five.")}, false});
        bench.house.http.hold("GET " + pathOf(kSecond), 200, before, release);
        bench.choose(1);
        QTRY_VERIFY(release);
        bench.house.emitEvent("/chat", "new_message", message(kSecond, 5, kRohan, "while it loads"));
        QTRY_COMPARE(bench.conversations.model().find(kSecond)->lastSequence, 5);
        release();
        QTRY_COMPARE(bench.model().firstSequence(), 4);
        QCOMPARE(bench.lastRow().text, "while it loads");
    }

    void hole_beforeAMessageThatCameWhileThePageLoaded_isFilled() {
        Bench bench;
        bench.show();
        QVERIFY(bench.house.connectTo("/chat"));
        QTRY_COMPARE(bench.house.http.count("GET /api/conversations"), 2);
        std::function<void()> release;
        const auto before = jsonOf(protocol::MessagePage{{message(kSecond, 4, kRohan, "See you at five.")}, false});
        bench.house.http.hold("GET " + pathOf(kSecond), 200, before, release);
        bench.choose(1);
        QTRY_VERIFY(release);
        bench.house.emitEvent("/chat", "new_message", message(kSecond, 6, kRohan, "six"));
        QTRY_COMPARE(bench.conversations.model().find(kSecond)->lastSequence, 6);
        bench.answerMessages(kSecond, {message(kSecond, 5, kRohan, "five"), message(kSecond, 6, kRohan, "six")});
        release();
        QTRY_COMPARE(bench.model().firstSequence(), 4);
        QTRY_COMPARE(bench.model().contiguousUntil(), 6);
        QCOMPARE(bench.house.http.last("GET " + pathOf(kSecond)).query.queryItemValue("after"), "4");
    }

    void cut_whileThePageLoads_whatCameMeanwhileIsAskedFor() {
        Bench bench;
        bench.show();
        QVERIFY(bench.house.connectTo("/chat"));
        QTRY_COMPARE(bench.house.http.count("GET /api/conversations"), 2);
        std::function<void()> release;
        const auto before = jsonOf(protocol::MessagePage{{message(kSecond, 4, kRohan, "See you at five.")}, false});
        bench.house.http.hold("GET " + pathOf(kSecond), 200, before, release);
        bench.choose(1);
        QTRY_VERIFY(release);
        bench.answerMessages(kSecond, {message(kSecond, 5, kRohan, "during the cut")});
        bench.house.socket.drop();
        QTRY_COMPARE(bench.house.http.count("GET /api/conversations"), 3);  // Connected again.
        release();
        QTRY_COMPARE(bench.model().lastSequence(), 5);
        QCOMPARE(bench.house.http.last("GET " + pathOf(kSecond)).query.queryItemValue("after"),
                 "3");  // 4 may be another.
    }

    void removedDuringACut_hasNoWordsAfterIt_howeverManyPagesThereAre() {
        Bench bench;
        bench.show();
        QVERIFY(bench.house.connectTo("/chat"));
        QTRY_VERIFY(bench.house.http.last("GET " + pathOf(kFirst)).query.hasQueryItem("after"));
        QTRY_VERIFY(bench.house.api.findChildren<net::ApiCall*>().isEmpty());
        auto removed = message(kFirst, 3, kAnanya, "");
        removed.removed = true;
        const std::vector<protocol::Message> now{message(kFirst, 1, kAnanya, "one"), message(kFirst, 2, {101}, "two"),
                                                 removed, message(kFirst, 4, kAnanya, "four"),
                                                 message(kFirst, 5, kAnanya, "five")};
        QStringList asked;
        bench.house.http.on("GET " + pathOf(kFirst), [&](const HttpStub::Request& request) {
            asked << request.query.queryItemValue("after");
            const auto after = asked.back().toUInt();
            if (after >= now.size()) return HttpStub::Answer{200, jsonOf(protocol::MessagePage{})};
            return HttpStub::Answer{200, jsonOf(protocol::MessagePage{{now[after]}, after + 1 < now.size()})};
        });
        bench.house.socket.drop();
        QTRY_COMPARE(bench.model().lastSequence(), 5);
        QCOMPARE(bench.model().row(3).text, "This message was removed");
        QCOMPARE(asked, (QStringList{"0", "1", "2", "3", "4"}));
    }

    void readMark_duringACut_isToldWithTheNextConnection() {
        Bench bench;
        const QString mark =
            "PUT /api/messages/" + QString::fromStdString(toString(domain::MessageId{12004})) + "/read";
        bench.house.http.problem(mark, 503, "unavailable");
        bench.show(toString(kSecond).c_str());
        QTRY_COMPARE(bench.house.http.count(mark), 1);
        bench.house.http.answer(mark, 204);
        QVERIFY(bench.house.connectTo("/chat"));
        QTRY_COMPARE(bench.house.http.count(mark), 2);
        QTRY_COMPARE(bench.conversations.unreadTotal(), 0);
    }

    void seen_duringACut_isShownAfterIt() {
        Bench bench;
        bench.show();
        QVERIFY(bench.house.connectTo("/chat"));
        auto read = conversation(kFirst, kAnanya, "Ananya Krishnan", 0);
        read.otherReadSequence = 2;
        read.otherReadAt = support::kStoryNow;
        bench.answerList({read});
        bench.house.socket.drop();
        QTRY_VERIFY(bench.model().row(2).seen.startsWith("Seen "));
    }

    void listLoading_whileAMessageComes_keepsItsBadge() {
        Bench bench;
        bench.show();
        QVERIFY(bench.house.connectTo("/chat"));
        QTRY_COMPARE(bench.house.http.count("GET /api/conversations"), 2);
        bench.house.emitEvent("/chat", "new_message", message(kSecond, 5, kRohan, "new"));
        QTRY_COMPARE(bench.conversations.unreadTotal(), 3);
        QSignalSpy loaded(&bench.conversations, &messaging::Conversations::stateChanged);
        bench.conversations.load();  // The stub's answer is from before that message.
        QTRY_COMPARE(bench.house.http.count("GET /api/conversations"), 3);
        QTRY_VERIFY(!loaded.isEmpty());
        QCOMPARE(bench.conversations.unreadTotal(), 3);
        QCOMPARE(bench.conversations.model().find(kSecond)->lastMessage->content, "new");
    }

    void signOut_whileTheListLoads_nextPersonGetsHerOwn() {
        Bench bench;
        bench.house.http.answer("POST /api/auth/sign-out", 204);
        bench.house.http.on("GET /api/conversations", [](const auto&) { return HttpStub::Answer{0, {}, true, false}; });
        bench.house.signIn();
        QTRY_COMPARE(bench.house.http.count("GET /api/conversations"), 1);
        bench.house.session.signOut();
        bench.answerList({conversation(kSecond, kRohan, "Rohan Mehta", 0)});
        auto other = support::mayaNair();
        other.id = {404};
        bench.house.signIn(other);
        QTRY_COMPARE(bench.conversations.state(), net::LoadState::ready);
        QCOMPARE(bench.conversations.model().rowCount(), 1);
    }

    void wanted_whileTheFilterHidesIt_isOpenedAllTheSame() {
        Bench bench;
        bench.show();
        auto* search = child<QLineEdit>(bench.page, "conversationSearch");
        search->setText("ananya");
        widgets::PageLink link;
        link.parts["id"] = QString::fromStdString(toString(kSecond));
        bench.page.arrive(link);
        QCOMPARE(child<QLabel>(bench.page, "threadName")->text(), "Rohan Mehta");
        QCOMPARE(bench.list()->currentIndex().data().toString(), "Rohan Mehta");
        QCOMPARE(search->text(), QString());
    }

    void filter_leavesTheOpenConversationOpen() {
        Bench bench;
        bench.show();
        child<QLineEdit>(bench.page, "conversationSearch")->setText("rohan");
        QCOMPARE(child<QLabel>(bench.page, "threadName")->text(), "Ananya Krishnan");
        bench.conversations.load();
        QSignalSpy loaded(&bench.conversations, &messaging::Conversations::stateChanged);
        QTRY_VERIFY(!loaded.isEmpty());
        QCOMPARE(child<QLabel>(bench.page, "threadName")->text(), "Ananya Krishnan");
    }

    void wanted_unknownToTheList_isAskedForByItself() {
        Bench bench;
        constexpr domain::ConversationId kThird{13};
        bench.house.http.answer("GET /api/conversations/" + QString::fromStdString(toString(kThird)), 200,
                                jsonOf(conversation(kThird, {505}, "Sofia Almeida", 0)));
        bench.answerMessages(kThird, {message(kThird, 1, {505}, "Hello from Lisbon")});
        bench.show(toString(kThird).c_str());
        QTRY_COMPARE(child<QLabel>(bench.page, "threadName")->text(), "Sofia Almeida");
        QTRY_COMPARE(bench.lastRow().text, "Hello from Lisbon");
    }

    void wanted_thatDoesNotExist_opensNobodyElse() {
        Bench bench;
        bench.house.signIn();
        bench.page.show();
        QSignalSpy toasts(&bench.page, &widgets::Page::toast);
        widgets::PageLink link;
        link.parts["id"] = QString::fromStdString(toString(domain::ConversationId{99}));
        bench.page.arrive(link);
        QTRY_COMPARE(toasts.count(), 1);
        QTRY_COMPARE(bench.conversations.state(), net::LoadState::ready);
        QVERIFY(!bench.input()->isVisible());
        QVERIFY(!bench.list()->currentIndex().isValid());
        bench.choose(0);
        QVERIFY(bench.input()->isVisible());
        QCOMPARE(child<QLabel>(bench.page, "threadName")->text(), "Ananya Krishnan");
    }

    void hundredAndOneConversations_theOldestIsReachableAndItsBadgeCounts() {
        Bench bench;
        std::vector<protocol::Conversation> first;
        for (int i = 0; i < 100; ++i) {
            first.push_back(conversation({1000 + i}, {2000 + i}, "Person " + std::to_string(i), 0));
            bench.answerMessages({1000 + i}, {message({1000 + i}, 4, {2000 + i}, "x")});
        }
        auto oldest = conversation(kSecond, kRohan, "Rohan Mehta", 1);
        oldest.lastMessage->createdAt = support::kStoryNow - domain::kDay;
        bench.house.http.on("GET /api/conversations", [=](const HttpStub::Request& request) {
            const bool second = request.query.queryItemValue("cursor") == "next";
            return HttpStub::Answer{200, jsonOf(second ? protocol::ConversationPage{{oldest}, {}, 1}
                                                       : protocol::ConversationPage{first, "next", 1})};
        });
        bench.show();
        QTRY_COMPARE(bench.conversations.model().rowCount(), 101);
        QCOMPARE(bench.conversations.unreadTotal(), 1);
        QCOMPARE(bench.list()->model()->index(100, 0).data().toString(), "Rohan Mehta");
        bench.house.http.problem("GET /api/conversations", 500, "internal");
        bench.conversations.load();
        QTRY_COMPARE(bench.house.http.count("GET /api/conversations"), 3);
        QCOMPARE(bench.conversations.unreadTotal(), 1);
    }
};

MC_TEST_GUI(MessagesKeptTest)
#include "messages_kept_test.moc"
