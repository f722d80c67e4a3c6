#include "admin/message_cases_view.h"

#include "admin/message_case_card.h"
#include "net/problem.h"
#include "widgets/button.h"
#include "widgets/tab_order.h"

namespace mc::admin {

using protocol::MessageQueue;
using widgets::Button;

MessageCasesView::MessageCasesView(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneTable& zone)
    : MessageCasesView(new MessageCasesController(api), drafts, zone) {}

MessageCasesView::MessageCasesView(MessageCasesController* controller, net::Drafts& drafts,
                                   const domain::ZoneTable& zone)
    : QueueView(controller, widgets::Icon::message, tr("The reports could not be loaded"), "moreMessageCases"),
      m_controller(*controller),
      m_drafts(drafts),
      m_zone(zone) {
    setObjectName(QStringLiteral("messageCases"));
    connect(controller, &MessageCasesController::decided, this, [this](bool removed) {
        settle(removed ? tr("Removed for both, and they were told") : tr("It stays, and whoever reported it was told"));
    });
}

QueueView::Empty MessageCasesView::emptyWords() const {
    if (m_controller.queue() == MessageQueue::open)
        return {tr("No message is reported"),
                tr("When one of two reports a message of the other, it waits here until you decide.")};
    return {tr("Nothing was decided yet"), tr("Messages that admins let stay or removed are listed here.")};
}

std::vector<QWidget*> MessageCasesView::makeCards() {
    std::vector<QWidget*> cards;
    for (const auto& item : m_controller.items()) {
        auto* card = new MessageCaseCard(item, m_zone);
        connect(card, &MessageCaseCard::lookWanted, this, [this, card] { look(*card); });
        connect(card, &MessageCaseCard::decisionWanted, this,
                [this, card](bool remove) { askReason(card->item(), remove); });
        cards.push_back(card);
    }
    return cards;
}

void MessageCasesView::look(MessageCaseCard& card) {
    m_controller.look(card.item().id, &card, [this, &card](const domain::Result<protocol::MessageInContext>& found) {
        if (!found) {
            card.lookFailed();
            return emit failed(net::words(found.error()));
        }
        card.showMessages(*found);
        widgets::followTheEye(*this);
    });
}

void MessageCasesView::askReason(const protocol::ReportedMessage& item, bool remove) {
    const QString draft = QStringLiteral("message-case/%1").arg(QString::fromStdString(domain::toString(item.id)));
    auto* dialog = ask(
        new ReasonDialog(remove ? tr("Remove this message?") : tr("Let this message stay?"), m_drafts, draft, this));
    dialog->addSentence(remove
                            ? tr("Neither of the two sees its words any more; the record keeps them. Whoever wrote it "
                                 "reads your reason, and whoever reported it is told.")
                            : tr("Both read it as before, and whoever reported it is told that it stays."));
    dialog->ask(remove ? tr("Remove it") : tr("Let it stay"), remove ? Button::Kind::danger : Button::Kind::primary);
    connect(dialog, &ReasonDialog::decided, this, [this, item, remove](const QString& reason) {
        m_controller.decide(item.id, {remove, reason.toStdString(), item.version});
    });
    dialog->open();
}

}  // namespace mc::admin
