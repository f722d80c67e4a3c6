#pragma once

#include <QObject>
#include <QPointer>

#include "net/api_client.h"
#include "net/load_state.h"
#include "protocol/payouts.h"

namespace mc::admin {

/// The week's run and those before it, and what an admin does about them (OUT-3).
class PayoutsController : public QObject {
    Q_OBJECT

public:
    explicit PayoutsController(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    enum class Deed { make, approve, reject, markPaid, markFailed };

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    const protocol::PayoutDesk& desk() const { return m_desk; }
    void reload();

    bool isBusy() const { return m_busy; }
    void make();
    void approve(const protocol::DeskPayoutRun& run);
    void reject(const protocol::DeskPayoutRun& run, const QString& reason);
    void markPaid(domain::PayoutId payout, const QString& reference);
    void markFailed(domain::PayoutId payout, const QString& reason);
    /// What the bank is given for a run that is paid by hand: told by `fileMade`.
    void makeFile(domain::PayoutRunId run);

signals:
    void stateChanged();
    void busyChanged();
    void done(mc::admin::PayoutsController::Deed deed);
    void failed(const mc::domain::Error& error);
    void fileMade(const QByteArray& file);

private:
    void received(const domain::Result<protocol::PayoutDesk>& desk);
    void follow(Deed deed, net::ApiJob<protocol::PayoutDesk>* job);
    void setBusy(bool busy);

    net::ApiClient& m_api;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    protocol::PayoutDesk m_desk;
    QPointer<net::ApiCall> m_call;
    bool m_busy = false;
};

}  // namespace mc::admin
