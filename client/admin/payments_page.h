#pragma once

#include <QPointer>

#include "admin/payments_controller.h"
#include "widgets/page.h"

class QVBoxLayout;

namespace mc::widgets {
class Button;
class Card;
class Dialog;
class Label;
class StatePage;
}  // namespace mc::widgets

namespace mc::admin {

/// "/admin/payments": what of all money needs a person first, then the trial balance. Object names: paymentsPage,
/// giveBack, retryRefund, retryDelivery.
class PaymentsPage : public widgets::Page {
    Q_OBJECT

public:
    /// `zone`: the admin's.
    PaymentsPage(net::ApiClient& api, const domain::ZoneName& zone, QWidget* parent = nullptr);

    QString title() const override { return tr("Payments"); }
    void arrive(const widgets::PageLink& link) override;
    void reload() override { m_controller.reload(); }

private:
    QVBoxLayout* addCard(QVBoxLayout& column, const QString& title, const QString& sentence);
    void showState();
    void fill();
    void showQuarantined();
    void showRefunds();
    void showDeliveries();
    void showBalance();
    widgets::Button* addRow(QVBoxLayout& list, const QString& title, const QString& detail, const QString& deed,
                            const char* name, bool may = true);
    void addQuiet(QVBoxLayout& list, const QString& sentence);
    void askGiveBack(const protocol::DeskQuarantine& payment);
    void tell(PaymentsController::Deed deed);

    PaymentsController m_controller;
    domain::ZoneTable m_zone;
    QVBoxLayout* m_quarantined;
    QVBoxLayout* m_refunds;
    QVBoxLayout* m_deliveries;
    QVBoxLayout* m_balance;
    widgets::StatePage* m_states;
    QPointer<widgets::Dialog> m_question;
};

}  // namespace mc::admin
