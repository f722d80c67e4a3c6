#include "admin/applications_model.h"

#include <QLocale>
#include <algorithm>
#include <array>

#include "admin/kyc_words.h"
#include "text/format.h"
#include "widgets/table_delegate.h"

namespace mc::admin {

using domain::ApplicationEvidence;
using domain::ApplicationState;
using protocol::ApplicationSummary;

namespace {

constexpr domain::Seconds kLong = 3 * domain::kDay;  ///< From here on the wait is marked.

/// In the order in which they are made sure of.
constexpr std::array kEvidenceMarks{&ApplicationEvidence::identity, &ApplicationEvidence::employer,
                                    &ApplicationEvidence::linkedIn, &ApplicationEvidence::experience,
                                    &ApplicationEvidence::price,    &ApplicationEvidence::photo};

/// A mark for each piece that applies.
QVariantList marksOf(const ApplicationSummary& row) {
    QVariantList marks;
    for (const auto mark : kEvidenceMarks)
        if (mark != &ApplicationEvidence::linkedIn || row.namesLinkedIn) marks << row.evidence.*mark;
    return marks;
}

}  // namespace

int ApplicationsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ApplicationsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

const ApplicationSummary* ApplicationsModel::application(int row) const {
    const auto& line = m_lines[static_cast<std::size_t>(row)];
    return line.application ? &*line.application : nullptr;
}

Qt::ItemFlags ApplicationsModel::flags(const QModelIndex& index) const {
    return index.isValid() && !application(index.row()) ? Qt::NoItemFlags : QAbstractTableModel::flags(index);
}

QVariant ApplicationsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto* item = application(index.row());
    const int column = index.column();
    if (!item) return titleData(m_lines[static_cast<std::size_t>(index.row())].state, column, role);
    switch (role) {
        case Qt::DisplayRole:
            return text(*item, column);
        case Qt::AccessibleTextRole:
        case Qt::ToolTipRole:  // Words may be cut; the marks are none.
            return words(*item, column);
        case IdRole:
            return QString::fromStdString(toString(item->id));
        case widgets::TableAvatarRole:
            return column == ApplicantColumn ? QVariant(QString::fromStdString(toString(item->id))) : QVariant();
        case widgets::TableMarksRole:
            return column == EvidenceColumn && !item->isChange ? QVariant(marksOf(*item)) : QVariant();
        case widgets::TableToneRole:
        case widgets::TableIconRole:
            return column == KycColumn ? kycData(*item, role) : QVariant();
        case widgets::TableStrongRole:
            return column == ApplicantColumn || (column == WaitingColumn && waitsForLong(*item));
        case widgets::TableLateRole:
            return column == WaitingColumn && waitsForLong(*item);
        case Qt::TextAlignmentRole:
            return column == WaitingColumn ? QVariant(static_cast<int>(Qt::AlignRight)) : QVariant();
        default:
            return {};
    }
}

QVariant ApplicationsModel::titleData(ApplicationState state, int column, int role) const {
    if (role == widgets::TableHeadingRole) return true;
    if (column != ApplicantColumn || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)) return {};
    if (!m_counts) return state == ApplicationState::submitted ? tr("Waiting for us") : tr("Waiting for the applicant");
    return state == ApplicationState::submitted ? tr("Waiting for us: %n", nullptr, m_counts->submitted)
                                                : tr("Waiting for the applicant: %n", nullptr, m_counts->questioned);
}

bool ApplicationsModel::waitsForLong(const ApplicationSummary& row) const {
    return domain::isOpen(row.state) && m_now - row.submittedAt >= kLong;
}

QVariant ApplicationsModel::kycData(const ApplicationSummary& row, int role) {
    if (!row.kyc) return {};
    const auto status = KycWords::status(*row.kyc);
    return role == widgets::TableToneRole ? static_cast<int>(status.tone) : static_cast<int>(status.icon);
}

QVariant ApplicationsModel::words(const ApplicationSummary& row, int column) const {
    if (column == EvidenceColumn) return evidenceWords(row);
    if (column == KycColumn && row.kyc) return KycWords::status(*row.kyc).sentence;
    return text(row, column);
}

QVariant ApplicationsModel::text(const ApplicationSummary& row, int column) const {
    switch (column) {
        case ApplicantColumn:
            return QString::fromStdString(row.name);
        case HeadlineColumn:
            return QString::fromStdString(row.headline);
        case KycColumn:
            return row.kyc ? KycWords::status(*row.kyc).word : QString();
        case EvidenceColumn: {
            if (row.isChange) return tr("Profile change");
            const auto marks = marksOf(row);
            return tr("%1/%2", "settled evidence").arg(marks.count(true)).arg(marks.size());
        }
        case WaitingColumn:
            return text::durationWords(m_now - row.submittedAt);
        default:
            return {};
    }
}

QString ApplicationsModel::evidenceWords(const ApplicationSummary& row) const {
    if (row.isChange) return tr("A mentor's new headline or company");
    const std::array names{tr("Identity"),   tr("Employer"), tr("Public profile"),
                           tr("Experience"), tr("Price"),    tr("Photo")};
    QStringList missing;
    for (std::size_t i = 0; i < kEvidenceMarks.size(); ++i) {
        const bool applies = kEvidenceMarks[i] != &ApplicationEvidence::linkedIn || row.namesLinkedIn;
        if (applies && !(row.evidence.*kEvidenceMarks[i])) missing << names[i];
    }
    return missing.isEmpty() ? tr("All the evidence is settled")
                             : tr("Not settled: %1").arg(QLocale().createSeparatedList(missing));
}

QVariant ApplicationsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole && section == WaitingColumn) return static_cast<int>(Qt::AlignRight);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case ApplicantColumn:
            return tr("Applicant");
        case HeadlineColumn:
            return tr("Headline");
        case KycColumn:
            return tr("KYC");
        case EvidenceColumn:
            return tr("Evidence");
        case WaitingColumn:
            return tr("Handed in");
        default:
            return {};
    }
}

/// What is decided needs no titles: its tab says all of it.
std::vector<ApplicationsModel::Line> ApplicationsModel::linesOf(const std::vector<ApplicationSummary>& rows,
                                                                std::optional<ApplicationState> above) const {
    std::vector<Line> lines;
    for (const auto& row : rows) {
        if (domain::isOpen(row.state) && above != row.state) lines.push_back({row.state});
        lines.push_back({row.state, row});
        above = row.state;
    }
    return lines;
}

void ApplicationsModel::set(std::vector<ApplicationSummary> rows) {
    beginResetModel();
    m_lines = linesOf(rows, std::nullopt);
    m_applications = static_cast<int>(rows.size());
    endResetModel();
}

void ApplicationsModel::append(const std::vector<ApplicationSummary>& rows) {
    const auto lines = linesOf(rows, m_lines.empty() ? std::nullopt : std::optional(m_lines.back().state));
    if (lines.empty()) return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(lines.size()) - 1);
    m_lines.insert(m_lines.end(), lines.begin(), lines.end());
    m_applications += static_cast<int>(rows.size());
    endInsertRows();
}

void ApplicationsModel::setNow(domain::UtcTime now) {
    m_now = now;
    if (!m_lines.empty()) emit dataChanged(index(0, WaitingColumn), index(rowCount() - 1, WaitingColumn));
}

void ApplicationsModel::setCounts(const std::optional<protocol::ApplicationCounts>& counts) {
    m_counts = counts;
    if (!m_lines.empty()) emit dataChanged(index(0, ApplicantColumn), index(rowCount() - 1, ApplicantColumn));
}

int ApplicationsModel::find(domain::UserId applicant) const {
    const auto isIt = [&](const Line& line) { return line.application && line.application->id == applicant; };
    const auto found = std::ranges::find_if(m_lines, isIt);
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

}  // namespace mc::admin
