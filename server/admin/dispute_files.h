#pragma once

#include <map>
#include <mutex>
#include <optional>

#include "accounts/agreements.h"
#include "bookings/booking_service.h"
#include "messaging/message_access.h"
#include "payments/dispute_desk.h"

namespace mc::admin {

/// What an answer to a student's bank is made of (PAY-7): the session with who was there, what was agreed to, the books of
/// the payment, and the two's messages while both let them be read. Each time it is put together is recorded; what is read
/// and then packed within a minute is one taking. Nobody answers about her own payment or session. Thread safe.
class DisputeFiles {
public:
    /// References must outlive it.
    struct Parts {
        database::Database& database;
        const base::Clock& clock;
        payments::DisputeDesk& desk;
        const bookings::BookingService& bookings;
        const accounts::Agreements& agreements;
        messaging::MessageAccess& messages;
    };
    explicit DisputeFiles(const Parts& parts) : m_parts(parts) {}

    domain::Result<protocol::DeskDisputePage> list(domain::UserId admin, protocol::DisputeQueue queue,
                                                   const base::Paging& paging) const;
    /// As DisputeDesk::note.
    domain::Result<protocol::DeskDispute> note(domain::UserId admin, domain::DisputeId id,
                                               const protocol::NoteDispute& request);
    /// not_found; forbidden.
    domain::Result<protocol::DisputeEvidence> evidence(domain::UserId admin, domain::DisputeId id);
    /// The same as one ZIP, the very same where it was read a moment ago: takes its time.
    domain::Result<std::string> pack(domain::UserId admin, domain::DisputeId id);

private:
    struct Collected {
        protocol::DisputeEvidence evidence;
        std::vector<accounts::AgreedText> texts;
    };
    domain::Result<Collected> collect(domain::UserId admin, domain::DisputeId id);
    void keep(domain::UserId admin, const Collected& collected);
    std::optional<Collected> readJustNow(domain::UserId admin, domain::DisputeId id);
    bool isTheirs(database::Reader& reader, const protocol::DeskDispute& dispute, domain::UserId admin) const;
    void mark(protocol::DeskDispute& dispute, domain::UserId admin) const;
    domain::Result<void> mayAnswer(domain::UserId admin, domain::DisputeId id) const;
    protocol::EvidenceSession session(database::Reader& reader, const bookings::Booking& booking) const;
    domain::Result<void> addMessages(domain::UserId admin, protocol::DisputeEvidence& evidence);
    void record(domain::UserId admin, const protocol::DisputeEvidence& evidence) const;

    Parts m_parts;
    accounts::Directory m_people;
    audit::AuditLog m_audit;
    std::mutex m_readLock;
    std::map<domain::UserId, Collected> m_read;  ///< By whom, until it is packed or a minute has passed.
};

}  // namespace mc::admin
