#include <webp/decode.h>

#include <algorithm>

#include "platform/images/decode.h"

namespace mc::images::detail {
namespace {

struct Decoding {
    WebPDecoderConfig config{};
    bool good = WebPInitDecoderConfig(&config) != 0;
    ~Decoding() { WebPFreeDecBuffer(&config.output); }
    Decoding() = default;
    Decoding(const Decoding&) = delete;
    Decoding& operator=(const Decoding&) = delete;
};

void makeSmaller(WebPDecoderConfig& config, int enough) {
    const int shorter = std::min(config.input.width, config.input.height);
    if (shorter <= enough) return;
    config.options.use_scaling = 1;
    config.options.scaled_width = static_cast<int>(std::int64_t{config.input.width} * enough / shorter);
    config.options.scaled_height = static_cast<int>(std::int64_t{config.input.height} * enough / shorter);
}

std::uint8_t onWhite(int value, int alpha) {
    return static_cast<std::uint8_t>((value * alpha + 255 * (255 - alpha) + 127) / 255);
}

Picture onWhite(const WebPDecBuffer& from) {
    Picture picture{from.width, from.height, {}};
    picture.rgb.resize(std::size_t(from.width) * std::size_t(from.height) * 3);
    for (int y = 0; y < from.height; ++y) {
        const auto* source = from.u.RGBA.rgba + std::ptrdiff_t{y} * from.u.RGBA.stride;
        auto* target = picture.row(y);
        for (int x = 0; x < from.width; ++x, source += 4)
            for (int colour = 0; colour < 3; ++colour)
                *target++ = onWhite(source[colour], source[3]);
    }
    return picture;
}

}  // namespace

domain::Result<Picture> decodeWebp(std::string_view file, int enough) {
    Decoding decoding;
    auto& config = decoding.config;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(file.data());
    if (!decoding.good || WebPGetFeatures(bytes, file.size(), &config.input) != VP8_STATUS_OK) return notAPicture();
    if (config.input.has_animation) return notAPicture();
    if (const auto good = checkSize(config.input.width, config.input.height); !good) return good.error();
    makeSmaller(config, enough);
    config.output.colorspace = MODE_RGBA;
    if (WebPDecode(bytes, file.size(), &config) != VP8_STATUS_OK) return notAPicture();
    return onWhite(config.output);
}

}  // namespace mc::images::detail
