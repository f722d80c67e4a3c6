#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "platform/jobs/outbox_store.h"

namespace mc::jobs {

/// What became of a row: nothing that was to be delivered, nobody's address.
struct KeyedRow {
    std::string key;
    OutboxState state = OutboxState::waiting;
    domain::UtcTime at;  ///< When it was delivered; of one that was not, when it was wanted.
};
BOOST_DESCRIBE_STRUCT(KeyedRow, (), (key, state, at))

/// Rows of a kind whose key begins so, as long as they are kept. By the index that makes keys unique.
std::vector<KeyedRow> keyedRows(database::Reader& reader, std::string_view kind, std::string_view beginning);

}  // namespace mc::jobs
