#pragma once

#include "admin/rows_model.h"
#include "protocol/order_desk.h"

namespace mc::admin {

/// Everybody's orders as rows of a table.
class OrdersModel : public RowsModel<protocol::DeskOrderLine> {
    Q_OBJECT

public:
    enum Column { CodeColumn, TimeColumn, StudentColumn, StateColumn, AmountColumn, ReturnedColumn, Columns };
    enum Role { IdRole = Qt::UserRole };  ///< Text of the order's id.

    /// `zone`: of the times it shows.
    explicit OrdersModel(const domain::ZoneName& zone, QObject* parent = nullptr);
    explicit OrdersModel(const domain::ZoneTable& zone) : RowsModel(Columns, nullptr), m_zone(zone) {}
    const domain::ZoneTable& zone() const { return m_zone; }

private:
    QString title(int column) const override;
    QString text(const protocol::DeskOrderLine& row, int column) const override;
    QVariant look(const protocol::DeskOrderLine& row, int column, int role) const override;

    domain::ZoneTable m_zone;
};

}  // namespace mc::admin
