#include <png.h>

#include "platform/images/decode.h"

namespace mc::images::detail {
namespace {

/// libpng's own memory of a picture goes with this.
struct Reading {
    png_image image{};
    Reading() { image.version = PNG_IMAGE_VERSION; }
    ~Reading() { png_image_free(&image); }
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;
};

constexpr png_color kWhite{255, 255, 255};

}  // namespace

domain::Result<Picture> decodePng(std::string_view file) {
    Reading reading;
    auto& image = reading.image;
    if (png_image_begin_read_from_memory(&image, file.data(), file.size()) == 0) return notAPicture();
    if (const auto good = checkSize(image.width, image.height); !good) return good.error();
    image.format = PNG_FORMAT_RGB;  // Of any depth, palette or gray, and on white.
    Picture picture{static_cast<int>(image.width), static_cast<int>(image.height), {}};
    picture.rgb.resize(PNG_IMAGE_SIZE(image));
    if (png_image_finish_read(&image, &kWhite, picture.rgb.data(), 0, nullptr) == 0 || image.warning_or_error > 1)
        return notAPicture();
    return picture;
}

}  // namespace mc::images::detail
