#include "booking/bookings.h"

#include <algorithm>
#include <utility>

#include "booking/slots_call.h"
#include "protocol/messaging.h"
#include "protocol/notifications.h"

namespace mc::booking {

using domain::BookingStatus;
using domain::Party;
using net::LoadState;
using protocol::Booking;

namespace {

constexpr int kSoonMs = 100;
constexpr int kBookingsTickMs = 1000;
constexpr int kPage = 50;
constexpr int kMost = 100;                 // The server's limit.
constexpr domain::Seconds kTrusted = 60;   // What is live is believed so long without asking.
constexpr domain::Seconds kRetry = 15;     // While an answer does not come.
constexpr domain::Seconds kClockSkew = 2;  // Of ServerClock: the server may not have reached the instant yet.

const char* wordOf(When when) {
    switch (when) {
        case When::upcoming:
            return "upcoming";
        case When::past:
            return "past";
        case When::requests:
            return "requests";
        case When::during:
            return "during";
        case When::together:
            break;
    }
    return "";
}

QUrlQuery queryOf(const BookingFilter& filter, int limit, const std::optional<std::string>& cursor) {
    QUrlQuery query = filter.when == When::during ? spanQuery(filter.span) : QUrlQuery();
    query.addQueryItem(QStringLiteral("role"),
                       filter.role == Party::mentor ? QStringLiteral("mentor") : QStringLiteral("student"));
    if (filter.when != When::together) query.addQueryItem(QStringLiteral("when"), QLatin1String(wordOf(filter.when)));
    query.addQueryItem(QStringLiteral("limit"), QString::number(limit));
    if (cursor)
        query.addQueryItem(QStringLiteral("cursor"),
                           QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(*cursor))));
    return query;
}

QString pathOf(const BookingFilter& filter) {
    if (filter.when != When::together) return QStringLiteral("/api/bookings");
    return QStringLiteral("/api/people/%1/sessions").arg(QString::fromStdString(domain::toString(filter.with)));
}

/// All of it is shown at once.
bool isWhole(When when) {
    return when == When::during || when == When::together;
}

bool isLatestFirst(When when) {
    return when == When::past || when == When::together;
}

/// What the server says where two people have booked nothing.
bool isNothing(const BookingFilter& filter, const domain::Result<protocol::BookingPage>& answer) {
    return filter.when == When::together && !answer && answer.error().code == domain::ErrorCode::not_found;
}

domain::UserId otherIn(const Booking& booking) {
    return booking.myRole == Party::mentor ? booking.student.id : booking.mentor.id;
}

bool isAgreedOrAsked(const Booking& booking, domain::UtcTime now) {
    if (booking.status == BookingStatus::held)
        return booking.myRole == Party::student && booking.holdExpiresAt && *booking.holdExpiresAt > now;
    return booking.status == BookingStatus::requested || booking.status == BookingStatus::confirmed;
}

bool isUpcoming(const Booking& booking, domain::UtcTime now) {
    return booking.endsAt > now && isAgreedOrAsked(booking, now);
}

/// Only what was paid for is listed as past; a hold that ran out is nothing anybody looks for.
bool isPast(const Booking& booking, domain::UtcTime now) {
    using protocol::PaymentStatus;
    const bool paid = booking.payment != PaymentStatus::none && booking.payment != PaymentStatus::created &&
                      booking.payment != PaymentStatus::attempted;
    return paid && booking.status != BookingStatus::held && !isUpcoming(booking, now);
}

/// Of requests those with priority stand first, as the server lists them.
std::pair<bool, domain::UtcTime> orderOf(When when, const Booking& booking) {
    if (when != When::requests) return {false, booking.startsAt};
    return {!booking.priority, booking.requestExpiresAt.value_or(booking.startsAt)};
}

}  // namespace

Bookings::Bookings(net::ApiClient& api, net::RealtimeClient& realtime, net::Session& session, QObject* parent)
    : QObject(parent), m_api(api), m_news(realtime.of(QStringLiteral("/notifications"))) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &Bookings::askForNews);
    connect(&m_second, &QTimer::timeout, this, &Bookings::second);
    connect(&session, &net::Session::signedOut, this, &Bookings::clear);
    listen(realtime);
}

void Bookings::listen(net::RealtimeClient& realtime) {
    m_news.on<protocol::BookingChangedEvent>(QStringLiteral("booking_changed"), this, [this](const auto& event) {
        m_changed.insert(event.bookingId);
        if (!m_soon.isActive()) m_soon.start();
    });
    realtime.of(QStringLiteral("/chat"))
        .on<protocol::PresenceEvent>(QStringLiteral("presence"), this,
                                     [this](const auto& event) { setOnline(event.userId, event.online); });
    const auto missed = [this] {
        m_everything = true;
        if (!m_soon.isActive()) m_soon.start();
    };
    connect(&m_news, &net::RealtimeNamespace::joined, this, missed);
    connect(&m_api.clock(), &net::ServerClock::jumped, this, missed);  // What may be done now, the server says.
    connect(&m_api, &net::ApiClient::reachableChanged, this, [missed](bool reachable) {
        if (reachable) missed();
    });
}

void Bookings::clear() {
    m_soon.stop();
    m_second.stop();
    m_changed.clear();
    m_everything = false;
    m_nextEnd.reset();
    m_askAt.reset();
    Filters emptied;
    for (auto& [filter, list] : m_lists) {
        if (list.call) list.call->abort();
        emptied.insert(filter);
    }
    for (auto& [id, fetch] : m_fetching)
        if (fetch.call) fetch.call->abort();
    m_fetching.clear();
    m_lists.clear();
    m_known.clear();
    tell(emptied);
}

void Bookings::askForNews() {
    for (const auto id : std::exchange(m_changed, {}))
        fetch(id);
    if (!std::exchange(m_everything, false)) return;
    refreshAll();
    emit gap();
}

void Bookings::refreshAll() {
    Filters filters;
    for (const auto& [filter, list] : m_lists)
        filters.insert(filter);
    for (const auto& filter : filters)
        if (m_lists.contains(filter)) refresh(filter);  // Whoever is told of one may leave another.
}

void Bookings::want(const BookingFilter& filter) {
    const auto& list = m_lists[filter];
    if (!m_second.isActive()) m_second.start(kBookingsTickMs);
    if (list.call) return;
    const bool live = list.loaded && m_news.isJoined() && !list.shown.staleSince && now() - list.loadedAt < kTrusted;
    if (!live) ask(filter, std::nullopt);
}

void Bookings::leave(const BookingFilter& filter) {
    const auto found = m_lists.find(filter);
    if (found == m_lists.end()) return;
    if (found->second.call) found->second.call->abort();
    m_lists.erase(found);
}

void Bookings::refresh(const BookingFilter& filter) {
    auto& list = m_lists[filter];
    if (list.call)
        list.again = true;
    else
        ask(filter, std::nullopt);
}

void Bookings::loadMore(const BookingFilter& filter) {
    const auto found = m_lists.find(filter);
    if (found == m_lists.end() || !found->second.next) return;
    if (found->second.call)
        found->second.more = true;  // Whoever is at the end already does not scroll again.
    else
        ask(filter, found->second.next);
}

/// As many as are shown: a list that was scrolled does not shrink under the reader.
void Bookings::ask(const BookingFilter& filter, const std::optional<std::string>& cursor) {
    if (auto& known = m_lists[filter]; !known.loaded && known.shown.state == LoadState::error) {
        known.shown.state = LoadState::loading;
        emit listChanged(filter);
    }
    const auto still = m_lists.find(filter);
    if (still == m_lists.end()) return;  // Whoever was told has left it.
    auto& list = still->second;
    const int limit = cursor ? kPage : std::clamp(static_cast<int>(list.ids.size()), kPage, kMost);
    auto* job = m_api.get<protocol::BookingPage>(pathOf(filter), queryOf(filter, limit, cursor));
    list.call = job;
    job->then(this, [this, filter, first = !cursor](const auto& page) { answered(filter, first, page); });
}

void Bookings::answered(const BookingFilter& filter, bool first, const domain::Result<protocol::BookingPage>& answer) {
    auto& list = m_lists[filter];
    list.call.clear();
    const auto page =
        isNothing(filter, answer) ? domain::Result<protocol::BookingPage>(protocol::BookingPage{}) : answer;
    if (!page) return listFailed(filter, page.error());
    Filters touched{filter};
    if (first) list.ids.clear();
    for (const auto& booking : page->items) {
        const bool newest = remember(booking);
        if (newest || belongs(filter, m_known[booking.id]))
            if (std::ranges::find(list.ids, booking.id) == list.ids.end()) list.ids.push_back(booking.id);
    }
    std::ranges::sort(list.ids, [&](auto a, auto b) { return before(filter, a, b); });
    list.next = page->items.empty() ? std::nullopt : page->next;
    list.loaded = true;
    list.loadedAt = now();
    list.shown = {list.ids.empty() ? LoadState::empty : LoadState::ready, {}, {}, list.next.has_value()};
    const bool again = std::exchange(list.again, false);
    for (const auto& booking : page->items)
        place(m_known[booking.id], touched, &list);
    tell(touched);
    for (const auto& booking : page->items)
        emit changed(booking.id);
    const auto still = m_lists.find(filter);
    if (still == m_lists.end()) return;  // Whoever was told has left it.
    if (again) return ask(filter, std::nullopt);
    const bool wanted = std::exchange(still->second.more, false) && first;
    if (wanted || isWhole(filter.when)) loadMore(filter);
}

void Bookings::listFailed(const BookingFilter& filter, const domain::Error& error) {
    auto& list = m_lists[filter];
    list.again = false;
    list.more = false;
    list.shown.error = error;
    if (list.loaded)
        list.shown.staleSince = list.loadedAt;
    else
        list.shown.state = LoadState::error;
    m_askAt = now() + kRetry;
    emit listChanged(filter);
}

const BookingListState& Bookings::list(const BookingFilter& filter) const {
    static const BookingListState unknown;
    const auto found = m_lists.find(filter);
    return found == m_lists.end() ? unknown : found->second.shown;
}

std::vector<Booking> Bookings::rows(const BookingFilter& filter) const {
    std::vector<Booking> rows;
    const auto found = m_lists.find(filter);
    if (found == m_lists.end()) return rows;
    for (const auto id : found->second.ids)
        rows.push_back(m_known.at(id));
    return rows;
}

const Booking* Bookings::find(domain::BookingId id) const {
    const auto found = m_known.find(id);
    return found == m_known.end() ? nullptr : &found->second;
}

void Bookings::fetch(domain::BookingId id) {
    auto& fetch = m_fetching[id];
    if (fetch.call) {
        fetch.again = true;  // The answer under way may be from before.
        return;
    }
    auto* job =
        m_api.get<Booking>(QStringLiteral("/api/bookings/%1").arg(QString::fromStdString(domain::toString(id))));
    fetch.call = job;
    job->then(this, [this, id](const auto& result) { fetched(id, result); });
}

void Bookings::fetched(domain::BookingId id, const domain::Result<Booking>& result) {
    const bool again = m_fetching[id].again;
    m_fetching.erase(id);
    if (again) fetch(id);
    if (result) return take(*result);
    if (result.error().code == domain::ErrorCode::not_found)
        forget(id);
    else
        m_askAt = now() + kRetry;
    emit failed(id, result.error());
}

void Bookings::forget(domain::BookingId id) {
    Filters touched;
    for (auto& [filter, list] : m_lists)
        if (std::erase(list.ids, id) > 0) touched.insert(filter);
    m_known.erase(id);
    tell(touched);
}

void Bookings::take(const Booking& booking) {
    for (auto& [filter, list] : m_lists)
        list.again = list.again || !list.call.isNull();  // Its answer may be from before this deed.
    remember(booking);
    Filters touched;
    place(m_known[booking.id], touched);
    tell(touched);
    emit changed(booking.id);
}

bool Bookings::remember(const Booking& booking) {
    for (const auto* person : {&booking.mentor, &booking.student})
        m_api.photos().know(person->id, person->photo);
    auto [known, isNew] = m_known.try_emplace(booking.id, booking);
    if (isNew) return true;
    if (booking.version < known->second.version || booking.notesVersion < known->second.notesVersion) return false;
    known->second = booking;
    return true;
}

bool Bookings::belongs(const BookingFilter& filter, const Booking& booking) const {
    if (booking.myRole != filter.role) return false;
    switch (filter.when) {
        case When::upcoming:
            return isUpcoming(booking, now());
        case When::past:
            return isPast(booking, now());
        case When::requests:
            return booking.status == BookingStatus::requested && !booking.acceptedAt;
        case When::during:
            return filter.span.overlaps({booking.startsAt, booking.endsAt}) &&
                   (isUpcoming(booking, now()) || isPast(booking, now()));
        case When::together:
            return otherIn(booking) == filter.with && booking.status != BookingStatus::held &&
                   (isUpcoming(booking, now()) || isPast(booking, now()));
    }
    return false;
}

bool Bookings::before(const BookingFilter& filter, domain::BookingId a, domain::BookingId b) const {
    const auto key = [&](domain::BookingId id) { return std::pair(orderOf(filter.when, m_known.at(id)), id); };
    return isLatestFirst(filter.when) ? key(b) < key(a) : key(a) < key(b);
}

/// Beyond what is loaded it is found by loading more.
bool Bookings::insert(const BookingFilter& filter, List& list, const Booking& booking) {
    const auto place =
        std::ranges::find_if(list.ids, [&](domain::BookingId other) { return before(filter, booking.id, other); });
    if (place == list.ids.end() && list.next) return false;
    list.ids.insert(place, booking.id);
    return true;
}

void Bookings::place(const Booking& booking, Filters& touched, const List* asTheServerSays) {
    for (auto& [filter, list] : m_lists) {
        if (!list.loaded || &list == asTheServerSays) continue;
        const auto row = std::ranges::find(list.ids, booking.id);
        const bool listed = row != list.ids.end();
        if (!belongs(filter, booking) && !(listed && isLatestFirst(filter.when))) {  // Nothing leaves the past.
            if (!listed) continue;
            list.ids.erase(row);
        } else if (!listed && !insert(filter, list, booking)) {
            continue;
        }
        list.shown.state = list.ids.empty() ? LoadState::empty : LoadState::ready;
        touched.insert(filter);
    }
}

void Bookings::tell(const Filters& touched) {
    findNextEnd();
    for (const auto& filter : touched)
        emit listChanged(filter);
}

void Bookings::setOnline(domain::UserId user, bool online) {
    Filters touched;
    std::vector<domain::BookingId> ids;
    for (auto& [id, booking] : m_known)
        for (auto* person : {&booking.mentor, &booking.student}) {
            if (person->id != user || person->online == online) continue;
            person->online = online;
            ids.push_back(id);
            place(booking, touched);
        }
    tell(touched);
    for (const auto id : ids)
        emit changed(id);
    // Answers under way may be from before.
    for (auto& [filter, list] : m_lists)
        list.again = list.again || (!ids.empty() && !list.call.isNull());
    for (const auto id : ids)
        if (const auto found = m_fetching.find(id); found != m_fetching.end()) found->second.again = true;
}

void Bookings::findNextEnd() {
    m_nextEnd.reset();
    for (const auto& [id, booking] : m_known) {
        if (!isUpcoming(booking, now())) continue;
        const auto end = booking.status == BookingStatus::held ? *booking.holdExpiresAt : booking.endsAt;
        if (!m_nextEnd || end < *m_nextEnd) m_nextEnd = end;
    }
}

/// What is over leaves its list at once; the server is asked when it has surely come to the same.
void Bookings::second() {
    if (m_nextEnd && now() >= *m_nextEnd) {
        m_askAt = now() + kClockSkew;
        Filters touched;
        for (const auto& [id, booking] : m_known)
            place(booking, touched);
        tell(touched);
    }
    if (!m_askAt || now() < *m_askAt) return;
    m_askAt.reset();
    refreshAll();
}

}  // namespace mc::booking
