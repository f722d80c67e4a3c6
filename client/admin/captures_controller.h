#pragma once

#include "admin/captures_model.h"
#include "admin/desk_controller.h"
#include "admin/orders_controller.h"

namespace mc::admin {

/// The list of what was paid in, narrowed; the order that one of them pays is open (ADM-2).
class CapturesController : public DeskController {
    Q_OBJECT

public:
    /// `zone`: of the times the rows show.
    CapturesController(net::ApiClient& api, const domain::ZoneName& zone, QObject* parent = nullptr);

    struct Filter {
        std::optional<protocol::DeskAttemptUse> use = {};
        MoneyFilter money = {};
        bool operator==(const Filter&) const = default;
    };

    CapturesModel& rows() override { return m_model; }
    OrdersController& order() { return m_order; }
    const net::ServerTerms& terms() const { return m_api.terms(); }
    void narrow(const Filter& filter);
    bool hasOpen() const override { return m_chosen.has_value(); }
    int rowOfOpen() const override { return m_chosen ? m_model.find(*m_chosen) : -1; }
    void openRow(int row) override;
    void close() override;

private:
    QUrlQuery query() const override;
    net::ApiCall* askPage(const QUrlQuery& query, bool first) override;
    net::ApiCall* askFound(const QUrlQuery& query, FoundRows::Answer answer) override;
    void openAgain() override;

    OrdersController m_order;
    CapturesModel m_model;
    Filter m_filter;
    std::optional<domain::PaymentId> m_chosen;
};

}  // namespace mc::admin
