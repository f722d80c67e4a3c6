#pragma once

#include <QObject>
#include <QPointer>
#include <optional>

#include "net/api_client.h"
#include "protocol/application_documents.h"

namespace mc::admin {

/// What the applicant whose application is open proves herself with (ADM-1). Opening one is recorded by the server.
class DocumentsDesk : public QObject {
    Q_OBJECT

public:
    explicit DocumentsDesk(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    /// Hers from now on; asked for again each time.
    void show(domain::UserId applicant);
    /// Absent until the server has answered.
    const std::optional<protocol::ApplicationDocuments>& documents() const { return m_documents; }
    bool isOpening() const { return m_file != nullptr; }
    void open(const protocol::ApplicationDocument& document);

signals:
    void changed();
    void opened(const mc::protocol::ApplicationDocument& document, const QByteArray& file);
    void failed(const mc::domain::Error& error);

private:
    QString path() const;

    net::ApiClient& m_api;
    domain::UserId m_applicant;
    std::optional<protocol::ApplicationDocuments> m_documents;
    QPointer<net::ApiCall> m_list;
    QPointer<net::ApiCall> m_file;
};

}  // namespace mc::admin
