#pragma once

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "payments/sandbox/bank_parts.h"
#include "payments/sandbox/faults.h"
#include "payments/sandbox/fields.h"
#include "payments/sandbox/records.h"
#include "platform/http/router.h"

namespace mc::sandbox {

// Answers as the gateway writes them.
http::Response reply(const boost::json::object& object, int status = 200);
http::Response reply(const Refusal& refusal);
template <class Row>
http::Response reply(const std::vector<Row>& rows) {
    boost::json::array items;
    for (const auto& row : rows)
        items.push_back(toJson(row));
    const auto count = items.size();
    return reply(boost::json::object{{"entity", "collection"}, {"count", count}, {"items", std::move(items)}});
}
template <class Row>
http::Response reply(const Answer<Row>& answer) {
    if (!answer) return reply(answer.error());
    return reply(toJson(*answer));
}
template <class Row>
http::Response reply(const Answer<std::vector<Row>>& answer) {
    if (!answer) return reply(answer.error());
    return reply(*answer);
}

/// `done(body)` is the answer, unless the body cannot be read.
template <class Done>
http::Response withBody(const http::Request& request, Done done) {
    const auto body = parseBody(request.body());
    if (!body) return reply(body.error());
    return reply(done(*body));
}
inline std::string pathText(const http::Request& request, std::string_view name = "id") {
    return std::string(request.param(name));
}

/// `count`, `skip`, `from` and `to`, which every list takes (https://razorpay.com/docs/api/orders/fetch-all).
std::vector<http::QueryParameter> pageQuery();
Page pageOf(const http::Request& request);

/// What a call came to, for whoever looks on.
struct CallNote {
    domain::UtcTime at;
    std::string call;  ///< "POST /v1/orders"
    int status = 0;
    std::string fault;  ///< Empty: none.
};

struct CallOptions {
    std::vector<http::QueryParameter> query = {};
    std::string keyHeader = {};  ///< Of an idempotency key: a second call with it meanwhile is answered 409.
};

/// The way in of every call: its keys, the faults that are switched on, and idempotency keys that are in use. Thread
/// safe.
class Door {
public:
    /// `held` is where answers that are kept back wait.
    Door(const BankParts& parts, Faults& faults, base::WorkerPool& held, std::string keyId,
         const std::string& keySecret);

    using Handle = std::function<http::Response(const http::Request&)>;
    void add(http::Router& router, http::Method method, std::string pattern, Handle handle, CallOptions options = {});

    /// The newest first.
    std::vector<CallNote> recent() const;
    /// The routes, "POST /v1/orders".
    const std::vector<std::string>& routes() const { return m_routes; }

private:
    struct Call {
        std::string name;
        Handle handle;
        std::string keyHeader;
    };
    http::Reply enter(const http::Request& request, const Call& call);
    http::Reply answer(const http::Request& request, const Call& call, const std::optional<FaultRule>& fault);
    std::optional<http::Response> refused(const std::optional<FaultRule>& fault);
    /// Null: somebody has it.
    std::shared_ptr<void> claim(const std::string& key);
    void note(const std::string& call, const http::Reply& reply, const std::optional<FaultRule>& fault);

    const base::Clock& m_clock;
    Knobs& m_knobs;
    Faults& m_faults;
    base::WorkerPool& m_held;
    std::string m_authorization;  ///< The one Authorization header that is right.
    std::vector<std::string> m_routes;
    mutable std::mutex m_mutex;
    std::set<std::string> m_inFlight;
    std::deque<CallNote> m_recent;
};

}  // namespace mc::sandbox
