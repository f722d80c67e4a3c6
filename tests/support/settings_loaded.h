#pragma once

#include "net/api_job.h"
#include "support/client_house.h"

namespace mc::support {

/// The cards of the settings that ask the server have their answers, and stand where they stay.
inline bool hasLoadedSettings(const ClientHouse& house) {
    for (const auto* call : house.api.findChildren<net::ApiCall*>())
        if (!call->isFinished()) return false;
    return house.http.count("GET /api/me/second-factor") > 0 && house.http.count("GET /api/me/sessions") > 0;
}

}  // namespace mc::support
