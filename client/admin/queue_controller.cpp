#include "admin/queue_controller.h"

namespace mc::admin {

using net::LoadState;

void QueueController::reload() {
    if (m_state == LoadState::error) setState(LoadState::loading);
    ask({});
}

void QueueController::loadMore() {
    if (m_next && !m_call) ask(*m_next);
}

void QueueController::setState(LoadState state) {
    m_state = state;
    emit stateChanged();
}

}  // namespace mc::admin
