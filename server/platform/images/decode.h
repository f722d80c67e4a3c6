#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "domain/error.h"

namespace mc::images {

/// Rows of 8-bit RGB, top to bottom.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;

    const std::uint8_t* row(int y) const { return rgb.data() + std::size_t(y) * std::size_t(width) * 3; }
    std::uint8_t* row(int y) { return rgb.data() + std::size_t(y) * std::size_t(width) * 3; }
};

/// Decodes a JPEG, PNG or WebP; a large one at a smaller scale where its format allows, at least `enough` pixels wide and
/// high. Errors as squaresOf.
domain::Result<Picture> decodePicture(std::string_view file, int enough);

/// What is wrong with a picture of that size; nothing: it may be decoded.
domain::Result<void> checkSize(std::int64_t width, std::int64_t height);
domain::Error notAPicture();

namespace detail {

domain::Result<Picture> decodeJpeg(std::string_view file, int enough);
domain::Result<Picture> decodePng(std::string_view file);
domain::Result<Picture> decodeWebp(std::string_view file, int enough);

}  // namespace detail

}  // namespace mc::images
