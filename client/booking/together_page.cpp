#include "booking/together_page.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>

#include "booking/booking_list.h"
#include "booking/booking_words.h"
#include "booking/item_row.h"
#include "booking/page_column.h"
#include "booking/said_card.h"
#include "net/problem.h"
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

using domain::Party;
using net::LoadState;
using protocol::Booking;
using widgets::Button;
using widgets::Icon;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kTogetherWidth = 720;
constexpr int kAllRows = 10'000;  // The page scrolls, not its lists.

QString listOf(Party role) {
    return QStringLiteral("/bookings?role=%1")
        .arg(role == Party::mentor ? QStringLiteral("mentor") : QStringLiteral("student"));
}

QWidget* togetherSkeleton() {
    return new widgets::Skeleton([](const widgets::Skeleton::Boxes& boxes, const QSize& size) {
        const double left = (size.width() - kTogetherWidth) / 2.0;
        boxes.card(QRectF(left, 24, kTogetherWidth, 132));
        boxes.bar(QRectF(left, 180, 160, 14));
        boxes.card(QRectF(left, 206, kTogetherWidth, 144));
        boxes.card(QRectF(left, 374, kTogetherWidth, 180));
    });
}

/// But for whether it is done.
bool isSameRow(const ItemTogether& a, const ItemTogether& b) {
    return a.booking == b.booking && a.item.text == b.item.text && a.item.link == b.item.link &&
           a.item.dueDate == b.item.dueDate;
}

}  // namespace

TogetherPage::TogetherPage(Bookings& bookings, net::Session& session, QWidget* parent)
    : Page(parent), m_session(session), m_together(bookings), m_open(&QDesktopServices::openUrl) {
    setObjectName(QStringLiteral("togetherPage"));
    auto* none = new widgets::EmptyState(Icon::calendar, tr("No sessions together"),
                                         tr("What the two of you book appears here, with notes and action items."));
    auto* bookingsButton = none->addAction(tr("My bookings"), Button::Kind::primary);
    connect(bookingsButton, &QAbstractButton::clicked, this, [this] { emit navigate(listOf(m_together.role())); });
    m_states = new widgets::StatePage(new widgets::ScrollArea(makeContent()), togetherSkeleton(), none, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);
    bind();
}

QWidget* TogetherPage::makeContent() {
    const auto [content, column] = makePageColumn(kTogetherWidth, 24);
    column->setSpacing(16);
    column->addWidget(makePerson());
    addList(*column, tr("Coming up"), m_together.ahead(), "sessionsAhead");
    column->addWidget(m_todo = makeItems());
    addList(*column, tr("Past sessions"), m_together.before(), "sessionsBefore");
    column->addWidget(m_said = new SaidCard(column->parentWidget()));
    column->addStretch();
    return content;
}

QWidget* TogetherPage::makePerson() {
    auto* card = new widgets::Card;
    card->setInset(20);
    m_avatar = new widgets::Avatar(48, {}, {}, card);
    m_name = new widgets::ElidedLabel({}, TextRole::title, Token::text, card);
    m_name->setObjectName(QStringLiteral("togetherName"));
    m_headline = new widgets::ElidedLabel({}, TextRole::body, Token::text2, card);
    m_met = new Label({}, TextRole::detail, Token::text2, card);
    m_met->setObjectName(QStringLiteral("togetherMet"));
    m_met->setWordWrap(true);
    m_goals = new Label({}, TextRole::detail, Token::text2, card);
    m_goals->setObjectName(QStringLiteral("togetherGoals"));
    m_goals->setWordWrap(true);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    for (auto* label : std::initializer_list<QWidget*>{m_name, m_headline, m_met, m_goals})
        texts->addWidget(label);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_avatar, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    card->column()->addLayout(row);
    auto* buttons = new QWidget(card);
    auto* deeds = new widgets::FlowLayout(buttons, 12);
    const auto add = [&](Icon icon, Button::Kind kind, const char* name) {
        auto* button = new Button({}, kind, buttons);
        button->setObjectName(QLatin1String(name));
        button->setGlyph(icon);
        deeds->addWidget(button);
        return button;
    };
    m_again = add(Icon::calendarPlus, Button::Kind::primary, "togetherAgain");
    m_again->setText(tr("Book again"));
    m_message = add(Icon::message, Button::Kind::secondary, "togetherMessage");
    m_message->setText(tr("Message"));
    m_profile = add(Icon::user, Button::Kind::secondary, "togetherProfile");
    m_profile->setText(tr("Profile"));
    card->column()->addWidget(buttons);
    return card;
}

widgets::Card* TogetherPage::makeItems() {
    auto* card = new widgets::Card;
    card->setObjectName(QStringLiteral("openItems"));
    card->setInset(20);
    m_todoRows = new QVBoxLayout;
    m_todoRows->setSpacing(8);
    card->column()->addWidget(new Label(tr("Still to do"), TextRole::section, Token::text, card));
    card->column()->addLayout(m_todoRows);
    return card;
}

/// As high as its rows, below its title.
BookingList* TogetherPage::addList(QVBoxLayout& column, const QString& title, BookingListModel& rows,
                                   const char* name) {
    auto* part = new QWidget(column.parentWidget());
    auto* inside = new QVBoxLayout(part);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(8);
    inside->addWidget(new Label(title, TextRole::section, Token::text, part));
    auto* card = new widgets::Card(part);
    card->setInset(1);
    auto* list = new BookingList(card);
    list->setObjectName(QLatin1String(name));
    list->setAccessibleName(title);
    list->setModel(&rows);
    list->setRowsShown(kAllRows);
    list->setOfOnePerson();
    card->column()->addWidget(list);
    inside->addWidget(card);
    column.addWidget(part);
    connect(list, &BookingList::opened, this, &Page::navigate);
    m_lists.emplace_back(part, &rows);
    m_views.push_back(list);
    return list;
}

void TogetherPage::bind() {
    connect(m_states, &widgets::StatePage::retryRequested, this, &TogetherPage::reload);
    connect(m_said, &SaidCard::navigate, this, &Page::navigate);
    connect(&m_together, &TogetherController::stateChanged, this, &TogetherPage::showState);
    connect(&m_together, &TogetherController::notTicked, this, [this](const domain::Error& error) {
        emit toast(widgets::Tone::error, net::words(error));
        showItems();  // As the server has it.
    });
    const auto go = [this](Button* button, auto link) {
        connect(button, &QAbstractButton::clicked, this,
                [this, link] { emit navigate(link(m_together.sessions().front())); });
    };
    go(m_again, &linkToAgain);
    go(m_profile, [](const Booking& session) { return QStringLiteral("/mentors/") + text(*session.mentor.slug); });
    connect(m_message, &QAbstractButton::clicked, this, [this] {
        for (const auto& session : m_together.sessions())
            if (session.conversationId)
                return emit navigate(QStringLiteral("/messages/") + text(domain::toString(*session.conversationId)));
    });
}

QString TogetherPage::title() const {
    const auto& sessions = m_together.sessions();
    return sessions.empty() ? tr("Sessions together") : text(otherOf(sessions.front()).name);
}

QList<widgets::Crumb> TogetherPage::path() const {
    return {{tr("Bookings"), listOf(m_together.role())}};
}

void TogetherPage::arrive(const widgets::PageLink& link) {
    const auto other = domain::parseId<domain::UserId>(link.part(QStringLiteral("id")).toStdString());
    if (!other) return m_states->showError(tr("There is no such person"), tr("The link may be incomplete."));
    const QString role = link.value(QStringLiteral("role"));
    const bool isMentor = m_session.isSignedIn() && m_session.hasRole(protocol::Role::mentor);
    if (isMentor && role.isEmpty()) return m_together.openAsEither(*other);
    m_together.open(*other, isMentor && role == "mentor" ? Party::mentor : Party::student);
}

void TogetherPage::showState() {
    emit titleChanged();
    switch (m_together.state()) {
        case LoadState::loading:
            return m_states->showLoading();
        case LoadState::empty:
            return m_states->showEmpty();
        case LoadState::ready:
            showReady();
            return m_states->showReady();
        case LoadState::error:
            break;
    }
    m_states->showError(tr("Your sessions together could not be loaded"), net::words(m_together.error()), {},
                        widgets::kRetryAfter);
}

void TogetherPage::showReady() {
    showPerson();
    for (const auto& [part, rows] : m_lists)
        part->setVisible(rows->rowCount() > 0);
    for (auto* view : m_views)
        view->updateGeometry();  // As high as what it has now.
    showItems();
    m_said->setSessions(m_together.sessions());
}

void TogetherPage::showPerson() {
    const auto& sessions = m_together.sessions();
    const auto& latest = sessions.front();
    const auto& other = otherOf(latest);
    m_avatar->setPerson(text(domain::toString(other.id)), text(other.name));
    m_avatar->setPresence(other.online ? widgets::Presence::online : widgets::Presence::offline);
    m_name->setText(text(other.name));
    m_headline->setText(text(other.headline));
    m_headline->setVisible(!other.headline.empty());
    const int met = m_together.met();
    m_met->setText(met == 0 ? tr("You have not met yet.") : tr("You have met %n time(s).", nullptr, met));
    QStringList goals;
    for (const auto& goal : m_together.goals())
        goals << text(goal);
    m_goals->setVisible(!goals.isEmpty());
    m_goals->setText(tr("Goals: %1").arg(QLocale().createSeparatedList(goals)));
    m_again->setVisible(!linkToAgain(latest).isEmpty());
    m_profile->setVisible(latest.myRole == Party::student && latest.mentor.slug.has_value());
    m_message->setVisible(
        std::ranges::any_of(sessions, [](const Booking& session) { return session.conversationId.has_value(); }));
}

/// Rows are made again only when they are others: the one that is ticked keeps the focus.
void TogetherPage::showItems() {
    const auto items = m_together.items();
    m_todo->setVisible(!items.empty());
    const bool same = std::ranges::equal(items, m_items, isSameRow);
    m_items = items;
    if (same) {
        for (std::size_t i = 0; i < m_items.size(); ++i)
            m_itemRows[i]->setDone(m_items[i].item.done);
        return;
    }
    while (auto* row = m_todoRows->takeAt(0)) {
        if (row->widget()) row->widget()->deleteLater();
        delete row;
    }
    m_itemRows.clear();
    for (const auto& item : m_items)
        addItem(item);
    widgets::followTheEye(*this);
}

/// With the session it comes from.
void TogetherPage::addItem(const ItemTogether& item) {
    auto* row = new ItemRow(item.item, static_cast<int>(m_itemRows.size()), m_todo);
    m_todoRows->addWidget(row);
    m_itemRows.push_back(row);
    connect(row, &ItemRow::ticked, this, [this, item](bool done) { m_together.tick(item, done); });
    connect(row, &ItemRow::linkWanted, this, [this](const QString& link) { m_open(QUrl(link, QUrl::StrictMode)); });
    const auto session = std::ranges::find(m_together.sessions(), item.booking, &Booking::id);
    row->addBelow(tr("From the session of %1").arg(widgets::yearDate(ownZone(*session), session->startsAt)));
}

}  // namespace mc::booking
