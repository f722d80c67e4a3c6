#include "discovery/waitlist_controller.h"

#include <algorithm>

namespace mc::discovery {

namespace {

const QString kWaitlistPath = QStringLiteral("/api/me/waitlist");

}  // namespace

QString WaitlistController::path() const {
    return kWaitlistPath + QLatin1Char('/') + QString::fromStdString(domain::toString(m_mentor));
}

void WaitlistController::follow(domain::UserId mentor) {
    if (mentor != m_mentor) {
        m_mentor = mentor;
        m_place = Place::none;
        emit changed();
    }
    auto* job = m_api.get<protocol::Waitlist>(kWaitlistPath);
    m_question = job;
    // Without an answer the profile is as it is for everybody; it is asked again with the next look.
    job->then(this, [this, job](const auto& answer) {
        if (answer && m_question == job && !isBusy()) take(*answer);
    });
}

void WaitlistController::join() {
    if (!isBusy()) send(m_api.put<protocol::Waitlist>(path()));
}

void WaitlistController::leave() {
    if (!isBusy()) send(m_api.del<protocol::Waitlist>(path()));
}

void WaitlistController::send(net::ApiJob<protocol::Waitlist>* job) {
    m_change = job;
    m_question.clear();  // Its answer may be older.
    emit changed();
    job->then(this, [this, mentor = m_mentor](const auto& answer) {
        m_change.clear();
        if (mentor != m_mentor) return;
        if (answer) return take(*answer);
        emit changed();
        emit failed(answer.error());
    });
}

void WaitlistController::take(const protocol::Waitlist& list) {
    const auto mine = std::ranges::find(list.places, m_mentor, &protocol::WaitlistPlace::mentor);
    m_place = mine == list.places.end() ? Place::none : mine->open ? Place::open : Place::waiting;
    emit changed();
}

}  // namespace mc::discovery
