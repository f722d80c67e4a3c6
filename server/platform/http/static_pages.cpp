#include "platform/http/static_pages.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "platform/crypto/digest.h"

namespace mc::http {

namespace {

constexpr std::string_view kStrictCsp =
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

std::string_view typeOf(std::string_view path) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kTypes{{
        {".html", "text/html; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".css", "text/css; charset=utf-8"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
        {".ico", "image/x-icon"},
        {".json", "application/json"},
        {".txt", "text/plain; charset=utf-8"},
        {".woff2", "font/woff2"},
    }};
    for (const auto& [ending, type] : kTypes) {
        if (path.ends_with(ending)) return type;
    }
    return "application/octet-stream";
}

struct Page {
    std::shared_ptr<const std::string> content;
    std::string type;
    std::string etag;
    std::string csp;
};

Response serve(const Page& page, const Request& request) {
    Response response;
    response.contentType = page.type;
    response.headers = {{"ETag", page.etag}, {"Cache-Control", "no-cache"}, {"Content-Security-Policy", page.csp}};
    if (request.header("If-None-Match") == page.etag) {
        response.status = 304;
    } else {
        response.shared = page.content;
    }
    return response;
}

void addPage(Router& router, const std::string& pattern, const Page& page) {
    router.add({Method::get,
                pattern,
                Access::anonymous,
                [page](const Request& request) { return serve(page, request); },
                {.limits = {.bodyBytes = 0}, .run = Run::inline_}});
}

}  // namespace

void addStaticPages(Router& router, std::string_view folder, std::string csp) {
    const auto prefix = std::string(folder) + '/';
    if (csp.empty()) csp = kStrictCsp;
    bool any = false;
    for (const auto& file : embeddedPages()) {
        if (!file.path.starts_with(prefix)) continue;
        any = true;
        const Page page{std::make_shared<const std::string>(file.content), std::string(typeOf(file.path)),
                        '"' + crypto::sha256Hex(file.content).substr(0, 32) + '"', csp};
        addPage(router, '/' + std::string(file.path), page);
        if (file.path == prefix + "index.html") addPage(router, '/' + prefix, page);
    }
    if (!any) throw std::invalid_argument("resources/web has no folder " + std::string(folder));
}

}  // namespace mc::http
