#include "discovery/discovery_page.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <utility>

#include "discovery/filter_panel.h"
#include "discovery/mentor_card_delegate.h"
#include "discovery/mentor_grid.h"
#include "discovery/relaxation_row.h"
#include "discovery/search_dialog.h"
#include "net/problem.h"
#include "text/sentences.h"
#include "widgets/button.h"
#include "widgets/drawer.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/pill.h"
#include "widgets/scroll_area.h"
#include "widgets/select.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/top_bar.h"

namespace mc::discovery {

using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kFilterWidth = 192;
constexpr int kDrawer = 280;
constexpr int kFoldBelow = 760;  // Where the filters leave room for one column.
using widgets::kRetryAfter;

constexpr protocol::MentorSort kSorts[] = {protocol::MentorSort::relevance, protocol::MentorSort::price_asc,
                                           protocol::MentorSort::price_desc, protocol::MentorSort::rating,
                                           protocol::MentorSort::sessions};

// The boxes of the cards, so that nothing jumps when they come.
void drawCards(const widgets::Skeleton::Boxes& boxes, const QSize& size) {
    const int room = size.width() - 10;  // As beside the scroll bar.
    const int columns = std::max(1, room / MentorGrid::leastCell());
    const double width = room / columns - 12.0;
    const double height = MentorCardDelegate::cardHeight(room / columns);
    for (int i = 0; i < columns * 3; ++i) {
        const QRectF card(6 + i % columns * (width + 12), 6 + i / columns * (height + 12), width, height);
        boxes.card(card);
        const QPointF at = card.topLeft();
        boxes.disc(QRectF(at.x() + 15, at.y() + 17, 48, 48));
        boxes.bar(QRectF(at.x() + 75, at.y() + 26, width * 0.5, 12));
        boxes.bar(QRectF(at.x() + 75, at.y() + 46, width * 0.38, 10));
        boxes.bar(QRectF(at.x() + 15, at.y() + 78, 78, 22), 11);
        boxes.bar(QRectF(at.x() + 99, at.y() + 78, 44, 22), 11);
        boxes.bar(QRectF(at.x() + 15, at.y() + 116, width * 0.55, 10));
        boxes.bar(QRectF(at.x() + 15, at.y() + 156, width * 0.4, 14));
        boxes.bar(QRectF(at.x() + 15, at.y() + 178, width * 0.3, 10));
        boxes.bar(QRectF(card.right() - 77, at.y() + 156, 61, 32), 8);
    }
}

}  // namespace

DiscoveryPage::DiscoveryPage(net::ApiClient& api, net::Drafts& drafts, Favourites& favourites, SavedSearches& searches,
                             const domain::ZoneName& viewer, QWidget* parent)
    : Page(parent),
      m_drafts(drafts),
      m_favourites(favourites),
      m_searches(searches),
      m_controller(api, favourites, viewer),
      m_zone(widgets::zoneTable(viewer)),
      m_filters(
          new FilterPanel(m_zone.dateAt(m_controller.now()), widgets::zoneAbbreviation(m_zone, m_controller.now()))) {
    m_filters->setScale(m_controller.scale());
    setObjectName(QStringLiteral("discoveryPage"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_row = new QHBoxLayout;
    m_row->setContentsMargins(widgets::metrics::kInset - 4, 18, 0, 0);
    m_row->setSpacing(4);
    auto* filters = new widgets::ScrollArea(m_filters);
    filters->keepRoomForBar();
    m_filterColumn = filters;
    m_row->addWidget(filters);
    m_row->addWidget(buildResults(), 1);
    column->addLayout(m_row, 1);
    buildDrawer();

    connect(m_filters, &FilterPanel::filterChanged, &m_controller, &DiscoveryController::setFilter);
    connect(&m_controller, &DiscoveryController::stateChanged, this, &DiscoveryPage::showState);
    connect(&m_controller, &DiscoveryController::filterChanged, this, &DiscoveryPage::showFilter);
    connect(&m_controller, &DiscoveryController::scaleChanged, this,
            [this] { m_filters->setScale(m_controller.scale()); });
    connect(&m_controller, &DiscoveryController::relaxationsChanged, this, &DiscoveryPage::showEmpty);
    connect(&m_controller, &DiscoveryController::staleChanged, this, &DiscoveryPage::showStale);
    connect(&m_controller, &DiscoveryController::facetsChanged, this, [this] {
        if (m_controller.facets()) m_filters->setFacets(*m_controller.facets());
    });
    connect(m_states, &widgets::StatePage::retryRequested, &m_controller, &DiscoveryController::load);
    connect(&api.clock(), &net::ServerClock::minute, this, [this] {
        if (!isVisible()) return;
        m_controller.refreshCards();
        m_grid->viewport()->update();  // "Today 18:30" is worded as it is painted.
    });
    connect(&favourites, &Favourites::changed, this, &DiscoveryPage::showFavourites);
    connect(&favourites, &Favourites::failed, this, [this](const domain::Error& error) {
        if (isVisible()) emit toast(widgets::Tone::error, net::words(error));
    });
    connect(m_grid, &MentorGrid::favouriteToggled, this, &DiscoveryPage::toggleFavourite);
    connect(&searches, &SavedSearches::changed, this, &DiscoveryPage::showSearches);
    connect(&searches, &SavedSearches::done, this, [this] {
        if (!m_question) return;
        m_question->done();
        emit toast(widgets::Tone::success, tr("The search is saved. You hear of new mentors who fit."));
    });
    connect(&searches, &SavedSearches::failed, this, [this](const domain::Error& error) {
        if (m_question) m_question->refuse(error);
    });
    showFavourites();
    showSearches();
    showHead();
}

DiscoveryPage::~DiscoveryPage() {
    delete m_search;
}

void DiscoveryPage::buildDrawer() {
    m_drawer = new widgets::Drawer(tr("Filters"), kDrawer, this);
    m_drawer->setObjectName(QStringLiteral("filterDrawer"));
    m_drawer->done()->setObjectName(QStringLiteral("showMentors"));
    connect(m_openFilters, &widgets::Button::clicked, this, [this] {
        m_filterColumn->setMinimumWidth(0);
        m_filterColumn->setMaximumWidth(QWIDGETSIZE_MAX);
        m_drawer->open(m_filterColumn);
    });
}

void DiscoveryPage::foldFilters() {
    const auto& theme = widgets::themeOf(this);
    const bool fold = width() < theme.scaled(kFoldBelow);
    m_openFilters->setVisible(fold);
    if (fold) {
        if (!m_drawer->isOpen()) m_filterColumn->hide();
        return;
    }
    if (m_row->indexOf(m_filterColumn) < 0) {
        m_drawer->close();
        m_row->insertWidget(0, m_drawer->takeContent());
    }
    m_filterColumn->setFixedWidth(theme.scaled(kFilterWidth) + 8 + 10);
    m_filterColumn->show();
}

bool DiscoveryPage::escape() {
    if (!m_drawer->isOpen()) return false;
    m_drawer->close();
    return true;
}

void DiscoveryPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    widgets::afterLayout(*this, [this] { foldFilters(); });
}

void DiscoveryPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::StyleChange) foldFilters();
}

QWidget* DiscoveryPage::buildResults() {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_total = new Label({}, TextRole::strong);
    m_total->setObjectName(QStringLiteral("mentorTotal"));
    widgets::setScaledMinimumHeight(*m_total, 28);
    m_chipBox = new QWidget;
    m_chips = new widgets::FlowLayout(m_chipBox, 7);
    buildSort();
    auto* head = new QHBoxLayout;
    head->setContentsMargins(MentorCardDelegate::kHalfGap, 0, widgets::metrics::kInset - 8, 0);
    head->setSpacing(16);
    m_openFilters = new widgets::Button(tr("Filters"), widgets::Button::Kind::secondary);
    m_openFilters->setObjectName(QStringLiteral("openFilters"));
    m_openFilters->setSize(widgets::Button::Size::small);
    m_openFilters->setGlyph(widgets::Icon::filter);
    head->addWidget(m_openFilters, 0, Qt::AlignTop);
    head->addWidget(m_total, 0, Qt::AlignTop);
    head->addWidget(m_chipBox, 1);
    head->addWidget(m_sort, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(buildSearches());

    m_grid = new MentorGrid;
    m_grid->setObjectName(QStringLiteral("mentorGrid"));
    m_grid->setAccessibleName(tr("Mentors"));
    m_delegate = new MentorCardDelegate(
        m_zone, [this] { return m_controller.now(); }, m_grid);
    m_grid->setItemDelegate(m_delegate);
    m_grid->setModel(&m_controller.model());
    connect(m_grid, &MentorGrid::opened, this, [this](const QModelIndex& index) { openMentor(index, false); });
    connect(m_grid, &MentorGrid::bookRequested, this, [this](const QModelIndex& index) { openMentor(index, true); });
    m_empty = new widgets::EmptyState(widgets::Icon::searchX, {}, {});
    auto* clear = m_empty->addAction(tr("Clear all"));
    clear->setObjectName(QStringLiteral("clearAllFilters"));
    connect(clear, &widgets::Button::clicked, this, [this] { m_controller.setFilter(MentorFilter{}); });
    m_states = new widgets::StatePage(m_grid, new widgets::Skeleton(drawCards), m_empty);
    auto* holder = new QHBoxLayout;
    holder->setContentsMargins(0, 0, widgets::metrics::kInset - 16, 0);
    holder->addWidget(m_states);
    column->addLayout(holder, 1);
    return box;
}

/// Stands below the filters that are on, and only where there is something to keep or to open.
QWidget* DiscoveryPage::buildSearches() {
    auto* box = new QWidget;
    auto* row = new widgets::FlowLayout(box, 8);
    row->setContentsMargins(MentorCardDelegate::kHalfGap, 0, widgets::metrics::kInset - 8, 0);
    m_save = new widgets::Button(tr("Save this search"), widgets::Button::Kind::ghost);
    m_save->setObjectName(QStringLiteral("saveSearch"));
    m_save->setGlyph(widgets::Icon::bookmark);
    m_openSearches = new widgets::Button(tr("Saved searches"), widgets::Button::Kind::ghost);
    m_openSearches->setObjectName(QStringLiteral("openSearches"));
    m_openSearches->setGlyph(widgets::Icon::restore);
    for (auto* button : {m_save, m_openSearches}) {
        button->setSize(widgets::Button::Size::small);
        row->addWidget(button);
    }
    connect(m_save, &widgets::Button::clicked, this, &DiscoveryPage::saveSearch);
    connect(m_openSearches, &widgets::Button::clicked, this, [this] { emit navigate(QStringLiteral("/searches")); });
    return box;
}

void DiscoveryPage::showSearches() {
    const MentorFilter& filter = m_controller.filter();
    m_save->setVisible(isKeepable(filter) && !m_searches.same(filter));
    m_openSearches->setVisible(!m_searches.items().empty());
    const int fresh = m_searches.fresh();
    m_openSearches->setText(fresh > 0 ? tr("Saved searches, %n new mentor(s)", nullptr, fresh) : tr("Saved searches"));
    m_openSearches->setKind(fresh > 0 ? widgets::Button::Kind::soft : widgets::Button::Kind::ghost);
    m_save->parentWidget()->setVisible(!m_save->isHidden() || !m_openSearches->isHidden());
    applySearch();
}

/// A guest signs in first; the link keeps what she looked for.
void DiscoveryPage::saveSearch() {
    const MentorFilter& filter = m_controller.filter();
    const QString query = toQuery(filter, m_controller.viewer()).toString(QUrl::FullyEncoded);
    if (!m_searches.isOffered()) return emit navigate(QStringLiteral("/searches/new?") + query);
    m_question = new SearchDialog(tr("Save this search"), tr("Save"), {suggestedName(filter, m_controller.scale())},
                                  m_drafts, QStringLiteral("search/new/") + query, this);
    if (filter.date || filter.favourites)
        m_question->addSentence(tr("Days and favourites are not kept: it looks for mentors whenever they come."));
    connect(m_question, &SearchDialog::decided, this, [this, filter](const SearchDialog::Wish& wish) {
        m_searches.keep({.name = wish.name.toStdString(),
                         .filter = searchFilterOf(filter),
                         .sort = filter.sort,
                         .tellInApp = wish.tellInApp,
                         .tellByMail = wish.tellByMail});
    });
    m_question->open();
}

void DiscoveryPage::applySearch() {
    if (!m_wanted) return;
    const auto* search = m_searches.find(*m_wanted);
    if (!search && !m_searches.isLoaded() && !m_searches.error()) return;
    m_wanted.reset();
    m_loaded = true;
    if (!search) {
        if (m_searches.isLoaded()) emit toast(widgets::Tone::info, tr("This search is not kept any more."));
        return m_controller.load();
    }
    const auto id = search->id;
    const MentorFilter filter = filterOf(*search);
    if (filter == m_controller.filter())
        m_controller.load();  // Whoever is new is not among the rows yet.
    else
        m_controller.setFilter(filter);
    m_searches.markSeen(id);
}

void DiscoveryPage::buildSort() {
    m_sort = new widgets::Select(tr("Sort"));
    m_sort->setObjectName(QStringLiteral("sortMentors"));
    m_sort->addItems(
        {tr("Relevance"), tr("Price, low to high"), tr("Price, high to low"), tr("Rating"), tr("Most sessions")});
    m_sort->setQuiet(tr("Sort:") + QLatin1Char(' '));
    connect(m_sort, &QComboBox::currentIndexChanged, this, [this](int index) {
        MentorFilter filter = m_controller.filter();
        filter.sort = kSorts[index];
        m_controller.setFilter(filter);
    });
}

QWidget* DiscoveryPage::barCentre() {
    if (m_search) return m_search;
    m_search = new widgets::SearchBox(tr("Name, company or topic"), QStringLiteral("Ctrl K"));
    m_search->setObjectName(QStringLiteral("mentorSearch"));
    connect(m_search, &widgets::SearchBox::searched, this, [this](const QString& text) {
        MentorFilter filter = m_controller.filter();
        filter.query = text;
        m_controller.setFilter(filter);
    });
    return m_search;
}

void DiscoveryPage::arrive(const widgets::PageLink& link) {
    m_wanted = domain::parseId<domain::SearchId>(link.value(QStringLiteral("search")).toStdString());
    if (m_wanted) {
        m_searches.load();  // Its new mentors may have come since.
        return applySearch();
    }
    const QString words = link.value(QStringLiteral("q"));
    if (!words.isEmpty() && words != m_controller.filter().query) {
        MentorFilter filter = m_controller.filter();
        filter.query = words;
        m_loaded = true;
        m_controller.setFilter(filter);
        return;
    }
    // Coming back keeps the rows and the place in them; only the first visit loads.
    if (!m_loaded || m_controller.state() == DiscoveryController::State::error) m_controller.load();
    m_loaded = true;
}

bool DiscoveryPage::focusSearch() {
    if (!m_search) return false;
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return true;
}

void DiscoveryPage::showFilter() {
    const MentorFilter& filter = m_controller.filter();
    m_filters->setFilter(filter);
    // Only words that changed here: what somebody is typing right now stays.
    if (std::exchange(m_words, filter.query) != filter.query && m_search && m_search->text().trimmed() != filter.query)
        m_search->setWords(filter.query);
    for (std::size_t i = 0; i < std::size(kSorts); ++i) {
        if (kSorts[i] == filter.sort) m_sort->setCurrentIndex(static_cast<int>(i));
    }
    const bool hadFocus = m_chipBox->isAncestorOf(focusWidget());
    while (QLayoutItem* item = m_chips->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const FilterChip& each : chipsOf(filter, m_controller.scale())) {
        auto* chip = new widgets::Chip(each.text, m_chipBox);
        chip->setObjectName(QStringLiteral("filterChip"));
        m_chips->addWidget(chip);
        chip->show();
        connect(chip, &widgets::Chip::removed, this,
                [this, without = each.without] { m_controller.setFilter(without); });
    }
    m_chipBox->updateGeometry();
    showSearches();
    if (!hadFocus) return;
    // The pressed chip is gone: the focus stays in its row, or goes to the results.
    if (m_chips->count() > 0)
        m_chips->itemAt(0)->widget()->setFocus(Qt::TabFocusReason);
    else
        m_grid->setFocus(Qt::TabFocusReason);
}

void DiscoveryPage::showHead() {
    const bool known = m_controller.state() == DiscoveryController::State::ready ||
                       m_controller.state() == DiscoveryController::State::empty;
    m_total->setText(known ? mentorWords(m_controller.total()) : QString());
    m_drawer->done()->setText(known ? tr("Show %n mentor(s)", nullptr, m_controller.total()) : tr("Show the mentors"));
    m_sort->setVisible(m_controller.state() == DiscoveryController::State::ready);
}

void DiscoveryPage::showState() {
    showHead();
    switch (m_controller.state()) {
        case DiscoveryController::State::loading:
            m_states->showLoading();
            break;
        case DiscoveryController::State::ready:
            m_states->showReady();
            break;
        case DiscoveryController::State::empty:
            showEmpty();
            m_states->showEmpty();
            break;
        case DiscoveryController::State::error: {
            const auto& error = m_controller.error();
            const bool silent =
                error.code == domain::ErrorCode::unavailable || error.code == domain::ErrorCode::timeout;
            m_states->showError(silent ? tr("The server did not answer") : tr("The mentors could not be loaded"),
                                text::sentences({net::words(error), tr("Your filters are kept.")}), net::details(error),
                                silent ? kRetryAfter : 0);
            break;
        }
    }
}

void DiscoveryPage::showEmpty() {
    if (m_controller.state() != DiscoveryController::State::empty) return;
    const MentorFilter& filter = m_controller.filter();
    const auto filters = static_cast<int>(chipsOf(filter, m_controller.scale()).size());
    QString title = tr("No mentor fits all %n filters", nullptr, filters);
    if (filters == 2) title = tr("No mentor fits both filters");
    if (filters == 0) title = tr("No mentors yet");
    if (filters == 1) title = tr("No mentor fits");
    if (filter.favourites && m_favourites.mentors().empty())
        return m_empty->setTexts(tr("No favourites yet"),
                                 tr("Press the heart on a mentor's card, or F, to keep the mentor here."));
    m_empty->setTexts(title, filters == 0 ? tr("Mentors appear here once the server's admins have approved them.")
                                          : tr("Relax one of them, or clear all."));
    while (QLayoutItem* item = m_empty->extras()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Relaxation& each : m_controller.relaxations()) {
        auto* row = new RelaxationRow(each);
        m_empty->extras()->addWidget(row);
        connect(row, &QAbstractButton::clicked, this, [this, wanted = each.filter] { m_controller.setFilter(wanted); });
    }
}

void DiscoveryPage::showStale() {
    // The window says that the server is away; here only what needs it is disabled.
    m_delegate->setBookEnabled(!m_controller.staleSince());
    m_grid->viewport()->update();
}

void DiscoveryPage::showFavourites() {
    const auto count = static_cast<int>(m_favourites.mentors().size());
    m_filters->setFavourites(m_favourites.isOffered() ? std::optional(count) : std::nullopt);
}

/// Guests are led to sign in, and on to a place that keeps the mentor.
void DiscoveryPage::toggleFavourite(const QModelIndex& index) {
    const protocol::MentorCard& card = m_controller.model().card(index.row());
    if (!m_favourites.isOffered())
        return emit navigate(QStringLiteral("/mentors/%1/favourite").arg(QString::fromStdString(card.slug)));
    m_favourites.set(card.id, !m_favourites.has(card.id));
}

void DiscoveryPage::openMentor(const QModelIndex& index, bool book) {
    const protocol::MentorCard& card = m_controller.model().card(index.row());
    QString link = QStringLiteral("/mentors/") + QString::fromStdString(card.slug);
    // Book means: the slot step, with the time the card names already chosen.
    if (book && card.nextFreeAt)
        link += QStringLiteral("?at=%1&minutes=%2")
                    .arg(QString::fromStdString(domain::toIso(*card.nextFreeAt)))
                    .arg(card.priceFromMinutes);
    emit navigate(link);
}

}  // namespace mc::discovery
