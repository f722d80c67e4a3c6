#pragma once

#include <QPointer>

#include "admin/payouts_controller.h"
#include "net/drafts.h"
#include "widgets/page.h"

class QVBoxLayout;

namespace mc::widgets {
class Button;
class Dialog;
class Label;
class StatePage;
}  // namespace mc::widgets

namespace mc::admin {

class ReasonDialog;

/// "/admin/payouts": what the run of the last week would pay, and to whom not and why; the runs, each approved by another
/// admin than who made it; and what is paid by hand, with the files that the bank was given. Object names: payoutsPage,
/// makeRun, payoutRun, approveRun, rejectRun, makeBankFile, takeBankFile, putFileAway, markPaid, markFailed,
/// payoutReference, accountIsWrong, leftOut, payoutTable, heldPayout.
class PayoutsPage : public widgets::Page {
    Q_OBJECT

public:
    /// `zone`: the admin's.
    PayoutsPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, QWidget* parent = nullptr);

    QString title() const override { return tr("Payouts"); }
    void arrive(const widgets::PageLink&) override { m_controller.reload(); }
    void reload() override { m_controller.reload(); }
    /// False when it could not be written.
    bool saveTo(const QString& name, const QByteArray& file);

private:
    QWidget* makePreview();
    void bind();
    void showState();
    void fill();
    QWidget* cardOf(const protocol::DeskPayoutRun& run);
    void fillPreview();
    void addPayouts(QVBoxLayout& column, const protocol::DeskPayoutRun& run);
    QWidget* rowOf(const protocol::DeskPayout& payout);
    QWidget* rowOf(const protocol::DeskBankFile& file);
    widgets::Button* deed(const QString& text, const char* name, bool may = true);
    void askToMake();
    void askToApprove(const protocol::DeskPayoutRun& run);
    void askToReject(const protocol::DeskPayoutRun& run);
    void askWhetherPaid(const protocol::DeskPayout& payout);
    void askWhyFailed(const protocol::DeskPayout& payout);
    void askForTheSame(const protocol::DeskBankFile& file);
    void askWhetherAway(const protocol::DeskBankFile& file);
    void askWhereTo(const QByteArray& file, const QString& reference);
    void tellApproved();
    void tell(PayoutsController::Deed deed);
    void refuse(const domain::Error& error);

    PayoutsController m_controller;
    net::Drafts& m_drafts;
    domain::ZoneTable m_zone;
    widgets::Label* m_week = nullptr;
    QVBoxLayout* m_preview = nullptr;
    widgets::Button* m_make = nullptr;
    QVBoxLayout* m_runs = nullptr;
    widgets::StatePage* m_states = nullptr;
    QPointer<ReasonDialog> m_question;
    QPointer<widgets::Dialog> m_dialog;
};

}  // namespace mc::admin
