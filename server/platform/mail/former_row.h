#pragma once

#include <string>

#include "platform/mail/mail.h"

namespace mc::mail {

/// The kind of the rows that older servers wrote: whole mails, rendered with their cause. Nothing writes them any more,
/// but those that wait in a file at an upgrade are delivered.
inline constexpr const char* kFormerKind = "mail";

/// The mail of such a row. Throws jobs::PermanentFailure when it cannot be read.
Mail mailOfFormerRow(const std::string& payload);

}  // namespace mc::mail
