#include <turbojpeg.h>

#include <algorithm>
#include <memory>

#include "platform/images/decode.h"

namespace mc::images::detail {
namespace {

struct Close {
    void operator()(void* handle) const { tjDestroy(handle); }
};
using Handle = std::unique_ptr<void, Close>;

/// A damaged file is refused, and so is one with ever new passes over few bytes.
constexpr int kFlags = TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS | TJFLAG_ACCURATEDCT;

/// The smallest the decoder can make that is still large enough.
tjscalingfactor scaleFor(int width, int height, int enough) {
    int count = 0;
    const auto* factors = tjGetScalingFactors(&count);
    tjscalingfactor best{1, 1};
    for (const auto* factor = factors; factors && factor < factors + count; ++factor) {
        const int shorter = std::min(TJSCALED(width, (*factor)), TJSCALED(height, (*factor)));
        const bool smaller = factor->num * best.denom < best.num * factor->denom;
        if (shorter >= enough && smaller) best = *factor;
    }
    return best;
}

/// Inks are stored turned over, as every program that makes such files has done since the first.
void fromInks(const std::vector<std::uint8_t>& cmyk, std::vector<std::uint8_t>& rgb) {
    for (std::size_t i = 0; i < cmyk.size() / 4; ++i)
        for (std::size_t ink = 0; ink < 3; ++ink)
            rgb[i * 3 + ink] = static_cast<std::uint8_t>(cmyk[i * 4 + ink] * cmyk[i * 4 + 3] / 255);
}

}  // namespace

domain::Result<Picture> decodeJpeg(std::string_view file, int enough) {
    const Handle handle(tjInitDecompress());
    const auto* bytes = reinterpret_cast<const unsigned char*>(file.data());
    int width = 0;
    int height = 0;
    int sampling = 0;
    int colours = 0;
    if (!handle || tjDecompressHeader3(handle.get(), bytes, file.size(), &width, &height, &sampling, &colours) != 0)
        return notAPicture();
    if (const auto good = checkSize(width, height); !good) return good.error();
    const auto scale = scaleFor(width, height, enough);
    Picture picture{TJSCALED(width, scale), TJSCALED(height, scale), {}};
    const auto pixels = std::size_t(picture.width) * std::size_t(picture.height);
    picture.rgb.resize(pixels * 3);
    const bool inks = colours == TJCS_CMYK || colours == TJCS_YCCK;
    std::vector<std::uint8_t> cmyk(inks ? pixels * 4 : 0);
    if (tjDecompress2(handle.get(), bytes, file.size(), inks ? cmyk.data() : picture.rgb.data(), picture.width, 0,
                      picture.height, inks ? TJPF_CMYK : TJPF_RGB, kFlags) != 0)
        return notAPicture();
    if (inks) fromInks(cmyk, picture.rgb);
    return picture;
}

}  // namespace mc::images::detail
