#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "protocol/audit.h"

namespace mc::admin {

/// The record of deeds as rows of a table; more are appended as they are scrolled to. Knows no network.
class AuditModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { TimeColumn, ActorColumn, ActionColumn, SubjectColumn, DetailColumn, ReasonColumn, Columns };

    /// `zone`: of the times it shows.
    explicit AuditModel(const domain::ZoneName& zone, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void set(std::vector<protocol::AuditEntry> rows);
    void append(const std::vector<protocol::AuditEntry>& rows);
    /// Said in the title of the times.
    void setOrder(protocol::AuditOrder order);
    const protocol::AuditEntry& row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }

private:
    QString text(const protocol::AuditEntry& row, int column) const;

    domain::ZoneTable m_zone;
    std::vector<protocol::AuditEntry> m_rows;
    protocol::AuditOrder m_order = protocol::AuditOrder::newest;
};

}  // namespace mc::admin
