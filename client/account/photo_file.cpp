#include "account/photo_file.h"

#include <QCoreApplication>
#include <QImageReader>

namespace mc::account {

namespace {

struct PhotoWords {
    Q_DECLARE_TR_FUNCTIONS(PhotoWords)
};

constexpr qint64 kMostPixels = 40'000'000;  // As the server.
constexpr int kEnough = 2048;
constexpr int kLeast = 64;

}  // namespace

PickedPicture readPicture(const QString& file) {
    QImageReader reader(file);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QByteArray format = reader.format();
    if (format != "jpeg" && format != "png" && format != "webp")
        return {{}, PhotoWords::tr("Choose a JPEG, PNG or WebP picture.")};
    const QSize size = reader.size();
    if (size.isValid() && qint64{size.width()} * size.height() > kMostPixels)
        return {{}, PhotoWords::tr("This picture is too large: it may have 40 megapixels at most.")};
    if (size.isValid() && std::min(size.width(), size.height()) > kEnough)
        reader.setScaledSize(size.scaled(kEnough, kEnough, Qt::KeepAspectRatioByExpanding));
    const QImage image = reader.read();
    if (image.isNull()) return {{}, PhotoWords::tr("This picture cannot be read. It may be damaged.")};
    if (std::min(image.width(), image.height()) < kLeast)
        return {{}, PhotoWords::tr("This picture is too small: it needs 64 pixels in width and height.")};
    return {image, {}};
}

}  // namespace mc::account
