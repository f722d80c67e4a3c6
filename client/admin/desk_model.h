#pragma once

#include "admin/rows_model.h"
#include "protocol/booking_desk.h"

namespace mc::admin {

/// Everybody's bookings as rows of a table.
class DeskModel : public RowsModel<protocol::DeskLine> {
    Q_OBJECT

public:
    enum Column { CodeColumn, StartColumn, StudentColumn, MentorColumn, StateColumn, TotalColumn, MadeColumn, Columns };
    enum Role { IdRole = Qt::UserRole };  ///< Text of the booking's id.

    /// `zone`: of the times it shows.
    explicit DeskModel(const domain::ZoneName& zone, QObject* parent = nullptr);
    explicit DeskModel(const domain::ZoneTable& zone) : RowsModel(Columns, nullptr), m_zone(zone) {}
    const domain::ZoneTable& zone() const { return m_zone; }

private:
    QString title(int column) const override;
    QString text(const protocol::DeskLine& row, int column) const override;
    QVariant look(const protocol::DeskLine& row, int column, int role) const override;
    QString instant(domain::UtcTime at) const;

    domain::ZoneTable m_zone;
};

}  // namespace mc::admin
