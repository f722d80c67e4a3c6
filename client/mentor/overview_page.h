#pragma once

#include <QPointer>
#include <QTimer>

#include "mentor/overview_controller.h"
#include "net/drafts.h"
#include "widgets/page.h"

namespace mc::widgets {
class Button;
class CheckRow;
class OfflineBanner;
class Stat;
class StatePage;
class Switch;
}  // namespace mc::widgets

namespace mc::mentor {

class ActionList;
class DeclineDialog;
class EndedCard;
class ListCard;
class ReliabilityCard;
class StandingCard;

/// "/overview", the mentor's first page: figures, sessions to mark as completed, requests to answer (A accepts, D
/// declines), next sessions.
class OverviewPage : public widgets::Page {
    Q_OBJECT

public:
    OverviewPage(booking::Bookings& bookings, net::Drafts& drafts, const domain::ZoneName& viewer,
                 QWidget* parent = nullptr);
    ~OverviewPage() override;

    QString title() const override { return tr("Overview"); }
    QString titleDetail() const override;
    QWidget* barActions() override;
    void arrive(const widgets::PageLink& link) override;
    void reload() override { m_controller.load(); }

    OverviewController& controller() { return m_controller; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* buildContent();
    QWidget* buildStats();
    void buildRequests();
    QWidget* buildFirstSteps();
    void buildSessions();
    void buildEnded();
    void listen();
    void showState();
    void showStats();
    void showLists();
    void showPause();
    void showAccepting();
    void answer(const QModelIndex& index, int action);
    void askReason(const BookingRow& row);
    void follow(const QModelIndex& index, int action);
    void tick();

    OverviewController m_controller;
    net::Drafts& m_drafts;
    widgets::Stat* m_earned = nullptr;
    widgets::Stat* m_held = nullptr;
    widgets::Stat* m_rating = nullptr;
    widgets::Stat* m_answer = nullptr;
    ActionList* m_requests = nullptr;
    ActionList* m_sessions = nullptr;
    EndedCard* m_ended = nullptr;
    ReliabilityCard* m_reliability = nullptr;
    StandingCard* m_standing = nullptr;
    ListCard* m_requestCard = nullptr;
    ListCard* m_sessionCard = nullptr;
    widgets::StatePage* m_states = nullptr;
    widgets::OfflineBanner* m_offline = nullptr;
    QPointer<QWidget> m_bar;
    QPointer<widgets::Switch> m_accepting;
    QWidget* m_steps = nullptr;
    QPointer<DeclineDialog> m_dialog;
    widgets::CheckRow* m_pause = nullptr;
    QTimer m_clock{this};
    QString m_shownMinute;
};

}  // namespace mc::mentor
