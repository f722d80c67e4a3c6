#include "app/photo_album.h"

#include <QPixmapCache>

namespace mc::app {

namespace {

/// The smallest the server has that need not be made larger.
int sideFor(int pixels) {
    for (const int side : {64, 128, 256})
        if (side >= pixels) return side;
    return 512;
}

}  // namespace

PhotoAlbum::PhotoAlbum(net::Photos& photos, QObject* parent) : QObject(parent), m_photos(photos) {
    connect(&photos, &net::Photos::changed, this, &PhotoAlbum::paintAgain);
    connect(&photos, &net::Photos::arrived, this, [this](const QString& key) {
        for (auto it = m_shown.keyBegin(); it != m_shown.keyEnd(); ++it)
            if (m_photos.keyOf(*it) == key) paintAgain(*it);
    });
}

QPixmap PhotoAlbum::photo(const QString& person, int pixels, QWidget* painted) {
    remember(person, painted);
    const QString key = m_photos.keyOf(person);
    if (key.isEmpty()) return {};
    const QString name = QStringLiteral("photo/%1/%2").arg(key).arg(pixels);
    QPixmap pixmap;
    if (QPixmapCache::find(name, &pixmap)) return pixmap;
    const QByteArray jpeg = m_photos.find(key, sideFor(pixels));
    if (jpeg.isEmpty() || !pixmap.loadFromData(jpeg, "JPEG")) return {};
    pixmap = pixmap.scaled(pixels, pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QPixmapCache::insert(name, pixmap);
    return pixmap;
}

void PhotoAlbum::remember(const QString& person, QWidget* painted) {
    if (!painted) return;
    auto& widgets = m_shown[person];
    widgets.removeAll(nullptr);
    if (!widgets.contains(painted)) widgets.append(painted);
}

void PhotoAlbum::paintAgain(const QString& person) {
    for (const auto& widget : m_shown.value(person))
        if (widget) widget->update();
}

}  // namespace mc::app
