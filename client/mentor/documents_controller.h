#pragma once

#include <QObject>

#include "net/api_client.h"
#include "protocol/application_documents.h"

namespace mc::mentor {

/// The papers of one's own application (MEN-1): which there are, one more, one less. One change at a time.
class DocumentsController : public QObject {
    Q_OBJECT

public:
    explicit DocumentsController(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    /// Before the first answer: none, and none may be added.
    const protocol::ApplicationDocuments& documents() const { return m_documents; }
    bool isKnown() const { return m_documents.most > 0; }
    bool isBusy() const { return m_busy; }
    bool isFull() const { return static_cast<int>(m_documents.items.size()) >= m_documents.most; }

    void load();
    /// `type`: its media type.
    void add(protocol::DocumentKind kind, const QString& name, const QByteArray& file, const QString& type);
    void remove(protocol::DocumentId id);

signals:
    void changed();  ///< Documents, or whether something is under way.
    void failed(const mc::domain::Error& error);

private:
    void send(net::ApiRequest request);
    void take(const domain::Result<protocol::ApplicationDocuments>& answer);

    net::ApiClient& m_api;
    protocol::ApplicationDocuments m_documents;
    bool m_busy = false;
};

}  // namespace mc::mentor
