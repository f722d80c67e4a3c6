#include "booking/move_page.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "booking/booking_words.h"
#include "booking/refund_tiers.h"
#include "booking/week_card.h"
#include "net/problem.h"
#include "protocol/limits.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/fold.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/premium_note.h"
#include "widgets/scroll_area.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/text_area.h"
#include "widgets/week_calendar.h"

namespace mc::booking {

using net::LoadState;
using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kLeastWeek = 560;
constexpr int kAside = 340;
using widgets::kRetryAfter;

/// The session as it would be.
protocol::Booking at(const protocol::Booking& booking, domain::UtcTime start) {
    auto moved = booking;
    moved.startsAt = start;
    moved.endsAt = start + booking.durationMinutes * domain::kMinute;
    return moved;
}

/// Its own time is marked; the rest of it is neither free nor anybody else's.
widgets::CalendarSlot cellOf(const protocol::Slot& slot, const protocol::Booking& booking) {
    using State = widgets::CalendarSlotState;
    if (slot.startsAt == booking.startsAt) return {slot.startsAt, State::current, booking.durationMinutes, {}};
    if (slot.state == protocol::SlotState::premium) return {slot.startsAt, State::premium, 0, {}};
    const bool fits = slot.state != protocol::SlotState::booked && slot.freeMinutes >= booking.durationMinutes;
    return {slot.startsAt, fits ? State::free : State::booked, slot.freeMinutes, {}};
}

QWidget* moveSkeleton() {
    return new widgets::Skeleton([](const widgets::Skeleton::Boxes& boxes, const QSize& size) {
        const double left = size.width() - kAside - 64.0;
        boxes.card(QRectF(24, 24, left, 420));
        boxes.card(QRectF(left + 40, 24, kAside, 300));
    });
}

}  // namespace

MovePage::MovePage(Bookings& bookings, net::Drafts& drafts, QWidget* parent)
    : Page(parent), m_move(bookings), m_drafts(drafts) {
    setObjectName(QStringLiteral("movePage"));
    m_states = new widgets::StatePage(new widgets::ScrollArea(makeContent()), moveSkeleton(), nullptr, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);
    bind();
}

QList<widgets::Crumb> MovePage::path() const {
    if (m_move.state() != LoadState::ready) return {};
    return {{text(m_move.booking().code), linkTo(m_move.booking().id)}};
}

QWidget* MovePage::makeContent() {
    auto* content = new QWidget;
    m_halves = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_halves->setContentsMargins(widgets::metrics::kInset, 16, widgets::metrics::kInset, widgets::metrics::kInset);
    m_halves->setSpacing(16);
    m_week = new WeekCard(tr("Free times"));
    m_calendar = &m_week->calendar();
    m_premium = new widgets::PremiumNote;
    m_week->column()->insertWidget(m_week->column()->count() - 1, m_premium);
    m_halves->addWidget(m_week, 1);
    auto* choice = makeChoice();
    auto* beside = new QVBoxLayout;
    beside->addWidget(choice);
    beside->addStretch();
    m_halves->addLayout(beside);
    return content;
}

QWidget* MovePage::makeChoice() {
    auto* card = new widgets::Card;
    const auto line = [card](TextRole role, Token ink, const char* name) {
        auto* label = new Label({}, role, ink, card);
        label->setObjectName(QLatin1String(name));
        label->setWordWrap(true);
        card->column()->addWidget(label);
        return label;
    };
    card->column()->addWidget(new Label(tr("Now"), TextRole::label, Token::text2, card));
    m_before = line(TextRole::body, Token::text, "moveBefore");
    card->column()->addWidget(new Label(tr("New time"), TextRole::label, Token::text2, card));
    m_after = line(TextRole::strong, Token::text, "moveAfter");
    m_afterThere = line(TextRole::detail, Token::text2, "moveAfterThere");
    m_means = line(TextRole::body, Token::text2, "moveMeans");
    m_policyTitle = line(TextRole::label, Token::text2, "movePolicy");
    m_policyTitle->setText(tr("If it is cancelled after that"));
    m_policy = new RefundTiers(card);
    card->column()->addWidget(m_policy);
    m_note = new widgets::TextArea(tr("A few words with it"), card);
    m_note->setInputName(QStringLiteral("moveNote"));
    m_note->setLabelNote(tr("optional"));
    m_note->setCounter(
        static_cast<int>(protocol::Limits<protocol::MoveBooking>::table().find("note")->maxLength().value_or(300)));
    m_note->setRows(2);
    card->column()->addWidget(m_note);
    m_trouble = line(TextRole::body, Token::dangerText, "moveTrouble");
    m_button = new Button(tr("Move the session"), Button::Kind::primary, card);
    m_button->setObjectName(QStringLiteral("moveButton"));
    m_button->setSize(Button::Size::large);
    card->column()->addWidget(m_button);
    return card;
}

void MovePage::bind() {
    connect(m_states, &widgets::StatePage::retryRequested, this, &MovePage::reload);
    connect(&m_move, &MoveController::stateChanged, this, &MovePage::showState);
    connect(&m_move, &MoveController::slotsChanged, this, &MovePage::showSlots);
    connect(&m_move, &MoveController::chosenChanged, this, &MovePage::showChosen);
    connect(m_calendar, &widgets::WeekCalendar::slotChosen, &m_move, &MoveController::choose);
    connect(m_calendar, &widgets::WeekCalendar::keptPressed, m_premium, &widgets::PremiumNote::point);
    connect(m_premium, &widgets::PremiumNote::plansWanted, this, [this] { emit navigate(QStringLiteral("/plans")); });
    connect(m_week, &WeekCard::weekWanted, &m_move, &MoveController::showWeek);
    connect(m_note, &widgets::TextArea::textChanged, this, [this] {
        if (m_move.state() == LoadState::ready) m_drafts.keepText(noteKey(), m_note->text());
    });
    connect(m_button, &QAbstractButton::clicked, this, [this] {
        m_trouble->setText({});
        m_move.move(m_note->text().trimmed());
    });
    connect(&m_move, &MoveController::failed, this, [this](const QString& words) {
        m_trouble->setText(words);
        m_trouble->show();
    });
    connect(&m_move, &MoveController::moved, this, [this](bool atOnce) {
        const QString other = firstName(otherOf(m_move.booking()).name);
        m_drafts.drop(noteKey());
        emit toast(widgets::Tone::success, atOnce ? tr("The session has a new time. Both of you get it by mail.")
                                                  : tr("%1 is asked. Until then it stays where it is.").arg(other));
        emit navigate(linkTo(m_move.booking().id));
    });
}

QString MovePage::noteKey() const {
    return QStringLiteral("move/") + idText(m_move.booking().id);
}

void MovePage::arrive(const widgets::PageLink& link) {
    const auto id = domain::parseId<domain::BookingId>(link.part(QStringLiteral("id")).toStdString());
    m_restored = {};
    m_trouble->setText({});
    if (id) return m_move.open(*id, domain::parseIso(link.value(QStringLiteral("at")).toStdString()));
    m_states->showError(tr("There is no such booking"), tr("The link may be incomplete."));
}

void MovePage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

/// Side by side while the week has room beside the choice.
void MovePage::arrange() {
    const double unit = std::max(1.0, widgets::themeOf(this).textScale());
    const bool wide = width() >= (kLeastWeek + kAside) * unit + 3 * widgets::metrics::kInset;
    m_halves->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    auto* choice = m_button->parentWidget();
    choice->setFixedWidth(wide ? static_cast<int>(kAside * unit) : QWIDGETSIZE_MAX);
    choice->setMinimumWidth(wide ? static_cast<int>(kAside * unit) : 0);
}

void MovePage::showState() {
    emit titleChanged();
    if (m_move.state() == LoadState::loading) return m_states->showLoading();
    if (m_move.state() == LoadState::error) {
        const bool gone = m_move.error().code == domain::ErrorCode::not_found;
        return m_states->showError(gone ? tr("There is no such booking") : tr("The booking could not be loaded"),
                                   net::words(m_move.error()), {}, gone ? 0 : kRetryAfter);
    }
    const auto& booking = m_move.booking();
    if (!booking.canMove)
        return m_states->showError(tr("This session cannot be moved"),
                                   tr("It has begun, or it does not stand any more."));
    m_before->setText(BookingWords::dayAndTime(booking));
    m_calendar->setZones(ownZone(booking), otherZone(booking));
    if (std::exchange(m_restored, booking.id) != booking.id) m_note->setText(m_drafts.text(noteKey()));
    m_states->showReady();
    arrange();
    showSlots();
    showChosen();
}

void MovePage::showSlots() {
    if (m_move.state() != LoadState::ready) return;
    std::vector<widgets::CalendarSlot> cells;
    for (const auto& slot : m_move.slotList())
        cells.push_back(cellOf(slot, m_move.booking()));
    m_calendar->setNow(m_move.now());
    m_week->setWeek(m_move.week(), m_move.zone().dateAt(m_move.now()));
    m_calendar->setDuration(m_move.booking().durationMinutes);
    m_calendar->setEmptyText(m_move.slotsError()     ? net::words(*m_move.slotsError())
                             : m_move.slotsLoading() ? tr("Looking for free times …")
                                                     : tr("No times are offered this week."));
    const bool isKept =
        std::ranges::any_of(cells, [](const auto& cell) { return cell.state == widgets::CalendarSlotState::premium; });
    m_premium->setDay(m_move.firstDay(), m_move.zone(), isKept);
    m_calendar->setSlots(std::move(cells));
}

void MovePage::showChosen() {
    if (m_move.state() != LoadState::ready) return;
    const auto chosen = m_move.chosen();
    const auto& preview = m_move.preview();
    m_calendar->setChosen(chosen);
    m_after->setText(chosen ? BookingWords::dayAndTime(at(m_move.booking(), *chosen)) : tr("Choose a free time."));
    const QString there = chosen ? BookingWords::whenThere(at(m_move.booking(), *chosen)) : QString();
    m_afterThere->setText(there);
    m_afterThere->setVisible(!there.isEmpty());
    m_means->setText(meaning());
    m_means->setVisible(chosen.has_value());
    for (QWidget* part : {static_cast<QWidget*>(m_policyTitle), static_cast<QWidget*>(m_policy)})
        part->setVisible(preview.has_value() && !m_move.isMentor());
    if (preview) m_policy->setPolicy(preview->policy, m_move.zone(), m_move.now());
    m_trouble->setVisible(!m_trouble->text().isEmpty());
    const QString other = firstName(otherOf(m_move.booking()).name);
    m_button->setText(!preview || preview->atOnce ? tr("Move the session") : tr("Ask %1").arg(other));
    m_button->setEnabled(preview.has_value() && !m_move.isBusy());
}

QString MovePage::meaning() const {
    if (m_move.refusal()) return net::words(*m_move.refusal());
    if (!m_move.preview()) return tr("Looking up what that means …");
    if (m_move.preview()->atOnce && m_move.booking().outage)
        return tr("It moves at once, because the platform was down. You pay nothing more.");
    if (m_move.preview()->atOnce) return tr("It moves at once. This is possible without asking once, a day ahead.");
    const QString other = firstName(otherOf(m_move.booking()).name);
    const QString until = widgets::dateAndTime(m_move.zone(), *m_move.preview()->answerUntil);
    if (m_move.isMentor())
        return tr("%1 can agree, keep the time, or take everything back, until %2.").arg(other, until);
    return tr("%1 is asked and can agree until %2. Until then the session stays where it is.").arg(other, until);
}

}  // namespace mc::booking
