#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "support/http_ask.h"
#include "support/twins.h"
#include "support/whole_server.h"

namespace mc::tests {

/// What a day is full of, over a connection: people who book, who write, who join a call. Every answer is checked.
class Everyday {
public:
    explicit Everyday(WholeServer& server) : m_server(server), m_ask(server.edge.url()) {
        for (int i = 0; i < kMentors; ++i)
            m_mentors.push_back(server.mentor("Mentor " + std::to_string(i)));
        for (int i = 0; i < kStudents; ++i)
            m_students.push_back(server.person("Student " + std::to_string(i)));
        for (int i = 0; i < kCallers; ++i)
            converse(i);
    }

    /// Each caller has a session that begins in an hour, and another so much later.
    void arrangeCalls(domain::Seconds later) {
        const auto first = m_server.slotAfter(domain::kHour);
        for (int i = 0; i < kCallers; ++i) {
            const auto mentor = m_server.mentor("Mentor of caller " + std::to_string(i));
            const auto& caller = m_students[static_cast<std::size_t>(i)];
            m_calls.push_back({m_server.paid(caller, mentor, first), m_server.paid(caller, mentor, first + later)});
        }
    }
    domain::UtcTime firstCall() const { return m_calls.front().first.startsAt; }
    int callers() const { return kCallers; }

    /// Tokens grow old when the clock moves.
    void renew() {
        for (auto& student : m_students)
            student.token = m_server.freshToken(student);
    }

    /// One request of each kind.
    void live(Waits& waits) {
        waits["booking"].push_back(timed([&] { book(); }));
        waits["chat"].push_back(timed([&] { write(); }));
        waits["call"].push_back(timed([&] { join(); }));
    }

private:
    static constexpr int kMentors = 3;
    static constexpr int kStudents = 150;
    static constexpr int kCallers = 8;

    static void expect(const std::optional<HttpReply>& reply, int status) {
        if (!reply) throw std::runtime_error("no answer");
        if (reply->status != status) throw std::runtime_error(std::to_string(reply->status) + " " + reply->raw);
    }
    void converse(int caller) {
        m_conversations.push_back(m_server.rooms.database->write([&](database::Transaction& tx) {
            return m_server.rooms.messaging.open(
                tx, m_students[static_cast<std::size_t>(caller)].id, m_mentors[0].id,
                {domain::BookingId{1000 + caller}, "GRP-1", "DSA", m_server.clock.now()});
        }));
    }

#ifndef Q_MOC_RUN  // Its lexer trips over raw strings.
    /// Three holds a student, each with another mentor, are what decision 3 allows.
    void book() {
        const auto turn = static_cast<std::size_t>(m_turn++);
        const auto& mentor = m_mentors[(turn + turn / m_students.size()) % m_mentors.size()];
        const auto half = static_cast<domain::Seconds>(turn) * 30 * domain::kMinute;
        const auto start = m_server.slotAfter(30 * domain::kHour) + half;
        const auto body = R"({"mentorId":")" + domain::toString(mentor.id) + R"(","startsAt":")" +
                          domain::toIso(start) + R"(","durationMinutes":30,"policyAccepted":true})";
        const auto& student = m_students[turn % m_students.size()];
        expect(m_ask("POST", "/api/bookings", body, student.token, "everyday-" + std::to_string(turn)), 201);
    }
    void write() {
        const auto at = static_cast<std::size_t>(m_turn) % m_conversations.size();
        const auto path = "/api/conversations/" + domain::toString(m_conversations[at]) + "/messages";
        const auto body = R"({"clientId":"c)" + std::to_string(m_turn) + R"(","content":"Hello"})";
        expect(m_ask("POST", path, body, m_students[at].token), 201);
    }
#endif
    void join() {
        const auto at = static_cast<std::size_t>(m_turn) % m_calls.size();
        const auto& [first, second] = m_calls[at];
        const auto& call = m_server.clock.now() < first.endsAt ? first : second;
        expect(m_ask("GET", "/api/bookings/" + domain::toString(call.id) + "/meeting-link", {}, m_students[at].token),
               200);
    }

    WholeServer& m_server;
    HttpAsk m_ask;
    std::vector<Visitor> m_mentors;
    std::vector<Visitor> m_students;
    std::vector<domain::ConversationId> m_conversations;  ///< Of the first students.
    std::vector<std::pair<bookings::Booking, bookings::Booking>> m_calls;
    int m_turn = 0;
};

}  // namespace mc::tests
