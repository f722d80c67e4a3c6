#include "booking/booking_card.h"

#include <QDate>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

#include "booking/booking_pills.h"
#include "booking/booking_words.h"
#include "widgets/accessible.h"
#include "widgets/avatar.h"
#include "widgets/button.h"
#include "widgets/fold.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/pill.h"
#include "widgets/plain_text.h"
#include "widgets/read_text.h"

namespace mc::booking {

using domain::BookingStatus;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kCardDayWidth = 176;
constexpr int kCardInset = 24;
constexpr int kLeastFacts = 300;
constexpr int kNameWidth = 88;
constexpr int kFactGap = 16;

QDate dayOf(const protocol::Booking& booking) {
    const auto date = ownZone(booking).dateAt(booking.startsAt);
    return {date.year, date.month, date.day};
}

bool isComing(const protocol::Booking& booking) {
    return booking.status == BookingStatus::confirmed || booking.status == BookingStatus::requested ||
           booking.status == BookingStatus::held;
}

}  // namespace

BookingCard::BookingCard(QWidget* parent) : Card(parent) {
    setInset(0);
    QWidget* day = makeDay();
    m_sides = new widgets::SideBySide(makeRight(), day, kCardDayWidth, kLeastFacts, 0, this);
    m_sides->setSideFirst(true);
    connect(m_sides, &widgets::SideBySide::folded, this,
            [this] { widgets::afterLayout(*this, [this] { arrangeDay(); }); });
    column()->addWidget(m_sides);
}

/// Above the facts the day is one line.
void BookingCard::arrangeDay() {
    const bool line = m_sides->isFolded();
    m_dayBox->setDirection(line ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_dayBox->setSpacing(line ? widgets::metrics::kRow : 0);
    m_dayBox->setContentsMargins(0, line ? 12 : kCardInset, 0, line ? 12 : kCardInset);
    update();
}

QWidget* BookingCard::makeDay() {
    auto* day = new QWidget(this);
    m_dayPart = day;
    m_weekday = new Label({}, TextRole::label, Token::accentText, day);
    m_day = new Label({}, TextRole::display, Token::text, day);
    widgets::setHeading(*m_day, false);
    m_month = new Label({}, TextRole::body, Token::text2, day);
    m_until = new widgets::Pill({}, widgets::PillTone::accent, {}, day);
    auto* column = m_dayBox = new QBoxLayout(QBoxLayout::TopToBottom, day);
    column->setContentsMargins(0, kCardInset, 0, kCardInset);
    column->setSpacing(0);
    column->addStretch();
    for (QWidget* part :
         {static_cast<QWidget*>(m_weekday), static_cast<QWidget*>(m_day), static_cast<QWidget*>(m_month)})
        column->addWidget(part, 0, Qt::AlignCenter);
    column->addSpacing(16);
    column->addWidget(m_until, 0, Qt::AlignCenter);
    column->addStretch();
    return day;
}

QWidget* BookingCard::makeRight() {
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(kCardInset, kCardInset, kCardInset, kCardInset);
    column->setSpacing(16);
    m_avatar = new widgets::Avatar(40, {}, {}, right);
    m_name = new widgets::ElidedLabel({}, TextRole::strong, Token::text, right);
    m_headline = new widgets::ElidedLabel({}, TextRole::detail, Token::text2, right);
    m_status = new widgets::Pill({}, widgets::PillTone::neutral, {}, right);
    m_status->setObjectName(QStringLiteral("bookingStatus"));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_name);
    texts->addWidget(m_headline);
    m_together = new widgets::Button({}, widgets::Button::Kind::link, right);
    m_together->setObjectName(QStringLiteral("allTogether"));
    connect(m_together, &QAbstractButton::clicked, this, [this] { emit navigate(linkToTogether(m_booking)); });
    texts->addWidget(m_together, 0, Qt::AlignLeft);
    auto* person = new QHBoxLayout;
    person->setSpacing(12);
    person->addWidget(m_avatar);
    person->addLayout(texts, 1);
    person->addWidget(m_status);
    column->addLayout(person);
    m_rows = new QGridLayout;
    m_rows->setHorizontalSpacing(kFactGap);
    m_rows->setVerticalSpacing(12);
    m_rows->setColumnMinimumWidth(0, kNameWidth);
    m_rows->setColumnStretch(1, 1);
    column->addLayout(m_rows);
    m_when = new Label({}, TextRole::strong, Token::text, right);
    m_when->setObjectName(QStringLiteral("bookingWhen"));
    m_when->setWordWrap(true);
    m_whenThere = new Label({}, TextRole::detail, Token::text2, right);
    m_whenThere->setWordWrap(true);
    auto* when = new QVBoxLayout;
    when->setSpacing(0);
    when->addWidget(m_when);
    when->addWidget(m_whenThere);
    m_rows->addWidget(new Label(tr("When"), TextRole::body, Token::text2, right), 0, 0, Qt::AlignTop);
    m_rows->addLayout(when, 0, 1);
    addRow(tr("Topic"), m_topic = new Label({}, TextRole::body, Token::text, right));
    addRow(tr("Agenda"), m_agenda = new widgets::ReadText({}, TextRole::body, Token::text, right));
    m_agenda->setObjectName(QStringLiteral("agendaText"));
    m_agendaName = static_cast<Label*>(m_rows->itemAtPosition(2, 0)->widget());
    m_agendaName->setBuddy(m_agenda);
    addRow(tr("Where"), m_where = new Label({}, TextRole::body, Token::text, right));
    addRow(tr("Paid"), m_money = new Label({}, TextRole::body, Token::text, right));
    m_money->setObjectName(QStringLiteral("bookingMoney"));
    m_moneyName = static_cast<Label*>(m_rows->itemAtPosition(4, 0)->widget());
    return right;
}

void BookingCard::addRow(const QString& name, QWidget* value) {
    const int row = m_rows->rowCount();
    if (auto* label = qobject_cast<Label*>(value)) label->setWordWrap(true);
    m_rows->addWidget(new Label(name, TextRole::body, Token::text2, value->parentWidget()), row, 0, Qt::AlignTop);
    m_rows->addWidget(value, row, 1);
}

void BookingCard::setBooking(const protocol::Booking& booking, domain::UtcTime now) {
    m_booking = booking;
    const auto& other = otherOf(booking);
    const QDate day = dayOf(booking);
    m_weekday->setText(QLocale().standaloneDayName(day.dayOfWeek(), QLocale::LongFormat));
    m_day->setText(QString::number(day.day()));
    m_month->setText(QLocale().toString(day, QStringLiteral("MMMM yyyy")));
    m_avatar->setPerson(text(domain::toString(other.id)), text(other.name));
    m_avatar->setPresence(other.online ? widgets::Presence::online : widgets::Presence::offline);
    m_name->setText(text(other.name));
    m_headline->setText(text(other.headline));
    m_headline->setVisible(!other.headline.empty());
    widgets::setPlainText(*m_together, tr("All sessions with %1").arg(firstName(other.name)));
    m_together->setVisible(booking.status != BookingStatus::held);
    const auto status = statusPill(booking);
    m_status->set(status.word, status.tone, status.icon);
    widgets::setSpokenName(*m_status, status.word);
    m_when->setText(BookingWords::when(booking));
    m_whenThere->setText(BookingWords::whenThere(booking));
    m_whenThere->setVisible(!sameClock(booking));
    const QString length = tr("%n minutes", nullptr, booking.durationMinutes);
    m_topic->setText(booking.topic.empty() ? length : QStringLiteral("%1, %2").arg(text(booking.topic), length));
    m_agenda->setText(text(booking.agenda));
    m_agenda->setVisible(!booking.agenda.empty());
    m_agendaName->setVisible(!booking.agenda.empty());
    m_money->setText(BookingWords::money(booking));
    m_money->setVisible(!m_money->text().isEmpty());
    const bool paid = booking.payment == protocol::PaymentStatus::captured && !booking.refund;
    m_moneyName->setText(booking.mentorReceives ? tr("Earnings") : paid ? tr("Paid") : tr("Payment"));
    m_moneyName->setVisible(!m_money->text().isEmpty());
    setNow(now);
}

void BookingCard::setNow(domain::UtcTime now) {
    const bool coming = isComing(m_booking) && now < m_booking.endsAt;
    m_until->setVisible(coming);
    if (coming)
        m_until->set(now < m_booking.startsAt ? widgets::untilWords(m_booking.startsAt, now) : tr("now"),
                     widgets::PillTone::accent, {});
    const auto zone = ownZone(m_booking);
    const bool opensLater = coming && now < m_booking.joinOpensAt;
    m_where->setText(
        opensLater
            ? tr("Video call in this app. Join opens at %1.").arg(widgets::clockTime(zone, m_booking.joinOpensAt))
            : tr("Video call in this app"));
}

void BookingCard::paintEvent(QPaintEvent* event) {
    Card::paintEvent(event);
    const QRect day(m_dayPart->mapTo(this, QPoint(0, 0)), m_dayPart->size());
    const QRect hairline =
        m_sides->isFolded() ? QRect(1, day.bottom(), width() - 2, 1) : QRect(day.right(), 1, 1, height() - 2);
    QPainter(this).fillRect(hairline, widgets::themeOf(this).color(Token::border));
}

}  // namespace mc::booking
