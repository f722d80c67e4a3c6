#include "admin/order_panel.h"

#include <QVBoxLayout>

#include "admin/order_words.h"
#include "admin/panel_parts.h"
#include "admin/reason_dialog.h"
#include "admin/sum_field.h"
#include "text/format.h"
#include "text/utf8.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/flow_layout.h"
#include "widgets/label.h"
#include "widgets/pill.h"
#include "widgets/scroll_area.h"
#include "widgets/tab_order.h"

namespace mc::admin {

using protocol::DeskOrder;
using text::textOf;
using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

OrderPanel::OrderPanel(OrdersController& controller, net::Drafts& drafts, const domain::ZoneName& zone, QWidget* parent)
    : QWidget(parent), m_controller(controller), m_drafts(drafts), m_zone(text::zoneTable(zone)) {
    setObjectName(QStringLiteral("orderPanel"));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    buildHead(*column);
    m_cameIn = addPart(*column, tr("What came in"), "orderCameIn");
    m_wentBack = addPart(*column, tr("What went back"), "orderWentBack");
    m_proposals = addPart(*column, tr("What was proposed"), "orderProposals");
    m_decide = addLink(*column, tr("Decide on the page of payments"), "decideProposals");
    column->addStretch(1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(new widgets::ScrollArea(content), 1);
    all->addWidget(buildDeeds());
    connect(m_decide, &Button::clicked, this, [this] { emit navigate(QStringLiteral("/admin/payments")); });
    connect(&m_controller, &OrdersController::reviewChanged, this, &OrderPanel::show);
    connect(&m_controller, &OrdersController::busyChanged, this, &OrderPanel::showDeeds);
    connect(&m_controller, &OrdersController::done, this, &OrderPanel::tell);
    connect(&m_controller, &OrdersController::failed, this, [this](const domain::Error& error) {
        if (m_question) m_question->refuse(error);
    });
    show();
}

void OrderPanel::buildHead(QVBoxLayout& column) {
    m_code = wrapped({}, TextRole::section, Token::text);
    m_code->setObjectName(QStringLiteral("orderCode"));
    m_state = new widgets::Pill({});
    m_who = wrapped({}, TextRole::body, Token::text);
    m_email = wrapped({}, TextRole::detail, Token::text2);
    m_email->setObjectName(QStringLiteral("orderEmail"));
    column.addWidget(m_code);
    column.addWidget(m_state, 0, Qt::AlignLeft);
    column.addWidget(m_who);
    column.addWidget(m_email);
    m_reveal = addLink(column, tr("Reveal the address"), "revealOrderEmail");
    connect(m_reveal, &Button::clicked, this, &OrderPanel::askReveal);
    m_facts = wrapped({}, TextRole::detail, Token::text2);
    m_facts->setObjectName(QStringLiteral("orderMoney"));
    column.addWidget(m_facts);
    m_booking = addLink(column, tr("Open the booking"), "openOrderBooking");
    connect(m_booking, &Button::clicked, this, [this] {
        if (const auto& order = m_controller.review(); order && order->bookingId)
            emit navigate(QStringLiteral("/admin/bookings/") + textOf(toString(*order->bookingId)));
    });
}

Button* OrderPanel::addLink(QVBoxLayout& column, const QString& text, const char* name) {
    auto* link = new Button(text, Button::Kind::link);
    link->setObjectName(QLatin1String(name));
    column.addWidget(link, 0, Qt::AlignLeft);
    return link;
}

Label* OrderPanel::addPart(QVBoxLayout& column, const QString& title, const char* name) {
    column.addWidget(new Label(title, TextRole::strong));
    auto* lines = wrapped({}, TextRole::detail, Token::text2);
    lines->setObjectName(QLatin1String(name));
    column.addWidget(lines);
    return lines;
}

QWidget* OrderPanel::buildDeeds() {
    m_foot = new QWidget;
    auto* all = new QVBoxLayout(m_foot);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(new widgets::Divider);
    auto* row = new QWidget;
    auto* deeds = new widgets::FlowLayout(row, 8);
    deeds->setContentsMargins(20, 10, 20, 14);
    m_goodwill = new Button(tr("Refund as goodwill …"));
    m_goodwill->setObjectName(QStringLiteral("goodwill"));
    connect(m_goodwill, &Button::clicked, this, &OrderPanel::askGoodwill);
    deeds->addWidget(m_goodwill);
    all->addWidget(row);
    return m_foot;
}

void OrderPanel::show() {
    const auto& order = m_controller.review();
    setVisible(order.has_value());
    if (m_question && !order) m_question->finish();
    if (!order) return;
    showHead(*order);
    showMoney(*order);
    showProposals(*order);
    showDeeds();
    widgets::followTheEye(*this);
}

void OrderPanel::showHead(const DeskOrder& order) {
    m_code->setText(textOf(order.code));
    const auto state = OrderWords::state(order);
    m_state->set(state.word, state.tone, state.icon);
    m_who->setText(textOf(order.student));
    const bool revealed = !m_controller.email().isEmpty();
    m_email->setText(revealed ? m_controller.email() : textOf(order.email));
    m_email->setVisible(!m_email->text().isEmpty());
    m_reveal->setVisible(!revealed && !order.email.empty());
    QStringList facts{
        tr("%1, ordered %2", "sum, when").arg(text::money(order.amount), text::dateAndTime(m_zone, order.at))};
    if (order.left.minor > 0) facts << tr("%1 has not gone back", "sum").arg(text::money(order.left));
    if (!order.gatewayOrderId.empty())
        facts << tr("At the gateway: %1", "its id of the order").arg(textOf(order.gatewayOrderId));
    m_facts->setText(facts.join(u'\n'));
    m_booking->setVisible(order.bookingId.has_value());
}

void OrderPanel::showMoney(const DeskOrder& order) {
    QStringList in;
    for (const auto& attempt : order.attempts)
        in << OrderWords::attempt(attempt, m_zone);
    m_cameIn->setText(in.isEmpty() ? tr("Nothing yet.") : in.join(u'\n'));
    QStringList back;
    for (const auto& refund : order.refunds)
        back << OrderWords::refund(refund, m_zone);
    m_wentBack->setText(back.isEmpty() ? tr("Nothing.") : back.join(u'\n'));
}

void OrderPanel::showProposals(const DeskOrder& order) {
    QStringList lines;
    bool open = false;
    for (const auto& proposal : order.proposals) {
        lines << tr("%1. %2", "what, who and what became of it")
                     .arg(OrderWords::deed(proposal), OrderWords::proposal(proposal, m_zone));
        open = open || proposal.state == protocol::DeskProposalState::open;
    }
    m_proposals->setText(lines.isEmpty() ? tr("Nothing.") : lines.join(u'\n'));
    m_decide->setVisible(open);
}

void OrderPanel::showDeeds() {
    const auto& order = m_controller.review();
    if (!order) return;
    m_foot->setVisible(order->mayGrant);
    m_goodwill->setEnabled(order->mayGrant && !m_controller.isBusy());
    m_reveal->setEnabled(!m_controller.isBusy());
}

ReasonDialog* OrderPanel::question(const QString& title, const char* draft) {
    if (m_question) m_question->finish();
    const auto key = QStringLiteral("order/%1/%2").arg(textOf(toString(*m_controller.chosen())), QLatin1String(draft));
    m_question = new ReasonDialog(title, m_drafts, key, this);
    return m_question;
}

void OrderPanel::askGoodwill() {
    const auto& order = *m_controller.review();
    auto* dialog = question(tr("Give something back as goodwill?"), "goodwill");
    dialog->addSentence(
        tr("%1 gets the sum back and keeps the session. The platform bears it: the mentor’s share stays.")
            .arg(textOf(order.student)));
    dialog->addSentence(tr("It is only proposed. Another admin has to agree before any money moves."));
    auto* sum = new SumField(tr("Sum, at most %1").arg(text::money(order.left)), order.left.currency);
    sum->setInputName(QStringLiteral("goodwillSum"));
    dialog->body()->addWidget(sum);
    const auto fits = [sum, most = order.left] {
        const auto typed = sum->sum();
        return typed && typed->minor > 0 && *typed <= most;
    };
    connect(sum, &widgets::TextField::textChanged, dialog, [dialog, fits] { dialog->setReady(fits()); });
    dialog->setReady(false);
    dialog->ask(tr("Propose it"), Button::Kind::primary);
    connect(dialog, &ReasonDialog::decided, this,
            [this, sum](const QString& reason) { m_controller.proposeGoodwill(*sum->sum(), reason); });
    dialog->open();
}

void OrderPanel::askReveal() {
    auto* dialog = question(tr("Show the whole address?"), "reveal");
    dialog->addSentence(tr("That you have seen it, and why, is recorded in the audit log."));
    dialog->ask(tr("Show it"), Button::Kind::primary);
    connect(dialog, &ReasonDialog::decided, &m_controller, &OrdersController::revealEmail);
    dialog->open();
}

void OrderPanel::tell(OrdersController::Deed deed) {
    if (m_question) m_question->settle();
    if (deed == OrdersController::Deed::goodwill)
        emit toast(widgets::Tone::success, tr("Proposed. Another admin has to agree."));
}

}  // namespace mc::admin
