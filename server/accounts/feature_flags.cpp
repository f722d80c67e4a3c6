#include "accounts/feature_flags.h"

#include <algorithm>
#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>

namespace mc::accounts {

using database::Reader;
using database::Transaction;
using domain::ErrorCode;
using domain::fail;
using domain::FeatureFlag;
using domain::FlagKind;
using domain::FlagValue;
using domain::Result;
using domain::Role;
using domain::Roles;
using protocol::ChangeFlag;
using protocol::FlagAudience;
using protocol::FlagState;

namespace {

std::string nameOf(FeatureFlag flag) {
    return boost::describe::enum_to_string(flag, "");
}

FlagValue valueOf(const FlagRow& row) {
    return {row.on, row.percent, Roles::fromBits(row.roles)};
}

std::vector<FlagAudience> audienceOf(Roles roles) {
    std::vector<FlagAudience> audience;
    if (roles.has(Role::student)) audience.push_back(FlagAudience::students);
    if (roles.has(Role::mentor)) audience.push_back(FlagAudience::mentors);
    return audience;
}

Roles rolesOf(const std::vector<FlagAudience>& audience) {
    Roles roles;
    for (const auto one : audience)
        roles.add(one == FlagAudience::mentors ? Role::mentor : Role::student);
    return roles;
}

/// In the audit log: what of it counts.
std::string detailOf(FlagKind kind, const FlagValue& value) {
    if (kind == FlagKind::on_off) return value.on ? "true" : "false";
    return std::to_string(kind == FlagKind::share ? value.percent : value.roles.bits());
}

/// The one member of the flag's kind, and no other.
Result<FlagValue> wanted(FlagKind kind, FlagValue now, const ChangeFlag& request) {
    const auto refuse = [](const char* member, bool there) {
        return there ? domain::invalid(member, "unknown", "does not belong to this flag")
                     : domain::invalid(member, "required", "is required");
    };
    if (request.on.has_value() != (kind == FlagKind::on_off)) return refuse("on", request.on.has_value());
    if (request.percent.has_value() != (kind == FlagKind::share)) return refuse("percent", request.percent.has_value());
    if (request.audience.has_value() != (kind == FlagKind::roles))
        return refuse("audience", request.audience.has_value());
    now.on = request.on.value_or(now.on);
    now.percent = request.percent.value_or(now.percent);
    if (request.audience) now.roles = rolesOf(*request.audience);
    return now;
}

const FlagRow* find(const std::vector<FlagRow>& rows, FeatureFlag flag) {
    const auto found = std::ranges::find(rows, nameOf(flag), &FlagRow::name);
    return found == rows.end() ? nullptr : &*found;
}

}  // namespace

FeatureFlags::FeatureFlags(database::Database& database, const base::Clock& clock)
    : m_database(database), m_clock(clock) {
    load();
}

/// Reads inside the lock: of two changes that follow each other, whichever reads last has seen both.
void FeatureFlags::load() {
    const std::lock_guard lock(m_mutex);
    const auto rows = m_database.read([this](Reader& reader) { return m_store.all(reader); });
    for (const auto flag : domain::allFlags())
        if (const auto* row = find(rows, flag)) m_values[flag] = accounts::valueOf(*row);
}

FlagValue FeatureFlags::valueOf(FeatureFlag flag) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_values.find(flag);
    return found == m_values.end() ? FlagValue() : found->second;
}

bool FeatureFlags::isOn(FeatureFlag flag, const domain::FlagCase& asked) const {
    return domain::isOn(flag, valueOf(flag), asked);
}

Result<void> FeatureFlags::check(FeatureFlag flag, const domain::FlagCase& asked) const {
    if (isOn(flag, asked)) return {};
    auto error = fail(ErrorCode::invalid_state, "This is closed at the moment.");
    error.extra = R"({"closed":")" + nameOf(flag) + "\"}";
    return error;
}

protocol::Features FeatureFlags::featuresFor(const base::Actor* actor) const {
    domain::FlagCase asked;
    if (actor) asked = {actor->user, actor->roles};
    return {isOn(FeatureFlag::sign_ups, asked), isOn(FeatureFlag::mentor_applications, asked),
            isOn(FeatureFlag::new_bookings, asked)};
}

protocol::FlagList FeatureFlags::list() const {
    return m_database.read([this](Reader& reader) { return list(reader); });
}

protocol::FlagList FeatureFlags::list(Reader& reader) const {
    const auto rows = m_store.all(reader);
    protocol::FlagList list;
    for (const auto flag : domain::allFlags()) {
        const auto* row = find(rows, flag);
        const auto value = row ? accounts::valueOf(*row) : FlagValue();
        FlagState state{.flag = flag,
                        .kind = domain::kindOf(flag),
                        .on = value.on,
                        .percent = value.percent,
                        .audience = audienceOf(value.roles)};
        if (row) {
            const auto by = m_people.find(reader, row->changedBy);
            state.version = row->version;
            state.changedAt = row->changedAt;
            state.changedBy = by ? by->name : std::string();
            state.reason = row->reason;
        }
        list.items.push_back(std::move(state));
    }
    return list;
}

Result<protocol::FlagList> FeatureFlags::change(domain::UserId owner, std::string_view name,
                                                const ChangeFlag& request) {
    FeatureFlag flag{};
    if (!boost::describe::enum_from_string(std::string(name).c_str(), flag)) return fail(ErrorCode::not_found);
    return m_database.write([&](Transaction& tx) -> Result<protocol::FlagList> {
        const auto rows = m_store.all(tx);
        const auto* row = find(rows, flag);
        if (request.version != (row ? row->version : 0)) return fail(ErrorCode::changed_elsewhere);
        const auto before = row ? accounts::valueOf(*row) : FlagValue();
        const auto kind = domain::kindOf(flag);
        const auto after = wanted(kind, before, request);
        if (!after) return after.error();
        if (*after == before) return fail(ErrorCode::invalid_state, "It stands like this already.");
        const auto put = m_store.put(tx, {nameOf(flag), after->on, after->percent, after->roles.bits(), request.version,
                                          m_clock.now(), owner, request.reason});
        if (!put) return put.error();
        const auto detail = R"({"flag":")" + nameOf(flag) + R"(","before":)" + detailOf(kind, before) + R"(,"after":)" +
                            detailOf(kind, *after) + '}';
        m_audit.record(
            tx, {m_clock.now(), owner, "flag.changed", "flag", static_cast<int>(flag) + 1, request.reason, detail});
        tx.afterCommit([this] { load(); });
        changed.emit(tx, {flag});
        return list(tx);
    });
}

}  // namespace mc::accounts
