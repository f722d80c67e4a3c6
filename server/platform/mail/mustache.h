#pragma once

#include <map>
#include <string>
#include <string_view>

#include "platform/mail/words.h"

namespace mc::mail {

enum class Escape { none, html };

/// What stands under each `--- name` line of a template file, without the empty lines around it.
std::map<std::string, std::string, std::less<>> sectionsOf(std::string_view file);

/// Fills `{{name}}`; `{{#name}}…{{/name}}` shows when the value is not empty, `{{^name}}…{{/name}}` when it is;
/// `{{{name}}}` is not escaped. In HTML a value's line breaks stay line breaks. Throws std::logic_error for a malformed
/// source or a value that it names and `values` lacks.
std::string fill(std::string_view source, const Values& values, Escape escape);

}  // namespace mc::mail
