#include "admin/orders_model.h"

#include "admin/order_words.h"
#include "text/format.h"
#include "widgets/table_delegate.h"

namespace mc::admin {

using protocol::DeskOrderLine;

OrdersModel::OrdersModel(const domain::ZoneName& zone, QObject* parent)
    : RowsModel(Columns, parent), m_zone(text::zoneTable(zone)) {}

QVariant OrdersModel::look(const DeskOrderLine& row, int column, int role) const {
    switch (role) {
        case IdRole:
            return QString::fromStdString(toString(row.id));
        case widgets::TableToneRole:
            return column == StateColumn ? QVariant(static_cast<int>(OrderWords::state(row).tone)) : QVariant();
        case widgets::TableIconRole:
            return column == StateColumn ? QVariant(static_cast<int>(OrderWords::state(row).icon)) : QVariant();
        case widgets::TableStrongRole:
            return column == CodeColumn;
        case Qt::TextAlignmentRole:
            if (column != AmountColumn && column != ReturnedColumn) return {};
            return static_cast<int>(Qt::AlignRight);
        default:
            return {};
    }
}

/// What is on its way counts as gone back: the panel tells them apart.
QString OrdersModel::text(const DeskOrderLine& row, int column) const {
    switch (column) {
        case CodeColumn:
            return QString::fromStdString(row.code);
        case TimeColumn:
            return tr("%1, %2", "date, time")
                .arg(mc::text::yearDate(m_zone, row.at), mc::text::clockTime(m_zone, row.at));
        case StudentColumn:
            return QString::fromStdString(row.student);
        case StateColumn:
            return OrderWords::state(row).word;
        case AmountColumn:
            return mc::text::moneyShort(row.amount);
        case ReturnedColumn: {
            const auto back = row.returned + row.returning;
            return back.isZero() ? QString() : mc::text::moneyShort(back);
        }
        default:
            return {};
    }
}

QString OrdersModel::title(int column) const {
    switch (column) {
        case CodeColumn:
            return tr("Booking");
        case TimeColumn:
            return tr("Ordered");
        case StudentColumn:
            return tr("Student");
        case StateColumn:
            return tr("State");
        case AmountColumn:
            return tr("Amount");
        case ReturnedColumn:
            return tr("Given back");
        default:
            return {};
    }
}

}  // namespace mc::admin
