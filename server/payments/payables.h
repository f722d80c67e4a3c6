#pragma once

#include <map>
#include <string>

#include "domain/error.h"
#include "domain/ids.h"
#include "domain/money.h"
#include "domain/price_summary.h"
#include "domain/subject.h"
#include "domain/time.h"
#include "platform/database/transaction.h"

namespace mc::payments {

/// What is sold, and its price line by line with the rates behind it: kept with the order, so that the same numbers stand
/// ever after.
struct PricedItem {
    domain::PriceSummary price;  ///< A total of zero: nothing is due and no gateway order is made (case 28).
    domain::Rate commission;
    domain::Rate gateway;
    domain::Rate gst;
    domain::GstMode gstMode = domain::GstMode::contained;
    int minutes = 0;      ///< Of a session; zero: of no length.
    std::string by = {};  ///< Name of who gives it; empty: the platform.
    domain::Rate platformFee = {};

    domain::FeeRates rates() const { return {commission, gateway, gst, gstMode, platformFee}; }
};
BOOST_DESCRIBE_STRUCT(PricedItem, (), (price, commission, gateway, gst, gstMode, minutes, by, platformFee))

/// Something a student owes money for.
struct Payable {
    domain::Subject subject;
    domain::UserId student;
    PricedItem item;
    std::string description;  ///< Shown in the checkout: "60 minutes with Ananya Krishnan".
    std::string receipt;      ///< The code by which people call the subject.
    domain::UtcTime payBefore;
    bool capturedLater = false;  ///< The gateway only reserves it; takeReserved says when it is taken.

    const domain::Money& amount() const { return item.price.total; }
};

/// Money that is reserved at the bank and waits to be taken.
struct Reservation {
    domain::Subject subject;
    domain::UserId student;
    domain::Money amount;
};

/// What is to become of reserved money.
enum class Wanted {
    no,     ///< It is not taken and the bank lets it go, so that no fee is lost.
    later,  ///< It stays reserved until PaymentService::takeReserved or letGo.
    now,    ///< It is taken.
};

/// Says what is to be paid for one kind of subject and whether money is still wanted; implemented by the room that owns
/// the kind, since payments stand to its left.
class Payables {
public:
    virtual ~Payables() = default;
    /// Errors: not_found (no such subject, or another student's), hold_expired, invalid_state, policy_not_accepted.
    virtual domain::Result<Payable> payable(database::Reader& reader, domain::UserId student,
                                            const domain::Subject& subject, domain::UtcTime now) const = 0;
    /// Called before it is decided whether money is wanted, outside any transaction and on a thread that may wait some
    /// seconds: what the decision rests on can be looked at afresh.
    virtual void prepare(const domain::Subject&) {}
    /// Asked before reserved money is taken (decision 31), perhaps several times for one order. Where it is wanted, the
    /// subject is kept for the student while the capture is under way, even if her time to pay had run out.
    virtual Wanted keep(database::Transaction& tx, const Reservation& reserved, domain::UtcTime now) = 0;
    /// Whether what was sold stands although the bank has taken its payment back: the platform bears it then (PAY-7).
    virtual bool stands(database::Reader&, const domain::Subject&, domain::UtcTime) const { return true; }
    /// Whether what was sold becomes less by what somebody gives back of its payment by hand. Else it stands whole, and the
    /// platform bears that, until all has gone back and it does not stand any more.
    virtual bool shrinks() const { return false; }
};

/// Who owns which kind of subject. Filled while the server is built.
class PayableRegistry {
public:
    void add(domain::SubjectKind kind, Payables& owner) { m_owners[kind] = &owner; }
    /// Absent when nothing of the kind is sold here.
    Payables* find(domain::SubjectKind kind) const {
        const auto found = m_owners.find(kind);
        return found == m_owners.end() ? nullptr : found->second;
    }

private:
    std::map<domain::SubjectKind, Payables*> m_owners;
};

}  // namespace mc::payments
