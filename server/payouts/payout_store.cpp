#include "payouts/payout_store.h"

#include "payments/ledger/owed.h"

namespace mc::payouts {

namespace {

#define MC_RUN_COLUMNS \
    "SELECT id, period, state, version, made_by, made_at, decided_by, decided_at, reason FROM payout_runs "
#define MC_PAYOUT_COLUMNS                                                                                              \
    "SELECT id, run_id, mentor_id, period, state, way, gross_minor, currency, receivable_minor, currency, tds_minor, " \
    "currency, net_minor, currency, details_id, masked, made_at, approved_at, asked_at, sent_at, ended_at, "           \
    "gateway_payout_id, reference, failure, words, check_at, file_id FROM payouts "

}  // namespace

std::optional<RunRow> PayoutStore::run(Reader& reader, domain::PayoutRunId id) const {
    return reader.one<RunRow>(MC_RUN_COLUMNS "WHERE id = $1", id);
}

std::vector<RunRow> PayoutStore::runs(Reader& reader, int limit) const {
    return reader.all<RunRow>(MC_RUN_COLUMNS "ORDER BY id DESC LIMIT $1", limit);
}

std::optional<PayoutRow> PayoutStore::payout(Reader& reader, domain::PayoutId id) const {
    return reader.one<PayoutRow>(MC_PAYOUT_COLUMNS "WHERE id = $1", id);
}

std::optional<PayoutRow> PayoutStore::byGateway(Reader& reader, std::string_view gatewayPayoutId) const {
    return reader.one<PayoutRow>(MC_PAYOUT_COLUMNS "WHERE gateway_payout_id = $1 AND gateway_payout_id <> ''",
                                 gatewayPayoutId);
}

std::vector<PayoutRow> PayoutStore::ofRun(Reader& reader, domain::PayoutRunId run) const {
    return reader.all<PayoutRow>(MC_PAYOUT_COLUMNS "WHERE run_id = $1 ORDER BY id", run);
}

std::vector<PayoutRow> PayoutStore::ofFile(Reader& reader, domain::PayoutFileId file) const {
    return reader.all<PayoutRow>(MC_PAYOUT_COLUMNS "WHERE file_id = $1 ORDER BY id", file);
}

std::vector<PayoutRow> PayoutStore::ofMentor(Reader& reader, domain::UserId mentor, std::int64_t before,
                                             int limit) const {
    return reader.all<PayoutRow>(MC_PAYOUT_COLUMNS
                                 "WHERE mentor_id = $1 AND ($2 = 0 OR id < $2) ORDER BY id DESC LIMIT $3",
                                 mentor, before, limit);
}

std::vector<PayoutRow> PayoutStore::sentTo(Reader& reader, domain::UserId mentor, std::int64_t before,
                                           int limit) const {
    return reader.all<PayoutRow>(MC_PAYOUT_COLUMNS
                                 "WHERE mentor_id = $1 AND ($2 = 0 OR id < $2) AND state NOT IN "
                                 "('proposed', 'withdrawn') ORDER BY id DESC LIMIT $3",
                                 mentor, before, limit);
}

std::pair<domain::Money, domain::Money> PayoutStore::ofYear(Reader& reader, domain::UserId mentor,
                                                            domain::FinancialYear year,
                                                            domain::Currency currency) const {
    const auto row = reader.one<YearRow>(
        "SELECT coalesce(max(y.begins), 0), coalesce(sum(y.earned_minor), 0), coalesce(sum(y.tds_minor), 0) FROM "
        "payouts p "
        "JOIN payout_years y ON y.payout_id = p.id WHERE p.mentor_id = $1 AND y.begins = $2 AND p.currency = $3 "
        "AND p.state NOT IN ('proposed', 'withdrawn')",
        mentor, year.begins, currency);
    return {{row->earnedMinor, currency}, {row->tdsMinor, currency}};
}

std::vector<YearPart> PayoutStore::partsOfYear(Reader& reader, domain::UserId mentor,
                                               domain::FinancialYear year) const {
    return reader.all<YearPart>(
        "SELECT p.id, y.earned_minor, y.tds_minor FROM payouts p JOIN payout_years y ON y.payout_id = p.id "
        "WHERE p.mentor_id = $1 AND y.begins = $2 AND p.state NOT IN ('proposed', 'withdrawn') ORDER BY p.id",
        mentor, year.begins);
}

std::vector<PayoutRow> PayoutStore::cameBack(Reader& reader, domain::UserId mentor) const {
    return reader.all<PayoutRow>(
        MC_PAYOUT_COLUMNS "WHERE mentor_id = $1 AND state IN ('failed', 'reversed') ORDER BY id", mentor);
}

bool PayoutStore::isLastTaxed(Reader& reader, const PayoutRow& payout) const {
    return reader.scalar<std::int64_t>(
               "SELECT count(*) FROM payouts p JOIN payout_years y ON y.payout_id = p.id WHERE p.mentor_id = $1 "
               "AND p.id > $2 AND p.state NOT IN ('proposed', 'withdrawn')",
               payout.mentor, payout.id) == 0;
}

std::optional<PayoutRow> PayoutStore::ofPeriod(Reader& reader, domain::UserId mentor, domain::CivilDate period) const {
    return reader.one<PayoutRow>(MC_PAYOUT_COLUMNS
                                 "WHERE mentor_id = $1 AND period = $2 AND state NOT IN "
                                 "('withdrawn', 'failed', 'reversed')",
                                 mentor, period);
}

bool PayoutStore::isWaiting(Reader& reader, domain::UserId mentor) const {
    return reader.scalar<std::int64_t>("SELECT count(*) FROM payouts WHERE mentor_id = $1 AND state = 'proposed'",
                                       mentor) > 0;
}

std::vector<ItemRef> PayoutStore::items(Reader& reader, domain::PayoutId id) const {
    return reader.all<ItemRef>(
        "SELECT journal_id, line FROM payout_items WHERE payout_id = $1 ORDER BY journal_id, line", id);
}

std::vector<YearRow> PayoutStore::years(Reader& reader, domain::PayoutId id) const {
    return reader.all<YearRow>(
        "SELECT begins, earned_minor, tds_minor FROM payout_years WHERE payout_id = $1 ORDER BY begins", id);
}

std::vector<ItemRef> PayoutStore::liveItems(Reader& reader, domain::PayoutId id) const {
    return reader.all<ItemRef>(
        "SELECT journal_id, line FROM payout_items WHERE payout_id = $1 AND live = 1 ORDER BY journal_id, line", id);
}

std::map<domain::FinancialYear, domain::TaxedSoFar> PayoutStore::taxedBefore(Reader& reader, domain::UserId mentor,
                                                                             domain::PayoutId without,
                                                                             domain::Currency currency) const {
    std::map<domain::FinancialYear, domain::TaxedSoFar> years;
    const auto rows = reader.all<YearRow>(
        "SELECT y.begins, sum(y.earned_minor), sum(y.tds_minor) FROM payouts p "
        "JOIN payout_years y ON y.payout_id = p.id WHERE p.mentor_id = $1 AND p.id <> $2 AND p.currency = $3 "
        "AND p.state <> 'withdrawn' GROUP BY y.begins",
        mentor, without, currency);
    for (const auto& row : rows)
        years[{row.begins}] = {{row.earnedMinor, currency}, {row.tdsMinor, currency}};
    return years;
}

std::vector<PayoutRow> PayoutStore::toCheck(Reader& reader, domain::UtcTime now, int limit) const {
    return reader.all<PayoutRow>(
        MC_PAYOUT_COLUMNS "WHERE check_at IS NOT NULL AND check_at <= $1 ORDER BY check_at LIMIT $2", now, limit);
}

void PayoutStore::insert(Transaction& tx, const RunRow& run) const {
    tx.execute("INSERT INTO payout_runs (id, period, made_by, made_at) VALUES ($1, $2, $3, $4)", run.id, run.period,
               run.madeBy, run.madeAt);
}

void PayoutStore::insert(Transaction& tx, const PayoutRow& payout) const {
    tx.execute(
        "INSERT INTO payouts (id, run_id, mentor_id, period, way, gross_minor, receivable_minor, tds_minor, net_minor, "
        "currency, details_id, masked, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        payout.id, payout.run, payout.mentor, payout.period, payout.way, payout.gross.minor, payout.receivable.minor,
        payout.tds.minor, payout.net.minor, payout.net.currency, payout.details, payout.masked, payout.madeAt);
}

void PayoutStore::insertItem(Transaction& tx, domain::PayoutId payout, const ItemRef& item, std::int64_t minor) const {
    tx.execute("INSERT INTO payout_items (payout_id, journal_id, line, amount_minor) VALUES ($1, $2, $3, $4)", payout,
               item.journal, item.line, minor);
    ledger::owedNoMore(tx, item.journal, item.line);
}

void PayoutStore::insertYear(Transaction& tx, domain::PayoutId payout, const domain::PayoutPlan::Year& year) const {
    tx.execute("INSERT INTO payout_years (payout_id, begins, earned_minor, tds_minor) VALUES ($1, $2, $3, $4)", payout,
               year.year.begins, year.earned.minor, year.tds.minor);
}

domain::Result<void> PayoutStore::update(Transaction& tx, const RunRow& run) const {
    return tx.compareAndSwap(
        "UPDATE payout_runs SET state = $1, made_by = $2, decided_by = $3, decided_at = $4, reason = $5, "
        "version = version + 1 WHERE id = $6 AND version = $7",
        run.state, run.madeBy, run.decidedBy, run.decidedAt, run.reason, run.id, run.version);
}

bool PayoutStore::move(Transaction& tx, const PayoutRow& payout, domain::PayoutState from) const {
    return tx.execute(
               "UPDATE payouts SET state = $1, approved_at = $2, sent_at = $3, ended_at = $4, gateway_payout_id = $5, "
               "reference = $6, failure = $7, words = $8, check_at = $9 WHERE id = $10 AND state = $11",
               payout.state, payout.approvedAt, payout.sentAt, payout.endedAt, payout.gatewayPayoutId, payout.reference,
               payout.failure, payout.words, payout.checkAt, payout.id, from) == 1;
}

void PayoutStore::releaseItems(Transaction& tx, domain::PayoutId payout) const {
    for (const auto& item : liveItems(tx, payout))
        ledger::owedAgain(tx, item.journal, item.line);
    tx.execute("UPDATE payout_items SET live = 0 WHERE payout_id = $1", payout);
}

void PayoutStore::removeYears(Transaction& tx, domain::PayoutId payout) const {
    tx.execute("DELETE FROM payout_years WHERE payout_id = $1", payout);
}

void PayoutStore::setDue(Transaction& tx, domain::PayoutId payout, std::optional<domain::UtcTime> at) const {
    tx.execute("UPDATE payouts SET check_at = $1 WHERE id = $2", at, payout);
}

void PayoutStore::setFile(Transaction& tx, domain::PayoutId payout, std::optional<domain::PayoutFileId> file) const {
    tx.execute("UPDATE payouts SET file_id = $1 WHERE id = $2", file, payout);
}

void PayoutStore::setAsked(Transaction& tx, domain::PayoutId payout, domain::UtcTime at) const {
    tx.execute("UPDATE payouts SET asked_at = $1 WHERE id = $2", at, payout);
}

}  // namespace mc::payouts
