#pragma once

#include <functional>
#include <queue>
#include <random>
#include <string>
#include <vector>

#include "demo/demo_data.h"
#include "demo/sample_texts.h"

namespace mc::demo {

/// The half year as a queue of deeds in order of time. Not thread safe.
class Story {
public:
    Story(const Services& services, domain::UtcTime until, std::uint64_t seed, Size size);
    void tell();
    std::vector<protocol::DemoAccount> accounts() const;

private:
    using Deed = std::function<void()>;
    struct Planned {
        domain::UtcTime at;
        std::int64_t order = 0;
        Deed deed;
        bool operator<(const Planned& other) const {
            return std::pair(other.at, other.order) < std::pair(at, order);  // Earliest on top.
        }
    };
    struct MentorPerson {
        domain::UserId id;
        const SampleMentor* sample = nullptr;
        int goodness = 0;  ///< Of 100: how often five stars.
    };

    // People
    void signUpMentors();
    void signUpStudents();
    domain::UserId signUp(const std::string& name, const domain::ZoneName& zone, std::vector<std::string> languages);
    domain::UserId signUpAs(const std::string& name, const std::string& email, domain::Roles roles);

    // Deeds
    void planApplications();
    void handInPapers(domain::UserId applicant);
    void planReport();
    void planContest();
    void planMessageReport();
    void planDisputes();
    void dispute(const std::string& reason, const std::function<void(const std::string&)>& goOn);
    void planVictory(const std::string& gatewayDispute);
    /// Not before the story begins.
    domain::UtcTime ago(domain::Seconds before) const;
    /// Handed in so long before the end.
    void planApplication(domain::UserId applicant, domain::Seconds before, protocol::ApplicationForm form);
    void planDays();
    void planVisits();
    /// As far as the choice of a time, or less; counted when she lets it be.
    void visit(domain::UserId student, int steps);
    void bookSomething();
    /// How a request goes on. `inAnHour` and `open` leave nothing to chance, the payment neither.
    enum class Answer { some, inAnHour, open };
    bool book(domain::UserId student, const MentorPerson& mentor, int minutes, domain::UtcRange window,
              Answer answer = Answer::some);
    bool bookAt(domain::UserId student, const MentorPerson& mentor, int minutes, domain::UtcTime start,
                const std::string& topic, Answer answer);
    bool pay(domain::UserId student, domain::BookingId booking, bool surely);
    void goOn(domain::BookingId booking, const MentorPerson& mentor, Answer answer);
    void answerRequest(domain::BookingId booking, const MentorPerson& mentor);
    void accept(domain::BookingId booking, const MentorPerson& mentor);
    void resume(const MentorPerson& mentor);
    void livesOn(domain::BookingId booking, const MentorPerson& mentor);
    void meet(domain::BookingId booking, const MentorPerson& mentor);
    /// The student says that the mentor was not there, the mentor that they met: an admin has something to decide.
    void contest(const bookings::Booking& booking);
    void writeNotes(const bookings::Booking& booking, domain::UtcTime now);
    void review(domain::BookingId booking, const MentorPerson& mentor);
    void write(domain::BookingId booking, bool byStudent, const std::string& text);
    void endOfHour();
    void readOldNotifications();
    void presentOfMaya();
    void ask(const MentorPerson& mentor, int group);
    void openTodayFor(const MentorPerson& mentor, domain::UtcTime start);

    // Chance
    void plan(domain::UtcTime at, Deed deed);
    int below(int bound) { return static_cast<int>(m_engine() % static_cast<std::uint64_t>(bound)); }
    bool chance(int percent) { return below(100) < percent; }
    bool isTold(domain::UserId student) const;
    const std::string& line(const std::string& section);
    const MentorPerson& mentorNamed(const std::string& name) const;
    std::string key();

    Services m_services;
    const domain::UtcTime m_until;
    const Size m_size;
    std::mt19937_64 m_engine;
    std::mt19937_64 m_visitsEngine;  ///< Of its own: who only looks around changes nothing else.
    SampleTexts m_texts;
    std::vector<MentorPerson> m_mentors;
    std::vector<domain::UserId> m_students;
    domain::UserId m_maya;
    domain::UserId m_farhan;
    bool m_contested = false;
    std::vector<std::pair<domain::UserId, domain::BookingId>> m_kept;  ///< Whose sessions, but of whom the demo shows.
    std::priority_queue<Planned> m_plan;
    std::int64_t m_order = 0;
    std::int64_t m_keys = 0;
};

}  // namespace mc::demo
