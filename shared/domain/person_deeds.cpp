#include "domain/person_deeds.h"

namespace mc::domain {

std::optional<ErrorCode> personDeedRefusal(const PersonDeedCase& deedCase) {
    if (deedCase.herself) return ErrorCode::forbidden;
    const bool ownersOnly = deedCase.deed == PersonDeed::set_roles || deedCase.of.isAdmin();
    const bool may = deedCase.by.has(Role::owner) || (!ownersOnly && deedCase.by.has(Role::support));
    if (!may) return ErrorCode::forbidden;
    const bool losesOwner =
        deedCase.of.has(Role::owner) && (deedCase.deed == PersonDeed::suspend ||
                                         (deedCase.deed == PersonDeed::set_roles && !deedCase.wanted.has(Role::owner)));
    if (losesOwner && deedCase.otherOwners == 0) return ErrorCode::invalid_state;
    return std::nullopt;
}

}  // namespace mc::domain
