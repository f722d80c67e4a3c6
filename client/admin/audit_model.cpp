#include "admin/audit_model.h"

#include "admin/audit_words.h"
#include "text/format.h"
#include "widgets/table_delegate.h"

namespace mc::admin {

using protocol::AuditEntry;

AuditModel::AuditModel(const domain::ZoneName& zone, QObject* parent)
    : RowsModel(Columns, parent), m_zone(text::zoneTable(zone)) {}

/// Words that have no room are said by the tip.
QVariant AuditModel::look(const AuditEntry& row, int column, int role) const {
    if (role == Qt::ToolTipRole) return text(row, column);
    if (role == widgets::TableStrongRole) return column == ActionColumn;
    return {};
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

QString AuditModel::title(int column) const {
    switch (column) {
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

}  // namespace mc::admin
