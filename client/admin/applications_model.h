#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <vector>

#include "protocol/applications.h"

namespace mc::admin {

/// Applications as rows of a table, those that are open under titles: whom they wait for. Knows no network.
class ApplicationsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { ApplicantColumn, HeadlineColumn, KycColumn, EvidenceColumn, WaitingColumn, Columns };
    enum Role { IdRole = Qt::UserRole };  ///< Text of the applicant's id; none for titles.

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void set(std::vector<protocol::ApplicationSummary> rows);
    void append(const std::vector<protocol::ApplicationSummary>& rows);
    /// Waiting is counted until then.
    void setNow(domain::UtcTime now);
    /// How many there are of each state, also of those that are not here; none while the list is narrowed.
    void setCounts(const std::optional<protocol::ApplicationCounts>& counts);
    /// Null for a title.
    const protocol::ApplicationSummary* application(int row) const;
    int applications() const { return m_applications; }
    /// −1 when it is not there.
    int find(domain::UserId applicant) const;

private:
    /// A title of applications of that state, or one of them.
    struct Line {
        domain::ApplicationState state;
        std::optional<protocol::ApplicationSummary> application = {};
    };
    std::vector<Line> linesOf(const std::vector<protocol::ApplicationSummary>& rows,
                              std::optional<domain::ApplicationState> above) const;
    QVariant titleData(domain::ApplicationState state, int column, int role) const;
    QVariant text(const protocol::ApplicationSummary& row, int column) const;
    /// What `text` stands for, at greater length where that is short.
    QVariant words(const protocol::ApplicationSummary& row, int column) const;
    static QVariant kycData(const protocol::ApplicationSummary& row, int role);
    QString evidenceWords(const protocol::ApplicationSummary& row) const;
    bool waitsForLong(const protocol::ApplicationSummary& row) const;

    std::vector<Line> m_lines;
    int m_applications = 0;
    std::optional<protocol::ApplicationCounts> m_counts;
    domain::UtcTime m_now;
};

}  // namespace mc::admin
