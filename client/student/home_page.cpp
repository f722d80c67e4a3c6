#include "student/home_page.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <utility>

#include "booking/booking_list.h"
#include "booking/booking_words.h"
#include "net/problem.h"
#include "student/next_session_card.h"
#include "text/dates.h"
#include "widgets/accessible.h"
#include "widgets/avatar.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/scroll_area.h"
#include "widgets/skeleton.h"
#include "widgets/stars.h"
#include "widgets/states.h"

namespace mc::student {

using booking::firstName;
using booking::linkTo;
using booking::text;
using net::LoadState;
using widgets::Button;
using widgets::Icon;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kInset = widgets::metrics::kInset;
constexpr int kGap = widgets::metrics::kGap;
constexpr int kWidth = 1016;
constexpr int kSide = 480;
constexpr int kLeastMain = 880;
constexpr int kLeastAgain = 190;
constexpr int kRows = 6;

QWidget* makeSkeleton() {
    return new widgets::Skeleton([](const widgets::Skeleton::Boxes& boxes, const QSize& size) {
        const double width = std::min(kWidth, size.width() - 2 * kInset);
        boxes.card(QRectF(kInset, 20, width, 158));
        boxes.card(QRectF(kInset, 194, width, 306));
        boxes.card(QRectF(kInset, 516, width, 74));
    });
}

/// A card that leads to somebody: name and lines below it.
widgets::Card* makePerson(domain::UserId id, const std::string& name, const QStringList& lines) {
    auto* card = new widgets::Card;
    widgets::setActionName(*card, QLatin1String(widgets::action::kBook));
    card->setInset(8);
    card->setClickable(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(new widgets::Avatar(32, text(domain::toString(id)), text(name), card));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(new widgets::ElidedLabel(text(name), TextRole::strong, Token::text, card));
    for (const auto& line : lines)
        texts->addWidget(new widgets::ElidedLabel(line, TextRole::detail, Token::text2, card));
    row->addLayout(texts, 1);
    card->column()->addLayout(row);
    return card;
}

widgets::ElidedLabel& lastLineOf(widgets::Card& person) {
    return *person.findChildren<widgets::ElidedLabel*>().last();
}

}  // namespace

HomePage::HomePage(booking::Bookings& bookings, net::Session& session, QWidget* parent)
    : Page(parent), m_session(session), m_home(bookings, this) {
    setObjectName(QStringLiteral("studentHome"));
    m_find = new Button(tr("Find a mentor"), Button::Kind::secondary, this);
    m_find->setObjectName(QStringLiteral("findMentor"));
    m_find->setGlyph(Icon::search);
    m_find->hide();
    connect(m_find, &QAbstractButton::clicked, this, [this] { emit navigate(QStringLiteral("/mentors")); });
    auto* empty = new widgets::EmptyState(Icon::calendar, tr("Your first session starts with a mentor"),
                                          tr("Find somebody who has done what you want to do, and choose a time."));
    m_suggested = empty->extras();
    auto* find = empty->addAction(tr("Find a mentor"), Button::Kind::primary);
    connect(find, &QAbstractButton::clicked, m_find, &QAbstractButton::click);
    m_scroll = new widgets::ScrollArea;
    m_content = makeContent();
    m_content->setParent(m_scroll);
    m_content->hide();
    m_states = new widgets::StatePage(m_scroll, makeSkeleton(), empty, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);
    connect(m_states, &widgets::StatePage::retryRequested, this, &HomePage::reload);
    connect(&m_home, &HomeController::stateChanged, this, &HomePage::showState);
    connect(&m_home, &HomeController::changed, this, &HomePage::showHome);
    connect(&m_home, &HomeController::suggestedChanged, this, &HomePage::showSuggested);
    connect(&m_home, &HomeController::tick, this, &HomePage::tick);
    connect(&bookings.api().clock(), &net::ServerClock::minute, this, &HomePage::wordSuggested);
}

QWidget* HomePage::makeContent() {
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(kInset, 20, kInset, kInset);
    auto* main = new QWidget(content);
    auto* side = new QWidget(content);
    row->addWidget(new widgets::SideBySide(main, side, kSide, kLeastMain, kGap));
    auto* column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap);
    m_next = new NextSessionCard(main);
    connect(m_next, &NextSessionCard::navigate, this, &Page::navigate);
    column->addWidget(m_next);
    column->addWidget(makeUpcoming());
    column->addStretch();
    auto* right = new QVBoxLayout(side);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(kGap);
    right->addWidget(makeReview());
    right->addWidget(makeAgain());
    right->addStretch();
    return content;
}

QWidget* HomePage::makeUpcoming() {
    m_upcoming = new widgets::Card;
    m_upcoming->setInset(1);
    m_upcoming->column()->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(kGap, 12, kGap, 12);
    head->addWidget(new Label(tr("Upcoming"), TextRole::section, Token::text, m_upcoming), 1);
    auto* all = new Button(tr("All bookings"), Button::Kind::link, m_upcoming);
    all->setObjectName(QStringLiteral("allBookings"));
    connect(all, &QAbstractButton::clicked, this, [this] { emit navigate(QStringLiteral("/bookings?role=student")); });
    head->addWidget(all);
    m_list = new booking::BookingList(m_upcoming);
    m_list->setObjectName(QStringLiteral("upcomingList"));
    m_list->setAccessibleName(tr("Upcoming sessions"));
    m_list->setModel(&m_home.upcoming());
    m_list->setRowsShown(kRows);
    connect(m_list, &booking::BookingList::opened, this, &Page::navigate);
    m_upcoming->column()->addLayout(head);
    m_upcoming->column()->addWidget(new widgets::Divider(Qt::Horizontal, m_upcoming));
    m_upcoming->column()->addWidget(m_list);
    return m_upcoming;
}

QWidget* HomePage::makeReview() {
    m_review = new widgets::Card;
    m_review->setObjectName(QStringLiteral("reviewPrompt"));
    m_reviewAvatar = new widgets::Avatar(40, {}, {}, m_review);
    m_reviewTitle = new Label({}, TextRole::strong, Token::text, m_review);
    m_reviewTitle->setWordWrap(true);
    m_reviewTitle->setMaximumLines(3);
    m_reviewDetail = new Label({}, TextRole::detail, Token::text2, m_review);
    m_reviewDetail->setWordWrap(true);
    m_stars = new widgets::StarsInput(tr("Stars"), 22, m_review);
    m_stars->setObjectName(QStringLiteral("reviewStars"));
    auto* write = new Button(tr("Review"), Button::Kind::secondary, m_review);
    write->setObjectName(QStringLiteral("writeReview"));
    write->setSize(Button::Size::small);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_reviewTitle);
    texts->addWidget(m_reviewDetail);
    auto* who = new QWidget;
    auto* person = new QHBoxLayout(who);
    person->setContentsMargins(0, 0, 0, 0);
    person->setSpacing(16);
    person->addWidget(m_reviewAvatar);
    person->addLayout(texts, 1);
    auto* deed = new QWidget;
    auto* rate = new QHBoxLayout(deed);
    rate->setContentsMargins(0, 0, 0, 0);
    rate->setSpacing(16);
    rate->addWidget(m_stars);
    rate->addWidget(write);
    auto* both = new QWidget;
    auto* row = new widgets::FlowLayout(both, 16);
    row->setEnds(true);
    row->addWidget(who);
    row->addWidget(deed);
    m_review->column()->addWidget(both);
    const auto open = [this](int stars) {
        emit navigate(linkTo(m_home.toReview()->id) + QStringLiteral("?review=%1").arg(stars));
    };
    connect(m_stars, &widgets::StarsInput::rated, this, open);
    connect(write, &QAbstractButton::clicked, this, [this, open] { open(m_stars->value()); });
    return m_review;
}

QWidget* HomePage::makeAgain() {
    m_again = new widgets::Card;
    m_again->column()->addWidget(new Label(tr("Book again"), TextRole::section, Token::text, m_again));
    m_againRow = new widgets::Columns(kLeastAgain, 3, 12);
    m_again->column()->addWidget(m_againRow);
    return m_again;
}

domain::ZoneTable HomePage::zone() const {
    return widgets::zoneTable(m_session.isSignedIn() ? m_session.user().timeZone : widgets::systemZone());
}

QString HomePage::title() const {
    const int hour = zone().wallTimeAt(m_home.now()).minutes / 60;
    const QString name = m_session.isSignedIn() ? firstName(m_session.user().name) : QString();
    if (hour < 12) return tr("Good morning, %1").arg(name);
    return hour < 18 ? tr("Good afternoon, %1").arg(name) : tr("Good evening, %1").arg(name);
}

QString HomePage::titleDetail() const {
    const auto mine = zone();
    const auto now = m_home.now();
    const auto date = mine.dateAt(now);
    const QString day = text::dateText(date, text::DateForm::longWeekday);
    return QStringLiteral("%1, %2 %3").arg(day, widgets::clockTime(mine, now), widgets::zoneAbbreviation(mine, now));
}

QWidget* HomePage::barActions() {
    return m_find;
}

void HomePage::arrive(const widgets::PageLink&) {
    m_find->show();
    m_home.open();
    emit titleChanged();
}

void HomePage::showState() {
    switch (m_home.state()) {
        case LoadState::loading:
            m_states->showLoading();
            break;
        case LoadState::empty:
            m_states->showEmpty();
            break;
        case LoadState::ready:
            scrollContent();
            m_states->showReady();
            break;
        case LoadState::error:
            m_states->showError(tr("Your sessions could not be loaded"), net::words(m_home.error()), {}, 8);
            break;
    }
}

/// What is scrolled is measured, fonts and all: not before there is something to show.
void HomePage::scrollContent() {
    if (m_scroll->widget()) return;
    m_scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false);
}

void HomePage::showHome() {
    m_next->setVisible(m_home.next().has_value());
    if (m_home.next()) m_next->setBooking(*m_home.next());
    m_upcoming->setVisible(m_home.upcoming().rowCount() > 0);
    m_list->updateGeometry();
    showReview();
    showAgain();
    tick();
}

void HomePage::showReview() {
    const auto& asked = m_home.toReview();
    m_review->setVisible(asked.has_value());
    if (!asked) return;
    m_reviewAvatar->setPerson(text(domain::toString(asked->mentor.id)), text(asked->mentor.name));
    m_reviewTitle->setText(asked->topic.empty()
                               ? tr("How was it with %1?").arg(text(asked->mentor.name))
                               : tr("How was %1 with %2?").arg(text(asked->topic), text(asked->mentor.name)));
    const QString date = widgets::shortDate(booking::ownZone(*asked), asked->startsAt);
    m_reviewDetail->setText((asked->notes.empty()
                                 ? tr("%1, %n min", nullptr, asked->durationMinutes)
                                 : tr("%1, %n min · the notes are ready to read", nullptr, asked->durationMinutes))
                                .arg(date));
    const QSignalBlocker quiet(m_stars);
    m_stars->setValue(0);
}

/// Made again only when they are others: a card that stays keeps the focus.
void HomePage::showAgain() {
    m_again->setVisible(!m_home.known().empty());
    if (m_againShown == m_home.known()) return;
    m_againShown = m_home.known();
    m_againRow->clear();
    int index = 0;
    for (const auto& mentor : m_home.known()) {
        auto* card = makePerson(mentor.id, mentor.name, {tr("Met %1").arg(widgets::shortDate(zone(), mentor.lastMet))});
        card->setObjectName(QStringLiteral("bookAgain%1").arg(index++));
        card->setAccessibleName(tr("Book %1 again").arg(text(mentor.name)));
        m_againRow->add(card);
        connect(card, &widgets::Card::clicked, this,
                [this, id = mentor.last] { emit navigate(linkTo(id, QStringLiteral("/again"))); });
    }
}

void HomePage::showSuggested() {
    for (auto* card : std::exchange(m_suggestedCards, {}))
        delete card;
    for (const auto& mentor : m_home.suggested()) {
        auto* card = makePerson(mentor.id, mentor.name, {text(mentor.headline), QString()});
        card->setObjectName(QStringLiteral("suggested%1").arg(m_suggestedCards.size()));
        m_suggested->addWidget(card);
        m_suggestedCards.push_back(card);
        connect(card, &widgets::Card::clicked, this,
                [this, slug = text(mentor.slug)] { emit navigate(QStringLiteral("/mentors/") + slug); });
    }
    wordSuggested();
}

/// "Today" is another day after midnight.
void HomePage::wordSuggested() {
    for (std::size_t i = 0; i < m_suggestedCards.size() && i < m_home.suggested().size(); ++i) {
        const auto& mentor = m_home.suggested()[i];
        const QString free = widgets::relativeTime(zone(), *mentor.nextFreeAt, m_home.now());
        const QString offer = tr("Free: %1 · from %2").arg(free, widgets::moneyShort(mentor.priceFrom));
        lastLineOf(*m_suggestedCards[i]).setText(offer);
        m_suggestedCards[i]->setAccessibleName(tr("%1, %2, %3").arg(text(mentor.name), text(mentor.headline), offer));
    }
}

void HomePage::tick() {
    if (m_home.next()) m_next->setNow(m_home.now());
    const QString shown = title() + titleDetail();
    if (shown == m_titleShown) return;
    m_titleShown = shown;
    emit titleChanged();
}

}  // namespace mc::student
