#include "bookings/booking_view.h"

#include "bookings/outage_store.h"
#include "domain/booking_states.h"

namespace mc::bookings {

protocol::PriceSummary priceOf(const Booking& booking) {
    return domain::priceSummary(
        booking.price, {booking.includedMinutes, booking.included.minor, booking.discount.minor, booking.credits.minor},
        booking.terms.rates());
}

protocol::NoShow noShowOf(const Booking& booking) {
    protocol::NoShow dto{booking.noShow, booking.absent, booking.noShowReportedAt, {}};
    if (booking.noShowReportedAt) dto.contestUntil = domain::contestUntil(*booking.noShowReportedAt);
    return dto;
}

std::vector<protocol::RefundTier> tiersOf(const domain::CancellationPolicy& policy, domain::UtcTime deadlineStart) {
    std::vector<protocol::RefundTier> tiers;
    for (const auto& line : domain::tierLines(policy, deadlineStart))
        tiers.push_back({line.percent, line.until, line.inclusive});
    return tiers;
}

namespace {

protocol::Booking plain(const Booking& booking, Party role) {
    protocol::Booking dto;
    dto.id = booking.id;
    dto.version = booking.version;
    dto.code = booking.code;
    dto.status = booking.status;
    dto.myRole = role;
    dto.startsAt = booking.startsAt;
    dto.endsAt = booking.endsAt;
    dto.durationMinutes = booking.durationMinutes;
    dto.topic = booking.topic;
    dto.agenda = booking.agenda;
    dto.createdAt = booking.createdAt;
    if (booking.status == BookingStatus::held) dto.holdExpiresAt = booking.holdExpiresAt;
    if (booking.status == BookingStatus::requested) dto.requestExpiresAt = booking.requestExpiresAt;
    dto.instantBook = booking.instantBook;
    if (booking.status == BookingStatus::requested) dto.acceptedAt = booking.acceptedAt;
    dto.joinOpensAt = booking.joinOpensAt();
    dto.joinClosesAt = booking.joinClosesAt();
    dto.policy = tiersOf(booking.terms.policy, booking.terms.deadlineStart);
    dto.notes = booking.notes;
    dto.notesVersion = booking.notesVersion;
    dto.priority = booking.status == BookingStatus::requested && booking.priority;
    dto.noShow = noShowOf(booking);
    dto.endedBy = booking.endedBy;
    dto.endReason = booking.endReason;
    return dto;
}

}  // namespace

BookingView::BookingView(const BookingParts& parts, const BookingService& bookings, const Moves& moves)
    : m_parts(parts),
      m_bookings(bookings),
      m_moves(moves),
      m_money(parts.ledger, parts.payments, parts.wallet, parts.plans) {}

protocol::Booking BookingView::show(database::Reader& reader, const Booking& booking, domain::UserId viewer,
                                    domain::UtcTime now) const {
    const auto role = booking.partyOf(viewer);
    if (!role) throw std::logic_error("a booking is shown to its two people only");
    auto dto = plain(booking, *role);
    dto.mentor = mentor(reader, booking);
    dto.student = student(reader, booking);
    showMoney(reader, booking, *role, dto);
    showSession(reader, booking, *role, now, dto);
    showMove(reader, booking, *role, now, dto);
    showOutage(reader, booking, dto);
    for (const auto& decorate : m_decorators)
        decorate(reader, dto, booking, viewer);
    return dto;
}

protocol::BookingPage BookingView::page(database::Reader& reader, const BookingList& list, domain::UserId viewer,
                                        domain::UtcTime now) const {
    protocol::BookingPage page{{}, list.next};
    for (const auto& booking : list.items)
        page.items.push_back(show(reader, booking, viewer, now));
    return page;
}

protocol::PersonSummary BookingView::student(database::Reader& reader, const Booking& booking) const {
    const auto person = m_people.find(reader, booking.studentId);
    protocol::PersonSummary dto;
    dto.id = booking.studentId;
    if (person) dto.name = person->name;
    if (person) dto.timeZone = person->zone;
    if (person) dto.photo = person->photo;
    dto.online = m_online && m_online(booking.studentId);
    return dto;
}

/// A mentor who was suspended since is still somebody the student met: the name stays, the profile's link goes.
protocol::PersonSummary BookingView::mentor(database::Reader& reader, const Booking& booking) const {
    const auto person = m_people.find(reader, booking.mentorId);
    const auto listed = m_parts.mentors.find(reader, booking.mentorId);
    protocol::PersonSummary dto;
    dto.id = booking.mentorId;
    if (person) dto.name = person->name;
    if (person) dto.timeZone = person->zone;
    if (person) dto.photo = person->photo;
    if (listed) dto.headline = listed->headline;
    if (listed) dto.slug = listed->slug;
    dto.online = m_online && m_online(booking.mentorId);
    return dto;
}

void BookingView::showMoney(database::Reader& reader, const Booking& booking, Party role,
                            protocol::Booking& dto) const {
    const auto paid = m_money.view(reader, booking);
    dto.payment = paid.status;
    if (role == Party::mentor) dto.mentorReceives = m_money.mentorReceives(reader, booking);
    if (role != Party::student) return;
    dto.refunds = m_money.refunds(reader, booking);
    dto.price = paid.price.value_or(priceOf(booking));
    dto.refund = paid.refund;
    if (const auto back = m_money.creditsReturned(reader, booking); !back.isZero()) dto.creditsBack = back;
}

void BookingView::showSession(database::Reader& reader, const Booking& booking, Party role, domain::UtcTime now,
                              protocol::Booking& dto) const {
    for (auto& item : m_store.actionItems(reader, booking.id))
        dto.actionItems.push_back({std::move(item.text), std::move(item.link), item.dueDate, item.done});
    const auto seen = m_bookings.attendance(reader, booking);
    showReports(booking, role, seen, now, dto);
    const bool isMentor = role == Party::mentor;
    dto.canComplete =
        isMentor && domain::mayComplete(booking.status, booking.isReported(), booking.range(), seen, now).has_value();
    dto.canReview = !isMentor && booking.isReviewable();
}

void BookingView::showMove(database::Reader& reader, const Booking& booking, Party role, domain::UtcTime now,
                           protocol::Booking& dto) const {
    if (booking.status != BookingStatus::confirmed) return;
    dto.canMove = m_moves.mayMove(reader, booking, role, now);
    const auto proposal = m_moves.waiting(reader, booking, now);
    if (!proposal) return;
    const auto length = booking.durationMinutes * domain::kMinute;
    dto.move = {proposal->by, proposal->startsAt, proposal->startsAt + length, proposal->note, proposal->answerUntil};
    if (role == Party::student)
        dto.move->policy = tiersOf(booking.terms.policy, m_moves.deadlineStartAt(reader, booking, proposal->startsAt));
}

void BookingView::showOutage(database::Reader& reader, const Booking& booking, protocol::Booking& dto) const {
    if (const auto chooseBy = m_bookings.outageChoice(reader, booking)) {
        dto.outage = {domain::OutageFate::choice, *chooseBy};
        dto.canReportNoShow = dto.recordsBearOut = false;
        return;
    }
    if (booking.status != BookingStatus::no_show) return;
    const auto taken = OutageStore().session(reader, booking);
    if (taken && taken->fate != domain::OutageFate::choice) dto.outage = {taken->fate, {}};
}

/// A report against what the records show is taken, but not offered to two who have met.
void BookingView::showReports(const Booking& booking, Party role, const domain::Attendance& seen, domain::UtcTime now,
                              protocol::Booking& dto) const {
    const auto range = booking.range();
    const bool may = domain::mayReportAbsence(role, booking.status, booking.isReported(), range, now).has_value();
    const bool bornOut = domain::bearsOut(range, seen, role);
    dto.canReportNoShow = may && (bornOut || !domain::presence(range, seen).met);
    dto.recordsBearOut = dto.canReportNoShow && bornOut;
    dto.canContest = domain::mayContest(role, booking.report(), now).has_value();
}

}  // namespace mc::bookings
