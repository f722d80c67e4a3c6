#pragma once

#include <png.h>
#include <turbojpeg.h>
#include <webp/encode.h>

#include <array>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace mc::test {

using Colour = std::array<std::uint8_t, 3>;
inline constexpr Colour kRed{220, 20, 20};
inline constexpr Colour kBlue{20, 20, 220};
inline constexpr Colour kWhite{255, 255, 255};

/// A picture by what stands where.
struct Drawing {
    int width;
    int height;
    std::function<Colour(int x, int y)> at;

    std::vector<std::uint8_t> pixels() const {
        std::vector<std::uint8_t> all;
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x)
                for (const auto part : at(x, y))
                    all.push_back(part);
        return all;
    }
};

/// Red at the left, blue at the right.
inline Drawing halves(int width, int height) {
    return {width, height, [width](int x, int) { return x < width / 2 ? kRed : kBlue; }};
}

inline std::string jpegFrom(const std::vector<std::uint8_t>& pixels, int width, int height, int format, int flags = 0) {
    const auto handle = tjInitCompress();
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    const int sampling = format == TJPF_CMYK ? TJSAMP_444 : TJSAMP_420;
    if (tjCompress2(handle, pixels.data(), width, 0, height, format, &bytes, &size, sampling, 90, flags) != 0)
        throw std::runtime_error(tjGetErrorStr2(handle));
    std::string jpeg(reinterpret_cast<char*>(bytes), size);
    tjFree(bytes);
    tjDestroy(handle);
    return jpeg;
}
inline std::string jpegOf(const Drawing& drawing, int flags = 0) {
    return jpegFrom(drawing.pixels(), drawing.width, drawing.height, TJPF_RGB, flags);
}

inline std::string pngFrom(const void* pixels, int width, int height, png_uint_32 format) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width);
    image.height = static_cast<png_uint_32>(height);
    image.format = format;
    png_alloc_size_t size = 0;
    png_image_write_get_memory_size(image, size, 0, pixels, 0, nullptr);
    std::string png(size, '\0');
    if (!png_image_write_to_memory(&image, png.data(), &size, 0, pixels, 0, nullptr))
        throw std::runtime_error(image.message);
    png.resize(size);
    return png;
}
inline std::string pngOf(const Drawing& drawing) {
    return pngFrom(drawing.pixels().data(), drawing.width, drawing.height, PNG_FORMAT_RGB);
}

inline std::string webpOf(const Drawing& drawing) {
    std::uint8_t* bytes = nullptr;
    const auto pixels = drawing.pixels();
    const auto size = WebPEncodeRGB(pixels.data(), drawing.width, drawing.height, drawing.width * 3, 90, &bytes);
    std::string webp(reinterpret_cast<char*>(bytes), size);
    WebPFree(bytes);
    return webp;
}

/// A lossless WebP that says to be that large, with next to nothing in it.
inline std::string webpHeader(std::uint32_t width, std::uint32_t height) {
    using namespace std::literals;
    const auto size = (width - 1) | (height - 1) << 14;  // Fourteen bits each.
    std::string bits = "\x2f"s;
    for (int i = 0; i < 4; ++i)
        bits += static_cast<char>(size >> (8 * i));
    return "RIFF\x16\0\0\0WEBPVP8L\x0a\0\0\0"s + bits + std::string(5, '\0');
}

inline std::string big(std::uint32_t number, int count) {
    std::string bytes;
    for (int i = count - 1; i >= 0; --i)
        bytes += static_cast<char>(number >> (8 * i));
    return bytes;
}

inline std::uint32_t crc(const std::string& bytes) {
    std::uint32_t sum = 0xffffffff;
    for (const char byte : bytes) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
    return ~sum;
}

inline std::string pngChunk(const std::string& name, const std::string& content) {
    const auto body = name + content;
    return big(static_cast<std::uint32_t>(content.size()), 4) + body + big(crc(body), 4);
}

/// A PNG that says to be that large, with next to nothing in it.
inline std::string pngHeader(std::uint32_t width, std::uint32_t height) {
    return std::string("\x89PNG\r\n\x1a\n") +
           pngChunk("IHDR", big(width, 4) + big(height, 4) + std::string("\x08\x02\x00\x00\x00", 5)) +
           pngChunk("IDAT", "\x78\x9c") + pngChunk("IEND", "");
}

/// What a camera writes: how it was held, and where it was.
inline std::string exif(int orientation) {
    using namespace std::literals;
    const auto tiff = "MM\0\x2a\0\0\0\x08\0\x02"s + "\x01\x12\0\x03\0\0\0\x01"s + big(std::uint32_t(orientation), 2) +
                      "\0\0"s + "\x88\x25\0\x04\0\0\0\x01\0\0\0\x26"s + "\0\0\0\0"s + "GPSLatitude 28.6139 N"s;
    return "Exif\0\0"s + tiff;
}
inline std::string withExif(const std::string& jpeg, int orientation) {
    const auto content = exif(orientation);
    return jpeg.substr(0, 2) + "\xff\xe1" + big(static_cast<std::uint32_t>(content.size() + 2), 2) + content +
           jpeg.substr(2);
}

/// A JPEG's pixels.
inline Drawing decoded(const std::string& jpeg) {
    const auto handle = tjInitDecompress();
    const auto* bytes = reinterpret_cast<const unsigned char*>(jpeg.data());
    int width = 0;
    int height = 0;
    int sampling = 0;
    int colours = 0;
    tjDecompressHeader3(handle, bytes, jpeg.size(), &width, &height, &sampling, &colours);
    std::vector<std::uint8_t> pixels(std::size_t(width) * std::size_t(height) * 3);
    tjDecompress2(handle, bytes, jpeg.size(), pixels.data(), width, 0, height, TJPF_RGB, 0);
    tjDestroy(handle);
    return {width, height, [pixels, width](int x, int y) {
                const auto* pixel = pixels.data() + (std::size_t(y) * std::size_t(width) + std::size_t(x)) * 3;
                return Colour{pixel[0], pixel[1], pixel[2]};
            }};
}

inline bool isNear(const Colour& one, const Colour& other, int by = 24) {
    for (std::size_t i = 0; i < 3; ++i)
        if (std::abs(int(one[i]) - int(other[i])) > by) return false;
    return true;
}

}  // namespace mc::test
