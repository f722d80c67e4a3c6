#include "platform/http/json.h"

#include "platform/http/text.h"

namespace mc::http {

domain::Result<std::string_view> jsonBody(const Request& request) {
    auto type = request.header("Content-Type");
    type = type.substr(0, std::min(type.find(';'), type.size()));
    while (type.ends_with(' '))
        type.remove_suffix(1);
    if (!type.empty() && !equalsIgnoringCase(type, kJson))
        return domain::fail(domain::ErrorCode::unsupported_media_type, "Send application/json.");
    if (!isUtf8(request.body())) return domain::fail(domain::ErrorCode::malformed_json, "The body is not UTF-8.");
    return request.body();
}

}  // namespace mc::http
