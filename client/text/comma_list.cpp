#include "text/comma_list.h"

#include <QStringList>

namespace mc::text {

std::vector<std::string> splitList(const QString& typed) {
    std::vector<std::string> items;
    for (const auto& part : typed.split(u',', Qt::SkipEmptyParts))
        if (const auto one = part.trimmed(); !one.isEmpty()) items.push_back(one.toStdString());
    return items;
}

QString joinList(const std::vector<std::string>& items) {
    QStringList list;
    for (const auto& one : items)
        list << QString::fromStdString(one);
    return list.join(QStringLiteral(", "));
}

}  // namespace mc::text
