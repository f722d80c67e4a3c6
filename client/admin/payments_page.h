#pragma once

#include <QPointer>

#include "admin/payments_controller.h"
#include "net/drafts.h"
#include "widgets/page.h"

class QVBoxLayout;

namespace mc::widgets {
class Button;
class Card;
class Label;
class StatePage;
}  // namespace mc::widgets

namespace mc::admin {

class ReasonDialog;

/// "/admin/payments": what of all money needs a person first, then the trial balance. Object names: paymentsPage,
/// giveBack, acceptPayment, approveProposal, rejectProposal, retryRefund, settleRefund, retryDelivery, settleReference,
/// allReceived.
class PaymentsPage : public widgets::Page {
    Q_OBJECT

public:
    /// `zone`: the admin's.
    PaymentsPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, QWidget* parent = nullptr);

    QString title() const override { return tr("Payments"); }
    void arrive(const widgets::PageLink& link) override;
    void reload() override { m_controller.reload(); }

private:
    QVBoxLayout* addCard(QVBoxLayout& column, const QString& title, const QString& sentence);
    void showState();
    void fill();
    void showProposals();
    void showQuarantined();
    void showRefunds();
    void showRefund(const protocol::DeskRefund& refund);
    void showDeliveries();
    void showBalance();
    void showSettlements();
    /// What it is, and beside it the place of what can be done.
    QLayout* addRow(QVBoxLayout& list, const QString& title, const QString& detail);
    widgets::Button* addDeed(QLayout& row, const QString& deed, const char* name, bool may = true);
    void addQuiet(QVBoxLayout& list, const QString& sentence);
    ReasonDialog* question(const QString& title, const QString& draft);
    void askGiveBack(const protocol::DeskQuarantine& payment);
    void askAccept(const protocol::DeskQuarantine& payment);
    void askSettle(const protocol::DeskRefund& refund);
    void askDecision(const protocol::DeskProposal& proposal, bool approve);
    void refuse(const domain::Error& error);
    void tell(PaymentsController::Deed deed);

    PaymentsController m_controller;
    net::Drafts& m_drafts;
    domain::ZoneTable m_zone;
    QVBoxLayout* m_proposals;
    QVBoxLayout* m_quarantined;
    QVBoxLayout* m_refunds;
    QVBoxLayout* m_pending;
    QVBoxLayout* m_deliveries;
    QVBoxLayout* m_balance;
    QVBoxLayout* m_settlements;
    widgets::StatePage* m_states;
    QPointer<ReasonDialog> m_question;
    bool m_proposing = false;  ///< What is asked about only begins to be decided.
};

}  // namespace mc::admin
