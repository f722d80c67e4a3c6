#pragma once

#include "payouts/details_store.h"
#include "platform/crypto/sealer.h"

namespace mc::payouts {

/// Where a mentor is paid, in plain words: in memory alone.
struct PlainDetails {
    domain::PayoutDetailsKind kind = domain::PayoutDetailsKind::upi;
    std::string holder;
    std::string account;
    std::string ifsc;
    bool operator==(const PlainDetails&) const = default;
};

/// Each field of a row for itself (SEC-3).
class DetailsSeal {
public:
    explicit DetailsSeal(const crypto::Sealer& sealer) : m_sealer(sealer) {}

    /// Into the row, which has its id.
    void seal(DetailsRow& row, const PlainDetails& plain) const;
    /// Throws std::runtime_error where it does not open: its key is gone, somebody moved it, or it was forgotten.
    PlainDetails open(const DetailsRow& row) const;
    /// With the key that seals now, every field.
    bool isCurrent(const DetailsRow& row) const;

private:
    const crypto::Sealer& m_sealer;
};

}  // namespace mc::payouts
