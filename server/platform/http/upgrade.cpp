#include "platform/http/upgrade.h"

namespace mc::http {

UpgradeHead upgradeHead(const Request& request) {
    const auto view = [](std::string_view text) { return boost::beast::string_view(text.data(), text.size()); };
    UpgradeHead head(boost::beast::http::verb::get, view(request.path()), 11);
    for (const auto& [name, value] : request.headers())
        head.insert(view(name), view(value));
    return head;
}

}  // namespace mc::http
