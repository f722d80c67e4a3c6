#include "student/saved_methods_controller.h"

namespace mc::student {

using net::LoadState;

namespace {

const QString kMethodsPath = QStringLiteral("/api/me/payment-methods");

}  // namespace

void SavedMethodsController::load() {
    m_api.get<protocol::SavedMethods>(kMethodsPath)->then(this, [this](const auto& answer) {
        if (answer) {
            m_methods = *answer;
            m_state = LoadState::ready;
        } else {
            m_error = answer.error();
            m_state = LoadState::error;
        }
        emit changed();
    });
}

void SavedMethodsController::keep(bool kept) {
    if (m_busy) return;
    begin();
    m_api.put<protocol::SavedMethods>(kMethodsPath, protocol::KeepMethods{kept})
        ->then(this, [this](const auto& answer) { did(answer); });
}

void SavedMethodsController::remove(const std::string& id) {
    if (m_busy) return;
    begin();
    m_api.del<protocol::SavedMethods>(kMethodsPath + u'/' + QString::fromStdString(id))
        ->then(this, [this](const auto& answer) { did(answer); });
}

void SavedMethodsController::begin() {
    m_busy = true;
    emit changed();
}

void SavedMethodsController::did(const domain::Result<protocol::SavedMethods>& answer) {
    m_busy = false;
    if (answer) m_methods = *answer;
    emit changed();
    if (!answer) emit failed(answer.error());
}

}  // namespace mc::student
