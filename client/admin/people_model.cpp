#include "admin/people_model.h"

#include "admin/people_words.h"
#include "text/format.h"
#include "widgets/icon.h"
#include "widgets/pill.h"
#include "widgets/table_delegate.h"

namespace mc::admin {

using protocol::PersonEntry;

PeopleModel::PeopleModel(const domain::ZoneName& zone, QObject* parent)
    : RowsModel(Columns, parent), m_zone(text::zoneTable(zone)) {}

QVariant PeopleModel::look(const PersonEntry& row, int column, int role) const {
    switch (role) {
        case IdRole:
            return QString::fromStdString(toString(row.id));
        case widgets::TableAvatarRole:
            return column == NameColumn ? QVariant(QString::fromStdString(toString(row.id))) : QVariant();
        case widgets::TableToneRole:
            if (column != StateColumn) return {};
            return static_cast<int>(row.suspended ? widgets::PillTone::danger : widgets::PillTone::success);
        case widgets::TableIconRole:
            if (column != StateColumn) return {};
            return static_cast<int>(row.suspended ? widgets::Icon::lock : widgets::Icon::check);
        case widgets::TableStrongRole:
            return column == NameColumn;
        default:
            return {};
    }
}

QString PeopleModel::text(const PersonEntry& row, int column) const {
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

QString PeopleModel::title(int column) const {
    switch (column) {
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

}  // namespace mc::admin
