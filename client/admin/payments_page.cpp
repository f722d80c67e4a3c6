#include "admin/payments_page.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "admin/money_words.h"
#include "net/field_words.h"
#include "net/problem.h"
#include "text/format.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/dialog.h"
#include "widgets/fold.h"
#include "widgets/label.h"
#include "widgets/scroll_area.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"
#include "widgets/text_area.h"

namespace mc::admin {

using net::LoadState;
using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kInset = widgets::metrics::kInset;
constexpr int kReason = 500;  ///< Limits<ReturnPayment>
constexpr int kRetryAfter = 8;
constexpr int kBalance = 440;  ///< Wider, sums stand too far from what they are.

QString textOf(const std::string& text) {
    return QString::fromStdString(text);
}

void clear(QLayout& layout) {
    while (auto* item = layout.takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
}

Label* wrapped(const QString& text, TextRole role = TextRole::body, Token color = Token::text) {
    auto* label = new Label(text, role, color);
    label->setWordWrap(true);
    return label;
}

/// What it is called and, in a column of its own, the sum.
QWidget* sumLine(const QString& name, const QString& sum) {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(12);
    auto* figures = new Label(sum);
    figures->setTabular(true);
    line->addWidget(wrapped(name), 1);
    line->addWidget(figures, 0, Qt::AlignTop);
    widgets::setScaledMaximumWidth(*row, kBalance);
    return row;
}

}  // namespace

PaymentsPage::PaymentsPage(net::ApiClient& api, const domain::ZoneName& zone, QWidget* parent)
    : Page(parent), m_controller(api), m_zone(text::zoneTable(zone)) {
    setObjectName(QStringLiteral("paymentsPage"));
    auto* content = new QWidget;
    auto* cards = new QVBoxLayout(content);
    cards->setContentsMargins(kInset, 12, kInset, kInset);
    cards->setSpacing(16);
    m_quarantined =
        addCard(*cards, tr("Set aside"),
                tr("Another amount or currency came in than was asked for. It is nobody’s until you decide."));
    m_refunds = addCard(*cards, tr("Refunds that failed"), tr("They are tried again by themselves every few hours."));
    m_deliveries =
        addCard(*cards, tr("Not yet with the gateway"), tr("Refunds and captures that the gateway has not taken."));
    m_balance =
        addCard(*cards, tr("Trial balance"), tr("What we own and spend is positive, what we owe and earn negative."));
    cards->addStretch(1);
    m_states = new widgets::StatePage(new widgets::ScrollArea(content), widgets::Skeleton::rows(8), nullptr, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);
    connect(m_states, &widgets::StatePage::retryRequested, this, &PaymentsPage::reload);
    connect(&m_controller, &PaymentsController::stateChanged, this, &PaymentsPage::showState);
    connect(&m_controller, &PaymentsController::done, this, &PaymentsPage::tell);
    connect(&m_controller, &PaymentsController::failed, this, [this](const domain::Error& error) {
        emit toast(widgets::Tone::error, error.fields.empty() ? net::words(error) : net::words(error.fields.front()));
    });
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
    switch (m_controller.state()) {
        case LoadState::loading:
        case LoadState::empty:
            return m_states->showLoading();
        case LoadState::ready:
            fill();
            return m_states->showReady();
        case LoadState::error:
            if (m_controller.error().code == domain::ErrorCode::forbidden)
                return m_states->showError(tr("Your role does not see payments"),
                                           tr("Finance and owners do. An owner can give you that role."));
            return m_states->showError(tr("The payments could not be loaded"), net::words(m_controller.error()),
                                       net::details(m_controller.error()), kRetryAfter);
    }
}

void PaymentsPage::fill() {
    for (auto* list : {m_quarantined, m_refunds, m_deliveries, m_balance})
        clear(*list);
    showQuarantined();
    showRefunds();
    showDeliveries();
    showBalance();
    widgets::followTheEye(*this);
}

Button* PaymentsPage::addRow(QVBoxLayout& list, const QString& title, const QString& detail, const QString& deed,
                             const char* name, bool may) {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(12);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(wrapped(title, TextRole::strong));
    words->addWidget(wrapped(detail, TextRole::detail, Token::text2));
    auto* button = new Button(deed);
    button->setObjectName(QLatin1String(name));
    // One deed at a time; a press while another is under way would be lost.
    const auto allow = [this, button, may] { button->setEnabled(may && !m_controller.isBusy()); };
    connect(&m_controller, &PaymentsController::busyChanged, button, allow);
    allow();
    line->addLayout(words, 1);
    line->addWidget(button, 0, Qt::AlignTop);
    list.addWidget(row);
    return button;
}

void PaymentsPage::addQuiet(QVBoxLayout& list, const QString& sentence) {
    list.addWidget(wrapped(sentence, TextRole::body, Token::text2));
}

void PaymentsPage::showQuarantined() {
    for (const auto& payment : m_controller.page().quarantined) {
        const QString detail = tr("%1 · asked for %2, received %3", "when, sums")
                                   .arg(text::dateAndTime(m_zone, payment.at), text::money(payment.expected),
                                        text::money(payment.received));
        auto* button =
            addRow(*m_quarantined, tr("%1, %2", "booking, name").arg(textOf(payment.code), textOf(payment.student)),
                   detail, tr("Give it back"), "giveBack", payment.mayDecide);
        connect(button, &Button::clicked, this, [this, payment] { askGiveBack(payment); });
    }
    if (m_controller.page().quarantined.empty()) addQuiet(*m_quarantined, tr("Nothing is set aside."));
}

void PaymentsPage::showRefunds() {
    for (const auto& refund : m_controller.page().refunds) {
        const QString asked = text::dateAndTime(m_zone, refund.requestedAt);
        const QString detail = tr("Asked for %1, tried %n time(s)", nullptr, refund.attempt).arg(asked);
        auto* button = addRow(*m_refunds,
                              tr("%1, %2: %3", "booking, name, sum")
                                  .arg(textOf(refund.code), textOf(refund.student), text::money(refund.amount)),
                              detail, tr("Try now"), "retryRefund");
        connect(button, &Button::clicked, this, [this, id = refund.id] { m_controller.retry(id); });
    }
    if (m_controller.page().refunds.empty()) addQuiet(*m_refunds, tr("No refund has failed."));
}

void PaymentsPage::showDeliveries() {
    for (const auto& delivery : m_controller.page().deliveries) {
        const QString title = delivery.kind == "payment.refund"    ? tr("A refund")
                              : delivery.kind == "payment.capture" ? tr("A capture")
                                                                   : textOf(delivery.kind);
        const QString since = text::dateAndTime(m_zone, delivery.wantedAt);
        const QString tried = tr("Wanted %1, tried %n time(s)", nullptr, delivery.attempts).arg(since);
        const QString detail = tr("%1 · %2", "tried, what the gateway says").arg(tried, textOf(delivery.lastError));
        auto* button = addRow(*m_deliveries, delivery.stuck ? tr("%1, stuck").arg(title) : title, detail, tr("Try now"),
                              "retryDelivery");
        connect(button, &Button::clicked, this, [this, id = delivery.id] { m_controller.retry(id); });
    }
    if (m_controller.page().deliveries.empty()) addQuiet(*m_deliveries, tr("The gateway has everything."));
}

void PaymentsPage::showBalance() {
    for (const auto& line : m_controller.page().balance)
        m_balance->addWidget(sumLine(MoneyWords::account(line.account), text::money(line.sum)));
    if (m_controller.page().balance.empty()) addQuiet(*m_balance, tr("No money has moved yet."));
}

void PaymentsPage::askGiveBack(const protocol::DeskQuarantine& payment) {
    if (m_question) m_question->finish();
    auto* dialog = new widgets::Dialog(tr("Give the money back?"), this);
    m_question = dialog;
    dialog->addSentence(tr("%1 gets back %2, all that came in. It cannot be undone.")
                            .arg(textOf(payment.student), text::money(payment.received)));
    auto* reason = new widgets::TextArea(tr("Reason"));
    reason->setInputName(QStringLiteral("giveBackReason"));
    reason->setCounter(kReason);
    reason->setRows(2);
    dialog->body()->addWidget(reason);
    dialog->setSafe(tr("Not yet"));
    dialog->setDeed(tr("Give it back"))->setObjectName(QStringLiteral("confirmGiveBack"));
    connect(dialog, &widgets::Dialog::deed, this, [this, dialog, reason, id = payment.id] {
        const QString words = reason->text().trimmed();
        if (words.isEmpty()) return reason->setError(tr("Please write it here first."));
        dialog->finish();
        m_controller.giveBack(id, words);
    });
    dialog->open();
}

void PaymentsPage::tell(PaymentsController::Deed deed) {
    if (deed == PaymentsController::Deed::giveBack)
        return emit toast(widgets::Tone::success, tr("The money is on its way back."));
    emit toast(widgets::Tone::success, tr("It is tried again within a minute."));
}

}  // namespace mc::admin
