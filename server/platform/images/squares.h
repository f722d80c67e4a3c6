#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/error.h"

namespace mc::images {

inline constexpr std::int64_t kMostPixels = 40'000'000;
inline constexpr int kLongestSide = 20'000;
inline constexpr int kShortestSide = 32;

/// A square JPEG.
struct Square {
    int side = 0;  ///< Pixels.
    std::string jpeg;
};

/// The middle of a picture as squares of these sides, largest first: whatever else was in the file (places, cameras,
/// hidden archives) is left behind, since every pixel is encoded anew. Takes JPEG, PNG and WebP, told apart by what they
/// are and not by what they say they are; turned as EXIF says, on white where they are transparent.
///
/// validation_failed for the field `photo`: "format" for what is none of these, moves, or is damaged; "maximum" and
/// "minimum" for what is too large or too small, known from the header before anything is decoded. Takes up to a second
/// and 250 MB for the largest: call it on a pool of its own.
domain::Result<std::vector<Square>> squaresOf(std::string_view file, std::span<const int> sides);

}  // namespace mc::images
