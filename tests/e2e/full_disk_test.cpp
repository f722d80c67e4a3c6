#include <sys/resource.h>

#include <QTemporaryDir>
#include <QTest>
#include <set>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "programs.h"
#include "support/http_ask.h"
#include "support/outside.h"
#include "support/test_program.h"
#include "support/twins.h"
#endif

using namespace mc;
using tests::HttpAsk;
using tests::Outside;
using tests::Visitor;
using tests::Waits;

/// The disk takes nothing more: what only reads goes on as ever, what writes is refused at once, and what happened
/// outside meanwhile, a refund and a payment, is written down, once, when there is room again.
class FullDiskTest : public QObject {
    Q_OBJECT

private:
    static constexpr int kRounds = 10;

    struct World {
        Visitor student;
        bookings::Booking booking;
        domain::ConversationId conversation;
        Visitor mentor;
        std::vector<Visitor> bookers;  ///< One for each round of each try.
        domain::UtcTime firstSlot;     ///< Of theirs.
        std::string lateOrder;         ///< Of a hold that is paid for while the disk is full.
    };
    static World prepare(Outside& outside, const QTemporaryDir& folder) {
        tests::WholeServer server(folder.path().toStdString(), [&](app::Config& config) { outside.configure(config); });
        server.bank = &outside.bank;
        World world;
        world.mentor = server.mentor("Rohan Mehta");
        world.student = server.person("Maya Nair");
        world.booking = server.paid(world.student, world.mentor, server.slotAfter(100 * domain::kHour));
        world.firstSlot = server.slotAfter(120 * domain::kHour);
        for (int i = 0; i < kRounds * tests::kMostTries; ++i)
            world.bookers.push_back(server.person("Booker " + std::to_string(i)));
        const auto payer = server.person("Late payer");
        const auto start = server.slotAfter(110 * domain::kHour);
        const auto held = server.rooms.holds.create(payer.id, {world.mentor.id, start, 60, "System design", "", true},
                                                    "late", server.clock.now());
        world.lateOrder =
            server.rooms.payments.createOrder(payer.id, held.value().id, server.clock.now()).value().gatewayOrderId;
        world.conversation = server.rooms.database->read(
            [&](database::Reader& reader) { return *server.rooms.messaging.conversationOf(reader, world.booking.id); });
        return world;
    }

    /// A disk without room, as far as the process can tell: every write to a file of its own fails.
    static void setFull(const e2e::ServerProcess& server, bool isFull) {
        const auto pid = static_cast<pid_t>(server.pid());
        rlimit limit{};
        QCOMPARE(::prlimit(pid, RLIMIT_FSIZE, nullptr, &limit), 0);
        limit.rlim_cur = isFull ? 0 : limit.rlim_max;
        QCOMPARE(::prlimit(pid, RLIMIT_FSIZE, &limit, nullptr), 0);
    }

    static constexpr int kTooMany = 429;

    class Student {
    public:
        Student(const e2e::ServerProcess& server, const World& world)
            : m_world(world), m_ask(server.url().toStdString()) {}
        int write() {
#ifndef Q_MOC_RUN  // Its lexer trips over raw strings.
            const auto body = R"({"clientId":"c)" + std::to_string(++m_words) + R"(","content":"Hello"})";
            return status("POST", "/api/conversations/" + domain::toString(m_world.conversation) + "/messages", body);
#endif
        }
        int cancel() {
#ifndef Q_MOC_RUN
            return status("PUT", bookingPath() + "/cancel", R"({"reason":"Ill"})");
#endif
        }
        int look() {
            return status("GET", bookingPath(), {});
        }
        /// Her session is days away: what she is told is that it is too early.
        int join() {
            return status("GET", bookingPath() + "/meeting-link", {});
        }
        /// Somebody else's request for a time of her own, so that it is refused for no other reason.
        int book(std::size_t round) {
#ifndef Q_MOC_RUN
            const auto start = m_world.firstSlot + static_cast<domain::Seconds>(round) * 30 * domain::kMinute;
            const auto body = R"({"mentorId":")" + domain::toString(m_world.mentor.id) + R"(","startsAt":")" +
                              domain::toIso(start) + R"(","durationMinutes":30,"policyAccepted":true})";
            const auto key = "full-disk-" + std::to_string(++m_words);
            const auto reply = m_ask("POST", "/api/bookings", body, m_world.bookers.at(round).token, key);
            return reply ? reply->status : 0;
#endif
        }

    private:
        std::string bookingPath() const {
            return "/api/bookings/" + domain::toString(m_world.booking.id);
        }
        int status(const std::string& method, const std::string& path, const std::string& body) {
            const auto reply = m_ask(method, path, body, m_world.student.token);
            return reply ? reply->status : 0;
        }
        const World& m_world;
        HttpAsk m_ask;
        int m_words = 0;
    };

    template <class... Arguments>
    static int count(const QTemporaryDir& folder, const char* sql, const Arguments&... arguments) {
        return database::Database::open(folder.filePath("mentor-connect.db").toStdString(), {.migrates = false})
            ->read([&](database::Reader& reader) { return reader.scalar<int>(sql, arguments...); });
    }
    static bool everythingIsOutOnce(Outside& outside, const QTemporaryDir& folder) {
        const auto open = count(folder,
                                "SELECT count(*) FROM outbox WHERE state IN ('claimed', 'stuck')"
                                " OR (state = 'waiting' AND (attempts > 0 OR due_at <= $1))",
                                base::SystemClock().now());
        if (open > 0) return false;
        std::set<std::string> ids;
        const auto mails = outside.sink.messages();
        for (const auto& mail : mails)
            ids.insert(mail.substr(mail.find("Message-ID:"), 80));
        const auto wanted = count(folder, "SELECT count(*) FROM outbox WHERE lane = 'mail' AND state = 'done'");
        return wanted > 0 && static_cast<int>(mails.size()) == wanted && ids.size() == mails.size();
    }
    /// Looked at until it was so once: the next thing may be due a moment later, and QTRY_VERIFY looks again.
    static bool comesOut(Outside& outside, const QTemporaryDir& folder) {
        return QTest::qWaitFor([&] { return everythingIsOutOnce(outside, folder); }, 60'000);
    }

private slots:
    void fullDisk_readsGoOnWritesAreRefusedAtOnceAndMoneyMovesOnce() {
        Outside outside;
        const QTemporaryDir folder;
        const auto world = prepare(outside, folder);
        e2e::ServerProcess server;
        QVERIFY2(server.start(outside.settings(), folder.path()), qPrintable(server.log()));
        outside.bank.deliverTo(server.url().toStdString() + "/api/payments/webhook");
        QVERIFY(comesOut(outside, folder));
        Student student(server, world);

        std::size_t round = 0;
        const auto live = [&](Waits& waits, bool isFull) {
            setFull(server, isFull);
            waits["reading"].push_back(tests::timed([&] { QCOMPARE(student.look(), 200); }));
            waits["call"].push_back(tests::timed([&] { QCOMPARE(student.join(), 409); }));
            waits["booking"].push_back(tests::timed([&] { QCOMPARE(student.book(round), isFull ? 500 : 201); }));
            if (!isFull) ++round;
            int answer = 0;
            const auto wait = tests::timed([&] { answer = student.write(); });
            if (answer != kTooMany) waits["writing"].push_back(wait);
            // Looked at more often than usual, she writes more than a person may in a minute.
            QTRY_VERIFY_WITH_TIMEOUT(answer != kTooMany || (answer = student.write()) != kTooMany, 90'000);
            QCOMPARE(answer, isFull ? 500 : 201);
        };
        const auto slow = tests::slowerThanUsual(
            "disk full", kRounds, [&](Waits& waits) { live(waits, true); }, [&](Waits& waits) { live(waits, false); });
        QVERIFY2(slow.isEmpty(), qPrintable(slow));

        outside.payDoor.set(test::NetworkGate::Mode::silent);
        QCOMPARE(student.cancel(), 200);
        const auto isAsked = [&] { return count(folder, "SELECT count(*) FROM outbox WHERE state = 'claimed'") == 1; };
        QVERIFY(QTest::qWaitFor(isAsked, 60'000));
        setFull(server, true);
        outside.bank.knobs().authorizeOnly = true;
        QVERIFY(outside.bank.checkout({.orderId = world.lateOrder}).has_value());
        outside.payDoor.set(test::NetworkGate::Mode::open);
        QTRY_COMPARE_WITH_TIMEOUT(outside.books().refundedInFullOnce, 1, 60'000);
        QVERIFY(student.write() >= 500);
        setFull(server, false);
        QCOMPARE(student.write(), 201);
        QVERIFY(comesOut(outside, folder));
        const char* const confirmed = "SELECT count(*) FROM bookings WHERE status = 'confirmed'";
        QTRY_COMPARE_WITH_TIMEOUT(count(folder, confirmed), 1, 120'000);
        QVERIFY(comesOut(outside, folder));
        QCOMPARE(outside.books().captured, 1);
        QCOMPARE(outside.books().reserved, 0);
        QCOMPARE(outside.books().refundedInFullOnce, 1);
        QCOMPARE(outside.books().refundedOtherwise, 0);
        QVERIFY2(server.stop(), qPrintable(server.log()));
    }
};

MC_TEST_CORE(FullDiskTest)
#include "full_disk_test.moc"
