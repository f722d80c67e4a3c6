#pragma once

#include <Poco/Net/Context.h>

#include <string>

namespace mc::outgoing {

/// For calls to others: TLS 1.2 or newer, certificates checked against the host. An empty file: the system's authorities.
inline Poco::Net::Context::Ptr tlsContext(const std::string& caFile) {
    using Poco::Net::Context;
    Context::Ptr context =
        new Context(Context::TLS_CLIENT_USE, "", "", caFile, Context::VERIFY_STRICT, 9, caFile.empty());
    context->requireMinimumProtocol(Context::PROTO_TLSV1_2);
    return context;
}

}  // namespace mc::outgoing
