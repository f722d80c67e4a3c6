#pragma once

#include <functional>

#include "mentor/earnings_controller.h"
#include "widgets/page.h"

class QIODevice;
class QLayout;
class QVBoxLayout;

namespace mc::widgets {
class Button;
class Card;
class Label;
class Stat;
class StatePage;
}  // namespace mc::widgets

namespace mc::mentor {

class EarnedCard;
class PayoutDetailsCard;

/// "/earnings": what a mentor is owed and when it comes, where she is paid, and every payout with its sessions, each to be
/// saved as a PDF or printed. Object names: earningsPage, nextPayout, payoutCard, showPayout, savePayout, printPayout,
/// morePayouts, payoutLines, saveThisYear, saveLastYear.
class EarningsPage : public widgets::Page {
    Q_OBJECT

public:
    EarningsPage(net::ApiClient& api, const domain::ZoneName& viewer, QWidget* parent = nullptr);

    QString title() const override { return tr("Earnings"); }
    void arrive(const widgets::PageLink& link) override;
    void reload() override { m_controller.load(); }
    /// As she chose it in the dialog. False when it could not be written.
    bool saveTo(const QString& name, const protocol::PayoutStatement& statement);
    bool saveTo(const QString& name, const protocol::PayoutYearStatement& statement);

private:
    enum class Aim { show, save, print };

    QWidget* makeContent();
    QWidget* makeSummary();
    void bind();
    void showState();
    void showSummary();
    void showFrozen();
    void showPayouts();
    QWidget* cardOf(const protocol::Payout& payout);
    QLayout* deedsOf(const protocol::Payout& payout);
    void ask(domain::PayoutId id, Aim aim);
    void wasTold(const protocol::PayoutStatement& statement);
    void showLines(const protocol::PayoutStatement& statement);
    /// Whoever saves is told the name that she chose in the dialog.
    void askWhereTo(const QString& proposed, const std::function<void(const QString& name)>& save);
    bool write(const QString& name, const std::function<bool(QIODevice& file)>& draw);
    QString family() const;

    EarningsController m_controller;
    domain::ZoneTable m_zone;
    Aim m_aim = Aim::show;
    widgets::StatePage* m_states = nullptr;
    widgets::Stat* m_payable = nullptr;
    widgets::Stat* m_unearned = nullptr;
    widgets::Stat* m_next = nullptr;
    widgets::Stat* m_year = nullptr;
    widgets::Label* m_hold = nullptr;
    widgets::Card* m_frozen = nullptr;  ///< Hidden while no share waits for a bank.
    widgets::Button* m_thisYear = nullptr;
    widgets::Button* m_lastYear = nullptr;
    EarnedCard* m_earned = nullptr;
    PayoutDetailsCard* m_details = nullptr;
    QVBoxLayout* m_cards = nullptr;
    widgets::Button* m_more = nullptr;
};

}  // namespace mc::mentor
