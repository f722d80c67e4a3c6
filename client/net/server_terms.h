#pragma once

#include <QObject>

#include "domain/money.h"
#include "domain/refunds.h"

namespace mc::protocol {
struct ServerInfo;
}

namespace mc::net {

/// On what terms the chosen server sells: what a session may cost and in which currency, what a cancellation gives
/// back. Whoever asks the server about itself passes the answer on; until then the terms are those of a server whose
/// operator changed nothing. GUI thread only.
class ServerTerms : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void take(const protocol::ServerInfo& info);

    const domain::Money& priceLeast() const { return m_priceLeast; }
    const domain::Money& priceMost() const { return m_priceMost; }  ///< Of the same currency.
    /// Of bookings made now; one that is made carries its own.
    const domain::CancellationPolicy& cancellation() const { return m_cancellation; }
    domain::Rate platformFee() const { return m_platformFee; }  ///< The same, on what a student pays for a session.

signals:
    void changed();

private:
    domain::Money m_priceLeast = domain::rupees(300);
    domain::Money m_priceMost = domain::rupees(3000);
    domain::CancellationPolicy m_cancellation;
    domain::Rate m_platformFee;
};

}  // namespace mc::net
