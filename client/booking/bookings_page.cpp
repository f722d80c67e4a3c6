#include "booking/bookings_page.h"

#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <optional>

#include "booking/booking_list.h"
#include "net/problem.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
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
      m_list(new BookingList) {
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
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kInset, 12, kInset, kInset);
    column->setSpacing(16);
    column->addWidget(m_tabs);
    column->addWidget(m_states, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &BookingsPage::choose);
    connect(m_list, &BookingList::opened, this, &Page::navigate);
    connect(m_states, &widgets::StatePage::retryRequested, this, &BookingsPage::reload);
    connect(&m_bookings, &BookingsController::stateChanged, this, &BookingsPage::showState);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value > m_list->verticalScrollBar()->maximum() - kNearEnd) m_bookings.loadMore();
    });
    showTabs();
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
    choose();
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
