#include "mentor/availability_draft.h"

#include <algorithm>
#include <cstdlib>

namespace mc::mentor {

using domain::DayException;
using domain::DayWindow;
using domain::Vacation;
using domain::WeeklyWindow;
using protocol::Availability;

namespace {

constexpr std::size_t kMostSteps = 100;

bool same(const Availability& a, const Availability& b) {
    return a.timeZone == b.timeZone && a.windows == b.windows && a.exceptions == b.exceptions &&
           a.vacations == b.vacations && a.rules == b.rules;
}

std::vector<DayWindow> windowsOf(const Availability& availability, int weekday) {
    std::vector<DayWindow> windows;
    for (const WeeklyWindow& window : availability.windows)
        if (window.weekday == weekday) windows.push_back({window.begin, window.end});
    return windows;
}

void sortWindows(std::vector<DayWindow>& windows) {
    std::stable_sort(windows.begin(), windows.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
}

int changedDays(const Availability& a, const Availability& b) {
    int count = 0;
    for (int weekday = 1; weekday <= 7; ++weekday) {
        auto before = windowsOf(a, weekday);
        auto after = windowsOf(b, weekday);
        sortWindows(before);
        sortWindows(after);
        count += before == after ? 0 : 1;
    }
    return count;
}

const DayException* find(const std::vector<DayException>& list, domain::CivilDate date) {
    const auto found = std::find_if(list.begin(), list.end(), [date](const auto& e) { return e.date == date; });
    return found == list.end() ? nullptr : &*found;
}

int changedExceptions(const std::vector<DayException>& before, const std::vector<DayException>& after) {
    int count = 0;
    for (const DayException& exception : before)
        count += find(after, exception.date) == nullptr ? 1 : 0;
    for (const DayException& exception : after) {
        const DayException* old = find(before, exception.date);
        count += old && *old == exception ? 0 : 1;
    }
    return count;
}

int missing(const std::vector<Vacation>& from, const std::vector<Vacation>& in) {
    return static_cast<int>(std::count_if(from.begin(), from.end(), [&](const Vacation& vacation) {
        return std::find(in.begin(), in.end(), vacation) == in.end();
    }));
}

int changedRules(const domain::SchedulingRules& a, const domain::SchedulingRules& b) {
    return (a.bufferBeforeMinutes != b.bufferBeforeMinutes) + (a.bufferAfterMinutes != b.bufferAfterMinutes) +
           (a.minimumNoticeMinutes != b.minimumNoticeMinutes) + (a.horizonDays != b.horizonDays) +
           (a.dailyCap != b.dailyCap) + (a.premiumFirstDay != b.premiumFirstDay);
}

}  // namespace

void AvailabilityDraft::load(Availability availability) {
    m_current = std::move(availability);
    settled();
    m_saved = m_current;
    m_steps.clear();
    m_serverErrors.clear();
}

bool AvailabilityDraft::isStill(const Availability& seen) const {
    return same(m_current, seen);
}

void AvailabilityDraft::taken(Availability availability, const Availability& sent) {
    if (same(m_current, sent)) return load(std::move(availability));
    const Availability edited = m_current;
    load(std::move(availability));
    restore(edited);
}

void AvailabilityDraft::restore(Availability edited) {
    step();
    edited.version = m_saved.version;
    edited.acceptingBookings = m_saved.acceptingBookings;
    m_current = std::move(edited);
    dropEmptyStep();
}

int AvailabilityDraft::changes() const {
    return changedDays(m_saved, m_current) + changedExceptions(m_saved.exceptions, m_current.exceptions) +
           missing(m_saved.vacations, m_current.vacations) + missing(m_current.vacations, m_saved.vacations) +
           changedRules(m_saved.rules, m_current.rules) + (m_saved.timeZone != m_current.timeZone);
}

bool AvailabilityDraft::mayBeAwayMore() const {
    return missing(m_current.vacations, m_saved.vacations) > 0 || m_saved.exceptions != m_current.exceptions ||
           m_saved.timeZone != m_current.timeZone;
}

void AvailabilityDraft::step() {
    if (m_steps.size() == kMostSteps) m_steps.erase(m_steps.begin());
    m_steps.push_back(m_current);
}

void AvailabilityDraft::dropEmptyStep() {
    m_serverErrors.clear();
    if (same(m_steps.back(), m_current)) m_steps.pop_back();
}

void AvailabilityDraft::undo() {
    if (m_steps.empty()) return;
    const bool accepting = m_current.acceptingBookings;
    const int version = m_current.version;
    m_current = std::move(m_steps.back());
    m_current.acceptingBookings = accepting;
    m_current.version = version;
    m_steps.pop_back();
    m_serverErrors.clear();
}

std::vector<DayWindow> AvailabilityDraft::day(int weekday) const {
    return windowsOf(m_current, weekday);
}

void AvailabilityDraft::setDay(int weekday, const std::vector<DayWindow>& windows) {
    step();
    auto& list = m_current.windows;
    std::erase_if(list, [weekday](const WeeklyWindow& window) { return window.weekday == weekday; });
    auto at =
        std::find_if(list.begin(), list.end(), [weekday](const auto& window) { return window.weekday > weekday; });
    for (const DayWindow& window : windows)
        at = list.insert(at, {weekday, window.begin, window.end}) + 1;
    dropEmptyStep();
}

void AvailabilityDraft::setException(const DayException& exception) {
    step();
    auto& list = m_current.exceptions;
    const auto later = [&](const DayException& other) { return other.date >= exception.date; };
    const auto at = std::find_if(list.begin(), list.end(), later);
    if (at != list.end() && at->date == exception.date)
        *at = exception;
    else
        list.insert(at, exception);
    dropEmptyStep();
}

void AvailabilityDraft::removeException(domain::CivilDate date) {
    step();
    std::erase_if(m_current.exceptions, [date](const DayException& exception) { return exception.date == date; });
    dropEmptyStep();
}

void AvailabilityDraft::addVacation(const Vacation& vacation) {
    step();
    auto& list = m_current.vacations;
    const auto later = [&](const Vacation& other) { return other.first >= vacation.first; };
    if (missing({vacation}, list) > 0) list.insert(std::find_if(list.begin(), list.end(), later), vacation);
    dropEmptyStep();
}

void AvailabilityDraft::removeVacation(const Vacation& vacation) {
    step();
    std::erase(m_current.vacations, vacation);
    dropEmptyStep();
}

void AvailabilityDraft::setRules(const domain::SchedulingRules& rules) {
    step();
    m_current.rules = rules;
    dropEmptyStep();
}

void AvailabilityDraft::setTimeZone(const domain::ZoneName& zone) {
    step();
    m_current.timeZone = zone;
    dropEmptyStep();
}

void AvailabilityDraft::setAccepting(bool accepting) {
    m_saved.acceptingBookings = accepting;
    m_current.acceptingBookings = accepting;
}

void AvailabilityDraft::setVersion(int version) {
    m_saved.version = version;
    m_current.version = version;
}

std::vector<domain::FieldError> AvailabilityDraft::errors() const {
    auto errors = domain::validate({m_current.windows, m_current.exceptions, m_current.vacations, m_current.rules,
                                    m_current.acceptingBookings})
                      .list();
    errors.insert(errors.end(), m_serverErrors.begin(), m_serverErrors.end());
    return errors;
}

const Availability& AvailabilityDraft::settled() {
    std::stable_sort(m_current.windows.begin(), m_current.windows.end(), [](const auto& a, const auto& b) {
        return std::pair(a.weekday, a.begin) < std::pair(b.weekday, b.begin);
    });
    auto& exceptions = m_current.exceptions;
    std::stable_sort(exceptions.begin(), exceptions.end(),
                     [](const auto& a, const auto& b) { return a.date < b.date; });
    for (DayException& exception : exceptions)
        sortWindows(exception.windows);
    auto& vacations = m_current.vacations;
    std::stable_sort(vacations.begin(), vacations.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    return m_current;
}

int indexIn(const std::string& path, const std::string& list) {
    const std::string head = list + "[";
    if (path.compare(0, head.size(), head) != 0) return -1;
    return std::atoi(path.c_str() + head.size());
}

}  // namespace mc::mentor
