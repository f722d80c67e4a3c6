#include "payouts/bank_files.h"

#include <algorithm>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "payouts/bank_file.h"

namespace mc::payouts {

using database::Reader;
using database::Transaction;
using domain::ErrorCode;
using domain::fail;
using domain::PayoutState;
using domain::PayoutWay;
using domain::Result;

std::optional<BankFileRow> BankFiles::find(Reader& reader, domain::PayoutFileId file) const {
    return reader.one<BankFileRow>(
        "SELECT id, run_id, reference, made_by, made_at FROM payout_files WHERE id = $1 AND put_away_at IS NULL", file);
}

std::vector<BankFileRow> BankFiles::ofRun(Reader& reader, domain::PayoutRunId run) const {
    return reader.all<BankFileRow>(
        "SELECT id, run_id, reference, made_by, made_at FROM payout_files WHERE run_id = $1 AND put_away_at IS NULL "
        "ORDER BY id",
        run);
}

std::vector<PayoutRow> BankFiles::payoutsOf(Reader& reader, domain::PayoutFileId file) const {
    return m_store.ofFile(reader, file);
}

bool BankFiles::isOffered(Reader& reader, domain::PayoutFileId file) const {
    return std::ranges::all_of(m_store.ofFile(reader, file), [&](const PayoutRow& payout) {
        return payout.state == PayoutState::approved && !m_stops.of(reader, payout);
    });
}

Result<BankFiles::File> BankFiles::make(domain::UserId admin, domain::PayoutRunId run) {
    return m_parts.database.write([&](Transaction& tx) -> Result<File> {
        if (!m_store.run(tx, run)) return fail(ErrorCode::not_found);
        auto payouts = m_store.ofRun(tx, run);
        std::erase_if(payouts, [&](const PayoutRow& payout) {
            return payout.way != PayoutWay::manual || payout.state != PayoutState::approved || payout.file ||
                   m_stops.of(tx, payout);
        });
        if (payouts.empty()) return fail(ErrorCode::invalid_state, "Nothing waits to be paid by hand.");
        BankFileRow file;
        file.id = m_parts.ids.next<domain::PayoutFileId>();
        file.run = run;
        file.reference = "MC-" + domain::toString(file.id);
        file.madeBy = admin;
        file.madeAt = m_parts.clock.now();
        tx.execute("INSERT INTO payout_files (id, run_id, reference, made_by, made_at) VALUES ($1, $2, $3, $4, $5)",
                   file.id, file.run, file.reference, file.madeBy, file.madeAt);
        for (const auto& payout : payouts)
            m_store.setFile(tx, payout.id, file.id);
        record(tx, admin, "payout.file_made", file);
        return written(tx, file);
    });
}

Result<BankFiles::File> BankFiles::again(domain::UserId admin, domain::PayoutFileId id) {
    return m_parts.database.write([&](Transaction& tx) -> Result<File> {
        const auto file = find(tx, id);
        if (!file) return fail(ErrorCode::not_found);
        if (!isOffered(tx, id)) return fail(ErrorCode::invalid_state, "The bank is not to be given it any more.");
        record(tx, admin, "payout.file_taken_again", *file);
        return written(tx, *file);
    });
}

Result<void> BankFiles::putAway(domain::UserId admin, domain::PayoutFileId id, const std::string& reason) {
    return m_parts.database.write([&](Transaction& tx) -> Result<void> {
        const auto file = find(tx, id);
        if (!file) return fail(ErrorCode::not_found);
        const auto payouts = m_store.ofFile(tx, id);
        if (std::ranges::find(payouts, PayoutState::paid, &PayoutRow::state) != payouts.end())
            return fail(ErrorCode::invalid_state, "The bank has it: something of it was paid.");
        tx.execute("UPDATE payout_files SET put_away_by = $1, put_away_at = $2 WHERE id = $3", admin,
                   m_parts.clock.now(), id);
        for (const auto& payout : payouts)
            if (payout.state == PayoutState::approved) m_store.setFile(tx, payout.id, std::nullopt);
        record(tx, admin, "payout.file_put_away", *file, reason);
        return {};
    });
}

/// By what does not change any more: the same bytes whenever it is asked for.
BankFiles::File BankFiles::written(Reader& reader, const BankFileRow& file) const {
    std::string bytes = bankFileHead();
    for (const auto& payout : m_store.ofFile(reader, file.id))
        bytes +=
            bankFileRow(payout, m_parts.accounts.open(m_details.find(reader, payout.details).value()), file.reference);
    return {file.reference + ".csv", std::move(bytes)};
}

void BankFiles::record(Transaction& tx, domain::UserId admin, const char* action, const BankFileRow& file,
                       const std::string& reason) const {
    const boost::json::object detail{{"reference", file.reference}};
    m_audit.record(
        tx, {m_parts.clock.now(), admin, action, "payout_run", file.run.value, reason, boost::json::serialize(detail)});
}

}  // namespace mc::payouts
