#pragma once

#include <QObject>
#include <QPointer>

#include "mentor/availability_draft.h"
#include "mentor/away_answers.h"
#include "net/api_client.h"
#include "net/drafts.h"
#include "net/load_state.h"

namespace mc::mentor {

/// State of the availability page (SCH-1, SCH-2): the draft, saving it, and what happens when another device was
/// faster. The draft survives leaving the page and a restart. There is no empty state: a mentor without times has rules and an empty
/// week.
class AvailabilityController : public QObject {
    Q_OBJECT

public:
    AvailabilityController(net::ApiClient& api, net::Drafts& drafts, QObject* parent = nullptr);

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    const AvailabilityDraft& draft() const { return m_draft; }
    const protocol::Availability& current() const { return m_draft.current(); }
    domain::UtcTime now() const { return m_api.clock().now(); }
    bool isSaving() const { return !m_saveCall.isNull() || !m_impactCall.isNull(); }
    /// Saved elsewhere since it was read: saving is refused until reload().
    bool isOutdated() const { return m_outdated; }

    /// Asks the server. Edits stay; when the server has another version by now, the draft is outdated.
    void load();
    /// Takes the server's version and forgets the edits.
    void reload();
    /// Forgets the edits, also for the next start.
    void discard();
    /// Days that are away more are asked about first: where sessions are booked on them, nothing is saved and `affects`
    /// says which.
    void save();
    /// With what is to become of these sessions.
    void saveWith(std::vector<AwayAnswer> answers, const QString& reason);
    void undo();

    void setDay(int weekday, const std::vector<domain::DayWindow>& windows);
    /// The note typed for that day goes with it.
    void setException(const domain::DayException& exception);
    void removeException(domain::CivilDate date);
    void addVacation(const domain::Vacation& vacation);
    void removeVacation(const domain::Vacation& vacation);
    void setRules(const domain::SchedulingRules& rules);
    void setTimeZone(const domain::ZoneName& zone);
    /// A note of that day which was typed and not applied; empty when there is none. Survives a restart, too.
    QString typedNote(domain::CivilDate date);
    void keepNote(domain::CivilDate date, const QString& note);
    /// Why she is away, as it was typed and not sent.
    QString typedReason();
    void keepReason(const QString& reason);
    /// At once, without Save; taken back when the server refuses.
    void setAccepting(bool accepting);

signals:
    void stateChanged();
    void draftChanged();  ///< Also its errors.
    void savingChanged();
    void outdatedChanged();
    void saved();
    void affects(const mc::protocol::AvailabilityImpact& impact);
    /// What became of the sessions on days away, as AwayAnswers.
    void answersSent(int done, const QStringList& names, const QString& why);
    void refused(const QString& sentence);

private:
    template <class Edit>
    void edit(Edit change);
    void received(const domain::Result<protocol::Availability>& answer, bool force);
    void answered(const domain::Result<protocol::Availability>& answer, const protocol::Availability& sent);
    void restore();
    void keep();
    bool maySave();
    void put();
    void lookFirst();
    void ask(bool force);
    void toggled(const protocol::Availability& saved);
    void setOutdated(bool outdated);

    net::ApiClient& m_api;
    net::Drafts& m_drafts;
    AvailabilityDraft m_draft;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    QPointer<net::ApiCall> m_loadCall;
    QPointer<net::ApiCall> m_saveCall;
    QPointer<net::ApiCall> m_impactCall;
    AwayAnswers m_answers;
    std::vector<AwayAnswer> m_toAnswer;  ///< Once the days are saved.
    QString m_reason;
    bool m_toggling = false;
    bool m_outdated = false;
};

/// A field error in the user's words.
QString fieldSentence(const domain::FieldError& error);

}  // namespace mc::mentor
