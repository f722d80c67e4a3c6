#include "booking/calendar_view.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "booking/booking_words.h"
#include "booking/sessions_month.h"
#include "booking/sessions_week.h"
#include "net/problem.h"
#include "text/sentences.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/scroll_area.h"
#include "widgets/states.h"

namespace mc::booking {

using net::LoadState;
using widgets::Button;
using widgets::Icon;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kAskAgain = 8;

}  // namespace

CalendarView::CalendarView(Bookings& bookings, QWidget* parent)
    : QWidget(parent),
      m_calendar(bookings),
      m_week(new SessionsWeek),
      m_month(new SessionsMonth),
      m_weekScroll(makeScroll(m_week)),
      m_monthScroll(makeScroll(m_month)),
      m_scales(new QStackedWidget),
      m_note(new Label({}, TextRole::detail, Token::text2)),
      m_head(makeHead()) {
    for (auto* scroll : {m_weekScroll, m_monthScroll})
        m_scales->addWidget(scroll);
    m_note->setObjectName(QStringLiteral("calendarNote"));
    m_note->setWordWrap(true);
    auto* card = new widgets::Card;
    card->setInset(5);
    card->column()->addWidget(m_scales);
    m_states = new widgets::StatePage(card, nullptr, nullptr, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_note);
    column->addWidget(m_states, 1);
    bind(m_week);
    bind(m_month);
    bindDrag();
    connect(m_states, &widgets::StatePage::retryRequested, &m_calendar, &CalendarController::reload);
    connect(&m_calendar, &CalendarController::changed, this, &CalendarView::showDays);
    connect(&m_calendar, &CalendarController::busyChanged, this, &CalendarView::showDays);
    connect(&m_calendar, &CalendarController::minute, this, [this] {
        m_week->setNow(m_calendar.now());
        m_month->setNow(m_calendar.now());
    });
    connect(m_weekScroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &CalendarView::scrollToFirst);
}

QWidget* CalendarView::makeHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    auto* today = new Button(tr("Today"));
    auto* before = new Button(Icon::chevronLeft, tr("Previous"));
    auto* next = new Button(Icon::chevronRight, tr("Next"));
    today->setObjectName(QStringLiteral("calendarToday"));
    before->setObjectName(QStringLiteral("calendarBefore"));
    next->setObjectName(QStringLiteral("calendarNext"));
    for (auto* button : {today, before, next}) {
        button->setSize(Button::Size::small);
        row->addWidget(button);
    }
    m_title = new Label({}, TextRole::section);
    m_title->setObjectName(QStringLiteral("calendarTitle"));
    row->addSpacing(8);
    row->addWidget(m_title);
    connect(today, &QAbstractButton::clicked, &m_calendar, &CalendarController::showToday);
    connect(before, &QAbstractButton::clicked, this, [this] { m_calendar.turn(-1); });
    connect(next, &QAbstractButton::clicked, this, [this] { m_calendar.turn(1); });
    return head;
}

QScrollArea* CalendarView::makeScroll(CalendarGrid* grid) {
    auto* scroll = new widgets::ScrollArea(grid);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    scroll->setCornerWidget(new QWidget);  // Nothing is painted between the bars.
    connect(grid, &CalendarGrid::cursorMoved, scroll, [scroll](const QRect& sight) {
        scroll->ensureVisible(sight.center().x(), sight.center().y(), sight.width() / 2, sight.height() / 2);
    });
    return scroll;
}

void CalendarView::bind(CalendarGrid* grid) {
    connect(grid, &CalendarGrid::opened, this, &CalendarView::navigate);
    connect(grid, &CalendarGrid::moveWanted, this,
            [this](domain::BookingId id) { emit navigate(linkTo(id, QStringLiteral("/move"))); });
    connect(grid, &CalendarGrid::turned, &m_calendar, &CalendarController::turn);
    connect(grid, &CalendarGrid::dayWanted, this,
            [this](domain::CivilDate day) { m_calendar.show(m_calendar.scale(), day); });
    connect(grid, &CalendarGrid::todayWanted, this, [this, grid] {
        m_calendar.showToday();
        grid->setCursorDay(m_calendar.today());
    });
    connect(grid, &CalendarGrid::weekWanted, this, [this](domain::CivilDate day) {
        if (m_calendar.scale() == CalendarScale::week) return;
        const bool byKeyboard = m_month->hasFocus();
        m_calendar.show(CalendarScale::week, day);
        m_week->setCursorDay(day);
        emit scaleChosen(CalendarScale::week);
        if (byKeyboard) m_week->setFocus();
    });
}

/// Dropped, it is only proposed: on the page that says what another time means.
void CalendarView::bindDrag() {
    connect(m_week, &SessionsWeek::dragStarted, &m_calendar, &CalendarController::askFree);
    connect(&m_calendar, &CalendarController::freeChanged, this, [this] { m_week->setFree(m_calendar.freeTimes()); });
    connect(m_week, &SessionsWeek::dropped, this, [this](domain::BookingId id, domain::UtcTime at) {
        emit navigate(linkTo(id, QStringLiteral("/move?at=") + QString::fromStdString(domain::toIso(at))));
    });
    connect(m_week, &SessionsWeek::dropRefused, this, [this](const QString& words) {
        emit toast(widgets::Tone::warning, tr("It stays where it is: %1.").arg(words));
    });
}

CalendarGrid& CalendarView::grid() const {
    return m_calendar.scale() == CalendarScale::week ? static_cast<CalendarGrid&>(*m_week) : *m_month;
}

void CalendarView::showDays() {
    const bool week = m_calendar.scale() == CalendarScale::week;
    m_scales->setCurrentWidget(week ? m_weekScroll : m_monthScroll);
    m_title->setText(week ? widgets::weekRange(m_calendar.first())
                          : QStringLiteral("%1 %2")
                                .arg(QLocale().standaloneMonthName(m_calendar.day().month))
                                .arg(m_calendar.day().year));
    grid().setContent({m_calendar.zone(), m_calendar.now(), m_calendar.day(), m_calendar.first(), m_calendar.days(),
                       m_calendar.sessions(), m_calendar.busy()});
    if (m_calendar.state() == LoadState::error)
        m_states->showError(tr("Your sessions could not be loaded"), net::words(m_calendar.error()), {}, kAskAgain);
    else
        m_states->showReady();
    showNote();
    scrollToFirst();
}

void CalendarView::showNote() {
    const bool week = m_calendar.scale() == CalendarScale::week;
    const auto sessions = m_calendar.sessions();
    QStringList said;
    if (m_calendar.state() == LoadState::loading) said << tr("Looking for sessions …");
    if (m_calendar.state() == LoadState::empty)
        said << (week ? tr("No sessions in this week.") : tr("No sessions in these weeks."));
    if (m_calendar.state() == LoadState::ready)
        said << tr("%n session(s).", nullptr, static_cast<int>(sessions.size()));
    if (week && std::ranges::any_of(sessions, &protocol::Booking::canMove))
        said << tr("Drag a session to another time to propose it, or press P.");
    if (m_calendar.busyError())
        said << tr("When you are busy by your other calendars is not shown: %1")
                    .arg(net::words(*m_calendar.busyError()));
    m_note->setText(text::sentences(said));
}

/// Once for each week, when its sessions are known and it has its height.
void CalendarView::scrollToFirst() {
    auto* bar = m_weekScroll->verticalScrollBar();
    const bool known = m_calendar.state() == LoadState::ready || m_calendar.state() == LoadState::empty;
    if (m_calendar.scale() != CalendarScale::week || m_seenFrom == m_calendar.first() || bar->maximum() == 0) return;
    bar->setValue(m_week->firstSight().top());
    if (known) m_seenFrom = m_calendar.first();
}

}  // namespace mc::booking
