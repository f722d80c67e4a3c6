#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "net/api_client.h"
#include "protocol/legal.h"

namespace mc::account {

/// Which versions of the texts are before somebody who is asked to agree: they go to the server with her consent, which
/// takes it for no others. Holds state, no widgets. GUI thread only.
class ShownTexts {
public:
    using Shown = domain::Result<protocol::GiveAgreement>;

    ShownTexts(net::ApiClient& api, std::vector<domain::LegalText> kinds) : m_api(api), m_kinds(std::move(kinds)) {}

    /// Of another server nothing is known.
    void forget() { m_versions.clear(); }
    /// Asks the server unless it was asked before. `done` is called at once or later; never once `context` is gone.
    void ask(QObject* context, std::function<void(const Shown&)> done);
    /// The server has another version in force than was shown: asks which. `done` gets what is new, in the order it is
    /// shown; nothing where the server does not answer.
    void renew(QObject* context, std::function<void(const std::vector<domain::LegalText>&)> done);

    /// Whether that is why something was refused.
    static bool areReplaced(const domain::Error& error);

private:
    protocol::GiveAgreement agreement() const;
    void take(const protocol::LegalVersions& inForce);

    net::ApiClient& m_api;
    std::vector<domain::LegalText> m_kinds;
    std::vector<protocol::AgreedText> m_versions;  ///< Empty: not known.
};

}  // namespace mc::account
