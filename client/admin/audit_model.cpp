#include "admin/audit_model.h"

#include "admin/audit_words.h"
#include "text/format.h"
#include "widgets/table_delegate.h"

namespace mc::admin {

using protocol::AuditEntry;

AuditModel::AuditModel(const domain::ZoneName& zone, QObject* parent)
    : QAbstractTableModel(parent), m_zone(text::zoneTable(zone)) {}

int AuditModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AuditModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QVariant AuditModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
        case Qt::ToolTipRole:
            return text(row(index.row()), index.column());
        case widgets::TableStrongRole:
            return index.column() == ActionColumn;
        default:
            return {};
    }
}

QString AuditModel::text(const AuditEntry& row, int column) const {
    switch (column) {
        case TimeColumn:
            return tr("%1, %2", "date, time").arg(text::yearDate(m_zone, row.at), text::clockTime(m_zone, row.at));
        case ActorColumn:
            return AuditWords::actor(row);
        case ActionColumn:
            return AuditWords::action(QString::fromStdString(row.action));
        case SubjectColumn:
            return AuditWords::subject(row);
        case DetailColumn:
            return AuditWords::detail(row);
        case ReasonColumn:
            return QString::fromStdString(row.reason);
        default:
            return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case TimeColumn:
            return m_order == protocol::AuditOrder::oldest ? tr("When ↑", "the oldest first")
                                                           : tr("When ↓", "the newest first");
        case ActorColumn:
            return tr("Who");
        case ActionColumn:
            return tr("Did what");
        case SubjectColumn:
            return tr("To whom or what");
        case DetailColumn:
            return tr("Since then");
        case ReasonColumn:
            return tr("Why");
        default:
            return {};
    }
}

void AuditModel::setOrder(protocol::AuditOrder order) {
    m_order = order;
    emit headerDataChanged(Qt::Horizontal, TimeColumn, TimeColumn);
}

void AuditModel::set(std::vector<AuditEntry> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void AuditModel::append(const std::vector<AuditEntry>& rows) {
    if (rows.empty()) return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
}

}  // namespace mc::admin
