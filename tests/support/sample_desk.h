#pragma once

#include "protocol/booking_desk.h"
#include "protocol/captures.h"
#include "protocol/desk_mails.h"
#include "protocol/payment_desk.h"

namespace mc::support {

/// When the sample booking began, and two days later.
inline const domain::UtcTime kDeskStart = *domain::parseIso("2026-11-16T13:30:00Z");
inline const domain::UtcTime kDeskLater = kDeskStart + 2 * domain::kDay;

inline protocol::DeskLine deskLine(std::int64_t id, const char* code, protocol::BookingStatus status,
                                   protocol::DeskNeed need) {
    protocol::DeskLine line;
    line.id = domain::BookingId{id};
    line.code = code;
    line.status = status;
    line.need = need;
    line.student = "Maya Nair";
    line.mentor = "Ananya Krishnan";
    line.startsAt = kDeskStart;
    line.endsAt = kDeskStart + domain::kHour;
    line.madeAt = kDeskStart - 3 * domain::kDay;
    line.total = domain::rupees(1000);
    return line;
}

/// What waits: one contested, one nobody kept.
inline protocol::DeskPage sampleDeskPage() {
    protocol::DeskPage page;
    page.items = {deskLine(21, "GRP-20261116-001", protocol::BookingStatus::no_show, protocol::DeskNeed::ruling),
                  deskLine(22, "GRP-20261116-002", protocol::BookingStatus::no_show, protocol::DeskNeed::look)};
    page.waiting = 2;
    return page;
}

/// The first of them, whole: the student has the money back, the mentor says that she was there.
inline protocol::BookingReview sampleContest() {
    using protocol::DeskStepKind;
    using protocol::Party;
    const auto line = sampleDeskPage().items[0];
    protocol::BookingReview review;
    review.id = line.id;
    review.version = 7;
    review.code = line.code;
    review.status = line.status;
    review.need = line.need;
    review.student = {domain::UserId{1}, "Maya Nair", "m…@example.com"};
    review.mentor = {domain::UserId{2}, "Ananya Krishnan", "a…@example.com"};
    review.startsAt = line.startsAt;
    review.endsAt = line.endsAt;
    review.topic = "System design";
    review.price.sessionFee = review.price.total = domain::rupees(1000);
    review.payment = protocol::PaymentStatus::refunded;
    review.noShow = {protocol::NoShowState::contested, Party::mentor, kDeskStart + 11 * domain::kMinute, {}};
    review.attendance.student = {{kDeskStart, kDeskStart + 20 * domain::kMinute}};
    review.statements = {{protocol::DeskVoice::report, Party::student, "Nobody came.", kDeskStart + 660},
                         {protocol::DeskVoice::contest, Party::mentor, "The link did not open.", kDeskStart + 7200}};
    const auto nothing = domain::rupees(0);
    review.choices = {
        {domain::AbsenceRuling::upheld, domain::Verdict::mentor_absent, nothing, nothing, nothing},
        {domain::AbsenceRuling::rejected, domain::Verdict::held, nothing, domain::rupees(780), domain::rupees(780)}};
    review.history = {{DeskStepKind::held, kDeskStart - domain::kDay, Party::student},
                      {DeskStepKind::paid, kDeskStart - domain::kDay + 60, Party::student},
                      {DeskStepKind::confirmed, kDeskStart - domain::kDay + 60, Party::platform},
                      {DeskStepKind::reported, kDeskStart + 660, Party::student},
                      {DeskStepKind::no_show, kDeskStart + 660, Party::student},
                      {DeskStepKind::contested, kDeskStart + 7200, Party::mentor}};
    return review;
}

/// What its capture moved.
inline protocol::DeskLedger sampleLedger() {
    using protocol::DeskAccount;
    protocol::DeskLedger ledger;
    ledger.movements = {{protocol::DeskMovementKind::capture,
                         kDeskStart - domain::kDay,
                         {{DeskAccount::gateway_clearing, domain::rupees(980)},
                          {DeskAccount::gateway_fee, domain::rupees(20)},
                          {DeskAccount::student_funds, domain::rupees(-1000)}}}};
    return ledger;
}

/// Two orders: one paid, of which something went back, one of another amount.
inline protocol::DeskOrderPage sampleOrders() {
    using protocol::DeskOrderState;
    const auto nothing = domain::rupees(0);
    protocol::DeskOrderPage page;
    page.items = {{domain::OrderId{41}, "GRP-20261116-001", "Maya Nair", DeskOrderState::paid, domain::rupees(1000),
                   domain::rupees(400), nothing, kDeskStart},
                  {domain::OrderId{42}, "GRP-20261116-004", "Ishaan Verma", DeskOrderState::quarantined,
                   domain::rupees(1000), nothing, nothing, kDeskStart - domain::kHour}};
    return page;
}

inline protocol::DeskCapturePage sampleCaptures() {
    using protocol::DeskAttemptUse;
    protocol::DeskCapturePage page;
    page.items = {{domain::PaymentId{61}, domain::OrderId{41}, "GRP-20261116-001", "Maya Nair",
                   DeskAttemptUse::accepted, domain::rupees(1000), domain::rupees(20), "upi", "pay_1", kDeskStart},
                  {domain::PaymentId{62}, domain::OrderId{41}, "GRP-20261116-001", "Maya Nair", DeskAttemptUse::surplus,
                   domain::rupees(1000), domain::rupees(0), "card", "pay_2", kDeskStart - domain::kHour}};
    return page;
}

/// Somebody wants ₹300 given back, and nobody has agreed.
inline protocol::DeskProposal sampleProposal() {
    protocol::DeskProposal proposal;
    proposal.id = protocol::ProposalId{51};
    proposal.order = domain::OrderId{41};
    proposal.code = "GRP-20261116-001";
    proposal.student = "Maya Nair";
    proposal.amount = domain::rupees(300);
    proposal.reason = "The line was bad";
    proposal.by = "Farhan Qureshi";
    proposal.at = kDeskLater - domain::kHour;
    proposal.mayApprove = proposal.mayReject = true;
    return proposal;
}

/// The first of them, whole.
inline protocol::DeskOrder sampleOrder() {
    protocol::DeskOrder order;
    order.id = domain::OrderId{41};
    order.version = 4;
    order.code = "GRP-20261116-001";
    order.state = protocol::DeskOrderState::paid;
    order.amount = domain::rupees(1000);
    order.studentId = domain::UserId{1};
    order.student = "Maya Nair";
    order.email = "m…@example.com";
    order.bookingId = domain::BookingId{21};
    order.gatewayOrderId = "order_Nxy2kP";
    order.at = kDeskStart;
    order.payBefore = kDeskStart + 15 * domain::kMinute;
    order.attempts = {{domain::PaymentId{43}, "pay_Nxy3aa", domain::rupees(1000), protocol::DeskAttemptState::failed,
                       protocol::DeskAttemptUse::none, "card", "The bank said no", kDeskStart + 60},
                      {domain::PaymentId{44}, "pay_Nxy3ab", domain::rupees(1000), protocol::DeskAttemptState::captured,
                       protocol::DeskAttemptUse::accepted, "upi", "", kDeskStart + 120}};
    order.refunds = {{domain::RefundId{45}, domain::rupees(400), protocol::DeskRefundState::processed, false, false,
                      kDeskLater, kDeskLater + 60, "UTR 4711"}};
    order.left = domain::rupees(600);
    order.mayGrant = true;
    return order;
}

/// What was written about the contested booking.
inline protocol::DeskMails sampleMails() {
    using protocol::DeskMailState;
    return {
        {{domain::NotificationType::booking_confirmed, domain::Party::student, DeskMailState::sent,
          kDeskStart - domain::kDay},
         {domain::NotificationType::no_show_reported, domain::Party::mentor, DeskMailState::stuck, kDeskStart + 660}}};
}

/// One payment set aside, one refund that failed, one of 13 on their way, one that the gateway has not taken.
inline protocol::PaymentDeskPage samplePayments() {
    protocol::PaymentDeskPage page;
    page.quarantined = {{domain::PaymentId{31}, "GRP-20261116-004", "Ishaan Verma", domain::rupees(1000),
                         domain::rupees(999), kDeskStart, true, true, false, true}};
    page.proposals = {sampleProposal()};
    const auto refund = [](std::int64_t id, const char* code, protocol::DeskRefundState state) {
        return protocol::DeskRefund{.id = domain::RefundId{id},
                                    .code = code,
                                    .student = "Maya Nair",
                                    .amount = domain::rupees(400),
                                    .state = state,
                                    .requestedAt = kDeskStart};
    };
    page.refunds = {refund(32, "GRP-20261116-005", protocol::DeskRefundState::failed),
                    refund(34, "GRP-20261116-006", protocol::DeskRefundState::pending)};
    page.refunds[0].attempt = 2;
    page.refunds[0].nextTry = kDeskLater;
    page.refunds[0].maySettle = true;
    page.failedRefunds = 1;
    page.pendingRefunds = 13;
    page.deliveries = {{domain::OutboxId{33}, "payment.refund", true, 9, kDeskStart, "gateway: not enough balance"}};
    page.balance = {{protocol::DeskAccount::suspense, domain::rupees(-999)},
                    {protocol::DeskAccount::gateway_clearing, domain::rupees(999)}};
    page.settlements = {
        {"setl_DGlQ1Rj8os78Ec", domain::rupees(9973), domain::rupees(204), "1568176960vxp0rj", kDeskStart}};
    return page;
}

}  // namespace mc::support
