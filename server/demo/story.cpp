#include "demo/story.h"

#include <algorithm>
#include <array>
#include <span>
#include <stdexcept>

#include "demo/must.h"
#include "platform/base/log.h"

namespace mc::demo {

using domain::BookingId;
using domain::kDay;
using domain::kHour;
using domain::kMinute;
using domain::UserId;
using domain::UtcRange;
using domain::UtcTime;

namespace {

constexpr auto kTold = "Rohan Mehta";  ///< Whom the demo's people sign in as.
constexpr domain::Seconds kReconcileHours = 12;
constexpr domain::Seconds kAhead = 10 * kDay;  ///< Nobody books further ahead than nine days.

UtcTime quarterBefore(UtcTime time) {
    return {time.seconds - time.seconds % (15 * kMinute)};
}

}  // namespace

Story::Story(const Services& services, UtcTime until, std::uint64_t seed, Size size)
    : m_services(services),
      m_until(until),
      m_size(size),
      m_engine(seed),
      m_visitsEngine(seed + 1),
      m_texts(readSampleTexts()) {}

void Story::tell() {
    m_services.clock.set(m_until - m_size.days * kDay);
    signUpMentors();
    signUpStudents();
    planApplications();
    planReport();
    planContest();
    planMessageReport();
    planDisputes();
    planDays();
    planVisits();
    presentOfMaya();
    plan(m_until - kDay, [this] { readOldNotifications(); });
    while (!m_plan.empty() && m_plan.top().at <= m_until) {
        const auto next = m_plan.top();
        m_plan.pop();
        m_services.clock.set(next.at);
        next.deed();
    }
    m_services.clock.set(m_until);
    endOfHour();
}

std::vector<protocol::DemoAccount> Story::accounts() const {
    using enum protocol::DemoHighlight;
    const auto& rohan = mentorNamed(kTold);
    return {{m_maya, "Maya Nair", protocol::Role::student, {session_soon, review_to_write, unread_messages}},
            {rohan.id, "Rohan Mehta", protocol::Role::mentor, {requests_to_answer, session_soon}},
            {m_farhan, "Farhan Qureshi", protocol::Role::admin, {}}};
}

void Story::plan(UtcTime at, Deed deed) {
    m_plan.push({at, ++m_order, std::move(deed)});
}

const std::string& Story::line(const std::string& section) {
    const auto& lines = m_texts.lines.at(section);
    return lines[static_cast<std::size_t>(below(static_cast<int>(lines.size())))];
}

const Story::MentorPerson& Story::mentorNamed(const std::string& name) const {
    for (const auto& mentor : m_mentors)
        if (mentor.sample->name == name) return mentor;
    throw std::runtime_error("demo data: no mentor called " + name);
}

std::string Story::key() {
    return "demo-" + std::to_string(++m_keys);
}

UserId Story::signUp(const std::string& name, const domain::ZoneName& zone, std::vector<std::string> languages) {
    accounts::NewPerson person;
    person.name = name;
    person.email = "person" + std::to_string(m_mentors.size() + m_students.size() + 1) + "@mentors.example";
    person.zone = zone;
    person.languages = std::move(languages);
    return must(m_services.accounts.createPerson(person), "sign up");
}

void Story::signUpMentors() {
    for (const auto& sample : m_texts.mentors) {
        const auto id = signUp(sample.name, sample.zone, sample.languages);
        m_services.database
            .write([&](database::Transaction& tx) -> domain::Result<void> {
                if (auto applied = m_services.mentors.apply(tx, id, sample.profile); !applied) return applied;
                if (auto approved = m_services.mentors.approve(tx, id, UserId{}); !approved) return approved;
                return m_services.mentors.setVerified(tx, id, true);
            })
            .value();
        auto availability = m_services.scheduling.own(id);
        availability.timeZone = sample.zone;
        availability.windows = weeklyWindows(sample.weeklyPattern);
        availability.rules.bufferAfterMinutes = chance(30) ? 15 : 0;
        availability.rules.minimumNoticeMinutes = chance(50) ? 120 : 240;
        availability.rules.dailyCap = chance(30) ? 4 : 0;
        must(m_services.scheduling.replace(id, availability, m_services.clock.now()), "availability");
        m_mentors.push_back({id, &sample, 55 + below(40)});
    }
}

void Story::signUpStudents() {
    m_maya = signUp("Maya Nair", {"Asia/Kolkata"}, {"English", "Hindi", "Malayalam"});
    m_students.push_back(m_maya);
    const auto pick = [this](const std::vector<std::string>& from) {
        return from[static_cast<std::size_t>(below(static_cast<int>(from.size())))];
    };
    while (static_cast<int>(m_students.size()) < m_size.students) {
        const auto name = pick(m_texts.firstNames) + " " + pick(m_texts.lastNames);
        m_students.push_back(signUp(name, {pick(m_texts.zones)}, {"English"}));
    }
}

void Story::planDays() {
    for (int day = 0; day < m_size.days; ++day) {
        const auto morning = m_until - (m_size.days - day) * kDay;
        const auto wanted = m_size.sessionsADay / 3 + m_size.sessionsADay * 2 * day / (3 * m_size.days) + below(3);
        for (int i = 0; i < wanted; ++i)
            plan(morning + below(static_cast<int>(kDay)), [this] { bookSomething(); });
    }
    for (int hour = 1; hour < m_size.days * 24; ++hour)
        plan(m_until - m_size.days * kDay + hour * kHour, [this] { endOfHour(); });
}

/// Two months, so that one can be held against the other: a visit is a handful of rows, half a year would be felt.
void Story::planVisits() {
    constexpr int kDays = 62;
    const auto upTo = [this](int bound) {
        return static_cast<int>(m_visitsEngine() % static_cast<std::uint64_t>(bound));
    };
    for (const auto student : m_students)
        if (upTo(100) < 70) plan(ago(kDays * kDay), [this, student] { m_services.events.choose(student, true); });
    for (int day = std::min(kDays, m_size.days); day > 0; --day)
        for (int i = 6 + upTo(8); i > 0; --i) {
            const auto student = m_students[static_cast<std::size_t>(upTo(static_cast<int>(m_students.size())))];
            const int roll = upTo(100);
            const int steps = roll < 30 ? 1 : roll < 60 ? 2 : roll < 90 ? 3 : 4;
            plan(m_until - day * kDay + upTo(static_cast<int>(kDay)),
                 [this, student, steps] { visit(student, steps); });
        }
}

void Story::visit(UserId student, int steps) {
    using enum domain::EventName;
    constexpr std::array kWay{domain::EventName::visit, search_performed, mentor_profile_viewed, slot_selected};
    for (const auto event : std::span(kWay).first(static_cast<std::size_t>(steps)))
        m_services.events.record({student}, event);
}

void Story::bookSomething() {
    // Everybody has favourites: a third of the sessions go to a handful of mentors and return to them.
    const auto student = m_students[static_cast<std::size_t>(below(static_cast<int>(m_students.size())))];
    const auto count = static_cast<int>(m_mentors.size());
    const auto favourite = static_cast<int>(static_cast<std::uint64_t>(student.value) * 7 % 12);
    const auto& mentor = m_mentors[static_cast<std::size_t>(chance(35) ? favourite : below(count))];
    const auto now = m_services.clock.now();
    if (isTold(student)) return;
    book(student, mentor, chance(45) ? 60 : 30, {now + 6 * kHour, now + 9 * kDay});
}

bool Story::book(UserId student, const MentorPerson& mentor, int minutes, UtcRange window, Answer answer) {
    const auto now = m_services.clock.now();
    const auto slots = m_services.scheduling.slotsFor(mentor.id, minutes, window, now);
    if (!slots) return false;
    std::vector<UtcTime> free;
    for (const auto& slot : slots->items)
        if (slot.state == protocol::SlotState::free) free.push_back(slot.startsAt);
    if (free.empty()) return false;
    return bookAt(student, mentor, minutes, free[static_cast<std::size_t>(below(static_cast<int>(free.size())))],
                  line("topic"), answer);
}

bool Story::bookAt(UserId student, const MentorPerson& mentor, int minutes, UtcTime start, const std::string& topic,
                   Answer answer) {
    const auto now = m_services.clock.now();
    visit(student, 4);
    const auto booking =
        m_services.holds.create(student, {mentor.id, start, minutes, topic, line("agenda"), true}, key(), now);
    if (!booking) return false;
    const bool surely = answer != Answer::some || isTold(student);
    if (!surely && chance(5)) return false;  // Walked away from the checkout.
    if (!pay(student, booking->id, surely)) return false;
    goOn(booking->id, mentor, answer);
    return true;
}

void Story::goOn(BookingId booking, const MentorPerson& mentor, Answer answer) {
    if (mentor.sample->profile.instantBook) return livesOn(booking, mentor);
    if (answer == Answer::some) return answerRequest(booking, mentor);
    if (answer == Answer::open) return;
    plan(m_services.clock.now() + kHour, [this, booking, &mentor] { accept(booking, mentor); });
}

bool Story::pay(UserId student, BookingId booking, bool surely) {
    const auto order = m_services.payments.createOrder(student, booking, m_services.clock.now());
    if (!order) return false;
    const char* const methods[] = {"upi", "upi", "card", "netbanking"};
    sandbox::Attempt attempt{order->gatewayOrderId, methods[below(4)], true, {}};
    if (!surely && chance(6)) {
        attempt.succeeds = false;
        (void)m_services.sandbox.checkout(attempt);
        if (chance(40)) return false;
        attempt.succeeds = true;
    }
    const auto paid = m_services.sandbox.checkout(attempt);
    if (!paid) return false;
    return m_services.payments.verify(student, {paid->orderId, paid->paymentId, paid->signature}).has_value();
}

/// Mentors answer in time but for a few, who find their bookings turned off when it happened twice, and turn them on
/// again. The one the demo speaks of leaves nobody waiting.
void Story::answerRequest(BookingId id, const MentorPerson& mentor) {
    const auto until = m_services.database.read(
        [&](database::Reader& reader) { return *m_services.bookings.find(reader, id)->requestExpiresAt; });
    if (chance(4) && mentor.sample->name != kTold) return plan(until + kDay, [this, &mentor] { resume(mentor); });
    const auto at = m_services.clock.now() + kHour + below(static_cast<int>(20 * kHour));
    plan(std::min(at, until - kMinute), [this, booking = id, &mentor, declines = chance(9)] {
        const auto now = m_services.clock.now();
        if (declines)
            (void)m_services.bookingChanges.decline(mentor.id, booking, "I cannot make this time, sorry.", now);
        else
            accept(booking, mentor);
    });
}

/// Its money is taken before anything else happens.
void Story::accept(BookingId booking, const MentorPerson& mentor) {
    if (!m_services.bookingChanges.accept(mentor.id, booking, m_services.clock.now())) return;
    m_services.outbox.drain();
    livesOn(booking, mentor);
}

void Story::resume(const MentorPerson& mentor) {
    const bool accepts = m_services.database.read(
        [&](database::Reader& reader) { return m_services.scheduling.isAccepting(reader, mentor.id); });
    // Refused to who is paused for her ratings: an admin decides.
    if (!accepts) (void)m_services.scheduling.setAccepting(mentor.id, true, m_services.clock.now());
}

void Story::livesOn(BookingId id, const MentorPerson& mentor) {
    const auto booking =
        m_services.database.read([&](database::Reader& reader) { return m_services.bookings.find(reader, id); });
    if (!booking) return;
    const auto now = m_services.clock.now();
    const auto left = static_cast<int>(std::max<domain::Seconds>(booking->startsAt - now, 2 * kHour));
    plan(now + 5 * kMinute, [this, id] { write(id, true, line("student")); });
    plan(now + 40 * kMinute, [this, id] { write(id, false, line("mentor")); });
    if (id.value % 100 < 7 && booking->studentId != m_maya) {
        plan(now + below(left), [this, id, student = booking->studentId] {
            (void)m_services.bookingChanges.cancel(student, id, "My interview moved.", m_services.clock.now());
        });
        return;
    }
    plan(booking->startsAt - 2 * kMinute, [this, id, student = booking->studentId, &mentor] {
        const auto moment = m_services.clock.now();
        m_services.database.write([&](database::Transaction& tx) {
            m_services.stays.enter(tx, id, student, moment);
            m_services.stays.enter(tx, id, mentor.id, moment);
        });
    });
    plan(booking->endsAt + kMinute, [this, id, student = booking->studentId, &mentor] {
        const auto moment = m_services.clock.now();
        m_services.database.write([&](database::Transaction& tx) {
            m_services.stays.leave(tx, id, student, moment);
            m_services.stays.leave(tx, id, mentor.id, moment);
        });
    });
    plan(booking->endsAt + 3 * kMinute, [this, id, &mentor] { meet(id, mentor); });
}

void Story::meet(BookingId id, const MentorPerson& mentor) {
    const auto now = m_services.clock.now();
    const auto done = m_services.settlement.complete(mentor.id, id, now);
    if (!done) return;
    if (done->studentId != m_maya && mentor.sample->name != kTold) m_kept.emplace_back(done->studentId, id);
    const bool lastDay = now > m_until - 20 * kHour && now < m_until - 3 * kHour;
    if (lastDay && !m_contested && done->studentId != m_maya) contest(*done);
    if (chance(60)) writeNotes(*done, now);
    if (chance(35)) plan(now + kHour, [this, id] { write(id, true, line("student")); });
    const bool waits = done->studentId == m_maya && now > m_until - 5 * kDay;  // Left for the demo to write.
    if (!waits && chance(68))
        plan(now + kHour + below(static_cast<int>(kDay)), [this, id, &mentor] { review(id, mentor); });
}

void Story::writeNotes(const bookings::Booking& booking, UtcTime now) {
    const std::vector<protocol::ActionItem> items{{line("action"), {}, {}, false}};
    (void)m_services.sessionNotes.write(booking.mentorId, booking.id, {booking.notesVersion, line("notes"), items},
                                        now);
}

void Story::review(BookingId id, const MentorPerson& mentor) {
    const auto booking =
        m_services.database.read([&](database::Reader& reader) { return m_services.bookings.find(reader, id); });
    if (!booking) return;
    const int roll = below(100);
    const int stars = roll < mentor.goodness ? 5 : roll < 93 ? 4 : roll < 98 ? 3 : 2;
    const auto text = chance(80) ? line("review" + std::to_string(stars)) : std::string();
    const auto written = m_services.reviews.create(booking->studentId, id, {stars, text, chance(92)});
    if (!written || text.empty() || !chance(35)) return;
    plan(m_services.clock.now() + 2 * kHour + below(static_cast<int>(kDay)),
         [this, review = written->id, &mentor, stars] {
             (void)m_services.reviews.reply(mentor.id, review, line(stars > 3 ? "thanks" : "regret"));
         });
}

void Story::write(BookingId id, bool byStudent, const std::string& text) {
    using Found = std::pair<std::optional<bookings::Booking>, std::optional<domain::ConversationId>>;
    const auto [booking, conversation] = m_services.database.read([&](database::Reader& reader) {
        return Found(m_services.bookings.find(reader, id), m_services.messaging.conversationOf(reader, id));
    });
    if (!booking || !conversation) return;
    const auto sender = byStudent ? booking->studentId : booking->mentorId;
    const auto sent = m_services.messaging.send(sender, *conversation, {key(), text, id});
    // All but the last day's messages have been read.
    if (sent && m_services.clock.now() < m_until - kDay)
        (void)m_services.messaging.markRead(booking->otherOf(sender), sent->id);
}

/// Maya's last days are not left to chance: the session that is about to start, and the others the demo speaks of.
bool Story::isTold(UserId student) const {
    return student == m_maya && m_services.clock.now() > m_until - kAhead;
}

/// Nobody leaves half a year of bells unread.
void Story::readOldNotifications() {
    for (const auto student : m_students)
        m_services.notifications.markAllRead(student);
    for (const auto& mentor : m_mentors)
        m_services.notifications.markAllRead(mentor.id);
}

void Story::endOfHour() {
    const auto now = m_services.clock.now();
    m_services.bookingSweep.run(now);
    // Each question to the gateway is a request: long ago, what two would have answered one answers as well.
    const bool recent = now > m_until - kDay;
    if (recent || now.seconds / kHour % kReconcileHours == 0) m_services.payments.reconcile(now);
    m_services.outbox.drain();
    m_services.events.flush();
}

/// Rohan is bookable at a time that lies around the demo's start, so that the call can be tried at once.
void Story::openTodayFor(const MentorPerson& mentor, UtcTime start) {
    const auto zone = m_services.zones.find(mentor.sample->zone);
    auto availability = m_services.scheduling.own(mentor.id);
    const auto today = zone->dateAt(start);
    availability.exceptions.push_back({today, {{zone->wallTimeAt(start), {24 * 60}}}, "Extra time"});
    availability.exceptions.push_back(
        {domain::addDays(today, 1), {{{0}, {6 * 60}}, {{18 * 60}, {22 * 60}}}, "Extra time"});
    must(m_services.scheduling.replace(mentor.id, availability, m_services.clock.now()), "extra time");
}

/// Whoever has another session at the time of her choice leaves the request to somebody else.
void Story::ask(const MentorPerson& mentor, int group) {
    constexpr int kGroup = 13;
    for (int i = 0; i < kGroup; ++i) {
        const auto student = m_students[static_cast<std::size_t>(1 + kGroup * group + i)];
        if (book(student, mentor, 30, {m_until + kDay, m_until + 9 * kDay}, Answer::open)) return;
    }
    throw std::runtime_error("demo data: nobody asks " + mentor.sample->name + " for a session");
}

void Story::presentOfMaya() {
    const auto& rohan = mentorNamed(kTold);
    auto start = quarterBefore(m_until) + 15 * kMinute;
    if (start - m_until > 9 * kMinute) start = quarterBefore(m_until);
    // Before anybody else can reach that far ahead.
    plan(m_until - std::min(kAhead - kHour, m_size.days * kDay), [this, &rohan, start] {
        openTodayFor(rohan, start);
        if (!bookAt(m_maya, rohan, 30, start, "DSA Problem Solving", Answer::inAnHour))
            throw std::runtime_error("demo data: no session is about to start");
    });
    const auto later = [this](const char* name, int minutes, domain::Seconds ago, int firstDay, int lastDay) {
        plan(m_until - ago, [this, &mentor = mentorNamed(name), minutes, firstDay, lastDay] {
            book(m_maya, mentor, minutes, {m_until + firstDay * kDay, m_until + lastDay * kDay});
        });
    };
    later("Ananya Krishnan", 60, 20 * kHour, 1, 5);
    later("Prakash Bhattarai", 30, 30 * kHour, 2, 8);
    later("Sofia Almeida", 60, 3 * kHour, 3, 9);
    plan(m_until - 6 * kDay, [this] {
        book(m_maya, mentorNamed("Farah Siddiqui"), 60, {m_until - 4 * kDay, m_until - kDay});
    });
    for (int i = 0; i < 3; ++i)
        plan(m_until - (2 + i) * kHour, [this, &rohan, i] { ask(rohan, i); });
}

std::vector<protocol::DemoAccount> fill(const Services& services, UtcTime until, std::uint64_t seed, Size size) {
    Story story(services, until, seed, size);
    story.tell();
    const auto accounts = story.accounts();
    base::log::info("demo.filled", {{"days", size.days}, {"students", size.students}});
    return accounts;
}

}  // namespace mc::demo
