#pragma once

#include <mutex>
#include <string_view>
#include <unordered_set>

#include "accounts/directory.h"
#include "mentors/availability_source.h"
#include "mentors/catalogue.h"
#include "mentors/featured_store.h"
#include "mentors/mentor_store.h"
#include "platform/audit/audit_log.h"
#include "platform/base/clock.h"
#include "platform/base/zones.h"
#include "platform/database/database.h"
#include "protocol/featured.h"

namespace mc::mentors {

/// Mentors that owners show first for some days (DIS-3). What owners do is in the audit log, in its transaction. The
/// catalogue is told whoever is to be seen: those whose days it is, who take bookings; who is in no list it leaves out
/// by itself. Thread safe.
class FeaturedMentors {
public:
    /// References must outlive it; `availability` may be null: then all take bookings.
    struct Parts {
        database::Database& database;
        const base::Clock& clock;
        const base::Zones& zones;
        Catalogue& catalogue;
        const AvailabilitySource* availability;
    };
    FeaturedMentors(Parts parts, domain::ZoneName operatorZone);

    protocol::FeaturedList list() const;
    /// not_found for whoever is no mentor; validation_failed as protocol::SetFeatured says; changed_elsewhere.
    domain::Result<protocol::FeaturedList> set(domain::UserId owner, domain::UserId mentor,
                                               const protocol::SetFeatured& request);
    /// not_found; changed_elsewhere; validation_failed for a reason that is too short.
    domain::Result<protocol::FeaturedList> end(domain::UserId owner, domain::UserId mentor, std::int64_t version,
                                               std::string_view reason);

    /// Tells the catalogue who is to be seen now: at start, every minute, and after each change.
    void refresh();
    /// Whether she takes bookings may be otherwise now. Costs a look where she is not featured.
    void availabilityChanged(domain::UserId mentor);

private:
    domain::CivilDate today() const;
    protocol::FeaturedList list(database::Reader& reader) const;
    protocol::FeaturedMentor describe(database::Reader& reader, const FeaturedRow& row) const;
    protocol::FeaturedState stateOf(database::Reader& reader, const FeaturedRow& row,
                                    const std::optional<MentorRecord>& record) const;
    bool takesBookings(database::Reader& reader, domain::UserId mentor) const;
    domain::Result<void> check(const protocol::SetFeatured& request) const;
    void renumber(database::Transaction& tx, const std::vector<FeaturedRow>& rows) const;
    /// In the audit log; the catalogue follows once it is on disk.
    void record(database::Transaction& tx, const char* action, const FeaturedRow& row);

    Parts m_parts;
    std::shared_ptr<const domain::ZoneTable> m_zone;
    FeaturedStore m_store;
    MentorStore m_mentors;
    accounts::Directory m_people;
    audit::AuditLog m_audit;
    std::mutex m_mutex;  ///< Reading and handing over as one step, so that the newest state comes last.
    std::unordered_set<domain::UserId> m_known;
};

}  // namespace mc::mentors
