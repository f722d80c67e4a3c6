#pragma once

#include <string>
#include <string_view>

#include "platform/http/router.h"

namespace mc::http {

/// One file built into the program from resources/web.
struct EmbeddedPage {
    std::string_view path;  ///< Relative to resources/web: "checkout/index.html".
    std::string_view content;
};

/// Every embedded file, in order of path.
const std::vector<EmbeddedPage>& embeddedPages();

/// Serves the embedded files of one folder at /folder/…, for anybody, with an ETag and a strict
/// Content-Security-Policy; index.html also at /folder/. `csp` replaces the usual policy ("default-src 'self'; …")
/// where a page needs more: a checkout page its gateway's script, a call page its Jitsi domain.
void addStaticPages(Router& router, std::string_view folder, std::string csp = {});

}  // namespace mc::http
