#include "admin/analytics_figures.h"

#include <cmath>

namespace mc::admin {

using protocol::AnalyticsFigures;

namespace {

constexpr std::int64_t kPermyriad = 10'000;

std::int64_t rounded(std::int64_t part, std::int64_t whole) {
    return (2 * part + whole) / (2 * whole);
}

int endedOf(const AnalyticsFigures& figures) {
    return figures.sessions + figures.cancelled + figures.noShows;
}

std::optional<std::int64_t> ratingOf(const AnalyticsFigures& figures) {
    if (figures.ratings == 0) return {};
    return rounded(std::int64_t{100} * figures.stars, figures.ratings);
}

}  // namespace

Unit unitOf(Figure figure) {
    switch (figure) {
        case Figure::gross:
        case Figure::commission:
        case Figure::gst:
        case Figure::net:
            return Unit::minor;
        case Figure::weeklySessions:
            return Unit::tenth;
        case Figure::mentors:
            return Unit::whole;
        case Figure::rating:
            return Unit::hundredth;
        case Figure::repeat:
        case Figure::utilisation:
        case Figure::cancelled:
        case Figure::noShows:
            break;
    }
    return Unit::permyriad;
}

bool isBad(Figure figure) {
    return figure == Figure::cancelled || figure == Figure::noShows;
}

std::optional<std::int64_t> shareOf(std::int64_t part, std::int64_t whole) {
    if (whole <= 0) return {};
    return rounded(kPermyriad * part, whole);
}

std::optional<std::int64_t> numberOf(Figure figure, const AnalyticsFigures& figures, int days) {
    switch (figure) {
        case Figure::gross:
            return figures.gross.minor;
        case Figure::commission:
            return figures.commission.minor;
        case Figure::gst:
            return figures.gst.minor;
        case Figure::net:
            return figures.net.minor;
        case Figure::weeklySessions:
            return rounded(std::int64_t{70} * figures.sessions, days);
        case Figure::repeat:
            return shareOf(figures.repeatStudents, figures.students);
        case Figure::rating:
            return ratingOf(figures);
        case Figure::mentors:
            return figures.activeMentors;
        case Figure::utilisation:
            return shareOf(figures.utilisation.bookedMinutes, figures.utilisation.publishedMinutes);
        case Figure::cancelled:
            return shareOf(figures.cancelled, endedOf(figures));
        case Figure::noShows:
            return shareOf(figures.noShows, endedOf(figures));
    }
    return {};
}

std::optional<std::int64_t> goalOf(Figure figure, const domain::Goals& goals) {
    switch (figure) {
        case Figure::weeklySessions:
            return std::int64_t{10} * goals.weeklySessions;
        case Figure::repeat:
            return std::int64_t{100} * goals.repeatPercent;
        case Figure::rating:
            return std::llround(100 * goals.averageRating);
        case Figure::mentors:
            return goals.activeMentors;
        default:
            return {};
    }
}

std::optional<std::size_t> worstStep(const protocol::AnalyticsFunnel& funnel) {
    std::optional<std::size_t> worst;
    std::int64_t least = kPermyriad;
    for (std::size_t i = 1; i < funnel.steps.size(); ++i) {
        const auto share = shareOf(funnel.steps[i].visitors, funnel.steps[i - 1].visitors);
        if (!share || *share >= least) continue;
        least = *share;
        worst = i;
    }
    return worst;
}

}  // namespace mc::admin
