#include "admin/csv.h"

#include <QAbstractItemModel>
#include <QStringList>
#include <algorithm>

#include "widgets/table_delegate.h"

namespace mc::admin {

namespace {

bool startsAFormula(const QString& text) {
    return !text.isEmpty() && QStringView(u"=+-@＝＋－＠\t\r\n").contains(text.front());
}

bool isTitle(const QAbstractItemModel& table, int row) {
    return table.index(row, 0).data(widgets::TableHeadingRole).toBool();
}

QByteArray line(const QStringList& fields) {
    return fields.join(u',').toUtf8() + "\r\n";
}

}  // namespace

QString csvField(const QString& text) {
    QString field = startsAFormula(text) ? u'\'' + text : text;
    const bool quoted = std::ranges::any_of(
        field, [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r' || c == u';' || c == u'\t'; });
    if (!quoted) return field;
    return u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QByteArray csvTitles(const QAbstractItemModel& table, const std::vector<int>& columns) {
    QStringList titles;
    for (const int column : columns)
        titles << csvField(table.headerData(column, Qt::Horizontal).toString());
    return "\xEF\xBB\xBF" + line(titles);
}

QByteArray csvRows(const QAbstractItemModel& table, const std::vector<int>& columns) {
    QByteArray csv;
    for (int row = 0; row < table.rowCount(); ++row) {
        if (isTitle(table, row)) continue;
        QStringList fields;
        for (const int column : columns)
            fields << csvField(table.index(row, column).data().toString());
        csv += line(fields);
    }
    return csv;
}

int csvRowCount(const QAbstractItemModel& table) {
    int count = 0;
    for (int row = 0; row < table.rowCount(); ++row)
        count += isTitle(table, row) ? 0 : 1;
    return count;
}

QByteArray csvOf(const QAbstractItemModel& table, const std::vector<int>& columns) {
    return csvTitles(table, columns) + csvRows(table, columns);
}

}  // namespace mc::admin
