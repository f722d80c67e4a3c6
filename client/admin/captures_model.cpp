#include "admin/captures_model.h"

#include "admin/order_words.h"
#include "text/format.h"
#include "widgets/table_delegate.h"

namespace mc::admin {

using protocol::DeskCaptureLine;

CapturesModel::CapturesModel(const domain::ZoneTable& zone, QObject* parent)
    : RowsModel(Columns, parent), m_zone(zone) {}

QVariant CapturesModel::look(const DeskCaptureLine& row, int column, int role) const {
    switch (role) {
        case IdRole:
            return QString::fromStdString(toString(row.id));
        case widgets::TableToneRole:
            return column == UseColumn ? QVariant(static_cast<int>(OrderWords::use(row.use).tone)) : QVariant();
        case widgets::TableIconRole:
            return column == UseColumn ? QVariant(static_cast<int>(OrderWords::use(row.use).icon)) : QVariant();
        case widgets::TableStrongRole:
            return column == CodeColumn;
        case Qt::TextAlignmentRole:
            if (column != AmountColumn && column != FeeColumn) return {};
            return static_cast<int>(Qt::AlignRight);
        default:
            return {};
    }
}

QString CapturesModel::text(const DeskCaptureLine& row, int column) const {
    switch (column) {
        case CodeColumn:
            return QString::fromStdString(row.code);
        case TimeColumn:
            return tr("%1, %2", "date, time")
                .arg(mc::text::yearDate(m_zone, row.at), mc::text::clockTime(m_zone, row.at));
        case StudentColumn:
            return QString::fromStdString(row.student);
        case UseColumn:
            return OrderWords::use(row.use).word;
        case MethodColumn:
            return OrderWords::method(row.method);
        case AmountColumn:
            return mc::text::moneyShort(row.amount);
        case FeeColumn:
            return row.fee.isZero() ? QString() : mc::text::money(row.fee);
        default:
            return {};
    }
}

QString CapturesModel::title(int column) const {
    switch (column) {
        case CodeColumn:
            return tr("Booking");
        case TimeColumn:
            return tr("Paid in");
        case StudentColumn:
            return tr("Student");
        case UseColumn:
            return tr("What became of it");
        case MethodColumn:
            return tr("Way");
        case AmountColumn:
            return tr("Amount");
        case FeeColumn:
            return tr("Gateway’s fee");
        default:
            return {};
    }
}

}  // namespace mc::admin
