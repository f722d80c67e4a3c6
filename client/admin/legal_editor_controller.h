#pragma once

#include <QObject>
#include <optional>

#include "net/api_client.h"
#include "net/load_state.h"
#include "protocol/legal.h"

namespace mc::admin {

/// One of the texts people agree to as its author writes it, and publishing another version of it (LEG-1). Holds state, no
/// widgets. GUI thread only.
class LegalEditorController : public QObject {
    Q_OBJECT
public:
    explicit LegalEditorController(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    void choose(domain::LegalText kind);
    void reload() { choose(m_kind); }
    domain::LegalText kind() const { return m_kind; }
    net::LoadState state() const { return m_state; }
    const protocol::LegalDraft& draft() const { return m_draft; }  ///< While ready.
    const domain::Error& error() const { return m_error; }         ///< Only in error.
    QString source(domain::Language language) const;
    /// As people will read it: with what the placeholders stand for. One nobody knows stays as it is.
    QString filled(const QString& source) const;
    bool isBusy() const { return m_busy; }
    /// `texts`: one a language, over the version that was read.
    void publish(const std::vector<protocol::LegalSource>& texts, const QString& reason);

signals:
    void changed();
    void busyChanged();
    void published();
    void failed(const mc::domain::Error& error);

private:
    net::ApiClient& m_api;
    net::LoadState m_state = net::LoadState::loading;
    domain::LegalText m_kind = domain::LegalText::terms;
    protocol::LegalDraft m_draft;
    domain::Error m_error;
    int m_number = 0;
    bool m_busy = false;
};

}  // namespace mc::admin
