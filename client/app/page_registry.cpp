#include <QUrl>

#include "app/pages.h"

namespace mc::app {

namespace {

std::optional<QHash<QString, QString>> match(const QString& pattern, const QString& path) {
    const auto wanted = pattern.split(u'/', Qt::SkipEmptyParts);
    const auto given = path.split(u'/', Qt::SkipEmptyParts);
    if (wanted.size() != given.size()) return std::nullopt;
    QHash<QString, QString> parts;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted[i].startsWith(u'{'))
            parts[wanted[i].mid(1, wanted[i].size() - 2)] = given[i];
        else if (wanted[i] != given[i])
            return std::nullopt;
    }
    return parts;
}

}  // namespace

void PageRegistry::add(const QStringList& patterns, Make make) {
    m_entries.push_back({patterns, false, std::move(make)});
}

void PageRegistry::addLasting(const QStringList& patterns, Make make) {
    m_entries.push_back({patterns, true, std::move(make)});
}

std::optional<PageRegistry::Found> PageRegistry::find(const QString& link) const {
    const QUrl url(link);
    if (!url.isValid() || !url.scheme().isEmpty() || !url.host().isEmpty()) return std::nullopt;
    for (const auto& entry : m_entries)
        for (const auto& pattern : entry.patterns)
            if (auto parts = match(pattern, url.path()))
                return Found{entry.patterns.first(), entry.lasting, {url.path(), *parts, QUrlQuery(url)}, &entry.make};
    return std::nullopt;
}

}  // namespace mc::app
