#include "mentors/mentor_routes.h"

#include "platform/http/json.h"
#include "protocol/favourites.h"
#include "protocol/searches.h"

namespace mc::mentors {

namespace {

using domain::Result;
using http::Access;
using http::Method;
using http::Request;
using http::Response;

using protocol::kLongestFilterText;
using protocol::kMostFilterPrice;
using protocol::kMostFilterValues;

/// A time that does not exist on the day (decision 1) begins or ends the window where the clocks jumped.
domain::UtcTime instantOf(const domain::ZoneTable& zone, domain::CivilDate date, domain::WallTime time,
                          domain::UtcRange day) {
    for (auto minutes = time.minutes; minutes < 24 * 60; ++minutes)
        if (const auto instant = zone.toUtc(date, {minutes})) return *instant;
    return day.end;
}

/// `date`, and perhaps `from` and `until`, in `zone`.
Result<void> readWindow(const Request& request, const base::Zones& zones, MentorQuery& query) {
    const auto date = request.queryDate("date");
    const auto from = request.queryTimeOfDay("from");
    const auto until = request.queryTimeOfDay("until");
    if (!date && (from || until)) return domain::invalid("date", "required", "is required with a time");
    if (!date) return {};
    const auto zone = zones.find({request.query("zone").value()});
    if (!zone) return domain::invalid("zone", "format", "must be a known time zone", {.kind = "zone"});
    const auto day = zone->rangeOf(*date);
    if (!day) return domain::invalid("date", "format", "does not exist in this time zone", {.kind = "date"});
    query.freeWithin = *day;
    if (from) query.freeWithin->begin = instantOf(*zone, *date, *from, *day);
    if (until) query.freeWithin->end = instantOf(*zone, *date, *until, *day);
    return {};
}

Result<MentorQuery> readQuery(const Request& request, const base::Zones& zones) {
    MentorQuery query;
    query.text = request.query("q").value_or("");
    query.expertise = request.queryAll("expertise");
    query.companies = request.queryAll("company");
    query.languages = request.queryAll("language");
    for (const auto& text : request.queryAll("mentor")) {
        const auto mentor = domain::parseId<domain::UserId>(text);
        if (!mentor) return domain::invalid("mentor", "format", "must be an id", {.kind = "id"});
        query.among.push_back(*mentor);
    }
    query.priceMin = request.queryWhole("priceMin");
    query.priceMax = request.queryWhole("priceMax");
    query.ratingMin = request.queryNumber("ratingMin");
    if (auto read = readWindow(request, zones, query); !read) return read.error();
    query.sort = request.queryChoice<protocol::MentorSort>("sort").value();
    const auto paging = request.paging();
    query.limit = paging.limit;
    query.cursor = paging.cursor;
    query.facets = request.query("facets") == "1";
    return query;
}

std::vector<http::QueryParameter> listQuery() {
    using namespace http::param;
    return with(
        {text("q", "Words of name, company, headline, tags or text; the last may be the beginning of one",
              kLongestFilterText),
         text("expertise", "Mentors that have all of them", kLongestFilterText).repeatable(kMostFilterValues),
         text("company", "Any of them", kLongestFilterText).repeatable(kMostFilterValues),
         text("language", "Any of them", kLongestFilterText).repeatable(kMostFilterValues),
         text("mentor", "Only these, by id", 13).repeatable(protocol::kMostFavourites),
         whole("priceMin", "Minor units for 30 minutes", 0, kMostFilterPrice),
         whole("priceMax", "Minor units for 30 minutes", 0, kMostFilterPrice), number("ratingMin", "Stars", 0, 5),
         date("date", "In `zone`: mentors who are free on that day"), timeOfDay("from", "With `date`"),
         timeOfDay("until", "With `date`"), zone("zone", "Of `date`, `from` and `until`").otherwise("UTC"),
         choice<protocol::MentorSort>("sort", "The order").otherwise("relevance"),
         choice("facets", "1: with the counts that choosing each value would give", {"0", "1"}).otherwise("0")},
        paging());
}

/// The list as it opens is no search, nor are its further pages, nor cards of mentors who were chosen before.
bool isSearch(const MentorQuery& query) {
    const bool narrowed = !query.text.empty() || !query.expertise.empty() || !query.companies.empty() ||
                          !query.languages.empty() || query.priceMin || query.priceMax || query.ratingMin ||
                          query.freeWithin;
    return narrowed && query.cursor.empty() && query.among.empty();
}

void tell(const std::function<void(domain::UserId)>& listener, const Request& request) {
    if (const auto* actor = request.actorIfAny(); actor && listener) listener(actor->user);
}

}  // namespace

MentorRoutes::MentorRoutes(MentorService& mentors, const Catalogue& catalogue, const base::Zones& zones,
                           const base::Clock& clock, MentorRouteOptions options)
    : m_mentors(mentors), m_catalogue(catalogue), m_zones(zones), m_clock(clock), m_options(std::move(options)) {}

void MentorRoutes::add(http::Router& router) {
    const auto browse = m_options.browseWithoutAccount ? Access::anonymous : Access::signedIn;
    router.add({Method::get,
                "/api/mentors",
                browse,
                [this](const Request& request) { return list(request); },
                {.limits = {.rate = http::kBrowsingRate},
                 .run = http::Run::inline_,
                 .query = listQuery(),
                 .docs = {.id = "listMentors",
                          .summary = "Approved mentors, filtered, sorted, by page",
                          .response = &protocol::schemaOf<protocol::MentorPage>}}});
    router.add({Method::get,
                "/api/mentors/{slug}",
                browse,
                [this](const Request& request) { return profile(request); },
                {.limits = {.rate = http::kBrowsingRate},
                 .docs = {.id = "getMentor",
                          .summary = "A mentor's page",
                          .response = &protocol::schemaOf<protocol::MentorProfile>}}});
}

Response MentorRoutes::list(const Request& request) const {
    const auto query = readQuery(request, m_zones);
    if (!query) return http::problem(query.error());
    auto page = m_catalogue.search(*query, m_clock.now());
    if (!page) return http::problem(page.error());
    if (isSearch(*query)) tell(m_options.searched, request);
    return http::json(std::move(*page));
}

Response MentorRoutes::profile(const Request& request) const {
    auto profile = m_mentors.profile(request.param("slug"));
    if (!profile) return http::problem(profile.error());
    tell(m_options.viewed, request);
    return http::json(std::move(*profile));
}

}  // namespace mc::mentors
