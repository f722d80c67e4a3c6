#pragma once

#include <string>
#include <vector>

#include "domain/error.h"
#include "protocol/scheduling.h"

namespace mc::mentor {

/// What the server has, what the mentor has made of it, and the way back step by step. No Qt, no network.
class AvailabilityDraft {
public:
    bool isStill(const protocol::Availability& seen) const;
    /// The server's word: forgets edits and steps.
    void load(protocol::Availability availability);
    /// The server has taken what was `sent`; what was edited since then stays an edit.
    void taken(protocol::Availability availability, const protocol::Availability& sent);
    /// Edits of an earlier run, as one step.
    void restore(protocol::Availability edited);
    const protocol::Availability& current() const { return m_current; }
    const protocol::Availability& saved() const { return m_saved; }

    /// Changed things a person would count: each weekday, exception, vacation and rule is one, and so is the time zone.
    int changes() const;
    bool canUndo() const { return !m_steps.empty(); }
    void undo();

    std::vector<domain::DayWindow> day(int weekday) const;  ///< 1 Monday … 7 Sunday.
    void setDay(int weekday, const std::vector<domain::DayWindow>& windows);
    /// Replaces the one of the same date.
    void setException(const domain::DayException& exception);
    void removeException(domain::CivilDate date);
    void addVacation(const domain::Vacation& vacation);
    void removeVacation(const domain::Vacation& vacation);
    void setRules(const domain::SchedulingRules& rules);
    void setTimeZone(const domain::ZoneName& zone);
    /// Whether days that were open may be away now: sessions may be booked on them.
    bool mayBeAwayMore() const;
    /// Takes effect at once on the server, so it is no change of the draft.
    void setAccepting(bool accepting);
    /// The version what is saved has now; also of every step back.
    void setVersion(int version);

    /// What domain::validate finds, and what the server said of what was sent last.
    std::vector<domain::FieldError> errors() const;
    void setServerErrors(std::vector<domain::FieldError> errors) { m_serverErrors = std::move(errors); }
    /// Sorts windows, exceptions and vacations, so that paths of errors and the page agree. What to send.
    const protocol::Availability& settled();

private:
    void step();
    void dropEmptyStep();

    protocol::Availability m_saved;
    protocol::Availability m_current;
    std::vector<protocol::Availability> m_steps;
    std::vector<domain::FieldError> m_serverErrors;
};

/// The index in paths such as "windows[3].end"; -1 when the path is not one of `list`.
int indexIn(const std::string& path, const std::string& list);

}  // namespace mc::mentor
