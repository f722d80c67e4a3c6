#include "accounts/devices.h"

namespace mc::accounts {
namespace {

using database::Transaction;

constexpr int kMostListed = 100;
constexpr auto kWhy = "signed_out_elsewhere";

}  // namespace

protocol::SignedInDevices Devices::list(const base::Actor& actor) const {
    return listFor(actor.user, actor.session);
}

protocol::SignedInDevices Devices::ofPerson(domain::UserId person) const {
    return listFor(person, {});
}

protocol::SignedInDevices Devices::listFor(domain::UserId user, domain::SessionId current) const {
    const auto rows = m_database.read(
        [&](database::Reader& reader) { return m_devices.list(reader, user, current, m_clock.now(), kMostListed); });
    protocol::SignedInDevices devices;
    for (const auto& row : rows)
        devices.items.push_back(
            {row.session, row.name, row.since, row.lastSeen, row.secondFactor, row.session == current});
    return devices;
}

domain::Result<void> Devices::signOut(const base::Actor& actor, domain::SessionId session) {
    return m_database.write([&](Transaction& tx) -> domain::Result<void> {
        const auto now = m_clock.now();
        if (!m_devices.goesOn(tx, actor.user, session, now)) return domain::fail(domain::ErrorCode::not_found);
        m_store.endSession(tx, session, actor.user, now, kWhy);
        tell(tx, actor.user);
        return {};
    });
}

void Devices::signOutOthers(const base::Actor& actor) {
    m_database.write([&](Transaction& tx) {
        m_store.endOtherSessions(tx, actor.user, actor.session, m_clock.now(), kWhy);
        tell(tx, actor.user);
    });
}

/// The memory of tokens first: whoever hears of it asks again whether they count.
void Devices::tell(Transaction& tx, domain::UserId user) {
    tx.afterCommit([this, user] { m_sessions.forgetUser(user); });
    signedOut.emit(tx, {user});
}

}  // namespace mc::accounts
