#include "admin/flags_controller.h"

#include <boost/describe/enum_to_string.hpp>

namespace mc::admin {

using domain::Result;
using net::LoadState;
using protocol::FlagList;

namespace {

const QString kFlags = QStringLiteral("/api/admin/flags");

}  // namespace

void FlagsController::reload() {
    if (m_call) m_call->abort();
    if (m_state == LoadState::error) {
        m_state = LoadState::loading;
        emit stateChanged();
    }
    auto* job = m_api.get<FlagList>(kFlags);
    m_call = job;
    job->then(this, [this](const Result<FlagList>& list) { received(list); });
}

void FlagsController::received(const Result<FlagList>& list) {
    m_call.clear();
    if (list) {
        m_flags = list->items;
        m_state = LoadState::ready;
    } else {
        m_error = list.error();
        m_state = LoadState::error;
    }
    emit stateChanged();
}

/// What another owner did meanwhile is shown with the refusal.
void FlagsController::change(domain::FeatureFlag flag, const protocol::ChangeFlag& request) {
    if (m_busy) return;
    m_busy = true;
    const auto path = kFlags + u'/' + QLatin1String(boost::describe::enum_to_string(flag, ""));
    m_api.put<FlagList>(path, request)->then(this, [this](const Result<FlagList>& list) {
        m_busy = false;
        if (!list) {
            emit failed(list.error());
            return reload();
        }
        if (m_call) m_call->abort();  // Asked before: older than this answer.
        received(list);
        emit changed();
    });
}

}  // namespace mc::admin
