#include "platform/images/squares.h"

#include <malloc.h>

#include <QTest>
#include <fstream>
#include <map>

#include "sample_pictures.h"
#include "support/processor_time.h"
#include "support/test_program.h"

using namespace mc;
using namespace mc::test;
using namespace std::literals;

namespace {

constexpr std::array kSides{64, 128, 256, 512};

domain::Result<std::vector<images::Square>> squares(const std::string& file) {
    return images::squaresOf(file, kSides);
}

/// A pixel of the largest square, in parts of its side.
Colour at(const std::vector<images::Square>& all, double x, double y) {
    const auto picture = decoded(all.front().jpeg);
    return picture.at(int(x * picture.width), int(y * picture.height));
}

std::string cmykJpeg() {
    std::vector<std::uint8_t> inks;  // Turned over, as everybody writes them: little cyan, much magenta and yellow.
    for (int i = 0; i < 80 * 80; ++i)
        inks.insert(inks.end(), {240, 20, 20, 250});
    return jpegFrom(inks, 80, 80, TJPF_CMYK);
}

std::string deepPng() {
    std::vector<std::uint16_t> light(80 * 80 * 3);
    for (std::size_t i = 0; i < light.size(); i += 3)
        light[i] = 50'000;  // Linear: red.
    return pngFrom(light.data(), 80, 80, PNG_FORMAT_LINEAR_Y | PNG_FORMAT_FLAG_COLOR);
}

std::string clearPng() {
    std::vector<std::uint8_t> pixels(80 * 80 * 4);  // Black, and not to be seen.
    return pngFrom(pixels.data(), 80, 80, PNG_FORMAT_RGBA);
}

std::string clearWebp() {
    const std::vector<std::uint8_t> pixels(80 * 80 * 4);
    std::uint8_t* bytes = nullptr;
    const auto size = WebPEncodeLosslessRGBA(pixels.data(), 80, 80, 80 * 4, &bytes);
    std::string webp(reinterpret_cast<char*>(bytes), size);
    WebPFree(bytes);
    return webp;
}

/// A stream that inflates to that many bytes, as libpng's own writer makes it.
std::string deflated(std::size_t bytes) {
    std::string text(bytes, '\x06');
    std::string png;
    auto* writer = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    auto* info = png_create_info_struct(writer);
    png_set_write_fn(
        writer, &png,
        [](png_structp to, png_bytep part, std::size_t size) {
            static_cast<std::string*>(png_get_io_ptr(to))->append(reinterpret_cast<char*>(part), size);
        },
        nullptr);
    png_set_IHDR(writer, info, 1, 1, 8, PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    std::string key = "Bomb";
    png_text chunk{};
    chunk.compression = PNG_TEXT_COMPRESSION_zTXt;
    chunk.key = key.data();
    chunk.text = text.data();
    chunk.text_length = text.size();
    png_set_text(writer, info, &chunk, 1);
    png_write_info(writer, info);
    png_destroy_write_struct(&writer, &info);
    const auto at = png.find("zTXt");
    std::size_t size = 0;
    for (std::size_t i = at - 4; i < at; ++i)
        size = size * 256 + static_cast<unsigned char>(png[i]);
    const auto before = "zTXtBomb\0\0"s.size();
    return png.substr(at + before, size + 4 - before);
}

/// The picture with a chunk behind its header.
std::string withChunk(const std::string& png, const char* type, const std::string& content) {
    constexpr std::size_t kHeader = 8 + 25;
    return png.substr(0, kHeader) + pngChunk(type, content) + png.substr(kHeader);
}

/// In kB, of this process: "VmRSS", "VmHWM".
long memory(const char* what) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(what)) return std::stol(line.substr(line.find(':') + 1));
    return 0;
}

std::string grayPng() {
    const std::vector<std::uint8_t> pixels(80 * 80, 128);
    return pngFrom(pixels.data(), 80, 80, PNG_FORMAT_GRAY);
}

}  // namespace

/// What people send as their photo, and what others send instead.
class SquaresTest : public QObject {
    Q_OBJECT

private slots:
    void picture_becomesSquaresOfAllSides_data() {
        QTest::addColumn<QByteArray>("file");
        const auto row = [](const char* name, const std::string& file) {
            QTest::newRow(name) << QByteArray::fromStdString(file);
        };
        row("jpeg", jpegOf(halves(800, 800)));
        row("progressive jpeg", jpegOf(halves(800, 800), TJFLAG_PROGRESSIVE));
        row("png", pngOf(halves(800, 800)));
        row("webp", webpOf(halves(800, 800)));
        row("wide", jpegOf(halves(1600, 400)));
        row("tall", pngOf(halves(100, 900)));
        row("small", webpOf(halves(40, 40)));
        row("large", jpegOf(halves(5000, 4000)));
        row("jpeg with a zip behind", jpegOf(halves(800, 800)) + "PK\x03\x04hidden.exe"s);
        row("png with a script behind", pngOf(halves(800, 800)) + "<script>alert(1)</script>");
    }
    void picture_becomesSquaresOfAllSides() {
        QFETCH(QByteArray, file);
        const auto all = squares(file.toStdString());
        QVERIFY2(all.has_value(), all ? "" : all.error().detail.c_str());
        QCOMPARE(all->size(), 4u);
        int side = 512;
        for (const auto& square : *all) {
            QCOMPARE(square.side, side);
            const auto picture = decoded(square.jpeg);
            QCOMPARE(picture.width, side);
            QCOMPARE(picture.height, side);
            QVERIFY(isNear(picture.at(side / 8, side / 2), kRed));
            QVERIFY(isNear(picture.at(side - side / 8, side / 2), kBlue));
            QVERIFY(square.jpeg.find("PK\x03\x04") == std::string::npos);
            QVERIFY(square.jpeg.find("script") == std::string::npos);
            side /= 2;
        }
        QVERIFY2(all->front().jpeg.size() < 60'000, std::to_string(all->front().jpeg.size()).c_str());
    }

    void other_isRefused_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char* name, const std::string& file, const char* rule) {
            QTest::newRow(name) << QByteArray::fromStdString(file) << QString(rule);
        };
        const auto jpeg = jpegOf(halves(800, 800));
        const auto png = pngOf(halves(800, 800));
        const auto webp = webpOf(halves(800, 800));
        row("nothing", "", "format");
        row("text", "Asha Rao", "format");
        row("svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "format");
        row("gif", "GIF89a\x40\0\x40\0\x80\0\0\0\0\0\xff\xff\xff!\xf9"s, "format");
        row("bmp", "BM" + std::string(200, '\0'), "format");
        row("pdf", "%PDF-1.7\n" + std::string(200, ' '), "format");
        row("zip", "PK\x03\x04" + std::string(200, '\0'), "format");
        row("jpeg's beginning", jpeg.substr(0, 3), "format");
        row("half a jpeg", jpeg.substr(0, jpeg.size() / 2), "format");
        row("half a progressive jpeg", jpegOf(halves(800, 800), TJFLAG_PROGRESSIVE).substr(0, 4000), "format");
        row("png's beginning", png.substr(0, 8), "format");
        row("half a png", png.substr(0, png.size() / 2), "format");
        row("half a webp", webp.substr(0, webp.size() / 2), "format");
        row("webp's beginning", "RIFF\x10\0\0\0WEBP"s, "format");
        row("png of 40,000 x 40,000", pngHeader(40'000, 40'000), "maximum");
        row("png of 21,000 x 100", pngHeader(21'000, 100), "maximum");
        row("png of 8,000 x 5,001", pngHeader(8'000, 5'001), "maximum");
        row("png of 0 x 10", pngHeader(0, 10), "format");
        row("png of a line", pngHeader(1'000, 1), "minimum");
        auto huge = jpegOf(halves(64, 64));
        const auto frame = huge.find("\xff\xc0"s) + 5;
        huge.replace(frame, 4, big(40'000, 2) + big(40'000, 2));
        row("jpeg that says 40,000 x 40,000", huge, "maximum");
        row("webp that says 16,000 x 16,000", webpHeader(16'000, 16'000), "maximum");
        row("webp of a line", webpHeader(1'000, 1), "minimum");
        row("tiny", pngOf(halves(16, 16)), "minimum");
    }
    void other_isRefused() {
        QFETCH(QByteArray, file);
        QFETCH(QString, rule);
        const auto all = squares(file.toStdString());
        QVERIFY(!all.has_value());
        QVERIFY(all.error().code == domain::ErrorCode::validation_failed);
        QCOMPARE(QString::fromStdString(all.error().fields.at(0).path), "photo");
        QCOMPARE(QString::fromStdString(all.error().fields.at(0).rule), rule);
    }

    /// 100 MB in 100 kB, in chunks that say nothing of the picture: it is taken without them or not at all, and neither
    /// costs what they would become.
    void chunkThatInflates_costsNothing_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("a text") << QByteArray("zTXt") << QByteArray("Comment\0\0", 9);
        QTest::newRow("a text of any language") << QByteArray("iTXt") << QByteArray("Comment\0\1\0\0\0", 12);
        QTest::newRow("a profile of colours") << QByteArray("iCCP") << QByteArray("Profile\0\0", 9);
    }
    void chunkThatInflates_costsNothing() {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, head);
        const auto bomb =
            withChunk(pngOf(halves(80, 80)), type.constData(), head.toStdString() + deflated(101'058'054));
        QVERIFY(bomb.size() < 1'000'000);
        malloc_trim(0);
        std::ofstream("/proc/self/clear_refs") << 5 << std::flush;  // The peak is counted from here.
        const auto before = memory("VmRSS");
        QVERIFY(memory("VmHWM") - before < 4'000);
        const test::ProcessorTime processor;
        const auto all = squares(bomb);
        const auto took = processor.milliseconds();
        const auto more = memory("VmHWM") - before;
        qInfo("%s: %s, %.0f ms and %ld kB", type.constData(), all ? "taken" : "refused", took, more);
        QVERIFY2(took <= 1000, qPrintable(QString::number(took)));
        QVERIFY2(more < 40'000, qPrintable(QString::number(more)));
    }

    void damaged_neverCrashes() {
        for (const auto& whole :
             {jpegOf(halves(100, 100)), jpegOf(halves(100, 100), TJFLAG_PROGRESSIVE), pngOf(halves(100, 100)),
              webpOf(halves(100, 100)), withExif(jpegOf(halves(64, 64)), 6)}) {
            for (std::size_t i = 0; i < whole.size(); i += 1 + whole.size() / 60) {
                auto damaged = whole;
                damaged[i] = static_cast<char>(damaged[i] ^ 0x55);
                (void)squares(damaged);
                (void)squares(whole.substr(0, i));
            }
        }
    }

    void cmykJpeg_isShownInItsColours() {
        const auto all = squares(cmykJpeg());
        QVERIFY(all.has_value());
        const auto colour = at(*all, 0.5, 0.5);
        QVERIFY2(isNear(colour, {235, 20, 20}, 40), std::to_string(colour[0]).c_str());
    }

    void png_ofAnyKind_isRead() {
        const auto deep = squares(deepPng());
        QVERIFY(deep.has_value());
        const auto colour = at(*deep, 0.5, 0.5);
        QVERIFY(colour[0] > 200 && colour[1] < 30 && colour[2] < 30);
        const auto gray = squares(grayPng());
        QVERIFY(gray.has_value() && isNear(at(*gray, 0.5, 0.5), {128, 128, 128}));
    }

    void transparent_isOnWhite() {
        for (const auto& file : {clearPng(), clearWebp()}) {
            const auto all = squares(file);
            QVERIFY(all.has_value());
            QVERIFY(isNear(at(*all, 0.5, 0.5), kWhite, 4));
        }
    }

    void exif_turnsThePicture_data() {
        QTest::addColumn<int>("orientation");
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        // Where what was red at the left is then.
        const std::map<int, std::pair<double, double>> places{
            {1, {0.1, 0.5}}, {2, {0.9, 0.5}}, {3, {0.9, 0.5}}, {4, {0.1, 0.5}}, {5, {0.5, 0.1}},
            {6, {0.5, 0.1}}, {7, {0.5, 0.9}}, {8, {0.5, 0.9}}, {9, {0.1, 0.5}}, {0, {0.1, 0.5}}};
        for (const auto& [orientation, place] : places)
            QTest::addRow("%d", orientation) << orientation << place.first << place.second;
    }
    void exif_turnsThePicture() {
        QFETCH(int, orientation);
        QFETCH(double, x);
        QFETCH(double, y);
        const auto all = squares(withExif(jpegOf(halves(600, 400)), orientation));
        QVERIFY(all.has_value());
        QVERIFY(isNear(at(*all, x, y), kRed));
        QVERIFY(isNear(at(*all, 1 - x, 1 - y), kBlue));
    }

    /// Upper left corner alone: turning and mirroring cannot be taken for each other.
    void exif_turnsByTheRightCorner() {
        const Drawing corner{400, 400, [](int x, int y) { return x < 200 && y < 200 ? kRed : kBlue; }};
        const std::map<int, std::pair<double, double>> places{{1, {0.2, 0.2}}, {2, {0.8, 0.2}}, {3, {0.8, 0.8}},
                                                              {4, {0.2, 0.8}}, {5, {0.2, 0.2}}, {6, {0.8, 0.2}},
                                                              {7, {0.8, 0.8}}, {8, {0.2, 0.8}}};
        for (const auto& [orientation, place] : places) {
            const auto all = squares(withExif(jpegOf(corner), orientation));
            QVERIFY2(isNear(at(*all, place.first, place.second), kRed), std::to_string(orientation).c_str());
            QVERIFY(isNear(at(*all, 1 - place.first, 1 - place.second), kBlue));
        }
    }

    void exif_ofPngAndWebp_turnsToo() {
        const auto tiff = exif(6).substr(6);
        auto png = pngOf(halves(400, 400));
        png.insert(8 + 25, pngChunk("eXIf", tiff));
        QVERIFY(isNear(at(*squares(png), 0.5, 0.1), kRed));
        auto webp = webpOf(halves(400, 400));
        auto length = std::string("\0\0\0\0"s);
        for (int i = 0; i < 4; ++i)
            length[std::size_t(i)] = static_cast<char>(tiff.size() >> (8 * i));
        webp += "EXIF" + length + tiff + (tiff.size() % 2 ? "\0"s : ""s);
        QVERIFY(isNear(at(*squares(webp), 0.5, 0.1), kRed));
    }

    void placesAndCameras_areLeftBehind() {
        const auto file = withExif(jpegOf(halves(400, 400)), 1);
        QVERIFY(file.find("GPSLatitude") != std::string::npos);
        for (const auto& square : *squares(file)) {
            QVERIFY(square.jpeg.find("Exif") == std::string::npos);
            QVERIFY(square.jpeg.find("GPS") == std::string::npos);
        }
    }

    /// Much in few bytes, within the limits: it takes its time and no more.
    void sixThousandSquareInAFewBytes_isTaken() {
        const std::vector<std::uint8_t> black(6000u * 6000u);
        const auto file = pngFrom(black.data(), 6000, 6000, PNG_FORMAT_GRAY);
        QVERIFY(file.size() < 200'000);
        const auto all = squares(file);
        QVERIFY(all.has_value());
        QVERIFY(isNear(at(*all, 0.5, 0.5), {0, 0, 0}));
    }
};

MC_TEST_APPLESS(SquaresTest)
#include "squares_test.moc"
