#pragma once

#include "admin/rows_model.h"
#include "protocol/people.h"

namespace mc::admin {

/// People as rows of a table.
class PeopleModel : public RowsModel<protocol::PersonEntry> {
    Q_OBJECT

public:
    enum Column { NameColumn, EmailColumn, RolesColumn, StateColumn, SinceColumn, Columns };
    enum Role { IdRole = Qt::UserRole };  ///< Text of the person's id.

    /// `zone`: of the days it shows.
    explicit PeopleModel(const domain::ZoneName& zone, QObject* parent = nullptr);
    explicit PeopleModel(const domain::ZoneTable& zone) : RowsModel(Columns, nullptr), m_zone(zone) {}
    const domain::ZoneTable& zone() const { return m_zone; }

private:
    QString title(int column) const override;
    QString text(const protocol::PersonEntry& row, int column) const override;
    QVariant look(const protocol::PersonEntry& row, int column, int role) const override;

    domain::ZoneTable m_zone;
};

}  // namespace mc::admin
