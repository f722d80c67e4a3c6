#include "admin/rating_cases_view.h"

#include <QVBoxLayout>

#include "admin/rating_case_card.h"
#include "admin/reason_dialog.h"
#include "net/problem.h"
#include "widgets/button.h"
#include "widgets/scroll_area.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"

namespace mc::admin {

using net::LoadState;
using protocol::RatingQueue;
using widgets::Button;

namespace {

constexpr int kInset = widgets::metrics::kInset;
constexpr int kRetryAfter = 8;

}  // namespace

RatingCasesView::RatingCasesView(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneTable& zone,
                                 QWidget* parent)
    : QWidget(parent),
      m_controller(api),
      m_drafts(drafts),
      m_zone(zone),
      m_more(new Button(tr("More"))),
      m_empty(new widgets::EmptyState(widgets::Icon::star, {}, {})) {
    setObjectName(QStringLiteral("ratingCases"));
    m_more->setObjectName(QStringLiteral("moreCases"));
    m_states = new widgets::StatePage(new widgets::ScrollArea(buildList()), widgets::Skeleton::rows(3), m_empty, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);
    connect(m_states, &widgets::StatePage::retryRequested, &m_controller, &RatingCasesController::reload);
    connect(m_more, &Button::clicked, &m_controller, &RatingCasesController::loadMore);
    connect(&m_controller, &RatingCasesController::stateChanged, this, &RatingCasesView::showState);
    connect(&m_controller, &RatingCasesController::decided, this, [this](bool reinstated) {
        if (m_dialog) m_dialog->settle();
        emit done(reinstated ? tr("She can take bookings again, and was told") : tr("She stays paused, and was told"));
    });
    connect(&m_controller, &RatingCasesController::failed, this, [this](const domain::Error& error) {
        m_dialog ? m_dialog->refuse(error) : emit failed(net::words(error));
    });
}

QWidget* RatingCasesView::buildList() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 16, kInset, kInset);
    column->setSpacing(16);
    m_cards = new QVBoxLayout;
    m_cards->setSpacing(16);
    column->addLayout(m_cards);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    column->addStretch(1);
    return content;
}

void RatingCasesView::showState() {
    emit waitingChanged(m_controller.waiting());
    switch (m_controller.state()) {
        case LoadState::loading:
            return m_states->showLoading();
        case LoadState::empty:
            m_controller.queue() == RatingQueue::waiting
                ? m_empty->setTexts(tr("Nobody waits for a decision"),
                                    tr("A mentor whose ratings stay low is paused, and waits here until you decide."))
                : m_empty->setTexts(tr("Nobody is kept paused"),
                                    tr("Mentors whom an admin has kept paused for their ratings are listed here."));
            return m_states->showEmpty();
        case LoadState::error:
            return m_states->showError(tr("The ratings could not be loaded"), net::words(m_controller.error()),
                                       net::details(m_controller.error()), kRetryAfter);
        case LoadState::ready:
            m_states->showReady();
            return showItems();
    }
}

void RatingCasesView::showItems() {
    while (auto* item = m_cards->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto& item : m_controller.items()) {
        auto* card = new RatingCaseCard(item, m_zone);
        connect(card, &RatingCaseCard::decisionWanted, this,
                [this, card](bool reinstate) { askReason(card->item(), reinstate); });
        m_cards->addWidget(card);
    }
    m_more->setVisible(m_controller.hasMore());
    widgets::followTheEye(*this);
}

void RatingCasesView::askReason(const protocol::RatingCase& item, bool reinstate) {
    const QString name = QString::fromStdString(item.name);
    const QString draft = QStringLiteral("ratings/%1").arg(QString::fromStdString(domain::toString(item.mentor)));
    m_dialog =
        new ReasonDialog(reinstate ? tr("Let %1 take bookings again?").arg(name) : tr("Keep %1 paused?").arg(name),
                         m_drafts, draft, this);
    m_dialog->addSentence(reinstate
                              ? tr("Students can book her again where they could before. Only reviews from now on "
                                   "count for a warning or a pause. She reads your reason.")
                              : tr("She takes no new bookings; what is booked stays. You can take it back at any "
                                   "time. She reads your reason."));
    m_dialog->ask(reinstate ? tr("Let her take bookings") : tr("Keep her paused"),
                  reinstate ? Button::Kind::primary : Button::Kind::danger);
    connect(m_dialog, &ReasonDialog::decided, this, [this, item, reinstate](const QString& reason) {
        m_controller.decide(item.mentor, {reinstate, reason.toStdString(), item.version});
    });
    m_dialog->open();
}

}  // namespace mc::admin
