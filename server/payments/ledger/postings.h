#pragma once

#include "domain/disputes.h"
#include "domain/fees.h"
#include "domain/payout_states.h"
#include "payments/ledger/ledger.h"

/// The movements of a session's money as journals. A capture first lands in student_funds; the sale then gives it its
/// parts; what goes back returns to student_funds and leaves from there. So a ₹1,000 session reads 20.00 gateway fee,
/// 200.00 commission (169.49 and 30.51 GST), 780.00 mentor.
namespace mc::ledger {

/// One capture and what the gateway kept of it.
Journal captured(domain::PaymentId payment, const domain::Subject& subject, const domain::Money& amount,
                 const domain::Money& gatewayFee, domain::UtcTime at);

/// Captured money of the wrong amount or currency: to suspense until an admin looked (case 24). The gateway has kept its
/// fee of it as of any capture, whatever becomes of it then.
Journal quarantined(domain::PaymentId payment, const domain::Subject& subject, const domain::Money& amount,
                    const domain::Money& gatewayFee, domain::UtcTime at);
/// The fee of what was quarantined when the journal above did not have it.
Journal quarantineFee(domain::PaymentId payment, const domain::Subject& subject, const domain::Money& gatewayFee,
                      domain::UtcTime at);

/// Quarantined money pays its order after all, `asked`. What is missing the platform bears; what is too much stays with
/// the student's money until it goes back.
Journal accepted(domain::PaymentId payment, const domain::Subject& subject, const domain::Money& received,
                 const domain::Money& asked, domain::UtcTime at);

/// The student's money becomes a session. `paid` is below `split.gross` by what the platform grants (decision 10).
Journal sold(const domain::Subject& subject, domain::UserId mentor, const domain::FeeSplit& split,
             const domain::Money& paid, domain::UtcTime at);

/// The part of a sale that is given back: `split` was sold, `retained` is kept (decision 11), `refund` returns to the
/// student's funds. The gateway's fee is not returned by the gateway, so its part becomes the platform's expense
/// (case 36).
Journal unsold(const domain::Subject& subject, domain::UserId mentor, const domain::FeeSplit& split,
               const domain::FeeSplit& retained, const domain::Money& refund, domain::UtcTime at);

/// What the student gives for the platform on top of a session: apart from its sale, since nothing of it is the mentor's.
Journal feeCharged(const domain::Subject& subject, const domain::PlatformFee& fee, domain::UtcTime at);
/// Its part that goes back with the session's: `fee` was charged, `kept` is left of it.
Journal feeReturned(const domain::Subject& subject, const domain::PlatformFee& fee, const domain::PlatformFee& kept,
                    domain::UtcTime at);

/// The session was held, or its money is kept: what is left for the mentor is owed to the mentor, to be paid out once
/// nobody can contest it any more.
Journal earned(const domain::Subject& subject, domain::UserId mentor, const domain::Money& share, domain::UtcTime at,
               domain::UtcTime availableFrom);

/// What was earned is disputed: it is not owed until somebody decided.
/// `availableFrom` as it was earned, so that at no instant the one counts without the other.
Journal withheld(const domain::Subject& subject, domain::UserId mentor, const domain::Money& owed, domain::UtcTime at,
                 domain::UtcTime availableFrom);

/// What was earned was never a session, because the platform was down (case 39): it is not owed. Its own cause, because
/// it may have been withheld and awarded before; `unsold` gives it back behind this. `availableFrom` as above.
Journal takenBack(const domain::Subject& subject, domain::UserId mentor, const domain::Money& owed, domain::UtcTime at,
                  domain::UtcTime availableFrom);

/// What was withheld, or even given back, is the mentor's after all. `borne`: the part of the share that has left with a
/// refund; the platform grants it.
Journal awarded(const domain::Subject& subject, domain::UserId mentor, const domain::Money& share,
                const domain::Money& borne, domain::UtcTime at, domain::UtcTime availableFrom);

/// `from`: student_funds; suspense for quarantined money; promotions for what the platform grants.
Journal refundRequested(domain::RefundId refund, const domain::Subject& subject, AccountKind from,
                        const domain::Money& amount, domain::UtcTime at);
/// Part of what was asked back in that attempt went back another way; `granted` of it the platform bore.
Journal refundReduced(domain::RefundId refund, int attempt, const domain::Subject& subject, AccountKind from,
                      const domain::Money& amount, const domain::Money& granted, domain::UtcTime at);
/// A refund finds less than is due because the platform gave some of it before: that much it bears no longer. `cause`:
/// of the refund.
Journal grantReturned(const std::string& cause, const domain::Subject& subject, const domain::Money& amount,
                      domain::UtcTime at);
Journal refundProcessed(domain::RefundId refund, const domain::Subject& subject, const domain::Money& amount,
                        domain::UtcTime at);

/// A lost dispute took what had gone back to the student before: the platform's expense.
Journal disputeLoss(domain::DisputeId dispute, const domain::Subject& subject, const domain::Money& amount,
                    domain::UtcTime at);

/// The gateway has sent it to our bank account.
Journal settled(const std::string& gatewaySettlementId, const domain::Money& amount, domain::UtcTime at);

/// What of a mentor's account is paid out: `net` is on its way to her, `tds` is kept back. Negative tax is given back.
Journal payout(domain::PayoutId id, domain::UserId mentor, const domain::Money& net, const domain::Money& tds,
               domain::UtcTime at);
/// It has reached her.
Journal payoutSent(domain::PayoutId id, const domain::Money& net, domain::UtcTime at);
/// It never left, and nothing was reckoned on top of it: as if it had not been, its tax included. What it would have paid for is owed as before.
Journal payoutUndone(domain::PayoutId id, domain::UserId mentor, const domain::Money& net, const domain::Money& tds,
                     domain::UtcTime at);
/// It did not leave, or came back (`wasSent`): it is owed to her again, and its tax stays kept, because it was earned.
Journal payoutReturned(domain::PayoutId id, domain::UserId mentor, const domain::Money& net, bool wasSent,
                       domain::UtcTime at);
/// The provider took its fee, tax included, from our account beside what it sent. Whoever is paid bears none of it.
Journal payoutFee(domain::PayoutId id, const domain::Money& fee, domain::UtcTime at);
/// With what it sent it gave its fee back.
Journal payoutFeeReturned(domain::PayoutId id, const domain::Money& fee, domain::UtcTime at);
/// Of that journal.
std::string payoutReturnedCause(domain::PayoutId id);

}  // namespace mc::ledger
