#include "booking/summary_card.h"

#include <QGridLayout>
#include <QHBoxLayout>

#include "booking/booking_words.h"
#include "booking/price_lines.h"
#include "text/sentences.h"
#include "widgets/accessible.h"
#include "widgets/avatar.h"
#include "widgets/button.h"
#include "widgets/format.h"
#include "widgets/hold_timer.h"
#include "widgets/icon_label.h"
#include "widgets/label.h"

namespace mc::booking {

using widgets::Button;
using widgets::Icon;
using widgets::IconLabel;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kSummaryInset = 20;

}  // namespace

SummaryCard::SummaryCard(QWidget* parent) : Card(parent), m_timer(new widgets::HoldTimer(this)) {
    setInset(kSummaryInset);
    column()->setSpacing(12);
    m_timer->setObjectName(QStringLiteral("holdTimer"));
    column()->addWidget(m_timer);
    column()->addSpacing(8);
    column()->addWidget(makePerson());
    addWhen();
    column()->addWidget(new widgets::Divider(Qt::Horizontal, this));
    addPrice();
    m_action = new Button(tr("Continue to payment"), Button::Kind::primary, this);
    m_action->setObjectName(QStringLiteral("continueToPayment"));
    m_action->setSize(Button::Size::large);
    m_action->setKeyHint(tr("Ctrl ↵"));
    column()->addWidget(m_action);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(new IconLabel(Icon::lock, 16, Token::text2, this));
    m_through = new Label(tr("You pay in the next step"), TextRole::detail, Token::text2, this);
    m_through->setWordWrap(true);
    row->addWidget(m_through);
    row->addStretch();
    column()->addLayout(row);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

QWidget* SummaryCard::makePerson() {
    auto* person = new QWidget(this);
    auto* row = new QHBoxLayout(person);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_avatar = new widgets::Avatar(40, {}, {}, person);
    m_name = new widgets::ElidedLabel({}, TextRole::strong, Token::text, person);
    m_verified = new IconLabel(Icon::verified, 16, Token::accent, person);
    m_verified->setAccessibleName(tr("Verified"));
    m_headline = new widgets::ElidedLabel({}, TextRole::detail, Token::text2, person);
    auto* first = new QHBoxLayout;
    first->setSpacing(6);
    first->addWidget(m_name);
    first->addWidget(m_verified);
    first->addStretch();
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addLayout(first);
    texts->addWidget(m_headline);
    row->addWidget(m_avatar);
    row->addLayout(texts, 1);
    return person;
}

void SummaryCard::addWhen() {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(2);
    m_when = new Label({}, TextRole::strong, Token::text, this);
    m_when->setWordWrap(true);
    m_whenThere = new Label({}, TextRole::detail, Token::text2, this);
    grid->addWidget(new IconLabel(Icon::calendar, 16, Token::text2, this), 0, 0, Qt::AlignTop);
    grid->addWidget(m_when, 0, 1);
    grid->addWidget(m_whenThere, 1, 1);
    grid->setRowMinimumHeight(2, 6);
    grid->addWidget(new IconLabel(Icon::video, 16, Token::text2, this), 3, 0);
    auto* where = new Label(tr("Video call in this app"), TextRole::body, Token::text, this);
    where->setWordWrap(true);
    m_whenThere->setWordWrap(true);
    grid->addWidget(where, 3, 1);
    grid->setColumnStretch(1, 1);
    column()->addLayout(grid);
}

void SummaryCard::addPrice() {
    m_price = new PriceLines(this);
    m_price->total()->setObjectName(QStringLiteral("summaryTotal"));
    column()->addWidget(m_price);
    m_askedFirst = new Label({}, TextRole::body, Token::text, this);
    m_askedFirst->setObjectName(QStringLiteral("askedFirst"));
    m_askedFirst->setWordWrap(true);
    column()->addWidget(m_askedFirst);
}

void SummaryCard::setClock(std::function<domain::UtcTime()> clock) {
    m_timer->setClock(std::move(clock));
}

void SummaryCard::setBooking(const protocol::Booking& booking, bool verified) {
    const auto& mentor = booking.mentor;
    m_avatar->setPerson(text(domain::toString(mentor.id)), text(mentor.name));
    m_name->setText(text(mentor.name));
    m_verified->setVisible(verified);
    m_headline->setText(text(mentor.headline));
    m_headline->setVisible(!mentor.headline.empty());
    m_when->setText(BookingWords::dayAndTime(booking));
    m_whenThere->setText(BookingWords::whenThere(booking));
    m_whenThere->setVisible(!sameClock(booking));
    const QString asked = BookingWords::askedFirst(booking);
    m_askedFirst->setText(
        text::sentences({asked, asked.isEmpty() ? QString() : tr("Otherwise it lets go of it within days.")}));
    m_askedFirst->setVisible(!asked.isEmpty());
    if (booking.price) m_price->setPrice(*booking.price, booking.durationMinutes);
    if (booking.holdExpiresAt && *booking.holdExpiresAt != m_heldUntil) {
        m_heldUntil = *booking.holdExpiresAt;
        m_timer->start(booking.createdAt, m_heldUntil);
    }
}

void SummaryCard::setHeld(bool held) {
    m_timer->setVisible(held);
    if (!held) m_timer->stop();
}

void SummaryCard::setSandbox(bool sandbox) {
    m_through->setText(sandbox ? tr("Test payments: no money moves") : tr("You pay through Razorpay"));
}

}  // namespace mc::booking
