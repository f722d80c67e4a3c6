#include <QUrl>
#include <algorithm>

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

/// As the server's rules have it (server/platform/http/access.h).
bool isFor(Audience audience, const AdminRoles& adminRoles) {
    using protocol::AdminRole;
    const auto has = [&](AdminRole role) {
        return std::find(adminRoles.begin(), adminRoles.end(), role) != adminRoles.end();
    };
    switch (audience) {
        case Audience::support:
            return has(AdminRole::support) || has(AdminRole::owner);
        case Audience::finance:
            return has(AdminRole::finance) || has(AdminRole::owner);
        case Audience::owners:
            return has(AdminRole::owner);
        default:
            return true;
    }
}

}  // namespace

std::vector<Mode> homesOf(const std::vector<protocol::Role>& roles) {
    const auto has = [&](protocol::Role role) { return std::find(roles.begin(), roles.end(), role) != roles.end(); };
    std::vector<Mode> homes;
    if (has(protocol::Role::mentor)) homes.push_back(Mode::mentor);
    homes.push_back(Mode::student);
    if (has(protocol::Role::admin)) homes.push_back(Mode::admin);
    return homes;
}

std::optional<Mode> PageRegistry::Found::home() const {
    switch (audience) {
        case Audience::students:
            return Mode::student;
        case Audience::mentors:
            return Mode::mentor;
        case Audience::admins:
        case Audience::support:
        case Audience::finance:
        case Audience::owners:
            return Mode::admin;
        case Audience::everybody:
        case Audience::members:
            break;
    }
    return std::nullopt;
}

Access PageRegistry::Found::access(Mode mode, const std::vector<Mode>& homes, const AdminRoles& adminRoles) const {
    if (audience == Audience::everybody) return Access::open;
    if (mode == Mode::guest) return Access::signIn;
    if (!isFor(audience, adminRoles)) return Access::refused;
    const auto wanted = home();
    if (!wanted || mode == *wanted) return Access::open;
    return std::find(homes.begin(), homes.end(), *wanted) == homes.end() ? Access::refused : Access::otherHome;
}

void PageRegistry::add(const QStringList& patterns, Make make, Audience audience) {
    m_entries.push_back({patterns, false, audience, std::move(make)});
}

void PageRegistry::addLasting(const QStringList& patterns, Make make, Audience audience) {
    m_entries.push_back({patterns, true, audience, std::move(make)});
}

std::optional<PageRegistry::Found> PageRegistry::find(const QString& link) const {
    const QUrl url(link);
    if (!url.isValid() || !url.scheme().isEmpty() || !url.host().isEmpty()) return std::nullopt;
    for (const auto& entry : m_entries)
        for (const auto& pattern : entry.patterns)
            if (auto parts = match(pattern, url.path()))
                return Found{entry.patterns.first(),
                             entry.lasting,
                             entry.audience,
                             {url.path(), *parts, QUrlQuery(url)},
                             &entry.make};
    return std::nullopt;
}

}  // namespace mc::app
