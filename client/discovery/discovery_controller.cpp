#include "discovery/discovery_controller.h"

#include <algorithm>

#include "text/format.h"

namespace mc::discovery {
namespace {

constexpr int kPageSize = 24;
constexpr int kMostAtOnce = 50;  // The server answers with no more.
constexpr int kSlow = 300;       // Milliseconds old rows may stay while new ones are asked for.
constexpr std::size_t kMostRelaxations = 3;
const QString kMentorsPath = QStringLiteral("/api/mentors");

double lowerRating(double rating) {
    if (rating > 4) return 4;
    return rating > 3 ? 3 : 0;
}

/// The query for what follows an answer that ended with `cursor`.
QUrlQuery after(const std::string& cursor, QUrlQuery query) {
    query.addQueryItem(QStringLiteral("cursor"),
                       QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(cursor))));
    return query;
}

}  // namespace

DiscoveryController::DiscoveryController(net::ApiClient& api, Favourites& favourites, domain::ZoneName viewer,
                                         QObject* parent)
    : QObject(parent),
      m_api(api),
      m_favourites(favourites),
      m_viewer(std::move(viewer)),
      m_scale(priceScaleOf(api.terms())) {
    m_model.setFavourites(favourites.mentors());
    connect(&favourites, &Favourites::changed, this, &DiscoveryController::followFavourites);
    connect(&m_api.terms(), &net::ServerTerms::changed, this, [this] {
        m_scale = priceScaleOf(m_api.terms());
        emit scaleChanged();
    });
    connect(&m_model, &MentorListModel::moreWanted, this, &DiscoveryController::loadMore);
    m_slow.setSingleShot(true);
    m_slow.setInterval(kSlow);
    connect(&m_slow, &QTimer::timeout, this, [this] { setState(State::loading); });
    connect(&m_api, &net::ApiClient::reachableChanged, this, [this](bool reachable) {
        if (reachable && m_staleSince) load();
    });
}

void DiscoveryController::setFilter(const MentorFilter& filter) {
    if (filter == m_filter) return;
    m_filter = filter;
    emit filterChanged();
    load();
}

QUrlQuery DiscoveryController::queryOf(const MentorFilter& filter, int limit) const {
    QUrlQuery query = toQuery(filter, m_viewer);
    query.addQueryItem(QStringLiteral("limit"), QString::number(limit));
    if (filter.favourites)
        for (const auto mentor : m_favourites.mentors())
            query.addQueryItem(QStringLiteral("mentor"), QString::fromStdString(domain::toString(mentor)));
    return query;
}

void DiscoveryController::load() {
    for (const auto& call : {m_call, m_more, m_refresh})
        if (call) call->abort();
    m_more.clear();
    m_refresh.clear();
    if (m_filter.favourites && m_favourites.mentors().empty()) return showNone();
    if (m_model.rowCount() == 0)
        setState(State::loading);
    else if (m_filter != m_shown)
        m_slow.start();
    QUrlQuery query = queryOf(m_filter, kPageSize);
    query.addQueryItem(QStringLiteral("facets"), QStringLiteral("1"));
    auto* job = m_api.get<protocol::MentorPage>(kMentorsPath, query);
    m_call = job;
    job->then(this, [this, asked = m_filter](const Page& page) {
        m_call.clear();
        received(page, asked);
    });
}

/// Nobody is kept: nothing to ask, since a question without names is about everybody.
void DiscoveryController::showNone() {
    m_slow.stop();
    m_shown = m_filter;
    m_total = 0;
    m_next.reset();
    m_model.reset({}, false);
    m_relaxations.clear();
    m_state = State::empty;
    emit stateChanged();
}

/// A heart is seen at once, and the list of hearts is another one. What was signed out keeps no filter of its own.
void DiscoveryController::followFavourites() {
    m_model.setFavourites(m_favourites.mentors());
    if (!m_filter.favourites) return;
    if (m_favourites.isOffered()) return load();
    MentorFilter open = m_filter;
    open.favourites = false;
    setFilter(open);
}

void DiscoveryController::received(const Page& page, const MentorFilter& asked) {
    m_slow.stop();
    if (!page) {
        failed(page.error(), asked);
        return;
    }
    m_loadedAt = now();
    m_shown = asked;
    m_total = page->total;
    m_next = page->next;
    know(page->items);
    m_model.reset(page->items, m_next.has_value());
    if (page->facets) {
        m_facets = page->facets;
        emit facetsChanged();
    }
    setStale(std::nullopt);
    m_relaxations.clear();
    m_state = page->items.empty() ? State::empty : State::ready;
    emit stateChanged();  // Also when it stays ready: the figures are new.
    if (page->items.empty()) seekRelaxations();
}

void DiscoveryController::failed(const domain::Error& error, const MentorFilter& asked) {
    m_error = error;
    const bool offline = error.code == domain::ErrorCode::unavailable || error.code == domain::ErrorCode::timeout;
    if (offline && m_model.rowCount() > 0 && asked == m_shown) {
        m_model.fetchFailed();  // What was to follow these rows was given up for the rows that did not come.
        setStale(m_loadedAt);
        return;
    }
    m_model.reset({}, false);
    setState(State::error);
}

/// Not while other rows are on their way: they replace these, and a view at its end asks again.
void DiscoveryController::loadMore() {
    if (!m_next || m_call) return;
    auto* job = m_api.get<protocol::MentorPage>(kMentorsPath, after(*m_next, queryOf(m_shown, kPageSize)));
    m_more = job;
    job->then(this, [this](const Page& page) {
        m_more.clear();
        if (!page) {
            m_model.fetchFailed();
            setStale(m_loadedAt);
            return;
        }
        m_next = page->next;
        know(page->items);
        m_model.append(page->items, m_next.has_value());
    });
}

void DiscoveryController::refreshCards() {
    if (m_state != State::ready || m_call || m_refresh || m_staleSince) return;
    refreshFrom({}, m_model.rowCount());
}

/// Page by page, until all rows were asked about.
void DiscoveryController::refreshFrom(const std::string& cursor, int rows) {
    const int limit = std::min(rows, kMostAtOnce);
    QUrlQuery query = queryOf(m_shown, limit);
    if (!cursor.empty()) query = after(cursor, query);
    auto* job = m_api.get<protocol::MentorPage>(kMentorsPath, query);
    m_refresh = job;
    job->then(this, [this, left = rows - limit](const Page& page) {
        m_refresh.clear();
        if (!page) return;  // The rows stay as they are; whether the server is away, the window says.
        know(page->items);
        m_model.update(page->items);
        if (left > 0 && page->next) refreshFrom(*page->next, left);
    });
}

void DiscoveryController::know(const std::vector<protocol::MentorCard>& cards) {
    for (const auto& card : cards)
        m_api.photos().know(card.id, card.photo);
}

void DiscoveryController::setState(State state) {
    if (state == m_state) return;
    m_state = state;
    emit stateChanged();
}

void DiscoveryController::setStale(std::optional<domain::UtcTime> since) {
    if (since == m_staleSince) return;
    m_staleSince = since;
    emit staleChanged();
}

void DiscoveryController::seekRelaxations() {
    if (m_filter.ratingMin > 0) {
        const double lower = lowerRating(m_filter.ratingMin);
        Relaxation rating{Relaxation::Kind::rating, {}, 0, m_filter};
        rating.filter.ratingMin = lower;
        rating.text =
            lower > 0 ? tr("Accept %1+ instead of %2+").arg(lower).arg(m_filter.ratingMin) : tr("Accept any rating");
        tryRelaxation(rating);
    }
    if (m_filter.priceMax) tryPrice();
    if (!m_filter.query.isEmpty()) {
        Relaxation words{Relaxation::Kind::words, tr("Leave out “%1”").arg(m_filter.query), 0, m_filter};
        words.filter.query.clear();
        tryRelaxation(words);
    }
    for (const FilterChip& chip : chipsOf(m_filter, m_scale)) {
        const bool own = chip.without.ratingMin != m_filter.ratingMin || chip.without.priceMax != m_filter.priceMax ||
                         chip.without.query != m_filter.query;
        if (!own) tryRelaxation({Relaxation::Kind::other, tr("Leave out “%1”").arg(chip.text), 0, chip.without});
    }
}

void DiscoveryController::tryRelaxation(Relaxation candidate) {
    auto* job = m_api.get<protocol::MentorPage>(kMentorsPath, queryOf(candidate.filter, 1));
    job->then(this, [this, candidate, asked = m_filter](const Page& page) {
        if (!page || asked != m_filter || page->total == 0) return;
        Relaxation found = candidate;
        found.gain = page->total;
        keepRelaxation(found);
    });
}

// The cheapest mentor above the limit decides how far to raise it.
void DiscoveryController::tryPrice() {
    MentorFilter open = m_filter;
    open.priceMax.reset();
    open.sort = protocol::MentorSort::price_asc;
    auto* job = m_api.get<protocol::MentorPage>(kMentorsPath, queryOf(open, kPageSize));
    job->then(this, [this, asked = m_filter](const Page& page) {
        if (!page || asked != m_filter || page->items.empty()) return;
        const auto unitsOf = [](const protocol::MentorCard& card) {
            return card.priceFrom.minor * 30 / std::max(1, card.priceFromMinutes) / PriceScale::kMinor;
        };
        const auto cheapest = unitsOf(page->items.front());
        const int raised = std::min(m_scale.highest, static_cast<int>((cheapest + 49) / 50 * 50));
        Relaxation price{Relaxation::Kind::price, {}, 0, m_filter};
        price.filter.priceMax = raised;
        price.text = tr("Raise the price to %1").arg(text::moneyShort(m_scale.money(raised)));
        price.gain = static_cast<int>(std::count_if(page->items.begin(), page->items.end(),
                                                    [&](const auto& card) { return unitsOf(card) <= raised; }));
        keepRelaxation(price);
    });
}

void DiscoveryController::keepRelaxation(const Relaxation& found) {
    m_relaxations.push_back(found);
    std::stable_sort(m_relaxations.begin(), m_relaxations.end(),
                     [](const Relaxation& a, const Relaxation& b) { return a.gain > b.gain; });
    if (m_relaxations.size() > kMostRelaxations) m_relaxations.resize(kMostRelaxations);
    emit relaxationsChanged();
}

}  // namespace mc::discovery
