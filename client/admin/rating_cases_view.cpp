#include "admin/rating_cases_view.h"

#include "admin/rating_case_card.h"
#include "widgets/button.h"

namespace mc::admin {

using protocol::RatingQueue;
using widgets::Button;

RatingCasesView::RatingCasesView(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneTable& zone)
    : RatingCasesView(new RatingCasesController(api), drafts, zone) {}

RatingCasesView::RatingCasesView(RatingCasesController* controller, net::Drafts& drafts, const domain::ZoneTable& zone)
    : QueueView(controller, widgets::Icon::star, tr("The ratings could not be loaded"), "moreCases"),
      m_controller(*controller),
      m_drafts(drafts),
      m_zone(zone) {
    setObjectName(QStringLiteral("ratingCases"));
    connect(controller, &RatingCasesController::decided, this, [this](bool reinstated) {
        settle(reinstated ? tr("She can take bookings again, and was told") : tr("She stays paused, and was told"));
    });
}

QueueView::Empty RatingCasesView::emptyWords() const {
    if (m_controller.queue() == RatingQueue::waiting)
        return {tr("Nobody waits for a decision"),
                tr("A mentor whose ratings stay low is paused, and waits here until you decide.")};
    return {tr("Nobody is kept paused"),
            tr("Mentors whom an admin has kept paused for their ratings are listed here.")};
}

std::vector<QWidget*> RatingCasesView::makeCards() {
    std::vector<QWidget*> cards;
    for (const auto& item : m_controller.items()) {
        auto* card = new RatingCaseCard(item, m_zone);
        connect(card, &RatingCaseCard::decisionWanted, this,
                [this, card](bool reinstate) { askReason(card->item(), reinstate); });
        cards.push_back(card);
    }
    return cards;
}

void RatingCasesView::askReason(const protocol::RatingCase& item, bool reinstate) {
    const QString name = QString::fromStdString(item.name);
    const QString draft = QStringLiteral("ratings/%1").arg(QString::fromStdString(domain::toString(item.mentor)));
    auto* dialog =
        ask(new ReasonDialog(reinstate ? tr("Let %1 take bookings again?").arg(name) : tr("Keep %1 paused?").arg(name),
                             m_drafts, draft, this));
    dialog->addSentence(reinstate ? tr("Students can book her again where they could before. Only reviews from now on "
                                       "count for a warning or a pause. She reads your reason.")
                                  : tr("She takes no new bookings; what is booked stays. You can take it back at any "
                                       "time. She reads your reason."));
    dialog->ask(reinstate ? tr("Let her take bookings") : tr("Keep her paused"),
                reinstate ? Button::Kind::primary : Button::Kind::danger);
    connect(dialog, &ReasonDialog::decided, this, [this, item, reinstate](const QString& reason) {
        m_controller.decide(item.mentor, {reinstate, reason.toStdString(), item.version});
    });
    dialog->open();
}

}  // namespace mc::admin
