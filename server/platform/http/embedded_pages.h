#pragma once

#include "platform/base/embedded_file.h"

namespace mc::http {

/// The files of resources/web: the pages and scripts this server serves.
std::span<const base::EmbeddedFile> embeddedPages();

}  // namespace mc::http
