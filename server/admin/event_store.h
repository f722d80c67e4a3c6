#pragma once

#include <boost/describe/class.hpp>
#include <map>
#include <optional>
#include <vector>

#include "domain/funnel.h"
#include "domain/ids.h"
#include "platform/database/transaction.h"

namespace mc::admin {

struct SealedKey {
    std::int64_t period = 0;  ///< domain::keyPeriod.
    database::Blob key;
};
BOOST_DESCRIBE_STRUCT(SealedKey, (), (period, key))

/// The SQL of the event log: consents, keys, what was done, and how many came how far. Visitors are pseudonyms, days are
/// since 1970. Free of state.
class EventStore {
public:
    /// Since when; absent without.
    std::optional<domain::UtcTime> consentOf(database::Reader& reader, domain::UserId user) const;
    /// Given before: that stands.
    void giveConsent(database::Transaction& tx, domain::UserId user, domain::UtcTime now) const;
    void withdrawConsent(database::Transaction& tx, domain::UserId user) const;

    std::vector<SealedKey> keys(database::Reader& reader) const;
    std::optional<database::Blob> key(database::Reader& reader, std::int64_t period) const;
    void putKey(database::Transaction& tx, const SealedKey& key) const;
    void removeKeysBefore(database::Transaction& tx, std::int64_t period) const;

    /// Counts it, and whoever did it at the steps she had not come to on that day. Days may come in any order.
    void add(database::Transaction& tx, std::int64_t visitor, std::int64_t day, domain::EventName event) const;
    /// As if she had never been there.
    void remove(database::Transaction& tx, std::int64_t visitor) const;
    void removeBefore(database::Transaction& tx, std::int64_t day) const;
    /// All but the consents.
    void removeAll(database::Transaction& tx) const;
    /// How many came to each step on a day from `from` and before `until`, each once; steps nobody came to are not there.
    std::map<domain::FunnelStep, std::int64_t> reached(database::Reader& reader, std::int64_t from,
                                                       std::int64_t until) const;

private:
    void enter(database::Transaction& tx, std::int64_t visitor, std::int64_t day, int step) const;
    void count(database::Transaction& tx, std::int64_t day, std::int64_t before, int step, int change) const;
};

}  // namespace mc::admin
