#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "domain/error.h"
#include "domain/ids.h"
#include "platform/http/response.h"

namespace mc::http {

enum class Idempotency {
    none,
    required,  ///< Without an Idempotency-Key (1 to 128 visible ASCII characters): 400 idempotency_key_required.
};

/// Remembers the answers of requests that carry an Idempotency-Key (SEC-4).
///
/// The guarantee. For one (user, route, key):
///  - at most one handler runs at a time; a second request meanwhile gets 409 idempotency_in_flight;
///  - once an answer below 400 was produced and stored, every repetition with the same body gets those bytes again for
///    24 hours, and the handler does not run; another body gets 422 idempotency_key_reused;
///  - an answer of 400 or more is not kept (decision 30): a refusal did nothing, so that the same request may succeed
///    when its cause is mended; and after a failure of ours nobody knows, so that the handler has to look;
///  - the claim is on disk before the handler runs, and the answer before it is sent. Between the handler's commit and
///    the storing of its answer lies a gap in which a crash, or a failure behind the commit, loses the answer: the key
///    is free, or taken over from the server that died, and the handler runs again *with the same key*. A handler whose
///    effect must happen once therefore stores `request.idempotencyKey()` in its own transaction, unique per user, and
///    when it finds the key answers with what it made then. Together that is exactly once.
class IdempotencyStore {
public:
    struct Claim {
        domain::UserId user;
        std::string_view route;  ///< Method and pattern.
        std::string_view key;
        std::string_view bodyHash;
    };

    virtual ~IdempotencyStore() = default;
    /// Absent: the claim is ours, run the handler. A response: send it again. Errors: idempotency_key_reused,
    /// idempotency_in_flight.
    virtual domain::Result<std::optional<Response>> claim(const Claim& claim) = 0;
    virtual void store(const Claim& claim, const Response& response) = 0;
    virtual void release(const Claim& claim) = 0;
};

}  // namespace mc::http
