#include "mentor/journal_model.h"

#include "mentor/journal_words.h"
#include "text/format.h"
#include "widgets/table_delegate.h"

namespace mc::mentor {

using domain::MentorAccount;
using domain::MentorMovement;
using protocol::JournalEntry;

JournalModel::JournalModel(const domain::ZoneTable& zone, QObject* parent)
    : QAbstractTableModel(parent), m_zone(zone) {}

int JournalModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int JournalModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QVariant JournalModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto& line = m_lines[static_cast<std::size_t>(index.row())];
    const bool first = index.column() == WhatColumn;
    const bool isSum = index.column() == AmountColumn || index.column() == BalanceColumn;
    switch (role) {
        case Qt::DisplayRole:
            return text(line, index.column());
        case Qt::AccessibleTextRole:
            return first ? text(line, WhatColumn) + QStringLiteral(", ") + about(line) : text(line, index.column());
        case widgets::TableDetailRole:
            return first ? QVariant(about(line)) : QVariant();
        case widgets::TableStrongRole:
            return index.column() == AmountColumn;
        case Qt::TextAlignmentRole:
            return isSum ? QVariant(static_cast<int>(Qt::AlignRight)) : QVariant();
        default:
            return {};
    }
}

QString JournalModel::text(const JournalEntry& line, int column) const {
    switch (column) {
        case WhatColumn:
            return what(line);
        case AccountColumn:
            return JournalWords::account(line.account);
        case AmountColumn:
            return line.amount.isNegative() ? text::money(line.amount)
                                            : QStringLiteral("+\u00a0") + text::money(line.amount);
        case BalanceColumn:
            return text::money(line.balance);
        default:
            return {};
    }
}

/// What a movement between her two accounts means is told once on each of them.
QString JournalModel::what(const JournalEntry& line) const {
    const bool payable = line.account == MentorAccount::mentor_payable;
    switch (line.movement) {
        case MentorMovement::sale:
            return tr("Session paid");
        case MentorMovement::sale_reversal:
            return tr("Refunded to the student");
        case MentorMovement::earned:
            return payable ? tr("Earned") : tr("Moved to be paid out");
        case MentorMovement::withheld:
            return payable ? tr("Held until it is decided") : tr("Waits for the decision");
        case MentorMovement::payout:
            return line.amount.isNegative() ? tr("Paid out to you") : tr("A payout that was not made");
        case MentorMovement::payout_returned:
            return tr("Payout that came back");
    }
    return {};
}

/// "27 Nov 2026 · GRP-20261127-001 · Maya Nair": where room is scarce, the name is cut and not the day.
QString JournalModel::about(const JournalEntry& line) const {
    const auto date = text::yearDate(m_zone, line.at);
    if (!line.session) return date;
    return QStringLiteral("%1 · %2 · %3")
        .arg(date, QString::fromStdString(line.session->code), QString::fromStdString(line.session->student));
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case WhatColumn:
            return tr("Movement");
        case AccountColumn:
            return tr("Account");
        case AmountColumn:
            return tr("Amount");
        case BalanceColumn:
            return tr("Balance");
        default:
            return {};
    }
}

void JournalModel::set(std::vector<JournalEntry> lines) {
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

void JournalModel::append(const std::vector<JournalEntry>& lines) {
    if (lines.empty()) return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(lines.size()) - 1);
    m_lines.insert(m_lines.end(), lines.begin(), lines.end());
    endInsertRows();
}

}  // namespace mc::mentor
