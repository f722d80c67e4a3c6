#include "admin/flag_words.h"

#include <algorithm>
#include <boost/describe/enum_from_string.hpp>
#include <optional>

#include "domain/roles.h"

namespace mc::admin {

using domain::FeatureFlag;
using domain::FlagKind;
using protocol::FlagAudience;

namespace {

std::optional<FeatureFlag> flagOf(const QString& word) {
    FeatureFlag flag{};
    if (!boost::describe::enum_from_string(word.toLatin1().constData(), flag)) return std::nullopt;
    return flag;
}

bool has(const protocol::FlagState& flag, FlagAudience audience) {
    return std::ranges::find(flag.audience, audience) != flag.audience.end();
}

}  // namespace

QString FlagWords::name(FeatureFlag flag) {
    switch (flag) {
        case FeatureFlag::sign_ups:
            return tr("New accounts");
        case FeatureFlag::mentor_applications:
            return tr("Applications to become a mentor");
        case FeatureFlag::new_bookings:
            return tr("New bookings");
    }
    return {};
}

QString FlagWords::name(const QString& word) {
    const auto flag = flagOf(word);
    return flag ? name(*flag) : word;
}

QString FlagWords::meaning(FeatureFlag flag) {
    switch (flag) {
        case FeatureFlag::sign_ups:
            return tr("While this is closed nobody can make an account. Whoever has one signs in as always.");
        case FeatureFlag::mentor_applications:
            return tr(
                "Who can hand in an application: a share of all accounts, and each account stays on its side of "
                "it. Drafts can be written all the same, and what was handed in is decided as always.");
        case FeatureFlag::new_bookings:
            return tr(
                "Who can book a time: people who mentor, people who do not, or nobody. Times that are kept or "
                "booked already go on.");
    }
    return {};
}

QString FlagWords::state(const protocol::FlagState& flag) {
    switch (flag.kind) {
        case FlagKind::on_off:
            return flag.on ? tr("Open") : tr("Closed");
        case FlagKind::share:
            return share(flag.percent);
        case FlagKind::roles:
            return audience(has(flag, FlagAudience::students), has(flag, FlagAudience::mentors));
    }
    return {};
}

QString FlagWords::share(int percent) {
    if (percent == 0) return tr("Closed");
    if (percent == 100) return tr("Open");
    return tr("Open for %1 % of all accounts").arg(percent);
}

QString FlagWords::audience(bool students, bool mentors) {
    if (students && mentors) return tr("Open");
    if (students) return tr("Open for those who do not mentor");
    return mentors ? tr("Open for mentors alone") : tr("Closed");
}

QString FlagWords::change(const QJsonObject& detail) {
    const auto flag = flagOf(detail[u"flag"].toString());
    if (!flag) return {};
    const auto after = detail[u"after"];
    switch (domain::kindOf(*flag)) {
        case FlagKind::on_off:
            return after.toBool() ? tr("Open") : tr("Closed");
        case FlagKind::share:
            return share(after.toInt());
        case FlagKind::roles: {
            const auto roles = domain::Roles::fromBits(after.toInt());
            return audience(roles.has(domain::Role::student), roles.has(domain::Role::mentor));
        }
    }
    return {};
}

}  // namespace mc::admin
