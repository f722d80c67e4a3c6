#include "booking/bookings_page.h"

#include <QScrollBar>
#include <QSettings>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <optional>

#include "booking/booking_list.h"
#include "booking/calendar_view.h"
#include "net/problem.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/flow_layout.h"
#include "widgets/format.h"
#include "widgets/segmented_control.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"
#include "widgets/tabs.h"

namespace mc::booking {

using domain::Party;
using net::LoadState;
using widgets::Icon;

namespace {

using widgets::metrics::kInset;
constexpr int kNearEnd = 200;  ///< Pixels before the end at which more is asked for.

/// The tabs of each role, in order.
std::vector<When> tabsOf(Party role) {
    if (role == Party::mentor) return {When::upcoming, When::requests, When::past};
    return {When::upcoming, When::past};
}

constexpr std::array<QLatin1String, 3> kViewWords{QLatin1String("list"), QLatin1String("week"), QLatin1String("month")};

/// As links name them.
std::optional<When> whenOf(const QString& word) {
    if (word == "upcoming") return When::upcoming;
    if (word == "past") return When::past;
    if (word == "requests") return When::requests;
    return std::nullopt;
}

}  // namespace

BookingsPage::BookingsPage(Bookings& bookings, net::Session& session, QWidget* parent)
    : Page(parent),
      m_session(session),
      m_bookings(bookings),
      m_tabs(new widgets::Tabs(tr("Which bookings"), this)),
      m_list(new BookingList),
      m_view(new widgets::SegmentedControl(tr("How sessions are shown"))),
      m_views(new QStackedWidget),
      m_calendar(new CalendarView(bookings)) {
    setObjectName(QStringLiteral("bookingsPage"));
    m_tabs->setObjectName(QStringLiteral("bookingsTabs"));
    m_list->setModel(&m_bookings.model());
    auto* card = new widgets::Card;
    card->setInset(1);
    card->column()->addWidget(m_list);
    m_empty = new widgets::EmptyState(Icon::calendar, {}, {});
    auto* find = m_empty->addAction(tr("Find a mentor"), widgets::Button::Kind::primary);
    find->setObjectName(QStringLiteral("findMentor"));
    connect(find, &QAbstractButton::clicked, this, [this] { emit navigate(QStringLiteral("/mentors")); });
    m_states = new widgets::StatePage(card, widgets::Skeleton::rows(6), m_empty, this);
    m_view->setObjectName(QStringLiteral("bookingsView"));
    for (const auto& [word, icon] :
         {std::pair(tr("List"), Icon::inbox), {tr("Week"), Icon::calendar}, {tr("Month"), Icon::grid}})
        m_view->addSegment(word, icon);
    m_view->setCurrent(list);
    auto* above = new QWidget;
    auto* row = new widgets::FlowLayout(above, 12);
    row->setEnds(true);
    for (QWidget* part : {static_cast<QWidget*>(m_tabs), m_calendar->head(), static_cast<QWidget*>(m_view)})
        row->addWidget(part);
    m_calendar->head()->hide();
    m_views->addWidget(m_states);
    m_views->addWidget(m_calendar);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kInset, 12, kInset, kInset);
    column->setSpacing(12);
    column->addWidget(above);
    column->addWidget(m_views, 1);
    connect(m_view, &widgets::SegmentedControl::currentChanged, this, &BookingsPage::chooseView);
    connect(m_calendar, &CalendarView::navigate, this, &Page::navigate);
    connect(m_calendar, &CalendarView::toast, this, &Page::toast);
    connect(m_calendar, &CalendarView::scaleChosen, this, [this] { m_view->setCurrent(week); });
    connect(m_tabs, &QTabBar::currentChanged, this, &BookingsPage::choose);
    connect(m_list, &BookingList::opened, this, &Page::navigate);
    connect(m_states, &widgets::StatePage::retryRequested, this, &BookingsPage::reload);
    connect(&m_bookings, &BookingsController::stateChanged, this, &BookingsPage::showState);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value > m_list->verticalScrollBar()->maximum() - kNearEnd) m_bookings.loadMore();
    });
    showTabs();
    widgets::followTheEye(*this);
}

bool BookingsPage::isMentor() const {
    return m_session.isSignedIn() && m_session.hasRole(protocol::Role::mentor);
}

void BookingsPage::showTabs() {
    const QSignalBlocker quiet(m_tabs);
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    m_tabs->addTab(tr("Upcoming"));
    if (m_shown == Party::mentor) m_tabs->addTab(tr("Requests"));
    m_tabs->addTab(tr("Past"));
}

void BookingsPage::arrive(const widgets::PageLink& link) {
    const bool mentor = isMentor() && link.value(QStringLiteral("role")) != "student";
    const auto shown = mentor ? Party::mentor : Party::student;
    if (shown != m_shown) {
        m_shown = shown;
        showTabs();
    }
    const auto wanted = whenOf(link.value(QStringLiteral("when")));
    const auto tabs = tabsOf(m_shown);
    const auto found = wanted ? std::ranges::find(tabs, *wanted) : tabs.end();
    if (found != tabs.end()) {
        const QSignalBlocker quiet(m_tabs);
        m_tabs->setCurrentIndex(static_cast<int>(found - tabs.begin()));
    }
    m_calendar->controller().setReader(m_shown,
                                       m_session.isSignedIn() ? m_session.user().timeZone : widgets::systemZone());
    {
        const QSignalBlocker quiet(m_view);
        m_view->setCurrent(viewOf(link));
    }
    showView(domain::parseCivilDate(link.value(QStringLiteral("day")).toStdString()));
}

void BookingsPage::reload() {
    view() == list ? m_bookings.reload() : m_calendar->controller().reload();
}

void BookingsPage::keepViewIn(QSettings& settings, const QString& person) {
    m_settings = &settings;
    m_viewKey = QStringLiteral("bookings/view/") + person;
}

/// A link that names a list wants the list.
BookingsPage::View BookingsPage::viewOf(const widgets::PageLink& link) const {
    QString word = link.value(QStringLiteral("view"));
    if (word.isEmpty() && link.query.hasQueryItem(QStringLiteral("when"))) return list;
    if (word.isEmpty() && m_settings) word = m_settings->value(m_viewKey).toString();
    const auto found = std::ranges::find(kViewWords, word);
    return found == kViewWords.end() ? list : static_cast<View>(found - kViewWords.begin());
}

BookingsPage::View BookingsPage::view() const {
    return static_cast<View>(m_view->current());
}

void BookingsPage::chooseView() {
    if (m_settings) m_settings->setValue(m_viewKey, kViewWords[static_cast<std::size_t>(view())]);
    showView({});
}

/// At the day that is asked for, the one that was looked at, or today.
void BookingsPage::showView(std::optional<domain::CivilDate> day) {
    const bool days = view() != list;
    m_views->setCurrentWidget(days ? static_cast<QWidget*>(m_calendar) : m_states);
    m_tabs->setVisible(!days);
    m_calendar->head()->setVisible(days);
    if (!days) return choose();
    auto& calendar = m_calendar->controller();
    const auto looked = calendar.isShown() ? calendar.day() : calendar.today();
    calendar.show(view() == week ? CalendarScale::week : CalendarScale::month, day.value_or(looked));
}

void BookingsPage::choose() {
    const auto tabs = tabsOf(m_shown);
    const auto index =
        std::clamp<std::size_t>(static_cast<std::size_t>(std::max(0, m_tabs->currentIndex())), 0, tabs.size() - 1);
    m_bookings.setFilter({m_shown, tabs[index]});
}

void BookingsPage::showState() {
    switch (m_bookings.state()) {
        case LoadState::loading:
            m_states->showLoading();
            break;
        case LoadState::ready:
            m_states->showReady();
            break;
        case LoadState::error:
            m_states->showError(tr("Your bookings could not be loaded"), net::words(m_bookings.error()), {}, 8);
            break;
        case LoadState::empty: {
            const auto when = m_bookings.filter().when;
            if (when == When::requests)
                m_empty->setTexts(tr("No requests"), tr("New ones appear here and by mail."));
            else if (when == When::past)
                m_empty->setTexts(tr("No past sessions"), tr("What you had appears here, with notes and reviews."));
            else
                m_empty->setTexts(tr("Nothing booked"), m_shown == Party::mentor
                                                            ? tr("New sessions appear here and by mail.")
                                                            : tr("Find a mentor and choose a time that suits you."));
            m_states->showEmpty();
            break;
        }
    }
}

}  // namespace mc::booking
