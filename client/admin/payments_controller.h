#pragma once

#include <QObject>
#include <QPointer>

#include "net/api_client.h"
#include "net/load_state.h"
#include "protocol/payment_desk.h"

namespace mc::admin {

/// What of all money needs a person, and what an admin does about it (ADM-2).
class PaymentsController : public QObject {
    Q_OBJECT

public:
    explicit PaymentsController(net::ApiClient& api, QObject* parent = nullptr);

    enum class Deed { giveBack, accept, approve, reject, settle, retryRefund, retryDelivery };

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    const protocol::PaymentDeskPage& page() const { return m_page; }
    domain::UtcTime now() const { return m_api.clock().now(); }
    void reload();

    bool isBusy() const { return m_busy; }
    void giveBack(domain::PaymentId payment, const QString& reason);
    void accept(domain::PaymentId payment, const QString& reason);
    void approve(protocol::ProposalId proposal, const QString& reason);
    void reject(protocol::ProposalId proposal, const QString& reason);
    void settle(domain::RefundId refund, const QString& reference, const QString& reason);
    void retry(domain::RefundId refund);
    void retry(domain::OutboxId delivery);

signals:
    void stateChanged();
    void busyChanged();
    void done(mc::admin::PaymentsController::Deed deed);
    void failed(const mc::domain::Error& error);

private:
    void received(const domain::Result<protocol::PaymentDeskPage>& page);
    void follow(Deed deed, net::ApiJob<protocol::PaymentDeskPage>* job);

    net::ApiClient& m_api;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    protocol::PaymentDeskPage m_page;
    QPointer<net::ApiCall> m_call;
    bool m_busy = false;
};

}  // namespace mc::admin
