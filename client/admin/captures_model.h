#pragma once

#include "admin/rows_model.h"
#include "protocol/captures.h"

namespace mc::admin {

/// What was paid in, as rows of a table.
class CapturesModel : public RowsModel<protocol::DeskCaptureLine> {
    Q_OBJECT

public:
    enum Column { CodeColumn, TimeColumn, StudentColumn, UseColumn, MethodColumn, AmountColumn, FeeColumn, Columns };
    enum Role { IdRole = Qt::UserRole };  ///< Text of the payment's id.

    /// `zone`: of the times it shows.
    explicit CapturesModel(const domain::ZoneTable& zone, QObject* parent = nullptr);
    const domain::ZoneTable& zone() const { return m_zone; }

private:
    QString title(int column) const override;
    QString text(const protocol::DeskCaptureLine& row, int column) const override;
    QVariant look(const protocol::DeskCaptureLine& row, int column, int role) const override;

    domain::ZoneTable m_zone;
};

}  // namespace mc::admin
