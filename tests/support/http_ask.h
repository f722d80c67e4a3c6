#pragma once

#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/StreamCopier.h>
#include <Poco/URI.h>

#include <boost/json.hpp>
#include <optional>
#include <string>

namespace mc::tests {

struct HttpReply {
    int status = 0;
    std::string raw;
    boost::json::value json() const {
        boost::json::error_code failed;
        return boost::json::parse(raw, failed);
    }
};

/// One connection to a server under test. Blocking; one thread.
class HttpAsk {
public:
    explicit HttpAsk(const std::string& url) : m_session(Poco::URI(url).getHost(), Poco::URI(url).getPort()) {
        m_session.setKeepAlive(true);
        m_session.setTimeout(Poco::Timespan(60, 0));
    }

    /// Absent when the connection broke before the whole answer had come.
    std::optional<HttpReply> operator()(const std::string& method, const std::string& path,
                                        const std::string& body = {}, const std::string& token = {},
                                        const std::string& key = {}) {
        try {
            Poco::Net::HTTPRequest request(method, path, Poco::Net::HTTPMessage::HTTP_1_1);
            if (!token.empty()) request.set("Authorization", "Bearer " + token);
            if (!key.empty()) request.set("Idempotency-Key", key);
            if (!body.empty()) request.setContentType("application/json");
            request.setContentLength(static_cast<std::streamsize>(body.size()));
            m_session.sendRequest(request) << body;
            Poco::Net::HTTPResponse response;
            HttpReply reply;
            auto& stream = m_session.receiveResponse(response);
            Poco::StreamCopier::copyToString(stream, reply.raw);
            reply.status = response.getStatus();
            if (response.hasContentLength() &&
                static_cast<std::streamsize>(reply.raw.size()) != response.getContentLength())
                return std::nullopt;
            return reply;
        } catch (const Poco::Exception&) {
            return std::nullopt;
        }
    }

private:
    Poco::Net::HTTPClientSession m_session;
};

}  // namespace mc::tests
