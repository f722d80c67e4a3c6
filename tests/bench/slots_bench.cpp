#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>
#include <string>
#include <vector>

#include "domain/slots.h"
#include "platform/base/zones.h"

// What it costs to say when mentors are free over eight weeks. The ceiling is copying the same slots in memory.
namespace {

using namespace mc::domain;

const char* const kZones[] = {"Asia/Kolkata",        "Asia/Kathmandu", "Europe/London", "America/New_York",
                              "America/Los_Angeles", "Asia/Singapore", "Europe/Berlin", "Australia/Sydney"};
const UtcTime kNow = parseIso("2026-11-16T09:00:00Z").value();
constexpr Seconds kEightWeeks = 56 * kDay;

/// Two windows on each of five weekdays, some exceptions, a vacation, buffers, and `sessions` booked half hours.
SlotCalendar mentorCalendar(std::mt19937& random, const mc::base::Zones& zones, int sessions) {
    const auto pick = [&](int from, int to) { return std::uniform_int_distribution<int>(from, to)(random); };
    Availability availability;
    for (int weekday = 1; weekday <= 5; ++weekday) {
        const int morning = 30 * pick(14, 20);
        const int evening = 30 * pick(32, 40);
        availability.windows.push_back({weekday, {morning}, {morning + 180}});
        availability.windows.push_back({weekday, {evening}, {evening + 180}});
    }
    const CivilDate today{2026, 11, 16};
    for (int i = 0; i < 4; ++i)
        availability.exceptions.push_back({addDays(today, pick(0, 55)), {{{600}, {900}}}, ""});
    availability.vacations = {{addDays(today, 30), addDays(today, 35)}};
    availability.rules = {0, 15, 240, 60, 4};
    std::vector<Busy> busy;
    for (int i = 0; i < sessions; ++i) {
        const UtcTime start = kNow + pick(0, 56 * 48) * kSlotGrid;
        busy.push_back({{start, start + 30 * kMinute}, BusyKind::session});
    }
    auto zone = zones.find({kZones[random() % std::size(kZones)]});
    return {std::move(availability), std::move(zone), std::move(busy)};
}

/// The same mentor with so many events a week in her other calendars, of half an hour each.
SlotCalendar withForeignEvents(const SlotCalendar& mentor, std::mt19937& random, const mc::base::Zones& zones,
                               int aWeek) {
    auto busy = mentor.busy();
    for (int i = 0; i < 8 * aWeek; ++i) {
        const UtcTime start = kNow + static_cast<Seconds>(random() % (56 * 48)) * kSlotGrid;
        busy.push_back({{start, start + 30 * kMinute}, BusyKind::other});
    }
    return {mentor.availability(), zones.find({kZones[0]}), std::move(busy)};
}

/// Microseconds of one call, best of several rounds.
template <class Call>
double microseconds(int rounds, int calls, Call&& call) {
    double best = 1e18;
    for (int round = 0; round < rounds; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        for (int i = 0; i < calls; ++i)
            call();
        const std::chrono::duration<double, std::micro> spent = std::chrono::steady_clock::now() - begin;
        best = std::min(best, spent.count() / calls);
    }
    return best;
}

void report(const char* what, double each, double ceiling) {
    std::printf("%-44s %9.3f us a mentor   %6.2f x the ceiling\n", what, each, each / ceiling);
}

}  // namespace

int main() {
    const mc::base::Zones zones;
    std::mt19937 random(7);
    std::vector<SlotCalendar> mentors;
    for (int i = 0; i < 10'000; ++i)
        mentors.push_back(mentorCalendar(random, zones, 40));

    const SlotQuery query{{kNow, kNow + kEightWeeks}, 30, kNow};
    std::vector<Slot> slots;
    mentors[0].bookable(query, slots);
    std::printf("eight weeks, 30 minutes, one mentor: %zu bookable starts\n\n", slots.size());

    std::vector<Slot> copy(slots.size());
    volatile std::size_t sink = 0;
    const double ceiling = microseconds(7, 20'000, [&] {
        std::copy(slots.begin(), slots.end(), copy.begin());
        sink = sink + static_cast<std::size_t>(copy.back().startsAt.seconds);
    });
    report("ceiling: copying those slots", ceiling, ceiling);

    std::vector<Slot> out;
    report("bookable, 1 mentor", microseconds(7, 5'000, [&] { mentors[0].bookable(query, out); }), ceiling);
    report("marked for the week calendar, 1 mentor", microseconds(7, 5'000, [&] { mentors[0].marked(query, out); }),
           ceiling);
    report("first bookable, 1 mentor",
           microseconds(7, 50'000, [&] { sink = sink + mentors[0].firstBookable(query).has_value(); }), ceiling);
    const auto plain = withForeignEvents(mentors[0], random, zones, 0);
    const auto full = withForeignEvents(mentors[0], random, zones, 200);
    const double without = microseconds(7, 5'000, [&] { plain.marked(query, out); });
    const double with = microseconds(7, 5'000, [&] { full.marked(query, out); });
    std::printf("%-44s %9.3f us a mentor   %6.2f x without them (goal 2)\n", "marked, 200 foreign events a week", with,
                with / without);
    const auto all = [&](auto&& ask) {
        return microseconds(5, 1,
                            [&] {
                                for (const auto& mentor : mentors)
                                    ask(mentor);
                            }) /
               static_cast<double>(mentors.size());
    };
    report("bookable, 10,000 mentors", all([&](const SlotCalendar& m) { m.bookable(query, out); }), ceiling);
    report("first bookable, 10,000 mentors",
           all([&](const SlotCalendar& m) { sink = sink + m.firstBookable(query).has_value(); }), ceiling);
    report("building a calendar anew, 10,000 mentors", all([&](const SlotCalendar& m) {
               sink = sink + SlotCalendar(m.availability(), zones.find({kZones[0]}), m.busy()).busy().size();
           }),
           ceiling);
    return 0;
}
