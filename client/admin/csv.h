#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

class QAbstractItemModel;

namespace mc::admin {

/// One field (RFC 4180). What a spreadsheet would take for a formula (it begins with = + - @, their full-width forms, a tab
/// or a line's end) gets a ' before it, and is a text.
QString csvField(const QString& text);

/// The titles, the rows, and both of a table as it shows them, these columns of it, in UTF-8 with a mark that says so.
QByteArray csvTitles(const QAbstractItemModel& table, const std::vector<int>& columns);
/// Without those that are titles of others.
QByteArray csvRows(const QAbstractItemModel& table, const std::vector<int>& columns);
int csvRowCount(const QAbstractItemModel& table);
QByteArray csvOf(const QAbstractItemModel& table, const std::vector<int>& columns);

}  // namespace mc::admin
