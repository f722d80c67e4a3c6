#include "booking/again_page.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <utility>

#include "booking/booking_words.h"
#include "booking/page_column.h"
#include "net/problem.h"
#include "text/sentences.h"
#include "widgets/avatar.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/flow_layout.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/scroll_area.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"

namespace mc::booking {

using net::LoadState;
using widgets::Button;
using widgets::Icon;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kAgainWidth = 600;
using widgets::kRetryAfter;

QWidget* againSkeleton() {
    return new widgets::Skeleton([](const widgets::Skeleton::Boxes& boxes, const QSize& size) {
        const double left = (size.width() - 600) / 2.0;
        boxes.card(QRectF(left, 24, 600, 80));
        for (int day = 0; day < 3; ++day) {
            boxes.bar(QRectF(left, 140 + day * 92, 160, 12));
            for (int time = 0; time < 4; ++time)
                boxes.card(QRectF(left + time * 150, 166 + day * 92, 138, 40));
        }
    });
}

}  // namespace

AgainPage::AgainPage(Bookings& bookings, QWidget* parent) : Page(parent), m_again(bookings) {
    setObjectName(QStringLiteral("againPage"));
    m_none = new widgets::EmptyState(Icon::calendarX, {}, {});
    m_toMentor = m_none->addAction({}, Button::Kind::primary);
    m_toMentor->setObjectName(QStringLiteral("toMentor"));
    connect(m_toMentor, &QAbstractButton::clicked, this, &AgainPage::toProfile);
    m_states = new widgets::StatePage(new widgets::ScrollArea(makeContent()), againSkeleton(), m_none, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);
    connect(m_states, &widgets::StatePage::retryRequested, this, &AgainPage::reload);
    connect(&m_again, &AgainController::stateChanged, this, &AgainPage::showState);
}

QWidget* AgainPage::makeContent() {
    const auto [content, column] = makePageColumn(kAgainWidth, 24);
    column->setSpacing(16);
    column->addWidget(makePerson());
    column->addWidget(new Label(tr("Next free times"), TextRole::section, Token::text, content));
    m_dayBox = new QWidget(content);
    m_days = new QVBoxLayout(m_dayBox);
    m_days->setContentsMargins(0, 0, 0, 0);
    m_days->setSpacing(8);
    column->addWidget(m_dayBox);
    m_zone = new Label({}, TextRole::detail, Token::text2, content);
    m_zone->setWordWrap(true);
    column->addWidget(m_zone);
    auto* others = new Button(tr("Other times"), Button::Kind::link, content);
    others->setObjectName(QStringLiteral("otherTimes"));
    connect(others, &QAbstractButton::clicked, this, &AgainPage::toProfile);
    column->addWidget(others, 0, Qt::AlignLeft);
    column->addStretch();
    return content;
}

QWidget* AgainPage::makePerson() {
    auto* card = new widgets::Card;
    m_avatar = new widgets::Avatar(48, {}, {}, card);
    m_name = new widgets::ElidedLabel({}, TextRole::strong, Token::text, card);
    m_what = new Label({}, TextRole::body, Token::text2, card);
    m_what->setObjectName(QStringLiteral("againWhat"));
    m_note = new Label({}, TextRole::detail, Token::warningText, card);
    m_note->setObjectName(QStringLiteral("againNote"));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_name);
    for (auto* label : {m_what, m_note}) {
        label->setWordWrap(true);
        texts->addWidget(label);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_avatar, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    card->column()->addLayout(row);
    return card;
}

QList<widgets::Crumb> AgainPage::path() const {
    if (!m_again.hasBooking()) return {};
    return {{text(m_again.booking().code), linkTo(m_again.booking().id)}};
}

void AgainPage::arrive(const widgets::PageLink& link) {
    const auto id = domain::parseId<domain::BookingId>(link.part(QStringLiteral("id")).toStdString());
    if (id) return m_again.open(*id);
    m_states->showError(tr("There is no such booking"), tr("The link may be incomplete."));
}

void AgainPage::showState() {
    emit titleChanged();
    switch (m_again.state()) {
        case LoadState::loading:
            return m_states->showLoading();
        case LoadState::empty:
            return showNone();
        case LoadState::ready:
            return showReady();
        case LoadState::error:
            break;
    }
    const bool gone = !m_again.hasBooking() && m_again.error().code == domain::ErrorCode::not_found;
    m_states->showError(gone ? tr("There is no such booking") : tr("The free times could not be loaded"),
                        net::words(m_again.error()), {}, gone ? 0 : kRetryAfter);
}

void AgainPage::showReady() {
    const auto& booking = m_again.booking();
    const auto& mentor = booking.mentor;
    m_avatar->setPerson(text(domain::toString(mentor.id)), text(mentor.name));
    m_name->setText(text(mentor.name));
    const QString length = tr("%n minutes", nullptr, m_again.minutes());
    const QString what = booking.topic.empty() ? length : QStringLiteral("%1, %2").arg(text(booking.topic), length);
    const auto price = m_again.price();
    m_what->setText(price ? QStringLiteral("%1 · %2").arg(what, widgets::money(*price)) : what);
    m_note->setVisible(m_again.hasOtherLength());
    m_note->setText(tr("Sessions of %n minutes are not offered any more.", nullptr, booking.durationMinutes));
    const QString zone = widgets::zoneAbbreviation(ownZone(booking), m_again.now());
    const QString held = tr("One click holds the time for you; topic and agenda come next. All times are yours, %1.");
    const QString asked = m_again.mentor()->card.instantBook
                              ? QString()
                              : tr("%1 answers each request before it stands.").arg(firstName(mentor.name));
    m_zone->setText(text::sentences({held.arg(zone), asked}));
    showTimes();
    m_states->showReady();
}

/// Made again only when they are others: a time that stays keeps the focus.
void AgainPage::showTimes() {
    if (m_shown == m_again.times()) return;
    m_shown = m_again.times();
    while (auto* item = m_days->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto zone = ownZone(m_again.booking());
    int index = 0;
    for (const auto& day : m_shown) {
        const QString date = widgets::relativeDate(zone, day.times.front(), m_again.now());
        m_days->addWidget(new Label(date, TextRole::label, Token::text2, m_dayBox));
        auto* times = new QWidget(m_dayBox);
        auto* row = new widgets::FlowLayout(times, 12);
        for (const auto at : day.times) {
            auto* button = new Button(widgets::clockRange(zone, at, at + m_again.minutes() * domain::kMinute),
                                      Button::Kind::secondary, times);
            button->setObjectName(QStringLiteral("againTime%1").arg(index++));
            button->setAccessibleName(QStringLiteral("%1, %2").arg(date, button->text()));
            button->setSize(Button::Size::large);
            row->addWidget(button);
            connect(button, &QAbstractButton::clicked, this, [this, at] { emit navigate(m_again.linkAt(at)); });
        }
        m_days->addWidget(times);
        m_days->addSpacing(8);
    }
    widgets::followTheEye(*this);
}

void AgainPage::showNone() {
    const QString name = firstName(m_again.booking().mentor.name);
    const auto& mentor = m_again.mentor();
    const QString title = !mentor                      ? tr("%1 is not here any more").arg(name)
                          : !mentor->acceptingBookings ? tr("%1 takes no bookings at the moment").arg(name)
                                                       : tr("%1 has no free time at the moment").arg(name);
    m_none->setTexts(title, mentor ? tr("Ask to be told when there is a free time.")
                                   : tr("Others know the same topics and are free soon."));
    m_toMentor->setText(mentor ? tr("Ask to be told") : tr("Find a mentor"));
    m_states->showEmpty();
}

void AgainPage::toProfile() {
    const auto& mentor = m_again.mentor();
    emit navigate(mentor ? QStringLiteral("/mentors/") + text(mentor->card.slug) : QStringLiteral("/mentors"));
}

}  // namespace mc::booking
