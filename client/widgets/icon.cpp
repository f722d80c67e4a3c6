#include "widgets/icon.h"

#include <QPainter>
#include <QPaintDevice>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <array>
#include <cmath>

namespace mc::widgets {
namespace {

// In the order of Icon.
constexpr std::array<const char*, static_cast<std::size_t>(Icon::count_)> kNames{{
    "archive",
    "arrow-down",
    "arrow-left",
    "arrow-right",
    "arrow-up",
    "bank",
    "bell",
    "bold",
    "bookmark",
    "brush",
    "building",
    "calendar",
    "calendar-check",
    "calendar-plus",
    "calendar-x",
    "camera-off",
    "card",
    "chart",
    "check",
    "check-circle",
    "check-double",
    "chevron-down",
    "chevron-left",
    "chevron-right",
    "chevron-up",
    "chevrons-up-down",
    "clock",
    "close",
    "close-circle",
    "cloud-check",
    "code",
    "copy",
    "document",
    "dots",
    "download",
    "edit",
    "emoji",
    "eraser",
    "error",
    "external-link",
    "eye",
    "eye-off",
    "filter",
    "flag",
    "flame",
    "flask",
    "fullscreen",
    "globe",
    "grid",
    "headphones",
    "heart",
    "home",
    "image",
    "inbox",
    "info",
    "invoice",
    "lightning",
    "link",
    "loader",
    "location",
    "lock",
    "logo",
    "logout",
    "mail",
    "message",
    "messages",
    "mic",
    "mic-off",
    "minus",
    "monitor",
    "moon",
    "note",
    "offline",
    "panel-right",
    "paperclip",
    "phone",
    "phone-off",
    "pin",
    "plus",
    "progress",
    "rail-toggle",
    "record",
    "refresh",
    "reply",
    "restore",
    "rss",
    "rupee",
    "scale",
    "screen-share",
    "search",
    "search-x",
    "send",
    "server",
    "server-off",
    "settings",
    "share",
    "shield",
    "signal",
    "sliders",
    "speaker",
    "star",
    "star-filled",
    "sun",
    "timer",
    "translate",
    "trash",
    "trophy",
    "undo",
    "user",
    "users",
    "verified",
    "verified-outline",
    "video",
    "wallet",
    "warning",
}};

QPixmap render(Icon icon, int size, const QColor& color, qreal ratio) {
    const int pixels = static_cast<int>(std::lround(size * ratio));
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(iconName(icon))));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), color);
    painter.end();
    QPixmap pixmap = QPixmap::fromImage(image);
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

}  // namespace

const char* iconName(Icon icon) {
    return kNames[static_cast<std::size_t>(icon)];
}

QPixmap iconPixmap(Icon icon, int size, const QColor& color, qreal devicePixelRatio) {
    const QString key = QStringLiteral("mc-icon/%1/%2/%3/%4")
                            .arg(static_cast<int>(icon))
                            .arg(size)
                            .arg(color.rgba(), 0, 16)
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    pixmap = render(icon, size, color, devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void drawIcon(QPainter& painter, Icon icon, const QRectF& rect, const QColor& color) {
    const int size = static_cast<int>(std::min(rect.width(), rect.height()));
    const QPixmap pixmap = iconPixmap(icon, size, color, painter.device()->devicePixelRatioF());
    const QPointF corner = rect.center() - QPointF(size / 2.0, size / 2.0);
    painter.drawPixmap(QPointF(std::round(corner.x()), std::round(corner.y())), pixmap);
}

QIcon themedIcon(Icon icon, const QColor& color) {
    QIcon result;
    for (const int size : {16, 18, 20, 24}) {
        for (const qreal ratio : {1.0, 2.0})
            result.addPixmap(iconPixmap(icon, size, color, ratio));
    }
    return result;
}

}  // namespace mc::widgets
