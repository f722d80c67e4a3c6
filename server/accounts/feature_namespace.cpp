#include "accounts/feature_namespace.h"

namespace mc::accounts {

namespace {

constexpr auto kEverybody = "everybody";

}  // namespace

FeatureNamespace::FeatureNamespace(realtime::SocketServer& sockets)
    : m_features(sockets.of("/features", http::Access::anonymous)) {
    m_features.onConnect([](const realtime::Socket& socket, std::string_view) {
        socket.join(kEverybody);
        return domain::Result<void>();
    });
}

void FeatureNamespace::changed() {
    m_features.emit(kEverybody, "features_changed", "{}");
}

}  // namespace mc::accounts
