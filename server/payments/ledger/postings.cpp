#include "payments/ledger/postings.h"

#include <algorithm>

namespace mc::ledger {
namespace {

using enum AccountKind;

template <class Named>
std::string cause(std::string_view what, const Named& id) {
    return std::string(what) + ":" + domain::toString(id);
}

/// Out of what is owed to the mentor, back to what she has not earned yet.
Journal unearned(std::string_view why, const domain::Subject& subject, domain::UserId mentor, const domain::Money& owed,
                 domain::UtcTime at, domain::UtcTime availableFrom) {
    return {JournalKind::withheld,
            cause(why, subject),
            subject,
            at,
            {{{mentor_payable, mentor}, owed, availableFrom}, {{mentor_unearned, mentor}, -owed}}};
}

}  // namespace

Journal captured(domain::PaymentId payment, const domain::Subject& subject, const domain::Money& amount,
                 const domain::Money& gatewayFee, domain::UtcTime at) {
    return {JournalKind::capture,
            cause("capture", payment),
            subject,
            at,
            {{{gateway_clearing}, amount - gatewayFee}, {{gateway_fee}, gatewayFee}, {{student_funds}, -amount}}};
}

Journal quarantined(domain::PaymentId payment, const domain::Subject& subject, const domain::Money& amount,
                    const domain::Money& gatewayFee, domain::UtcTime at) {
    return {JournalKind::quarantine,
            cause("quarantine", payment),
            subject,
            at,
            {{{gateway_clearing}, amount - gatewayFee}, {{gateway_fee}, gatewayFee}, {{suspense}, -amount}}};
}

Journal quarantineFee(domain::PaymentId payment, const domain::Subject& subject, const domain::Money& gatewayFee,
                      domain::UtcTime at) {
    return {JournalKind::quarantine,
            cause("quarantine_fee", payment),
            subject,
            at,
            {{{gateway_clearing}, -gatewayFee}, {{gateway_fee}, gatewayFee}}};
}

Journal accepted(domain::PaymentId payment, const domain::Subject& subject, const domain::Money& received,
                 const domain::Money& asked, domain::UtcTime at) {
    const auto missing = std::max(asked - received, domain::Money{0, asked.currency});
    return {JournalKind::acceptance,
            cause("acceptance", payment),
            subject,
            at,
            {{{suspense}, received}, {{promotions}, missing}, {{student_funds}, -(received + missing)}}};
}

Journal sold(const domain::Subject& subject, domain::UserId mentor, const domain::FeeSplit& split,
             const domain::Money& paid, domain::UtcTime at) {
    return {JournalKind::sale,
            cause("sale", subject),
            subject,
            at,
            {{{student_funds}, paid},
             {{promotions}, split.gross - paid},
             {{gateway_fee}, -split.gatewayFee},
             {{commission}, -split.platformNet},
             {{gst_payable}, -split.gst},
             {{mentor_unearned, mentor}, -split.mentorShare}}};
}

Journal unsold(const domain::Subject& subject, domain::UserId mentor, const domain::FeeSplit& split,
               const domain::FeeSplit& retained, const domain::Money& refund, domain::UtcTime at) {
    const auto given = split.gross - retained.gross;
    return {JournalKind::sale_reversal,
            cause("sale_reversal", subject),
            subject,
            at,
            {{{student_funds}, -refund},
             {{promotions}, refund - given},
             {{gateway_fee}, split.gatewayFee - retained.gatewayFee},
             {{commission}, split.platformNet - retained.platformNet},
             {{gst_payable}, split.gst - retained.gst},
             {{mentor_unearned, mentor}, split.mentorShare - retained.mentorShare}}};
}

Journal feeCharged(const domain::Subject& subject, const domain::PlatformFee& fee, domain::UtcTime at) {
    return {JournalKind::platform_fee,
            cause("platform_fee", subject),
            subject,
            at,
            {{{student_funds}, fee.charged}, {{platform_fee}, -fee.net}, {{gst_payable}, -fee.gst}}};
}

Journal feeReturned(const domain::Subject& subject, const domain::PlatformFee& fee, const domain::PlatformFee& kept,
                    domain::UtcTime at) {
    return {JournalKind::platform_fee_returned,
            cause("platform_fee_returned", subject),
            subject,
            at,
            {{{student_funds}, kept.charged - fee.charged},
             {{platform_fee}, fee.net - kept.net},
             {{gst_payable}, fee.gst - kept.gst}}};
}

Journal earned(const domain::Subject& subject, domain::UserId mentor, const domain::Money& share, domain::UtcTime at,
               domain::UtcTime availableFrom) {
    return {JournalKind::earned,
            cause("earned", subject),
            subject,
            at,
            {{{mentor_unearned, mentor}, share}, {{mentor_payable, mentor}, -share, availableFrom}}};
}

Journal withheld(const domain::Subject& subject, domain::UserId mentor, const domain::Money& owed, domain::UtcTime at,
                 domain::UtcTime availableFrom) {
    return unearned("withheld", subject, mentor, owed, at, availableFrom);
}

Journal takenBack(const domain::Subject& subject, domain::UserId mentor, const domain::Money& owed, domain::UtcTime at,
                  domain::UtcTime availableFrom) {
    return unearned("taken_back", subject, mentor, owed, at, availableFrom);
}

Journal awarded(const domain::Subject& subject, domain::UserId mentor, const domain::Money& share,
                const domain::Money& borne, domain::UtcTime at, domain::UtcTime availableFrom) {
    return {JournalKind::earned,
            cause("awarded", subject),
            subject,
            at,
            {{{mentor_unearned, mentor}, share - borne},
             {{promotions}, borne},
             {{mentor_payable, mentor}, -share, availableFrom}}};
}

Journal refundRequested(domain::RefundId refund, const domain::Subject& subject, AccountKind from,
                        const domain::Money& amount, domain::UtcTime at) {
    return {JournalKind::refund_requested,
            cause("refund_requested", refund),
            subject,
            at,
            {{{from}, amount}, {{refunds_payable}, -amount}}};
}

Journal refundReduced(domain::RefundId refund, int attempt, const domain::Subject& subject, AccountKind from,
                      const domain::Money& amount, const domain::Money& granted, domain::UtcTime at) {
    return {JournalKind::refund_reduced,
            cause("refund_reduced", refund) + "-" + std::to_string(attempt),
            subject,
            at,
            {{{from}, granted - amount}, {{promotions}, -granted}, {{refunds_payable}, amount}}};
}

Journal grantReturned(const std::string& refundCause, const domain::Subject& subject, const domain::Money& amount,
                      domain::UtcTime at) {
    return {JournalKind::grant_returned,
            "grant_returned:" + refundCause,
            subject,
            at,
            {{{student_funds}, amount}, {{promotions}, -amount}}};
}

Journal refundProcessed(domain::RefundId refund, const domain::Subject& subject, const domain::Money& amount,
                        domain::UtcTime at) {
    return {JournalKind::refund_processed,
            cause("refund_processed", refund),
            subject,
            at,
            {{{refunds_payable}, amount}, {{gateway_clearing}, -amount}}};
}

Journal disputeLoss(domain::DisputeId dispute, const domain::Subject& subject, const domain::Money& amount,
                    domain::UtcTime at) {
    return {JournalKind::dispute_loss,
            cause("dispute_loss", dispute),
            subject,
            at,
            {{{promotions}, amount}, {{gateway_clearing}, -amount}}};
}

Journal settled(const std::string& gatewaySettlementId, const domain::Money& amount, domain::UtcTime at) {
    return {JournalKind::settlement,
            "settlement:" + gatewaySettlementId,
            {},
            at,
            {{{bank}, amount}, {{gateway_clearing}, -amount}}};
}

Journal payout(domain::PayoutId id, domain::UserId mentor, const domain::Money& net, const domain::Money& tds,
               domain::UtcTime at) {
    return {JournalKind::payout,
            cause("payout", id),
            {},
            at,
            {{{mentor_payable, mentor}, net + tds}, {{tds_payable}, -tds}, {{payouts_payable}, -net}}};
}

Journal payoutSent(domain::PayoutId id, const domain::Money& net, domain::UtcTime at) {
    return {JournalKind::payout_sent, cause("payout_sent", id), {}, at, {{{payouts_payable}, net}, {{bank}, -net}}};
}

Journal payoutUndone(domain::PayoutId id, domain::UserId mentor, const domain::Money& net, const domain::Money& tds,
                     domain::UtcTime at) {
    return {JournalKind::payout,
            cause("payout_undone", id),
            {},
            at,
            {{{payouts_payable}, net}, {{tds_payable}, tds}, {{mentor_payable, mentor}, -(net + tds)}}};
}

Journal payoutReturned(domain::PayoutId id, domain::UserId mentor, const domain::Money& net, bool wasSent,
                       domain::UtcTime at) {
    return {JournalKind::payout_returned,
            payoutReturnedCause(id),
            {},
            at,
            {{{wasSent ? bank : payouts_payable}, net}, {{mentor_payable, mentor}, -net, at}}};
}

Journal payoutFee(domain::PayoutId id, const domain::Money& fee, domain::UtcTime at) {
    return {JournalKind::payout_fee, cause("payout_fee", id), {}, at, {{{payout_fees}, fee}, {{bank}, -fee}}};
}

Journal payoutFeeReturned(domain::PayoutId id, const domain::Money& fee, domain::UtcTime at) {
    return {JournalKind::payout_fee_returned,
            cause("payout_fee_returned", id),
            {},
            at,
            {{{bank}, fee}, {{payout_fees}, -fee}}};
}

std::string payoutReturnedCause(domain::PayoutId id) {
    return cause("payout_returned", id);
}

}  // namespace mc::ledger
