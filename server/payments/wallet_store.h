#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/credits.h"
#include "domain/subject.h"
#include "platform/base/paging.h"
#include "platform/database/transaction.h"

namespace mc::payments {

/// What somebody set out to buy.
struct CreditPurchase {
    domain::CreditLotId id;
    domain::UserId studentId;
    domain::Money amount;
    domain::UtcTime madeAt;
    domain::UtcTime payBefore;
};
BOOST_DESCRIBE_STRUCT(CreditPurchase, (), (id, studentId, amount, madeAt, payBefore))

/// A lot, and whose it is.
struct OwnedLot {
    domain::CreditLot lot;
    domain::UserId studentId;
    domain::UtcTime boughtAt;
};
BOOST_DESCRIBE_STRUCT(OwnedLot, (), (lot, studentId, boughtAt))

/// A line of somebody's movements.
struct CreditMove {
    std::int64_t id = 0;
    domain::UserId studentId;
    domain::CreditMovement kind = domain::CreditMovement::bought;
    domain::Money amount;  ///< As it changed what she has.
    domain::UtcTime at;
    domain::Subject subject;
    std::string code;  ///< By which people call the subject.
};
BOOST_DESCRIBE_STRUCT(CreditMove, (), (id, studentId, kind, amount, at, subject, code))

/// What the lots come to in one currency, and what the books say.
struct CreditSum {
    domain::Money inLots;
    domain::Money inBooks;
};
BOOST_DESCRIBE_STRUCT(CreditSum, (), (inLots, inBooks))

/// The SQL of credits. Free of state.
class WalletStore {
public:
    using Reader = database::Reader;
    using Transaction = database::Transaction;

    std::optional<CreditPurchase> purchase(Reader& reader, domain::CreditLotId id) const;
    /// The one of that amount that is not paid yet and may be still.
    std::optional<CreditPurchase> openPurchase(Reader& reader, domain::UserId student, const domain::Money& amount,
                                               domain::UtcTime now) const;
    void insert(Transaction& tx, const CreditPurchase& purchase) const;

    std::optional<OwnedLot> lot(Reader& reader, domain::CreditLotId id) const;
    /// Those with anything left, as they were bought.
    std::vector<OwnedLot> lotsOf(Reader& reader, domain::UserId student) const;
    void insert(Transaction& tx, const OwnedLot& lot) const;
    /// Lowers or raises what is left. Throws ConstraintViolation below nothing and above what was bought.
    void change(Transaction& tx, domain::CreditLotId id, const domain::Money& by) const;
    /// `untold`: whoever owns it is to be told of that time.
    void setExpiry(Transaction& tx, domain::CreditLotId id, const std::optional<domain::UtcTime>& at,
                   bool untold) const;
    std::vector<OwnedLot> expired(Reader& reader, domain::UtcTime now, int limit) const;
    /// With something left that expires until then, of which their owners have not been told: those of one owner together.
    std::vector<OwnedLot> toTell(Reader& reader, domain::UtcTime until, int limit) const;
    void setTold(Transaction& tx, domain::CreditLotId id, domain::UtcTime at) const;

    /// What is taken for the subject and has not returned.
    std::vector<domain::CreditUse> usesOf(Reader& reader, const domain::Subject& subject, bool spent) const;
    /// What is spent for it, and what of that has returned.
    domain::Money spentFor(Reader& reader, const domain::Subject& subject, domain::Currency currency) const;
    domain::Money returnedOf(Reader& reader, const domain::Subject& subject, domain::Currency currency) const;
    /// Of everything she has, taken and not spent.
    std::int64_t keptOf(Reader& reader, domain::UserId student, domain::Currency currency) const;
    void insertKept(Transaction& tx, const domain::Subject& subject, const domain::CreditUse& use) const;
    void dropKept(Transaction& tx, const domain::Subject& subject) const;
    void setSpent(Transaction& tx, const domain::Subject& subject) const;
    void addReturned(Transaction& tx, const domain::Subject& subject, const domain::CreditPart& part) const;

    void insert(Transaction& tx, const CreditMove& move) const;
    /// The newest first, from behind `after` on.
    std::vector<CreditMove> moves(Reader& reader, domain::UserId student, const std::optional<base::TimedPlace>& after,
                                  int limit) const;

    /// Currencies in which the lots, with what is kept of them, are not what the books owe.
    std::vector<CreditSum> wrongSums(Reader& reader) const;
};

}  // namespace mc::payments
