#pragma once

#include <cstdint>
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

}  // namespace mc::base
