#include "account/devices_controller.h"

namespace mc::account {
namespace {

const QString kDevicesPath = QStringLiteral("/api/me/sessions");

}  // namespace

void DevicesController::setBusy(bool busy) {
    m_busy = busy;
    emit busyChanged();
}

void DevicesController::load() {
    m_api.get<protocol::SignedInDevices>(kDevicesPath)->then(this, [this](const auto& answer) {
        if (!answer) return emit failed(answer.error());
        m_devices = *answer;
        emit changed();
    });
}

void DevicesController::signOut(domain::SessionId session) {
    send(kDevicesPath + QLatin1Char('/') + QString::fromStdString(domain::toString(session)));
}

void DevicesController::signOutOthers() {
    send(kDevicesPath);
}

/// One that has gone by itself meanwhile is as good as signed out.
void DevicesController::send(const QString& path) {
    if (m_busy) return;
    setBusy(true);
    m_api.del<void>(path)->then(this, [this](const auto& answer) {
        setBusy(false);
        if (!answer && answer.error().code != domain::ErrorCode::not_found) return emit failed(answer.error());
        emit signedOut();
        load();
    });
}

}  // namespace mc::account
