#include "admin/featured_controller.h"

namespace mc::admin {

using net::LoadState;
using protocol::FeaturedList;

namespace {

const QString kFeatured = QStringLiteral("/api/admin/featured");
constexpr int kMostFound = 6;

QString pathOf(domain::UserId mentor) {
    return kFeatured + u'/' + QString::fromStdString(domain::toString(mentor));
}

QString encoded(const QString& text) {
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

}  // namespace

void FeaturedController::reload() {
    if (m_call) m_call->abort();
    if (m_state == LoadState::error) {
        m_state = LoadState::loading;
        emit stateChanged();
    }
    auto* job = m_api.get<FeaturedList>(kFeatured);
    m_call = job;
    job->then(this, [this](const Answer& list) { received(list); });
}

void FeaturedController::received(const Answer& list) {
    m_call.clear();
    if (list) {
        m_list = *list;
        m_state = m_list.items.empty() ? LoadState::empty : LoadState::ready;
        for (const auto& item : m_list.items)
            m_api.photos().know(item.mentor, item.photo);
    } else {
        m_error = list.error();
        m_state = LoadState::error;
    }
    emit stateChanged();
}

void FeaturedController::set(domain::UserId mentor, const protocol::SetFeatured& request) {
    if (m_busy) return;
    follow(m_api.put<FeaturedList>(pathOf(mentor), request));
}

void FeaturedController::end(const protocol::FeaturedMentor& mentor, const QString& reason) {
    if (m_busy) return;
    const QString query = QStringLiteral("?version=%1&reason=%2").arg(mentor.version).arg(encoded(reason));
    follow(m_api.del<FeaturedList>(pathOf(mentor.mentor) + query));
}

/// What another owner did meanwhile is shown with the refusal.
void FeaturedController::follow(net::ApiJob<FeaturedList>* job) {
    m_busy = true;
    job->then(this, [this](const Answer& list) {
        m_busy = false;
        if (!list) {
            emit failed(list.error());
            return reload();
        }
        if (m_call) m_call->abort();  // Asked before: older than this answer.
        received(list);
        emit changed();
    });
}

void FeaturedController::search(const QString& words) {
    if (m_search) m_search->abort();
    if (words.isEmpty()) return emit searched({});
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("q"), encoded(words));
    query.addQueryItem(QStringLiteral("limit"), QString::number(kMostFound));
    auto* job = m_api.get<protocol::MentorPage>(QStringLiteral("/api/mentors"), query);
    m_search = job;
    job->then(this, [this](const domain::Result<protocol::MentorPage>& page) {
        m_search.clear();
        if (page) return emit searched(page->items);
        emit failed(page.error());
    });
}

}  // namespace mc::admin
