#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/disputes.h"
#include "domain/error.h"
#include "domain/subject.h"
#include "platform/database/transaction.h"

namespace mc::payments {

/// A dispute as it is stored, with what its payment was for.
struct Dispute {
    domain::DisputeId id;
    std::string gatewayDisputeId;
    domain::PaymentId paymentId;
    domain::OrderId orderId;
    domain::Subject subject;
    domain::UserId studentId;
    domain::DisputePhase phase = domain::DisputePhase::chargeback;
    domain::DisputeState state = domain::DisputeState::open;
    domain::UtcTime stateAt;
    std::string reasonCode;
    domain::Money amount;
    domain::Money exposure;
    domain::Money deducted;
    domain::UtcTime openedAt;
    domain::UtcTime respondBy;
    std::optional<domain::UtcTime> endedAt;
    std::string note;
    std::optional<domain::UserId> notedBy;
    std::optional<domain::UtcTime> notedAt;
    int version = 1;

    domain::DisputeMark mark() const { return {state, stateAt}; }
};
BOOST_DESCRIBE_STRUCT(Dispute, (),
                      (id, gatewayDisputeId, paymentId, orderId, subject, studentId, phase, state, stateAt, reasonCode,
                       amount, exposure, deducted, openedAt, respondBy, endedAt, note, notedBy, notedAt, version))

/// The SQL of disputes. Free of state.
class DisputeStore {
public:
    using Reader = database::Reader;
    using Transaction = database::Transaction;

    std::optional<Dispute> find(Reader& reader, domain::DisputeId id) const;
    std::optional<Dispute> byGateway(Reader& reader, std::string_view gatewayDisputeId) const;
    /// Those that are open, the first that wants an answer first; or those that are over, the newest first, before `before`
    /// where it is not zero.
    std::vector<Dispute> open(Reader& reader) const;
    std::vector<Dispute> over(Reader& reader, std::int64_t before, int limit) const;

    void insert(Transaction& tx, const Dispute& dispute) const;
    /// Since when the gateway says what is known: nothing that an admin reads.
    void setStateAt(Transaction& tx, domain::DisputeId id, domain::UtcTime at) const;
    /// Its version rises; changed_elsewhere. Writes all that may change of it.
    domain::Result<void> update(Transaction& tx, const Dispute& dispute) const;
};

}  // namespace mc::payments
