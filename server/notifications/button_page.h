#pragma once

#include <string>
#include <string_view>

#include "domain/language.h"
#include "platform/http/response.h"

namespace mc::notifications {

/// A page behind a link of a mail (decision 33): what is so, and a button that changes it by POST.
struct ButtonPage {
    domain::Language language = domain::Language::en;
    std::string title;  ///< Section of the mails' words, as the next two.
    std::string text;
    std::string button;  ///< Empty: there is nothing to change.
    std::string action;  ///< Where the button posts.
    int status = 200;
};
http::Response respond(const ButtonPage& page);

}  // namespace mc::notifications
