#include "admin/profile_change_controller.h"

namespace mc::admin {

using domain::Result;
using protocol::ProfileChangeReview;

QString ProfileChangeController::place(const QString& rest) const {
    return QStringLiteral("/api/admin/mentor-changes/") + QString::fromStdString(toString(*m_chosen)) + rest;
}

void ProfileChangeController::open(domain::UserId mentor) {
    if (m_call) m_call->abort();
    if (m_chosen != mentor) m_review.reset();
    m_chosen = mentor;
    emit changed();
    m_documents.show(mentor);
    auto* job = m_api.get<ProfileChangeReview>(place());
    m_call = job;
    job->then(this, [this](const Result<ProfileChangeReview>& review) {
        m_call.clear();
        if (!review) return emit loadFailed(review.error());
        take(*review);
        emit changed();
    });
}

void ProfileChangeController::take(const ProfileChangeReview& review) {
    m_api.photos().know(review.id, review.photo);
    m_review = review;
}

void ProfileChangeController::close() {
    if (m_call) m_call->abort();
    m_chosen.reset();
    m_review.reset();
    emit changed();
}

void ProfileChangeController::reload() {
    if (m_chosen) open(*m_chosen);
}

void ProfileChangeController::ask(const QString& question) {
    send(Deed::ask, [&] {
        return m_api.post<ProfileChangeReview>(place(QStringLiteral("/questions")),
                                               protocol::ApplicationText{question.toStdString()});
    });
}

void ProfileChangeController::approve(std::int64_t version) {
    send(Deed::approve, [&] {
        return m_api.post<ProfileChangeReview>(place(QStringLiteral("/approve")),
                                               protocol::ApproveApplication{version});
    });
}

void ProfileChangeController::decline(std::int64_t version, const QString& reason) {
    send(Deed::decline, [&] {
        return m_api.post<ProfileChangeReview>(place(QStringLiteral("/decline")),
                                               protocol::RejectApplication{version, reason.toStdString()});
    });
}

/// What is refused is looked at again: the mentor, or another admin, was quicker.
void ProfileChangeController::send(Deed deed, const Start& start) {
    if (m_busy || !m_review) return;
    m_busy = true;
    emit changed();
    start()->then(this, [this, deed](const Result<ProfileChangeReview>& answer) {
        m_busy = false;
        if (answer && m_chosen == answer->id) {
            if (m_call) m_call->abort();  // Asked before: older than this answer.
            take(*answer);
        }
        emit changed();
        if (answer) return emit done(deed);
        emit failed(answer.error());
        reload();
    });
}

}  // namespace mc::admin
