#pragma once

#include "admin/desk_controller.h"
#include "admin/money_filter.h"
#include "admin/orders_model.h"

namespace mc::admin {

/// The desk of orders: everybody's, narrowed; one of them open, and what an admin does about it (ADM-2).
class OrdersController : public DeskOf<domain::OrderId, protocol::DeskOrderPage, protocol::DeskOrder> {
    Q_OBJECT

public:
    /// `zone`: of the times the rows show.
    OrdersController(net::ApiClient& api, const domain::ZoneName& zone, QObject* parent = nullptr);

    enum class Deed { goodwill, reveal };

    struct Filter {
        std::optional<protocol::DeskOrderState> state = {};
        MoneyFilter money = {};
        bool operator==(const Filter&) const = default;
    };

    OrdersModel& rows() override { return m_model; }
    const net::ServerTerms& terms() const { return m_api.terms(); }
    void narrow(const Filter& filter);
    int rowOfOpen() const override { return chosen() ? m_model.find(*chosen()) : -1; }
    void openRow(int row) override;

    /// Empty until it was revealed.
    const QString& email() const { return m_email; }

    /// Only with a review, here and below.
    void proposeGoodwill(const domain::Money& amount, const QString& reason);
    void revealEmail(const QString& reason);

signals:
    void done(mc::admin::OrdersController::Deed deed);
    void failed(const mc::domain::Error& error);

private:
    QUrlQuery query() const override;
    void take(const protocol::DeskOrderPage& page, bool first) override;
    FoundPage rowsOf(const protocol::DeskOrderPage& page) const override;
    void forget() override { m_email.clear(); }
    void tell(const domain::Result<protocol::DeskOrder>& answer) override;

    OrdersModel m_model;
    Filter m_filter;
    QString m_email;
};

}  // namespace mc::admin
