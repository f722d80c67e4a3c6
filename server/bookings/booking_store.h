#pragma once

#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bookings/booking.h"
#include "domain/money_state.h"
#include "platform/database/transaction.h"

namespace mc::bookings {

/// A request as it came, to know it again (case 4).
struct RequestKey {
    std::string key;
    std::string hash;  ///< Of what was asked for.
};
struct KnownRequest {
    domain::BookingId booking;
    std::string hash;
};
BOOST_DESCRIBE_STRUCT(KnownRequest, (), (booking, hash))

/// What the two said about an absence, for the admin who decides.
BOOST_DEFINE_FIXED_ENUM_CLASS(StatementKind, int, no_show, contest)

/// What one of the two said about it.
struct StatementRow {
    StatementKind kind = StatementKind::no_show;
    domain::UserId author;
    std::string text;
    domain::UtcTime at;
};
BOOST_DESCRIBE_STRUCT(StatementRow, (), (kind, author, text, at))

/// What a student left to be read of a session that her mentor missed (case 41).
struct AbsenceNoteRow {
    std::string text;
    domain::UtcTime at;
};
BOOST_DESCRIBE_STRUCT(AbsenceNoteRow, (), (text, at))

/// What an admin made of an absence; noted: neither kept the session, and somebody looked.
BOOST_DEFINE_FIXED_ENUM_CLASS(RulingKind, int, upheld, rejected, noted)
struct RulingRow {
    domain::BookingId booking;
    RulingKind kind = RulingKind::noted;
    domain::UserId admin;
    std::string reason;
    domain::UtcTime at;
};
BOOST_DESCRIBE_STRUCT(RulingRow, (), (booking, kind, admin, reason, at))

struct SessionCounts {
    int thisMonth = 0;
    int allTime = 0;
    int pendingRequests = 0;
};
BOOST_DESCRIBE_STRUCT(SessionCounts, (), (thisMonth, allTime, pendingRequests))

/// By which instant of theirs bookings are listed, and which way.
struct DeskOrder {
    bool byMade = false;  ///< Else by the start.
    bool rising = false;  ///< The earliest first.
};

/// Which of everybody's bookings the admins' desk wants.
struct DeskFilter {
    std::optional<BookingStatus> status = {};
    domain::UtcTime from;                        ///< Of the start.
    domain::UtcTime until;                       ///< Not included.
    std::optional<domain::UserId> student = {};  ///< Of at most one person.
    std::optional<domain::UserId> mentor = {};
    bool waiting = false;  ///< Those an admin has to decide about.
    std::optional<domain::MoneyState> money = {};
    std::optional<NoShowState> noShow = {};
    int minutes = 0;  ///< How long; 0: however long.
    DeskOrder order = {};
};

/// Where a list goes on: behind this instant and id.
struct Cursor {
    domain::UtcTime at;
    domain::BookingId id;
    bool first = false;  ///< Of requests: among those with priority.
};

/// The SQL of bookings. Free of state.
class BookingStore {
public:
    using Reader = database::Reader;
    using Transaction = database::Transaction;

    std::optional<Booking> find(Reader& reader, domain::BookingId id) const;
    /// Absent unless the user is one of the two.
    std::optional<Booking> findFor(Reader& reader, domain::BookingId id, domain::UserId user) const;
    std::optional<KnownRequest> findRequest(Reader& reader, domain::UserId student, std::string_view key) const;
    /// Her hold of that very time, if it still runs.
    std::optional<Booking> heldSlot(Reader& reader, domain::UserId student, domain::UserId mentor,
                                    domain::UtcTime startsAt, domain::UtcTime now) const;
    /// Those that still run, oldest first.
    std::vector<Booking> openHolds(Reader& reader, domain::UserId student, domain::UtcTime now) const;
    void insert(Transaction& tx, const Booking& booking, const RequestKey& request) const;
    /// Everything that may change after the insert, by compare-and-swap on the version, which rises. Throws
    /// domain::ErrorException (changed_elsewhere) when the row is not the one that was read; under the one writer that
    /// means that a receiver of an event saved it meanwhile.
    void save(Transaction& tx, Booking& booking) const;
    /// 1, 2, … for each civil date.
    int nextNumber(Transaction& tx, domain::CivilDate date) const;

    std::vector<ActionItem> actionItems(Reader& reader, domain::BookingId id) const;
    /// With open ones that are due on that day or later.
    std::vector<domain::BookingId> withItemsDue(Reader& reader, domain::CivilDate since) const;
    void replaceActionItems(Transaction& tx, domain::BookingId id, const std::vector<ActionItem>& items) const;
    bool tickActionItem(Transaction& tx, domain::BookingId id, int position, bool done) const;
    /// The last of its kind: a session that was moved can be reported anew.
    void putStatement(Transaction& tx, domain::BookingId id, StatementKind kind, domain::UserId author,
                      std::string_view text, domain::UtcTime at) const;

    /// In the order they were made.
    std::vector<StatementRow> statements(Reader& reader, domain::BookingId id) const;
    /// The one that stands: a later one takes the place of a note.
    void putRuling(Transaction& tx, const RulingRow& ruling) const;
    std::optional<RulingRow> ruling(Reader& reader, domain::BookingId id) const;
    std::optional<AbsenceNoteRow> absenceNote(Reader& reader, domain::BookingId id) const;

    // Lists; `role` says which of the two the user is.
    /// Held, requested and confirmed ones that are not over, soonest first.
    std::vector<Booking> upcoming(Reader& reader, domain::UserId user, Party role, domain::UtcTime now,
                                  std::optional<Cursor> after, int limit) const;
    /// Paid ones that are over, latest first.
    std::vector<Booking> past(Reader& reader, domain::UserId user, Party role, domain::UtcTime now,
                              std::optional<Cursor> after, int limit) const;
    /// What upcoming and past have that takes place, or was to, in that span; soonest first.
    std::vector<Booking> during(Reader& reader, domain::UserId user, Party role, domain::UtcRange span,
                                domain::UtcTime now, std::optional<Cursor> after, int limit) const;
    /// What upcoming and past have of the user and `other`, holds left out; latest first.
    std::vector<Booking> together(Reader& reader, domain::UserId user, Party role, domain::UserId other,
                                  std::optional<Cursor> after, int limit) const;
    /// Waiting for the mentor's answer, most urgent first.
    std::vector<Booking> requests(Reader& reader, domain::UserId user, Party role, std::optional<Cursor> after,
                                  int limit) const;
    std::vector<Booking> starting(Reader& reader, domain::UtcRange window) const;
    std::vector<Booking> requested(Reader& reader) const;
    std::vector<Booking> inCalendar(Reader& reader, domain::UserId user, domain::UtcTime from,
                                    domain::UtcTime cancelledSince) const;
    SessionCounts counts(Reader& reader, domain::UserId mentor, domain::UtcTime monthBegin) const;
    /// Held, requested and confirmed ones that are not over, the other side's holds too; soonest first.
    std::vector<Booking> open(Reader& reader, domain::UserId user, Party role, domain::UtcTime now) const;

    // What is due, behind the first `skip`
    std::vector<domain::BookingId> expiredHolds(Reader& reader, domain::UtcTime now, int limit, int skip) const;
    std::vector<domain::BookingId> unansweredRequests(Reader& reader, domain::UtcTime now, int limit, int skip) const;
    std::vector<domain::BookingId> toReview(Reader& reader, domain::UtcTime now, int limit, int skip) const;
    /// In the filter's order.
    std::vector<Booking> atDesk(Reader& reader, const DeskFilter& filter, std::optional<Cursor> after, int limit) const;
    std::optional<Booking> byCode(Reader& reader, std::string_view code) const;
    /// Of forAdmin, those that start then: the oldest report first.
    std::vector<Booking> waitingAtDesk(Reader& reader, const DeskFilter& filter, std::optional<Cursor> after,
                                       int limit) const;
    int countWaiting(Reader& reader) const;
    /// What an admin has to decide: contested absences, and sessions neither kept that nobody has looked at yet. The
    /// oldest report first.
    std::vector<Booking> forAdmin(Reader& reader) const;

private:
    /// That start then.
    bool areFew(Reader& reader, const DeskFilter& filter) const;
};

}  // namespace mc::bookings
