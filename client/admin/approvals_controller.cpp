#include "admin/approvals_controller.h"

#include <boost/describe/enum_to_string.hpp>

namespace mc::admin {

using domain::Result;
using net::LoadState;
using protocol::ApplicationPage;
using protocol::ApplicationQueue;
using protocol::ApplicationReview;

namespace {

const QString kApplications = QStringLiteral("/api/admin/mentor-applications");

}  // namespace

ApprovalsController::ApprovalsController(net::ApiClient& api, QObject* parent) : QObject(parent), m_api(api) {
    connect(&api.clock(), &net::ServerClock::minute, this, [this] { m_model.setNow(m_api.clock().now()); });
}

void ApprovalsController::choose(ApplicationQueue queue) {
    if (queue == m_queue && m_state != LoadState::error) return;
    m_queue = queue;
    close();
    m_model.set({});
    m_state = LoadState::loading;
    emit stateChanged();
    reload();
}

void ApprovalsController::reload() {
    if (m_state == LoadState::error) {
        m_state = LoadState::loading;
        emit stateChanged();
    }
    askPage({});
    if (m_chosen) open(*m_chosen);
}

void ApprovalsController::loadMore() {
    if (!m_next || m_listCall) return;
    askPage(*m_next);
}

/// A first page takes the place of whatever is under way: it has all that the person wants to see.
void ApprovalsController::askPage(const std::string& cursor) {
    if (m_listCall) m_listCall->abort();
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("queue"), QString::fromLatin1(boost::describe::enum_to_string(m_queue, "open")));
    if (!cursor.empty()) query.addQueryItem(QStringLiteral("cursor"), QString::fromStdString(cursor));
    auto* job = m_api.get<ApplicationPage>(kApplications, query);
    m_listCall = job;
    job->then(this, [this, first = cursor.empty()](const Result<ApplicationPage>& page) { received(page, first); });
}

void ApprovalsController::received(const Result<ApplicationPage>& page, bool first) {
    m_listCall.clear();
    if (!page) {
        if (!first) return;  // Scrolling asks again.
        m_error = page.error();
        m_state = LoadState::error;
        return emit stateChanged();
    }
    m_next = page->next;
    m_counts = page->counts;
    m_model.setNow(now());
    m_model.setCounts(m_counts);
    first ? m_model.set(page->items) : m_model.append(page->items);
    m_state = m_model.rowCount() == 0 ? LoadState::empty : LoadState::ready;
    emit countsChanged();
    emit stateChanged();
}

void ApprovalsController::open(domain::UserId applicant) {
    if (m_reviewCall) m_reviewCall->abort();
    if (m_chosen != applicant) {
        m_review.reset();
        m_wanted.reset();
    }
    m_chosen = applicant;
    emit reviewChanged();
    auto* job = m_api.get<ApplicationReview>(desk());
    m_reviewCall = job;
    job->then(this, [this](const Result<ApplicationReview>& review) {
        m_reviewCall.clear();
        if (!review) return emit reviewFailed(review.error());
        if (m_review && m_review->version > review->version) return;  // Asked for before what was done since.
        m_review = *review;
        emit reviewChanged();
    });
}

void ApprovalsController::close() {
    if (m_reviewCall) m_reviewCall->abort();
    m_chosen.reset();
    m_review.reset();
    m_wanted.reset();
    emit reviewChanged();
}

QString ApprovalsController::desk(const QString& rest) const {
    return kApplications + u'/' + QString::fromStdString(toString(*m_chosen)) + rest;
}

QString ApprovalsController::decision(const QString& verb) const {
    return QStringLiteral("/api/admin/mentors/%1/%2").arg(QString::fromStdString(toString(*m_chosen)), verb);
}

void ApprovalsController::send(Deed deed, const Start& start) {
    if (m_busy || !m_review) return;
    m_busy = true;
    emit busyChanged();
    start()->then(this, [this, deed](const Result<ApplicationReview>& answer) { answered(deed, answer); });
}

/// What another admin did meanwhile is shown before anybody decides upon it.
void ApprovalsController::answered(Deed deed, const Result<ApplicationReview>& answer) {
    m_busy = false;
    if (!answer || (deed == Deed::evidence && m_wanted == m_sent)) m_wanted.reset();
    if (answer && m_chosen == answer->id) m_review = *answer;
    emit busyChanged();
    if (!answer) {
        emit failed(deed, answer.error());
        if (m_chosen) open(*m_chosen);
        return;
    }
    if (m_chosen == answer->id) emit reviewChanged();
    emit done(deed);
    askPage({});
    sendEvidence();
}

void ApprovalsController::ask(const QString& question) {
    send(Deed::ask, [&] {
        return m_api.post<ApplicationReview>(desk(QStringLiteral("/questions")),
                                             protocol::ApplicationText{question.toStdString()});
    });
}

void ApprovalsController::note(const QString& text) {
    send(Deed::note, [&] {
        return m_api.post<ApplicationReview>(desk(QStringLiteral("/notes")),
                                             protocol::ApplicationText{text.toStdString()});
    });
}

void ApprovalsController::setEvidence(const domain::ApplicationEvidence& evidence) {
    m_wanted = evidence;
    sendEvidence();
}

/// Ticks follow each other faster than answers: the last state goes once the answer to the one before is there.
void ApprovalsController::sendEvidence() {
    if (!m_wanted || m_busy || !m_review) return;
    if (!domain::isOpen(m_review->state)) return m_wanted.reset();  // Decided meanwhile.
    m_sent = *m_wanted;
    send(Deed::evidence, [this] {
        return m_api.put<ApplicationReview>(desk(QStringLiteral("/evidence")),
                                            protocol::SetEvidence{m_sent, m_review->version});
    });
}

void ApprovalsController::approve(std::int64_t version) {
    send(Deed::approve, [&] {
        return m_api.post<ApplicationReview>(decision(QStringLiteral("approve")),
                                             protocol::ApproveApplication{version});
    });
}

void ApprovalsController::reject(std::int64_t version, const QString& reason) {
    send(Deed::reject, [&] {
        return m_api.post<ApplicationReview>(decision(QStringLiteral("reject")),
                                             protocol::RejectApplication{version, reason.toStdString()});
    });
}

}  // namespace mc::admin
