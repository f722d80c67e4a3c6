#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <mutex>

#include "platform/base/log.h"
#include "platform/http/json.h"
#include "platform/http/router.h"
#include "protocol/codec_impl.h"

namespace mc::http {

namespace {

/// GET /healthz.
struct Health {
    std::string status = "ok";
};
BOOST_DESCRIBE_STRUCT(Health, (), (status))

/// GET /readyz.
struct Readiness {
    std::string status;                ///< "ready" or "not ready".
    std::vector<std::string> failing;  ///< Names of probes.
};
BOOST_DESCRIBE_STRUCT(Readiness, (), (status, failing))

boost::json::object openApiSchema() {
    return {{"type", "object"}, {"description", "OpenAPI 3.1"}};
}

constexpr std::string_view kTitle = "Mentor Connect";
constexpr std::string_view kVersion = "1";

bool passes(const ReadinessProbe& probe) {
    try {
        return probe.ready();
    } catch (const std::exception& exception) {
        base::log::warning("http.probe_failed", {{"probe", probe.name}, {"what", exception.what()}});
        return false;
    }
}

Response readiness(const std::vector<ReadinessProbe>& probes) {
    Readiness answer;
    for (const auto& probe : probes) {
        if (!passes(probe)) answer.failing.emplace_back(probe.name);
    }
    answer.status = answer.failing.empty() ? "ready" : "not ready";
    if (answer.failing.empty()) return ok(answer);
    return json(protocol::encode(answer), 503).with("Retry-After", "5");
}

/// Made when first asked for: then the route table is complete.
class OpenApiText {
public:
    OpenApiText(const Router& router, const std::string& publicUrl)
        : m_router(router), m_server(publicUrl.empty() ? "/" : publicUrl) {}
    Response answer() {
        std::call_once(m_once, [this] {
            m_text = std::make_shared<const std::string>(
                boost::json::serialize(m_router.openApi(kTitle, kVersion, m_server)));
        });
        return json(m_text);
    }

private:
    const Router& m_router;
    std::string m_server;
    std::once_flag m_once;
    std::shared_ptr<const std::string> m_text;
};

}  // namespace

void addPlatformRoutes(Router& router, std::vector<ReadinessProbe> probes, const std::string& publicUrl) {
    const auto alive = std::make_shared<const std::string>(protocol::encode(Health{}));
    router.add({Method::get,
                "/healthz",
                Access::anonymous,
                [alive](const Request&) { return json(alive); },
                {.limits = {.bodyBytes = 0},
                 .run = Run::inline_,
                 .docs = {.id = "health", .summary = "The process runs", .response = &protocol::schemaOf<Health>}}});
    router.add({Method::get,
                "/readyz",
                Access::anonymous,
                [probes = std::move(probes)](const Request&) { return readiness(probes); },
                {.limits = {.bodyBytes = 0},
                 .docs = {.id = "readiness",
                          .summary = "The server can do its work",
                          .response = &protocol::schemaOf<Readiness>,
                          .others = {503}}}});
    const auto text = std::make_shared<OpenApiText>(router, publicUrl);
    router.add({Method::get,
                "/api/openapi.json",
                Access::anonymous,
                [text](const Request&) { return text->answer(); },
                {.limits = {.bodyBytes = 0, .rate = {60, 60}},
                 .docs = {.id = "describe", .summary = "This description", .response = &openApiSchema}}});
}

}  // namespace mc::http
