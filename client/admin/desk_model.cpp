#include "admin/desk_model.h"

#include "admin/desk_words.h"
#include "text/format.h"
#include "widgets/table_delegate.h"

namespace mc::admin {

using protocol::DeskLine;

DeskModel::DeskModel(const domain::ZoneName& zone, QObject* parent)
    : RowsModel(Columns, parent), m_zone(text::zoneTable(zone)) {}

QVariant DeskModel::look(const DeskLine& row, int column, int role) const {
    switch (role) {
        case IdRole:
            return QString::fromStdString(toString(row.id));
        case widgets::TableToneRole:
            return column == StateColumn ? QVariant(static_cast<int>(DeskWords::state(row.status, row.need).tone))
                                         : QVariant();
        case widgets::TableIconRole:
            return column == StateColumn ? QVariant(static_cast<int>(DeskWords::state(row.status, row.need).icon))
                                         : QVariant();
        case widgets::TableStrongRole:
            return column == CodeColumn;
        case Qt::TextAlignmentRole:
            return column == TotalColumn ? QVariant(static_cast<int>(Qt::AlignRight)) : QVariant();
        default:
            return {};
    }
}

QString DeskModel::text(const DeskLine& row, int column) const {
    switch (column) {
        case CodeColumn:
            return QString::fromStdString(row.code);
        case StartColumn:
            return instant(row.startsAt);
        case MadeColumn:
            return instant(row.madeAt);
        case StudentColumn:
            return QString::fromStdString(row.student);
        case MentorColumn:
            return QString::fromStdString(row.mentor);
        case StateColumn:
            return DeskWords::state(row.status, row.need).word;
        case TotalColumn:
            return text::moneyShort(row.total);
        default:
            return {};
    }
}

QString DeskModel::instant(domain::UtcTime at) const {
    return tr("%1, %2", "date, time").arg(text::yearDate(m_zone, at), text::clockTime(m_zone, at));
}

QString DeskModel::title(int column) const {
    switch (column) {
        case CodeColumn:
            return tr("Booking");
        case StartColumn:
            return tr("Start");
        case MadeColumn:
            return tr("Booked");
        case StudentColumn:
            return tr("Student");
        case MentorColumn:
            return tr("Mentor");
        case StateColumn:
            return tr("State");
        case TotalColumn:
            return tr("Paid");
        default:
            return {};
    }
}

}  // namespace mc::admin
