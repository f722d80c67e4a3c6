#pragma once

#include <string>
#include <string_view>

#include "platform/mail/mail.h"
#include "platform/mail/words.h"

namespace mc::mail {

/// What is written to somebody, before it is words.
struct Letter {
    std::string form;   ///< How it is laid out: resources/mail/<form>.mustache, within frame.mustache.
    std::string words;  ///< What it says: the sections <words>.subject, .intro and, where there are, .detail, .outro.
    domain::Language language = domain::Language::en;
    Values values;  ///< Whatever form and words name; `name` and `product` always.
};

/// The letter in its language, addressed. Values are escaped where they land: HTML in the html part, verbatim in the
/// text; line breaks in subject and name become spaces. Throws std::logic_error for an unknown form or section, or a
/// value that is named and not there.
Mail render(const Letter& letter, std::string to, std::string toName);

}  // namespace mc::mail
