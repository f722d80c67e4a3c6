#pragma once

#include <stdexcept>
#include <string>

#include "support/edge_fixture.h"

namespace mc::test {

/// Routes of every kind: answered at once and by workers, with bodies small and large, failing and empty.
inline void addEcho(http::Router& router) {
    router.add({http::Method::get,
                "/inline",
                http::Access::anonymous,
                [](const http::Request&) { return http::json("{\"at\":\"io\"}"); },
                {.run = http::Run::inline_}});
    router.add({http::Method::get, "/worker/{name}", http::Access::anonymous, [](const http::Request& request) {
                    return http::json("\"" + std::string(request.param("name")) + "\"");
                }});
    router.add({http::Method::post,
                "/echo",
                http::Access::anonymous,
                [](const http::Request& request) { return http::bytes("text/plain", std::string(request.body())); },
                {.limits = {.bodyBytes = 1000}}});
    router.add({http::Method::post,
                "/large",
                http::Access::anonymous,
                [](const http::Request& request) { return http::json(std::to_string(request.body().size())); },
                {.limits = {.bodyBytes = 4 * 1024 * 1024}}});
    router.add({http::Method::get, "/big", http::Access::anonymous,
                [](const http::Request&) { return http::bytes("text/plain", std::string(5'000'000, 'x')); }});
    router.add({http::Method::get, "/throws", http::Access::anonymous,
                [](const http::Request&) -> http::Response { throw std::runtime_error("secret detail"); }});
    router.add({http::Method::get, "/split", http::Access::anonymous,
                [](const http::Request&) { return http::noContent().with("X-Bad", "a\r\nInjected: yes"); }});
    router.add(
        {http::Method::get, "/empty", http::Access::anonymous, [](const http::Request&) { return http::noContent(); }});
}

inline std::string get(const std::string& path, const std::string& more = {}) {
    return "GET " + path + " HTTP/1.1\r\nHost: test\r\n" + more + "\r\n";
}

inline std::string post(const std::string& path, const std::string& body, const std::string& more = {}) {
    return "POST " + path + " HTTP/1.1\r\nHost: test\r\n" + more + "Content-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + body;
}

inline http::Network network(const char* text) {
    return *http::Network::parse(text);
}

/// A server with those routes and short deadlines, one a test.
struct EchoServer : EdgeFixture {
    EchoServer() {
        addEcho(router);
        options.headerSeconds = 1;
        options.bodySeconds = 1;
        options.idleSeconds = 2;
        start();
    }
};

}  // namespace mc::test
