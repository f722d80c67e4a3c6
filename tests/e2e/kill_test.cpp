#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <mutex>
#include <optional>
#include <random>
#include <thread>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "programs.h"
#include "support/http_ask.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using tests::HttpAsk;
using tests::Visitor;
using tests::WholeServer;

/// Acknowledged means on disk: the server is killed without warning while bookings and messages pour in, started again,
/// and everything it had said yes to is there. What it had not answered is asked again, and then there once.
/// MC_KILL_ROUNDS says how often; 50 by default.
class KillTest : public QObject {
    Q_OBJECT

private:
    static constexpr int kStudents = 24;
    /// The mentor's next twenty days: a student who chooses another time gives the former one back.
    static constexpr int kRoundsOfTimes = 40;

    struct World {
        std::vector<Visitor> students;
        std::vector<domain::ConversationId> conversations;  ///< With the mentor, by student.
        Visitor mentor;
        domain::UtcTime firstSlot;
    };
    /// What a student asks for; asked again it is still the same.
    struct Wish {
        int student = 0;
        int round = 0;
        int number = 0;
        /// One booking, then messages: both kinds are on their way whenever the end comes.
        bool isBooking() const { return number == 0; }
        std::string key() const {
            return std::to_string(round) + "-" + std::to_string(student) + "-" + std::to_string(number);
        }
    };
    struct Round {
        std::mutex mutex;
        std::vector<std::pair<Wish, std::string>> acknowledged;  ///< With the id.
        std::vector<Wish> unanswered;
        std::string refused;  ///< What the server said no to: nothing is.
        std::atomic<int> count{0};
    };
    struct Figures {
        int bookings = 0;
        int messages = 0;
        int askedAgain = 0;
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

    static const std::string& tokenOf(const World& world, const Wish& wish) {
        return world.students[static_cast<std::size_t>(wish.student)].token;
    }
    static std::string messagesOf(const World& world, const Wish& wish) {
        return "/api/conversations/" + domain::toString(world.conversations[static_cast<std::size_t>(wish.student)]) +
               "/messages";
    }

    static std::optional<tests::HttpReply> ask(HttpAsk& server, const World& world, const Wish& wish) {
#ifndef Q_MOC_RUN  // Its lexer trips over raw strings.
        const auto key = wish.key();
        if (!wish.isBooking())
            return server("POST", messagesOf(world, wish),
                          R"({"clientId":")" + key + R"(","content":"Message )" + key + R"("})", tokenOf(world, wish));
        const auto place = wish.round % kRoundsOfTimes * kStudents + wish.student;
        const auto body = R"({"mentorId":")" + domain::toString(world.mentor.id) + R"(","startsAt":")" +
                          domain::toIso(world.firstSlot + place * 30 * domain::kMinute) +
                          R"(","durationMinutes":30,"policyAccepted":true})";
        return server("POST", "/api/bookings", body, tokenOf(world, wish), key);
#endif
    }

    /// False once there is nothing more to be had.
    static bool settle(HttpAsk& server, const World& world, const Wish& wish, Round& round) {
        const auto reply = ask(server, world, wish);
        const std::lock_guard lock(round.mutex);
        if (!reply) {
            round.unanswered.push_back(wish);
            return false;
        }
        if (reply->status == 429) return false;  // She has said as much as one may.
        if (reply->status != 201) {
            round.refused = wish.key() + ": " + reply->raw;
            return false;
        }
        round.acknowledged.emplace_back(wish, std::string(reply->json().at("id").as_string()));
        ++round.count;
        return true;
    }

    static void oneStudent(const World& world, Wish wish, const std::string& url, Round& round) {
        HttpAsk server(url);
        while (settle(server, world, wish, round))
            ++wish.number;
    }

    /// Until so many answers have come, then the end in the middle of the rest.
    static bool burst(e2e::ServerProcess& server, const World& world, int number, int enough, Round& round) {
        const auto url = server.url().toStdString();
        std::vector<std::thread> threads;
        for (int i = 0; i < kStudents; ++i)
            threads.emplace_back([&, i] { oneStudent(world, {i, number, 0}, url, round); });
        const bool reached = e2e::waitUntil([&] { return round.count >= enough; }, 30);
        server.kill();
        for (auto& thread : threads)
            thread.join();
        return reached;
    }

    static int askAgain(const World& world, const std::string& url, Round& round) {
        HttpAsk server(url);
        const auto wishes = std::exchange(round.unanswered, {});
        for (const auto& wish : wishes)
            (void)settle(server, world, wish, round);
        return static_cast<int>(wishes.size());
    }

    static QString missing(const World& world, const std::string& url, const Round& round) {
#ifndef Q_MOC_RUN  // Its lexer trips over raw strings.
        HttpAsk server(url);
        for (const auto& [wish, id] : round.acknowledged) {
            const auto path = wish.isBooking() ? "/api/bookings/" + id : messagesOf(world, wish) + "?limit=100";
            const auto reply = server("GET", path, "", tokenOf(world, wish));
            const auto wanted = R"(")" + (wish.isBooking() ? id : wish.key()) + R"(")";
            if (!reply || reply->status != 200 || reply->raw.find(wanted) == std::string::npos)
                return QString::fromStdString((wish.isBooking() ? "booking " : "message ") + wish.key());
        }
        return {};
#endif
    }

    static void count(const Round& round, Figures& figures) {
        for (const auto& [wish, id] : round.acknowledged)
            ++(wish.isBooking() ? figures.bookings : figures.messages);
    }

    /// By the file itself, with nobody at it any more.
    static void compareWithFile(const QString& path, const Figures& acknowledged) {
        const auto database = database::Database::open(path.toStdString());
        database->read([&](database::Reader& reader) {
            QCOMPARE(reader.scalar<int>("SELECT COUNT(*) FROM bookings"), acknowledged.bookings);
            QCOMPARE(reader.scalar<int>("SELECT COUNT(*) FROM messages WHERE sender_id <> 0"), acknowledged.messages);
            QCOMPARE(reader.scalar<int>("SELECT COUNT(*) FROM (SELECT conversation_id FROM messages"
                                        " GROUP BY conversation_id HAVING MAX(sequence) <> COUNT(*)) AS gaps"),
                     0);
        });
    }

private slots:
    void everythingAcknowledged_survivesSigkill_once() {
        const auto given = qEnvironmentVariableIntValue("MC_KILL_ROUNDS");
        const int rounds = given > 0 ? given : 50;
        QElapsedTimer took;
        took.start();
        const QTemporaryDir folder;
        const auto world = prepare(folder.path().toStdString());
        e2e::ServerProcess server;
        QVERIFY2(server.start({}, folder.path()), qPrintable(server.log()));
        std::mt19937 random(7);
        Figures all;
        for (int number = 0; number < rounds; ++number) {
            Round round;
            const bool reached = burst(server, world, number, 1 + static_cast<int>(random() % 200), round);
            QVERIFY2(round.refused.empty(), round.refused.c_str());
            QVERIFY2(reached, qPrintable("the burst stopped early: " + server.log()));
            QVERIFY2(server.start({}, folder.path()), qPrintable(server.log()));
            const auto url = server.url().toStdString();
            all.askedAgain += askAgain(world, url, round);
            QVERIFY2(round.refused.empty() && round.unanswered.empty(), round.refused.c_str());
            const auto lost = missing(world, url, round);
            QVERIFY2(lost.isEmpty(), qPrintable("round " + QString::number(number) + " lost " + lost));
            count(round, all);
        }
        server.kill();
        compareWithFile(folder.filePath("mentor-connect.db"), all);
        if (QTest::currentTestFailed()) return;
        qInfo("%d rounds in %lld s: %d bookings and %d messages, %d of them asked for again; none lost, none doubled",
              rounds, took.elapsed() / 1000, all.bookings, all.messages, all.askedAgain);
        QVERIFY(all.bookings > rounds && all.messages > rounds && all.askedAgain > rounds);
    }
};

MC_TEST_CORE(KillTest)
#include "kill_test.moc"
