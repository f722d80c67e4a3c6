#include "demo/sample_papers.h"

#include <png.h>

#include <array>
#include <cstdint>
#include <stdexcept>

namespace mc::demo {

namespace {

// PDF (ISO 32000-1 §7.5): objects, a table of where they begin, a trailer.

/// Inside a string in parentheses.
std::string quoted(const std::string& line) {
    std::string text;
    for (const char c : line) {
        if (c == '(' || c == ')' || c == '\\') text += '\\';
        text += c;
    }
    return '(' + text + ')';
}

/// Text from the top of the page down.
std::string contentOf(const std::vector<std::string>& lines) {
    std::string content = "BT /F1 20 Tf 72 760 Td 24 TL";
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i == 1) content += " /F1 12 Tf 18 TL T*";
        content += ' ' + quoted(lines[i]) + " Tj T*";
    }
    return content + " ET";
}

std::string padded(std::size_t offset) {
    const auto digits = std::to_string(offset);
    return std::string(10 - digits.size(), '0') + digits;
}

// Pictures

using Color = std::array<std::uint8_t, 3>;

constexpr Color kSkin{224, 178, 142};
constexpr Color kHair{52, 40, 44};
constexpr Color kCard{246, 247, 250};
constexpr Color kStripe{72, 84, 180};
constexpr std::array<Color, 4> kGrounds{Color{206, 222, 242}, Color{222, 236, 214}, Color{240, 222, 214},
                                        Color{228, 218, 240}};
constexpr std::array<Color, 4> kClothes{Color{58, 92, 150}, Color{60, 120, 96}, Color{150, 74, 66},
                                        Color{104, 78, 150}};
constexpr int kSide = 512;
constexpr int kBadgeWidth = 640;
constexpr int kBadgeHeight = 400;

/// Rows of RGB, top to bottom.
class Canvas {
public:
    Canvas(int width, int height, Color ground) : m_width(width), m_height(height) {
        m_rgb.resize(std::size_t(width) * std::size_t(height) * 3);
        fill(0, 0, width, height, ground);
    }
    void fill(int left, int top, int width, int height, Color color) {
        for (int y = top; y < top + height; ++y)
            for (int x = left; x < left + width; ++x)
                put(x, y, color);
    }
    /// Half as wide and half as high as `rx` and `ry`.
    void ellipse(int cx, int cy, int rx, int ry, Color color) {
        for (int y = -ry; y <= ry; ++y)
            for (int x = -rx; x <= rx; ++x)
                if (std::int64_t{x} * x * ry * ry + std::int64_t{y} * y * rx * rx <= std::int64_t{rx} * rx * ry * ry)
                    put(cx + x, cy + y, color);
    }
    std::string png() const {
        png_image image{};
        image.version = PNG_IMAGE_VERSION;
        image.width = static_cast<png_uint_32>(m_width);
        image.height = static_cast<png_uint_32>(m_height);
        image.format = PNG_FORMAT_RGB;
        png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
        std::string file(size, '\0');
        if (!png_image_write_to_memory(&image, file.data(), &size, 0, m_rgb.data(), 0, nullptr))
            throw std::runtime_error(std::string("a sample picture: ") + image.message);
        file.resize(size);
        return file;
    }

private:
    void put(int x, int y, Color color) {
        if (x < 0 || y < 0 || x >= m_width || y >= m_height) return;
        auto* pixel = m_rgb.data() + (std::size_t(y) * std::size_t(m_width) + std::size_t(x)) * 3;
        std::copy(color.begin(), color.end(), pixel);
    }
    int m_width;
    int m_height;
    std::vector<std::uint8_t> m_rgb;
};

/// Head and shoulders; `scale` of 8.
void drawPerson(Canvas& canvas, int cx, int top, int scale, unsigned seed) {
    const auto at = [&](int length) { return length * scale / 8; };
    canvas.ellipse(cx, top + at(480), at(190), at(160), kClothes.at(seed % kClothes.size()));
    canvas.fill(cx - at(38), top + at(270), at(76), at(80), kSkin);
    canvas.ellipse(cx, top + at(190), at(112), at(132), kHair);
    canvas.ellipse(cx, top + at(214), at(92), at(112), kSkin);
}

}  // namespace

std::string pdfOf(const std::vector<std::string>& lines) {
    const auto content = contentOf(lines);
    const std::array objects{std::string("<< /Type /Catalog /Pages 2 0 R >>"),
                             std::string("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
                             std::string("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                                         " /Resources << /Font << /F1 5 0 R >> >> >>"),
                             "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream",
                             std::string("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")};
    std::string file = "%PDF-1.4\n";
    std::string table = "xref\n0 6\n0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += padded(file.size()) + " 00000 n \n";
        file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const auto tableAt = file.size();
    return file + table + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n" + std::to_string(tableAt) + "\n%%EOF\n";
}

std::string portrait(unsigned seed) {
    Canvas canvas(kSide, kSide, kGrounds.at(seed % kGrounds.size()));
    drawPerson(canvas, kSide / 2, 0, 8, seed);
    return canvas.png();
}

std::string badge(unsigned seed) {
    Canvas canvas(kBadgeWidth, kBadgeHeight, kCard);
    canvas.fill(0, 0, kBadgeWidth, 72, kStripe);
    canvas.fill(32, 104, 224, 264, kGrounds.at(seed % kGrounds.size()));
    drawPerson(canvas, 144, 112, 4, seed);
    for (int line = 0; line < 4; ++line)
        canvas.fill(296, 128 + line * 56, line % 2 ? 200 : 296, 20, {190, 196, 208});
    return canvas.png();
}

}  // namespace mc::demo
