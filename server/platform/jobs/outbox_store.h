#pragma once

#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/database/database.h"

namespace mc::jobs {

/// Like work with like: each lane has threads and limits of its own, so that nothing waits for what is unlike it.
BOOST_DEFINE_ENUM_CLASS(Lane, money, mail, webhook, reminder, calendar)

/// `waiting` for its time · `claimed` by a thread that is delivering it · `done` · `stuck`: needs a person ·
/// `discarded` by a person, kept as a record.
BOOST_DEFINE_ENUM_CLASS(OutboxState, waiting, claimed, done, stuck, discarded)

/// One effect outside the process that must happen because a transaction was kept.
struct Delivery {
    domain::OutboxId id;
    std::string kind;
    std::string payload;         ///< JSON, as enqueued.
    std::string idempotencyKey;  ///< The same on every attempt; pass it to the provider.
    int attempt = 1;             ///< 1 on the first try.
    domain::UtcTime wantedAt;    ///< When it was first to be delivered.
};

/// What an operator sees of a row: nothing that was to be delivered, nobody's address.
struct OpenRow {
    domain::OutboxId id;
    std::string kind;
    OutboxState state = OutboxState::waiting;
    int attempts = 0;
    domain::UtcTime wantedAt;
    domain::UtcTime dueAt;
    std::string lastError;
};

/// Which rows an operator means: one, those of a kind or of a family of kinds (`mail` means `mail.code` too), or all.
struct Selection {
    std::optional<domain::OutboxId> id;
    std::string kind;
};

/// Rows of the outbox.
class OutboxStore {
public:
    struct NewRow {
        domain::OutboxId id;
        std::string_view kind;
        Lane lane = Lane::mail;
        std::string_view key;
        std::string_view payload;
        std::optional<domain::UtcTime> notBefore;
        domain::UtcTime now;
    };
    /// False when there is a row of this kind and key.
    bool insert(database::Transaction& tx, const NewRow& row) const;

    std::optional<domain::UtcTime> nextDue(database::Reader& reader, Lane lane) const;
    std::optional<Delivery> claim(database::Transaction& tx, Lane lane, domain::UtcTime now) const;
    /// Done: the payload is emptied.
    void setDone(database::Transaction& tx, domain::OutboxId id, domain::UtcTime now) const;
    void setWaiting(database::Transaction& tx, domain::OutboxId id, domain::UtcTime due, std::string_view error) const;
    void setStuck(database::Transaction& tx, domain::OutboxId id, std::string_view error) const;

    /// What a process that is no more had begun waits again.
    void releaseClaims(database::Transaction& tx) const;
    /// Rows of this kind stand in this lane from now on.
    void setLane(database::Transaction& tx, std::string_view kind, Lane lane) const;
    /// Rows without a lane, because nobody handles their kind any more, are stuck. Returns how many.
    std::int64_t strand(database::Transaction& tx) const;
    /// A try again that is further off than any pause was planned before somebody set the clock back: it is due now.
    void hurry(database::Transaction& tx, Lane lane, domain::UtcTime now, domain::UtcTime latest) const;
    std::int64_t removeDoneBefore(database::Transaction& tx, domain::UtcTime time) const;
    std::int64_t countStuck(database::Reader& reader) const;

    // For the operator.

    /// What is stuck or has failed and waits, the oldest first; with `everything` also what waits for its first time or
    /// is being delivered.
    std::vector<OpenRow> open(database::Reader& reader, bool everything) const;
    /// Whatever has become of it.
    std::optional<OpenRow> byKey(database::Reader& reader, std::string_view kind, std::string_view key) const;
    /// Stuck rows, and waiting ones that have failed, are due now as if new. Returns how many.
    std::int64_t retry(database::Transaction& tx, const Selection& which, domain::UtcTime now) const;
    /// Not for a row that is done or being delivered. The reason stays, the payload goes.
    bool discard(database::Transaction& tx, domain::OutboxId id, std::string_view reason, domain::UtcTime now) const;
};

}  // namespace mc::jobs
