#pragma once

#include <cstdint>
#include <mutex>

#include "domain/ids.h"
#include "platform/base/clock.h"
#include "platform/base/random.h"

namespace mc::base {

/// Time-ordered 63-bit identities: milliseconds since 2020 in the upper 42 bits, a counter that starts at a random
/// place each millisecond in the lower 21. Strictly rising for one source even when the clock stands still or steps
/// back. Thread safe.
class IdSource {
public:
    IdSource(const Clock& clock, Random& random);

    template <class IdType>
    IdType next() {
        return IdType{nextValue()};
    }
    std::int64_t nextValue();

private:
    const Clock& m_clock;
    Random& m_random;
    std::mutex m_mutex;
    std::int64_t m_last = 0;
};

}  // namespace mc::base
