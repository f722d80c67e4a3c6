#include "platform/images/decode.h"

#include <algorithm>

#include "platform/images/squares.h"

namespace mc::images {

domain::Error notAPicture() {
    return domain::invalid("photo", "format", "must be a whole JPEG, PNG or WebP picture that stands still",
                           {.kind = "picture"});
}

domain::Result<void> checkSize(std::int64_t width, std::int64_t height) {
    if (width <= 0 || height <= 0) return notAPicture();
    if (std::max(width, height) > kLongestSide || width * height > kMostPixels)
        return domain::invalid("photo", "maximum", "must have at most 40 million pixels", {.limit = kMostPixels});
    if (std::min(width, height) < kShortestSide)
        return domain::invalid("photo", "minimum", "must be at least 32 pixels wide and high",
                               {.limit = kShortestSide});
    return {};
}

domain::Result<Picture> decodePicture(std::string_view file, int enough) {
    using namespace std::literals;
    if (file.starts_with("\xff\xd8\xff"sv)) return detail::decodeJpeg(file, enough);
    if (file.starts_with("\x89PNG\r\n\x1a\n"sv)) return detail::decodePng(file);
    if (file.starts_with("RIFF"sv) && file.substr(std::min<std::size_t>(8, file.size())).starts_with("WEBP"sv))
        return detail::decodeWebp(file, enough);
    return notAPicture();
}

}  // namespace mc::images
