#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "domain/financial_year.h"
#include "domain/money.h"
#include "domain/payout_details.h"
#include "domain/payout_failures.h"
#include "domain/payout_states.h"
#include "domain/payouts.h"
#include "platform/database/transaction.h"

namespace mc::payouts {

struct RunRow {
    domain::PayoutRunId id;
    domain::CivilDate period;
    domain::PayoutRunState state = domain::PayoutRunState::proposed;
    int version = 1;
    std::optional<domain::UserId> madeBy;  ///< Absent: by the server, and no admin has taken it over yet.
    domain::UtcTime madeAt;
    std::optional<domain::UserId> decidedBy;
    std::optional<domain::UtcTime> decidedAt;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(RunRow, (), (id, period, state, version, madeBy, madeAt, decidedBy, decidedAt, reason))

struct PayoutRow {
    domain::PayoutId id;
    domain::PayoutRunId run;
    domain::UserId mentor;
    domain::CivilDate period;
    domain::PayoutState state = domain::PayoutState::proposed;
    domain::PayoutWay way = domain::PayoutWay::provider;
    domain::Money gross;
    domain::Money receivable;
    domain::Money tds;
    domain::Money net;
    domain::PayoutDetailsId details;
    std::string masked;
    domain::UtcTime madeAt;
    std::optional<domain::UtcTime> approvedAt;
    std::optional<domain::UtcTime> askedAt;  ///< The provider, the last time: it may have been paid since the first.
    std::optional<domain::UtcTime> sentAt;
    std::optional<domain::UtcTime> endedAt;
    std::string gatewayPayoutId;  ///< Empty until the provider has taken it.
    std::string reference;        ///< The bank's, of the transfer.
    domain::PayoutFailure failure = domain::PayoutFailure::none;
    std::string words;  ///< The provider's, or an admin's, about its failure.
    std::optional<domain::UtcTime> checkAt;
    std::optional<domain::PayoutFileId> file;  ///< In which the bank was told to pay it.
};
BOOST_DESCRIBE_STRUCT(PayoutRow, (),
                      (id, run, mentor, period, state, way, gross, receivable, tds, net, details, masked, madeAt,
                       approvedAt, askedAt, sentAt, endedAt, gatewayPayoutId, reference, failure, words, checkAt, file))

/// An entry of the ledger that a payout pays.
struct ItemRef {
    domain::JournalId journal;
    std::int64_t line = 0;
    auto operator<=>(const ItemRef&) const = default;
};
BOOST_DESCRIBE_STRUCT(ItemRef, (), (journal, line))

struct YearRow {
    int begins = 0;
    std::int64_t earnedMinor = 0;
    std::int64_t tdsMinor = 0;
};
BOOST_DESCRIBE_STRUCT(YearRow, (), (begins, earnedMinor, tdsMinor))

/// What a payout counts for in a financial year.
struct YearPart {
    domain::PayoutId payout;
    std::int64_t earnedMinor = 0;
    std::int64_t tdsMinor = 0;
};
BOOST_DESCRIBE_STRUCT(YearPart, (), (payout, earnedMinor, tdsMinor))

/// The SQL of runs and payouts. Free of state. Changes name the state they start from: what moved meanwhile is left alone.
class PayoutStore {
public:
    using Reader = database::Reader;
    using Transaction = database::Transaction;

    std::optional<RunRow> run(Reader& reader, domain::PayoutRunId id) const;
    /// The newest first.
    std::vector<RunRow> runs(Reader& reader, int limit) const;
    std::optional<PayoutRow> payout(Reader& reader, domain::PayoutId id) const;
    std::optional<PayoutRow> byGateway(Reader& reader, std::string_view gatewayPayoutId) const;
    std::vector<PayoutRow> ofRun(Reader& reader, domain::PayoutRunId run) const;
    std::vector<PayoutRow> ofFile(Reader& reader, domain::PayoutFileId file) const;
    /// The newest first; those before that one, where it is not 0.
    std::vector<PayoutRow> ofMentor(Reader& reader, domain::UserId mentor, std::int64_t before, int limit) const;
    /// Of these, what is in the books.
    std::vector<PayoutRow> sentTo(Reader& reader, domain::UserId mentor, std::int64_t before, int limit) const;
    /// What failed or was sent back, the oldest first.
    std::vector<PayoutRow> cameBack(Reader& reader, domain::UserId mentor) const;
    /// No tax of hers was reckoned on top of it.
    bool isLastTaxed(Reader& reader, const PayoutRow& payout) const;
    /// That is live: it may still be paid, or was.
    std::optional<PayoutRow> ofPeriod(Reader& reader, domain::UserId mentor, domain::CivilDate period) const;
    bool isWaiting(Reader& reader, domain::UserId mentor) const;
    std::vector<ItemRef> items(Reader& reader, domain::PayoutId id) const;
    std::vector<YearRow> years(Reader& reader, domain::PayoutId id) const;
    /// Those that it pays still.
    std::vector<ItemRef> liveItems(Reader& reader, domain::PayoutId id) const;
    /// What was paid out to her of each financial year before tax, and the tax, without one payout.
    std::map<domain::FinancialYear, domain::TaxedSoFar> taxedBefore(Reader& reader, domain::UserId mentor,
                                                                    domain::PayoutId without,
                                                                    domain::Currency currency) const;
    /// What she was paid of a financial year before tax, and the tax.
    std::pair<domain::Money, domain::Money> ofYear(Reader& reader, domain::UserId mentor, domain::FinancialYear year,
                                                   domain::Currency currency) const;
    /// The payouts of it that are in the books, the oldest first, with what each counts for.
    std::vector<YearPart> partsOfYear(Reader& reader, domain::UserId mentor, domain::FinancialYear year) const;
    std::vector<PayoutRow> toCheck(Reader& reader, domain::UtcTime now, int limit) const;

    void insert(Transaction& tx, const RunRow& run) const;
    /// Throws ConstraintViolation where she has a payout of the week, one waits, or an entry is in another (case 49).
    void insert(Transaction& tx, const PayoutRow& payout) const;
    void insertItem(Transaction& tx, domain::PayoutId payout, const ItemRef& item, std::int64_t minor) const;
    void insertYear(Transaction& tx, domain::PayoutId payout, const domain::PayoutPlan::Year& year) const;
    /// Its version rises; changed_elsewhere.
    domain::Result<void> update(Transaction& tx, const RunRow& run) const;
    /// False when it is in another state by now. Writes all that may change of it.
    bool move(Transaction& tx, const PayoutRow& payout, domain::PayoutState from) const;
    void releaseItems(Transaction& tx, domain::PayoutId payout) const;
    void removeYears(Transaction& tx, domain::PayoutId payout) const;
    void setDue(Transaction& tx, domain::PayoutId payout, std::optional<domain::UtcTime> at) const;
    void setFile(Transaction& tx, domain::PayoutId payout, std::optional<domain::PayoutFileId> file) const;
    /// Before each time.
    void setAsked(Transaction& tx, domain::PayoutId payout, domain::UtcTime at) const;
};

}  // namespace mc::payouts
