#include "mentor/overview_page.h"

#include <QDate>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include "booking/booking_dialogs.h"
#include "mentor/action_list.h"
#include "mentor/decline_dialog.h"
#include "mentor/ended_card.h"
#include "mentor/list_card.h"
#include "mentor/reliability_card.h"
#include "mentor/request_delegate.h"
#include "mentor/session_delegate.h"
#include "mentor/standing_card.h"
#include "net/problem.h"
#include "text/dates.h"
#include "text/utf8.h"
#include "widgets/card.h"
#include "widgets/choice.h"
#include "widgets/fold.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/scroll_area.h"
#include "widgets/skeleton.h"
#include "widgets/stat.h"
#include "widgets/states.h"

namespace mc::mentor {

using text::textOf;
using widgets::Button;
using widgets::Label;
using widgets::Stat;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kTick = 1000;
using widgets::kRetryAfter;
constexpr int kOverviewSide = 352;
constexpr int kFewRequests = 3;
constexpr int kLeastRequests = 560;
constexpr int kLeastStat = 190;
constexpr int kLeastList = 300;

void drawOverview(const widgets::Skeleton::Boxes& boxes, const QSize& size) {
    const double stat = (size.width() - 48) / 4.0;
    for (int i = 0; i < 4; ++i) {
        boxes.card(QRectF(i * (stat + 16), 0, stat, 106));
        boxes.bar(QRectF(i * (stat + 16) + 17, 20, 110, 10));
        boxes.bar(QRectF(i * (stat + 16) + 17, 44, 130, 22));
        boxes.bar(QRectF(i * (stat + 16) + 17, 78, 90, 10));
    }
    const double left = size.width() - kOverviewSide - 16.0;
    const double height = size.height() - 122.0;
    boxes.card(QRectF(0, 122, left, height));
    boxes.card(QRectF(left + 16, 122, kOverviewSide, height));
    boxes.bar(QRectF(17, 140, 150, 16));
    boxes.bar(QRectF(left + 33, 140, 120, 16));
    for (int i = 0; i < 3; ++i) {
        boxes.disc(QRectF(16, 190 + i * 76, 40, 40));
        boxes.bar(QRectF(68, 192 + i * 76, 180, 12));
        boxes.bar(QRectF(68, 216 + i * 76, 250, 10));
        boxes.bar(QRectF(left + 32, 190 + i * 64, 44, 12));
        boxes.disc(QRectF(left + 92, 184 + i * 64, 36, 36));
        boxes.bar(QRectF(left + 140, 190 + i * 64, 120, 12));
    }
}

Stat* addStat(widgets::Columns* row, const QString& label, widgets::Icon icon, const char* name) {
    auto* card = new widgets::Card;
    auto* stat = new Stat(label, Stat::Form::labelAbove);
    stat->setObjectName(QLatin1String(name));
    stat->setGlyph(icon);
    card->column()->addWidget(stat);
    row->add(card);
    return stat;
}

}  // namespace

OverviewPage::OverviewPage(booking::Bookings& bookings, net::Drafts& drafts, const domain::ZoneName& viewer,
                           QWidget* parent)
    : Page(parent), m_controller(bookings, viewer), m_drafts(drafts), m_offline(new widgets::OfflineBanner) {
    setObjectName(QStringLiteral("overviewPage"));
    m_states = new widgets::StatePage(new widgets::ScrollArea(widgets::inset(buildContent())),
                                      widgets::inset(new widgets::Skeleton(drawOverview)));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_offline);
    m_offline->hide();
    column->addWidget(m_states, 1);
    m_states->showLoading();
    m_clock.setInterval(kTick);
    connect(&m_clock, &QTimer::timeout, this, &OverviewPage::tick);
    connect(&bookings.api().clock(), &net::ServerClock::jumped, this, &OverviewPage::tick);
    listen();
}

OverviewPage::~OverviewPage() {
    delete m_bar;
}

void OverviewPage::listen() {
    connect(&m_controller, &OverviewController::stateChanged, this, &OverviewPage::showState);
    connect(&m_controller, &OverviewController::acceptingChanged, this, &OverviewPage::showAccepting);
    connect(&m_controller, &OverviewController::reliabilityChanged, this,
            [this] { m_reliability->show(*m_controller.reliability()); });
    connect(&m_controller, &OverviewController::ratingsChanged, this, [this] {
        m_standing->show(*m_controller.ratings());
        showAccepting();
    });
    connect(&m_controller, &OverviewController::busyChanged, this, &OverviewPage::showLists);
    connect(&m_controller, &OverviewController::accepted, this, [this](const protocol::Booking& booking) {
        emit toast(widgets::Tone::success,
                   tr("Accepted: %1, %2")
                       .arg(textOf(booking.student.name),
                            widgets::relativeTime(m_controller.viewer(), booking.startsAt, m_controller.now())));
    });
    connect(&m_controller, &OverviewController::declined, this, [this](const protocol::Booking& booking) {
        m_drafts.drop(booking::reasonKey("decline", booking.id));
        if (m_dialog) m_dialog->finish();
        emit toast(widgets::Tone::info, tr("Declined: %1 was told and is refunded").arg(textOf(booking.student.name)));
    });
    connect(&m_controller, &OverviewController::declineRefused, this, [this](const QString& sentence) {
        if (m_dialog)
            m_dialog->showRefusal(sentence);
        else
            emit toast(widgets::Tone::error, sentence);
    });
    connect(&m_controller, &OverviewController::completed, this, [this](const protocol::Booking& booking) {
        emit toast(widgets::Tone::success, tr("Completed: the session with %1").arg(textOf(booking.student.name)));
    });
    connect(&m_controller, &OverviewController::refused, this,
            [this](const QString& sentence) { emit toast(widgets::Tone::error, sentence); });
    connect(m_states, &widgets::StatePage::retryRequested, &m_controller, &OverviewController::load);
    connect(m_offline, &widgets::OfflineBanner::reconnectRequested, &m_controller, &OverviewController::load);
}

QString OverviewPage::titleDetail() const {
    const auto now = m_controller.now();
    const auto& zone = m_controller.viewer();
    const auto date = zone.dateAt(now);
    return QStringLiteral("%1, %2 %3")
        .arg(text::dateText(date, text::DateForm::longWeekday), widgets::clockTime(zone, now),
             widgets::zoneAbbreviation(zone, now));
}

QWidget* OverviewPage::barActions() {
    if (m_bar) return m_bar;
    m_bar = new QWidget;
    auto* row = new QHBoxLayout(m_bar);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(10);
    row->addWidget(new Label(tr("Accepting bookings"), TextRole::body, Token::text2));
    m_accepting = new widgets::Switch(tr("Accepting bookings"));
    m_accepting->setObjectName(QStringLiteral("acceptingSwitch"));
    row->addWidget(m_accepting);
    connect(m_accepting, &widgets::Switch::clicked, &m_controller, &OverviewController::setAccepting);
    showAccepting();
    return m_bar;
}

QWidget* OverviewPage::buildContent() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::metrics::kGap);
    column->addWidget(buildStats());
    m_standing = new StandingCard;
    column->addWidget(m_standing);
    m_reliability = new ReliabilityCard;
    column->addWidget(m_reliability);
    buildEnded();
    column->addWidget(m_ended);
    buildRequests();
    buildSessions();
    for (auto* card : {m_requestCard, m_sessionCard})
        widgets::setScaledMinimumHeight(*card, kLeastList);
    auto* main = new QWidget;
    auto* left = new QVBoxLayout(main);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(widgets::metrics::kGap);
    left->addWidget(m_requestCard, 1);
    left->addWidget(buildFirstSteps());
    column->addWidget(
        new widgets::SideBySide(main, m_sessionCard, kOverviewSide, kLeastRequests, widgets::metrics::kGap), 1);
    return content;
}

QWidget* OverviewPage::buildStats() {
    auto* row = new widgets::Columns(kLeastStat, 4, widgets::metrics::kGap);
    m_earned = addStat(row, tr("Earned this month"), widgets::Icon::rupee, "earnedStat");
    m_held = addStat(row, tr("Sessions this month"), widgets::Icon::video, "sessionsStat");
    m_rating = addStat(row, tr("Rating"), widgets::Icon::star, "ratingStat");
    m_answer = addStat(row, tr("First answer"), widgets::Icon::message, "firstAnswerStat");
    return row;
}

void OverviewPage::buildRequests() {
    auto* delegate = new RequestDelegate([this] { return m_controller.now(); },
                                         [this](domain::BookingId id) { return m_controller.isBusy(id); });
    m_requests = new ActionList(tr("Requests to answer"), delegate);
    m_requests->setObjectName(QStringLiteral("requestsList"));
    m_requests->setAccessibleDescription(tr("A accepts, D declines, Enter opens"));
    auto* accept = new Button(tr("Accept"), Button::Kind::primary);
    accept->setObjectName(QStringLiteral("acceptButton"));
    accept->setToolTip(tr("A while the list has the focus"));
    m_requests->addRowAction(accept, Qt::Key_A);
    auto* decline = new Button(tr("Decline"), Button::Kind::ghost);
    decline->setObjectName(QStringLiteral("declineButton"));
    decline->setToolTip(tr("D while the list has the focus"));
    m_requests->addRowAction(decline, Qt::Key_D);
    m_requests->setModel(&m_controller.requests());
    connect(m_requests, &ActionList::acted, this, &OverviewPage::answer);
    connect(m_requests, &ActionList::opened, this,
            [this](const QModelIndex& index) { emit navigate(bookingLink(rowAt(index)->booking.id)); });
    auto* rule = new Label(tr("Not answered within 48 h: declined and refunded"), TextRole::detail, Token::text2);
    rule->setWordWrap(true);
    m_requestCard = new ListCard(tr("Requests to answer"), rule, m_requests);
    m_requestCard->setEmptyWords(widgets::Icon::inbox, tr("Nothing to answer"),
                                 tr("New requests appear here as they come, most urgent first."));
    m_pause = new widgets::CheckRow(tr("Pause my bookings when I accept"));
    m_pause->setObjectName(QStringLiteral("acceptPause"));
    auto* below = new QHBoxLayout;  // The rows above keep their own distance to the card's edge.
    below->setContentsMargins(15, 0, 15, 12);
    below->addWidget(m_pause, 1);
    m_requestCard->column()->addLayout(below);
}

/// What brings requests, while there is room for it below the few there are.
QWidget* OverviewPage::buildFirstSteps() {
    auto* card = new widgets::Card;
    card->setObjectName(QStringLiteral("firstSteps"));
    card->column()->addWidget(new Label(tr("What brings you requests"), TextRole::section, Token::text, card));
    const auto add = [this, card](const QString& title, const QString& why, const char* name, const QString& link) {
        auto* row = new QHBoxLayout;
        row->setSpacing(12);
        auto* texts = new QVBoxLayout;
        texts->setSpacing(0);
        texts->addWidget(new widgets::ElidedLabel(title, TextRole::strong, Token::text, card));
        texts->addWidget(new widgets::ElidedLabel(why, TextRole::detail, Token::text2, card));
        auto* go = new Button(widgets::Icon::chevronRight, title);
        go->setObjectName(QLatin1String(name));
        connect(go, &Button::clicked, this, [this, link] { emit navigate(link); });
        row->addLayout(texts, 1);
        row->addWidget(go);
        card->column()->addLayout(row);
    };
    add(tr("Offer times every week"), tr("Students see the next free ones first."), "stepTimes",
        QStringLiteral("/availability"));
    add(tr("Say who you are"), tr("A few sentences about you and your languages."), "stepProfile",
        QStringLiteral("/profile"));
    add(tr("Write to your students"), tr("Whoever answers quickly is booked again."), "stepMessages",
        QStringLiteral("/messages"));
    return m_steps = card;
}

void OverviewPage::buildSessions() {
    auto* delegate = new SessionDelegate(m_controller.viewer(), [this] { return m_controller.now(); });
    m_sessions = new ActionList(tr("Next sessions"), delegate);
    m_sessions->setObjectName(QStringLiteral("nextSessionsList"));
    auto* join = new Button(tr("Join"), Button::Kind::primary);
    join->setObjectName(QStringLiteral("joinButton"));
    m_sessions->addRowAction(join, Qt::Key_J);
    auto* open = new Button(widgets::Icon::chevronRight, tr("Open session"));
    open->setObjectName(QStringLiteral("openSessionButton"));
    m_sessions->addRowAction(open);
    m_sessions->setModel(&m_controller.sessions());
    connect(m_sessions, &ActionList::acted, this, &OverviewPage::follow);
    connect(m_sessions, &ActionList::opened, this,
            [this](const QModelIndex& index) { follow(index, SessionDelegate::open); });
    auto* all = new Button(tr("All bookings"), Button::Kind::link);
    all->setObjectName(QStringLiteral("allBookings"));
    connect(all, &Button::clicked, this, [this] { emit navigate(QStringLiteral("/bookings")); });
    m_sessionCard = new ListCard(tr("Next sessions"), all, m_sessions);
    m_sessionCard->setEmptyWords(widgets::Icon::calendar, tr("No sessions ahead"),
                                 tr("Offer times so that students can book you."));
    auto* times = m_sessionCard->addEmptyAction(tr("Set availability"));
    times->setObjectName(QStringLiteral("setAvailability"));
    connect(times, &Button::clicked, this, [this] { emit navigate(QStringLiteral("/availability")); });
}

void OverviewPage::buildEnded() {
    m_ended = new EndedCard;
    connect(m_ended, &EndedCard::completeWanted, &m_controller, &OverviewController::complete);
    connect(m_ended, &EndedCard::openWanted, this, [this](domain::BookingId id) { emit navigate(bookingLink(id)); });
    connect(m_ended, &EndedCard::allWanted, this,
            [this] { emit navigate(QStringLiteral("/bookings?role=mentor&when=past")); });
}

void OverviewPage::arrive(const widgets::PageLink&) {
    m_controller.open();
}

void OverviewPage::showState() {
    const auto since = m_controller.staleSince();
    m_offline->setVisible(since.has_value());
    if (since)
        m_offline->setSentence(tr("What you see is from %1.").arg(widgets::clockTime(m_controller.viewer(), *since)));
    switch (m_controller.state()) {
        case net::LoadState::loading:
            m_states->showLoading();
            return;
        case net::LoadState::error:
            m_states->showError(tr("Your overview could not be loaded"), net::words(m_controller.error()),
                                net::details(m_controller.error()), kRetryAfter);
            return;
        case net::LoadState::empty:
        case net::LoadState::ready:
            break;
    }
    showStats();
    showLists();
    m_states->showReady();
}

void OverviewPage::showStats() {
    const auto& stats = m_controller.stats();
    const QLocale locale;
    const auto date = m_controller.viewer().dateAt(m_controller.now());
    const QString month = locale.standaloneMonthName(date.month);
    m_earned->setLabel(tr("Earned in %1").arg(month));
    m_earned->setValue(widgets::money(stats.earnedThisMonth));
    m_earned->setDetail(tr("%1 in all").arg(widgets::money(stats.earnedAllTime)));
    m_held->setLabel(tr("Sessions in %1").arg(month));
    m_held->setValue(locale.toString(stats.sessionsThisMonth));
    m_held->setDetail(tr("%1 in all").arg(locale.toString(stats.sessionsAllTime)));
    const bool rated = stats.reviewCount > 0;
    m_rating->setValue(rated ? locale.toString(stats.ratingAverage, 'f', 1) : QStringLiteral("–"));
    m_rating->setStar(rated);
    m_rating->setDetail(rated ? tr("%Ln review(s)", nullptr, stats.reviewCount) : tr("No reviews yet"));
    m_answer->setValue(stats.responseSeconds ? widgets::durationWords(*stats.responseSeconds) : QStringLiteral("–"));
    m_answer->setDetail(stats.responseSeconds ? tr("Typical over the last 90 days") : tr("No answers yet"));
}

void OverviewPage::showLists() {
    m_ended->showSessions(m_controller.ended(), m_controller.now(),
                          [this](domain::BookingId id) { return m_controller.isBusy(id); });
    m_requestCard->showEmpty(m_controller.requests().rowCount() == 0);
    showPause();
    m_steps->setVisible(m_controller.requests().rowCount() < kFewRequests);
    m_sessionCard->showEmpty(m_controller.sessions().rowCount() == 0);
    m_requests->refreshActions();
    m_sessions->refreshActions();
}

/// While there is something to accept and bookings are not paused anyway.
void OverviewPage::showPause() {
    const bool offered = m_controller.requests().rowCount() > 0 && m_controller.stats().acceptingBookings;
    if (!offered) m_pause->setChecked(false);
    m_pause->setVisible(offered);
}

void OverviewPage::showAccepting() {
    showPause();
    if (!m_accepting) return;
    m_accepting->setEnabled(m_controller.state() == net::LoadState::ready && !m_controller.isPausedForRatings());
    m_accepting->setChecked(m_controller.stats().acceptingBookings);
}

void OverviewPage::answer(const QModelIndex& index, int action) {
    const BookingRow* row = rowAt(index);
    if (!row) return;
    if (action != RequestDelegate::accept) return askReason(*row);
    m_controller.accept(row->booking.id, m_pause->isChecked());
}

void OverviewPage::askReason(const BookingRow& row) {
    if (m_dialog) return;
    const QString key = booking::reasonKey("decline", row.booking.id);
    m_dialog = new DeclineDialog(textOf(row.booking.student.name), row.when, m_drafts.text(key),
                                 !m_controller.stats().acceptingBookings, this);
    connect(m_dialog, &DeclineDialog::reasonChanged, this,
            [this, key](const QString& reason) { m_drafts.keepText(key, reason); });
    connect(
        m_dialog, &DeclineDialog::declineWanted, &m_controller,
        [this, id = row.booking.id](const QString& reason, bool pause) { m_controller.decline(id, reason, pause); });
    m_dialog->open();
}

void OverviewPage::follow(const QModelIndex& index, int action) {
    const BookingRow* row = rowAt(index);
    if (!row) return;
    emit navigate(action == SessionDelegate::join ? callLink(row->booking.id) : bookingLink(row->booking.id));
}

void OverviewPage::tick() {
    m_requests->refreshActions();
    m_sessions->refreshActions();
    const QString minute = titleDetail();
    if (minute == m_shownMinute) return;
    m_shownMinute = minute;
    showLists();
    emit titleChanged();
}

void OverviewPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    m_clock.start();
}

void OverviewPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    m_clock.stop();
}

}  // namespace mc::mentor
