#pragma once

#include <QObject>
#include <vector>

#include "net/api_client.h"
#include "net/load_state.h"
#include "protocol/credits.h"

namespace mc::student {

/// A person's credits and what became of them, the newest first (PAY-5). No widgets. GUI thread.
class CreditsController : public QObject {
    Q_OBJECT
public:
    explicit CreditsController(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    void reload();
    void loadMore();

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    const protocol::Wallet& wallet() const { return m_wallet; }
    const std::vector<protocol::CreditMove>& moves() const { return m_moves; }
    bool hasMore() const { return !m_next.isEmpty(); }
    bool isBusy() const { return m_busy; }

signals:
    void changed();
    void failed(const mc::domain::Error& error);

private:
    void askForMoves(const QString& cursor);
    void fail(const domain::Error& error);

    net::ApiClient& m_api;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    protocol::Wallet m_wallet;
    std::vector<protocol::CreditMove> m_moves;
    QString m_next;
    bool m_busy = false;
};

}  // namespace mc::student
