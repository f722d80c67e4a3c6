#include "mentor/reviews_controller.h"

#include <QUrlQuery>
#include <algorithm>

#include "net/problem.h"

namespace mc::mentor {

using domain::Result;
using domain::ReviewId;
using net::LoadState;

namespace {

constexpr int kPage = 20;

QString idText(std::string id) {
    return QString::fromStdString(id);
}

}  // namespace

ReviewsController::ReviewsController(net::ApiClient& api, domain::UserId mentor, const domain::ZoneName& viewer,
                                     QObject* parent)
    : QObject(parent), m_api(api), m_mentor(mentor), m_viewer(text::zoneTable(viewer)) {}

double ReviewsController::average() const {
    int count = 0;
    int sum = 0;
    for (std::size_t i = 0; i < m_stars.size(); ++i) {
        count += m_stars[i];
        sum += m_stars[i] * static_cast<int>(i + 1);
    }
    return count == 0 ? 0 : static_cast<double>(sum) / count;
}

void ReviewsController::load() {
    if (m_state == LoadState::error) {
        m_state = LoadState::loading;
        emit stateChanged();
    }
    ask({});
}

void ReviewsController::loadMore() {
    if (m_next && !m_listCall) ask(*m_next);
}

/// A first page takes the place of whatever is under way.
void ReviewsController::ask(const std::string& cursor) {
    if (m_listCall) m_listCall->abort();
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("limit"), QString::number(kPage));
    if (!cursor.empty()) query.addQueryItem(QStringLiteral("cursor"), QString::fromStdString(cursor));
    const auto path = QStringLiteral("/api/mentors/%1/reviews").arg(idText(domain::toString(m_mentor)));
    auto* job = m_api.get<protocol::ReviewPage>(path, query);
    m_listCall = job;
    job->then(this,
              [this, first = cursor.empty()](const Result<protocol::ReviewPage>& page) { received(page, first); });
}

void ReviewsController::received(const Result<protocol::ReviewPage>& page, bool first) {
    m_listCall.clear();
    if (!page) {
        if (!m_reviews.empty()) return;  // What is shown stays; asking again is one click away.
        m_error = page.error();
        m_state = LoadState::error;
        return emit stateChanged();
    }
    if (first) m_reviews.clear();
    for (const auto& review : page->items) {
        m_api.photos().know(review.authorId, review.authorPhoto);
        m_reviews.push_back(review);
    }
    m_total = page->total;
    m_stars = page->stars;
    m_next = page->next;
    m_state = m_reviews.empty() ? LoadState::empty : LoadState::ready;
    emit stateChanged();
}

protocol::Review* ReviewsController::find(ReviewId id) {
    const auto found = std::find_if(m_reviews.begin(), m_reviews.end(), [id](const auto& one) { return one.id == id; });
    return found == m_reviews.end() ? nullptr : &*found;
}

bool ReviewsController::isAnswering(ReviewId review) const {
    return std::find(m_answering.begin(), m_answering.end(), review) != m_answering.end();
}

void ReviewsController::reply(ReviewId review, const QString& text) {
    if (isAnswering(review)) return;
    m_answering.push_back(review);
    const auto path = QStringLiteral("/api/reviews/%1/reply").arg(idText(domain::toString(review)));
    m_api.put<protocol::Review>(path, protocol::ReplyToReview{text.toStdString()})
        ->then(this, [this, review](const Result<protocol::Review>& answer) { answered(review, answer); });
}

void ReviewsController::answered(ReviewId review, const Result<protocol::Review>& answer) {
    std::erase(m_answering, review);
    if (!answer) return emit replyFailed(review, net::words(answer.error()));
    if (auto* shown = find(review)) *shown = *answer;
    emit replied(review);
    emit stateChanged();
}

void ReviewsController::noteReported(ReviewId review) {
    auto* shown = find(review);
    if (!shown) return;
    shown->mayReport = false;
    shown->state = protocol::ReviewState::reported;
    emit stateChanged();
}

}  // namespace mc::mentor
