#pragma once

#include <QPointer>

#include "protocol/accounts.h"
#include "student/plan_controller.h"
#include "student/plan_purchase.h"
#include "widgets/page.h"

namespace mc::widgets {
class Button;
class Card;
class Columns;
class Dialog;
class Label;
class StatePage;
}  // namespace mc::widgets

namespace mc::student {

class CheckoutWay;

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
    void showOffers();
    void addOffer(const protocol::PlanOffer& offer);
    void showDeeds();
    QString deedWords(protocol::PlanTier tier) const;
    bool mayChoose(protocol::PlanTier tier) const;
    void choose(protocol::PlanTier tier);
    void askToChange(protocol::PlanTier tier, const protocol::PlanChangePreview& preview);

    domain::ZoneTable m_zone;
    PlanController m_plans;
    PlanPurchase m_purchase;
    CheckoutWay* m_way = nullptr;
    widgets::StatePage* m_states = nullptr;
    widgets::Label* m_standing = nullptr;
    struct Offer {
        protocol::PlanTier tier = protocol::PlanTier::free;
        widgets::Card* card = nullptr;
        widgets::Button* deed = nullptr;
    };
    widgets::Columns* m_cards = nullptr;
    std::vector<protocol::PlanOffer> m_offers;  ///< That are shown; who has pressed one stays on it.
    std::vector<Offer> m_shown;
    QPointer<widgets::Dialog> m_dialog;
};

}  // namespace mc::student
