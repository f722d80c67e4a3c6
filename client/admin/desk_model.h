#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "protocol/booking_desk.h"

namespace mc::admin {

/// Everybody's bookings as rows of a table; more are appended as they are scrolled to. Knows no network.
class DeskModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { CodeColumn, StartColumn, StudentColumn, MentorColumn, StateColumn, TotalColumn, Columns };
    enum Role { IdRole = Qt::UserRole };  ///< Text of the booking's id.

    /// `zone`: of the times it shows.
    explicit DeskModel(domain::ZoneName zone, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void set(std::vector<protocol::DeskLine> rows);
    void append(const std::vector<protocol::DeskLine>& rows);
    const protocol::DeskLine& row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }
    /// −1 when it is not there.
    int find(domain::BookingId booking) const;

private:
    QVariant text(const protocol::DeskLine& row, int column) const;

    domain::ZoneTable m_zone;
    std::vector<protocol::DeskLine> m_rows;
};

}  // namespace mc::admin
