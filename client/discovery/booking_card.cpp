#include "discovery/booking_card.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/accessible.h"
#include "widgets/button.h"
#include "widgets/choice.h"
#include "widgets/format.h"
#include "widgets/icon_label.h"
#include "widgets/label.h"

namespace mc::discovery {

using widgets::Icon;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

struct RefundWords {
    Q_DECLARE_TR_FUNCTIONS(RefundWords)
};

/// Decision 6, with the server's own figures.
QString refundWords(const domain::CancellationPolicy& policy, domain::UtcTime at, const domain::ZoneTable& yours,
                    domain::UtcTime now) {
    const QString full = text::dateAndTime(yours, at - policy.fullBefore);
    const QString part = text::dateAndTime(yours, at - policy.partialUntil);
    switch (domain::refundTier(policy, at, now, domain::Party::student)) {
        case domain::RefundTier::full:
            return RefundWords::tr("Full refund before %1, %2% up to %3.")
                .arg(full)
                .arg(policy.partialPercent)
                .arg(part);
        case domain::RefundTier::partial:
            return RefundWords::tr("%1% refunded up to %2, nothing after.").arg(policy.partialPercent).arg(part);
        case domain::RefundTier::none:
            break;
    }
    return RefundWords::tr("Starts soon: no refund if you cancel.");
}

}  // namespace

BookingCard::BookingCard(QWidget* parent)
    : Card(parent),
      m_durations(new QVBoxLayout),
      m_plan(new Label({}, TextRole::detail, Token::successText)),
      m_fee(new Label({}, TextRole::detail, Token::text2)),
      m_time(new Card),
      m_timeIcon(new widgets::IconLabel(Icon::calendarCheck, 20, Token::successText)),
      m_when(new Label({}, TextRole::strong)),
      m_whenThere(new Label({}, TextRole::detail, Token::text2)),
      m_book(new widgets::Button(tr("Book"), widgets::Button::Kind::primary)),
      m_refundRow(new QWidget),
      m_refund(new Label({}, TextRole::detail, Token::text2)) {
    column()->addWidget(new Label(tr("Book a session"), TextRole::section));
    m_durations->setSpacing(8);
    column()->addLayout(m_durations);
    m_plan->setObjectName(QStringLiteral("planPrice"));
    m_fee->setObjectName(QStringLiteral("platformFee"));
    for (auto* label : {m_plan, m_fee}) {
        label->setWordWrap(true);
        label->hide();
        column()->addWidget(label);
    }
    m_time->setInset(11);
    m_when->setWordWrap(true);
    m_whenThere->setWordWrap(true);
    m_when->setObjectName(QStringLiteral("chosenTime"));
    auto* row = new QHBoxLayout;
    row->setSpacing(11);
    row->addWidget(m_timeIcon, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_when);
    words->addWidget(m_whenThere);
    row->addLayout(words, 1);
    m_time->column()->addLayout(row);
    column()->addWidget(m_time);
    m_book->setSize(widgets::Button::Size::large);
    m_book->setObjectName(QStringLiteral("bookButton"));
    column()->addWidget(m_book);
    auto* refund = new QHBoxLayout(m_refundRow);
    refund->setContentsMargins(0, 0, 0, 0);
    refund->setSpacing(8);
    m_refund->setWordWrap(true);
    m_refund->setObjectName(QStringLiteral("refundTerms"));
    refund->addWidget(new widgets::IconLabel(Icon::restore, 16, Token::text2), 0, Qt::AlignTop);
    refund->addWidget(m_refund, 1);
    column()->addWidget(m_refundRow);
    connect(m_book, &widgets::Button::clicked, this, &BookingCard::bookPressed);
    showAction();
}

void BookingCard::setProfile(const protocol::MentorProfile& profile, int minutes) {
    m_accepting = profile.acceptingBookings;
    setPrices(profile.prices, minutes);
    showAction();
}

/// Choices that stay the same stay where they are: a preview is told anew at each letter.
void BookingCard::setPrices(const std::vector<protocol::DurationPrice>& prices, int minutes) {
    const auto same = [](const auto& a, const auto& b) { return a.minutes == b.minutes && a.price == b.price; };
    if (std::ranges::equal(prices, m_prices, same)) {
        for (std::size_t i = 0; i < prices.size(); ++i)
            if (prices[i].minutes == minutes) m_choices[i]->setChecked(true);
        return;
    }
    m_prices = prices;
    for (auto* choice : m_choices) {
        choice->hide();
        choice->deleteLater();
    }
    m_choices.clear();
    for (const protocol::DurationPrice& each : prices) {
        auto* choice = new widgets::RadioCard(tr("%n minutes", nullptr, each.minutes), text::moneyShort(each.price));
        choice->setObjectName(QStringLiteral("duration%1").arg(each.minutes));
        choice->setChecked(each.minutes == minutes);
        m_durations->addWidget(choice);
        m_choices.push_back(choice);
        connect(choice, &QRadioButton::toggled, this, [this, length = each.minutes](bool on) {
            if (on) emit durationChosen(length);
        });
    }
}

void BookingCard::setPlan(const QString& words) {
    m_plan->setText(words);
    m_plan->setVisible(!words.isEmpty());
}

void BookingCard::setFee(const QString& words) {
    m_fee->setText(words);
    m_fee->setVisible(!words.isEmpty());
}

void BookingCard::setOpen(bool open) {
    m_open = open;
    showAction();
}

void BookingCard::setPolicy(const domain::CancellationPolicy& policy) {
    m_policy = policy;
}

void BookingCard::setChosen(std::optional<domain::UtcTime> at, int minutes, const domain::ZoneTable& yours,
                            const domain::ZoneTable& theirs, domain::UtcTime now) {
    m_chosen = at.has_value();
    if (at) {
        const domain::UtcTime end = *at + minutes * domain::kMinute;
        m_chosenWords = text::shortDate(yours, *at) + QStringLiteral(", ") + text::clockRange(yours, *at, end);
        QString there = tr("%1 in %2").arg(text::clockRange(theirs, *at, end), widgets::zoneCity(theirs.name()));
        if (theirs.dateAt(*at) != yours.dateAt(*at))
            there = text::shortDate(theirs, *at) + QStringLiteral(", ") + there;
        m_chosenWordsThere = theirs.name() != yours.name() ? there : QString();
        m_refund->setText(refundWords(m_policy, *at, yours, now));
        const QString day = text::shortDate(yours, *at).section(QLatin1Char(' '), 0, 0);
        m_action = tr("Book %1 %2").arg(day, text::clockTime(yours, *at));
    }
    showAction();
}

void BookingCard::setNextFree(std::optional<domain::UtcTime> at, const domain::ZoneTable& yours, domain::UtcTime now) {
    m_nextFree = at ? tr("Next free: %1").arg(text::relativeTime(yours, *at, now)) : tr("Fully booked at the moment");
    showAction();
}

void BookingCard::showAction() {
    const bool bookable = m_chosen && m_open;
    m_time->setGround(bookable ? Token::successSoft : Token::sunken);
    m_timeIcon->setGlyph(bookable ? Icon::calendarCheck : Icon::calendar);
    m_timeIcon->setColor(bookable ? Token::successText : Token::text2);
    m_refundRow->setVisible(bookable);
    m_book->setEnabled(bookable && m_accepting);
    m_book->setText(bookable ? m_action : tr("Book"));
    widgets::setSpokenName(*m_book, m_book->text());
    m_book->updateGeometry();
    if (!m_open)
        sayWhen(tr("New bookings are closed at the moment"), tr("It opens here by itself. What is booked stays."));
    else if (m_chosen)
        sayWhen(m_chosenWords, m_chosenWordsThere);
    else if (m_accepting)
        sayWhen(tr("Choose a green time"), m_nextFree);
    else
        sayWhen(tr("Takes no bookings at the moment"), {});
}

void BookingCard::sayWhen(const QString& words, const QString& below) {
    m_when->setText(words);
    m_whenThere->setText(below);
    m_whenThere->setVisible(!below.isEmpty());
}

}  // namespace mc::discovery
