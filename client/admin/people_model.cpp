#include "admin/people_model.h"

#include <algorithm>

#include "admin/people_words.h"
#include "text/format.h"
#include "widgets/icon.h"
#include "widgets/pill.h"
#include "widgets/table_delegate.h"

namespace mc::admin {

using protocol::PersonEntry;

PeopleModel::PeopleModel(const domain::ZoneName& zone, QObject* parent)
    : QAbstractTableModel(parent), m_zone(text::zoneTable(zone)) {}

int PeopleModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PeopleModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto& item = row(index.row());
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return text(item, column);
        case IdRole:
            return QString::fromStdString(toString(item.id));
        case widgets::TableAvatarRole:
            return column == NameColumn ? QVariant(QString::fromStdString(toString(item.id))) : QVariant();
        case widgets::TableToneRole:
            if (column != StateColumn) return {};
            return static_cast<int>(item.suspended ? widgets::PillTone::danger : widgets::PillTone::success);
        case widgets::TableIconRole:
            if (column != StateColumn) return {};
            return static_cast<int>(item.suspended ? widgets::Icon::lock : widgets::Icon::check);
        case widgets::TableStrongRole:
            return column == NameColumn;
        default:
            return {};
    }
}

QVariant PeopleModel::text(const PersonEntry& row, int column) const {
    switch (column) {
        case NameColumn:
            return QString::fromStdString(row.name);
        case EmailColumn:
            return QString::fromStdString(row.email);
        case RolesColumn:
            return text::listWords(PeopleWords::roles(row));
        case StateColumn:
            return PeopleWords::standing(row.suspended);
        case SinceColumn:
            return text::yearDate(m_zone, row.memberSince);
        default:
            return {};
    }
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case NameColumn:
            return tr("Name");
        case EmailColumn:
            return tr("E-mail");
        case RolesColumn:
            return tr("Roles");
        case StateColumn:
            return tr("Account");
        case SinceColumn:
            return tr("Member since");
        default:
            return {};
    }
}

void PeopleModel::set(std::vector<PersonEntry> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void PeopleModel::append(const std::vector<PersonEntry>& rows) {
    if (rows.empty()) return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
}

int PeopleModel::find(domain::UserId person) const {
    const auto found = std::ranges::find(m_rows, person, &PersonEntry::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

}  // namespace mc::admin
