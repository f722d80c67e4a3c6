#pragma once

#include <boost/describe/enum.hpp>
#include <string>

namespace mc::domain {

/// How far a mentor's new headline or employer has come. While it waits, students see the old ones.
BOOST_DEFINE_FIXED_ENUM_CLASS(ProfileChangeState, int, waiting, approved, declined,
                              withdrawn)  // Taken back by the mentor.

/// What a mentor says of her present work: the words for which she was approved.
struct PresentWork {
    std::string headline;
    std::string company;
    bool operator==(const PresentWork&) const = default;
};

/// What follows from a wish to be seen with other words.
enum class ChangeStep {
    none,     ///< Nothing is asked for that is not so or does not wait already.
    ask,      ///< An admin is to look into it, instead of anything that waits.
    takeBack  ///< It is what students see anyway: whatever waits is not wished any more.
};

/// `waiting`: what is being looked into; null: nothing.
ChangeStep stepFor(const PresentWork& shown, const PresentWork* waiting, const PresentWork& wanted);

}  // namespace mc::domain
