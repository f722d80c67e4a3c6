#include "discovery/favourites.h"

#include <algorithm>

namespace mc::discovery {
namespace {

const QString kFavouritesPath = QStringLiteral("/api/me/favourites");

}  // namespace

Favourites::Favourites(net::ApiClient& api, net::Session& session, QObject* parent)
    : QObject(parent), m_api(api), m_session(session) {
    connect(&session, &net::Session::signedIn, this, &Favourites::load);
    connect(&session, &net::Session::signedOut, this, [this] {
        m_waiting = 0;
        ++m_number;
        m_mentors.clear();
        emit changed();
    });
    if (session.isSignedIn()) load();
}

void Favourites::load() {
    m_api.get<protocol::Favourites>(kFavouritesPath)->then(this, [this, number = m_number](const auto& answer) {
        if (!answer || number != m_number)
            return;  // Hearts are no reason to trouble anybody; the next sign-in asks again.
        m_mentors = answer->mentors;
        emit changed();
    });
}

bool Favourites::has(domain::UserId mentor) const {
    return std::ranges::find(m_mentors, mentor) != m_mentors.end();
}

void Favourites::set(domain::UserId mentor, bool kept) {
    if (!isOffered() || has(mentor) == kept) return;
    show(mentor, kept);
    ++m_number;
    ++m_waiting;
    const QString path = kFavouritesPath + QLatin1Char('/') + QString::fromStdString(domain::toString(mentor));
    auto* job = kept ? m_api.put<protocol::Favourites>(path) : m_api.del<protocol::Favourites>(path);
    job->then(this, [this, mentor, kept](const auto& answer) {
        --m_waiting;
        if (!answer) {
            show(mentor, !kept);
            return emit failed(answer.error());
        }
        if (m_waiting > 0) return;
        m_mentors = answer->mentors;
        emit changed();
    });
}

void Favourites::show(domain::UserId mentor, bool kept) {
    std::erase(m_mentors, mentor);
    if (kept) m_mentors.insert(m_mentors.begin(), mentor);
    emit changed();
}

}  // namespace mc::discovery
