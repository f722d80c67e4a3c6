#include "widgets/tokens.h"

#include <algorithm>
#include <cmath>

namespace mc::widgets {
namespace {

struct Pair {
    QRgb light;
    QRgb dark;
};

// In the order of Token.
constexpr std::array<Pair, static_cast<std::size_t>(Token::count_)> kTokens{{
    {0xF6F6F9, 0x121217}, {0xFFFFFF, 0x1A1A21}, {0xF1F1F5, 0x141419}, {0xEDEDF3, 0x25252E}, {0xE3E3EA, 0x2D2D38},
    {0xE3E3EA, 0x34343F}, {0x868695, 0x73738A}, {0x1A1A23, 0xECECF1}, {0x525260, 0xB6B6C4}, {0x666675, 0x9595A6},
    {0x4F46E5, 0x5B55EE}, {0x4338CA, 0x6560EF}, {0x3730A3, 0x4A44D4}, {0xFFFFFF, 0xFFFFFF}, {0x4338CA, 0xABACFC},
    {0xEEEEFD, 0x26264A}, {0x15803D, 0x2E9E5B}, {0xFFFFFF, 0x0B1A11}, {0x146C36, 0x6CD796}, {0xE4F5EA, 0x15301F},
    {0x2A9D55, 0x3FA968}, {0xB45309, 0xD98A1F}, {0x92450A, 0xF2BC6B}, {0xFDF2DF, 0x33260F}, {0xC92A2A, 0xD63A3A},
    {0xB42323, 0xC53232}, {0x9B1C1C, 0xAD2A2A}, {0xB42323, 0xFF9090}, {0xFDECEC, 0x3B1B1E}, {0x4F46E5, 0x8F90FA},
    {0xB7791F, 0xE3B04B}, {0x1A1A23, 0x34343F}, {0x4F46E5, 0x8284F7}, {0x0E8F86, 0x3DB9AD}, {0xC06A0F, 0xE39A42},
    {0xF1F1F5, 0x24243A}, {0xDCDAFB, 0x34346A}, {0xACA8F3, 0x4A49A8}, {0x7972EA, 0x6663DB}, {0x4F46E5, 0x8284F7},
    {0x7A1FA2, 0xD6A5F5}, {0x146C36, 0x86DBA5}, {0x92450A, 0xF2BC6B}, {0x1D4FB8, 0x94BBFA}, {0x666675, 0x9595A6},
}};

struct AvatarRow {
    Pair background;
    Pair text;
};
constexpr std::array<AvatarRow, kAvatarPairs> kAvatars{{
    {{0xE4E4FB, 0x34327A}, {0x3B35B0, 0xD5D5FB}},
    {{0xD3F0EC, 0x12514B}, {0x0B5E57, 0xBDEDE6}},
    {{0xFBE8CC, 0x66390F}, {0x84430A, 0xFBDDB2}},
    {{0xFBE0E8, 0x6E1A3E}, {0x96194A, 0xFBD0DD}},
    {{0xDCEBFB, 0x1B4577}, {0x17509A, 0xCFE3FA}},
    {{0xDDF1DF, 0x205231}, {0x1F6330, 0xCBEBD0}},
    {{0xF2E1F7, 0x592166}, {0x7A1F8C, 0xEED3F5}},
    {{0xE3E7ED, 0x3A4554}, {0x3B4757, 0xD9DFE8}},
}};

QColor pick(const Pair& pair, Scheme scheme) {
    return QColor(scheme == Scheme::light ? pair.light : pair.dark);
}

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

}  // namespace

QColor tokenColor(Token token, Scheme scheme) {
    return pick(kTokens[static_cast<std::size_t>(token)], scheme);
}

AvatarPair avatarPair(int index, Scheme scheme) {
    const auto& row = kAvatars[static_cast<std::size_t>(index % kAvatarPairs)];
    return {pick(row.background, scheme), pick(row.text, scheme)};
}

double contrastRatio(const QColor& a, const QColor& b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace mc::widgets
