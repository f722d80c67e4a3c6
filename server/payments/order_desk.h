#pragma once

#include <optional>
#include <string>

#include "accounts/directory.h"
#include "payments/money_deeds.h"
#include "payments/order_desk_store.h"
#include "payments/proposal_view.h"
#include "platform/base/paging.h"
#include "platform/database/database.h"
#include "protocol/order_desk.h"

namespace mc::payments {

/// What the desk of orders is asked for.
struct OrderQuery {
    std::optional<protocol::DeskOrderState> state = {};
    OrderFilter filter = {};  ///< Without the state, the person and the place.
    std::string text = {};    ///< What people call it by, a gateway's id, or part of a name.
    protocol::OrderSort order = protocol::OrderSort::newest;
    base::Paging paging = {};
};

/// Everybody's orders as admins see them (ADM-2): names, and addresses masked. Thread safe.
class OrderDesk {
public:
    /// `deeds` must outlive it.
    OrderDesk(database::Database& database, MoneyDeeds& deeds) : m_database(database), m_deeds(deeds) {}

    /// validation_failed for a strange cursor. Of a name that many have, the oldest accounts are looked at.
    domain::Result<protocol::DeskOrderPage> list(const OrderQuery& query) const;
    /// not_found.
    domain::Result<protocol::DeskOrder> review(domain::UserId admin, domain::OrderId id) const;
    /// As MoneyDeeds::grant.
    domain::Result<protocol::DeskOrder> proposeGoodwill(domain::UserId admin, domain::OrderId id,
                                                        const protocol::ProposeGoodwill& request);
    /// Whose it is; not_found.
    domain::Result<domain::UserId> studentOf(domain::OrderId id) const;

private:
    std::vector<DeskOrderRow> rows(database::Reader& reader, const OrderQuery& query, OrderFilter filter) const;
    std::vector<DeskOrderRow> everyState(database::Reader& reader, const OrderQuery& query, OrderFilter filter,
                                         int limit) const;
    protocol::DeskOrder show(database::Reader& reader, const Order& order, domain::UserId admin) const;
    void showMoney(database::Reader& reader, const Order& order, protocol::DeskOrder& dto) const;
    void showProposals(database::Reader& reader, const Order& order, domain::UserId admin,
                       protocol::DeskOrder& dto) const;
    std::string nameOf(database::Reader& reader, domain::UserId id) const;

    database::Database& m_database;
    MoneyDeeds& m_deeds;
    accounts::Directory m_people;
    PaymentStore m_orders;
    OrderDeskStore m_store;
    RefundStore m_refunds;
    ProposalStore m_proposals;
};

}  // namespace mc::payments
