#include "admin/payments_page.h"

#include <QVBoxLayout>

#include "admin/desk_states.h"
#include "admin/money_words.h"
#include "admin/order_words.h"
#include "admin/panel_parts.h"
#include "admin/reason_dialog.h"
#include "net/field_words.h"
#include "net/problem.h"
#include "text/format.h"
#include "text/utf8.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/flow_layout.h"
#include "widgets/label.h"
#include "widgets/scroll_area.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"
#include "widgets/text_field.h"

namespace mc::admin {

using text::textOf;
using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

using widgets::metrics::kInset;
constexpr int kLeastReference = 3;  ///< Limits<SettleRefund>
constexpr int kMostReference = 80;
constexpr int kBalance = 440;  ///< Wider, sums stand too far from what they are.

}  // namespace

PaymentsPage::PaymentsPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, QWidget* parent)
    : Page(parent), m_controller(api), m_drafts(drafts), m_zone(text::zoneTable(zone)) {
    setObjectName(QStringLiteral("paymentsPage"));
    auto* content = new QWidget;
    auto* cards = new QVBoxLayout(content);
    cards->setContentsMargins(kInset, 12, kInset, kInset);
    cards->setSpacing(16);
    auto* received = new Button(tr("All that was paid in …"), Button::Kind::link);
    received->setObjectName(QStringLiteral("allReceived"));
    connect(received, &Button::clicked, this, [this] { emit navigate(QStringLiteral("/admin/payments/received")); });
    cards->addWidget(received, 0, Qt::AlignLeft);
    m_proposals = addCard(*cards, tr("Waiting for another admin"),
                          tr("Goodwill and large sums take two: one proposes, another agrees."));
    m_quarantined =
        addCard(*cards, tr("Set aside"),
                tr("Another amount or currency came in than was asked for. It is nobody’s until you decide."));
    m_refunds = addCard(
        *cards, tr("Refunds that failed"),
        tr("They are tried again by themselves every few hours. What was paid another way is settled by hand."));
    m_pending = addCard(*cards, tr("Refunds on their way"),
                        tr("The gateway says when they have arrived, mostly within days. The oldest stand first."));
    m_deliveries =
        addCard(*cards, tr("Not yet with the gateway"), tr("Refunds and captures that the gateway has not taken."));
    m_balance =
        addCard(*cards, tr("Trial balance"), tr("What we own and spend is positive, what we owe and earn negative."));
    m_settlements = addCard(*cards, tr("Sent to our bank account"),
                            tr("By the gateway, after its fees. The bank’s statement names the same references."));
    cards->addStretch(1);
    m_states = new widgets::StatePage(new widgets::ScrollArea(content), widgets::Skeleton::rows(8), nullptr, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);
    connect(m_states, &widgets::StatePage::retryRequested, this, &PaymentsPage::reload);
    connect(&m_controller, &PaymentsController::stateChanged, this, &PaymentsPage::showState);
    connect(&m_controller, &PaymentsController::done, this, &PaymentsPage::tell);
    connect(&m_controller, &PaymentsController::failed, this, &PaymentsPage::refuse);
    widgets::followTheEye(*this);
}

QVBoxLayout* PaymentsPage::addCard(QVBoxLayout& column, const QString& title, const QString& sentence) {
    auto* card = new widgets::Card;
    card->column()->setSpacing(8);
    card->column()->addWidget(wrapped(title, TextRole::section));
    card->column()->addWidget(wrapped(sentence, TextRole::detail, Token::text2));
    auto* list = new QVBoxLayout;
    list->setSpacing(10);
    card->column()->addLayout(list);
    column.addWidget(card);
    return list;
}

void PaymentsPage::arrive(const widgets::PageLink&) {
    m_controller.reload();
}

void PaymentsPage::showState() {
    const DeskStates states{.failed = tr("The payments could not be loaded"),
                            .ready = [this] { fill(); },
                            .empty = [this] { m_states->showLoading(); },
                            .forbidden = tr("Your role does not see payments")};
    states.show(*m_states, m_controller);
}

void PaymentsPage::fill() {
    for (auto* list : {m_proposals, m_quarantined, m_refunds, m_pending, m_deliveries, m_balance, m_settlements})
        clear(*list);
    showProposals();
    showQuarantined();
    showRefunds();
    showDeliveries();
    showBalance();
    showSettlements();
    widgets::followTheEye(*this);
}

QLayout* PaymentsPage::addRow(QVBoxLayout& list, const QString& title, const QString& detail) {
    auto* row = new QWidget;
    auto* line = new QVBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2);
    line->addWidget(wrapped(title, TextRole::strong));
    line->addWidget(wrapped(detail, TextRole::detail, Token::text2));
    auto* deeds = new QWidget;
    auto* flow = new widgets::FlowLayout(deeds, 8);
    flow->setContentsMargins(0, 4, 0, 0);
    line->addWidget(deeds);
    list.addWidget(row);
    return flow;
}

Button* PaymentsPage::addDeed(QLayout& row, const QString& deed, const char* name, bool may) {
    auto* button = new Button(deed);
    button->setObjectName(QLatin1String(name));
    // One deed at a time; a press while another is under way would be lost.
    const auto allow = [this, button, may] { button->setEnabled(may && !m_controller.isBusy()); };
    connect(&m_controller, &PaymentsController::busyChanged, button, allow);
    allow();
    row.addWidget(button);
    return button;
}

void PaymentsPage::addQuiet(QVBoxLayout& list, const QString& sentence) {
    list.addWidget(wrapped(sentence, TextRole::body, Token::text2));
}

void PaymentsPage::showProposals() {
    for (const auto& proposal : m_controller.page().proposals) {
        const QString title = tr("%1, %2: %3", "booking, name, what is proposed")
                                  .arg(textOf(proposal.code), textOf(proposal.student), OrderWords::deed(proposal));
        auto* row = addRow(*m_proposals, title, OrderWords::proposal(proposal, m_zone));
        auto* approve = addDeed(*row, tr("Agree …"), "approveProposal", proposal.mayApprove);
        connect(approve, &Button::clicked, this, [this, proposal] { askDecision(proposal, true); });
        auto* reject = addDeed(*row, proposal.mayApprove ? tr("Refuse …") : tr("Take it back …"), "rejectProposal",
                               proposal.mayReject);
        connect(reject, &Button::clicked, this, [this, proposal] { askDecision(proposal, false); });
    }
    if (m_controller.page().proposals.empty()) addQuiet(*m_proposals, tr("Nothing is proposed."));
}

void PaymentsPage::showQuarantined() {
    for (const auto& payment : m_controller.page().quarantined) {
        const QString detail = tr("%1 · asked for %2, received %3", "when, sums")
                                   .arg(text::dateAndTime(m_zone, payment.at), text::money(payment.expected),
                                        text::money(payment.received));
        auto* row = addRow(*m_quarantined,
                           tr("%1, %2", "booking, name").arg(textOf(payment.code), textOf(payment.student)), detail);
        auto* back = addDeed(*row, tr("Give it back …"), "giveBack", payment.mayDecide);
        connect(back, &Button::clicked, this, [this, payment] { askGiveBack(payment); });
        auto* accept = addDeed(*row, tr("Accept it …"), "acceptPayment", payment.mayDecide);
        accept->setVisible(payment.mayAccept);
        connect(accept, &Button::clicked, this, [this, payment] { askAccept(payment); });
    }
    if (m_controller.page().quarantined.empty()) addQuiet(*m_quarantined, tr("Nothing is set aside."));
}

void PaymentsPage::showRefunds() {
    const auto& page = m_controller.page();
    int failed = 0;
    int pending = 0;
    for (const auto& refund : page.refunds) {
        ++(refund.state == protocol::DeskRefundState::failed ? failed : pending);
        showRefund(refund);
    }
    if (failed == 0) addQuiet(*m_refunds, tr("No refund has failed."));
    if (failed < page.failedRefunds) addQuiet(*m_refunds, tr("And %n more.", nullptr, page.failedRefunds - failed));
    if (pending == 0) addQuiet(*m_pending, tr("None is on its way."));
    if (pending < page.pendingRefunds) addQuiet(*m_pending, tr("And %n more.", nullptr, page.pendingRefunds - pending));
}

/// What the gateway has under way is its own: there is nothing to be done about it here.
void PaymentsPage::showRefund(const protocol::DeskRefund& refund) {
    const bool failed = refund.state == protocol::DeskRefundState::failed;
    const QString title = tr("%1, %2: %3", "booking, name, sum")
                              .arg(textOf(refund.code), textOf(refund.student), text::money(refund.amount));
    const QString asked = text::dateAndTime(m_zone, refund.requestedAt);
    const QString age = text::durationWords(m_controller.now() - refund.requestedAt);
    const QString detail = failed ? tr("Asked for %1, tried %n time(s)", nullptr, refund.attempt).arg(asked)
                                  : tr("Asked for %1, %2 ago", "when, how long").arg(asked, age);
    auto* row = addRow(failed ? *m_refunds : *m_pending, refund.stuck ? tr("%1, stuck").arg(title) : title, detail);
    if (failed)
        connect(addDeed(*row, tr("Try now"), "retryRefund"), &Button::clicked, this,
                [this, id = refund.id] { m_controller.retry(id); });
    if (failed || refund.stuck)
        connect(addDeed(*row, tr("Settled by hand …"), "settleRefund", refund.maySettle), &Button::clicked, this,
                [this, refund] { askSettle(refund); });
}

void PaymentsPage::showDeliveries() {
    for (const auto& delivery : m_controller.page().deliveries) {
        const QString title = delivery.kind == "payment.refund"     ? tr("A refund")
                              : delivery.kind == "payment.capture"  ? tr("A capture")
                              : delivery.kind == "payment.payout"   ? tr("A payout")
                              : delivery.kind == "payment.plan_end" ? tr("The end of a plan")
                                                                    : textOf(delivery.kind);
        const QString since = text::dateAndTime(m_zone, delivery.wantedAt);
        const QString tried = tr("Wanted %1, tried %n time(s)", nullptr, delivery.attempts).arg(since);
        const QString detail = tr("%1 · %2", "tried, what the gateway says").arg(tried, textOf(delivery.lastError));
        auto* row = addRow(*m_deliveries, delivery.stuck ? tr("%1, stuck").arg(title) : title, detail);
        connect(addDeed(*row, tr("Try now"), "retryDelivery"), &Button::clicked, this,
                [this, id = delivery.id] { m_controller.retry(id); });
    }
    if (m_controller.page().deliveries.empty()) addQuiet(*m_deliveries, tr("The gateway has everything."));
}

void PaymentsPage::showBalance() {
    for (const auto& line : m_controller.page().balance)
        m_balance->addWidget(besideSum(wrapped(MoneyWords::account(line.account)), text::money(line.sum), kBalance));
    if (m_controller.page().balance.empty()) addQuiet(*m_balance, tr("No money has moved yet."));
}

void PaymentsPage::showSettlements() {
    for (const auto& one : m_controller.page().settlements) {
        const QString line = tr("%1 · %2 · fees %3", "date, reference of the bank, sum")
                                 .arg(text::yearDate(m_zone, one.at), textOf(one.utr), text::money(one.fees));
        m_settlements->addWidget(besideSum(wrapped(line), text::money(one.amount), kBalance));
        if (one.aside) addQuiet(*m_settlements, tr("In another currency than your prices, so it is not in the books."));
    }
    if (m_controller.page().settlements.empty()) addQuiet(*m_settlements, tr("Nothing has been sent yet."));
}

ReasonDialog* PaymentsPage::question(const QString& title, const QString& draft) {
    if (m_question) m_question->finish();
    m_question = new ReasonDialog(title, m_drafts, QStringLiteral("payments/") + draft, this);
    return m_question;
}

void PaymentsPage::askGiveBack(const protocol::DeskQuarantine& payment) {
    auto* dialog = question(tr("Give the money back?"), textOf(toString(payment.id)));
    m_proposing = payment.returnTakesTwo;
    dialog->addSentence(tr("%1 gets back %2, all that came in. It cannot be undone.")
                            .arg(textOf(payment.student), text::money(payment.received)));
    if (m_proposing) dialog->addSentence(tr("The sum takes two admins: it waits until another one agrees."));
    dialog->ask(m_proposing ? tr("Propose it") : tr("Give it back"), Button::Kind::primary);
    connect(dialog, &ReasonDialog::decided, this,
            [this, id = payment.id](const QString& reason) { m_controller.giveBack(id, reason); });
    dialog->open();
}

void PaymentsPage::askAccept(const protocol::DeskQuarantine& payment) {
    auto* dialog = question(tr("Accept the money?"), textOf(toString(payment.id)));
    m_proposing = payment.acceptTakesTwo;
    dialog->addSentence(
        tr("It pays the order as if %1 had come in. It cannot be undone.").arg(text::money(payment.expected)));
    if (payment.received < payment.expected)
        dialog->addSentence(
            tr("The platform bears the %1 that are missing.").arg(text::money(payment.expected - payment.received)));
    else
        dialog->addSentence(tr("The %1 that are too much go back to %2.")
                                .arg(text::money(payment.received - payment.expected), textOf(payment.student)));
    if (m_proposing) dialog->addSentence(tr("The sum takes two admins: it waits until another one agrees."));
    dialog->ask(m_proposing ? tr("Propose it") : tr("Accept it"), Button::Kind::primary);
    connect(dialog, &ReasonDialog::decided, this,
            [this, id = payment.id](const QString& reason) { m_controller.accept(id, reason); });
    dialog->open();
}

void PaymentsPage::askSettle(const protocol::DeskRefund& refund) {
    auto* dialog = question(tr("Was it paid another way?"), textOf(toString(refund.id)));
    m_proposing = refund.settleTakesTwo;
    dialog->addSentence(
        tr("%1 has got %2 past the gateway, by a transfer for instance. It counts as refunded then, and "
           "the gateway is never asked for it again. It cannot be undone.")
            .arg(textOf(refund.student), text::money(refund.amount)));
    if (m_proposing)
        dialog->addSentence(
            tr("The sum takes two admins: it waits until another one agrees, and nothing is tried at the "
               "gateway meanwhile."));
    auto* reference = new widgets::TextField(tr("Reference of the transfer"));
    reference->setInputName(QStringLiteral("settleReference"));
    reference->input()->setMaxLength(kMostReference);
    dialog->body()->addWidget(reference);
    dialog->ask(m_proposing ? tr("Propose it") : tr("Settle it"), Button::Kind::primary);
    const auto allow = [dialog, reference] { dialog->setReady(reference->text().trimmed().size() >= kLeastReference); };
    connect(reference, &widgets::TextField::textChanged, dialog, allow);
    allow();
    connect(dialog, &ReasonDialog::decided, this, [this, id = refund.id, reference](const QString& reason) {
        m_controller.settle(id, reference->text().trimmed(), reason);
    });
    dialog->open();
}

void PaymentsPage::askDecision(const protocol::DeskProposal& proposal, bool approve) {
    auto* dialog = question(approve ? tr("Agree?") : tr("Leave it undone?"), textOf(toString(proposal.id)));
    m_proposing = false;
    dialog->addSentence(tr("%1, %2: %3", "booking, name, what is proposed")
                            .arg(textOf(proposal.code), textOf(proposal.student), OrderWords::deed(proposal)));
    dialog->addSentence(approve ? tr("It is done at once and cannot be undone.")
                                : tr("No money moves. It can be proposed again."));
    dialog->ask(approve ? tr("Agree and do it") : tr("Leave it undone"), Button::Kind::primary);
    connect(dialog, &ReasonDialog::decided, this, [this, id = proposal.id, approve](const QString& reason) {
        approve ? m_controller.approve(id, reason) : m_controller.reject(id, reason);
    });
    dialog->open();
}

/// What waits for a reason says it there; a new try has no question.
void PaymentsPage::refuse(const domain::Error& error) {
    if (m_question) return m_question->refuse(error);
    emit toast(widgets::Tone::error, error.fields.empty() ? net::words(error) : net::words(error.fields.front()));
}

void PaymentsPage::tell(PaymentsController::Deed deed) {
    using enum PaymentsController::Deed;
    if (m_question && deed != retryRefund && deed != retryDelivery) m_question->settle();
    if (deed == retryRefund || deed == retryDelivery)
        return emit toast(widgets::Tone::success, tr("It is tried again within a minute."));
    if (m_proposing) return emit toast(widgets::Tone::success, tr("Proposed. Another admin has to agree."));
    if (deed == giveBack) return emit toast(widgets::Tone::success, tr("The money is on its way back."));
    if (deed == settle) return emit toast(widgets::Tone::success, tr("Settled. It counts as refunded."));
    if (deed == accept) return emit toast(widgets::Tone::success, tr("Accepted. The order is paid."));
    emit toast(widgets::Tone::success, deed == approve ? tr("Done.") : tr("Nothing was moved."));
}

}  // namespace mc::admin
