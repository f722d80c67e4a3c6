#pragma once

#include <QListView>
#include <QPlainTextEdit>

#include "messaging/messages_page.h"
#include "messaging/thread_view.h"
#include "support/client_house.h"

namespace mc::tests {

using support::child;
using support::HttpStub;
using support::jsonOf;
using Delivery = messaging::ThreadRow::Delivery;

inline constexpr domain::ConversationId kFirst{11}, kSecond{12};
inline constexpr domain::UserId kAnanya{202}, kRohan{303};

inline protocol::Message message(domain::ConversationId where, std::int64_t sequence, domain::UserId from,
                                 std::string text, std::string clientId = {}) {
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

inline protocol::Conversation conversation(domain::ConversationId id, domain::UserId other, std::string name,
                                           int unread) {
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

inline QString pathOf(domain::ConversationId id) {
    return "/api/conversations/" + QString::fromStdString(toString(id)) + "/messages";
}

inline const char* kMarkdown =
    "Good plan. Warm up with this tonight and tell me *why* the stale check is enough:\n```cpp\nint shortestPath(const "
    "Graph& g, int from, int to) {\n    MinHeap queue{{0, from}};\n    while (!queue.empty()) {\n        auto [cost, "
    "node] = queue.pop();\n        if (cost > best[node]) continue;  // stale entry\n    }\n    return "
    "best[to];\n}\n```";

/// Ananya's conversation with four messages and Rohan's with two unread.
struct Bench {
    Bench() {
        answerList(
            {conversation(kFirst, kAnanya, "Ananya Krishnan", 0), conversation(kSecond, kRohan, "Rohan Mehta", 2)});
        auto confirmed = message(kFirst, 1, {}, "");
        confirmed.system = protocol::SystemLine{protocol::SystemEvent::booking_confirmed, "GRP-20261118-007"};
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
    void arrive(const char* id = nullptr) {
        house.signIn();
        page.resize(1064, 800);
        page.show();
        widgets::PageLink link;
        if (id) link.parts["id"] = id;
        page.arrive(link);
        QVERIFY(QTest::qWaitForWindowActive(&page));
    }
    void show(const char* id = nullptr) {
        arrive(id);
        QTRY_VERIFY(view()->model() && view()->model()->rowCount() > 0);
    }
    messaging::ThreadView* view() { return child<messaging::ThreadView>(page, "thread"); }
    QListView* list() { return child<QListView>(page, "conversationList"); }
    QPlainTextEdit* input() { return child<QPlainTextEdit>(page, "messageInput"); }
    messaging::ThreadModel& model() { return static_cast<messaging::ThreadModel&>(*view()->model()); }
    /// Empty while the thread loads.
    messaging::ThreadRow lastRow() {
        return model().rowCount() == 0 ? messaging::ThreadRow() : model().row(model().rowCount() - 1);
    }

    /// The server takes what is sent, and gives one client id one message.
    void acceptMessages(domain::ConversationId id) {
        house.http.on("POST " + pathOf(id), [this, id](const HttpStub::Request& request) {
            const auto key = request.json()["clientId"].toString();
            if (!taken.contains(key)) taken << key;
            auto sent = message(id, 5 + taken.indexOf(key), {101}, request.json()["content"].toString().toStdString(),
                                key.toStdString());
            return HttpStub::Answer{201, jsonOf(sent)};
        });
    }
    void write(const QString& text) {
        QTest::keyClicks(input(), text);
        QTest::keyClick(input(), Qt::Key_Return);
    }
    void choose(int row) { list()->setCurrentIndex(list()->model()->index(row, 0)); }

    support::ClientHouse house;
    QStringList taken;  ///< Client ids, in the order they came.
    messaging::Conversations conversations{house.api, house.realtime, house.session, house.drafts};
    messaging::MessagesPage page{conversations};
};

/// The same person's client after a restart, or a crash: nothing is left but what is on the disk.
struct Restarted {
    explicit Restarted(Bench& bench)
        : drafts(bench.house.folder.filePath("drafts"), bench.house.api, bench.house.session),
          conversations(bench.house.api, bench.house.realtime, bench.house.session, drafts) {
        conversations.load();
        page.resize(1064, 800);
        page.show();
        page.arrive({});
    }
    QPlainTextEdit* input() { return child<QPlainTextEdit>(page, "messageInput"); }
    messaging::ThreadModel& model() {
        return static_cast<messaging::ThreadModel&>(*child<messaging::ThreadView>(page, "thread")->model());
    }

    net::Drafts drafts;
    messaging::Conversations conversations;
    messaging::MessagesPage page{conversations};
};

}  // namespace mc::tests
