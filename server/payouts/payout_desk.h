#pragma once

#include "accounts/directory.h"
#include "payouts/bank_files.h"
#include "payouts/payout_runs.h"
#include "payouts/payout_sending.h"
#include "protocol/payouts.h"

namespace mc::payouts {

/// Runs and payouts as admins see and decide them (OUT-3); every deed answers the desk as it is afterwards. Thread safe.
class PayoutDesk {
public:
    struct Parts {
        database::Database& database;
        const base::Clock& clock;
        const PayoutPlanner& planner;
        PayoutRuns& runs;
        PayoutSending& sending;
        BankFiles& files;
    };
    explicit PayoutDesk(const Parts& parts) : m_parts(parts) {}

    using Answer = domain::Result<protocol::PayoutDesk>;
    protocol::PayoutDesk look(domain::UserId admin) const;
    /// As PayoutRuns, here and below.
    Answer make(domain::UserId admin);
    Answer approve(domain::UserId admin, domain::PayoutRunId run, const protocol::ApprovePayoutRun& request);
    Answer reject(domain::UserId admin, domain::PayoutRunId run, const protocol::RejectPayoutRun& request);
    /// As BankFiles, here and below.
    domain::Result<BankFiles::File> makeFile(domain::UserId admin, domain::PayoutRunId run) {
        return m_parts.files.make(admin, run);
    }
    domain::Result<BankFiles::File> takeFileAgain(domain::UserId admin, domain::PayoutFileId file) {
        return m_parts.files.again(admin, file);
    }
    Answer putFileAway(domain::UserId admin, domain::PayoutFileId file, const protocol::PutBankFileAway& request);
    /// As PayoutSending, here and below.
    Answer markPaid(domain::UserId admin, domain::PayoutId payout, const protocol::MarkPayoutPaid& request);
    Answer markFailed(domain::UserId admin, domain::PayoutId payout, const protocol::MarkPayoutFailed& request);

private:
    protocol::DeskPayoutPreview shown(database::Reader& reader, const PlannedPayout& planned) const;
    protocol::DeskPayoutRun shown(database::Reader& reader, const RunRow& run, domain::UserId admin) const;
    protocol::DeskPayout shown(database::Reader& reader, const PayoutRow& payout) const;
    std::vector<ledger::OwedEntry> entriesOf(database::Reader& reader, const PayoutRow& payout) const;
    protocol::DeskBankFile shown(database::Reader& reader, const BankFileRow& file) const;
    std::vector<protocol::DeskPayoutChange> changesOf(database::Reader& reader, domain::PayoutRunId run) const;
    std::string nameOf(database::Reader& reader, domain::UserId id) const;
    template <class Done>
    Answer after(domain::UserId admin, const Done& done) const {
        if (!done) return done.error();
        return look(admin);
    }

    Parts m_parts;
    PayoutStore m_store;
    PayoutStops m_stops;
    accounts::Directory m_people;
};

}  // namespace mc::payouts
