#pragma once

#include <string>

#include "accounts/directory.h"
#include "bookings/booking_changes.h"
#include "bookings/moves.h"
#include "bookings/settlement.h"
#include "platform/audit/audit_log.h"
#include "platform/base/paging.h"
#include "protocol/booking_desk.h"
#include "protocol/people.h"

namespace mc::bookings {

/// What the desk is asked for.
struct DeskQuery {
    protocol::DeskQueue queue = protocol::DeskQueue::waiting;
    std::optional<BookingStatus> status = {};
    std::optional<domain::UtcTime> from = {};   ///< Of the start.
    std::optional<domain::UtcTime> until = {};  ///< Not included.
    std::optional<domain::MoneyState> money = {};
    std::optional<NoShowState> noShow = {};
    int minutes = 0;               ///< How long; 0: however long.
    std::string text = {};         ///< A booking's code, or part of a name.
    std::optional<Party> as = {};  ///< Whose name; absent: of either.
    std::optional<protocol::BookingSort> order = {};
    base::Paging paging = {};

    /// What waits, as a queue: whoever has waited longest comes first.
    bool isQueue() const {
        return queue == protocol::DeskQueue::waiting && text.empty() && !status && !money && !noShow && minutes == 0 &&
               !order;
    }
};

/// Bookings as the admins' desk has them (ADM-2): everybody's, with their whole history; names, and addresses masked.
/// Thread safe.
class BookingDesk {
public:
    BookingDesk(const BookingParts& parts, const BookingService& bookings, BookingChanges& changes,
                Settlement& settlement, Moves& moves);

    /// validation_failed for a strange cursor. Of a name that many have, the oldest accounts are looked at.
    domain::Result<protocol::DeskPage> list(const DeskQuery& query) const;

    /// not_found.
    domain::Result<protocol::BookingReview> review(domain::UserId admin, domain::BookingId id,
                                                   domain::UtcTime now) const;
    /// As Settlement::rule.
    domain::Result<protocol::BookingReview> rule(domain::UserId admin, domain::BookingId id,
                                                 const protocol::RuleOnAbsence& request, domain::UtcTime now);
    /// As Settlement::note.
    domain::Result<protocol::BookingReview> note(domain::UserId admin, domain::BookingId id,
                                                 const protocol::NoteOnAbsence& request, domain::UtcTime now);

    /// As BookingChanges::cancelAs and Settlement::completeAs.
    domain::Result<protocol::BookingReview> cancel(domain::UserId admin, domain::BookingId id,
                                                   const protocol::EndAsAdmin& request, domain::UtcTime now);
    domain::Result<protocol::BookingReview> complete(domain::UserId admin, domain::BookingId id,
                                                     const protocol::EndAsAdmin& request, domain::UtcTime now);

    /// As Moves::moveAs.
    domain::Result<protocol::BookingReview> move(domain::UserId admin, domain::BookingId id,
                                                 const protocol::MoveAsAdmin& request, domain::UtcTime now);

    /// Somebody's, as whomever of the two; validation_failed for a strange cursor.
    domain::Result<protocol::PersonBookingPage> ofPerson(domain::UserId person, const base::Paging& paging) const;
    /// Those that are not over, with what would become of each if she were suspended now; the soonest first.
    std::vector<protocol::OpenBooking> open(database::Reader& reader, domain::UserId person, domain::UtcTime now) const;

    /// Empty for a booking that is not there.
    std::string codeOf(database::Reader& reader, domain::BookingId id) const;

private:
    std::vector<Booking> ofPeople(database::Reader& reader, const std::vector<domain::UserId>& people,
                                  std::optional<Party> as, DeskFilter filter, const std::optional<Cursor>& after,
                                  int limit) const;
    std::vector<Booking> rows(database::Reader& reader, const DeskQuery& query,
                              const std::optional<Cursor>& after) const;
    std::vector<Booking> found(database::Reader& reader, const DeskQuery& query, const DeskFilter& filter,
                               const std::optional<Cursor>& after, int limit) const;
    protocol::DeskLine line(database::Reader& reader, const Booking& booking) const;
    protocol::DeskNeed needOf(database::Reader& reader, const Booking& booking) const;
    std::string nameOf(database::Reader& reader, domain::UserId id) const;
    domain::Result<protocol::BookingReview> answer(domain::UserId admin, const domain::Result<Booking>& booking,
                                                   domain::UtcTime now) const;
    protocol::BookingReview show(database::Reader& reader, const Booking& booking, domain::UserId admin,
                                 domain::UtcTime now) const;
    void showMoney(database::Reader& reader, const Booking& booking, protocol::BookingReview& dto) const;
    void showAbsence(database::Reader& reader, const Booking& booking, protocol::BookingReview& dto) const;
    void nameAdmins(database::Reader& reader, domain::BookingId id, std::vector<protocol::DeskStep>& steps) const;
    protocol::DeskPerson person(database::Reader& reader, domain::UserId id) const;

    BookingParts m_parts;
    const BookingService& m_bookings;
    BookingChanges& m_changes;
    Settlement& m_settlement;
    Moves& m_moves;
    MoveStore m_moved;
    accounts::Directory m_people;
    BookingStore m_store;
    BookingMoney m_money;
    audit::AuditLog m_audit;
};

}  // namespace mc::bookings
