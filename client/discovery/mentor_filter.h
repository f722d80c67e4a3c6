#pragma once

#include <QString>
#include <QStringList>
#include <QUrlQuery>
#include <optional>
#include <vector>

#include "domain/time.h"
#include "protocol/mentors.h"

namespace mc::discovery {

/// Bounds of the price slider in whole rupees for 30 minutes (decision 17); an end at its bound does not filter.
inline constexpr int kLowestPrice = 300;
inline constexpr int kHighestPrice = 3000;

/// What the person looks for (DIS-2).
struct MentorFilter {
    QString query;
    QStringList expertise;
    QStringList companies;
    QStringList languages;
    int priceMin = kLowestPrice;            ///< Rupees.
    int priceMax = kHighestPrice;           ///< Rupees.
    double ratingMin = 0;                   ///< 0: any.
    std::optional<domain::CivilDate> date;  ///< In the viewer's zone.
    std::optional<domain::WallTime> from;   ///< Only with a date.
    std::optional<domain::WallTime> until;
    protocol::MentorSort sort = protocol::MentorSort::relevance;

    bool operator==(const MentorFilter&) const = default;
    bool hasPrice() const { return priceMin > kLowestPrice || priceMax < kHighestPrice; }
};

/// The query of GET /api/mentors; without limit, cursor and facets.
QUrlQuery toQuery(const MentorFilter& filter, const domain::ZoneName& viewer);

/// One filter that is on, or the words that are looked for, as a chip: its words, and the filter without it.
struct FilterChip {
    QString text;
    MentorFilter without;
};
std::vector<FilterChip> chipsOf(const MentorFilter& filter);

/// The same search with every filter off; words and order stay.
MentorFilter cleared(const MentorFilter& filter);

}  // namespace mc::discovery
