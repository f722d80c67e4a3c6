#include "account/photo_controller.h"

#include <utility>

namespace mc::account {

namespace {

const auto kPhotoPath = QStringLiteral("/api/me/photo");
constexpr int kTimeoutMs = 60'000;  ///< A slow line, and the server's turn.

}  // namespace

PhotoController::PhotoController(net::ApiClient& api, net::Session& session, QObject* parent)
    : QObject(parent), m_api(api), m_session(session) {}

void PhotoController::put(const QByteArray& jpeg) {
    net::ApiRequest request{"PUT", kPhotoPath, jpeg, "image/jpeg", {}};
    request.timeoutMs = kTimeoutMs;
    send(std::move(request));
}

void PhotoController::remove() {
    send({"DELETE", kPhotoPath, {}, {}, {}});
}

void PhotoController::send(net::ApiRequest request) {
    if (std::exchange(m_busy, true)) return;
    emit busyChanged();
    m_api.start<protocol::Me>(std::move(request))->then(this, [this](const auto& answer) {
        m_busy = false;
        emit busyChanged();
        if (!answer) return emit failed(answer.error());
        m_session.setUser(*answer);
        emit changed();
    });
}

}  // namespace mc::account
