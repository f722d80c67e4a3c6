#pragma once

#include <QString>
#include <QStringList>
#include <QUrlQuery>
#include <optional>
#include <vector>

#include "domain/time.h"
#include "net/server_terms.h"
#include "protocol/mentors.h"

namespace mc::discovery {

/// What 30 minutes may cost on this server (decision 17), in whole units of its currency: the ends of the price slider.
struct PriceScale {
    int lowest = 300;
    int highest = 3000;
    domain::Currency currency;
    bool operator==(const PriceScale&) const = default;

    domain::Money money(int units) const { return {units * kMinor, currency}; }
    static constexpr std::int64_t kMinor = 100;
};
PriceScale priceScaleOf(const net::ServerTerms& terms);

/// What the person looks for (DIS-2).
struct MentorFilter {
    QString query;
    QStringList expertise;
    QStringList companies;
    QStringList languages;
    std::optional<int> priceMin;  ///< Whole units of the server's currency, for 30 minutes.
    std::optional<int> priceMax;
    double ratingMin = 0;                   ///< 0: any.
    std::optional<domain::CivilDate> date;  ///< In the viewer's zone.
    std::optional<domain::WallTime> from;   ///< Only with a date.
    std::optional<domain::WallTime> until;
    protocol::MentorSort sort = protocol::MentorSort::relevance;
    bool favourites = false;  ///< Only those the person keeps; whoever asks says who they are.

    bool operator==(const MentorFilter&) const = default;
    bool hasPrice() const { return priceMin || priceMax; }
};

/// The query of GET /api/mentors; without limit, cursor and facets.
QUrlQuery toQuery(const MentorFilter& filter, const domain::ZoneName& viewer);

/// What of such a query is no day: the words, filters and order of a search that waits in a link.
MentorFilter fromQuery(const QUrlQuery& query);

/// One filter that is on, or the words that are looked for, as a chip: its words, and the filter without it.
struct FilterChip {
    QString text;
    MentorFilter without;
};
std::vector<FilterChip> chipsOf(const MentorFilter& filter, const PriceScale& scale);

/// The same search with every filter off; words and order stay.
MentorFilter cleared(const MentorFilter& filter);

}  // namespace mc::discovery
