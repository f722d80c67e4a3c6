#include "platform/http/json.h"

#include "domain/text.h"
#include "platform/http/text.h"

namespace mc::http {

domain::Result<std::string_view> jsonBody(const Request& request) {
    if (!domain::isUtf8(request.body()))
        return domain::fail(domain::ErrorCode::malformed_json, "The body is not UTF-8.");
    return request.body();
}

}  // namespace mc::http
