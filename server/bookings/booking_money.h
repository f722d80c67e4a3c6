#pragma once

#include <string>

#include "bookings/booking.h"
#include "payments/wallet.h"
#include "payments/ledger/ledger.h"
#include "payments/payment_service.h"
#include "payments/plans.h"

namespace mc::bookings {

/// What a booking's changes do with its money: journals and refunds, inside the change's own transaction.
class BookingMoney {
public:
    BookingMoney(ledger::Ledger& ledger, payments::PaymentService& payments, payments::Wallet& wallet,
                 payments::Plans& plans)
        : m_ledger(ledger), m_payments(payments), m_wallet(wallet), m_plans(plans) {}

    /// What its student's plan and credits do for it, in this order, and what is left to pay in money. Minutes and
    /// credits are kept for it until they are spent or let go; what was kept for it before counts again.
    void quote(database::Transaction& tx, Booking& booking, domain::UtcTime now);
    /// Keeps the same once more, after all was let go. False, and nothing is kept, where there is less.
    bool keepAgain(database::Transaction& tx, const Booking& booking, domain::UtcTime now);
    /// Nothing is sold for what is kept.
    void letGoKept(database::Transaction& tx, const Booking& booking, domain::UtcTime now);

    /// The captured money, and the credits kept for it, become this session.
    void sell(database::Transaction& tx, const Booking& booking, domain::UtcTime now);
    /// What the bank keeps for it is to be taken now. False where nothing is reserved.
    bool takeReserved(database::Transaction& tx, const Booking& booking);
    /// Gives back that part of what was paid, minutes, credits and money each to where they came from, and lets the
    /// mentor keep the share of the rest (decision 11). Answers the refund, credits in it: nothing of what was only
    /// reserved, which the bank lets go whole.
    domain::Money giveBack(database::Transaction& tx, const Booking& booking, int percent, domain::UtcTime now);
    /// Money that never became a session, all of it (case 22).
    void returnUnused(database::Transaction& tx, const Booking& booking, const domain::Money& amount,
                      domain::UtcTime now);
    /// The session was held, or the student did not come.
    void earn(database::Transaction& tx, const Booking& booking, domain::UtcTime now);
    /// Disputed: what the mentor earned of it so far is not owed until somebody decided.
    void withhold(database::Transaction& tx, const Booking& booking, domain::UtcTime now);
    /// Whether the student has back what was paid for the session.
    bool isGivenBack(database::Reader& reader, const Booking& booking) const;
    /// The platform was down, and nobody was to blame (case 39): what the mentor was to have is hers no more, and all that
    /// was paid goes back. Answers the refund.
    domain::Money takeBack(database::Transaction& tx, const Booking& booking, domain::UtcTime now);
    /// Decided for the mentor after `withhold` or `giveBack`: the share is owed. Where the student has the money back
    /// already, the platform bears it. Answers what it bears.
    domain::Money award(database::Transaction& tx, const Booking& booking, domain::UtcTime now);
    /// What award would leave to the platform: zero while the session's money is still here.
    domain::Money borneByPlatform(database::Reader& reader, const Booking& booking) const;
    /// An order that was opened for another price must not be paid any more.
    void forgetOrder(database::Transaction& tx, const Booking& booking);

    payments::PaymentView view(database::Reader& reader, const Booking& booking) const;
    /// Each by itself, those of money that paid for nothing among them.
    std::vector<protocol::RefundState> refunds(database::Reader& reader, const Booking& booking) const;
    /// What of its credits has returned.
    domain::Money creditsReturned(database::Reader& reader, const Booking& booking) const;
    /// What the mentor gets: what was earned once it is over, before that the share agreed on.
    domain::Money mentorReceives(database::Reader& reader, const Booking& booking) const;

private:
    domain::Money owedFor(database::Reader& reader, const Booking& booking) const;

    ledger::Ledger& m_ledger;
    payments::PaymentService& m_payments;
    payments::Wallet& m_wallet;
    payments::Plans& m_plans;
};

}  // namespace mc::bookings
