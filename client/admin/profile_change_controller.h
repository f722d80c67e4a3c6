#pragma once

#include <QObject>
#include <QPointer>
#include <functional>
#include <optional>

#include "admin/documents_desk.h"
#include "net/api_client.h"
#include "protocol/applications.h"

namespace mc::admin {

/// One mentor's new headline or company before an admin's eyes, and the decision about it.
class ProfileChangeController : public QObject {
    Q_OBJECT

public:
    explicit ProfileChangeController(net::ApiClient& api, QObject* parent = nullptr)
        : QObject(parent), m_api(api), m_documents(api) {}

    enum class Deed { ask, approve, decline };

    /// Absent while it loads, when it could not be loaded, and with none chosen.
    const std::optional<protocol::ProfileChangeReview>& review() const { return m_review; }
    std::optional<domain::UserId> chosen() const { return m_chosen; }
    bool isBusy() const { return m_busy; }
    /// With which the mentor proves it.
    DocumentsDesk& documents() { return m_documents; }
    domain::UtcTime now() const { return m_api.clock().now(); }

    void open(domain::UserId mentor);
    void close();
    void reload();
    void ask(const QString& question);
    /// `version` is of the text that was read: where the mentor has written another since, nothing is decided.
    void approve(std::int64_t version);
    void decline(std::int64_t version, const QString& reason);

signals:
    void changed();  ///< Also when it could not be loaded: then `loadFailed` says why.
    void loadFailed(const mc::domain::Error& error);
    void done(mc::admin::ProfileChangeController::Deed deed);
    void failed(const mc::domain::Error& error);

private:
    using Start = std::function<net::ApiJob<protocol::ProfileChangeReview>*()>;
    void send(Deed deed, const Start& start);
    void take(const protocol::ProfileChangeReview& review);
    QString place(const QString& rest = {}) const;

    net::ApiClient& m_api;
    DocumentsDesk m_documents;
    QPointer<net::ApiCall> m_call;
    std::optional<domain::UserId> m_chosen;
    std::optional<protocol::ProfileChangeReview> m_review;
    bool m_busy = false;
};

}  // namespace mc::admin
