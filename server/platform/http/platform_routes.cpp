#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <mutex>

#include "platform/base/log.h"
#include "platform/http/router.h"

namespace mc::http {

namespace {

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
    boost::json::array failing;
    for (const auto& probe : probes) {
        if (!passes(probe)) failing.emplace_back(probe.name);
    }
    const int status = failing.empty() ? 200 : 503;
    const auto* word = failing.empty() ? "ready" : "not ready";
    auto response = json(boost::json::serialize(boost::json::object{{"status", word}, {"failing", failing}}), status);
    if (status == 503) response.headers.emplace_back("Retry-After", "5");
    return response;
}

/// Made when first asked for: then the route table is complete.
class OpenApiText {
public:
    explicit OpenApiText(const Router& router) : m_router(router) {}
    Response answer() {
        std::call_once(m_once, [this] {
            m_text = std::make_shared<const std::string>(boost::json::serialize(m_router.openApi(kTitle, kVersion)));
        });
        return json(m_text);
    }

private:
    const Router& m_router;
    std::once_flag m_once;
    std::shared_ptr<const std::string> m_text;
};

}  // namespace

void addPlatformRoutes(Router& router, std::vector<ReadinessProbe> probes) {
    const auto alive = std::make_shared<const std::string>(R"({"status":"ok"})");
    router.add({Method::get,
                "/healthz",
                Access::anonymous,
                [alive](const Request&) { return json(alive); },
                {.limits = {.bodyBytes = 0}, .run = Run::inline_, .docs = {.summary = "The process runs"}}});
    router.add({Method::get,
                "/readyz",
                Access::anonymous,
                [probes = std::move(probes)](const Request&) { return readiness(probes); },
                {.limits = {.bodyBytes = 0}, .docs = {.summary = "The server can do its work"}}});
    const auto text = std::make_shared<OpenApiText>(router);
    router.add({Method::get,
                "/api/openapi.json",
                Access::anonymous,
                [text](const Request&) { return text->answer(); },
                {.limits = {.bodyBytes = 0, .rate = {60, 60}}, .docs = {.summary = "This description"}}});
}

}  // namespace mc::http
