#include "domain/feature_flags.h"

#include <array>

namespace mc::domain {

namespace {

constexpr std::array kAll{FeatureFlag::sign_ups, FeatureFlag::mentor_applications, FeatureFlag::new_bookings};

/// SplitMix64's last step (Steele, Lea, Flood 2014): every bit of the number moves every bit of the answer.
std::uint64_t mixed(std::uint64_t value) {
    value += 0x9E3779B97F4A7C15ULL;
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBULL;
    return value ^ (value >> 31U);
}

}  // namespace

FlagKind kindOf(FeatureFlag flag) {
    switch (flag) {
        case FeatureFlag::sign_ups:
            return FlagKind::on_off;
        case FeatureFlag::mentor_applications:
            return FlagKind::share;
        case FeatureFlag::new_bookings:
            return FlagKind::roles;
    }
    return FlagKind::on_off;
}

std::span<const FeatureFlag> allFlags() {
    return kAll;
}

int placeInShare(FeatureFlag flag, UserId account) {
    const auto salt = mixed(static_cast<std::uint64_t>(flag) + 1);
    return static_cast<int>(mixed(static_cast<std::uint64_t>(account.value) ^ salt) % 100);
}

bool isOn(FeatureFlag flag, const FlagValue& value, const FlagCase& asked) {
    switch (kindOf(flag)) {
        case FlagKind::on_off:
            return value.on;
        case FlagKind::share:
            return asked.account ? placeInShare(flag, *asked.account) < value.percent : value.percent > 0;
        case FlagKind::roles:
            return value.roles.has(asked.roles.has(Role::mentor) ? Role::mentor : Role::student);
    }
    return false;
}

}  // namespace mc::domain
