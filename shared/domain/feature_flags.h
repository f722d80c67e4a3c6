#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <optional>
#include <span>

#include "domain/ids.h"
#include "domain/roles.h"

namespace mc::domain {

/// What owners turn on and off while the server runs (ADM-4). The words are those of table and protocol; each is read by
/// the use case it is named after.
BOOST_DEFINE_FIXED_ENUM_CLASS(FeatureFlag, int,
                              sign_ups,             // New accounts can be made.
                              mentor_applications,  // Applications to become a mentor can be handed in.
                              new_bookings)         // Times can be booked.

BOOST_DEFINE_FIXED_ENUM_CLASS(FlagKind, int,
                              on_off,  // For everybody alike.
                              share,   // For a share of all accounts, each for good on its side of it.
                              roles)   // For some of: those who are mentors, and those who are not.

/// How one stands. Only the member of its kind counts.
struct FlagValue {
    bool on = true;
    int percent = 100;                         ///< 0 to 100.
    Roles roles{Role::student, Role::mentor};  ///< student: whoever is no mentor.
    bool operator==(const FlagValue&) const = default;
};

FlagKind kindOf(FeatureFlag flag);
/// In the order in which they are shown. New ones begin open.
std::span<const FeatureFlag> allFlags();

/// Whom it is asked for; an account is absent before there is one.
struct FlagCase {
    std::optional<UserId> account = {};
    Roles roles = {};
};
/// Whether it is on for her. Without an account a share counts as a whole: on unless it is 0.
bool isOn(FeatureFlag flag, const FlagValue& value, const FlagCase& asked);

/// 0 to 99: on which side of a share an account is, another for each flag and always the same.
int placeInShare(FeatureFlag flag, UserId account);

}  // namespace mc::domain
