#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "accounts/directory.h"
#include "accounts/feature_flag_store.h"
#include "platform/audit/audit_log.h"
#include "platform/base/clock.h"
#include "platform/base/identity.h"
#include "platform/database/database.h"
#include "platform/database/signal.h"
#include "protocol/feature_flags.h"

namespace mc::accounts {

/// A flag stands otherwise than before.
struct FlagChanged {
    domain::FeatureFlag flag = domain::FeatureFlag::sign_ups;
};

/// What owners turn on and off (ADM-4): asked of memory, which follows each change as soon as it is on disk. Each change
/// is in the audit log, in its transaction. Thread safe.
class FeatureFlags {
public:
    /// Reads what stands.
    FeatureFlags(database::Database& database, const base::Clock& clock);

    /// Raised in the transaction of a change.
    database::Signal<FlagChanged> changed;

    bool isOn(domain::FeatureFlag flag, const domain::FlagCase& asked) const;
    /// invalid_state with {"closed": "<flag>"} as its extra while it is off for her.
    domain::Result<void> check(domain::FeatureFlag flag, const domain::FlagCase& asked) const;
    /// For whoever asks; nobody: absent.
    protocol::Features featuresFor(const base::Actor* actor) const;

    protocol::FlagList list() const;
    /// not_found for a name that is no flag; validation_failed unless it names the member of the flag's kind;
    /// invalid_state when nothing would change; changed_elsewhere.
    domain::Result<protocol::FlagList> change(domain::UserId owner, std::string_view name,
                                              const protocol::ChangeFlag& request);

private:
    using Values = std::map<domain::FeatureFlag, domain::FlagValue>;
    domain::FlagValue valueOf(domain::FeatureFlag flag) const;
    protocol::FlagList list(database::Reader& reader) const;
    void load();

    database::Database& m_database;
    const base::Clock& m_clock;
    FeatureFlagStore m_store;
    Directory m_people;
    audit::AuditLog m_audit;
    mutable std::mutex m_mutex;
    Values m_values;
};

}  // namespace mc::accounts
