#pragma once

#include <QPointer>
#include <QWidget>

#include "admin/rating_cases_controller.h"
#include "net/drafts.h"

class QVBoxLayout;

namespace mc::widgets {
class Button;
class EmptyState;
class StatePage;
}  // namespace mc::widgets

namespace mc::admin {

class ReasonDialog;

/// The mentors who are paused for their ratings, in the page of the reviews. Object names: ratingCases, moreCases.
class RatingCasesView : public QWidget {
    Q_OBJECT

public:
    /// `zone`: the admin's.
    RatingCasesView(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneTable& zone, QWidget* parent = nullptr);

    RatingCasesController& controller() { return m_controller; }

signals:
    void waitingChanged(int waiting);
    void done(const QString& sentence);
    void failed(const QString& sentence);

private:
    QWidget* buildList();
    void showState();
    void showItems();
    void askReason(const protocol::RatingCase& item, bool reinstate);

    RatingCasesController m_controller;
    net::Drafts& m_drafts;
    domain::ZoneTable m_zone;
    QVBoxLayout* m_cards = nullptr;
    widgets::Button* m_more;
    widgets::EmptyState* m_empty;
    widgets::StatePage* m_states;
    QPointer<ReasonDialog> m_dialog;
};

}  // namespace mc::admin
