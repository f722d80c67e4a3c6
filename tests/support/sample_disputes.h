#pragma once

#include "protocol/disputes.h"

namespace mc::support {

inline constexpr domain::UtcTime kDisputeDay{1'800'847'800};  // 2027-01-25 09:00 in India

inline protocol::DeskDispute sampleDispute(protocol::DisputeState state = protocol::DisputeState::open) {
    protocol::DeskDispute dispute;
    dispute.id = {901};
    dispute.gatewayDisputeId = "disp_AHfqOvkldwsbqt";
    dispute.gatewayPaymentId = "pay_EsyWjHrfzb59eR";
    dispute.order = {501};
    dispute.booking = domain::BookingId{401};
    dispute.code = "GRP-20270118-001";
    dispute.student = "Maya Nair";
    dispute.phase = protocol::DisputePhase::chargeback;
    dispute.state = state;
    dispute.reasonCode = "services_not_provided";
    dispute.amount = domain::rupees(1'000);
    dispute.exposure = domain::rupees(500);
    dispute.openedAt = kDisputeDay - domain::kDay;
    dispute.respondBy = kDisputeDay + 4 * domain::kDay;
    dispute.mayAnswer = true;
    if (!domain::isOver(state)) return dispute;
    dispute.endedAt = kDisputeDay;
    if (state == protocol::DisputeState::lost) dispute.deducted = domain::rupees(500);
    return dispute;
}

inline protocol::DeskDisputePage sampleDisputes() {
    auto noted = sampleDispute(protocol::DisputeState::under_review);
    noted.id = {902};
    noted.code = "GRP-20270117-004";
    noted.student = "Kabir Anand";
    noted.note = "The attendance and the policy, in the gateway's dashboard";
    noted.notedBy = "Farah Finance";
    noted.notedAt = kDisputeDay;
    return {{sampleDispute(), noted}, {}};
}

/// Both were there; half was given back before.
inline protocol::DisputeEvidence sampleEvidence() {
    protocol::DisputeEvidence evidence;
    evidence.dispute = sampleDispute();
    evidence.madeAt = kDisputeDay;
    protocol::EvidenceSession session;
    session.code = evidence.dispute.code;
    session.mentor = "Ananya Krishnan";
    session.startsAt = kDisputeDay - 7 * domain::kDay;
    session.endsAt = session.startsAt + domain::kHour;
    session.topic = "System design";
    session.bookedAt = session.startsAt - 3 * domain::kDay;
    session.confirmedAt = session.bookedAt + domain::kMinute;
    session.policyAccepted = true;
    session.stays = {{domain::Party::mentor, session.startsAt, session.endsAt},
                     {domain::Party::student, session.startsAt + domain::kMinute, session.endsAt}};
    session.studentCame = session.mentorCame = session.met = true;
    evidence.session = session;
    evidence.price = domain::priceSummary(domain::rupees(1'000), {}, {});
    evidence.order.attempts.push_back({{601},
                                       evidence.dispute.gatewayPaymentId,
                                       domain::rupees(1'000),
                                       protocol::DeskAttemptState::captured,
                                       protocol::DeskAttemptUse::accepted,
                                       "upi",
                                       {},
                                       session.bookedAt});
    protocol::DeskOrderRefund refund;
    refund.amount = domain::rupees(500);
    refund.state = protocol::DeskRefundState::processed;
    refund.requestedAt = session.endsAt;
    evidence.order.refunds.push_back(refund);
    evidence.agreements = {{domain::LegalText::terms, 3, domain::Language::en, session.bookedAt}};
    evidence.access = {true, true};
    evidence.messages = {{1, {7}, "Maya Nair", "Thank you, that was a good hour.", session.endsAt, false}};
    return evidence;
}

}  // namespace mc::support
