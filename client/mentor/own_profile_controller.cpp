#include "mentor/own_profile_controller.h"

#include <QJsonDocument>
#include <algorithm>

#include "protocol/codec.h"

namespace mc::mentor {

using domain::Result;
using net::LoadState;
using protocol::ApplicationForm;
using protocol::OwnMentorPage;
using protocol::OwnMentorProfile;
using protocol::SaveApplication;

namespace {

const QString kProfile = QStringLiteral("/api/mentors/profile");
const QString kProfileDraft = QStringLiteral("mentor-profile");

ApplicationForm formOf(const OwnMentorProfile& profile) {
    ApplicationForm form{.headline = profile.headline,
                         .company = profile.company,
                         .bio = profile.bio,
                         .city = profile.city,
                         .country = profile.country,
                         .yearsOfExperience = profile.yearsOfExperience,
                         .expertise = profile.expertise,
                         .experience = {},
                         .prices = profile.prices,
                         .topics = profile.topics,
                         .languages = profile.languages,
                         .linkedIn = profile.linkedIn,
                         .instantBook = profile.instantBook,
                         .timeZone = {},
                         .windows = {}};
    for (const auto& item : profile.experience)
        form.experience.push_back({item.title, item.company, item.fromYear, item.toYear});
    return form;
}

OwnMentorProfile profileOf(const ApplicationForm& form, std::int64_t version) {
    OwnMentorProfile profile{.headline = form.headline,
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
                             .version = version,
                             .languages = form.languages,
                             .linkedIn = form.linkedIn};
    for (const auto& item : form.experience)
        profile.experience.push_back({item.company, item.title, item.fromYear.value_or(0), item.toYear});
    return profile;
}

}  // namespace

OwnProfileController::OwnProfileController(net::ApiClient& api, net::Drafts& drafts, const net::Session& session,
                                           QObject* parent)
    : QObject(parent), m_api(api), m_drafts(drafts), m_session(session), m_advice(api) {}

void OwnProfileController::load() {
    ask(false);
}

void OwnProfileController::reload() {
    ask(true);
}

void OwnProfileController::ask(bool force) {
    if (m_loadCall) m_loadCall->abort();
    if (m_state == LoadState::error) {
        m_state = LoadState::loading;
        emit stateChanged();
    }
    auto* job = m_api.get<OwnMentorPage>(kProfile);
    m_loadCall = job;
    job->then(this, [this, force](const Result<OwnMentorPage>& answer) { received(answer, force); });
}

/// What is being written is not thrown away because a second look failed, or found something new.
void OwnProfileController::received(const Result<OwnMentorPage>& answer, bool force) {
    m_loadCall.clear();
    if (!answer) {
        if (m_state == LoadState::ready) return emit failed(answer.error());
        m_error = answer.error();
        m_state = LoadState::error;
        return emit stateChanged();
    }
    const bool first = m_state != LoadState::ready;
    if (!first && !force && isChanged()) {
        m_outdated = m_outdated || answer->profile.version != m_page.profile.version;
        if (!m_outdated) m_page = *answer;
    } else {
        if (force) m_drafts.drop(kProfileDraft);
        m_outdated = false;
        show(*answer);
        if (first) restore();
        emit formReplaced();
    }
    m_state = LoadState::ready;
    askSeen();
    emit stateChanged();
}

/// What students see today; the preview does without where it cannot be had.
void OwnProfileController::askSeen() {
    if (m_seenCall) m_seenCall->abort();
    auto* job =
        m_api.get<protocol::MentorProfile>(QStringLiteral("/api/mentors/") + QString::fromStdString(m_page.slug));
    m_seenCall = job;
    job->then(this, [this](const Result<protocol::MentorProfile>& answer) {
        m_seenCall.clear();
        if (!answer) return;
        m_seen = *answer;
        emit changed();
    });
}

void OwnProfileController::show(const OwnMentorPage& page) {
    m_page = page;
    m_form = formOf(page.profile);
}

/// What was written and not saved when the program ended.
void OwnProfileController::restore() {
    const auto kept = m_drafts.find(kProfileDraft);
    if (kept.isEmpty()) return;
    const auto draft =
        protocol::decode<SaveApplication>(QJsonDocument(kept).toJson(QJsonDocument::Compact).toStdString());
    if (!draft) return m_drafts.drop(kProfileDraft);
    m_form = draft->form;
    m_outdated = draft->version != m_page.profile.version && isChanged();
}

bool OwnProfileController::isChanged() const {
    return protocol::encode(m_form) != protocol::encode(formOf(m_page.profile));
}

void OwnProfileController::edit(const ApplicationForm& form) {
    if (m_state != LoadState::ready) return;
    m_form = form;
    keep();
    emit changed();
}

/// Of an outdated draft the version it was made on stays.
void OwnProfileController::keep() {
    if (!isChanged()) return m_drafts.drop(kProfileDraft);
    if (m_outdated && !m_drafts.find(kProfileDraft).isEmpty()) return;
    const auto json = protocol::encode(SaveApplication{m_form, m_page.profile.version});
    m_drafts.keep(kProfileDraft, QJsonDocument::fromJson(QByteArray::fromStdString(json)).object());
}

void OwnProfileController::undo() {
    if (m_state != LoadState::ready || m_outdated) return;
    m_drafts.drop(kProfileDraft);
    show(m_page);
    emit formReplaced();
    emit changed();
}

void OwnProfileController::send(const Start& start, const Then& then) {
    if (m_state != LoadState::ready || m_saving) return;
    m_saving = true;
    emit changed();
    start()->then(this, [this, then](const Result<OwnMentorPage>& answer) {
        m_saving = false;
        answer ? then(*answer) : notDone(answer.error());
        emit changed();
    });
}

void OwnProfileController::save() {
    if (m_outdated || !isChanged()) return;
    const auto sent = m_form;
    send([&] { return m_api.put<OwnMentorPage>(kProfile, profileOf(sent, m_page.profile.version)); },
         [this, sent](const OwnMentorPage& page) {
             const bool typedMeanwhile = protocol::encode(m_form) != protocol::encode(sent);
             m_page = page;
             if (!typedMeanwhile) m_form = formOf(page.profile);
             keep();
             if (!typedMeanwhile) emit formReplaced();
             askSeen();
             emit pageChanged();
             emit saved();
         });
}

void OwnProfileController::takeBack() {
    send([this] { return m_api.del<OwnMentorPage>(kProfile + QStringLiteral("/change")); },
         [this](const OwnMentorPage& page) {
             m_form.headline = page.profile.headline;
             m_form.company = page.profile.company;
             m_page = page;
             keep();
             emit formReplaced();
             emit pageChanged();
             emit takenBack();
         });
}

void OwnProfileController::answer(const QString& text) {
    send(
        [&] {
            return m_api.post<OwnMentorPage>(kProfile + QStringLiteral("/change/answer"),
                                             protocol::ApplicationText{text.toStdString()});
        },
        [this](const OwnMentorPage& page) {
            m_page.change = page.change;
            emit pageChanged();
            emit answered();
        });
}

void OwnProfileController::setUnlisted(bool unlisted) {
    send(
        [&] { return m_api.put<OwnMentorPage>(kProfile + QStringLiteral("/listing"), protocol::SetListing{unlisted}); },
        [this](const OwnMentorPage& page) {
            m_page.unlisted = page.unlisted;
            emit pageChanged();
        });
}

void OwnProfileController::notDone(domain::Error error) {
    if (error.code == domain::ErrorCode::changed_elsewhere) m_outdated = true;
    for (auto& field : error.fields)
        field.path.insert(0, "form.");
    emit pageChanged();
    emit failed(error);
}

protocol::MentorProfile OwnProfileController::preview() const {
    auto seen = m_seen;
    const auto profile = profileOf(m_form, 0);
    if (m_session.isSignedIn()) {
        const auto& me = m_session.user();
        seen.card.id = me.id;
        seen.card.name = me.name;
        seen.card.timeZone = me.timeZone;
        seen.card.photo = me.photo;
    }
    seen.card.headline = profile.headline;
    seen.card.company = profile.company;
    seen.card.languages = profile.languages;
    seen.card.instantBook = profile.instantBook;
    seen.bio = profile.bio;
    seen.city = profile.city;
    seen.country = profile.country;
    seen.yearsOfExperience = profile.yearsOfExperience;
    seen.expertise = profile.expertise;
    seen.experience = profile.experience;
    seen.prices = profile.prices;
    std::ranges::sort(seen.prices, {}, &protocol::DurationPrice::minutes);
    seen.topics = profile.topics;
    return seen;
}

}  // namespace mc::mentor
