#pragma once

#include "domain/error.h"
#include "platform/http/request.h"

namespace mc::http {

/// For lists whose cursor is the id of the last item of the page before: that id, 0 from the start. validation_failed
/// for a text that no list has written.
inline domain::Result<std::int64_t> idCursor(const Paging& paging) {
    if (paging.cursor.empty()) return 0;
    if (const auto id = domain::decodeId(paging.cursor)) return *id;
    auto error = domain::fail(domain::ErrorCode::validation_failed, "A query parameter is not valid.");
    error.fields.push_back({"cursor", "format", "cursor is not one of this list"});
    return error;
}

}  // namespace mc::http
