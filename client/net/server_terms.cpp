#include "net/server_terms.h"

#include "protocol/accounts.h"

namespace mc::net {

void ServerTerms::take(const protocol::ServerInfo& info) {
    // Bounds that contradict each other cannot be shown: the ones before stay.
    const bool isRange = info.priceLeast.currency == info.priceMost.currency && info.priceLeast < info.priceMost;
    const auto& least = isRange ? info.priceLeast : m_priceLeast;
    const auto& most = isRange ? info.priceMost : m_priceMost;
    const domain::Rate fee{info.platformFeePpm};
    if (least == m_priceLeast && most == m_priceMost && info.cancellation == m_cancellation && fee == m_platformFee)
        return;
    m_priceLeast = least;
    m_priceMost = most;
    m_cancellation = info.cancellation;
    m_platformFee = fee;
    emit changed();
}

}  // namespace mc::net
