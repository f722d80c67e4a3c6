#pragma once

#include <QCoreApplication>
#include <QString>

#include "domain/time.h"
#include "protocol/credits.h"

namespace mc::student {

/// What became of credits, in the reader's language.
class CreditsWords {
    Q_DECLARE_TR_FUNCTIONS(CreditsWords)
public:
    /// "Paid for GRP-20270115-001"
    static QString move(const protocol::CreditMove& move);
    /// "₹500.00 until 15 Jan 2028"
    static QString lot(const protocol::WalletLot& lot, const domain::ZoneTable& zone);
    /// How long what is bought now can be spent.
    static QString validity(const protocol::Wallet& wallet);
};

}  // namespace mc::student
