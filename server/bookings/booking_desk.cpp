#include "bookings/booking_desk.h"

#include <algorithm>
#include <utility>

#include "bookings/booking_lists.h"
#include "bookings/booking_view.h"
#include "domain/masks.h"

namespace mc::bookings {

using protocol::BookingReview;
using protocol::DeskNeed;
using protocol::DeskStepKind;

namespace {

constexpr domain::UtcTime kForEver{std::int64_t{1} << 60};
constexpr int kMostPeople = 50;

domain::Result<std::optional<Cursor>> placeIn(const base::Paging& paging) {
    if (paging.cursor.empty()) return std::optional<Cursor>();
    const auto after = readCursor(paging.cursor);
    if (!after) return base::strangeCursor();
    return after;
}

DeskOrder orderOf(std::optional<protocol::BookingSort> sort) {
    using enum protocol::BookingSort;
    return {.byMade = sort == newest || sort == oldest, .rising = sort == earliest_start || sort == oldest};
}

domain::UtcTime placeIn(const DeskOrder& order, const Booking& booking) {
    return order.byMade ? booking.createdAt : booking.startsAt;
}

domain::UtcTime placeIn(const DeskQuery& query, const Booking& booking) {
    return query.isQueue() ? booking.noShowReportedAt.value() : placeIn(orderOf(query.order), booking);
}

/// True when there were more.
bool cutTo(int limit, std::vector<Booking>& bookings) {
    const bool more = bookings.size() > static_cast<std::size_t>(limit);
    if (more) bookings.resize(static_cast<std::size_t>(limit));
    return more;
}

/// As codes are written.
std::string upperAscii(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

protocol::DeskRulingKind kindOf(RulingKind kind) {
    switch (kind) {
        case RulingKind::upheld:
            return protocol::DeskRulingKind::upheld;
        case RulingKind::rejected:
            return protocol::DeskRulingKind::rejected;
        case RulingKind::noted:
            break;
    }
    return protocol::DeskRulingKind::noted;
}

std::optional<DeskStepKind> endOf(BookingStatus status) {
    switch (status) {
        case BookingStatus::completed:
            return DeskStepKind::completed;
        case BookingStatus::cancelled:
            return DeskStepKind::cancelled;
        case BookingStatus::declined:
            return DeskStepKind::declined;
        case BookingStatus::expired:
            return DeskStepKind::expired;
        case BookingStatus::no_show:
            return DeskStepKind::no_show;
        default:
            return std::nullopt;
    }
}

/// What happened to it, oldest first; of one instant, in the order that it can only have happened in.
std::vector<protocol::DeskStep> historyOf(const Booking& booking, const std::vector<Move>& moves,
                                          const BookingReview& dto) {
    std::vector<protocol::DeskStep> steps{{DeskStepKind::held, booking.createdAt, Party::student}};
    const auto add = [&](DeskStepKind what, std::optional<domain::UtcTime> at, std::optional<Party> by) {
        if (at) steps.push_back({what, *at, by});
    };
    add(DeskStepKind::paid, booking.paidAt, Party::student);
    add(DeskStepKind::requested, booking.requestedAt, Party::student);
    add(DeskStepKind::confirmed, booking.confirmedAt, booking.instantBook ? Party::platform : Party::mentor);
    for (const auto& move : moves)
        add(DeskStepKind::moved, move.at, move.askedBy);
    add(DeskStepKind::notes_shared, booking.notesSharedAt, Party::mentor);
    add(DeskStepKind::reported, booking.noShowReportedAt, booking.noShowReportedBy);
    if (const auto end = endOf(booking.status)) add(*end, booking.endedAt, booking.endedBy);
    for (const auto& statement : dto.statements)
        if (statement.voice == protocol::DeskVoice::contest) add(DeskStepKind::contested, statement.at, statement.by);
    if (dto.ruling) add(DeskStepKind::ruled, dto.ruling->at, Party::platform);
    if (dto.refund) {
        add(DeskStepKind::refund_begun, dto.refund->requestedAt, Party::platform);
        add(DeskStepKind::refunded, dto.refund->processedAt, Party::platform);
    }
    std::ranges::stable_sort(steps, {}, &protocol::DeskStep::at);
    return steps;
}

/// What admins are recorded to have done to bookings, as steps. Empty for what is none.
std::optional<DeskStepKind> stepOf(const std::string& action) {
    if (action == "booking.cancelled") return DeskStepKind::cancelled;
    if (action == "booking.completed") return DeskStepKind::completed;
    if (action == "booking.moved") return DeskStepKind::moved;
    if (action.starts_with("absence.")) return DeskStepKind::ruled;
    return std::nullopt;
}

BookingReview plain(const Booking& booking) {
    BookingReview dto;
    dto.id = booking.id;
    dto.version = booking.version;
    dto.code = booking.code;
    dto.status = booking.status;
    dto.startsAt = booking.startsAt;
    dto.endsAt = booking.endsAt;
    dto.topic = booking.topic;
    dto.noShow = noShowOf(booking);
    dto.endedBy = booking.endedBy;
    dto.endReason = booking.endReason;
    return dto;
}

}  // namespace

BookingDesk::BookingDesk(const BookingParts& parts, const BookingService& bookings, BookingChanges& changes,
                         Settlement& settlement, Moves& moves)
    : m_parts(parts),
      m_bookings(bookings),
      m_changes(changes),
      m_settlement(settlement),
      m_moves(moves),
      m_money(parts.ledger, parts.payments, parts.wallet, parts.plans) {}

domain::Result<protocol::DeskPage> BookingDesk::list(const DeskQuery& query) const {
    const auto after = placeIn(query.paging);
    if (!after) return after.error();
    return m_parts.database.read([&](database::Reader& reader) {
        auto bookings = rows(reader, query, *after);
        const bool more = cutTo(query.paging.limit, bookings);
        protocol::DeskPage page;
        for (const auto& booking : bookings)
            page.items.push_back(line(reader, booking));
        page.waiting = m_store.countWaiting(reader);
        if (more) page.next = cursorText({placeIn(query, bookings.back()), bookings.back().id});
        return page;
    });
}

std::vector<Booking> BookingDesk::rows(database::Reader& reader, const DeskQuery& query,
                                       const std::optional<Cursor>& after) const {
    DeskFilter filter{.status = query.status,
                      .from = query.from.value_or(domain::UtcTime{}),
                      .until = query.until.value_or(kForEver),
                      .waiting = query.queue == protocol::DeskQueue::waiting,
                      .money = query.money,
                      .noShow = query.noShow,
                      .minutes = query.minutes,
                      .order = orderOf(query.order)};
    const int limit = query.paging.limit + 1;
    if (!query.text.empty()) return found(reader, query, filter, after, limit);
    if (query.isQueue()) return m_store.waitingAtDesk(reader, filter, after, limit);
    return m_store.atDesk(reader, filter, after, limit);
}

std::vector<Booking> BookingDesk::found(database::Reader& reader, const DeskQuery& query, const DeskFilter& filter,
                                        const std::optional<Cursor>& after, int limit) const {
    if (auto booking = m_store.byCode(reader, upperAscii(query.text)))
        return after ? std::vector<Booking>() : std::vector{*booking};
    return ofPeople(reader, m_people.named(reader, query.text, kMostPeople), query.as, filter, after, limit);
}

/// Each person's by her own index, then merged: however many bookings there are.
std::vector<Booking> BookingDesk::ofPeople(database::Reader& reader, const std::vector<domain::UserId>& people,
                                           std::optional<Party> as, DeskFilter filter,
                                           const std::optional<Cursor>& after, int limit) const {
    std::vector<Booking> all;
    const auto add = [&](std::vector<Booking> some) { all.insert(all.end(), some.begin(), some.end()); };
    for (const auto person : people) {
        filter.student = person;
        filter.mentor.reset();
        if (as != Party::mentor) add(m_store.atDesk(reader, filter, after, limit));
        filter.mentor = std::exchange(filter.student, std::nullopt);
        if (as != Party::student) add(m_store.atDesk(reader, filter, after, limit));
    }
    std::ranges::sort(all, [order = filter.order](const Booking& a, const Booking& b) {
        const auto place = [&](const Booking& one) { return std::pair(placeIn(order, one), one.id); };
        return order.rising ? place(a) < place(b) : place(a) > place(b);
    });
    const auto twice = std::ranges::unique(all, {}, &Booking::id);
    all.erase(twice.begin(), twice.end());
    if (all.size() > static_cast<std::size_t>(limit)) all.resize(static_cast<std::size_t>(limit));
    return all;
}

protocol::DeskLine BookingDesk::line(database::Reader& reader, const Booking& booking) const {
    return {booking.id,
            booking.code,
            booking.status,
            booking.noShow,
            needOf(reader, booking),
            nameOf(reader, booking.studentId),
            nameOf(reader, booking.mentorId),
            booking.startsAt,
            booking.endsAt,
            booking.createdAt,
            booking.paid()};
}

DeskNeed BookingDesk::needOf(database::Reader& reader, const Booking& booking) const {
    if (booking.noShow == NoShowState::contested) return DeskNeed::ruling;
    return m_settlement.wantsALook(reader, booking) ? DeskNeed::look : DeskNeed::nothing;
}

std::string BookingDesk::nameOf(database::Reader& reader, domain::UserId id) const {
    const auto person = m_people.find(reader, id);
    return person ? person->name : std::string();
}

domain::Result<protocol::PersonBookingPage> BookingDesk::ofPerson(domain::UserId person,
                                                                  const base::Paging& paging) const {
    const auto after = placeIn(paging);
    if (!after) return after.error();
    return m_parts.database.read([&](database::Reader& reader) {
        auto bookings = ofPeople(reader, {person}, std::nullopt, {.until = kForEver}, *after, paging.limit + 1);
        protocol::PersonBookingPage page;
        if (cutTo(paging.limit, bookings)) page.next = cursorText({bookings.back().startsAt, bookings.back().id});
        for (const auto& booking : bookings)
            page.items.push_back({booking.id, booking.code, booking.status, booking.noShow,
                                  booking.partyOf(person).value(), nameOf(reader, booking.otherOf(person)),
                                  booking.startsAt, booking.endsAt});
        return page;
    });
}

std::vector<protocol::OpenBooking> BookingDesk::open(database::Reader& reader, domain::UserId person,
                                                     domain::UtcTime now) const {
    std::vector<protocol::OpenBooking> open;
    for (const auto role : {Party::student, Party::mentor})
        for (const auto& booking : m_store.open(reader, person, role, now)) {
            const auto fate = domain::suspensionFate(booking.status, booking.isReported(), booking.range(), now);
            if (!fate) continue;
            const bool returns = fate == domain::SuspensionFate::cancelled && !booking.isReserved();
            open.push_back({booking.id, booking.code, booking.status, role, nameOf(reader, booking.otherOf(person)),
                            booking.startsAt, booking.endsAt, *fate,
                            returns ? booking.paid() : domain::Money{0, booking.total.currency}});
        }
    std::ranges::sort(open, {}, [](const auto& one) { return std::pair(one.startsAt, one.id); });
    return open;
}

std::string BookingDesk::codeOf(database::Reader& reader, domain::BookingId id) const {
    const auto booking = m_store.find(reader, id);
    return booking ? booking->code : std::string();
}

domain::Result<BookingReview> BookingDesk::review(domain::UserId admin, domain::BookingId id,
                                                  domain::UtcTime now) const {
    return m_parts.database.read([&](database::Reader& reader) -> domain::Result<BookingReview> {
        const auto booking = m_store.find(reader, id);
        if (!booking) return domain::fail(domain::ErrorCode::not_found);
        return show(reader, *booking, admin, now);
    });
}

domain::Result<BookingReview> BookingDesk::rule(domain::UserId admin, domain::BookingId id,
                                                const protocol::RuleOnAbsence& request, domain::UtcTime now) {
    return answer(admin, m_settlement.rule(admin, id, {request.ruling, request.reason, request.version}, now), now);
}

domain::Result<BookingReview> BookingDesk::note(domain::UserId admin, domain::BookingId id,
                                                const protocol::NoteOnAbsence& request, domain::UtcTime now) {
    return answer(admin, m_settlement.note(admin, id, request.note, request.version, now), now);
}

domain::Result<BookingReview> BookingDesk::cancel(domain::UserId admin, domain::BookingId id,
                                                  const protocol::EndAsAdmin& request, domain::UtcTime now) {
    return answer(admin, m_changes.cancelAs(admin, id, request.reason, request.version, now), now);
}

domain::Result<BookingReview> BookingDesk::complete(domain::UserId admin, domain::BookingId id,
                                                    const protocol::EndAsAdmin& request, domain::UtcTime now) {
    return answer(admin, m_settlement.completeAs(admin, id, request.reason, request.version, now), now);
}

domain::Result<BookingReview> BookingDesk::move(domain::UserId admin, domain::BookingId id,
                                                const protocol::MoveAsAdmin& request, domain::UtcTime now) {
    return answer(admin, m_moves.moveAs(admin, id, request.version, request.startsAt, request.reason, now), now);
}

domain::Result<BookingReview> BookingDesk::answer(domain::UserId admin, const domain::Result<Booking>& booking,
                                                  domain::UtcTime now) const {
    if (!booking) return booking.error();
    return m_parts.database.read([&](database::Reader& reader) { return show(reader, *booking, admin, now); });
}

BookingReview BookingDesk::show(database::Reader& reader, const Booking& booking, domain::UserId admin,
                                domain::UtcTime now) const {
    auto dto = plain(booking);
    dto.student = person(reader, booking.studentId);
    dto.mentor = person(reader, booking.mentorId);
    dto.attendance = m_bookings.attendance(reader, booking);
    dto.mayDecide = !booking.partyOf(admin);
    dto.canCancel = dto.mayDecide && m_changes.mayCancelAsAdmin(booking, now);
    dto.canComplete =
        dto.mayDecide &&
        domain::mayComplete(booking.status, booking.isReported(), booking.range(), dto.attendance, now).has_value();
    dto.canMove = dto.mayDecide && m_moves.mayMove(reader, booking, Party::platform, now);
    showMoney(reader, booking, dto);
    showAbsence(reader, booking, dto);
    dto.history = historyOf(booking, m_moved.moves(reader, booking.id), dto);
    nameAdmins(reader, booking.id, dto.history);
    return dto;
}

/// A deed and its record are of one instant.
void BookingDesk::nameAdmins(database::Reader& reader, domain::BookingId id,
                             std::vector<protocol::DeskStep>& steps) const {
    for (const auto& entry : m_audit.search(reader, {.subjectKind = "booking", .subjectId = id.value})) {
        const auto kind = stepOf(entry.deed.action);
        const auto done = std::ranges::find_if(
            steps, [&](const auto& step) { return step.what == kind && step.at == entry.deed.at; });
        if (kind && entry.deed.actor && done != steps.end()) done->admin = nameOf(reader, *entry.deed.actor);
    }
}

protocol::DeskPerson BookingDesk::person(database::Reader& reader, domain::UserId id) const {
    const auto person = m_people.find(reader, id);
    const auto contact = m_people.contact(reader, id);
    return {id, person ? person->name : std::string(), contact ? domain::maskedEmail(contact->email) : std::string(),
            person ? person->photo : std::nullopt};
}

void BookingDesk::showMoney(database::Reader& reader, const Booking& booking, BookingReview& dto) const {
    const auto paid = m_money.view(reader, booking);
    dto.price = paid.price.value_or(priceOf(booking));
    dto.mentorReceives = m_money.mentorReceives(reader, booking);
    dto.payment = paid.status;
    dto.refund = paid.refund;
}

void BookingDesk::showAbsence(database::Reader& reader, const Booking& booking, BookingReview& dto) const {
    dto.need = needOf(reader, booking);
    for (const auto& row : m_store.statements(reader, booking.id)) {
        const auto voice =
            row.kind == StatementKind::contest ? protocol::DeskVoice::contest : protocol::DeskVoice::report;
        dto.statements.push_back({voice, booking.partyOf(row.author).value(), row.text, row.at});
    }
    if (auto note = m_store.absenceNote(reader, booking.id))
        dto.statements.push_back({protocol::DeskVoice::note, Party::student, std::move(note->text), note->at});
    std::ranges::stable_sort(dto.statements, {}, &protocol::DeskStatement::at);
    if (const auto row = m_store.ruling(reader, booking.id)) {
        dto.ruling = {kindOf(row->kind), nameOf(reader, row->admin), row->reason, row->at};
    }
    for (const auto ruling : {domain::AbsenceRuling::upheld, domain::AbsenceRuling::rejected})
        if (const auto effect = m_settlement.effectOf(reader, booking, ruling))
            dto.choices.push_back({ruling, effect->verdict, effect->toStudent, effect->toMentor, effect->byPlatform});
}

}  // namespace mc::bookings
