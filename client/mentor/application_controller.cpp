#include "mentor/application_controller.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace mc::mentor {

using domain::Result;
using net::LoadState;
using protocol::OwnApplication;
using protocol::SaveApplication;

namespace {

const QString kApplication = QStringLiteral("/api/mentors/application");
const QString kApplicationDraft = QStringLiteral("mentor-application");
constexpr int kSaveSoonMs = 1000;
constexpr int kAgainMs = 8000;  ///< After a failure that will pass.

/// Trouble on the way, which is over sooner or later; anything else is about what was sent.
bool willPass(domain::ErrorCode code) {
    using enum domain::ErrorCode;
    return code == unavailable || code == timeout || code == internal || code == rate_limited ||
           code == unauthenticated || code == token_expired;
}

QJsonObject toJson(const SaveApplication& draft) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(protocol::encode(draft))).object();
}

}  // namespace

ApplicationController::ApplicationController(net::ApiClient& api, net::Drafts& drafts, QObject* parent)
    : QObject(parent), m_api(api), m_drafts(drafts), m_advice(api), m_texts(api, {domain::LegalText::mentor_terms}) {
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ApplicationController::save);
}

void ApplicationController::load() {
    ask(false);
}

void ApplicationController::reload() {
    ask(true);
}

void ApplicationController::ask(bool force) {
    if (m_loadCall) m_loadCall->abort();
    if (m_state == LoadState::error) {
        m_state = LoadState::loading;
        emit stateChanged();
    }
    m_texts.ask(this, [](const auto&) {});  // What she agrees to is what is in force as she comes here.
    auto* job = m_api.get<OwnApplication>(kApplication);
    m_loadCall = job;
    job->then(this, [this, force](const Result<OwnApplication>& answer) { received(answer, force); });
}

void ApplicationController::received(const Result<OwnApplication>& answer, bool force) {
    m_loadCall.clear();
    if (!answer) {
        if (m_state == LoadState::ready) return emit failed(answer.error(), false);
        m_error = answer.error();
        m_state = LoadState::error;
        return emit stateChanged();
    }
    const bool first = m_state != LoadState::ready;
    if (force) {
        m_drafts.drop(kApplicationDraft);
        m_changed = m_outdated = m_refused = false;
    }
    if (first || force || isSaved()) {
        take(*answer);
        m_form = answer->form;
        if (first) restore();
        emit formReplaced();
    }
    m_state = LoadState::ready;
    emit stateChanged();
}

void ApplicationController::take(const OwnApplication& application) {
    m_application = application;
}

/// What was written and did not reach the server when the program ended.
void ApplicationController::restore() {
    const auto kept = m_drafts.find(kApplicationDraft);
    if (kept.isEmpty()) return;
    const auto draft =
        protocol::decode<SaveApplication>(QJsonDocument(kept).toJson(QJsonDocument::Compact).toStdString());
    if (!draft || !domain::mayEdit(m_application.state)) return m_drafts.drop(kApplicationDraft);
    m_form = draft->form;
    m_changed = true;
    m_outdated = draft->version != m_application.version;
    if (!m_outdated) m_soon.start(kSaveSoonMs);
}

void ApplicationController::edit(const protocol::ApplicationForm& form) {
    if (m_state != LoadState::ready || !domain::mayEdit(m_application.state)) return;
    m_form = form;
    m_changed = true;
    m_refused = false;
    m_drafts.keep(kApplicationDraft, toJson({form, m_application.version}));
    if (!m_outdated) m_soon.start(kSaveSoonMs);
    emit savedChanged();
}

void ApplicationController::save() {
    if (!m_changed || m_saving || m_outdated) return;
    m_soon.stop();
    m_saving = true;
    m_changed = false;
    emit savedChanged();
    const SaveApplication request{m_form, m_application.version};
    m_api.put<OwnApplication>(kApplication, request)->then(this, [this](const Result<OwnApplication>& answer) {
        saved(answer);
    });
}

void ApplicationController::saved(const Result<OwnApplication>& answer) {
    m_saving = false;
    if (!answer) return notSaved(answer.error());
    take(*answer);
    if (!m_changed)
        m_drafts.drop(kApplicationDraft);
    else
        m_drafts.keep(kApplicationDraft,
                      toJson({m_form, answer->version}));  // What was typed meanwhile, on the new version.
    emit savedChanged();
    if (m_changed) return m_handIn ? save() : m_soon.start(kSaveSoonMs);
    if (std::exchange(m_handIn, false)) hand();
}

void ApplicationController::notSaved(const domain::Error& error) {
    const bool changedMeanwhile = std::exchange(m_changed, true);
    const bool handIn = std::exchange(m_handIn, false);
    if (handIn) setBusy(false);
    m_outdated = error.code == domain::ErrorCode::changed_elsewhere;
    m_refused = !m_outdated && !willPass(error.code) && !changedMeanwhile;
    if (changedMeanwhile && !m_outdated)
        m_soon.start(kSaveSoonMs);
    else if (willPass(error.code))
        m_soon.start(kAgainMs);
    emit savedChanged();
    if (handIn || m_outdated || m_refused) emit failed(error, handIn);
    if (m_outdated) emit stateChanged();
}

void ApplicationController::submit() {
    if (m_busy || m_outdated) return;
    setBusy(true);
    if (isSaved() && m_application.version > 0) return hand();
    m_handIn = true;
    m_changed = true;
    save();
}

void ApplicationController::hand() {
    m_texts.ask(
        this, [this](const account::ShownTexts::Shown& shown) { shown ? handWith(*shown) : notHanded(shown.error()); });
}

void ApplicationController::handWith(const protocol::GiveAgreement& shown) {
    m_api
        .post<OwnApplication>(QStringLiteral("/api/mentors/apply"),
                              protocol::SubmitApplication{m_application.version, true, shown})
        ->then(this, [this](const Result<OwnApplication>& answer) {
            answer ? finish(answer, true) : notHanded(answer.error());
        });
}

void ApplicationController::notHanded(const domain::Error& error) {
    setBusy(false);
    if (!account::ShownTexts::areReplaced(error)) return emit failed(error, true);
    m_texts.renew(this, [this](const auto&) { emit termsReplaced(); });
}

void ApplicationController::answer(const QString& text) {
    if (m_busy) return;
    setBusy(true);
    m_api.post<OwnApplication>(kApplication + QStringLiteral("/answer"), protocol::ApplicationText{text.toStdString()})
        ->then(this, [this](const Result<OwnApplication>& answer) { finish(answer, false); });
}

void ApplicationController::finish(const Result<OwnApplication>& answer, bool handedIn) {
    setBusy(false);
    if (!answer) return emit failed(answer.error(), handedIn);
    take(*answer);
    emit stateChanged();
    handedIn ? emit submitted() : emit answered();
}

void ApplicationController::setBusy(bool busy) {
    m_busy = busy;
    emit busyChanged();
}

}  // namespace mc::mentor
