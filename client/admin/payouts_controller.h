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

    enum class Deed { make, approve, reject, markPaid, markFailed, putAway };

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    const protocol::PayoutDesk& desk() const { return m_desk; }
    void reload();

    bool isBusy() const { return m_busy; }
    void make();
    void approve(const protocol::DeskPayoutRun& run);
    void reject(const protocol::DeskPayoutRun& run, const QString& reason);
    void markPaid(domain::PayoutId payout, const QString& reference);
    /// `accountIsWrong`: nothing is paid there any more.
    void markFailed(domain::PayoutId payout, const QString& reason, bool accountIsWrong);
    /// What the bank is given for a run that is paid by hand: told by `fileMade`, here and below.
    void makeFile(domain::PayoutRunId run);
    /// The same bytes as before.
    void takeAgain(domain::PayoutFileId file);
    /// The bank was not given it.
    void putAway(domain::PayoutFileId file, const QString& reason);

signals:
    void stateChanged();
    void busyChanged();
    void done(mc::admin::PayoutsController::Deed deed);
    void failed(const mc::domain::Error& error);
    void fileMade(const QByteArray& file, const QString& reference);

private:
    void received(const domain::Result<protocol::PayoutDesk>& desk);
    template <class Body>
    void send(Deed deed, const QString& path, const Body& body);
    const net::Intent& intentOf(const QString& deed);
    void follow(Deed deed, net::ApiJob<protocol::PayoutDesk>* job);
    void fetchFile(const QString& path);
    void setBusy(bool busy);

    net::ApiClient& m_api;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    protocol::PayoutDesk m_desk;
    QPointer<net::ApiCall> m_call;
    bool m_busy = false;
    QString m_deed;  ///< What was asked for last and has not been done, as far as is known.
    net::Intent m_intent;
};

}  // namespace mc::admin
