#pragma once

#include "net/usage_events.h"
#include "widgets/card.h"

namespace mc::widgets {
class Button;
class Label;
class Switch;
}  // namespace mc::widgets

namespace mc::account {

/// Whether she lets herself be counted: what is kept, for how long, and one switch for yes and no. Object names:
/// usageCard, usageSwitch, usageState, usageAgain.
class UsageCard : public widgets::Card {
    Q_OBJECT
public:
    UsageCard(net::UsageEvents& usage, net::Session& session, QWidget* parent = nullptr);

    void load() { m_usage.load(); }

private:
    void build();
    void fill();
    QString stateWords() const;

    net::UsageEvents& m_usage;
    net::Session& m_session;
    widgets::Switch* m_switch;
    widgets::Label* m_stateWords;
    widgets::Button* m_again;
    QString m_problem;  ///< Why her choice did not arrive.
};

}  // namespace mc::account
