#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "domain/error.h"
#include "domain/ids.h"

namespace mc::base {

/// Which part of a list is wanted.
struct Paging {
    int limit = 0;
    std::string cursor;  ///< Empty: from the start.
};

/// validation_failed, for a cursor that no answer has held.
inline domain::Error strangeCursor() {
    return domain::invalid("cursor", "format", "is not one of this list", {.kind = "cursor"});
}

/// For lists whose cursor is the id of the last item of the page before: that id, 0 from the start.
inline domain::Result<std::int64_t> idCursor(const Paging& paging) {
    if (paging.cursor.empty()) return 0;
    if (const auto id = domain::decodeId(paging.cursor)) return *id;
    return strangeCursor();
}

/// The last item of the page before, in a list ordered by a time and, within it, an id.
struct TimedPlace {
    std::int64_t at = 0;  ///< Seconds.
    std::int64_t id = 0;
};
inline std::string timedCursor(const TimedPlace& place) {
    return domain::encodeId(place.at) + domain::encodeId(place.id);
}
/// Absent from the start.
inline domain::Result<std::optional<TimedPlace>> timedCursor(const Paging& paging) {
    constexpr std::size_t kId = 13;
    if (paging.cursor.empty()) return std::optional<TimedPlace>();
    if (paging.cursor.size() != 2 * kId) return strangeCursor();
    const auto at = domain::decodeId(paging.cursor.substr(0, kId));
    const auto id = domain::decodeId(paging.cursor.substr(kId));
    if (!at || !id) return strangeCursor();
    return std::optional(TimedPlace{*at, *id});
}

}  // namespace mc::base
