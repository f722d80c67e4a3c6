#pragma once

#include <QPointer>

#include "protocol/accounts.h"
#include "student/plan_controller.h"
#include "student/plan_purchase.h"
#include "widgets/page.h"

class QStackedWidget;

namespace mc::booking {
class ConfirmAddressDialog;
}

namespace mc::widgets {
class Button;
class Card;
class Dialog;
class FlowLayout;
class Label;
class StatePage;
}  // namespace mc::widgets

namespace mc::student {

class CheckoutPane;

/// "/plans": what each plan gives and costs, how one's own stands, beginning, changing and ending it (PAY-6). Object names:
/// plansPage, planStanding, plan_free, plan_pro, plan_premium, planDeed_free …, changePlan, plansNotice.
class PlansPage : public widgets::Page {
    Q_OBJECT
public:
    PlansPage(net::ApiClient& api, const domain::ZoneName& viewer, QWidget* parent = nullptr);

    QString title() const override { return tr("Plans"); }
    void arrive(const widgets::PageLink& link) override;
    void reload() override;

signals:
    /// Her address was confirmed here.
    void addressConfirmed(const mc::protocol::Me& me);

private:
    QWidget* makeContent();
    void bind();
    void showState();
    widgets::Card* cardOf(const protocol::PlanOffer& offer);
    widgets::Button* deedOf(const protocol::PlanOffer& offer);
    QString deedWords(protocol::PlanTier tier) const;
    void choose(protocol::PlanTier tier);
    void askToChange(protocol::PlanTier tier, const protocol::PlanChangePreview& preview);
    void showPurchase();
    void askForCode();

    net::ApiClient& m_api;
    domain::ZoneTable m_zone;
    PlanController m_plans;
    PlanPurchase m_purchase;
    QStackedWidget* m_stack = nullptr;
    widgets::StatePage* m_states = nullptr;
    CheckoutPane* m_pane = nullptr;
    widgets::Label* m_standing = nullptr;
    widgets::Label* m_notice = nullptr;
    widgets::FlowLayout* m_cards = nullptr;
    QPointer<widgets::Dialog> m_dialog;
    QPointer<booking::ConfirmAddressDialog> m_addressDialog;
};

}  // namespace mc::student
