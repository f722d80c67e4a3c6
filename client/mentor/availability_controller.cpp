#include "mentor/availability_controller.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <utility>

#include "net/field_words.h"
#include "net/problem.h"

namespace mc::mentor {

using net::LoadState;
using protocol::Availability;

namespace {

const QString kAvailabilityPath = QStringLiteral("/api/mentors/availability");
const QString kAvailabilityDraft = QStringLiteral("availability");
const QString kReason = QStringLiteral("away-reason");

QString noteKey(domain::CivilDate date) {
    return QStringLiteral("day-note/%1").arg(QString::fromStdString(domain::toString(date)));
}

}  // namespace

AvailabilityController::AvailabilityController(net::ApiClient& api, net::Drafts& drafts, QObject* parent)
    : QObject(parent), m_api(api), m_drafts(drafts), m_answers(api) {
    connect(&m_answers, &AwayAnswers::sent, this, &AvailabilityController::answersSent);
    connect(this, &AvailabilityController::draftChanged, this, &AvailabilityController::keep);
}

void AvailabilityController::load() {
    ask(false);
}
void AvailabilityController::reload() {
    ask(true);
}

void AvailabilityController::ask(bool force) {
    if (m_loadCall) m_loadCall->abort();
    if (m_state == LoadState::error) {
        m_state = LoadState::loading;
        emit stateChanged();
    }
    auto* job = m_api.get<Availability>(kAvailabilityPath);
    m_loadCall = job;
    job->then(this, [this, force](const domain::Result<Availability>& answer) { received(answer, force); });
}

void AvailabilityController::received(const domain::Result<Availability>& answer, bool force) {
    m_loadCall.clear();
    if (!answer) {
        // What is edited is not thrown away because a second look failed.
        if (m_state == LoadState::ready) {
            if (force) emit refused(net::words(answer.error()));
            return;
        }
        m_error = answer.error();
        m_state = LoadState::error;
        emit stateChanged();
        return;
    }
    const bool first = m_state != LoadState::ready;
    const bool edited = !first && m_draft.canUndo() && !force;
    if (!edited) {
        m_draft.load(*answer);
        setOutdated(false);
        if (first) restore();
    } else if (answer->version != current().version) {
        setOutdated(true);
    } else if (!m_toggling) {
        m_draft.setAccepting(answer->acceptingBookings);
    }
    m_state = LoadState::ready;
    emit stateChanged();
    emit draftChanged();
}

/// Edits that were not saved when the program ended. Over another version than they were made on they are shown, and
/// the person is told that they cannot be saved.
void AvailabilityController::restore() {
    const auto json = QJsonDocument(m_drafts.find(kAvailabilityDraft)).toJson(QJsonDocument::Compact).toStdString();
    const auto kept = protocol::decode<Availability>(json);
    if (m_drafts.find(kAvailabilityDraft).isEmpty() || !kept) return;
    m_draft.restore(*kept);
    setOutdated(kept->version != current().version && m_draft.changes() > 0);
}

void AvailabilityController::discard() {
    m_draft.load(m_draft.saved());
    emit draftChanged();
}

void AvailabilityController::keep() {
    if (m_state != LoadState::ready) return;
    if (m_draft.changes() == 0) return m_drafts.drop(kAvailabilityDraft);
    if (m_outdated && !m_drafts.find(kAvailabilityDraft).isEmpty()) return;  // With the version it was made on.
    m_drafts.keep(kAvailabilityDraft,
                  QJsonDocument::fromJson(QByteArray::fromStdString(protocol::encode(current()))).object());
}

/// With what is wrong said, where something is.
bool AvailabilityController::maySave() {
    if (m_state != LoadState::ready || isSaving() || m_outdated || m_draft.changes() == 0) return false;
    m_draft.settled();
    emit draftChanged();
    if (m_draft.errors().empty()) return true;
    emit refused(tr("Some times need another look. Nothing was saved yet."));
    return false;
}

void AvailabilityController::save() {
    if (!maySave()) return;
    m_toAnswer.clear();
    m_draft.mayBeAwayMore() ? lookFirst() : put();
}

void AvailabilityController::saveWith(std::vector<AwayAnswer> answers, const QString& reason) {
    if (!maySave()) return;
    m_toAnswer = std::move(answers);
    m_reason = reason;
    put();
}

void AvailabilityController::lookFirst() {
    auto* job = m_api.post<protocol::AvailabilityImpact>(kAvailabilityPath + QStringLiteral("/impact"), current());
    m_impactCall = job;
    emit savingChanged();
    job->then(this, [this, asked = current()](const domain::Result<protocol::AvailabilityImpact>& impact) {
        m_impactCall.clear();
        emit savingChanged();
        if (!impact) return emit refused(net::words(impact.error()));
        if (!m_draft.isStill(asked)) return save();  // Edited meanwhile: that is what is to be saved.
        impact->sessions.empty() ? put() : emit affects(*impact);
    });
}

void AvailabilityController::put() {
    const Availability wanted = m_draft.settled();
    auto* job = m_api.put<Availability>(kAvailabilityPath, wanted);
    m_saveCall = job;
    emit savingChanged();
    job->then(this, [this, wanted](const domain::Result<Availability>& answer) { answered(answer, wanted); });
}

void AvailabilityController::answered(const domain::Result<Availability>& answer, const Availability& sent) {
    m_saveCall.clear();
    if (answer) {
        m_draft.taken(*answer, sent);
        setOutdated(false);
        emit saved();
        if (!m_toAnswer.empty()) m_drafts.drop(kReason);
        m_answers.send(std::exchange(m_toAnswer, {}), m_reason);
    } else if (answer.error().code == domain::ErrorCode::changed_elsewhere) {
        setOutdated(true);
    } else if (!answer.error().fields.empty()) {
        m_draft.setServerErrors(answer.error().fields);
        emit refused(tr("Some times need another look. Nothing was saved yet."));
    } else {
        emit refused(net::words(answer.error()));
    }
    emit savingChanged();
    emit draftChanged();
}

template <class Edit>
void AvailabilityController::edit(Edit change) {
    if (m_state == LoadState::ready) change();
    emit draftChanged();
}

void AvailabilityController::undo() {
    edit([this] { m_draft.undo(); });
}
void AvailabilityController::setDay(int weekday, const std::vector<domain::DayWindow>& windows) {
    edit([&] { m_draft.setDay(weekday, windows); });
}
void AvailabilityController::setException(const domain::DayException& exception) {
    m_drafts.drop(noteKey(exception.date));
    edit([&] { m_draft.setException(exception); });
}
void AvailabilityController::removeException(domain::CivilDate date) {
    edit([&] { m_draft.removeException(date); });
}
void AvailabilityController::addVacation(const domain::Vacation& vacation) {
    edit([&] { m_draft.addVacation(vacation); });
}
void AvailabilityController::removeVacation(const domain::Vacation& vacation) {
    edit([&] { m_draft.removeVacation(vacation); });
}
void AvailabilityController::setRules(const domain::SchedulingRules& rules) {
    edit([&] { m_draft.setRules(rules); });
}

void AvailabilityController::setTimeZone(const domain::ZoneName& zone) {
    edit([&] { m_draft.setTimeZone(zone); });
}

QString AvailabilityController::typedReason() {
    return m_drafts.text(kReason);
}

void AvailabilityController::keepReason(const QString& reason) {
    m_drafts.keepText(kReason, reason);
}

QString AvailabilityController::typedNote(domain::CivilDate date) {
    return m_drafts.text(noteKey(date));
}

void AvailabilityController::keepNote(domain::CivilDate date, const QString& note) {
    m_drafts.keepText(noteKey(date), note);
}

void AvailabilityController::setAccepting(bool accepting) {
    if (m_toggling || accepting == current().acceptingBookings) return;
    m_toggling = true;
    m_draft.setAccepting(accepting);
    emit draftChanged();
    const protocol::ToggleBookings body{accepting};
    m_api.put<Availability>(QStringLiteral("/api/mentors/toggle-bookings"), body)
        ->then(this, [this, accepting](const domain::Result<Availability>& done) {
            m_toggling = false;
            if (done) return toggled(*done);
            m_draft.setAccepting(!accepting);
            emit draftChanged();
            const bool unsaved =
                done.error().code == domain::ErrorCode::invalid_state && !net::isPausedForRatings(done.error());
            emit refused(unsaved ? tr("Save your weekly times first.") : net::words(done.error()));
        });
}

/// The switch is one step of the version; any other step was taken elsewhere.
void AvailabilityController::toggled(const Availability& saved) {
    m_draft.setAccepting(saved.acceptingBookings);
    if (saved.version == current().version + 1)
        m_draft.setVersion(saved.version);
    else if (saved.version != current().version)
        setOutdated(true);
    emit draftChanged();
}

void AvailabilityController::setOutdated(bool outdated) {
    if (outdated == m_outdated) return;
    m_outdated = outdated;
    emit outdatedChanged();
}

QString fieldSentence(const domain::FieldError& error) {
    const QString path = QString::fromStdString(error.path);
    if (error.rule == "overlap") return AvailabilityController::tr("Overlaps another time of the day.");
    if (error.rule == "minimum" && path.endsWith(QLatin1String(".end")))
        return AvailabilityController::tr("Must end after it begins.");
    if (error.rule == "multiple_of") return AvailabilityController::tr("Only quarter hours.");
    if (error.rule == "too_many") return AvailabilityController::tr("These are too many.");
    return net::words(error);
}

}  // namespace mc::mentor
