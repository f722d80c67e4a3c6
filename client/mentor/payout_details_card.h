#pragma once

#include <QPointer>

#include "mentor/earnings_controller.h"
#include "widgets/card.h"

namespace mc::widgets {
class Button;
class Dialog;
class Label;
}  // namespace mc::widgets

namespace mc::mentor {

/// Where she is paid, masked, and the way to change it. Object names: payoutDetailsCard, payoutAccountShown,
/// payoutAccountState, changePayoutDetails.
class PayoutDetailsCard : public widgets::Card {
    Q_OBJECT

public:
    explicit PayoutDetailsCard(EarningsController& earnings, const domain::ZoneTable& zone, QWidget* parent = nullptr);

    void show(const protocol::PayoutDetails& details);

private:
    void ask();

    EarningsController& m_earnings;
    domain::ZoneTable m_zone;
    widgets::Label* m_account;
    widgets::Label* m_state;
    widgets::Button* m_change;
    QPointer<widgets::Dialog> m_dialog;
};

}  // namespace mc::mentor
