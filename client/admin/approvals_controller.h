#pragma once

#include <functional>

#include "admin/applications_model.h"
#include "admin/desk_controller.h"
#include "admin/documents_desk.h"
#include "admin/profile_change_controller.h"
#include "net/price_advice.h"

namespace mc::admin {

/// The desk of applications: one queue at a time, one application open, what an admin does to it (ADM-1). What mentors wish
/// to change of their profiles stands in the queue as well.
class ApprovalsController : public DeskOf<domain::UserId, protocol::ApplicationPage, protocol::ApplicationReview> {
    Q_OBJECT

public:
    explicit ApprovalsController(net::ApiClient& api, QObject* parent = nullptr);

    enum class Deed { ask, note, evidence, approve, reject };

    ApplicationsModel& rows() override { return m_model; }
    DocumentsDesk& documents() { return m_documents; }
    const protocol::ApplicationCounts& counts() const { return m_counts; }

    protocol::ApplicationQueue queue() const { return m_filter.queue; }
    struct Filter {
        protocol::ApplicationQueue queue = protocol::ApplicationQueue::open;
        std::optional<protocol::ApplicationTurn> turn = {};
        QString text = {};  ///< A part of the name, headline or company, or a whole address.
        bool operator==(const Filter&) const = default;
    };
    const Filter& filter() const { return m_filter; }
    bool isNarrowed() const { return m_filter.turn || !m_filter.text.isEmpty(); }
    /// Shows others; the application that was open is closed.
    void narrow(const Filter& filter);
    bool hasOpen() const override { return DeskOf::hasOpen() || m_changes.chosen(); }
    int rowOfOpen() const override;
    void openRow(int row) override;
    /// An application, or a mentor's change; what was open of the other goes.
    void show(domain::UserId id, bool isChange);
    void close() override;
    /// The new headline or company that is open instead of an application.
    ProfileChangeController& changes() { return m_changes; }

    /// Ticks are on their way: what is decided now would be about another state than the one that is shown.
    bool isTicking() const { return m_wanted.has_value(); }
    void ask(const QString& question);
    void note(const QString& text);
    /// What has been made sure of, as it is ticked now: also while it is on its way. Only with a review.
    const domain::ApplicationEvidence& evidence() const { return m_wanted ? *m_wanted : m_review->evidence; }
    /// `note`: how identity or employer were seen, where there is no paper of them.
    void setEvidence(const domain::ApplicationEvidence& evidence, const QString& note = {});
    /// What mentors like the applicant ask for.
    const net::PriceAdvice& advice() const { return m_advice; }
    /// `version` is of the review that was read: where somebody has changed it since, nothing is decided.
    void approve(std::int64_t version);
    void reject(std::int64_t version, const QString& reason);

signals:
    void done(mc::admin::ApprovalsController::Deed deed);
    void failed(mc::admin::ApprovalsController::Deed deed, const mc::domain::Error& error);
    void adviceChanged();

private:
    using Start = std::function<net::ApiJob<protocol::ApplicationReview>*()>;
    QUrlQuery query() const override;
    void take(const protocol::ApplicationPage& page, bool first) override;
    FoundPage rowsOf(const protocol::ApplicationPage& page) const override;
    void forget() override;
    void meet();
    void settle(const domain::Result<protocol::ApplicationReview>& answer) override;
    void tell(const domain::Result<protocol::ApplicationReview>& answer) override;
    void send(Deed deed, const Start& start);
    void sendEvidence();
    QString decision(const QString& verb) const;

    ProfileChangeController m_changes;
    ApplicationsModel m_model;
    DocumentsDesk m_documents;
    Filter m_filter;
    protocol::ApplicationCounts m_counts;
    std::optional<domain::ApplicationEvidence> m_wanted;  ///< Ticked and not yet answered.
    domain::ApplicationEvidence m_sent;
    QStringList m_notes;  ///< Of what is ticked, not yet sent.
    net::PriceAdvice m_advice;
    Deed m_deed = Deed::ask;  ///< That is under way.
};

}  // namespace mc::admin
