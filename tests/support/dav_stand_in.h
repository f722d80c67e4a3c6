#pragma once

#include <map>
#include <mutex>
#include <string>

#include "support/canned_server.h"

namespace mc::test {

/// A server of one calendar at /me/ that keeps objects by their tags (RFC 4791), and fails as it is told to.
class DavStandIn {
public:
    struct Object {
        std::string text;
        std::string etag;
    };

    std::string url() const { return m_server.url("/me/"); }
    std::map<std::string, Object> objects() const {
        const std::lock_guard lock(m_mutex);
        return m_objects;
    }
    /// Somebody else writes there.
    void keep(const std::string& name, const std::string& text) {
        const std::lock_guard lock(m_mutex);
        m_objects[name] = {text, nextTag()};
    }
    void forget(const std::string& name) {
        const std::lock_guard lock(m_mutex);
        m_objects.erase(name);
    }
    /// What it answers from now on to whatever asks for a change; 0: as it should.
    void failWith(int status) { m_status = status; }
    /// Also to questions.
    void failAllWith(int status) { m_statusOfAll = m_status = status; }
    /// It keeps what it is sent, and nobody hears of it.
    void loseAnswers(bool loses) { m_loses = loses; }
    /// It says nothing of tags.
    void tellNoTags() { m_tells = false; }
    int count(const std::string& method) const {
        int found = 0;
        for (const auto& request : m_server.requests())
            if (request.starts_with(method + ' ')) ++found;
        return found;
    }
    std::string last(const std::string& method) const {
        std::string found;
        for (const auto& request : m_server.requests())
            if (request.starts_with(method + ' ')) found = request;
        return found;
    }

private:
    static std::string line(int status, const std::string& headers = {}) {
        return "HTTP/1.1 " + std::to_string(status) + " x\r\n" + headers + "Content-Length: 0\r\n\r\n";
    }
    static std::string header(const std::string& request, const std::string& name) {
        const auto at = request.find("\r\n" + name + ": ");
        if (at == std::string::npos) return {};
        const auto begin = at + name.size() + 4;
        return request.substr(begin, request.find("\r\n", begin) - begin);
    }
    static std::string multistatus(const std::string& content) {
        const auto body =
            "<d:multistatus xmlns:d=\"DAV:\" xmlns:c=\"urn:ietf:params:xml:ns:caldav\">" + content + "</d:multistatus>";
        return "HTTP/1.1 207 x\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
    }
    std::string nextTag() { return "\"" + std::to_string(++m_tags) + "\""; }

    std::string answer(const std::string& request) {
        const std::lock_guard lock(m_mutex);
        const bool isChange = request.starts_with("PUT ") || request.starts_with("DELETE ");
        if (isChange && m_status != 0) return line(m_status);
        if (!isChange && m_statusOfAll != 0) return line(m_statusOfAll);
        if (!isChange) return asked(request);
        const auto begin = request.find(" /me/") + 5;
        const auto name = request.substr(begin, request.find(' ', begin) - begin);
        return request.starts_with("PUT ") ? put(name, request) : removed(name);
    }
    std::string put(const std::string& name, const std::string& request) {
        const auto found = m_objects.find(name);
        const auto known = header(request, "If-Match");
        if (!known.empty() && (found == m_objects.end() || found->second.etag != known)) return line(412);
        if (header(request, "If-None-Match") == "*" && found != m_objects.end()) return line(412);
        const auto text = request.substr(request.find("\r\n\r\n") + 4);
        const auto uid = text.substr(text.find("\nUID:"), 30);
        for (const auto& [other, object] : m_objects)
            if (other != name && object.text.find(uid) != std::string::npos) return line(409);
        m_objects[name] = {text, nextTag()};
        if (m_loses) return line(502);
        return line(201, m_tells ? "ETag: " + m_objects[name].etag + "\r\n" : "");
    }
    std::string removed(const std::string& name) { return line(m_objects.erase(name) > 0 ? 204 : 404); }
    std::string asked(const std::string& request) const {
        const std::string word = "i;octet\">";
        const auto at = request.find(word);
        if (at == std::string::npos)
            return multistatus(
                "<d:response><d:href>/me/</d:href><d:propstat><d:prop><d:resourcetype><d:collection/>"
                "<c:calendar/></d:resourcetype></d:prop><d:status>HTTP/1.1 200 OK</d:status>"
                "</d:propstat></d:response>");
        const auto begin = at + word.size();
        const auto uid = request.substr(begin, request.find('<', begin) - begin);
        std::string content;
        for (const auto& [name, object] : m_objects)
            if (object.text.find("\nUID:" + uid) != std::string::npos)
                content += "<d:response><d:href>/me/" + name + "</d:href><d:propstat><d:prop>" +
                           (m_tells ? "<d:getetag>" + object.etag + "</d:getetag>" : "") +
                           "</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>";
        return multistatus(content);
    }

    mutable std::mutex m_mutex;
    std::map<std::string, Object> m_objects;
    int m_tags = 0;
    std::atomic<int> m_status{0};
    std::atomic<int> m_statusOfAll{0};
    std::atomic<bool> m_tells{true};
    std::atomic<bool> m_loses{false};
    CannedServer m_server{[this](const std::string& request) { return answer(request); }};
};

}  // namespace mc::test
