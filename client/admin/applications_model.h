#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "protocol/applications.h"

namespace mc::admin {

/// Applications as rows of a table. Knows no network.
class ApplicationsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { ApplicantColumn, HeadlineColumn, StateColumn, EvidenceColumn, WaitingColumn, Columns };
    enum Role { IdRole = Qt::UserRole };  ///< Text of the applicant's id.

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void set(std::vector<protocol::ApplicationSummary> rows);
    void append(const std::vector<protocol::ApplicationSummary>& rows);
    /// Waiting is counted until then.
    void setNow(domain::UtcTime now);
    const protocol::ApplicationSummary& row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }
    /// −1 when it is not there.
    int find(domain::UserId applicant) const;

private:
    QVariant text(const protocol::ApplicationSummary& row, int column) const;
    bool waitsForLong(const protocol::ApplicationSummary& row) const;

    std::vector<protocol::ApplicationSummary> m_rows;
    domain::UtcTime m_now;
};

}  // namespace mc::admin
