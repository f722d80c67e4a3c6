#pragma once

#include <QObject>
#include <optional>

#include "net/api_client.h"
#include "net/load_state.h"
#include "protocol/legal.h"

namespace mc::account {

/// One of the texts people agree to, in the reader's language, with what versions there are. Holds state, no widgets. GUI
/// thread only.
class LegalController : public QObject {
    Q_OBJECT
public:
    explicit LegalController(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    /// Without a version the one in force.
    void load(domain::LegalText kind, std::optional<std::int64_t> version = {});
    void reload() { load(m_kind, m_version); }
    domain::LegalText kind() const { return m_kind; }
    net::LoadState state() const { return m_state; }
    /// While ready.
    const protocol::LegalDocument& document() const { return *m_document; }
    /// The newest first; may come after the document.
    const std::vector<protocol::LegalVersion>& versions() const { return m_versions; }
    const std::optional<domain::Error>& error() const { return m_error; }

signals:
    void changed();

private:
    net::ApiClient& m_api;
    net::LoadState m_state = net::LoadState::loading;
    domain::LegalText m_kind = domain::LegalText::terms;
    std::optional<std::int64_t> m_version;
    std::optional<protocol::LegalDocument> m_document;
    std::vector<protocol::LegalVersion> m_versions;
    std::optional<domain::Error> m_error;
    int m_number = 0;  ///< Of what was asked for last: an answer about another text is nobody's.
};

/// The query for a text in the language that is shown; `version` 0: the one in force.
QUrlQuery legalQuery(std::int64_t version = 0);

}  // namespace mc::account
