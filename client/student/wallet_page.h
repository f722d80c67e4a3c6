#pragma once

#include "protocol/accounts.h"
#include "student/credits_controller.h"
#include "student/credits_purchase.h"
#include "widgets/page.h"

class QVBoxLayout;

namespace mc::widgets {
class Button;
class FlowLayout;
class Label;
class StatePage;
}  // namespace mc::widgets

namespace mc::student {

class CheckoutWay;
class SavedMethodsCard;

/// "/wallet": what can be spent, the packs that can be bought, saved ways to pay, and what became of all (PAY-5,
/// PAY-8). Object names: walletPage, creditsBalance, creditsPack0 …, creditMove, moreMoves, creditsNotice.
class WalletPage : public widgets::Page {
    Q_OBJECT
public:
    WalletPage(net::ApiClient& api, const domain::ZoneName& viewer, QWidget* parent = nullptr);

    QString title() const override { return tr("Wallet"); }
    void arrive(const widgets::PageLink& link) override;
    void reload() override;

signals:
    /// Her address was confirmed here.
    void addressConfirmed(const mc::protocol::Me& me);

private:
    QWidget* makeContent();
    QWidget* makeBalance();
    QWidget* makePacks();
    QWidget* makeMoves();
    void bind();
    void showState();
    void showWallet();
    void showPacks();
    void showMoves();
    QWidget* rowOf(const protocol::CreditMove& move);

    net::ApiClient& m_api;
    domain::ZoneTable m_zone;
    CreditsController m_credits;
    CreditsPurchase m_purchase;
    SavedMethodsCard* m_methods = nullptr;
    CheckoutWay* m_way = nullptr;
    widgets::StatePage* m_states = nullptr;
    widgets::Label* m_balance = nullptr;
    widgets::Label* m_detail = nullptr;
    QVBoxLayout* m_lots = nullptr;
    QWidget* m_packCard = nullptr;
    widgets::FlowLayout* m_packs = nullptr;
    std::vector<domain::Money> m_offered;  ///< That are shown; who has pressed one stays on it.
    widgets::Label* m_validity = nullptr;
    QVBoxLayout* m_rows = nullptr;
    widgets::Label* m_noMoves = nullptr;
    widgets::Button* m_more = nullptr;
};

}  // namespace mc::student
