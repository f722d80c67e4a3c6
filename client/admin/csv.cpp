#include "admin/csv.h"

#include <QAbstractItemModel>
#include <QStringList>
#include <algorithm>

namespace mc::admin {

namespace {

bool startsAFormula(const QString& text) {
    return !text.isEmpty() && QStringView(u"=+-@＝＋－＠\t\r\n").contains(text.front());
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

QByteArray csvOf(const QAbstractItemModel& table, const std::vector<int>& columns) {
    QByteArray csv("\xEF\xBB\xBF");
    QStringList titles;
    for (const int column : columns)
        titles << csvField(table.headerData(column, Qt::Horizontal).toString());
    csv += line(titles);
    for (int row = 0; row < table.rowCount(); ++row) {
        QStringList fields;
        for (const int column : columns)
            fields << csvField(table.index(row, column).data().toString());
        csv += line(fields);
    }
    return csv;
}

}  // namespace mc::admin
