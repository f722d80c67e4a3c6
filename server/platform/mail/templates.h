#pragma once

#include <map>
#include <string>
#include <string_view>

#include "platform/mail/mail.h"

namespace mc::mail {

/// Values for `{{name}}`; plain UTF-8, escaped where they land (HTML in the html part, verbatim in the text).
using Values = std::map<std::string, std::string>;

/// Fills resources/mail/<name>.mustache (built into the binary) and addresses it. A template is three parts under the
/// lines `--- subject`, `--- text`, `--- html` (html may be missing). `{{#key}}…{{/key}}` shows when the value is
/// not empty, `{{^key}}…{{/key}}` when it is. Line breaks in the subject become spaces. Throws std::logic_error for an
/// unknown template or a value the template names and `values` lacks.
Mail render(std::string_view name, const Values& values, std::string to, std::string toName = {});

}  // namespace mc::mail
