#include "payouts/details_upkeep.h"

#include <algorithm>

#include "accounts/directory.h"

namespace mc::payouts {

using database::Reader;
using database::Transaction;

namespace {

constexpr int kResealedAtOnce = 100;

void reseal(Transaction& tx, const DetailsSeal& seal, const DetailsRow& before, Resealed& sum) {
    if (seal.isCurrent(before)) {
        ++sum.current;
        return;
    }
    auto after = before;
    try {
        seal.seal(after, seal.open(before));
    } catch (const std::runtime_error&) {
        sum.stuck.push_back(before.id);
        return;
    }
    // What was forgotten or resealed meanwhile is left alone.
    if (DetailsStore().setSealed(tx, before, after)) ++sum.done;
}

/// Nobody has to know it any more.
bool isOver(Reader& reader, const DetailsUse& use, const ledger::Ledger& ledger, domain::Currency currency,
            domain::UtcTime now) {
    using enum ledger::AccountKind;
    if (use.pending || !accounts::Directory().isErased(reader, use.mentor)) return false;
    if (use.lastUsedAt && now < domain::detailsKeptUntil(*use.lastUsedAt)) return false;
    const auto owed = [&](ledger::AccountKind kind) { return ledger.balance(reader, {kind, use.mentor}, currency); };
    return owed(mentor_payable).isZero() && owed(mentor_unearned).isZero();
}

}  // namespace

Resealed resealDetails(database::Database& database, const crypto::Sealer& sealer) {
    const DetailsSeal seal(sealer);
    const DetailsStore store;
    Resealed all;
    domain::PayoutDetailsId last;
    for (bool more = true; more;) {
        Resealed batch;
        auto next = last;
        database.write([&](Transaction& tx) {
            batch = {};
            const auto rows = store.sealedAfter(tx, last, kResealedAtOnce);
            for (const auto& row : rows)
                reseal(tx, seal, row, batch);
            more = rows.size() == std::size_t{kResealedAtOnce};
            next = rows.empty() ? last : rows.back().id;
        });
        last = next;
        all.done += batch.done;
        all.current += batch.current;
        all.stuck.insert(all.stuck.end(), batch.stuck.begin(), batch.stuck.end());
    }
    return all;
}

std::map<std::string, int> detailsByKey(database::Database& database) {
    return database.read([](Reader& reader) {
        std::map<std::string, int> counts;
        domain::PayoutDetailsId last;
        for (bool more = true; more;) {
            const auto rows = DetailsStore().sealedAfter(reader, last, kResealedAtOnce);
            for (const auto& row : rows)
                ++counts[std::string(crypto::Sealer::keyOf(row.account))];
            more = !rows.empty();
            if (more) last = rows.back().id;
        }
        return counts;
    });
}

int forgetErasedDetails(database::Database& database, const ledger::Ledger& ledger, domain::Currency currency,
                        domain::UtcTime now) {
    const DetailsStore store;
    const auto gone = database.read([&](Reader& reader) {
        auto uses = store.uses(reader);
        std::erase_if(uses, [&](const DetailsUse& use) { return !isOver(reader, use, ledger, currency, now); });
        return uses;
    });
    for (const auto& use : gone)
        database.write([&](Transaction& tx) {
            if (isOver(tx, use, ledger, currency, now)) store.forget(tx, use.id, now);
        });
    return static_cast<int>(gone.size());
}

}  // namespace mc::payouts
