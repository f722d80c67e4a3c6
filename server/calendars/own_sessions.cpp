#include "calendars/own_sessions.h"

#include <algorithm>

namespace mc::calendars {

using domain::UtcRange;

namespace {

/// `sessions`: ascending by begin.
bool isExplained(const UtcRange& block, const std::vector<UtcRange>& sessions) {
    auto filled = block.begin;
    for (auto one = std::ranges::lower_bound(sessions, block.begin, {}, &UtcRange::begin);
         one != sessions.end() && one->begin <= filled && filled < block.end; ++one)
        if (one->end <= block.end) filled = std::max(filled, one->end);
    return filled == block.end;
}

}  // namespace

std::vector<UtcRange> withoutSessions(std::vector<UtcRange> busy, std::vector<UtcRange> sessions) {
    std::ranges::sort(sessions, {}, &UtcRange::begin);
    std::erase_if(busy, [&](const UtcRange& block) { return isExplained(block, sessions); });
    return busy;
}

}  // namespace mc::calendars
