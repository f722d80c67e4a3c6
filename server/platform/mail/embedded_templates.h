#pragma once

#include "platform/base/embedded_file.h"

namespace mc::mail {

/// The files of resources/mail: <name>.mustache each.
std::span<const base::EmbeddedFile> embeddedTemplates();

}  // namespace mc::mail
