#include "admin/rating_cases_controller.h"

#include <QUrlQuery>
#include <boost/describe/enum_to_string.hpp>

namespace mc::admin {

using domain::Result;
using net::LoadState;
using protocol::RatingCasePage;

namespace {

const QString kCases = QStringLiteral("/api/admin/rating-cases");

}  // namespace

void RatingCasesController::choose(protocol::RatingQueue queue) {
    if (queue != m_queue) {
        m_queue = queue;
        m_items.clear();
        m_next.reset();
        m_state = LoadState::loading;
        emit stateChanged();
    }
    reload();
}

void RatingCasesController::reload() {
    if (m_state == LoadState::error) {
        m_state = LoadState::loading;
        emit stateChanged();
    }
    ask({});
}

void RatingCasesController::loadMore() {
    if (m_next && !m_call) ask(*m_next);
}

/// A first page takes the place of whatever is under way.
void RatingCasesController::ask(const std::string& cursor) {
    if (m_call) m_call->abort();
    QUrlQuery query{{QStringLiteral("queue"), QString::fromLatin1(boost::describe::enum_to_string(m_queue, ""))}};
    if (!cursor.empty()) query.addQueryItem(QStringLiteral("cursor"), QString::fromStdString(cursor));
    auto* job = m_api.get<RatingCasePage>(kCases, query);
    m_call = job;
    job->then(this, [this, first = cursor.empty()](const Result<RatingCasePage>& page) { received(page, first); });
}

void RatingCasesController::received(const Result<RatingCasePage>& page, bool first) {
    m_call.clear();
    if (!page) {
        if (!m_items.empty()) return emit failed(page.error());  // What is shown stays.
        m_error = page.error();
        m_state = LoadState::error;
        return emit stateChanged();
    }
    if (first) m_items.clear();
    for (const auto& item : page->items) {
        for (const auto& review : item.latest)
            m_api.photos().know(review.authorId, review.authorPhoto);
        m_items.push_back(item);
    }
    m_waiting = page->waiting;
    m_next = page->next;
    m_state = m_items.empty() ? LoadState::empty : LoadState::ready;
    emit stateChanged();
}

void RatingCasesController::decide(domain::UserId mentor, const protocol::DecideRating& decision) {
    if (m_busy) return;
    m_busy = true;
    const auto path = QStringLiteral("%1/%2/decision").arg(kCases, QString::fromStdString(domain::toString(mentor)));
    m_api.post<protocol::RatingCase>(path, decision)
        ->then(this, [this, reinstated = decision.reinstate](const Result<protocol::RatingCase>& answer) {
            m_busy = false;
            answer ? emit decided(reinstated) : emit failed(answer.error());
            ask({});  // Also after a refusal: somebody else may have decided.
        });
}

}  // namespace mc::admin
