#include "account/feed_controller.h"

namespace mc::account {

using net::LoadState;
using protocol::CalendarFeed;
using protocol::CalendarFeedAddress;

namespace {

const QString kFeedPath = QStringLiteral("/api/me/calendar-feed");

}  // namespace

void FeedController::setBusy(bool busy) {
    m_busy = busy;
    emit changed();
}

void FeedController::load() {
    m_address.clear();
    m_state = LoadState::loading;
    emit changed();
    m_api.get<CalendarFeed>(kFeedPath)->then(this, [this](const domain::Result<CalendarFeed>& answer) {
        m_state = answer ? LoadState::ready : LoadState::error;
        if (answer)
            m_feed = *answer;
        else
            m_error = answer.error();
        emit changed();
    });
}

void FeedController::renew() {
    if (m_busy) return;
    setBusy(true);
    m_api.post<CalendarFeedAddress>(kFeedPath)->then(this, [this](const domain::Result<CalendarFeedAddress>& answer) {
        if (answer) {
            m_feed = {answer->since, std::nullopt};
            m_address = QString::fromStdString(answer->address);
        }
        setBusy(false);
        if (!answer) emit failed(answer.error());
    });
}

void FeedController::revoke() {
    if (m_busy) return;
    setBusy(true);
    m_api.del<void>(kFeedPath)->then(this, [this](const domain::Result<void>& answer) {
        if (answer) {
            m_feed = {};
            m_address.clear();
        }
        setBusy(false);
        if (!answer) return emit failed(answer.error());
        emit revoked();
    });
}

}  // namespace mc::account
