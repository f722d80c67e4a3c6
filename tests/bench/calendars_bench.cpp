#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "calendars/calendar_sync.h"

// What a round over calendars that have not changed costs of the processor: ten thousand mentors with a file and a
// CalDAV calendar each, asked as the server does. Then each kind alone, for a thousand of them; the ceiling is asking as
// often without keeping anything. The server that answers is a process of its own, without TLS.
namespace {

using namespace mc;
using domain::CalendarSourceId;

constexpr int kMentors = 10'000;
constexpr int kOfAKind = 1000;
constexpr int kHosts = 50;
constexpr double kGoal = 1.0;  // Core-seconds for a thousand.

const std::string kUnchangedFile = "HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n";

std::string unchangedServer() {
    const std::string body = "<multistatus xmlns=\"DAV:\"><sync-token>one</sync-token></multistatus>";
    return "HTTP/1.1 207 Multi-Status\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

/// Answers that nothing has changed until it is killed.
[[noreturn]] void serve(int listener) {
    const auto server = unchangedServer();
    while (true) {
        const int socket = ::accept(listener, nullptr, nullptr);
        std::string request;
        char buffer[4096];
        const auto isWhole = [&] {
            const auto end = request.find("\r\n\r\n");
            return end != std::string::npos &&
                   (request.starts_with("GET") || request.find("sync-collection>", end) != std::string::npos);
        };
        while (!isWhole()) {
            const auto got = ::recv(socket, buffer, sizeof buffer, 0);
            if (got <= 0) break;
            request.append(buffer, static_cast<std::size_t>(got));
        }
        const auto& answer = request.starts_with("GET") ? kUnchangedFile : server;
        if (::send(socket, answer.data(), answer.size(), MSG_NOSIGNAL) < 0) std::perror("send");
        ::close(socket);
    }
}

struct Elsewhere {
    Elsewhere() {
        const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in place{};
        place.sin_family = AF_INET;
        place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::bind(listener, reinterpret_cast<sockaddr*>(&place), sizeof place);
        ::listen(listener, 64);
        socklen_t size = sizeof place;
        ::getsockname(listener, reinterpret_cast<sockaddr*>(&place), &size);
        url = "http://127.0.0.1:" + std::to_string(ntohs(place.sin_port)) + "/me/";
        child = ::fork();
        if (child == 0) serve(listener);
        ::close(listener);
    }
    ~Elsewhere() {
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
    }
    std::string url;
    pid_t child = 0;
};

double coreSeconds() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

outgoing::GuardedClientOptions anywhere() {
    outgoing::GuardedClientOptions options;
    options.mayCall = options.mayCallPlainly = [](const std::string&) { return true; };
    return options;
}

CalendarSourceId fileOf(int mentor) {
    return {2 * mentor + 1};
}
CalendarSourceId calDavOf(int mentor) {
    return {2 * mentor + 2};
}

/// As after they were read once; all of them are due.
void fill(database::Database& db, const crypto::Sealer& sealer, const base::Clock& clock, const std::string& url) {
    const auto address = sealer.seal(url);
    const auto password = sealer.seal("app word");
    calendars::SourceRow row;
    row.name = "Work";
    row.health = domain::CalendarHealth::good;
    row.digest = "of before";
    row.zone = {"Asia/Kolkata"};
    row.expandedUntil = clock.now() + 214 * domain::kDay;
    db.write([&](database::Transaction& tx) {
        const auto put = [&] {
            calendars::SourceStore().insert(tx, row, address, clock.now());
            calendars::SourceStore().saveCheck(tx, row, clock.now());
        };
        for (int i = 0; i < kMentors; ++i) {
            row.mentor = {i + 1};
            row.host = "calendar" + std::to_string(i % kHosts);
            tx.execute(
                "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at) "
                "VALUES ($1, 'Somebody', $2, $2, 1, 'Asia/Kolkata', 0)",
                row.mentor, std::to_string(i) + "@example.com");
            const calendars::CalendarAccountRow account{{i + 1}, row.mentor, "rohan", password, clock.now()};
            calendars::CalendarAccountStore().insert(tx, account);
            row.id = fileOf(i);
            row.kind = domain::CalendarKind::ics;
            row.account.reset();
            row.etag = "\"1\"";
            put();
            row.id = calDavOf(i);
            row.kind = domain::CalendarKind::caldav;
            row.account = account.id;
            row.etag = "token one";
            put();
        }
    });
}

int countOf(database::Database& db, const char* where) {
    return db.read([&](database::Reader& reader) {
        return reader.scalar<int>(std::string("SELECT COUNT(*) FROM calendar_sources WHERE ") + where);
    });
}

/// The job comes by until nothing is due.
void reportRound(database::Database& db, calendars::CalendarSync& sync) {
    const double before = coreSeconds();
    const auto waiting = "checked_at IS NULL";
    while (countOf(db, waiting) > 0) {
        sync.run();
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
    }
    const double spent = coreSeconds() - before;
    const int sources = 2 * kMentors;
    const double ofAThousand = spent * 1000 / sources;
    std::printf("%-36s %7.3f core-seconds for 1,000 (goal %.1f: %s)   %.1f for all %d of %d mentors\n", "a round",
                ofAThousand, kGoal, ofAThousand <= kGoal ? "met" : "NOT met", spent, sources, kMentors);
}

template <class Call>
double report(const char* what, double ceiling, Call&& call) {
    const double before = coreSeconds();
    for (int i = 0; i < kOfAKind; ++i)
        call(i);
    const double spent = coreSeconds() - before;
    std::printf("%-36s %7.3f core-seconds for 1,000   %5.2f x the ceiling\n", what, spent,
                ceiling == 0 ? 1.0 : spent / ceiling);
    return spent;
}

}  // namespace

int main() {
    const Elsewhere elsewhere;  // Before there are threads.
    const auto folder = std::filesystem::temp_directory_path() / ("calendars-" + std::to_string(::getpid()));
    std::filesystem::create_directory(folder);
    {
        const auto db = database::Database::open((folder / "bench.db").string());
        base::SystemClock clock;
        base::SystemRandom random;
        base::Zones zones;
        const crypto::Sealer sealer{{{"1", crypto::Sealer::newKey()}}, "1"};
        calendars::ExternalTimes times(clock);
        scheduling::SchedulingService scheduling(*db, zones, &times);
        calendars::SyncOptions options;
        options.client = anywhere();
        calendars::CalendarSync sync({*db, clock, random, zones, sealer, scheduling, times, {}}, options);
        fill(*db, sealer, clock, elsewhere.url);
        outgoing::GuardedClient client(anywhere());
        const double ceiling = report("ceiling: asking", 0, [&](int) {
            client.send({.url = elsewhere.url, .headers = {{"If-None-Match", "\"1\""}}});
        });
        reportRound(*db, sync);
        report("files that have not changed", ceiling, [&](int i) { sync.sync(fileOf(i)); });
        report("CalDAV calendars that have not", ceiling, [&](int i) { sync.sync(calDavOf(i)); });
        std::printf("%d of %d were read\n", countOf(*db, "health = 'good' AND synced_at IS NOT NULL"), 2 * kMentors);
    }
    std::filesystem::remove_all(folder);
    return 0;
}
