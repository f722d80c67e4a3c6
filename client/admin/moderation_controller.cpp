#include "admin/moderation_controller.h"

#include <QUrlQuery>
#include <boost/describe/enum_to_string.hpp>

namespace mc::admin {

using domain::Result;
using net::LoadState;
using protocol::ReportedReviewPage;

void ModerationController::choose(protocol::ReviewQueue queue) {
    if (queue == m_queue && m_state != LoadState::error) return;
    m_queue = queue;
    m_items.clear();
    m_next.reset();
    m_state = LoadState::loading;
    emit stateChanged();
    reload();
}

void ModerationController::reload() {
    if (m_state == LoadState::error) {
        m_state = LoadState::loading;
        emit stateChanged();
    }
    ask({});
}

void ModerationController::loadMore() {
    if (m_next && !m_listCall) ask(*m_next);
}

/// A first page takes the place of whatever is under way.
void ModerationController::ask(const std::string& cursor) {
    if (m_listCall) m_listCall->abort();
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("queue"), QString::fromLatin1(boost::describe::enum_to_string(m_queue, "open")));
    if (!cursor.empty()) query.addQueryItem(QStringLiteral("cursor"), QString::fromStdString(cursor));
    auto* job = m_api.get<ReportedReviewPage>(QStringLiteral("/api/admin/reported-reviews"), query);
    m_listCall = job;
    job->then(this, [this, first = cursor.empty()](const Result<ReportedReviewPage>& page) { received(page, first); });
}

void ModerationController::received(const Result<ReportedReviewPage>& page, bool first) {
    m_listCall.clear();
    if (!page) {
        if (!m_items.empty()) return emit failed(page.error());  // What is shown stays.
        m_error = page.error();
        m_state = LoadState::error;
        return emit stateChanged();
    }
    if (first) m_items.clear();
    for (const auto& item : page->items) {
        m_api.photos().know(item.review.authorId, item.review.authorPhoto);
        m_items.push_back(item);
    }
    m_open = page->open;
    m_next = page->next;
    m_state = m_items.empty() ? LoadState::empty : LoadState::ready;
    emit stateChanged();
}

void ModerationController::decide(domain::ReviewId review, const protocol::DecideReview& decision) {
    if (m_busy) return;
    m_busy = true;
    emit busyChanged();
    const auto path =
        QStringLiteral("/api/admin/reviews/%1/decision").arg(QString::fromStdString(domain::toString(review)));
    m_api.post<protocol::ReportedReview>(path, decision)
        ->then(this, [this, hidden = decision.hide](const Result<protocol::ReportedReview>& answer) {
            m_busy = false;
            emit busyChanged();
            answer ? emit decided(hidden) : emit failed(answer.error());
            ask({});  // Also after a refusal: somebody else may have decided.
        });
}

}  // namespace mc::admin
