#include "domain/person_deeds.h"

#include "domain/booking_states.h"

namespace mc::domain {

std::optional<PersonDeedBar> personDeedBar(const PersonDeedCase& deedCase) {
    if (deedCase.herself) return PersonDeedBar::herself;
    const bool ownersOnly = deedCase.deed == PersonDeed::set_roles || deedCase.of.isAdmin();
    const bool may = deedCase.by.has(Role::owner) || (!ownersOnly && deedCase.by.has(Role::support));
    if (!may) return PersonDeedBar::owners_only;
    const bool losesOwner =
        deedCase.of.has(Role::owner) && (deedCase.deed == PersonDeed::suspend ||
                                         (deedCase.deed == PersonDeed::set_roles && !deedCase.wanted.has(Role::owner)));
    if (losesOwner && deedCase.otherOwners == 0) return PersonDeedBar::last_owner;
    return std::nullopt;
}

std::optional<ErrorCode> personDeedRefusal(const PersonDeedCase& deedCase) {
    const auto bar = personDeedBar(deedCase);
    if (!bar) return std::nullopt;
    return bar == PersonDeedBar::last_owner ? ErrorCode::invalid_state : ErrorCode::forbidden;
}

std::optional<SuspensionFate> suspensionFate(BookingStatus status, bool reported, const UtcRange& session,
                                             UtcTime now) {
    if (isEnd(status) || now >= session.end) return std::nullopt;
    if (status == BookingStatus::held) return SuspensionFate::released;
    if (reported) return SuspensionFate::waits;
    return now < session.begin ? SuspensionFate::cancelled : SuspensionFate::call_ends;
}

}  // namespace mc::domain
