#pragma once

#include <QPointer>

#include "admin/message_cases_view.h"
#include "admin/moderation_controller.h"
#include "admin/rating_cases_view.h"
#include "net/drafts.h"
#include "widgets/page.h"

class QStackedWidget;
class QVBoxLayout;

namespace mc::widgets {
class Button;
class Dialog;
class EmptyState;
class Label;
class SegmentedControl;
class StatePage;
class Tabs;
}  // namespace mc::widgets

namespace mc::admin {

/// "/admin/reviews": reviews and answers that somebody reported, and whether they stay; the mentors who are paused for
/// what their reviews say ("?queue=ratings"); and the messages that were reported ("?queue=messages"). Of each what waits,
/// or what was decided. Object names: moderationPage, moderationTabs, moderationQueue, moreReported, decisionReason,
/// decideReview.
class ModerationPage : public widgets::Page {
    Q_OBJECT

public:
    /// `zone`: the admin's.
    ModerationPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, QWidget* parent = nullptr);

    QString title() const override { return tr("Reports"); }
    void arrive(const widgets::PageLink& link) override;
    void reload() override;

private:
    QWidget* buildHead();
    QWidget* buildList();
    void listen();
    void follow(QueueView& view, int tab);
    void turn();
    void showState();
    void showItems();
    void showEmpty();
    void askReason(const protocol::ReportedReview& item, protocol::ReviewPart part, bool hide);

    ModerationController m_controller;
    net::Drafts& m_drafts;
    domain::ZoneTable m_zone;
    widgets::Tabs* m_tabs;              ///< Of what.
    widgets::SegmentedControl* m_part;  ///< Which part of it.
    QVBoxLayout* m_cards = nullptr;
    widgets::Button* m_more;
    widgets::EmptyState* m_empty;
    widgets::StatePage* m_states;
    RatingCasesView* m_ratings;
    MessageCasesView* m_messages;
    QStackedWidget* m_views;
    QPointer<widgets::Dialog> m_dialog;
    QPointer<widgets::Label> m_refusal;  ///< Inside the dialog.
    QPointer<widgets::Button> m_deed;    ///< The dialog's.
};

}  // namespace mc::admin
