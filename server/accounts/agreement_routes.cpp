#include "accounts/agreement_routes.h"

#include "platform/http/json.h"

namespace mc::accounts {

http::Handler onceAgreed(const Agreements& agreements, http::Handler handler) {
    return [&agreements, handler = std::move(handler)](const http::Request& request) -> http::Reply {
        const auto agreed = agreements.require(request.actor());
        return agreed ? handler(request) : http::problem(agreed.error());
    };
}

}  // namespace mc::accounts
