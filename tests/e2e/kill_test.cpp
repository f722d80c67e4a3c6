#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <mutex>
#include <random>
#include <thread>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "programs.h"
#include "support/http_ask.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using tests::HttpAsk;
using tests::Visitor;
using tests::WholeServer;

/// Qt Test ends a function after five minutes; many rounds on a busy machine take longer.
const bool kPatient = qputenv("QTEST_FUNCTION_TIMEOUT", "3600000");

/// Acknowledged means on disk: the server is killed without warning while bookings and messages pour in, started again,
/// and everything it had said yes to is there. MC_KILL_ROUNDS says how often; 50 by default.
class KillTest : public QObject {
    Q_OBJECT

private:
    static constexpr int kStudents = 24;

    struct World {
        std::vector<Visitor> students;
        std::vector<domain::ConversationId> conversations;  ///< With the mentor, by student.
        Visitor mentor;
        domain::UtcTime firstSlot;
    };
    struct Acknowledged {
        std::mutex mutex;
        std::vector<std::pair<int, std::string>> bookings;  ///< Student, id.
        std::vector<std::pair<int, std::string>> messages;  ///< Student, client id.
        std::atomic<int> count{0};
    };

    static World prepare(const std::filesystem::path& folder) {
        WholeServer server(folder);
        World world;
        world.mentor = server.mentor("Rohan Mehta");
        world.firstSlot = server.slotAfter(30 * domain::kHour);
        for (int i = 0; i < kStudents; ++i) {
            world.students.push_back(server.person("Student " + std::to_string(i)));
            world.conversations.push_back(server.rooms.database->write([&](database::Transaction& tx) {
                return server.rooms.messaging.open(tx, world.students.back().id, world.mentor.id,
                                                   {domain::BookingId{1000 + i}, "GRP-1", "DSA", world.firstSlot});
            }));
        }
        return world;
    }

    static void oneStudent(const World& world, int index, int round, const std::string& url, Acknowledged& done) {
#ifndef Q_MOC_RUN  // Its lexer trips over raw strings.
        const auto& student = world.students[static_cast<std::size_t>(index)];
        const auto conversation = domain::toString(world.conversations[static_cast<std::size_t>(index)]);
        HttpAsk ask(url);
        for (int i = 0;; ++i) {
            const auto name = std::to_string(round) + "-" + std::to_string(index) + "-" + std::to_string(i);
            // One booking, then messages: both kinds are on their way whenever the end comes.
            if (i == 0) {
                const auto slot = world.firstSlot + (round * kStudents + index) * 30 * domain::kMinute;
                const auto body = R"({"mentorId":")" + domain::toString(world.mentor.id) + R"(","startsAt":")" +
                                  domain::toIso(slot) + R"(","durationMinutes":30,"policyAccepted":true})";
                const auto reply = ask("POST", "/api/bookings", body, student.token, name);
                if (!reply) return;
                if (reply->status != 201) continue;
                const std::lock_guard lock(done.mutex);
                done.bookings.emplace_back(index, std::string(reply->json().at("id").as_string()));
            } else {
                const auto body = R"({"clientId":")" + name + R"(","content":"Message )" + name + R"("})";
                const auto reply = ask("POST", "/api/conversations/" + conversation + "/messages", body, student.token);
                if (!reply || reply->status != 201) return;
                const std::lock_guard lock(done.mutex);
                done.messages.emplace_back(index, name);
            }
            ++done.count;
        }
#endif
    }

    static QString missing(const World& world, const std::string& url, const Acknowledged& done) {
#ifndef Q_MOC_RUN  // Its lexer trips over raw strings.
        HttpAsk ask(url);
        for (const auto& [index, id] : done.bookings) {
            const auto reply =
                ask("GET", "/api/bookings/" + id, "", world.students[static_cast<std::size_t>(index)].token);
            if (!reply || reply->status != 200) return "booking " + QString::fromStdString(id);
        }
        for (const auto& [index, clientId] : done.messages) {
            const auto at = static_cast<std::size_t>(index);
            const auto reply =
                ask("GET", "/api/conversations/" + domain::toString(world.conversations[at]) + "/messages?limit=100",
                    "", world.students[at].token);
            if (!reply || reply->raw.find(R"(")" + clientId + R"(")") == std::string::npos)
                return "message " + QString::fromStdString(clientId);
        }
        return {};
#endif
    }

private slots:
    void everythingAcknowledged_survivesSigkill() {
        const auto given = qEnvironmentVariableIntValue("MC_KILL_ROUNDS");
        const int rounds = given > 0 ? given : 50;
        const QTemporaryDir folder;
        const auto world = prepare(folder.path().toStdString());
        e2e::ServerProcess server;
        QVERIFY2(server.start({}, folder.path()), qPrintable(server.log()));
        std::mt19937 random(7);
        int bookings = 0;
        int messages = 0;
        for (int round = 0; round < rounds; ++round) {
            Acknowledged done;
            const auto url = server.url().toStdString();
            std::vector<std::thread> threads;
            for (int i = 0; i < kStudents; ++i)
                threads.emplace_back([&, i] { oneStudent(world, i, round, url, done); });
            const int enough = 1 + static_cast<int>(random() % 200);
            const bool reached = e2e::waitUntil([&] { return done.count >= enough; }, 30);
            server.kill();
            for (auto& thread : threads)
                thread.join();
            QVERIFY2(reached, qPrintable("the burst stopped early: " + server.log()));
            QVERIFY2(server.start({}, folder.path()), qPrintable(server.log()));
            const auto lost = missing(world, server.url().toStdString(), done);
            QVERIFY2(lost.isEmpty(), qPrintable("round " + QString::number(round) + " lost " + lost));
            bookings += static_cast<int>(done.bookings.size());
            messages += static_cast<int>(done.messages.size());
        }
        qInfo("%d rounds: %d bookings and %d messages acknowledged, none lost", rounds, bookings, messages);
        QVERIFY(bookings > rounds && messages > rounds);
    }
};

QTEST_GUILESS_MAIN(KillTest)
#include "kill_test.moc"
