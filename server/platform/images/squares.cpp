#include "platform/images/squares.h"

#include <turbojpeg.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <stdexcept>

#include "platform/images/decode.h"
#include "platform/images/exif.h"

namespace mc::images {
namespace {

constexpr int kQuality = 85;

/// The largest square in the middle.
Picture middleOf(const Picture& picture) {
    const int side = std::min(picture.width, picture.height);
    if (picture.width == picture.height) return picture;
    const int left = (picture.width - side) / 2;
    const int top = (picture.height - side) / 2;
    Picture square{side, side, {}};
    square.rgb.resize(std::size_t(side) * std::size_t(side) * 3);
    for (int y = 0; y < side; ++y) {
        const auto* source = picture.row(top + y) + std::ptrdiff_t{left} * 3;
        std::copy(source, source + std::ptrdiff_t{side} * 3, square.row(y));
    }
    return square;
}

/// What one pixel of the result is made of.
struct Taps {
    int first = 0;
    std::vector<float> weights;  ///< Sum 1.
};

/// A triangle as wide as the pixels that fall into one, at least one to each side.
std::vector<Taps> tapsFor(int from, int to) {
    const double scale = double(from) / to;
    const double reach = std::max(1.0, scale);
    std::vector<Taps> all(static_cast<std::size_t>(to));
    for (int i = 0; i < to; ++i) {
        auto& taps = all[static_cast<std::size_t>(i)];
        const double centre = (i + 0.5) * scale - 0.5;
        taps.first = std::max(0, static_cast<int>(std::ceil(centre - reach)));
        const int last = std::min(from - 1, static_cast<int>(std::floor(centre + reach)));
        double sum = 0;
        for (int at = taps.first; at <= last; ++at) {
            const double weight = std::max(1e-6, 1 - std::abs(at - centre) / reach);
            taps.weights.push_back(static_cast<float>(weight));
            sum += weight;
        }
        for (auto& weight : taps.weights)
            weight = static_cast<float>(weight / sum);
    }
    return all;
}

/// A row of pixels becomes a column of `turned`, which is `width` wide and has as many rows as there are taps.
template <class Number>
void squeeze(const Number* row, const std::vector<Taps>& taps, std::vector<float>& turned, int column, int width) {
    auto* target = turned.data() + std::ptrdiff_t{column} * 3;
    for (const auto& [first, weights] : taps) {
        const auto* pixel = row + std::ptrdiff_t{first} * 3;
        std::array<float, 3> sum{};
        for (const float weight : weights)
            for (auto& colour : sum)
                colour += weight * static_cast<float>(*pixel++);
        std::ranges::copy(sum, target);
        target += std::ptrdiff_t{width} * 3;
    }
}

/// Along the rows, then along the columns.
Picture scaled(const Picture& square, int side) {
    if (square.width == side) return square;
    const auto taps = tapsFor(square.width, side);
    std::vector<float> narrow(std::size_t(square.height) * taps.size() * 3);
    for (int y = 0; y < square.height; ++y)
        squeeze(square.row(y), taps, narrow, y, square.height);
    std::vector<float> small(taps.size() * taps.size() * 3);
    for (int x = 0; x < side; ++x)
        squeeze(narrow.data() + std::ptrdiff_t{x} * square.height * 3, taps, small, x, side);
    Picture result{side, side, std::vector<std::uint8_t>(small.size())};
    std::ranges::transform(small, result.rgb.begin(), [](float value) {
        return static_cast<std::uint8_t>(std::clamp(std::lround(value), 0L, 255L));
    });
    return result;
}

/// Where a pixel of the turned square comes from (EXIF 2.3, tag 0x0112).
std::pair<int, int> sourceOf(int orientation, int x, int y, int last) {
    switch (orientation) {
        case 2:
            return {last - x, y};
        case 3:
            return {last - x, last - y};
        case 4:
            return {x, last - y};
        case 5:
            return {y, x};
        case 6:
            return {y, last - x};
        case 7:
            return {last - y, last - x};
        case 8:
            return {last - y, x};
        default:
            return {x, y};
    }
}

Picture turned(const Picture& square, int orientation) {
    if (orientation == 1) return square;
    Picture result = square;
    for (int y = 0; y < square.height; ++y)
        for (int x = 0; x < square.width; ++x) {
            const auto [fromX, fromY] = sourceOf(orientation, x, y, square.width - 1);
            std::copy_n(square.row(fromY) + std::ptrdiff_t{fromX} * 3, 3, result.row(y) + std::ptrdiff_t{x} * 3);
        }
    return result;
}

std::string encoded(const Picture& picture) {
    const std::unique_ptr<void, int (*)(void*)> handle(tjInitCompress(), tjDestroy);
    std::string jpeg(tjBufSize(picture.width, picture.height, TJSAMP_420), '\0');
    auto* target = reinterpret_cast<unsigned char*>(jpeg.data());
    unsigned long size = jpeg.size();
    if (!handle || tjCompress2(handle.get(), picture.rgb.data(), picture.width, 0, picture.height, TJPF_RGB, &target,
                               &size, TJSAMP_420, kQuality, TJFLAG_NOREALLOC) != 0)
        throw std::runtime_error("a picture could not be encoded");
    jpeg.resize(size);
    return jpeg;
}

}  // namespace

domain::Result<std::vector<Square>> squaresOf(std::string_view file, std::span<const int> sides) {
    std::vector<int> falling(sides.begin(), sides.end());
    std::ranges::sort(falling, std::greater<>());
    auto picture = decodePicture(file, 2 * falling.front());
    if (!picture) return picture.error();
    auto square = turned(scaled(middleOf(*picture), falling.front()), orientationOf(file));
    picture->rgb = {};
    std::vector<Square> squares;
    for (const int side : falling) {
        square = scaled(square, side);
        squares.push_back({side, encoded(square)});
    }
    return squares;
}

}  // namespace mc::images
