#include "discovery/saved_searches.h"

#include <algorithm>
#include <numeric>

namespace mc::discovery {
namespace {

constexpr int kLongestProposal = 60;  // Limits<KeepSearch>
constexpr auto kJson = "application/json";
const QString kSearchesPath = QStringLiteral("/api/me/searches");

QString pathOf(domain::SearchId id) {
    return kSearchesPath + QLatin1Char('/') + QString::fromStdString(domain::toString(id));
}

std::vector<std::string> listOf(const QStringList& names) {
    std::vector<std::string> list;
    for (const QString& name : names)
        list.push_back(name.toStdString());
    return list;
}

QStringList namesOf(const std::vector<std::string>& list) {
    QStringList names;
    for (const auto& name : list)
        names << QString::fromStdString(name);
    return names;
}

std::optional<int> unitsOf(const std::optional<std::int64_t>& minor) {
    return minor ? std::optional(static_cast<int>(*minor / PriceScale::kMinor)) : std::nullopt;
}

std::optional<std::int64_t> minorOf(const std::optional<int>& units) {
    return units ? std::optional(*units * PriceScale::kMinor) : std::nullopt;
}

/// Order and what does not last apart.
bool isSame(const MentorFilter& filter, const protocol::SavedSearch& search) {
    MentorFilter kept = filterOf(search);
    MentorFilter asked = filterOf({.id = {}, .name = {}, .filter = searchFilterOf(filter), .createdAt = {}});
    kept.sort = asked.sort;
    for (auto list : {&MentorFilter::expertise, &MentorFilter::companies, &MentorFilter::languages}) {
        (kept.*list).sort(Qt::CaseInsensitive);
        (asked.*list).sort(Qt::CaseInsensitive);
    }
    kept.query = kept.query.simplified().toCaseFolded();
    asked.query = asked.query.simplified().toCaseFolded();
    return kept == asked;
}

}  // namespace

protocol::SearchFilter searchFilterOf(const MentorFilter& filter) {
    return {.words = filter.query.toStdString(),
            .expertise = listOf(filter.expertise),
            .companies = listOf(filter.companies),
            .languages = listOf(filter.languages),
            .priceMin = minorOf(filter.priceMin),
            .priceMax = minorOf(filter.priceMax),
            .ratingMin = filter.ratingMin > 0 ? std::optional(filter.ratingMin) : std::nullopt};
}

MentorFilter filterOf(const protocol::SavedSearch& search) {
    MentorFilter filter;
    filter.query = QString::fromStdString(search.filter.words);
    filter.expertise = namesOf(search.filter.expertise);
    filter.companies = namesOf(search.filter.companies);
    filter.languages = namesOf(search.filter.languages);
    filter.priceMin = unitsOf(search.filter.priceMin);
    filter.priceMax = unitsOf(search.filter.priceMax);
    filter.ratingMin = search.filter.ratingMin.value_or(0);
    filter.sort = search.sort;
    return filter;
}

bool isKeepable(const MentorFilter& filter) {
    return !filter.query.trimmed().isEmpty() || !filter.expertise.isEmpty() || !filter.companies.isEmpty() ||
           !filter.languages.isEmpty() || filter.hasPrice() || filter.ratingMin > 0;
}

QString suggestedName(const MentorFilter& filter, const PriceScale& scale) {
    MentorFilter lasting = filter;
    lasting.date.reset();
    lasting.favourites = false;
    QString name = lasting.query.simplified();
    lasting.query.clear();
    for (const FilterChip& chip : chipsOf(lasting, scale)) {
        const QString longer = name.isEmpty() ? chip.text : name + QStringLiteral(" · ") + chip.text;
        if (longer.size() > kLongestProposal) break;
        name = longer;
    }
    return name.left(kLongestProposal);
}

SavedSearches::SavedSearches(net::ApiClient& api, net::Session& session, QObject* parent)
    : QObject(parent), m_api(api), m_session(session) {
    connect(&session, &net::Session::signedIn, this, &SavedSearches::load);
    connect(&session, &net::Session::signedOut, this, [this] {
        m_items.clear();
        m_error.reset();
        m_loaded = false;
        emit changed();
    });
    if (session.isSignedIn()) load();
}

const protocol::SavedSearch* SavedSearches::find(domain::SearchId id) const {
    const auto found = std::ranges::find(m_items, id, &protocol::SavedSearch::id);
    return found == m_items.end() ? nullptr : &*found;
}

const protocol::SavedSearch* SavedSearches::same(const MentorFilter& filter) const {
    const auto found = std::ranges::find_if(m_items, [&](const auto& search) { return isSame(filter, search); });
    return found == m_items.end() ? nullptr : &*found;
}

int SavedSearches::fresh() const {
    return std::accumulate(m_items.begin(), m_items.end(), 0,
                           [](int sum, const protocol::SavedSearch& search) { return sum + search.fresh; });
}

void SavedSearches::load() {
    if (!isOffered()) return;
    m_api.get<protocol::SavedSearches>(kSearchesPath)->then(this, [this](const Answer& answer) { received(answer); });
}

void SavedSearches::received(const Answer& answer) {
    if (answer) {
        m_items = answer->items;
        m_error.reset();
        m_loaded = true;
    } else {
        m_error = answer.error();
    }
    emit changed();
}

void SavedSearches::keep(const protocol::KeepSearch& request) {
    follow(m_api.post<protocol::SavedSearches>(kSearchesPath, request), false);
}

void SavedSearches::change(domain::SearchId id, const protocol::ChangeSearch& request) {
    net::ApiRequest patch{"PATCH", pathOf(id), QByteArray::fromStdString(protocol::encode(request)), kJson, {}};
    follow(m_api.start<protocol::SavedSearches>(std::move(patch)), false);
}

/// Nobody waits for it: where it fails the mark stays until the next look.
void SavedSearches::markSeen(domain::SearchId id) {
    follow(m_api.put<protocol::SavedSearches>(pathOf(id) + QStringLiteral("/seen")), true);
}

void SavedSearches::drop(domain::SearchId id) {
    follow(m_api.del<protocol::SavedSearches>(pathOf(id)), false);
}

void SavedSearches::follow(net::ApiJob<protocol::SavedSearches>* job, bool quietly) {
    job->then(this, [this, quietly](const Answer& answer) {
        if (answer) received(answer);
        if (quietly) return;
        if (answer)
            emit done();
        else
            emit failed(answer.error());
    });
}

}  // namespace mc::discovery
