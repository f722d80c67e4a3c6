#pragma once

#include "platform/realtime/socket_server.h"

namespace mc::accounts {

/// /features, for guests as well: only server → client: features_changed. Something is open, or closed, that was not:
/// everybody who listens asks again what is so for her.
class FeatureNamespace {
public:
    explicit FeatureNamespace(realtime::SocketServer& sockets);

    void changed();

private:
    realtime::Namespace& m_features;
};

}  // namespace mc::accounts
