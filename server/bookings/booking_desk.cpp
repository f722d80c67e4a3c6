#include "bookings/booking_desk.h"

#include <algorithm>

#include "bookings/booking_view.h"
#include "domain/masks.h"

namespace mc::bookings {

using protocol::BookingReview;
using protocol::DeskNeed;
using protocol::DeskStepKind;

namespace {

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
std::vector<protocol::DeskStep> historyOf(const Booking& booking, const BookingReview& dto) {
    std::vector<protocol::DeskStep> steps{{DeskStepKind::held, booking.createdAt, Party::student}};
    const auto add = [&](DeskStepKind what, std::optional<domain::UtcTime> at, std::optional<Party> by) {
        if (at) steps.push_back({what, *at, by});
    };
    add(DeskStepKind::paid, booking.paidAt, Party::student);
    add(DeskStepKind::confirmed, booking.confirmedAt, booking.instantBook ? Party::platform : Party::mentor);
    add(DeskStepKind::notes_shared, booking.notesSharedAt, Party::mentor);
    add(DeskStepKind::reported, booking.noShowReportedAt, booking.noShowReportedBy);
    if (const auto end = endOf(booking.status)) add(*end, booking.endedAt, booking.endedBy);
    for (const auto& statement : dto.statements)
        if (statement.voice == protocol::DeskVoice::contest) add(DeskStepKind::contested, statement.at, statement.by);
    if (dto.ruling) add(DeskStepKind::ruled, dto.ruling->at, Party::platform);
    std::ranges::stable_sort(steps, {}, &protocol::DeskStep::at);
    return steps;
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

BookingDesk::BookingDesk(const BookingParts& parts, const BookingService& bookings, Settlement& settlement)
    : m_parts(parts), m_bookings(bookings), m_settlement(settlement), m_money(parts.ledger, parts.payments) {}

domain::Result<BookingReview> BookingDesk::review(domain::UserId admin, domain::BookingId id) const {
    return m_parts.database.read([&](database::Reader& reader) -> domain::Result<BookingReview> {
        const auto booking = m_store.find(reader, id);
        if (!booking) return domain::fail(domain::ErrorCode::not_found);
        return show(reader, *booking, admin);
    });
}

domain::Result<BookingReview> BookingDesk::rule(domain::UserId admin, domain::BookingId id,
                                                const protocol::RuleOnAbsence& request, domain::UtcTime now) {
    return answer(admin, m_settlement.rule(admin, id, {request.ruling, request.reason, request.version}, now));
}

domain::Result<BookingReview> BookingDesk::note(domain::UserId admin, domain::BookingId id,
                                                const protocol::NoteOnAbsence& request, domain::UtcTime now) {
    return answer(admin, m_settlement.note(admin, id, request.note, request.version, now));
}

domain::Result<BookingReview> BookingDesk::answer(domain::UserId admin, const domain::Result<Booking>& booking) const {
    if (!booking) return booking.error();
    return m_parts.database.read([&](database::Reader& reader) { return show(reader, *booking, admin); });
}

BookingReview BookingDesk::show(database::Reader& reader, const Booking& booking, domain::UserId admin) const {
    auto dto = plain(booking);
    dto.student = person(reader, booking.studentId);
    dto.mentor = person(reader, booking.mentorId);
    dto.attendance = m_bookings.attendance(reader, booking);
    dto.mayDecide = !booking.partyOf(admin);
    showMoney(reader, booking, dto);
    showAbsence(reader, booking, dto);
    dto.history = historyOf(booking, dto);
    return dto;
}

protocol::DeskPerson BookingDesk::person(database::Reader& reader, domain::UserId id) const {
    const auto person = m_people.find(reader, id);
    const auto contact = m_people.contact(reader, id);
    return {id, person ? person->name : std::string(), contact ? domain::maskedEmail(contact->email) : std::string(),
            person ? person->photo : std::nullopt};
}

void BookingDesk::showMoney(database::Reader& reader, const Booking& booking, BookingReview& dto) const {
    const auto paid = m_money.view(reader, booking);
    dto.price = priceOf(booking);
    dto.mentorReceives = m_money.mentorReceives(reader, booking);
    dto.payment = paid.status;
    dto.refund = paid.refund;
}

void BookingDesk::showAbsence(database::Reader& reader, const Booking& booking, BookingReview& dto) const {
    if (booking.noShow == NoShowState::contested) dto.need = DeskNeed::ruling;
    if (m_settlement.wantsALook(reader, booking)) dto.need = DeskNeed::look;
    for (const auto& row : m_store.statements(reader, booking.id)) {
        const auto voice =
            row.kind == StatementKind::contest ? protocol::DeskVoice::contest : protocol::DeskVoice::report;
        dto.statements.push_back({voice, booking.partyOf(row.author).value(), row.text, row.at});
    }
    if (const auto row = m_store.ruling(reader, booking.id)) {
        const auto admin = m_people.find(reader, row->admin);
        dto.ruling = {kindOf(row->kind), admin ? admin->name : std::string(), row->reason, row->at};
    }
    for (const auto ruling : {domain::AbsenceRuling::upheld, domain::AbsenceRuling::rejected})
        if (const auto effect = m_settlement.effectOf(reader, booking, ruling))
            dto.choices.push_back({ruling, effect->verdict, effect->toStudent, effect->toMentor, effect->byPlatform});
}

}  // namespace mc::bookings
