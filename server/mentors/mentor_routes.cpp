#include "mentors/mentor_routes.h"

#include <charconv>

#include "platform/http/json.h"

namespace mc::mentors {

namespace {

using domain::Result;
using http::Access;
using http::Method;
using http::Request;
using http::Response;

constexpr std::size_t kLongestText = 200;
constexpr std::size_t kMostValues = 20;

domain::Error invalid(const std::string& name, std::string rule, const std::string& requirement) {
    auto error = domain::fail(domain::ErrorCode::validation_failed, name + " " + requirement);
    error.fields.push_back({name, std::move(rule), error.detail});
    return error;
}

std::optional<double> parseStars(const std::string& text) {
    double stars = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), stars);
    if (error != std::errc{} || end != text.data() + text.size() || !(stars >= 0 && stars <= 5)) return std::nullopt;
    return stars;
}

std::optional<protocol::MentorSort> parseSort(const std::string& text) {
    std::optional<protocol::MentorSort> found;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<protocol::MentorSort>>([&](auto sort) {
        if (text == sort.name) found = sort.value;
    });
    return found;
}

/// Absent parameters leave `out` as it is; `parse` gives an optional.
template <class Value, class Parse>
Result<void> readParsed(const Request& request, const std::string& name, Value& out, Parse parse,
                        const std::string& requirement) {
    const auto text = request.query(name);
    if (!text || text->empty()) return {};
    const auto value = parse(*text);
    if (!value) return invalid(name, "format", requirement);
    out = *value;
    return {};
}

Result<void> readList(const Request& request, const std::string& name, std::vector<std::string>& out) {
    for (auto& value : request.queryAll(name)) {
        if (value.empty()) continue;
        if (value.size() > kLongestText) return invalid(name, "max_length", "is too long");
        out.push_back(std::move(value));
    }
    if (out.size() > kMostValues)
        return invalid(name, "too_many", "must have at most " + std::to_string(kMostValues) + " values");
    return {};
}

Result<void> readLists(const Request& request, MentorQuery& query) {
    if (auto read = readList(request, "expertise", query.expertise); !read) return read;
    if (auto read = readList(request, "company", query.companies); !read) return read;
    return readList(request, "language", query.languages);
}

Result<void> readNumbers(const Request& request, MentorQuery& query) {
    constexpr std::int64_t kMostMinor = 1'000'000'000'000;
    const auto least = request.queryInt("priceMin", 0, kMostMinor);
    if (!least) return least.error();
    const auto most = request.queryInt("priceMax", 0, kMostMinor);
    if (!most) return most.error();
    query.priceMin = *least;
    query.priceMax = *most;
    return readParsed(request, "ratingMin", query.ratingMin, parseStars, "must be a number from 0 to 5");
}

struct Window {
    std::optional<domain::CivilDate> date;
    std::optional<domain::WallTime> from;
    std::optional<domain::WallTime> until;
    domain::ZoneName zone{"UTC"};
};

Result<Window> readWindow(const Request& request) {
    Window window;
    const auto parseZone = [](const std::string& text) { return std::optional(domain::ZoneName{text}); };
    if (auto read = readParsed(request, "date", window.date, domain::parseCivilDate, "must be a date"); !read)
        return read.error();
    if (auto read = readParsed(request, "from", window.from, domain::parseWallTime, "must be a time of day"); !read)
        return read.error();
    if (auto read = readParsed(request, "until", window.until, domain::parseWallTime, "must be a time of day"); !read)
        return read.error();
    if (auto read = readParsed(request, "zone", window.zone, parseZone, "must be a time zone"); !read)
        return read.error();
    if (!window.date && (window.from || window.until)) return invalid("date", "required", "is required with a time");
    return window;
}

/// A time that does not exist on the day (decision 1) begins or ends the window where the clocks jumped.
domain::UtcTime instantOf(const domain::ZoneTable& zone, domain::CivilDate date, domain::WallTime time,
                          domain::UtcRange day) {
    for (auto minutes = time.minutes; minutes < 24 * 60; ++minutes)
        if (const auto instant = zone.toUtc(date, {minutes})) return *instant;
    return day.end;
}

Result<void> resolveWindow(const Window& window, const base::Zones& zones, MentorQuery& query) {
    if (!window.date) return {};
    const auto zone = zones.find(window.zone);
    if (!zone) return invalid("zone", "format", "must be a known time zone");
    const auto day = zone->rangeOf(*window.date);
    if (!day) return invalid("date", "format", "does not exist in this time zone");
    query.freeWithin = *day;
    if (window.from) query.freeWithin->begin = instantOf(*zone, *window.date, *window.from, *day);
    if (window.until) query.freeWithin->end = instantOf(*zone, *window.date, *window.until, *day);
    return {};
}

Result<MentorQuery> readQuery(const Request& request, const base::Zones& zones) {
    MentorQuery query;
    query.text = request.query("q").value_or("");
    if (query.text.size() > kLongestText) return invalid("q", "max_length", "is too long");
    if (auto read = readLists(request, query); !read) return read.error();
    if (auto read = readNumbers(request, query); !read) return read.error();
    const auto window = readWindow(request);
    if (!window) return window.error();
    if (auto resolved = resolveWindow(*window, zones, query); !resolved) return resolved.error();
    if (auto read = readParsed(request, "sort", query.sort, parseSort,
                               "must be relevance, price_asc, price_desc, rating or sessions");
        !read)
        return read.error();
    const auto paging = request.paging(20, 100);
    if (!paging) return paging.error();
    query.limit = paging->limit;
    query.cursor = paging->cursor;
    query.facets = request.query("facets") == "1";
    return query;
}

http::Docs listDocs() {
    return {.summary = "Approved mentors, filtered, sorted, by page",
            .response = &protocol::schemaOf<protocol::MentorPage>,
            .query = {{"q", "Words of name, company, headline, tags or text; the last may be the beginning of one"},
                      {"expertise", "Repeatable; mentors that have all of them"},
                      {"company", "Repeatable; any of them"},
                      {"language", "Repeatable; any of them"},
                      {"priceMin", "Minor units for 30 minutes"},
                      {"priceMax", "Minor units for 30 minutes"},
                      {"ratingMin", "0 to 5"},
                      {"date", "YYYY-MM-DD in `zone`: mentors who are free on that day"},
                      {"from", "HH:MM, with date"},
                      {"until", "HH:MM, with date"},
                      {"zone", "IANA time zone of date, from and until; UTC when absent"},
                      {"sort", "relevance, price_asc, price_desc, rating, sessions"},
                      {"limit", "1 to 100; 20 when absent"},
                      {"cursor", "`next` of the page before"},
                      {"facets", "1: with the counts that choosing each value would give"}}};
}

}  // namespace

MentorRoutes::MentorRoutes(MentorService& mentors, const Catalogue& catalogue, const base::Zones& zones,
                           const base::Clock& clock, MentorRouteOptions options)
    : m_mentors(mentors), m_catalogue(catalogue), m_zones(zones), m_clock(clock), m_options(options) {}

void MentorRoutes::add(http::Router& router) {
    const auto browse = m_options.browseWithoutAccount ? Access::anonymous : Access::signedIn;
    router.add({Method::get,
                "/api/mentors",
                browse,
                [this](const Request& request) { return list(request); },
                {.limits = {.rate = http::kBrowsingRate}, .run = http::Run::inline_, .docs = listDocs()}});
    router.add({Method::get,
                "/api/mentors/profile",
                Access::mentor,
                [this](const Request& request) { return own(request); },
                {.limits = {.rate = {240, 60}},
                 .docs = {.summary = "One's own profile, to edit",
                          .response = &protocol::schemaOf<protocol::OwnMentorProfile>}}});
    router.add({Method::put,
                "/api/mentors/profile",
                Access::mentor,
                [this](const Request& request) { return update(request); },
                {.limits = {.bodyBytes = 32 * 1024, .rate = {30, 60}},
                 .docs = {.summary = "Replace one's own profile",
                          .request = &protocol::schemaOf<protocol::OwnMentorProfile>,
                          .response = &protocol::schemaOf<protocol::OwnMentorProfile>}}});
    router.add({Method::get,
                "/api/mentors/{slug}",
                browse,
                [this](const Request& request) { return profile(request); },
                {.limits = {.rate = http::kBrowsingRate},
                 .docs = {.summary = "A mentor's page", .response = &protocol::schemaOf<protocol::MentorProfile>}}});
}

Response MentorRoutes::list(const Request& request) const {
    const auto query = readQuery(request, m_zones);
    if (!query) return http::problem(query.error());
    auto page = m_catalogue.search(*query, m_clock.now());
    return page ? http::json(std::move(*page)) : http::problem(page.error());
}

Response MentorRoutes::profile(const Request& request) const {
    auto profile = m_mentors.profile(request.param("slug"));
    return profile ? http::json(std::move(*profile)) : http::problem(profile.error());
}

Response MentorRoutes::own(const Request& request) const {
    return http::answer(m_mentors.own(request.actor().user));
}

Response MentorRoutes::update(const Request& request) {
    const auto body = request.decode<protocol::OwnMentorProfile>();
    if (!body) return http::problem(body.error());
    return http::answer(m_mentors.update(request.actor().user, *body));
}

}  // namespace mc::mentors
