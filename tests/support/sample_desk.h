#pragma once

#include "protocol/booking_desk.h"
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

/// One payment set aside, one refund that failed, one that the gateway has not taken.
inline protocol::PaymentDeskPage samplePayments() {
    protocol::PaymentDeskPage page;
    page.quarantined = {{domain::PaymentId{31}, "GRP-20261116-004", "Ishaan Verma", domain::rupees(1000),
                         domain::rupees(999), kDeskStart}};
    page.refunds = {
        {domain::RefundId{32}, "GRP-20261116-005", "Maya Nair", domain::rupees(400), 2, kDeskStart, kDeskLater}};
    page.deliveries = {{domain::OutboxId{33}, "payment.refund", true, 9, kDeskStart, "gateway: not enough balance"}};
    page.balance = {{protocol::DeskAccount::suspense, domain::rupees(-999)},
                    {protocol::DeskAccount::gateway_clearing, domain::rupees(999)}};
    return page;
}

}  // namespace mc::support
