#pragma once

#include "domain/language.h"

namespace mc::notifications {

/// What stands behind the link of a mail that people may have no more of.
struct MailChoice {
    bool wanted = true;
    domain::Language language = domain::Language::en;  ///< Of whoever follows it.
};

}  // namespace mc::notifications
