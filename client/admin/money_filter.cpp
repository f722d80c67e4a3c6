#include "admin/money_filter.h"

#include <QUrl>

namespace mc::admin {

QUrlQuery MoneyFilter::query(const QString& name, const QString& state) const {
    QUrlQuery query;
    const auto add = [&](const QString& key, const QString& value) {
        if (!value.isEmpty()) query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add(name, state);
    if (from) add(QStringLiteral("from"), QString::fromStdString(domain::toIso(*from)));
    if (least) add(QStringLiteral("least"), QString::number(least->minor));
    if (most) add(QStringLiteral("most"), QString::number(most->minor));
    add(QStringLiteral("q"), text);
    return query;
}

}  // namespace mc::admin
