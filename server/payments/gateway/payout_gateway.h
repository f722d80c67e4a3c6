#pragma once

#include "domain/payout_details.h"
#include "payments/gateway/payment_gateway.h"

namespace mc::gateway {

/// To whom money is sent.
struct Payee {
    std::string reference;  ///< Ours, of the person.
    std::string name;
    domain::PayoutDetailsKind kind = domain::PayoutDetailsKind::upi;
    std::string account;  ///< Its number, or the UPI id.
    std::string ifsc;
};

struct Transfer {
    std::string fundAccount;  ///< "fa_…"
    domain::PayoutDetailsKind kind = domain::PayoutDetailsKind::upi;
    domain::Money amount;
    std::string reference;  ///< Ours, of the payout; at most 40 characters.
};

/// RazorpayX: contacts, fund accounts and payouts, over the calls of the gateway it is given. Nothing is retried here.
/// Thread safe.
class PayoutGateway {
public:
    /// `account`: RazorpayX's own, from which money is sent. References must outlive it.
    PayoutGateway(const PaymentGateway& gateway, std::string account)
        : m_gateway(gateway), m_account(std::move(account)) {}

    /// "fa_…": the same for the same details, however often it is asked for.
    Answer<std::string> fundAccount(const Payee& payee) const;
    /// Asks whether there is such an account; of a bank's it costs a rupee, which is sent there. Each call asks anew.
    Answer<Validation> validate(const std::string& fundAccount, domain::PayoutDetailsKind kind) const;
    Answer<Validation> validation(const std::string& id) const;
    /// One payout for each key, however often it is asked for. UPI for UPI ids, else IMPS up to five lakh rupees, and NEFT.
    Answer<Payout> send(const Transfer& transfer, const std::string& idempotencyKey) const;
    Answer<Payout> payout(const std::string& id) const;
    /// All that were sent under a reference of ours.
    Answer<std::vector<Payout>> called(const std::string& reference) const;

private:
    const PaymentGateway& m_gateway;
    std::string m_account;
};

}  // namespace mc::gateway
