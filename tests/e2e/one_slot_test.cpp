#include <QTemporaryDir>
#include <QTest>
#include <barrier>
#include <thread>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/http_ask.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using tests::HttpAsk;
using tests::Visitor;
using tests::WholeServer;

/// Case 1: the database decides, whoever comes at the same time.
class OneSlotTest : public QObject {
    Q_OBJECT

private:
    struct Outcome {
        int status = 0;
        std::string code;
        std::size_t alternatives = 0;
        bool oneOfThemIsTheSlot = false;
    };

    static std::string bodyFor(const Visitor& mentor, const std::string& start) {
#ifndef Q_MOC_RUN  // Its lexer trips over raw strings.
        return R"({"mentorId":")" + domain::toString(mentor.id) + R"(","startsAt":")" + start +
               R"(","durationMinutes":30,"policyAccepted":true})";
#endif
    }

    static Outcome outcomeOf(const tests::HttpReply& reply, const std::string& start) {
        Outcome outcome;
        outcome.status = reply.status;
        const auto json = reply.json();
        if (reply.status != 409 || !json.is_object()) return outcome;
        const auto& object = json.as_object();
        if (object.contains("code")) outcome.code = std::string(object.at("code").as_string());
        if (!object.contains("alternatives")) return outcome;
        for (const auto& alternative : object.at("alternatives").as_array())
            outcome.oneOfThemIsTheSlot |= alternative.as_string() == start;
        outcome.alternatives = object.at("alternatives").as_array().size();
        return outcome;
    }

private slots:
    void fiveHundredStudents_atOnce_oneGetsIt() {
        constexpr int kStudents = 500;
        const QTemporaryDir folder;
        WholeServer server(folder.path().toStdString());
        server.listen();
        const auto mentor = server.mentor("Rohan Mehta");
        std::vector<Visitor> students;
        for (int i = 0; i < kStudents; ++i)
            students.push_back(server.person("Student " + std::to_string(i)));
        const auto start = domain::toIso(server.slotAfter(48 * domain::kHour));
        const auto body = bodyFor(mentor, start);
        const auto url = server.edge.url();

        std::barrier together(kStudents);
        std::vector<Outcome> outcomes(kStudents);
        std::vector<std::thread> threads;
        for (int i = 0; i < kStudents; ++i)
            threads.emplace_back([&, i] {
                HttpAsk ask(url);
                (void)ask("GET", "/healthz");
                together.arrive_and_wait();
                const auto& token = students[static_cast<std::size_t>(i)].token;
                if (const auto reply = ask("POST", "/api/bookings", body, token, "one-slot"))
                    outcomes[static_cast<std::size_t>(i)] = outcomeOf(*reply, start);
            });
        for (auto& thread : threads)
            thread.join();

        const auto created =
            std::count_if(outcomes.begin(), outcomes.end(), [](const Outcome& o) { return o.status == 201; });
        QCOMPARE(created, 1);
        for (const auto& outcome : outcomes) {
            if (outcome.status == 201) continue;
            QCOMPARE(outcome.status, 409);
            QCOMPARE(outcome.code, std::string("slot_taken"));
            QVERIFY(outcome.alternatives > 0);
            QVERIFY(!outcome.oneOfThemIsTheSlot);
        }
        const auto blocks = server.rooms.database->read([&](database::Reader& reader) {
            return reader.scalar<int>("SELECT COUNT(*) FROM occupancy WHERE person_id = $1", mentor.id);
        });
        QCOMPARE(blocks, 2);
    }
};

MC_TEST_CORE(OneSlotTest)
#include "one_slot_test.moc"
