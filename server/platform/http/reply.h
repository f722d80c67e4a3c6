#pragma once

#include <functional>
#include <utility>
#include <variant>

#include "platform/base/worker_pool.h"
#include "platform/http/response.h"

namespace mc::http {

/// The rest of a handler's work, for a pool of its own: whatever waits for something slow (Argon2id, a provider) must
/// not hold a request worker meanwhile. The request stays as it is until the work has its answer, so `work` may keep a
/// reference to it. With the pool full it never runs and the answer is 503 with Retry-After.
struct Later {
    base::WorkerPool* pool = nullptr;
    std::function<Response()> work;
    /// Called instead of `work` when the pool is full. The router's; handlers leave it empty.
    std::function<void()> abandon = {};
};

/// What a handler gives back: the answer, or who will have it.
using Reply = std::variant<Response, Later>;

/// `return http::later(m_passwords, [this, &request] { return signIn(request); });`
template <class Work>
Later later(base::WorkerPool& pool, Work work) {
    return {&pool, std::move(work), {}};
}

}  // namespace mc::http
