#include "student/wallet_page.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <utility>

#include "booking/page_column.h"
#include "net/problem.h"
#include "student/checkout_way.h"
#include "student/credits_words.h"
#include "student/saved_methods_card.h"
#include "web/engine_library.h"
#include "widgets/accessible.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/flow_layout.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/scroll_area.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"

namespace mc::student {

using net::LoadState;
using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kCreditsWidth = 720;

Label* wrapped(const QString& text, TextRole role, Token color) {
    auto* label = new Label(text, role, color);
    label->setWordWrap(true);
    return label;
}

void emptyOut(QLayout& layout) {
    while (auto* item = layout.takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

QVBoxLayout* listIn(QWidget* list, int spacing) {
    auto* rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(spacing);
    return rows;
}

}  // namespace

WalletPage::WalletPage(net::ApiClient& api, const domain::ZoneName& viewer, QWidget* parent)
    : Page(parent), m_api(api), m_zone(widgets::zoneTable(viewer)), m_credits(api), m_purchase(api) {
    setObjectName(QStringLiteral("walletPage"));
    m_way = new CheckoutWay(api, m_purchase, tr("Back to the wallet"), this);
    m_way->notice()->setObjectName(QStringLiteral("creditsNotice"));
    m_states = new widgets::StatePage(new widgets::ScrollArea(makeContent()), widgets::Skeleton::rows(4), nullptr);
    m_way->setChoice(m_states);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_way);
    bind();
}

QWidget* WalletPage::makeContent() {
    const auto [content, column] = booking::makePageColumn(kCreditsWidth, 24);
    column->setSpacing(16);
    column->addWidget(makeBalance());
    column->addWidget(m_packCard = makePacks());
    column->addWidget(m_methods = new SavedMethodsCard(m_api, m_zone));
    column->addWidget(makeMoves());
    column->addStretch();
    return content;
}

QWidget* WalletPage::makeBalance() {
    auto* card = new widgets::Card;
    card->setInset(20);
    card->column()->setSpacing(8);
    card->column()->addWidget(wrapped(tr("Your credits"), TextRole::section, Token::text));
    m_balance = new Label({}, TextRole::display, Token::text);
    m_balance->setObjectName(QStringLiteral("creditsBalance"));
    m_balance->setTabular(true);
    widgets::setHeading(*m_balance, false);
    card->column()->addWidget(m_balance);
    m_detail = wrapped({}, TextRole::body, Token::text2);
    card->column()->addWidget(m_detail);
    auto* lots = new QWidget;
    m_lots = listIn(lots, 4);
    card->column()->addWidget(lots);
    return card;
}

QWidget* WalletPage::makePacks() {
    auto* card = new widgets::Card;
    card->setInset(20);
    card->column()->setSpacing(12);
    card->column()->addWidget(wrapped(tr("Buy credits"), TextRole::section, Token::text));
    auto* box = new QWidget;
    m_packs = new widgets::FlowLayout(box, 12);
    card->column()->addWidget(box);
    m_validity = wrapped({}, TextRole::body, Token::text2);
    card->column()->addWidget(m_validity);
    card->column()->addWidget(m_way->notice());
    return card;
}

QWidget* WalletPage::makeMoves() {
    auto* card = new widgets::Card;
    card->setInset(20);
    card->column()->setSpacing(12);
    card->column()->addWidget(wrapped(tr("History"), TextRole::section, Token::text));
    m_noMoves = wrapped(tr("You have not bought any credits yet."), TextRole::body, Token::text2);
    card->column()->addWidget(m_noMoves);
    auto* list = new QWidget;
    m_rows = listIn(list, 12);
    card->column()->addWidget(list);
    m_more = new Button(tr("Show more"), Button::Kind::secondary);
    m_more->setObjectName(QStringLiteral("moreMoves"));
    card->column()->addWidget(m_more, 0, Qt::AlignHCenter);
    return card;
}

void WalletPage::bind() {
    connect(m_states, &widgets::StatePage::retryRequested, this, &WalletPage::reload);
    connect(m_more, &Button::clicked, &m_credits, &CreditsController::loadMore);
    connect(&m_credits, &CreditsController::changed, this, &WalletPage::showState);
    connect(&m_credits, &CreditsController::failed, this,
            [this](const domain::Error& error) { emit toast(widgets::Tone::error, net::words(error)); });
    connect(m_methods, &SavedMethodsCard::failed, this,
            [this](const domain::Error& error) { emit toast(widgets::Tone::error, net::words(error)); });
    connect(m_way, &CheckoutWay::addressConfirmed, this, &WalletPage::addressConfirmed);
    connect(&m_purchase, &Purchase::bought, this, [this] {
        emit toast(widgets::Tone::success,
                   tr("You have %1 more to spend.", "amount").arg(widgets::money(m_purchase.pack())));
        reload();
    });
}

void WalletPage::arrive(const widgets::PageLink&) {
    reload();
    web::warmUp(*this);
}

void WalletPage::reload() {
    m_credits.reload();
    m_methods->load();
}

void WalletPage::showState() {
    switch (m_credits.state()) {
        case LoadState::loading:
        case LoadState::empty:
            return m_states->showLoading();
        case LoadState::error:
            return m_states->showError(tr("Your credits could not be loaded"), net::words(m_credits.error()),
                                       net::details(m_credits.error()), widgets::kRetryAfter);
        case LoadState::ready:
            break;
    }
    showWallet();
    showPacks();
    showMoves();
    m_states->showReady();
    widgets::followTheEye(*this);
}

void WalletPage::showWallet() {
    const auto& wallet = m_credits.wallet();
    m_balance->setText(widgets::money(wallet.spendable));
    m_detail->setText(wallet.kept.isZero()
                          ? tr("Your next booking uses them first; you pay only the rest.")
                          : tr("%1 more is kept for what you are booking.", "amount").arg(widgets::money(wallet.kept)));
    emptyOut(*m_lots);
    for (const auto& lot : wallet.lots)
        m_lots->addWidget(wrapped(CreditsWords::lot(lot, m_zone), TextRole::body, Token::text2));
    m_lots->parentWidget()->setVisible(!wallet.lots.empty());
}

void WalletPage::showPacks() {
    const auto& wallet = m_credits.wallet();
    m_packCard->setVisible(!wallet.packs.empty());
    m_validity->setText(CreditsWords::validity(wallet));
    if (std::exchange(m_offered, wallet.packs) == wallet.packs) return;
    emptyOut(*m_packs);
    int number = 0;
    for (const auto& pack : wallet.packs) {
        auto* button = new Button(widgets::moneyShort(pack), Button::Kind::secondary);
        button->setObjectName(QStringLiteral("creditsPack%1").arg(number++));
        button->setAccessibleName(tr("Buy credits of %1", "amount").arg(widgets::money(pack)));
        button->setSize(Button::Size::large);
        connect(button, &Button::clicked, this, [this, pack] { m_purchase.buy(pack); });
        m_packs->addWidget(button);
    }
}

void WalletPage::showMoves() {
    emptyOut(*m_rows);
    for (const auto& move : m_credits.moves())
        m_rows->addWidget(rowOf(move));
    m_rows->parentWidget()->setVisible(!m_credits.moves().empty());
    m_noMoves->setVisible(m_credits.moves().empty());
    m_more->setVisible(m_credits.hasMore());
}

QWidget* WalletPage::rowOf(const protocol::CreditMove& move) {
    auto* row = new QWidget;
    row->setObjectName(QStringLiteral("creditMove"));
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(12);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(wrapped(CreditsWords::move(move), TextRole::body, Token::text));
    words->addWidget(wrapped(widgets::yearDate(m_zone, move.at), TextRole::detail, Token::text2));
    line->addLayout(words, 1);
    auto* amount = new Label(widgets::money(move.amount), TextRole::strong,
                             move.amount.isNegative() ? Token::text : Token::successText);
    amount->setTabular(true);
    line->addWidget(amount);
    return row;
}

}  // namespace mc::student
