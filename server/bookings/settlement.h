#pragma once

#include <string_view>

#include "bookings/booking_money.h"
#include "bookings/booking_service.h"
#include "domain/absence_ruling.h"
#include "platform/audit/audit_log.h"

namespace mc::bookings {

/// What an admin decides about a contested absence. `version`: of the booking as the admin read it.
struct Ruling {
    domain::AbsenceRuling kind = domain::AbsenceRuling::upheld;
    std::string reason;  ///< Both people read it.
    int version = 0;
};

/// What a ruling moves.
struct RulingEffect {
    domain::Verdict verdict = domain::Verdict::undecided;
    domain::Money toStudent;   ///< Goes back now; zero where it is on its way already.
    domain::Money toMentor;    ///< Is owed now.
    domain::Money byPlatform;  ///< What of it the student has back already.
};

/// How the session went, and who gets its money (BKG-5, decision 8). The rules stand in domain/attendance.h; here they
/// are asked with the join records and move the booking and its money. Thread safe.
///
/// What is contested waits for an admin: the state is kept and shown, the mentor's share of it is not payable, and
/// nothing moves by itself. What admins decide is in the audit log.
class Settlement {
public:
    using Transaction = database::Transaction;

    Settlement(const BookingParts& parts, BookingService& bookings);

    /// As domain::mayComplete.
    domain::Result<Booking> complete(domain::UserId mentor, domain::BookingId id, domain::UtcTime now);
    /// As domain::mayReportAbsence. What the records bear out is settled at once, anything else when the other was
    /// silent for a day. A completed session stays completed; its money follows the report.
    domain::Result<Booking> reportNoShow(domain::UserId actor, domain::BookingId id, std::string_view text,
                                         domain::UtcTime now);
    /// As domain::mayContest.
    domain::Result<Booking> contest(domain::UserId actor, domain::BookingId id, std::string_view text,
                                    domain::UtcTime now);
    /// Decides a contested absence; the money, the strike and the state follow domain::rule. not_found; forbidden for
    /// one of the two; changed_elsewhere for another version, invalid_state where nothing is contested.
    domain::Result<Booking> rule(domain::UserId admin, domain::BookingId id, const Ruling& ruling, domain::UtcTime now);
    /// What `rule` would move now; absent where nothing is contested.
    std::optional<RulingEffect> effectOf(database::Reader& reader, const Booking& booking,
                                         domain::AbsenceRuling ruling) const;
    /// An admin looked at a session that neither kept; errors as rule.
    domain::Result<Booking> note(domain::UserId admin, domain::BookingId id, const std::string& text, int version,
                                 domain::UtcTime now);
    /// As `complete`, by an admin; errors also as rule.
    domain::Result<Booking> completeAs(domain::UserId admin, domain::BookingId id, const std::string& reason,
                                       int version, domain::UtcTime now);
    /// True until somebody looked at a session that neither kept.
    bool wantsALook(database::Reader& reader, const Booking& booking) const;

    /// What time alone has decided: completes, settles, or says when to look again.
    domain::Result<void> review(Transaction& tx, Booking& booking, domain::UtcTime now);

private:
    domain::Result<void> complete(Transaction& tx, Booking& booking, Party by, domain::UtcTime now);
    domain::Result<void> report(Transaction& tx, Booking& booking, Party by, domain::UtcTime now);
    domain::Result<void> settle(Transaction& tx, Booking& booking, domain::Verdict verdict, Party by,
                                domain::UtcTime now);
    domain::Result<void> follow(Transaction& tx, Booking& booking, const Ruling& ruling, const RulingEffect& effect,
                                domain::UtcTime now);
    domain::Result<void> close(Transaction& tx, Booking& booking, domain::Verdict verdict, domain::UtcTime now);
    domain::ContestedAbsence contested(database::Reader& reader, const Booking& booking) const;
    domain::Judgement judge(database::Reader& reader, const Booking& booking, domain::UtcTime now) const;

    BookingParts m_parts;
    BookingService& m_bookings;
    BookingStore m_store;
    BookingMoney m_money;
    audit::AuditLog m_audit;
};

}  // namespace mc::bookings
