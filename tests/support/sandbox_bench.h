#pragma once

#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/StreamCopier.h>
#include <Poco/URI.h>

#include <QTemporaryDir>
#include <boost/json/parse.hpp>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "payments/gateway/payment_gateway.h"
#include "payments/sandbox/sandbox_gateway.h"
#include "platform/base/base64.h"

namespace mc::test {

inline constexpr domain::UtcTime kSandboxNow{1'800'000'000};

/// The sandbox on a real port and the real client that talks to it. Nothing is delivered before drain().
struct SandboxBench {
    using Headers = std::map<std::string, std::string>;

    SandboxBench() {
        sandbox.start(false);
        client.emplace(sandbox.gatewayOptions());
    }
    std::string paidOrder(std::int64_t amount = 1000) {
        const auto order = client->createOrder(domain::rupees(amount), "GRP-1", {});
        const auto paid = sandbox.checkout({.orderId = order->id});
        return paid->paymentId;
    }
    /// For what the client would never send; as the account's owner unless other headers say otherwise.
    std::pair<int, std::string> ask(const std::string& method, const std::string& path, const std::string& body = {},
                                    Headers headers = {}) {
        const auto keys = sandbox.gatewayOptions();
        headers.try_emplace("Authorization", "Basic " + base::toBase64(keys.keyId + ':' + keys.keySecret));
        const Poco::URI uri(keys.baseUrl);
        Poco::Net::HTTPClientSession session(uri.getHost(), uri.getPort());
        Poco::Net::HTTPRequest request(method, path, "HTTP/1.1");
        for (const auto& [name, value] : headers)
            request.set(name, value);
        request.setContentLength(static_cast<std::streamsize>(body.size()));
        session.sendRequest(request) << body;
        Poco::Net::HTTPResponse response;
        std::string answer;
        Poco::StreamCopier::copyToString(session.receiveResponse(response), answer);
        return {response.getStatus(), answer};
    }
    /// What was asked for; throws when it was refused.
    boost::json::object got(const std::string& method, const std::string& path, const std::string& body = {},
                            const Headers& headers = {}) {
        const auto [status, answer] = ask(method, path, body, headers);
        if (status != 200) throw std::runtime_error(path + ": " + answer);
        return boost::json::parse(answer).as_object();
    }
    /// The refusal's status and words.
    std::pair<int, std::string> refusal(const std::string& method, const std::string& path,
                                        const std::string& body = {}, const Headers& headers = {}) {
        const auto [status, answer] = ask(method, path, body, headers);
        return {status, std::string(boost::json::parse(answer).at("error").at("description").as_string())};
    }

    QTemporaryDir folder;
    base::FakeClock clock{kSandboxNow};
    base::SeededRandom random{7};
    sandbox::SandboxGateway sandbox{folder.filePath("sandbox.db").toStdString(), clock, random};
    std::optional<gateway::PaymentGateway> client;
};

}  // namespace mc::test
