#pragma once

#include <QCoreApplication>
#include <QString>

#include "protocol/payment_desk.h"

namespace mc::admin {

/// The ledger said in words, in the reader's language. No network.
class MoneyWords {
    Q_DECLARE_TR_FUNCTIONS(MoneyWords)
public:
    static QString account(protocol::DeskAccount account);
    static QString movement(protocol::DeskMovementKind kind);
    /// "Mentor, earned: −₹780.00"
    static QString line(const protocol::DeskBalance& line);
};

}  // namespace mc::admin
