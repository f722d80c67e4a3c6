#include "admin/money_words.h"

#include "text/format.h"

namespace mc::admin {

using protocol::DeskAccount;
using protocol::DeskMovementKind;

QString MoneyWords::account(DeskAccount account) {
    switch (account) {
        case DeskAccount::gateway_clearing:
            return tr("At the payment gateway");
        case DeskAccount::gateway_fee:
            return tr("Gateway fees");
        case DeskAccount::commission:
            return tr("Commission");
        case DeskAccount::platform_fee:
            return tr("Platform fees");
        case DeskAccount::gst_payable:
            return tr("GST to be paid");
        case DeskAccount::mentor_unearned:
            return tr("Mentors, for sessions to come");
        case DeskAccount::mentor_payable:
            return tr("Mentors, earned");
        case DeskAccount::student_funds:
            return tr("Students’ money");
        case DeskAccount::refunds_payable:
            return tr("Refunds on their way");
        case DeskAccount::promotions:
            return tr("Borne by the platform");
        case DeskAccount::suspense:
            return tr("Set aside until somebody decides");
        case DeskAccount::student_credits:
            return tr("Students’ credits");
        case DeskAccount::expired_credits:
            return tr("Credits not spent in time");
        case DeskAccount::plan_revenue:
            return tr("Plans");
        case DeskAccount::payouts_payable:
            return tr("Mentors, on its way");
        case DeskAccount::tds_payable:
            return tr("TDS to be paid");
        case DeskAccount::bank:
            return tr("Our bank account");
        case DeskAccount::payout_fees:
            return tr("Fees of payouts");
    }
    return {};
}

QString MoneyWords::movement(DeskMovementKind kind) {
    switch (kind) {
        case DeskMovementKind::capture:
            return tr("The payment came in");
        case DeskMovementKind::sale:
            return tr("It became this session");
        case DeskMovementKind::sale_reversal:
            return tr("The session was given back");
        case DeskMovementKind::refund_requested:
            return tr("A refund was asked for");
        case DeskMovementKind::refund_processed:
            return tr("The refund was paid");
        case DeskMovementKind::refund_reduced:
            return tr("The refund became smaller");
        case DeskMovementKind::earned:
            return tr("The mentor earned it");
        case DeskMovementKind::withheld:
            return tr("It was withheld from the mentor");
        case DeskMovementKind::quarantine:
            return tr("A payment of another amount was set aside");
        case DeskMovementKind::acceptance:
            return tr("What was set aside was accepted");
        case DeskMovementKind::grant_returned:
            return tr("What the platform had borne became part of the refund");
        case DeskMovementKind::credits_bought:
            return tr("Credits were bought");
        case DeskMovementKind::credits_spent:
            return tr("It was paid with credits");
        case DeskMovementKind::credits_returned:
            return tr("Credits returned");
        case DeskMovementKind::credits_expired:
            return tr("Credits expired");
        case DeskMovementKind::credits_taken_back:
            return tr("Credits were taken back with their money");
        case DeskMovementKind::plan_sold:
            return tr("It became a month of a plan");
        case DeskMovementKind::plan_refunded:
            return tr("The money of a plan was given back");
        case DeskMovementKind::payout:
            return tr("It was paid out to the mentor");
        case DeskMovementKind::payout_sent:
            return tr("The payout reached the mentor");
        case DeskMovementKind::payout_returned:
            return tr("The payout came back");
        case DeskMovementKind::dispute_loss:
            return tr("A bank took what had gone back already");
        case DeskMovementKind::settlement:
            return tr("The gateway sent it to our bank account");
        case DeskMovementKind::payout_fee:
            return tr("The payout’s fee was taken");
        case DeskMovementKind::payout_fee_returned:
            return tr("The payout’s fee came back with it");
        case DeskMovementKind::platform_fee:
            return tr("The platform’s fee was charged on top");
        case DeskMovementKind::platform_fee_returned:
            return tr("The platform’s fee was given back");
    }
    return {};
}

QString MoneyWords::line(const protocol::DeskBalance& line) {
    return tr("%1: %2", "account, sum").arg(account(line.account), text::money(line.sum));
}

}  // namespace mc::admin
