#pragma once

#include "admin/rows_model.h"
#include "protocol/audit.h"

namespace mc::admin {

/// The record of deeds as rows of a table; more are appended as they are scrolled to. Knows no network.
class AuditModel : public RowsModel<protocol::AuditEntry> {
    Q_OBJECT

public:
    enum Column { TimeColumn, ActorColumn, ActionColumn, SubjectColumn, DetailColumn, ReasonColumn, Columns };

    /// `zone`: of the times it shows.
    explicit AuditModel(const domain::ZoneName& zone, QObject* parent = nullptr);
    explicit AuditModel(const domain::ZoneTable& zone) : RowsModel(Columns, nullptr), m_zone(zone) {}
    const domain::ZoneTable& zone() const { return m_zone; }

    /// Said in the title of the times.
    void setOrder(protocol::AuditOrder order);

private:
    QString title(int column) const override;
    QString text(const protocol::AuditEntry& row, int column) const override;
    QVariant look(const protocol::AuditEntry& row, int column, int role) const override;

    domain::ZoneTable m_zone;
    protocol::AuditOrder m_order = protocol::AuditOrder::newest;
};

}  // namespace mc::admin
