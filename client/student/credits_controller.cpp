#include "student/credits_controller.h"

#include <QUrlQuery>

namespace mc::student {

using net::LoadState;

void CreditsController::reload() {
    m_api.get<protocol::Wallet>(QStringLiteral("/api/me/credits"))->then(this, [this](const auto& wallet) {
        if (!wallet) return fail(wallet.error());
        m_wallet = *wallet;
        askForMoves({});
    });
}

void CreditsController::loadMore() {
    if (m_busy || m_next.isEmpty()) return;
    m_busy = true;
    emit changed();
    askForMoves(m_next);
}

void CreditsController::askForMoves(const QString& cursor) {
    QUrlQuery query;
    if (!cursor.isEmpty()) query.addQueryItem(QStringLiteral("cursor"), cursor);
    m_api.get<protocol::CreditMovePage>(QStringLiteral("/api/me/credits/moves"), query)
        ->then(this, [this, isMore = !cursor.isEmpty()](const auto& page) {
            m_busy = false;
            if (!page && isMore) {
                emit changed();
                return emit failed(page.error());
            }
            if (!page) return fail(page.error());
            if (!isMore) m_moves.clear();
            m_moves.insert(m_moves.end(), page->items.begin(), page->items.end());
            m_next = QString::fromStdString(page->next.value_or(""));
            m_state = LoadState::ready;
            emit changed();
        });
}

void CreditsController::fail(const domain::Error& error) {
    m_error = error;
    m_state = LoadState::error;
    emit changed();
}

}  // namespace mc::student
