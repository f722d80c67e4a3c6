#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "protocol/people.h"

namespace mc::admin {

/// People as rows of a table; more are appended as they are scrolled to. Knows no network.
class PeopleModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { NameColumn, EmailColumn, RolesColumn, StateColumn, SinceColumn, Columns };
    enum Role { IdRole = Qt::UserRole };  ///< Text of the person's id.

    /// `zone`: of the days it shows.
    explicit PeopleModel(const domain::ZoneName& zone, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void set(std::vector<protocol::PersonEntry> rows);
    void append(const std::vector<protocol::PersonEntry>& rows);
    const protocol::PersonEntry& row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }
    /// −1 when she is not there.
    int find(domain::UserId person) const;

private:
    QVariant text(const protocol::PersonEntry& row, int column) const;

    domain::ZoneTable m_zone;
    std::vector<protocol::PersonEntry> m_rows;
};

}  // namespace mc::admin
