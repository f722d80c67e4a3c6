#include "admin/applications_model.h"

#include <algorithm>

#include "text/format.h"
#include "widgets/icon.h"
#include "widgets/pill.h"
#include "widgets/table_delegate.h"

namespace mc::admin {

using domain::ApplicationState;
using protocol::ApplicationSummary;
using widgets::PillTone;

namespace {

constexpr domain::Seconds kLong = 3 * domain::kDay;  ///< From here on the wait is marked.

PillTone toneOf(ApplicationState state) {
    switch (state) {
        case ApplicationState::questioned:
            return PillTone::warning;
        case ApplicationState::approved:
            return PillTone::success;
        case ApplicationState::rejected:
            return PillTone::danger;
        case ApplicationState::draft:
        case ApplicationState::submitted:
            break;
    }
    return PillTone::neutral;
}

widgets::Icon iconOf(ApplicationState state) {
    switch (state) {
        case ApplicationState::questioned:
            return widgets::Icon::message;
        case ApplicationState::approved:
            return widgets::Icon::check;
        case ApplicationState::rejected:
            return widgets::Icon::close;
        case ApplicationState::draft:
        case ApplicationState::submitted:
            break;
    }
    return widgets::Icon::inbox;
}

}  // namespace

int ApplicationsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ApplicationsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QVariant ApplicationsModel::data(const QModelIndex& index, int role) const {
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
            return column == ApplicantColumn ? QVariant(QString::fromStdString(toString(item.id))) : QVariant();
        case widgets::TableToneRole:
            return column == StateColumn ? QVariant(static_cast<int>(toneOf(item.state))) : QVariant();
        case widgets::TableIconRole:
            return column == StateColumn ? QVariant(static_cast<int>(iconOf(item.state))) : QVariant();
        case widgets::TableStrongRole:
            return column == ApplicantColumn || (column == WaitingColumn && waitsForLong(item));
        case Qt::TextAlignmentRole:
            return column == WaitingColumn ? QVariant(static_cast<int>(Qt::AlignRight)) : QVariant();
        default:
            return {};
    }
}

bool ApplicationsModel::waitsForLong(const ApplicationSummary& row) const {
    return domain::isOpen(row.state) && m_now - row.submittedAt >= kLong;
}

QVariant ApplicationsModel::text(const ApplicationSummary& row, int column) const {
    switch (column) {
        case ApplicantColumn:
            return QString::fromStdString(row.name);
        case HeadlineColumn:
            return QString::fromStdString(row.headline);
        case StateColumn:
            if (row.state == ApplicationState::questioned) return tr("Applicant’s turn");
            if (row.state == ApplicationState::approved) return tr("Approved");
            if (row.state == ApplicationState::rejected) return tr("Declined");
            return tr("Our turn");
        case EvidenceColumn:
            return row.missingEvidence == 0 ? tr("Settled") : tr("%n missing", nullptr, row.missingEvidence);
        case WaitingColumn:
            return text::durationWords(m_now - row.submittedAt);
        default:
            return {};
    }
}

QVariant ApplicationsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case ApplicantColumn:
            return tr("Applicant");
        case HeadlineColumn:
            return tr("Headline");
        case StateColumn:
            return tr("State");
        case EvidenceColumn:
            return tr("Evidence");
        case WaitingColumn:
            return tr("Handed in");
        default:
            return {};
    }
}

void ApplicationsModel::set(std::vector<ApplicationSummary> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void ApplicationsModel::append(const std::vector<ApplicationSummary>& rows) {
    if (rows.empty()) return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
}

void ApplicationsModel::setNow(domain::UtcTime now) {
    m_now = now;
    if (!m_rows.empty()) emit dataChanged(index(0, WaitingColumn), index(rowCount() - 1, WaitingColumn));
}

int ApplicationsModel::find(domain::UserId applicant) const {
    const auto found = std::ranges::find(m_rows, applicant, &ApplicationSummary::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

}  // namespace mc::admin
