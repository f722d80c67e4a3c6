#pragma once

#include "admin/audit_model.h"
#include "admin/desk_controller.h"

namespace mc::admin {

/// The record of what admins did, narrowed and in the order somebody wants (ADM-4). Nothing of it is opened: a row says
/// all there is.
class AuditController : public DeskController {
    Q_OBJECT

public:
    struct Filter {
        QString who = {};
        QString whom = {};
        QString action = {};  ///< A code; empty: any.
        std::optional<domain::UtcTime> from = {};
        std::optional<domain::UtcTime> until = {};  ///< Not included.
        protocol::AuditOrder order = protocol::AuditOrder::newest;
        bool operator==(const Filter&) const = default;
    };

    /// `zone`: of the times the rows show.
    AuditController(net::ApiClient& api, const domain::ZoneName& zone, QObject* parent = nullptr);

    AuditModel& model() { return m_model; }
    QAbstractItemModel& rows() override { return m_model; }
    const Filter& filter() const { return m_filter; }
    void narrow(const Filter& filter);

    bool hasOpen() const override { return false; }
    int rowOfOpen() const override { return -1; }
    void openRow(int) override {}
    void close() override {}

private:
    QUrlQuery query() const override;
    net::ApiCall* askPage(const QUrlQuery& query, bool first) override;
    net::ApiCall* askFound(const QUrlQuery& query, FoundRows::Answer answer) override;
    void openAgain() override {}

    AuditModel m_model;
    Filter m_filter;
};

}  // namespace mc::admin
