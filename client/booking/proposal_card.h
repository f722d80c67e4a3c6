#pragma once

#include "protocol/bookings.h"
#include "widgets/card.h"

namespace mc::widgets {
class Button;
class FlowLayout;
class Label;
}  // namespace mc::widgets

namespace mc::booking {

class RefundTiers;

/// Another time that one of the two wants for a session, and what the reader can say to it. Object names: moveProposal,
/// agreeMove, declineMove, refundMove, withdrawMove.
class ProposalCard : public widgets::Card {
    Q_OBJECT
public:
    explicit ProposalCard(QWidget* parent = nullptr);

    /// Hidden without a proposal.
    void setBooking(const protocol::Booking& booking, domain::UtcTime now);
    void setBusy(bool busy);

signals:
    void answered(mc::protocol::MoveAnswer answer);

private:
    widgets::Button* addAnswer(const QString& words, const char* name, protocol::MoveAnswer answer);

    widgets::Label* m_title;
    widgets::Label* m_when;
    widgets::Label* m_there;
    widgets::Label* m_note;
    widgets::Label* m_until;
    widgets::Label* m_policyTitle;
    RefundTiers* m_policy;
    widgets::FlowLayout* m_row;
    widgets::Button* m_agree;
    widgets::Button* m_decline;
    widgets::Button* m_refund;
    widgets::Button* m_withdraw;
};

}  // namespace mc::booking
