#include "platform/jobs/outbox_history.h"

namespace mc::jobs {

std::vector<KeyedRow> keyedRows(database::Reader& reader, std::string_view kind, std::string_view beginning) {
    std::string behind(beginning);  // The first text that is behind all that begin so.
    ++behind.back();
    return reader.all<KeyedRow>(
        "SELECT idempotency_key, state, coalesce(finished_at, wanted_at) FROM outbox "
        "WHERE kind = $1 AND idempotency_key >= $2 AND idempotency_key < $3 ORDER BY idempotency_key",
        kind, beginning, behind);
}

}  // namespace mc::jobs
