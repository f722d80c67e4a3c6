#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/time.h"
#include "platform/database/transaction.h"

namespace mc::audit {

/// One deed that somebody has to answer for.
struct Deed {
    domain::UtcTime at;
    std::optional<domain::UserId> actor;  ///< Absent: the operator at the command line, or the server by itself.
    std::string action;                   ///< A stable code, "mentor.approved".
    std::string subjectKind;              ///< "user", "booking" …
    std::int64_t subjectId = 0;
    std::string reason = {};    ///< In the actor's words; empty where none is asked for.
    std::string detail = "{}";  ///< A JSON object of codes, numbers and ids. No addresses, names, tokens.
};
BOOST_DESCRIBE_STRUCT(Deed, (), (at, actor, action, subjectKind, subjectId, reason, detail))

/// A deed in its place of the chain.
struct Entry {
    std::int64_t number = 0;  ///< 1, 2, 3 … without gaps.
    Deed deed;
    std::string previous;  ///< Hash of the entry before; of the first: kBeginning.
    std::string hash;      ///< SHA-256 over number, deed and `previous`, lower-case hex.
};
BOOST_DESCRIBE_STRUCT(Entry, (), (number, deed, previous, hash))

/// What stands before the first entry.
inline constexpr const char* kBeginning = "beginning";

struct Search {
    std::optional<domain::UserId> actor = {};
    std::string action = {};       ///< Empty: any. "mentor." finds all that begin with it.
    std::string subjectKind = {};  ///< Empty: any.
    std::optional<std::int64_t> subjectId = {};
    std::optional<domain::UtcTime> from = {};
    std::optional<domain::UtcTime> until = {};  ///< Not included.
    bool oldestFirst = false;
    std::optional<std::int64_t> behind = {};  ///< Entries that come behind this number: the next page.
    int limit = 50;
};

/// What a look at the whole chain found.
struct Verdict {
    std::int64_t entries = 0;              ///< That were read and are right.
    std::string head = kBeginning;         ///< Hash of the last one: noted elsewhere, it proves that none was cut off.
    std::optional<std::int64_t> brokenAt;  ///< Number of the first entry that is not what was written. Absent: none.
};

/// Append-only record of deeds, hash-chained (ADM-4). Free of state; the triggers of its table refuse any change.
class AuditLog {
public:
    /// In the transaction of the deed: recorded if and only if it is done.
    void record(database::Transaction& tx, const Deed& deed) const;
    /// Newest first, unless the oldest are asked for.
    std::vector<Entry> search(database::Reader& reader, const Search& search) const;
    /// Reads everything: time and not memory grow with the log.
    Verdict verify(database::Reader& reader) const;
};

}  // namespace mc::audit
