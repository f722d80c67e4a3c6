#pragma once

#include <string_view>

namespace mc::images {

/// How a JPEG, PNG or WebP file says that its picture is to be turned: 1 (as it is) to 8, as EXIF 2.3 numbers them (tag
/// 0x0112). 1 for whatever says nothing, or nothing that makes sense.
int orientationOf(std::string_view file);

}  // namespace mc::images
