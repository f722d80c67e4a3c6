#include "admin/desk_model.h"

#include <algorithm>

#include "admin/desk_words.h"
#include "text/format.h"
#include "widgets/table_delegate.h"

namespace mc::admin {

using protocol::DeskLine;

DeskModel::DeskModel(domain::ZoneName zone, QObject* parent)
    : QAbstractTableModel(parent), m_zone(text::zoneTable(zone)) {}

int DeskModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DeskModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QVariant DeskModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto& item = row(index.row());
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return text(item, column);
        case IdRole:
            return QString::fromStdString(toString(item.id));
        case widgets::TableToneRole:
            return column == StateColumn ? QVariant(static_cast<int>(DeskWords::state(item.status, item.need).tone))
                                         : QVariant();
        case widgets::TableIconRole:
            return column == StateColumn ? QVariant(static_cast<int>(DeskWords::state(item.status, item.need).icon))
                                         : QVariant();
        case widgets::TableStrongRole:
            return column == CodeColumn;
        case Qt::TextAlignmentRole:
            return column == TotalColumn ? QVariant(static_cast<int>(Qt::AlignRight)) : QVariant();
        default:
            return {};
    }
}

QVariant DeskModel::text(const DeskLine& row, int column) const {
    switch (column) {
        case CodeColumn:
            return QString::fromStdString(row.code);
        case StartColumn:
            return tr("%1, %2", "date, time")
                .arg(text::yearDate(m_zone, row.startsAt), text::clockTime(m_zone, row.startsAt));
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

QVariant DeskModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case CodeColumn:
            return tr("Booking");
        case StartColumn:
            return tr("Start");
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

void DeskModel::set(std::vector<DeskLine> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void DeskModel::append(const std::vector<DeskLine>& rows) {
    if (rows.empty()) return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
}

int DeskModel::find(domain::BookingId booking) const {
    const auto found = std::ranges::find(m_rows, booking, &DeskLine::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

}  // namespace mc::admin
