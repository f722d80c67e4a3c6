#include "discovery/profile_controller.h"

#include <algorithm>

#include "text/format.h"

namespace mc::discovery {
namespace {

constexpr int kReviewPage = 6;

QString segment(const QString& text) {
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

}  // namespace

ProfileController::ProfileController(net::ApiClient& api, const domain::ZoneName& viewer, QObject* parent)
    : QObject(parent), m_api(api), m_viewer(text::zoneTable(viewer)), m_theirs(m_viewer) {}

void ProfileController::open(const QString& slug, std::optional<domain::UtcTime> at, int minutes) {
    for (const auto& call : {m_profileCall, m_slotsCall, m_reviewsCall, m_personCall}) {
        if (call) call->abort();
    }
    m_slug = slug;
    m_profile.reset();
    m_slots.clear();
    m_firstDay.reset();
    m_reviews.clear();
    m_reviewTotal = 0;
    m_nextReviews.reset();
    m_reviewsError.reset();
    m_chosen.reset();
    m_wanted = at;
    m_minutes = minutes;
    m_first = text::weekFromToday(m_viewer, at.value_or(now()), now());
    m_state = State::loading;
    emit stateChanged();
    auto* job = m_api.get<protocol::MentorProfile>(QStringLiteral("/api/mentors/") + segment(slug));
    m_profileCall = job;
    job->then(this, [this](const auto& profile) { received(profile); });
}

void ProfileController::reload() {
    open(m_slug, m_chosen ? m_chosen : m_wanted, m_minutes);
}

void ProfileController::received(const domain::Result<protocol::MentorProfile>& profile) {
    if (!profile) {
        m_error = profile.error();
        m_state = State::error;
        emit stateChanged();
        return;
    }
    m_profile = *profile;
    m_api.photos().know(m_profile->card.id, m_profile->card.photo);
    m_theirs = text::zoneTable(m_profile->card.timeZone);
    auto& prices = m_profile->prices;
    std::sort(prices.begin(), prices.end(), [](const auto& a, const auto& b) { return a.minutes < b.minutes; });
    const bool offered =
        std::any_of(prices.begin(), prices.end(), [this](const auto& p) { return p.minutes == m_minutes; });
    if (!offered) m_minutes = prices.empty() ? 30 : prices.front().minutes;
    // Without a wish, the week in which there is something to book.
    if (!m_wanted && m_profile->card.nextFreeAt)
        m_first = text::weekFromToday(m_viewer, *m_profile->card.nextFreeAt, now());
    m_state = State::ready;
    emit stateChanged();
    loadSlots();
    loadReviews();
}

std::optional<domain::Money> ProfileController::price() const {
    if (!m_profile) return std::nullopt;
    for (const auto& each : m_profile->prices) {
        if (each.minutes == m_minutes) return each.price;
    }
    return std::nullopt;
}

void ProfileController::loadSlots() {
    if (m_slotsCall) m_slotsCall->abort();
    const auto start = m_viewer.startOf(m_first);
    const auto end = m_viewer.startOf(domain::addDays(m_first, 7));
    const domain::UtcTime from = start.value_or(domain::UtcTime{domain::toDays(m_first) * domain::kDay});
    const domain::UtcTime until = end.value_or(from + 7 * domain::kDay);
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("from"), QString::fromStdString(domain::toIso(from)));
    query.addQueryItem(QStringLiteral("to"), QString::fromStdString(domain::toIso(until)));
    query.addQueryItem(QStringLiteral("duration"), QString::number(m_minutes));
    auto* job = m_api.get<protocol::SlotList>(QStringLiteral("/api/mentors/%1/slots").arg(segment(m_slug)), query);
    m_slotsCall = job;
    m_slotsError.reset();
    emit slotsChanged();
    job->then(this, [this](const auto& list) { receivedSlots(list); });
}

void ProfileController::receivedSlots(const domain::Result<protocol::SlotList>& list) {
    m_slotsCall.clear();
    if (list) {
        m_slots = list->items;
        m_firstDay = list->firstDay;
    } else {
        m_slotsError = list.error();
    }
    emit slotsChanged();
    if (m_wanted && isFree(*m_wanted)) choose(m_wanted);
    if (list) m_wanted.reset();
    if (list && m_chosen && isShown(*m_chosen) && !isFree(*m_chosen)) choose({});
}

bool ProfileController::isShown(domain::UtcTime at) const {
    const auto day = domain::toDays(m_viewer.dateAt(at)) - domain::toDays(m_first);
    return day >= 0 && day < 7;
}

bool ProfileController::isFree(domain::UtcTime at) const {
    return std::any_of(m_slots.begin(), m_slots.end(), [&](const protocol::Slot& slot) {
        return slot.startsAt == at && slot.state != protocol::SlotState::booked && slot.freeMinutes >= m_minutes;
    });
}

void ProfileController::showWeek(domain::CivilDate first) {
    if (first == m_first || m_state != State::ready || first < m_viewer.dateAt(now())) return;
    m_first = first;
    m_slots.clear();
    loadSlots();
}

void ProfileController::setDuration(int minutes) {
    if (minutes == m_minutes || m_state != State::ready) return;
    m_minutes = minutes;
    loadSlots();
    if (m_chosen && !isFree(*m_chosen)) choose({});
}

void ProfileController::choose(std::optional<domain::UtcTime> at) {
    if (at == m_chosen) return;
    m_chosen = at;
    emit chosenChanged();
}

void ProfileController::refreshSlots() {
    if (m_state == State::ready && !m_slotsCall) loadSlots();
}

void ProfileController::loadReviews() {
    const QString id = QString::fromStdString(domain::toString(m_profile->card.id));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("limit"), QString::number(kReviewPage));
    if (m_nextReviews) query.addQueryItem(QStringLiteral("cursor"), segment(QString::fromStdString(*m_nextReviews)));
    auto* job = m_api.get<protocol::ReviewPage>(QStringLiteral("/api/mentors/%1/reviews").arg(id), query);
    m_reviewsCall = job;
    m_reviewsError.reset();
    emit reviewsChanged();
    job->then(this, [this](const domain::Result<protocol::ReviewPage>& page) {
        m_reviewsCall.clear();
        if (!page) {
            m_reviewsError = page.error();
            return emit reviewsChanged();
        }
        for (const auto& review : page->items)
            m_api.photos().know(review.authorId, review.authorPhoto);
        m_reviews.insert(m_reviews.end(), page->items.begin(), page->items.end());
        m_reviewTotal = page->total;
        m_nextReviews = page->next;
        emit reviewsChanged();
    });
}

void ProfileController::refreshPerson() {
    if (m_state != State::ready || m_personCall) return;
    auto* job = m_api.get<protocol::MentorProfile>(QStringLiteral("/api/mentors/") + segment(m_slug));
    m_personCall = job;
    job->then(this, [this](const domain::Result<protocol::MentorProfile>& profile) {
        m_personCall.clear();
        if (profile) {
            m_profile->card.online = profile->card.online;
            m_profile->card.nextFreeAt = profile->card.nextFreeAt;
        }
        emit personChanged();
    });
}

void ProfileController::noteReported(domain::ReviewId id, protocol::ReviewPart part) {
    for (auto& review : m_reviews) {
        if (review.id != id) continue;
        if (part == protocol::ReviewPart::review) review.mayReport = false;
        if (part == protocol::ReviewPart::reply && review.reply) review.reply->mayReport = false;
    }
    emit reviewsChanged();
}

void ProfileController::loadMoreReviews() {
    if (m_state == State::ready && hasMoreReviews() && !m_reviewsCall) loadReviews();
}

}  // namespace mc::discovery
