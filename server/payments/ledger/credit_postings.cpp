#include "payments/ledger/credit_postings.h"

namespace mc::ledger {

using enum AccountKind;

Journal creditsBought(const domain::Subject& purchase, const domain::Money& amount, domain::UtcTime at) {
    return {JournalKind::credits_bought,
            "credits_bought:" + domain::toString(purchase),
            purchase,
            at,
            {{{student_funds}, amount}, {{student_credits}, -amount}}};
}

Journal creditsSpent(const domain::Subject& subject, const domain::Money& amount, domain::UtcTime at) {
    return {JournalKind::credits_spent,
            "credits_spent:" + domain::toString(subject),
            subject,
            at,
            {{{student_credits}, amount}, {{student_funds}, -amount}}};
}

Journal creditsReturned(const domain::Subject& subject, const domain::Money& amount, domain::UtcTime at) {
    return {JournalKind::credits_returned,
            "credits_returned:" + domain::toString(subject),
            subject,
            at,
            {{{student_funds}, amount}, {{student_credits}, -amount}}};
}

Journal creditsExpired(domain::CreditLotId lot, const domain::Money& amount, domain::UtcTime at) {
    return {JournalKind::credits_expired,
            "credits_expired:" + domain::toString(lot) + ":" + domain::toIso(at),
            {domain::SubjectKind::credits, lot.value},
            at,
            {{{student_credits}, amount}, {{expired_credits}, -amount}}};
}

Journal creditsTakenBack(domain::RefundId refund, const domain::Subject& purchase, const domain::Money& amount,
                         const domain::Money& left, domain::UtcTime at) {
    return {JournalKind::credits_taken_back,
            "credits_taken_back:" + domain::toString(refund),
            purchase,
            at,
            {{{student_credits}, left}, {{promotions}, amount - left}, {{student_funds}, -amount}}};
}

}  // namespace mc::ledger
