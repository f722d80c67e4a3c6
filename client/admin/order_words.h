#pragma once

#include <QCoreApplication>
#include <QString>

#include "domain/time.h"
#include "protocol/order_desk.h"
#include "widgets/icon.h"
#include "widgets/pill.h"

namespace mc::admin {

/// Orders, what came in for them and what went back, in the reader's language. No network.
class OrderWords {
    Q_DECLARE_TR_FUNCTIONS(OrderWords)
public:
    struct State {
        QString word;
        widgets::PillTone tone;
        widgets::Icon icon;
    };
    static State state(protocol::DeskOrderState state);
    /// With what of it went back: what was paid and is gone again is not "Paid".
    static State state(const protocol::DeskOrderLine& line);
    static State state(const protocol::DeskOrder& order);
    /// Of money that was paid.
    static State paid(const domain::Money& amount, const domain::Money& returned, const domain::Money& returning);
    /// Of money that was taken.
    static State use(protocol::DeskAttemptUse use);
    /// "UPI": how it was paid, of the gateway's word for it.
    static QString method(const std::string& method);
    static QString attempt(const protocol::DeskAttempt& attempt, const domain::ZoneTable& zone);
    static QString refund(const protocol::DeskOrderRefund& refund, const domain::ZoneTable& zone);
    /// "Give ₹300.00 back as goodwill"
    static QString deed(const protocol::DeskProposal& proposal);
    /// Who proposed it, why, and what was decided.
    static QString proposal(const protocol::DeskProposal& proposal, const domain::ZoneTable& zone);

private:
    static QString attemptState(const protocol::DeskAttempt& attempt);
};

}  // namespace mc::admin
