#include "admin/dispute_files.h"

#include <algorithm>

#include "admin/dispute_zip.h"

namespace mc::admin {

using database::Reader;
using domain::DisputeId;
using domain::ErrorCode;
using domain::fail;
using domain::Party;
using domain::Result;
using domain::UserId;

namespace {

constexpr domain::Seconds kOneTaking = domain::kMinute;

}  // namespace

bool DisputeFiles::isTheirs(Reader& reader, const protocol::DeskDispute& dispute, UserId admin) const {
    const auto booking = dispute.booking ? m_parts.bookings.find(reader, *dispute.booking) : std::nullopt;
    return !dispute.mayAnswer || (booking && booking->partyOf(admin));
}

void DisputeFiles::mark(protocol::DeskDispute& dispute, UserId admin) const {
    dispute.mayAnswer = !m_parts.database.read([&](Reader& reader) { return isTheirs(reader, dispute, admin); });
}

Result<protocol::DeskDisputePage> DisputeFiles::list(UserId admin, protocol::DisputeQueue queue,
                                                     const base::Paging& paging) const {
    auto page = m_parts.desk.list(admin, queue, paging);
    if (!page) return page;
    for (auto& dispute : page->items)
        mark(dispute, admin);
    return page;
}

Result<void> DisputeFiles::mayAnswer(UserId admin, DisputeId id) const {
    auto dispute = m_parts.desk.find(admin, id);
    if (!dispute) return dispute.error();
    mark(*dispute, admin);
    if (!dispute->mayAnswer) return fail(ErrorCode::forbidden, "Nobody answers about her own payment or session.");
    return {};
}

Result<protocol::DeskDispute> DisputeFiles::note(UserId admin, DisputeId id, const protocol::NoteDispute& request) {
    if (const auto may = mayAnswer(admin, id); !may) return may.error();
    return m_parts.desk.note(admin, id, request);
}

Result<protocol::DisputeEvidence> DisputeFiles::evidence(UserId admin, DisputeId id) {
    auto collected = collect(admin, id);
    if (!collected) return collected.error();
    keep(admin, *collected);
    return std::move(collected->evidence);
}

void DisputeFiles::keep(UserId admin, const Collected& collected) {
    const auto now = m_parts.clock.now();
    const std::lock_guard lock(m_readLock);
    std::erase_if(m_read, [&](const auto& read) { return now - read.second.evidence.madeAt > kOneTaking; });
    m_read.insert_or_assign(admin, collected);
}

std::optional<DisputeFiles::Collected> DisputeFiles::readJustNow(UserId admin, DisputeId id) {
    const auto now = m_parts.clock.now();
    const std::lock_guard lock(m_readLock);
    auto read = m_read.extract(admin);
    if (read.empty()) return std::nullopt;
    const auto& evidence = read.mapped().evidence;
    if (evidence.dispute.id != id || now - evidence.madeAt > kOneTaking) return std::nullopt;
    return std::move(read.mapped());
}

Result<std::string> DisputeFiles::pack(UserId admin, DisputeId id) {
    if (const auto may = mayAnswer(admin, id); !may) return may.error();
    if (const auto read = readJustNow(admin, id)) return disputeZip(read->evidence, read->texts);
    const auto collected = collect(admin, id);
    if (!collected) return collected.error();
    return disputeZip(collected->evidence, collected->texts);
}

Result<DisputeFiles::Collected> DisputeFiles::collect(UserId admin, DisputeId id) {
    if (const auto may = mayAnswer(admin, id); !may) return may.error();
    auto found = m_parts.desk.evidence(admin, id);
    if (!found) return found.error();
    Collected collected{*std::move(found), {}};
    auto& evidence = collected.evidence;
    m_parts.database.read([&](Reader& reader) {
        const auto& dispute = evidence.dispute;
        const auto booking = dispute.booking ? m_parts.bookings.find(reader, *dispute.booking) : std::nullopt;
        if (booking) evidence.session = session(reader, *booking);
        const auto agreedBefore = booking ? booking->createdAt : evidence.order.at;
        collected.texts = m_parts.agreements.agreedBy(reader, evidence.order.studentId, agreedBefore);
    });
    for (const auto& [agreement, text] : collected.texts)
        evidence.agreements.push_back({agreement.kind, agreement.version, agreement.language, agreement.at});
    if (const auto added = addMessages(admin, evidence); !added) return added.error();
    record(admin, evidence);
    return collected;
}

protocol::EvidenceSession DisputeFiles::session(Reader& reader, const bookings::Booking& booking) const {
    const auto mentor = m_people.find(reader, booking.mentorId);
    const auto attendance = m_parts.bookings.attendance(reader, booking);
    const auto presence = domain::presence(booking.range(), attendance);
    protocol::EvidenceSession session;
    session.code = booking.code;
    session.mentor = mentor ? mentor->name : std::string();
    session.startsAt = booking.startsAt;
    session.endsAt = booking.endsAt;
    session.topic = booking.topic;
    session.status = booking.status;
    session.bookedAt = booking.createdAt;
    session.confirmedAt = booking.confirmedAt;
    session.endedAt = booking.endedAt;
    session.endedBy = booking.endedBy;
    session.policyAccepted = booking.policyAccepted;
    session.policy = booking.terms.policy;
    for (const auto& stay : attendance.student)
        session.stays.push_back({Party::student, stay.from, stay.until});
    for (const auto& stay : attendance.mentor)
        session.stays.push_back({Party::mentor, stay.from, stay.until});
    std::ranges::stable_sort(session.stays, {}, &protocol::EvidenceStay::from);
    session.studentCame = presence.student;
    session.mentorCame = presence.mentor;
    session.met = presence.met;
    return session;
}

/// Reading them is recorded where it is done. What was taken away from both leaves with nobody.
Result<void> DisputeFiles::addMessages(UserId admin, protocol::DisputeEvidence& evidence) {
    if (!evidence.dispute.booking) return {};
    const auto overview = m_parts.messages.overview(admin, *evidence.dispute.booking);
    if (!overview) return overview.error();
    evidence.access = overview->access;
    if (!evidence.access.student || !evidence.access.mentor) return {};
    auto messages = m_parts.messages.read(admin, *evidence.dispute.booking);
    if (!messages) return messages.error();
    evidence.messages = std::move(messages->items);
    for (auto& message : evidence.messages)
        if (message.removed) message.content.clear();
    return {};
}

void DisputeFiles::record(UserId admin, const protocol::DisputeEvidence& evidence) const {
    const std::string detail = "{\"messages\":" + std::to_string(evidence.messages.size()) + "}";
    m_parts.database.write([&](database::Transaction& tx) {
        m_audit.record(
            tx,
            {m_parts.clock.now(), admin, "dispute.evidence_taken", "dispute", evidence.dispute.id.value, {}, detail});
    });
}

}  // namespace mc::admin
