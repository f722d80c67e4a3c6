#include "discovery/profile_page.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "discovery/booking_card.h"
#include "discovery/calendar_legend.h"
#include "discovery/own_profile_card.h"
#include "discovery/profile_aside.h"
#include "discovery/profile_header.h"
#include "discovery/report_dialog.h"
#include "discovery/review_list.h"
#include "discovery/waitlist_card.h"
#include "net/problem.h"
#include "text/sentences.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/premium_note.h"
#include "widgets/scroll_area.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"
#include "widgets/week_calendar.h"

namespace mc::discovery {

using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kAside = 296;
constexpr int kLeastMain = 560;
constexpr int kBelowCalendar = 3;
constexpr int kRefresh = 60'000;
using widgets::kRetryAfter;

/// The longest session on sale that fits; 0 when none does.
int soldMinutes(int freeMinutes, const std::vector<protocol::DurationPrice>& prices) {
    int fits = 0;
    for (const auto& offer : prices)
        if (offer.minutes <= freeMinutes) fits = std::max(fits, offer.minutes);
    return fits;
}

/// Free for less than is chosen names a length somebody can book; free for less than any is as good as booked.
widgets::CalendarSlot cellOf(const protocol::Slot& slot, int minutes,
                             const std::vector<protocol::DurationPrice>& prices, bool open) {
    using State = widgets::CalendarSlotState;
    if (slot.state == protocol::SlotState::premium) return {slot.startsAt, State::premium, 0, {}};
    const int sold = soldMinutes(slot.freeMinutes, prices);
    const bool gone = slot.state == protocol::SlotState::booked || sold == 0;
    return {slot.startsAt,
            gone                          ? State::booked
            : !open                       ? State::closed
            : slot.freeMinutes >= minutes ? State::free
                                          : State::tooShort,
            sold,
            {}};
}

void drawProfile(const widgets::Skeleton::Boxes& boxes, const QSize& size) {
    const double left = size.width() - kAside - 16.0;
    boxes.disc(QRectF(0, 0, 72, 72));
    boxes.bar(QRectF(88, 8, left * 0.34, 20));
    boxes.bar(QRectF(88, 38, left * 0.48, 12));
    boxes.bar(QRectF(88, 58, left * 0.4, 10));
    boxes.card(QRectF(0, 88, left, 70));
    for (int i = 0; i < 4; ++i) {
        boxes.bar(QRectF(17 + i * left / 4, 104, 70, 16));
        boxes.bar(QRectF(17 + i * left / 4, 130, 90, 10));
    }
    boxes.card(QRectF(0, 174, left, 380));
    boxes.bar(QRectF(17, 196, 110, 16));
    for (int i = 0; i < 21; ++i)
        boxes.bar(QRectF(120 + i % 7 * (left - 140) / 7, 290 + i / 7 * 64, (left - 140) / 7 - 8, 28), 6);
    boxes.card(QRectF(left + 16, 0, kAside, 330));
    boxes.bar(QRectF(left + 33, 20, 140, 16));
    boxes.bar(QRectF(left + 33, 54, kAside - 34, 42), 8);
    boxes.bar(QRectF(left + 33, 106, kAside - 34, 42), 8);
    boxes.bar(QRectF(left + 33, 232, kAside - 34, 40), 8);
}

QWidget* insetProfile(QWidget* widget) {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(widgets::metrics::kInset, 16, widgets::metrics::kInset, 16);
    layout->addWidget(widget);
    return box;
}

}  // namespace

ProfilePage::ProfilePage(net::ApiClient& api, net::Drafts& drafts, Favourites& favourites,
                         const domain::ZoneName& viewer, QWidget* parent)
    : Page(parent),
      m_controller(api, viewer),
      m_reports(api),
      m_drafts(drafts),
      m_own(new OwnProfileCard),
      m_favourites(favourites),
      m_waitlist(api),
      m_planPrice(api),
      m_header(new ProfileHeader),
      m_booking(new BookingCard),
      m_waiting(new WaitlistCard),
      m_aside(new ProfileAside),
      m_reviews(new ReviewList),
      m_calendar(new widgets::WeekCalendar),
      m_legend(new CalendarLegend),
      m_premium(new widgets::PremiumNote),
      m_weekTitle(new Label({}, TextRole::strong)),
      m_previous(new Button(widgets::Icon::chevronLeft, tr("Previous week"))),
      m_next(new Button(widgets::Icon::chevronRight, tr("Next week"))),
      m_slotsNote(new Label({}, TextRole::detail, Token::text3)),
      m_scroll(new widgets::ScrollArea) {
    setObjectName(QStringLiteral("profilePage"));
    m_scroll->setWidget(buildContent());
    m_scroll->keepRoomForBar();
    m_states = new widgets::StatePage(m_scroll, insetProfile(new widgets::Skeleton(drawProfile)));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);

    connect(&m_controller, &ProfileController::stateChanged, this, &ProfilePage::showState);
    connect(&m_controller, &ProfileController::slotsChanged, this, &ProfilePage::showSlots);
    connect(&m_planPrice, &PlanPrice::changed, this, &ProfilePage::showPlan);
    connect(&api.terms(), &net::ServerTerms::changed, this, &ProfilePage::showPlan);
    connect(&m_controller, &ProfileController::chosenChanged, this, &ProfilePage::showChosen);
    connect(&m_controller, &ProfileController::reviewsChanged, this, &ProfilePage::showReviews);
    connect(m_states, &widgets::StatePage::retryRequested, &m_controller, &ProfileController::reload);
    connect(m_own, &OwnProfileCard::toast, this, &Page::toast);
    connect(m_own, &OwnProfileCard::editPressed, this, [this] { emit navigate(QStringLiteral("/profile")); });
    connect(m_calendar, &widgets::WeekCalendar::slotChosen, this, [this](domain::UtcTime at) {
        m_controller.choose(at);
        emit timeChosen();
    });
    connect(m_calendar, &widgets::WeekCalendar::keptPressed, m_premium, &widgets::PremiumNote::point);
    connect(m_premium, &widgets::PremiumNote::plansWanted, this, [this] { emit navigate(QStringLiteral("/plans")); });
    connect(m_calendar, &widgets::WeekCalendar::weekChanged, &m_controller, &ProfileController::showWeek);
    connect(m_previous, &Button::clicked, this,
            [this] { m_controller.showWeek(domain::addDays(m_controller.week(), -7)); });
    connect(m_next, &Button::clicked, this, [this] { m_controller.showWeek(domain::addDays(m_controller.week(), 7)); });
    connect(m_booking, &BookingCard::durationChosen, &m_controller, &ProfileController::setDuration);
    connect(m_booking, &BookingCard::bookPressed, this, &ProfilePage::book);
    connect(&m_controller, &ProfileController::personChanged, this, &ProfilePage::showPerson);
    connect(&m_refresh, &QTimer::timeout, &m_controller, &ProfileController::refreshPerson);
    connect(m_reviews, &ReviewList::moreWanted, &m_controller, &ProfileController::loadMoreReviews);
    connect(m_reviews, &ReviewList::reportWanted, this, [this](domain::ReviewId review, protocol::ReviewPart part) {
        (new ReportDialog(m_reports, m_drafts, review, part, this))->open();
    });
    connect(&m_reports, &ReviewReports::done, this, [this](domain::ReviewId review, protocol::ReviewPart part) {
        m_controller.noteReported(review, part);
        emit toast(widgets::Tone::success, tr("Thank you. An admin will look at it."));
    });
    connect(m_header, &ProfileHeader::favouriteToggled, this, &ProfilePage::toggleFavourite);
    connect(&favourites, &Favourites::changed, this, &ProfilePage::showFavourite);
    connect(&favourites, &Favourites::failed, this, [this](const domain::Error& error) {
        if (isVisible()) emit toast(widgets::Tone::error, net::words(error));
    });
    connect(&m_waitlist, &WaitlistController::changed, this, &ProfilePage::showWaitlist);
    connect(&m_waitlist, &WaitlistController::failed, this, [this](const domain::Error& error) {
        emit toast(widgets::Tone::error, net::words(error));
        m_controller.refreshPerson();  // There may be time by now.
    });
    connect(m_waiting, &WaitlistCard::joinPressed, this, &ProfilePage::joinWaitlist);
    connect(m_waiting, &WaitlistCard::leavePressed, &m_waitlist, &WaitlistController::leave);
    m_refresh.setInterval(kRefresh);
    connect(&m_refresh, &QTimer::timeout, &m_controller, &ProfileController::refreshSlots);
}

QString ProfilePage::title() const {
    if (m_controller.state() != ProfileController::State::ready) return tr("Mentor");
    return QString::fromStdString(m_controller.profile().card.name);
}

QWidget* ProfilePage::buildContent() {
    auto* left = new QWidget;
    auto* main = new QVBoxLayout(left);
    main->setContentsMargins(0, 0, 0, 0);
    main->setSpacing(16);
    main->addWidget(m_own);
    main->addWidget(m_header);
    main->addWidget(buildCalendar());
    main->addWidget(m_header->about());
    main->addWidget(m_reviews);
    main->addStretch(1);
    auto* right = new QWidget;
    auto* side = new QVBoxLayout(right);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(16);
    side->addWidget(m_booking);
    side->addWidget(m_waiting);
    side->addWidget(m_aside);
    side->addStretch(1);
    auto* both = new widgets::SideBySide(left, right, kAside, kLeastMain, 16);
    // What is chosen in the calendar is booked beside it or right below.
    connect(both, &widgets::SideBySide::folded, this, [this, main, side](bool folded) {
        auto* column = folded ? main : side;
        const int place = folded ? kBelowCalendar : 0;
        column->insertWidget(place, m_booking);
        column->insertWidget(place + 1, m_waiting);
        widgets::followTheEye(*m_scroll);
    });
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(widgets::metrics::kInset, 16, widgets::metrics::kInset - 10, 24);
    column->addWidget(both);
    return content;
}

QWidget* ProfilePage::buildCalendar() {
    auto* card = new widgets::Card;
    card->setInset(12);
    card->column()->setSpacing(4);
    auto* top = new QWidget;
    auto* head = new widgets::FlowLayout(top, 12);
    head->setEnds(true);
    head->setContentsMargins(4, 4, 0, 0);
    head->addWidget(new Label(tr("Free times"), TextRole::section));
    head->addWidget(m_slotsNote);
    head->addWidget(m_legend);
    m_previous->setObjectName(QStringLiteral("previousWeek"));
    m_next->setObjectName(QStringLiteral("nextWeek"));
    m_weekTitle->setObjectName(QStringLiteral("weekTitle"));
    m_previous->setSize(Button::Size::small);
    m_next->setSize(Button::Size::small);
    auto* turn = new QWidget;
    auto* weeks = new QHBoxLayout(turn);
    weeks->setContentsMargins(0, 0, 0, 0);
    weeks->setSpacing(4);
    weeks->addWidget(m_previous);
    weeks->addWidget(m_weekTitle);
    weeks->addWidget(m_next);
    head->addWidget(turn);
    card->column()->addWidget(top);
    m_calendar->setObjectName(QStringLiteral("weekCalendar"));
    card->column()->addWidget(new widgets::SidewaysScroll(m_calendar));
    card->column()->addWidget(m_premium);
    return card;
}

void ProfilePage::arrive(const widgets::PageLink& link) {
    const QString slug = link.part(QStringLiteral("slug"));
    const auto at = domain::parseIso(link.value(QStringLiteral("at")).toStdString());
    const int minutes = link.value(QStringLiteral("minutes")).toInt();
    m_keep = link.path.endsWith(QStringLiteral("/favourite"));
    m_wait = link.path.endsWith(QStringLiteral("/waitlist"));
    m_scroll->verticalScrollBar()->setValue(0);
    m_controller.open(slug, at, minutes);
    if (m_self.value != 0) m_planPrice.load();
}

void ProfilePage::showState() {
    emit titleChanged();
    switch (m_controller.state()) {
        case ProfileController::State::loading:
            m_states->showLoading();
            return;
        case ProfileController::State::error: {
            const auto& error = m_controller.error();
            const bool gone = error.code == domain::ErrorCode::not_found;
            m_states->showError(gone ? tr("This mentor is not here any more") : tr("The profile could not be loaded"),
                                gone ? tr("The link may be old, or the mentor has left.") : net::words(error),
                                net::details(error), gone ? 0 : kRetryAfter);
            return;
        }
        case ProfileController::State::ready:
            break;
    }
    const auto& profile = m_controller.profile();
    m_header->setProfile(profile, m_controller.theirs(), m_controller.now());
    m_own->set(QString::fromStdString(profile.card.slug), profile.unlisted);
    m_own->setVisible(profile.card.id == m_self);
    m_aside->setProfile(profile);
    m_booking->setProfile(profile, m_controller.duration());
    m_calendar->setZones(m_controller.viewer(), m_controller.theirs());
    m_states->showReady();
    followWaitlist();
    doAsWanted();
    showFavourite();
    showSlots();
    showChosen();
    showReviews();
    widgets::followTheEye(*this);
}

void ProfilePage::showFavourite() {
    if (m_controller.state() != ProfileController::State::ready) return;
    m_header->setFavourite(m_favourites.has(m_controller.profile().card.id));
}

void ProfilePage::toggleFavourite() {
    const auto& card = m_controller.profile().card;
    if (!m_favourites.isOffered())
        return emit navigate(QStringLiteral("/mentors/%1/favourite").arg(QString::fromStdString(card.slug)));
    m_favourites.set(card.id, !m_favourites.has(card.id));
}

/// What a guest wanted before signing in.
void ProfilePage::doAsWanted() {
    if (std::exchange(m_wait, false)) m_waitlist.join();
    if (!std::exchange(m_keep, false)) return;
    m_favourites.set(m_controller.profile().card.id, true);
    emit toast(widgets::Tone::success, tr("Kept as a favourite."));
}

bool ProfilePage::isFull() {
    const auto next = m_controller.profile().card.nextFreeAt;
    return !next || *next >= m_controller.now() + protocol::kWaitlistDays * domain::kDay;
}

void ProfilePage::followWaitlist() {
    if (m_favourites.isOffered() && m_controller.profile().card.id != m_self)
        m_waitlist.follow(m_controller.profile().card.id);
    showWaitlist();
}

void ProfilePage::showWaitlist() {
    if (m_controller.state() != ProfileController::State::ready) return;
    if (m_controller.profile().card.id == m_self) return m_waiting->hide();
    m_waiting->set(m_waitlist.place(), isFull(), m_waitlist.isBusy());
}

void ProfilePage::joinWaitlist() {
    if (m_favourites.isOffered()) return m_waitlist.join();
    emit navigate(QStringLiteral("/mentors/%1/waitlist").arg(m_controller.slug()));
}

void ProfilePage::showSlots() {
    if (m_controller.state() != ProfileController::State::ready) return;
    std::vector<widgets::CalendarSlot> cells;
    for (const protocol::Slot& slot : m_controller.slotList())
        cells.push_back(cellOf(slot, m_controller.duration(), m_controller.profile().prices, m_open));
    m_calendar->setNow(m_controller.now());
    if (m_calendar->week() != m_controller.week()) m_calendar->setWeek(m_controller.week());
    m_calendar->setDuration(m_controller.duration());
    const bool loading = m_controller.slotsLoading();
    const bool firstLoad = loading && cells.empty();
    m_calendar->setEmptyText(firstLoad ? tr("Looking for free times …") : tr("No times are offered this week."));
    if (m_controller.slotsError()) m_calendar->setEmptyText(net::words(*m_controller.slotsError()));
    const bool isKept =
        std::ranges::any_of(cells, [](const auto& cell) { return cell.state == widgets::CalendarSlotState::premium; });
    m_legend->setPremium(isKept);
    m_premium->setDay(m_controller.firstDay(), m_controller.viewer(), isKept);
    m_calendar->setSlots(std::move(cells));
    showPlan();
    m_weekTitle->setText(widgets::weekRange(m_controller.week()));
    m_previous->setEnabled(m_controller.week() > m_controller.viewer().dateAt(m_controller.now()));
    m_booking->setNextFree(m_controller.profile().card.nextFreeAt, m_controller.viewer(), m_controller.now());
}

/// What the plan makes of the length that is chosen, and what comes on top.
void ProfilePage::showPlan() {
    const auto price = m_controller.state() == ProfileController::State::ready ? m_controller.price() : std::nullopt;
    m_booking->setPlan(price ? m_planPrice.words(*price, m_controller.duration()) : QString());
    m_booking->setFee(price ? m_planPrice.feeWords(*price, m_controller.duration()) : QString());
}

void ProfilePage::showChosen() {
    if (m_controller.state() != ProfileController::State::ready) return;
    m_calendar->setChosen(m_open ? m_controller.chosen() : std::nullopt);
    m_booking->setPolicy(m_controller.cancellation());
    m_booking->setChosen(m_controller.chosen(), m_controller.duration(), m_controller.viewer(), m_controller.theirs(),
                         m_controller.now());
}

void ProfilePage::setBookingsOpen(bool open) {
    if (std::exchange(m_open, open) == open) return;
    m_booking->setOpen(open);
    showSlots();
    showChosen();
}

void ProfilePage::showReviews() {
    if (m_controller.state() != ProfileController::State::ready) return;
    m_reviews->setReviews(m_controller.reviews(), m_controller.reviewTotal(), m_controller.hasMoreReviews(),
                          m_controller.viewer());
    const auto& error = m_controller.reviewsError();
    m_reviews->setState(
        m_controller.reviewsLoading(),
        error ? text::sentences({tr("The reviews could not be loaded."), net::words(*error)}) : QString());
    widgets::followTheEye(*this);
}

void ProfilePage::showPerson() {
    if (m_controller.state() != ProfileController::State::ready) return;
    m_header->setProfile(m_controller.profile(), m_controller.theirs(), m_controller.now());
    followWaitlist();
}

void ProfilePage::book() {
    const auto at = m_controller.chosen();
    if (!at) return;
    emit bookRequested(m_controller.slug(), *at, m_controller.duration());
    emit navigate(QStringLiteral("/mentors/%1/book?at=%2&minutes=%3")
                      .arg(m_controller.slug(), QString::fromStdString(domain::toIso(*at)))
                      .arg(m_controller.duration()));
}

void ProfilePage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    m_refresh.start();
    m_controller.refreshSlots();
}

void ProfilePage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    m_refresh.stop();
}

}  // namespace mc::discovery
