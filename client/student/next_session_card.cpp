#include "student/next_session_card.h"

#include <QHBoxLayout>

#include "booking/booking_words.h"
#include "widgets/accessible.h"
#include "widgets/avatar.h"
#include "widgets/button.h"
#include "widgets/flow_layout.h"
#include "widgets/format.h"
#include "widgets/label.h"

namespace mc::student {

using booking::linkTo;
using booking::text;
using widgets::Button;
using widgets::Icon;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr domain::Seconds kCountedInSeconds = domain::kDay;

}  // namespace

NextSessionCard::NextSessionCard(QWidget* parent) : Card(parent) {
    setObjectName(QStringLiteral("nextSession"));
    setInset(20);
    setAccented(true);
    column()->setSpacing(16);
    column()->addWidget(makeTop());
    column()->addWidget(makeActions());
}

QWidget* NextSessionCard::makeTop() {
    auto* top = new QWidget(this);
    m_avatar = new widgets::Avatar(48, {}, {}, top);
    m_title = new Label({}, TextRole::section, Token::text, top);
    m_title->setWordWrap(true);
    m_title->setMaximumLines(3);
    m_when = new Label({}, TextRole::body, Token::text2, top);
    m_when->setWordWrap(true);
    m_countdown = new Label({}, TextRole::display, Token::text, top);
    m_countdown->setObjectName(QStringLiteral("nextCountdown"));
    m_countdown->setTabular(true);
    widgets::setHeading(*m_countdown, false);
    m_countdown->setAlignment(Qt::AlignRight);
    m_countdownWords = new Label({}, TextRole::detail, Token::text2, top);
    m_countdownWords->setAlignment(Qt::AlignRight);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(new Label(tr("Next session"), TextRole::label, Token::accentText, top));
    texts->addWidget(m_title);
    texts->addWidget(m_when);
    auto* figures = new QVBoxLayout;
    figures->setSpacing(0);
    figures->addWidget(m_countdown);
    figures->addWidget(m_countdownWords);
    auto* who = new QWidget(top);
    auto* person = new QHBoxLayout(who);
    person->setContentsMargins(0, 0, 0, 0);
    person->setSpacing(16);
    person->addWidget(m_avatar);
    person->addLayout(texts, 1);
    auto* left = new QWidget(top);
    left->setLayout(figures);
    figures->setContentsMargins(0, 0, 0, 0);
    auto* row = new widgets::FlowLayout(top, 16);
    row->setEnds(true);
    row->addWidget(who);
    row->addWidget(left);
    return top;
}

QWidget* NextSessionCard::makeActions() {
    auto* bar = new QWidget(this);
    m_join = new Button(tr("Join"), Button::Kind::primary, bar);
    m_join->setObjectName(QStringLiteral("joinButton"));
    m_join->setSize(Button::Size::large);
    m_join->setGlyph(Icon::video);
    m_hint = new Label({}, TextRole::detail, Token::text2, bar);
    m_hint->setObjectName(QStringLiteral("joinHint"));
    m_devices = new Button(tr("Check devices"), Button::Kind::ghost, bar);
    m_devices->setObjectName(QStringLiteral("checkDevices"));
    m_devices->setGlyph(Icon::headphones);
    m_message = new Button(tr("Message"), Button::Kind::secondary, bar);
    m_message->setObjectName(QStringLiteral("messageMentor"));
    m_message->setGlyph(Icon::message);
    auto* others = new QWidget(bar);
    auto* right = new QHBoxLayout(others);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(12);
    right->addWidget(m_devices);
    right->addWidget(m_message);
    auto* row = new widgets::FlowLayout(bar, 12);
    row->setEnds(true);
    row->addWidget(m_join);
    row->addWidget(m_hint);
    row->addWidget(others);
    for (auto* button : {m_join, m_devices})
        connect(button, &QAbstractButton::clicked, this,
                [this] { emit navigate(linkTo(m_booking.id, QStringLiteral("/call"))); });
    connect(m_message, &QAbstractButton::clicked, this, [this] {
        emit navigate(QStringLiteral("/messages/") + text(domain::toString(*m_booking.conversationId)));
    });
    return bar;
}

void NextSessionCard::setBooking(const protocol::Booking& booking) {
    m_booking = booking;
    m_avatar->setPerson(text(domain::toString(booking.mentor.id)), text(booking.mentor.name));
    m_avatar->setPresence(booking.mentor.online ? widgets::Presence::online : widgets::Presence::offline);
    m_title->setText(booking.topic.empty() ? tr("Session with %1").arg(text(booking.mentor.name))
                                           : tr("%1 with %2").arg(text(booking.topic), text(booking.mentor.name)));
    m_message->setVisible(booking.conversationId.has_value());
}

void NextSessionCard::setNow(domain::UtcTime now) {
    const auto zone = booking::ownZone(m_booking);
    m_when->setText(QStringLiteral("%1 %2 · %3")
                        .arg(widgets::relativeDate(zone, m_booking.startsAt, now),
                             booking::BookingWords::when(m_booking),
                             tr("%n minutes", nullptr, m_booking.durationMinutes)));
    const auto left = m_booking.startsAt - now;
    m_countdown->setText(left > kCountedInSeconds ? widgets::durationWords(left)
                                                  : widgets::countdown(left > 0 ? left : m_booking.endsAt - now));
    // Figures that change each second are spoken by the minute.
    widgets::setSpokenName(*m_countdown, widgets::durationWords(left > 0 ? left : m_booking.endsAt - now));
    m_countdownWords->setText(left > 0 ? tr("until it starts") : tr("until it ends"));
    const bool open = now >= m_booking.joinOpensAt && now < m_booking.joinClosesAt;
    m_join->setEnabled(open);
    const QString opens = left > kCountedInSeconds ? widgets::relativeTime(zone, m_booking.joinOpensAt, now)
                                                   : widgets::clockTime(zone, m_booking.joinOpensAt);
    m_hint->setText(open ? QString() : tr("Join opens at %1").arg(opens));
    m_devices->setVisible(!open);
}

}  // namespace mc::student
