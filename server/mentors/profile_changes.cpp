#include "mentors/profile_changes.h"

#include "mentors/mentor_view.h"

namespace mc::mentors {

using database::Reader;
using database::Transaction;
using domain::ChangeStep;
using domain::ErrorCode;
using domain::fail;
using domain::PresentWork;
using domain::ProfileChangeState;
using domain::Result;
using domain::UserId;
using protocol::ProfileChangeReview;

std::optional<ProfileChangeRow> ProfileChanges::find(Reader& reader, UserId mentor) const {
    return m_store.find(reader, mentor);
}

void ProfileChanges::wish(Transaction& tx, UserId mentor, const PresentWork& shown, const PresentWork& wanted) {
    const auto row = m_store.find(tx, mentor);
    const auto waiting = row && row->isWaiting() ? std::optional(row->work()) : std::nullopt;
    switch (domain::stepFor(shown, waiting ? &*waiting : nullptr, wanted)) {
        case ChangeStep::none:
            return;
        case ChangeStep::takeBack:
            takeBack(tx, mentor).value();
            return;
        case ChangeStep::ask:
            break;
    }
    const auto now = m_parts.clock.now();
    m_store.ask(tx, mentor, wanted, now);
    m_events.asked.emit(tx, {mentor, now, m_store.find(tx, mentor)->version});
}

Result<void> ProfileChanges::takeBack(Transaction& tx, UserId mentor) {
    auto row = m_store.find(tx, mentor);
    if (!row || !row->isWaiting()) return fail(ErrorCode::invalid_state, "Nothing is waiting for a decision.");
    row->state = ProfileChangeState::withdrawn;
    row->questioned = false;
    if (auto saved = m_store.save(tx, *row); !saved) return saved;
    m_events.takenBack.emit(tx, {mentor, m_parts.clock.now(), row->version + 1});
    return {};
}

Result<void> ProfileChanges::answer(Transaction& tx, UserId mentor, const std::string& text) {
    auto row = m_store.find(tx, mentor);
    if (!row || !row->isWaiting() || !row->questioned)
        return fail(ErrorCode::invalid_state, "There is no question to answer.");
    row->questioned = false;
    if (auto saved = m_store.save(tx, *row); !saved) return saved;
    const auto now = m_parts.clock.now();
    m_store.addRemark(tx, *row, {RemarkVoice::answer, mentor, text, now});
    m_events.answered.emit(tx, {mentor, now, row->version + 1, text});
    return {};
}

Result<ProfileChangeReview> ProfileChanges::review(UserId admin, UserId mentor) const {
    return m_parts.database.read([&](Reader& reader) -> Result<ProfileChangeReview> {
        const auto row = m_store.find(reader, mentor);
        if (!row) return fail(ErrorCode::not_found);
        return reviewOf(reader, *row, admin);
    });
}

Result<ProfileChangeRow> ProfileChanges::waitingFor(Reader& reader, UserId admin, UserId mentor) const {
    const auto row = m_store.find(reader, mentor);
    if (!row) return fail(ErrorCode::not_found);
    if (admin == mentor) return fail(ErrorCode::forbidden, "Nobody decides about herself.");
    if (!row->isWaiting()) return fail(ErrorCode::invalid_state, "Nothing is waiting for a decision.");
    return *row;
}

Result<ProfileChangeReview> ProfileChanges::ask(UserId admin, UserId mentor, const std::string& question) {
    return m_parts.database.write([&](Transaction& tx) -> Result<ProfileChangeReview> {
        auto row = waitingFor(tx, admin, mentor);
        if (!row) return row.error();
        row->questioned = true;
        if (const auto saved = m_store.save(tx, *row); !saved) return saved.error();
        const auto now = m_parts.clock.now();
        m_store.addRemark(tx, *row, {RemarkVoice::question, admin, question, now});
        m_audit.record(tx, {now, admin, "mentor.change_questioned", "user", mentor.value, question});
        m_events.questioned.emit(tx, {mentor, now, row->version + 1, question});
        return reviewOf(tx, *m_store.find(tx, mentor), admin);
    });
}

Result<ProfileChangeReview> ProfileChanges::approve(UserId admin, UserId mentor, std::int64_t version) {
    return decide(admin, mentor, {ProfileChangeState::approved, version, "mentor.change_approved"});
}

Result<ProfileChangeReview> ProfileChanges::decline(UserId admin, UserId mentor,
                                                    const protocol::RejectApplication& request) {
    return decide(admin, mentor,
                  {ProfileChangeState::declined, request.version, "mentor.change_declined", request.reason});
}

Result<ProfileChangeReview> ProfileChanges::decide(UserId admin, UserId mentor, const Decision& decision) {
    return m_parts.database.write([&](Transaction& tx) -> Result<ProfileChangeReview> {
        auto row = waitingFor(tx, admin, mentor);
        if (!row) return row.error();
        row->state = decision.state;
        row->questioned = false;
        row->version = decision.version;
        row->decidedAt = m_parts.clock.now();
        row->decidedBy = admin;
        row->reason = decision.reason;
        if (const auto saved = m_store.save(tx, *row); !saved) return saved.error();
        m_audit.record(tx, {*row->decidedAt, admin, decision.action, "user", mentor.value, decision.reason});
        carryOut(tx, *row);
        return reviewOf(tx, *m_store.find(tx, mentor), admin);
    });
}

void ProfileChanges::carryOut(Transaction& tx, const ProfileChangeRow& row) {
    const ProfileChangeNews news{row.mentor, *row.decidedAt, row.version + 1, row.reason};
    if (row.state == ProfileChangeState::declined) return m_events.declined.emit(tx, news);
    m_mentors.putPresentWork(tx, row.mentor, row.work());
    m_parts.mentors.personChanged(tx, row.mentor);
    m_events.approved.emit(tx, news);
}

protocol::ProfileChange ProfileChanges::view(Reader& reader, const ProfileChangeRow& row) const {
    return viewFor(Readers::asked, reader, row);
}

protocol::ProfileChange ProfileChanges::viewFor(Readers readers, Reader& reader, const ProfileChangeRow& row) const {
    auto change = toDto(row);
    change.remarks = remarksFor(readers, reader, m_store.remarks(reader, row));
    return change;
}

ProfileChangeReview ProfileChanges::reviewOf(Reader& reader, const ProfileChangeRow& row, UserId admin) const {
    const auto person = m_directory.find(reader, row.mentor);
    const auto own = m_mentors.own(reader, row.mentor);
    auto profile = toDto(own.value_or(Profile{}));
    return {.id = row.mentor,
            .name = person ? person->name : std::string(),
            .slug = m_mentors.application(reader, row.mentor).value_or(Application{}).slug,
            .change = viewFor(Readers::admins, reader, row),
            .shownHeadline = std::move(profile.headline),
            .shownCompany = std::move(profile.company),
            .experience = std::move(profile.experience),
            .linkedIn = std::move(profile.linkedIn),
            .mayDecide = row.isWaiting() && admin != row.mentor,
            .version = row.version,
            .photo = person ? person->photo : std::nullopt};
}

}  // namespace mc::mentors
