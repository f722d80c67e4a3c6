#pragma once

#include <QObject>
#include <QPointer>
#include <functional>
#include <optional>

#include "admin/applications_model.h"
#include "net/api_client.h"
#include "net/load_state.h"

namespace mc::admin {

/// The desk of applications: one queue at a time, one application open, what an admin does to it (ADM-1).
class ApprovalsController : public QObject {
    Q_OBJECT

public:
    explicit ApprovalsController(net::ApiClient& api, QObject* parent = nullptr);

    enum class Deed { ask, note, evidence, approve, reject };

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    ApplicationsModel& model() { return m_model; }
    const protocol::ApplicationCounts& counts() const { return m_counts; }
    domain::UtcTime now() const { return m_api.clock().now(); }

    protocol::ApplicationQueue queue() const { return m_queue; }
    /// Shows another queue; the application that was open is closed.
    void choose(protocol::ApplicationQueue queue);
    void reload();
    void loadMore();

    /// The application that is open: absent while it loads, when it could not be loaded, and with none chosen.
    const std::optional<protocol::ApplicationReview>& review() const { return m_review; }
    std::optional<domain::UserId> chosen() const { return m_chosen; }
    void open(domain::UserId applicant);
    void close();

    bool isBusy() const { return m_busy; }
    /// Ticks are on their way: what is decided now would be about another state than the one that is shown.
    bool isTicking() const { return m_wanted.has_value(); }
    void ask(const QString& question);
    void note(const QString& text);
    /// What has been made sure of, as it is ticked now: also while it is on its way. Only with a review.
    const domain::ApplicationEvidence& evidence() const { return m_wanted ? *m_wanted : m_review->evidence; }
    void setEvidence(const domain::ApplicationEvidence& evidence);
    /// `version` is of the review that was read: where somebody has changed it since, nothing is decided.
    void approve(std::int64_t version);
    void reject(std::int64_t version, const QString& reason);

signals:
    void stateChanged();
    void countsChanged();
    void reviewChanged();  ///< Also when it could not be loaded: then there is none, and `reviewFailed` says why.
    void reviewFailed(const mc::domain::Error& error);
    void busyChanged();
    void done(mc::admin::ApprovalsController::Deed deed);
    void failed(mc::admin::ApprovalsController::Deed deed, const mc::domain::Error& error);

private:
    using Start = std::function<net::ApiJob<protocol::ApplicationReview>*()>;
    void send(Deed deed, const Start& start);
    void sendEvidence();
    void answered(Deed deed, const domain::Result<protocol::ApplicationReview>& answer);
    void received(const domain::Result<protocol::ApplicationPage>& page, bool first);
    void askPage(const std::string& cursor);
    QString desk(const QString& rest = {}) const;
    QString decision(const QString& verb) const;

    net::ApiClient& m_api;
    ApplicationsModel m_model;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    protocol::ApplicationQueue m_queue = protocol::ApplicationQueue::open;
    protocol::ApplicationCounts m_counts;
    std::optional<std::string> m_next;
    QPointer<net::ApiCall> m_listCall;
    QPointer<net::ApiCall> m_reviewCall;
    std::optional<domain::UserId> m_chosen;
    std::optional<protocol::ApplicationReview> m_review;
    std::optional<domain::ApplicationEvidence> m_wanted;  ///< Ticked and not yet answered.
    domain::ApplicationEvidence m_sent;
    bool m_busy = false;
};

}  // namespace mc::admin
