#include "platform/images/exif.h"

#include <cstdint>
#include <optional>

namespace mc::images {
namespace {

using namespace std::literals;

constexpr std::uint32_t kOrientation = 0x0112;
constexpr std::size_t kEntryBytes = 12;

/// Numbers of a file, none of them beyond its end.
class Bytes {
public:
    Bytes(std::string_view data, bool bigEndian) : m_data(data), m_bigEndian(bigEndian) {}

    std::optional<std::uint32_t> number(std::size_t at, std::size_t count) const {
        if (at > m_data.size() || m_data.size() - at < count) return std::nullopt;
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const auto byte = static_cast<unsigned char>(m_data[m_bigEndian ? at + i : at + count - 1 - i]);
            value = (value << 8) | byte;
        }
        return value;
    }

private:
    std::string_view m_data;
    bool m_bigEndian;
};

std::string_view part(std::string_view data, std::size_t at, std::size_t count) {
    return at < data.size() ? data.substr(at, count) : std::string_view();
}

/// The first directory of a TIFF structure.
int orientationOfTiff(std::string_view tiff) {
    const bool bigEndian = tiff.starts_with("MM");
    if (!bigEndian && !tiff.starts_with("II")) return 1;
    const Bytes bytes(tiff, bigEndian);
    const auto directory = bytes.number(4, 4);
    const auto entries = directory ? bytes.number(*directory, 2) : std::nullopt;
    for (std::uint32_t i = 0; entries && i < *entries; ++i) {
        const auto at = std::size_t{*directory} + 2 + i * kEntryBytes;
        if (bytes.number(at, 2) != kOrientation) continue;
        const auto value = bytes.number(at + 8, 2).value_or(1);
        return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
    return 1;
}

/// APP1 before the picture itself.
std::string_view exifOfJpeg(std::string_view file) {
    const Bytes bytes(file, true);
    for (std::size_t at = 2;;) {
        const auto marker = bytes.number(at, 2);
        const auto length = bytes.number(at + 2, 2);
        if (!marker || !length || *length < 2 || (*marker & 0xff00) != 0xff00 || *marker == 0xffda) return {};
        const auto content = part(file, at + 4, *length - 2);
        if (*marker == 0xffe1 && content.starts_with("Exif\0\0"sv)) return content.substr(6);
        at += 2 + *length;
    }
}

/// Chunks of a name and a length: of PNG (length first, a checksum behind), of WebP (name first, even lengths).
std::string_view chunkOf(std::string_view file, std::size_t at, bool png, std::string_view wanted) {
    const Bytes bytes(file, png);
    for (;;) {
        const auto length = bytes.number(png ? at : at + 4, 4);
        if (!length) return {};
        if (part(file, png ? at + 4 : at, 4) == wanted) return part(file, at + 8, *length);
        at += 8 + std::size_t{*length} + (png ? 4 : *length % 2);
    }
}

}  // namespace

int orientationOf(std::string_view file) {
    if (file.starts_with("\xff\xd8"sv)) return orientationOfTiff(exifOfJpeg(file));
    if (file.starts_with("\x89PNG"sv)) return orientationOfTiff(chunkOf(file, 8, true, "eXIf"));
    auto exif = file.starts_with("RIFF"sv) ? chunkOf(file, 12, false, "EXIF") : std::string_view();
    if (exif.starts_with("Exif\0\0"sv)) exif.remove_prefix(6);  // Some write what only JPEG has.
    return orientationOfTiff(exif);
}

}  // namespace mc::images
