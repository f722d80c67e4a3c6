#include "bookings/booking_store.h"

#include <boost/describe/enum_to_string.hpp>
#include <limits>

namespace mc::bookings {
namespace {

/// In the order of Booking's members.
constexpr std::string_view kSelect =
    "SELECT id, code, status, student_id, mentor_id, starts_at, ends_at, duration_minutes, topic, agenda, "
    "policy_accepted, instant_book, created_at, hold_expires_at, request_expires_at, requested_at, accepted_at, "
    "paid_at, confirmed_at, ended_at, ended_by, end_reason, price_minor, currency, included_minutes, included_minor, "
    "currency, discount_minor, currency, credits_minor, currency, total_minor, currency, commission_ppm, "
    "gateway_ppm, gst_ppm, gst_mode, policy_full_before, policy_partial_until, policy_partial_percent, deadline_start, "
    "platform_fee_ppm, meeting_room, calendar_sequence, no_show, absent, no_show_reported_at, no_show_reported_by, "
    "notes, "
    "notes_shared_at, notes_version, review_at, priority, version FROM bookings ";

std::string sql(std::string_view tail) {
    return std::string(kSelect).append(tail);
}
/// The column that says which bookings are the user's in that role.
std::string mine(Party role) {
    return role == Party::mentor ? "mentor_id" : "student_id";
}

/// What is agreed or asked for; a hold is seen by whoever holds it, while it runs. `now` is a parameter's name.
std::string awaited(Party role, const std::string& now) {
    const std::string asked = "status IN ('requested', 'confirmed')";
    return role == Party::mentor ? asked : asked + " OR (status = 'held' AND hold_expires_at > " + now + ")";
}

constexpr std::int64_t kNever = std::int64_t{1} << 60;

/// As the index has it, and nobody has looked yet.
constexpr std::string_view kWaiting =
    "(no_show = 'contested' OR (no_show = 'reported' AND status = 'no_show' AND absent IS NULL)) "
    "AND (no_show = 'contested' OR NOT EXISTS "
    "(SELECT 1 FROM booking_rulings r WHERE r.booking_id = bookings.id)) ";

/// What is on its way back, or did not get there, is little: it is found first.
bool isRare(std::optional<domain::MoneyState> money) {
    return money == domain::MoneyState::refunding || money == domain::MoneyState::refund_failed;
}

std::string moneySql(domain::MoneyState money) {
    switch (money) {
        case domain::MoneyState::unpaid:
            return "AND paid_at IS NULL ";
        case domain::MoneyState::paid:
            return "AND paid_at IS NOT NULL AND NOT EXISTS "
                   "(SELECT 1 FROM session_refunds r WHERE r.booking_id = bookings.id) ";
        case domain::MoneyState::refunding:
            return "AND id IN (SELECT r.booking_id FROM sessions_going_back r WHERE r.status = 'pending') ";
        case domain::MoneyState::refund_failed:
            return "AND id IN (SELECT r.booking_id FROM sessions_going_back r WHERE r.status = 'failed') ";
        case domain::MoneyState::refunded:
            break;
    }
    return "AND paid_at IS NOT NULL AND EXISTS "
           "(SELECT 1 FROM session_refunds r WHERE r.booking_id = bookings.id AND r.status = 'processed') ";
}

/// So few of some days, or of a length, are found by it and then put in order; more are found by the order.
constexpr int kFew = 5000;

/// Every parameter is there, asked for or not; each question has its own index. `few`: what is asked for is found by
/// another index than that of the order ("+ 0": not by this column's).
std::string deskSql(const DeskFilter& filter, bool few) {
    const auto [byMade, rising] = filter.order;
    const bool found = filter.waiting || isRare(filter.money);
    const std::string by = std::string(byMade ? "created_at" : "starts_at") + (few ? " + 0" : "");
    const bool startsFrom = byMade ? few && !found : !few && !rising;
    const bool startsUntil = byMade ? few && !found : !few && rising;
    std::string where = startsFrom ? "WHERE starts_at >= $1 " : "WHERE starts_at + 0 >= $1 ";
    where += startsUntil ? "AND starts_at < $2 " : "AND starts_at + 0 < $2 ";
    where += "AND (" + by + ", id) " + (rising ? ">" : "<") + " ($3, $4) ";
    where += !filter.status ? "AND $5 = '' " : few ? "AND status || '' = $5 " : "AND status = $5 ";
    where += filter.student ? "AND student_id = $6 " : filter.mentor ? "AND mentor_id = $6 " : "AND $6 = 0 ";
    where += filter.minutes == 0 ? "AND $7 = 0 "
             : byMade && !few    ? "AND duration_minutes + 0 = $7 "
                                 : "AND duration_minutes = $7 ";
    where += !filter.noShow ? "AND $8 = '' " : "AND no_show = $8 ";
    if (filter.noShow && filter.noShow != NoShowState::none) where += "AND no_show <> 'none' ";
    if (filter.money) where += moneySql(*filter.money);
    if (filter.waiting) where.append("AND ").append(kWaiting);
    const std::string way = rising ? "" : " DESC";
    return sql(where + "ORDER BY " + by + way + ", id" + way + " LIMIT $9");
}

/// Where the list goes on: the bounds of the start are bounds of the place, too, where the order is by the start.
Cursor placeOf(const DeskFilter& filter, const std::optional<Cursor>& after) {
    if (filter.order.rising) {
        const Cursor first{filter.order.byMade ? domain::UtcTime{-1} : filter.from - 1,
                           {std::numeric_limits<std::int64_t>::max()}};
        return after && after->at > first.at ? *after : first;
    }
    const Cursor first{filter.order.byMade ? domain::UtcTime{kNever} : filter.until, {}};
    return after && after->at < first.at ? *after : first;
}

}  // namespace

std::optional<Booking> BookingStore::find(Reader& reader, domain::BookingId id) const {
    return reader.one<Booking>(sql("WHERE id = $1"), id);
}

std::optional<Booking> BookingStore::findFor(Reader& reader, domain::BookingId id, domain::UserId user) const {
    return reader.one<Booking>(sql("WHERE id = $1 AND (student_id = $2 OR mentor_id = $2)"), id, user);
}

std::optional<KnownRequest> BookingStore::findRequest(Reader& reader, domain::UserId student,
                                                      std::string_view key) const {
    return reader.one<KnownRequest>(
        "SELECT id, request_hash FROM bookings WHERE student_id = $1 AND idempotency_key = $2", student, key);
}

std::optional<Booking> BookingStore::heldSlot(Reader& reader, domain::UserId student, domain::UserId mentor,
                                              domain::UtcTime startsAt, domain::UtcTime now) const {
    return reader.one<Booking>(sql("WHERE student_id = $1 AND mentor_id = $2 AND starts_at = $3 AND status = 'held' "
                                   "AND hold_expires_at > $4"),
                               student, mentor, startsAt, now);
}

std::vector<Booking> BookingStore::openHolds(Reader& reader, domain::UserId student, domain::UtcTime now) const {
    return reader.all<Booking>(sql("WHERE student_id = $1 AND status = 'held' AND hold_expires_at > $2 ORDER BY id"),
                               student, now);
}

void BookingStore::insert(Transaction& tx, const Booking& b, const RequestKey& request) const {
    tx.execute(
        "INSERT INTO bookings (id, code, status, student_id, mentor_id, starts_at, ends_at, duration_minutes, topic, "
        "agenda, policy_accepted, instant_book, created_at, hold_expires_at, price_minor, discount_minor, total_minor, "
        "currency, commission_ppm, gateway_ppm, gst_ppm, gst_mode, policy_full_before, policy_partial_until, "
        "policy_partial_percent, deadline_start, idempotency_key, request_hash, credits_minor, included_minutes, "
        "included_minor, platform_fee_ppm) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, "
        "$23, $24, $25, $26, $27, $28, $29, $30, $31, $32)",
        b.id, b.code, b.status, b.studentId, b.mentorId, b.startsAt, b.endsAt, b.durationMinutes, b.topic, b.agenda,
        b.policyAccepted, b.instantBook, b.createdAt, b.holdExpiresAt, b.price.minor, b.discount.minor, b.total.minor,
        b.price.currency, b.terms.commission, b.terms.gateway, b.terms.gst, b.terms.gstMode, b.terms.policy.fullBefore,
        b.terms.policy.partialUntil, b.terms.policy.partialPercent, b.terms.deadlineStart, request.key, request.hash,
        b.credits.minor, b.includedMinutes, b.included.minor, b.terms.platformFee);
}

void BookingStore::save(Transaction& tx, Booking& b) const {
    const auto saved = tx.compareAndSwap(
        "UPDATE bookings SET status = $1, starts_at = $2, ends_at = $3, duration_minutes = $4, topic = $5, "
        "agenda = $6, policy_accepted = $7, request_expires_at = $8, paid_at = $9, confirmed_at = $10, ended_at = $11, "
        "ended_by = $12, end_reason = $13, price_minor = $14, discount_minor = $15, total_minor = $16, "
        "meeting_room = $17, calendar_sequence = $18, no_show = $19, absent = $20, no_show_reported_at = $21, "
        "no_show_reported_by = $22, notes = $23, notes_shared_at = $24, notes_version = $25, review_at = $26, "
        "hold_expires_at = $27, deadline_start = $28, requested_at = $29, accepted_at = $30, credits_minor = $31, "
        "included_minutes = $32, included_minor = $33, priority = $34, "
        "version = version + 1 WHERE id = $35 AND version = $36",
        b.status, b.startsAt, b.endsAt, b.durationMinutes, b.topic, b.agenda, b.policyAccepted, b.requestExpiresAt,
        b.paidAt, b.confirmedAt, b.endedAt, b.endedBy, b.endReason, b.price.minor, b.discount.minor, b.total.minor,
        b.meetingRoom, b.calendarSequence, b.noShow, b.absent, b.noShowReportedAt, b.noShowReportedBy, b.notes,
        b.notesSharedAt, b.notesVersion, b.reviewAt, b.holdExpiresAt, b.terms.deadlineStart, b.requestedAt,
        b.acceptedAt, b.credits.minor, b.includedMinutes, b.included.minor, b.priority, b.id, b.version);
    saved.value();
    ++b.version;
}

int BookingStore::nextNumber(Transaction& tx, domain::CivilDate date) const {
    return tx.scalar<int>(
        "INSERT INTO booking_codes (date, last_number) VALUES ($1, 1) "
        "ON CONFLICT (date) DO UPDATE SET last_number = booking_codes.last_number + 1 RETURNING last_number",
        date);
}

std::vector<ActionItem> BookingStore::actionItems(Reader& reader, domain::BookingId id) const {
    return reader.all<ActionItem>(
        "SELECT text, link, due_date, done FROM action_items WHERE booking_id = $1 ORDER BY position", id);
}

std::vector<domain::BookingId> BookingStore::withItemsDue(Reader& reader, domain::CivilDate since) const {
    return reader.all<domain::BookingId>(
        "SELECT DISTINCT booking_id FROM action_items WHERE done = 0 AND due_date >= $1 ORDER BY booking_id", since);
}

void BookingStore::replaceActionItems(Transaction& tx, domain::BookingId id,
                                      const std::vector<ActionItem>& items) const {
    tx.execute("DELETE FROM action_items WHERE booking_id = $1", id);
    int position = 0;
    for (const auto& item : items)
        tx.execute(
            "INSERT INTO action_items (booking_id, position, text, link, due_date, done) "
            "VALUES ($1, $2, $3, $4, $5, $6)",
            id, position++, item.text, item.link, item.dueDate, item.done);
}

bool BookingStore::tickActionItem(Transaction& tx, domain::BookingId id, int position, bool done) const {
    return tx.execute("UPDATE action_items SET done = $1 WHERE booking_id = $2 AND position = $3", done, id,
                      position) == 1;
}

void BookingStore::putStatement(Transaction& tx, domain::BookingId id, StatementKind kind, domain::UserId author,
                                std::string_view text, domain::UtcTime at) const {
    tx.execute(
        "INSERT INTO booking_statements (booking_id, kind, author_id, text, made_at) VALUES ($1, $2, $3, $4, $5) "
        "ON CONFLICT (booking_id, kind) DO UPDATE SET author_id = excluded.author_id, text = excluded.text, "
        "made_at = excluded.made_at",
        id, kind, author, text, at);
}

std::vector<StatementRow> BookingStore::statements(Reader& reader, domain::BookingId id) const {
    return reader.all<StatementRow>(
        "SELECT kind, author_id, text, made_at FROM booking_statements WHERE booking_id = $1 ORDER BY made_at, kind",
        id);
}

void BookingStore::putRuling(Transaction& tx, const RulingRow& ruling) const {
    tx.execute(
        "INSERT INTO booking_rulings (booking_id, ruling, admin_id, reason, made_at) VALUES ($1, $2, $3, $4, $5) "
        "ON CONFLICT (booking_id) DO UPDATE SET ruling = excluded.ruling, admin_id = excluded.admin_id, "
        "reason = excluded.reason, made_at = excluded.made_at",
        ruling.booking, ruling.kind, ruling.admin, ruling.reason, ruling.at);
}

std::optional<RulingRow> BookingStore::ruling(Reader& reader, domain::BookingId id) const {
    return reader.one<RulingRow>(
        "SELECT booking_id, ruling, admin_id, reason, made_at FROM booking_rulings WHERE booking_id = $1", id);
}

std::optional<AbsenceNoteRow> BookingStore::absenceNote(Reader& reader, domain::BookingId id) const {
    return reader.one<AbsenceNoteRow>("SELECT text, written_at FROM booking_absence_notes WHERE booking_id = $1", id);
}

std::vector<Booking> BookingStore::upcoming(Reader& reader, domain::UserId user, Party role, domain::UtcTime now,
                                            std::optional<Cursor> after, int limit) const {
    const auto from = after.value_or(Cursor{});
    return reader.all<Booking>(sql("WHERE " + mine(role) + " = $1 AND ends_at > $2 AND (" + awaited(role, "$2") +
                                   ") AND (starts_at, id) > ($3, $4) ORDER BY starts_at, id LIMIT $5"),
                               user, now, from.at, from.id, limit);
}

std::vector<Booking> BookingStore::past(Reader& reader, domain::UserId user, Party role, domain::UtcTime now,
                                        std::optional<Cursor> after, int limit) const {
    const auto from = after.value_or(Cursor{{kNever}, {}});
    return reader.all<Booking>(
        sql("WHERE " + mine(role) +
            " = $1 AND coalesce(paid_at, requested_at) IS NOT NULL AND "
            "(status NOT IN ('held', 'requested', 'confirmed') OR ends_at <= $2) AND (starts_at, id) < ($3, $4) "
            "ORDER BY starts_at DESC, id DESC LIMIT $5"),
        user, now, from.at, from.id, limit);
}

std::vector<Booking> BookingStore::during(Reader& reader, domain::UserId user, Party role, domain::UtcRange span,
                                          domain::UtcTime now, std::optional<Cursor> after, int limit) const {
    // No session is as long as a day: the index need not be read from its beginning.
    const auto from = after.value_or(Cursor{span.begin - domain::kDay, {}});
    return reader.all<Booking>(sql("WHERE " + mine(role) +
                                   " = $1 AND (starts_at, id) > ($2, $3) AND starts_at < $4 AND ends_at > $5 AND "
                                   "(paid_at IS NOT NULL AND status <> 'held' OR ends_at > $6 AND (" +
                                   awaited(role, "$6") + ")) ORDER BY starts_at, id LIMIT $7"),
                               user, from.at, from.id, span.end, span.begin, now, limit);
}

/// By the student's sessions, whoever asks: a busy mentor has thousands, of which few are with this student ("+ 0": not by
/// this column's index).
std::vector<Booking> BookingStore::together(Reader& reader, domain::UserId user, Party role, domain::UserId other,
                                            std::optional<Cursor> after, int limit) const {
    const auto from = after.value_or(Cursor{{kNever}, {}});
    const std::string pair =
        role == Party::mentor ? "mentor_id + 0 = $1 AND student_id = $2" : "student_id = $1 AND mentor_id + 0 = $2";
    return reader.all<Booking>(sql("WHERE " + pair +
                                   " AND status <> 'held' AND coalesce(paid_at, requested_at) IS NOT NULL "
                                   "AND (starts_at, id) < ($3, $4) ORDER BY starts_at DESC, id DESC LIMIT $5"),
                               user, other, from.at, from.id, limit);
}

std::vector<Booking> BookingStore::requests(Reader& reader, domain::UserId user, Party role,
                                            std::optional<Cursor> after, int limit) const {
    const auto from = after.value_or(Cursor{{}, {}, true});
    return reader.all<Booking>(sql("WHERE " + mine(role) +
                                   " = $1 AND status = 'requested' AND accepted_at IS NULL AND "
                                   "(priority < $2 OR priority = $2 AND (request_expires_at, id) > ($3, $4)) "
                                   "ORDER BY priority DESC, request_expires_at, id LIMIT $5"),
                               user, from.first, from.at, from.id, limit);
}

std::vector<Booking> BookingStore::starting(Reader& reader, domain::UtcRange window) const {
    return reader.all<Booking>(
        sql("WHERE status = 'confirmed' AND starts_at >= $1 AND starts_at < $2 ORDER BY starts_at, id"), window.begin,
        window.end);
}

std::vector<Booking> BookingStore::requested(Reader& reader) const {
    return reader.all<Booking>(sql("WHERE status = 'requested' ORDER BY request_expires_at, id"));
}

std::vector<Booking> BookingStore::inCalendar(Reader& reader, domain::UserId user, domain::UtcTime from,
                                              domain::UtcTime cancelledSince) const {
    // Each side has its index.
    return reader.all<Booking>(sql("WHERE (student_id = $1 AND starts_at >= $2 OR mentor_id = $1 AND starts_at >= $2) "
                                   "AND confirmed_at IS NOT NULL AND (status <> 'cancelled' OR ended_at >= $3) "
                                   "ORDER BY starts_at, id"),
                               user, from, cancelledSince);
}

std::vector<Booking> BookingStore::open(Reader& reader, domain::UserId user, Party role, domain::UtcTime now) const {
    // No session is as long as a day: the index need not be read from its beginning.
    return reader.all<Booking>(sql("WHERE " + mine(role) +
                                   " = $1 AND starts_at > $2 AND ends_at > $3 AND status IN ('held', 'requested', "
                                   "'confirmed') ORDER BY starts_at, id"),
                               user, now - domain::kDay, now);
}

SessionCounts BookingStore::counts(Reader& reader, domain::UserId mentor, domain::UtcTime monthBegin) const {
    return *reader.one<SessionCounts>(
        "SELECT count(*) FILTER (WHERE status = 'completed' AND starts_at >= $1), "
        "count(*) FILTER (WHERE status = 'completed'), "
        "count(*) FILTER (WHERE status = 'requested' AND accepted_at IS NULL) "
        "FROM bookings WHERE mentor_id = $2",
        monthBegin, mentor);
}

std::vector<domain::BookingId> BookingStore::expiredHolds(Reader& reader, domain::UtcTime now, int limit,
                                                          int skip) const {
    return reader.all<domain::BookingId>(
        "SELECT id FROM bookings WHERE status = 'held' AND hold_expires_at <= $1 "
        "ORDER BY hold_expires_at, id LIMIT $2 OFFSET $3",
        now, limit, skip);
}

std::vector<domain::BookingId> BookingStore::unansweredRequests(Reader& reader, domain::UtcTime now, int limit,
                                                                int skip) const {
    return reader.all<domain::BookingId>(
        "SELECT id FROM bookings WHERE status = 'requested' AND request_expires_at <= $1 "
        "ORDER BY request_expires_at, id LIMIT $2 OFFSET $3",
        now, limit, skip);
}

std::vector<domain::BookingId> BookingStore::toReview(Reader& reader, domain::UtcTime now, int limit, int skip) const {
    return reader.all<domain::BookingId>(
        "SELECT id FROM bookings WHERE review_at <= $1 ORDER BY review_at, id LIMIT $2 OFFSET $3", now, limit, skip);
}

std::vector<Booking> BookingStore::atDesk(Reader& reader, const DeskFilter& filter, std::optional<Cursor> after,
                                          int limit) const {
    const auto status =
        filter.status ? std::string(boost::describe::enum_to_string(*filter.status, "")) : std::string();
    const auto person = filter.student ? *filter.student : filter.mentor.value_or(domain::UserId{});
    const bool few = filter.waiting || isRare(filter.money) ||
                     (filter.order.byMade && person == domain::UserId{} && areFew(reader, filter));
    const auto place = placeOf(filter, after);
    const auto noShow =
        filter.noShow ? std::string(boost::describe::enum_to_string(*filter.noShow, "")) : std::string();
    return reader.all<Booking>(deskSql(filter, few), filter.from, filter.until, place.at, place.id, status, person,
                               filter.minutes, noShow, limit);
}

bool BookingStore::areFew(Reader& reader, const DeskFilter& filter) const {
    if (filter.minutes > 0)
        return reader.scalar<int>(
                   "SELECT count(*) FROM (SELECT 1 FROM bookings WHERE duration_minutes = $1 AND starts_at >= $2 "
                   "AND starts_at < $3 LIMIT $4) AS some",
                   filter.minutes, filter.from, filter.until, kFew) < kFew;
    if (filter.from <= domain::UtcTime{} && filter.until >= domain::UtcTime{kNever}) return false;
    return reader.scalar<int>(
               "SELECT count(*) FROM (SELECT 1 FROM bookings WHERE starts_at >= $1 AND starts_at < $2 LIMIT $3) AS "
               "some",
               filter.from, filter.until, kFew) < kFew;
}

std::optional<Booking> BookingStore::byCode(Reader& reader, std::string_view code) const {
    return reader.one<Booking>(sql("WHERE code = $1"), code);
}

std::vector<Booking> BookingStore::waitingAtDesk(Reader& reader, const DeskFilter& filter, std::optional<Cursor> after,
                                                 int limit) const {
    const auto from = after.value_or(Cursor{});
    return reader.all<Booking>(sql("WHERE ").append(kWaiting).append(
                                   "AND (no_show_reported_at, id) > ($1, $2) AND starts_at >= $3 AND starts_at < $4 "
                                   "ORDER BY no_show_reported_at, id LIMIT $5"),
                               from.at, from.id, filter.from, filter.until, limit);
}

int BookingStore::countWaiting(Reader& reader) const {
    return reader.scalar<int>(std::string("SELECT count(*) FROM bookings WHERE ").append(kWaiting));
}

std::vector<Booking> BookingStore::forAdmin(Reader& reader) const {
    return waitingAtDesk(reader, {.until = {kNever}}, {}, std::numeric_limits<int>::max());
}

}  // namespace mc::bookings
