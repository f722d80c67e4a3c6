#include "mentors/applications.h"

#include <algorithm>
#include <boost/describe/enum_to_string.hpp>

#include "accounts/agreements.h"
#include "domain/availability.h"
#include "domain/text.h"
#include "mentors/mentor_view.h"
#include "mentors/remarks.h"
#include "platform/database/like.h"
#include "protocol/codec.h"

namespace mc::mentors {

namespace {

using database::Reader;
using database::Transaction;
using domain::ApplicationState;
using domain::ErrorCode;
using domain::fail;
using domain::Result;
using domain::UserId;
using protocol::ApplicationForm;
using protocol::ApplicationQueue;
using protocol::ApplicationReview;
using protocol::OwnApplication;

/// What is stored was written by this program.
template <class T>
T stored(const std::string& json) {
    return protocol::decode<T>(json).value();
}

protocol::OwnMentorProfile profileOf(const ApplicationForm& form) {
    protocol::OwnMentorProfile profile{.headline = form.headline,
                                       .company = form.company,
                                       .bio = form.bio,
                                       .city = form.city,
                                       .country = form.country,
                                       .yearsOfExperience = form.yearsOfExperience,
                                       .expertise = form.expertise,
                                       .experience = {},
                                       .prices = form.prices,
                                       .topics = form.topics,
                                       .instantBook = form.instantBook,
                                       .version = 0,
                                       .languages = form.languages,
                                       .linkedIn = form.linkedIn};
    for (const auto& item : form.experience)
        profile.experience.push_back({item.company, item.title, item.fromYear.value_or(0), item.toYear});
    return profile;
}

/// One fault a field: the first that is found.
void addAll(domain::FieldErrors& errors, const Result<void>& checked) {
    if (checked) return;
    for (const auto& field : checked.error().fields) {
        const auto path = "form." + field.path;
        const auto isNamed = [&](const auto& known) { return known.path == path; };
        if (std::ranges::any_of(errors.list(), isNamed)) continue;
        errors.add(path, field.rule, field.message.substr(field.path.size() + 1), field.parameters);
    }
}

/// A profile's limits hold for an application that is handed in.
Result<void> checkLimits(const ApplicationForm& form) {
    const auto read = protocol::decode<protocol::OwnMentorProfile>(protocol::encode(profileOf(form)));
    if (!read) return read.error();
    return {};
}

void wantAll(domain::FieldErrors& errors, const ApplicationForm& form) {
    for (const auto name : protocol::emptyFields(form))
        errors.add("form." + std::string(name), "required", "is required");
}

std::string cursorOf(const QueuePlace& place) {
    return std::to_string(place.turn) + domain::encodeId(place.at.seconds) + domain::encodeId(place.user.value);
}

/// Absent from the start.
Result<std::optional<QueuePlace>> placeOf(const std::string& cursor) {
    constexpr std::size_t kId = 13;
    if (cursor.empty()) return std::optional<QueuePlace>();
    if (cursor.size() != 1 + 2 * kId || (cursor[0] != '0' && cursor[0] != '1')) return base::strangeCursor();
    const auto at = domain::decodeId(cursor.substr(1, kId));
    const auto user = domain::decodeId(cursor.substr(1 + kId));
    if (!at || !user) return base::strangeCursor();
    return std::optional(QueuePlace{cursor[0] - '0', {*at}, {*user}});
}

/// With the changes of profiles that wait.
protocol::ApplicationCounts countsOf(const std::vector<StateCount>& states,
                                     const ProfileChangeStore::Waiting& changes) {
    protocol::ApplicationCounts counts;
    for (const auto& [state, count] : states) {
        if (state == ApplicationState::submitted) counts.submitted = count;
        if (state == ApplicationState::questioned) counts.questioned = count;
        if (state == ApplicationState::approved) counts.approved = count;
        if (state == ApplicationState::rejected) counts.rejected = count;
    }
    counts.submitted += changes.admins;
    counts.questioned += changes.mentors;
    return counts;
}

/// What an applicant agrees to, beside what everybody did.
const std::vector kTexts{domain::LegalText::mentor_terms};

domain::Error wrongState(const char* detail) {
    return fail(ErrorCode::invalid_state, detail);
}

}  // namespace

Applications::Applications(Parts parts) : m_parts(parts) {}

// The applicant's own

OwnApplication Applications::own(UserId user) const {
    return m_parts.database.read([&](Reader& reader) {
        const auto row = m_store.find(reader, user);
        return row ? ownOf(reader, *row) : OwnApplication{};
    });
}

Result<OwnApplication> Applications::save(UserId user, const protocol::SaveApplication& request) {
    const auto form = protocol::encode(request.form);
    return m_parts.database.write([&](Transaction& tx) -> Result<OwnApplication> {
        auto row = m_store.find(tx, user);
        if (!row) {
            if (request.version != 0) return fail(ErrorCode::changed_elsewhere);
            ApplicationRow fresh{
                .user = user, .form = form, .evidence = protocol::encode(domain::ApplicationEvidence())};
            if (const auto put = m_store.insert(tx, fresh); !put) return put.error();
            return ownOf(tx, *m_store.find(tx, user));
        }
        if (!domain::mayEdit(row->state)) return wrongState("The application has been handed in.");
        row->form = form;
        row->version = request.version;
        if (const auto saved = m_store.save(tx, *row); !saved) return saved.error();
        return ownOf(tx, *m_store.find(tx, user));
    });
}

Result<OwnApplication> Applications::submit(UserId user, const protocol::SubmitApplication& request) {
    if (!request.acceptTerms)
        return domain::invalid("acceptTerms", "required", "must be true: the terms have to be accepted");
    if (const auto open = m_gate(user); !open) return open.error();
    return m_parts.database.write([&](Transaction& tx) -> Result<OwnApplication> {
        auto row = m_store.find(tx, user);
        if (!row) return fail(ErrorCode::not_found);
        if (!domain::mayEdit(row->state)) return wrongState("The application has been handed in.");
        if (!m_directory.isEmailVerified(tx, user))
            return fail(ErrorCode::email_not_verified, "Confirm your e-mail address first.");
        if (const auto checked = check(stored<ApplicationForm>(row->form)); !checked) return checked.error();
        if (const auto shown = accounts::checkShown(tx, kTexts, request.agreement); !shown) return shown.error();
        const auto now = m_parts.clock.now();
        row->state = ApplicationState::submitted;
        row->version = request.version;
        row->termsAcceptedAt = row->submittedAt = now;
        row->decidedAt = std::nullopt;
        row->decidedBy = std::nullopt;
        row->reason.clear();
        if (const auto saved = m_store.save(tx, *row); !saved) return saved.error();
        if (request.agreement) accounts::recordAgreement(tx, user, kTexts, request.agreement->language, now);
        m_events.submitted.emit(tx, {user, now, row->version});
        return ownOf(tx, *m_store.find(tx, user));
    });
}

Result<OwnApplication> Applications::answer(UserId user, const std::string& text) {
    return m_parts.database.write([&](Transaction& tx) -> Result<OwnApplication> {
        auto row = m_store.find(tx, user);
        if (!row) return fail(ErrorCode::not_found);
        if (!domain::mayAnswer(row->state)) return wrongState("There is no question to answer.");
        row->state = ApplicationState::submitted;
        if (const auto saved = m_store.save(tx, *row); !saved) return saved.error();
        add(tx, user, RemarkVoice::answer, user, text);
        m_events.answered.emit(tx, {user, m_parts.clock.now(), row->version, text});
        return ownOf(tx, *m_store.find(tx, user));
    });
}

/// Everything at once, so that nobody mends one field a try.
Result<void> Applications::check(const ApplicationForm& form) const {
    domain::FieldErrors errors;
    wantAll(errors, form);
    addAll(errors, checkLimits(form));
    addAll(errors, m_parts.mentors.checkProfile(profileOf(form)));
    domain::Availability times;
    times.windows = form.windows;
    addAll(errors, domain::validate(times).toResult());
    if (!form.timeZone || !m_parts.zones.exists(*form.timeZone))
        errors.add("form.timeZone", "format", "must be a known time zone", {.kind = "zone"});
    return std::move(errors).toResult();
}

// An admin's

Result<protocol::ApplicationPage> Applications::list(const ApplicationQuery& query) const {
    const auto& paging = query.paging;
    const auto place = placeOf(paging.cursor);
    if (!place) return place.error();
    return m_parts.database.read([&](Reader& reader) {
        auto places = placesOf(reader, query, *place, paging.limit + 1);
        const bool more = places.size() > static_cast<std::size_t>(paging.limit);
        if (more) places.pop_back();
        protocol::ApplicationPage page;
        for (const auto& item : places)
            page.items.push_back(summaryAt(reader, item));
        page.counts = countsOf(m_store.counts(reader), m_changes.waiting(reader));
        if (more) page.next = cursorOf(places.back());
        return page;
    });
}

protocol::ApplicationSummary Applications::summaryAt(Reader& reader, const QueuePlace& place) const {
    return place.isChange ? summaryOfChange(reader, place.user) : summaryOf(reader, *m_store.find(reader, place.user));
}

std::vector<QueuePlace> Applications::placesOf(Reader& reader, const ApplicationQuery& query,
                                               const std::optional<QueuePlace>& after, int limit) const {
    using protocol::ApplicationSort;
    const bool isOpen = query.queue == ApplicationQueue::open;
    const auto order = query.order.value_or(isOpen ? ApplicationSort::oldest : ApplicationSort::newest);
    QueueSlice slice{.newestFirst = order == ApplicationSort::newest, .after = after, .limit = limit};
    if (query.turn) slice.turn = boost::describe::enum_to_string(*query.turn, "");
    if (!query.text.empty()) {
        slice.pattern = database::likeContaining(query.text);
        slice.person = m_directory.withEmail(reader, query.text);
    }
    const auto read = [&](const QueueSlice& part) {
        if (isOpen) return m_store.open(reader, part);
        const bool approved = query.queue == ApplicationQueue::approved;
        return m_store.decided(reader, approved ? ApplicationState::approved : ApplicationState::rejected, part);
    };
    return query.text.empty() ? read(slice) : meant(reader, query.text, slice, read);
}

/// The words may stand anywhere in what was written: whoever is not called so, nor works there, is left out here.
std::vector<QueuePlace> Applications::meant(
    Reader& reader, const std::string& text, QueueSlice slice,
    const std::function<std::vector<QueuePlace>(const QueueSlice&)>& read) const {
    const auto words = domain::lowerAscii(text);
    const auto isIn = [&](const std::string& field) {
        return domain::lowerAscii(field).find(words) != std::string::npos;
    };
    const auto wanted = static_cast<std::size_t>(slice.limit);
    std::vector<QueuePlace> places;
    for (bool more = true; more && places.size() < wanted;) {
        const auto some = read(slice);
        more = some.size() == wanted;
        if (more) slice.after = some.back();
        for (const auto& place : some) {
            const auto summary = summaryAt(reader, place);
            if (place.user == slice.person || isIn(summary.name) || isIn(summary.headline) || isIn(summary.company))
                places.push_back(place);
        }
    }
    if (places.size() > wanted) places.resize(wanted);
    return places;
}

Result<ApplicationReview> Applications::review(UserId admin, UserId applicant) const {
    return m_parts.database.read([&](Reader& reader) -> Result<ApplicationReview> {
        const auto row = m_store.find(reader, applicant);
        if (!row || row->state == ApplicationState::draft) return fail(ErrorCode::not_found);
        return reviewOf(reader, *row, admin);
    });
}

Result<ApplicationReview> Applications::decideUpon(UserId admin, UserId applicant, std::optional<std::int64_t> version,
                                                   const char* action, const std::string& reason,
                                                   const Change& change) {
    return m_parts.database.write([&](Transaction& tx) -> Result<ApplicationReview> {
        auto row = m_store.find(tx, applicant);
        if (!row || row->state == ApplicationState::draft) return fail(ErrorCode::not_found);
        if (admin == applicant) return fail(ErrorCode::forbidden, "Nobody decides about herself.");
        if (!domain::isOpen(row->state)) return wrongState("The application has been decided.");
        if (version) row->version = *version;
        if (const auto changed = change(tx, *row); !changed) return changed.error();
        if (const auto saved = m_store.save(tx, *row); !saved) return saved.error();
        m_audit.record(tx, {m_parts.clock.now(), admin, action, "user", applicant.value, reason});
        return reviewOf(tx, *m_store.find(tx, applicant), admin);
    });
}

Result<ApplicationReview> Applications::ask(UserId admin, UserId applicant, const std::string& question) {
    return decideUpon(admin, applicant, std::nullopt, "application.questioned", question,
                      [&](Transaction& tx, ApplicationRow& row) -> Result<void> {
                          row.state = ApplicationState::questioned;
                          add(tx, applicant, RemarkVoice::question, admin, question);
                          m_events.questioned.emit(tx, {applicant, m_parts.clock.now(), row.version, question});
                          return {};
                      });
}

Result<ApplicationReview> Applications::note(UserId admin, UserId applicant, const std::string& text) {
    return decideUpon(admin, applicant, std::nullopt, "application.noted", text,
                      [&](Transaction& tx, ApplicationRow&) -> Result<void> {
                          add(tx, applicant, RemarkVoice::note, admin, text);
                          return {};
                      });
}

Result<ApplicationReview> Applications::setEvidence(UserId admin, UserId applicant,
                                                    const protocol::SetEvidence& request) {
    return decideUpon(
        admin, applicant, request.version, "application.evidence", request.note.value_or(""),
        [&](Transaction& tx, ApplicationRow& row) -> Result<void> {
            domain::FieldErrors errors;
            for (const auto name : domain::unproven(stored<domain::ApplicationEvidence>(row.evidence), request.evidence,
                                                    papersOf(tx, applicant), hasPhoto(tx, applicant)))
                errors.add("evidence." + std::string(name), "unproven",
                           "has nothing to show it: needs a note that says how it was seen");
            if (!request.note && !errors.empty()) return std::move(errors).toResult();
            if (request.note) add(tx, applicant, RemarkVoice::note, admin, *request.note);
            row.evidence = protocol::encode(request.evidence);
            return {};
        });
}

Result<ApplicationReview> Applications::approve(UserId admin, UserId applicant, std::int64_t version) {
    return decideUpon(admin, applicant, version, "mentor.approved", {},
                      [&](Transaction& tx, ApplicationRow& row) -> Result<void> {
                          decide(tx, row, ApplicationState::approved, admin);
                          return makeMentor(tx, row);
                      });
}

void Applications::decide(Transaction& tx, ApplicationRow& row, ApplicationState state, UserId admin) const {
    row.identityPapers = m_documents.count(tx, row.user, domain::DocumentKind::identity);
    row.state = state;
    row.decidedAt = m_parts.clock.now();
    row.decidedBy = admin;
}

Result<void> Applications::makeMentor(Transaction& tx, const ApplicationRow& row) {
    const auto form = stored<ApplicationForm>(row.form);
    domain::FieldErrors errors;
    for (const auto name :
         domain::missing(stored<domain::ApplicationEvidence>(row.evidence), form.linkedIn.has_value()))
        errors.add("evidence." + std::string(name), "required", "is required");
    if (!errors.empty()) return std::move(errors).toResult();
    if (const auto applied = m_parts.mentors.apply(tx, row.user, profileOf(form)); !applied) return applied;
    if (const auto made = m_parts.mentors.approve(tx, row.user, *row.decidedBy); !made) return made;
    if (const auto verified = m_parts.mentors.setVerified(tx, row.user, true); !verified) return verified;
    m_events.approved.emit(tx, {{row.user, *row.decidedAt, row.version}, *form.timeZone, form.windows});
    return {};
}

Result<ApplicationReview> Applications::reject(UserId admin, UserId applicant,
                                               const protocol::RejectApplication& request) {
    return decideUpon(admin, applicant, request.version, "mentor.rejected", request.reason,
                      [&](Transaction& tx, ApplicationRow& row) -> Result<void> {
                          decide(tx, row, ApplicationState::rejected, admin);
                          row.reason = request.reason;
                          m_events.rejected.emit(tx, {applicant, *row.decidedAt, row.version, request.reason});
                          return {};
                      });
}

// Answers

OwnApplication Applications::ownOf(Reader& reader, const ApplicationRow& row) const {
    return {.state = row.state,
            .form = stored<ApplicationForm>(row.form),
            .remarks = remarksFor(Readers::asked, reader, m_store.remarks(reader, row.user)),
            .submittedAt = row.submittedAt,
            .decidedAt = row.decidedAt,
            .reason = row.reason,
            .version = row.version};
}

protocol::ApplicationSummary Applications::summaryOf(Reader& reader, const ApplicationRow& row) const {
    const auto person = m_directory.find(reader, row.user);
    const auto form = stored<ApplicationForm>(row.form);
    return {.id = row.user,
            .name = person ? person->name : std::string(),
            .headline = form.headline,
            .company = form.company,
            .state = row.state,
            .submittedAt = *row.submittedAt,
            .evidence = stored<domain::ApplicationEvidence>(row.evidence),
            .namesLinkedIn = form.linkedIn.has_value(),
            .photo = person ? person->photo : std::nullopt,
            .kyc = kycOf(reader, row)};
}

protocol::ApplicationSummary Applications::summaryOfChange(Reader& reader, UserId mentor) const {
    const auto person = m_directory.find(reader, mentor);
    const auto change = m_changes.find(reader, mentor).value();
    return {.id = mentor,
            .name = person ? person->name : std::string(),
            .headline = change.headline,
            .company = change.company,
            .state = change.questioned ? ApplicationState::questioned : ApplicationState::submitted,
            .submittedAt = change.submittedAt,
            .evidence = {},
            .namesLinkedIn = false,
            .isChange = true,
            .photo = person ? person->photo : std::nullopt};
}

ApplicationReview Applications::reviewOf(Reader& reader, const ApplicationRow& row, UserId admin) const {
    const auto person = m_directory.find(reader, row.user);
    return {.id = row.user,
            .name = person ? person->name : std::string(),
            .memberSince = m_directory.memberSince(reader, row.user),
            .emailVerified = m_directory.isEmailVerified(reader, row.user),
            .state = row.state,
            .form = stored<ApplicationForm>(row.form),
            .evidence = stored<domain::ApplicationEvidence>(row.evidence),
            .remarks = remarksFor(Readers::admins, reader, m_store.remarks(reader, row.user)),
            .submittedAt = row.submittedAt,
            .decidedAt = row.decidedAt,
            .reason = row.reason,
            .mayDecide = domain::isOpen(row.state) && admin != row.user,
            .version = row.version,
            .photo = person ? person->photo : std::nullopt,
            .kyc = kycOf(reader, row),
            .papers = papersOf(reader, row.user)};
}

domain::PaperCounts Applications::papersOf(Reader& reader, UserId applicant) const {
    return {m_documents.count(reader, applicant, domain::DocumentKind::identity),
            m_documents.count(reader, applicant, domain::DocumentKind::employment)};
}

bool Applications::hasPhoto(Reader& reader, UserId applicant) const {
    const auto person = m_directory.find(reader, applicant);
    return person && person->photo;
}

domain::KycStatus Applications::kycOf(Reader& reader, const ApplicationRow& row) const {
    const int papers = domain::isOpen(row.state) ? m_documents.count(reader, row.user, domain::DocumentKind::identity)
                                                 : row.identityPapers;
    return domain::kycStatus(row.state, stored<domain::ApplicationEvidence>(row.evidence).identity, papers);
}

void Applications::add(Transaction& tx, UserId applicant, RemarkVoice voice, UserId author,
                       const std::string& text) const {
    m_store.addRemark(tx, applicant, {voice, author, text, m_parts.clock.now()});
}

}  // namespace mc::mentors
