#pragma once

#include <QIcon>
#include <QPixmap>
#include <QRectF>

#include "widgets/tokens.h"

class QPainter;

namespace mc::widgets {

/// The product's own 24-px strokes; the files are resources/icons/<name>.svg ("arrow-left" for arrowLeft).
enum class Icon {
    archive,
    arrowDown,
    arrowLeft,
    arrowRight,
    arrowUp,
    bank,
    bell,
    bold,
    bookmark,
    brush,
    building,
    calendar,
    calendarCheck,
    calendarPlus,
    calendarX,
    cameraOff,
    card,
    chart,
    check,
    checkCircle,
    checkDouble,
    chevronDown,
    chevronLeft,
    chevronRight,
    chevronUp,
    chevronsUpDown,
    clock,
    close,
    closeCircle,
    cloudCheck,
    code,
    copy,
    document,
    dots,
    download,
    edit,
    emoji,
    eraser,
    error,
    externalLink,
    eye,
    eyeOff,
    filter,
    flag,
    flame,
    flask,
    fullscreen,
    globe,
    grid,
    headphones,
    heart,
    home,
    image,
    inbox,
    info,
    invoice,
    lightning,
    link,
    loader,
    location,
    lock,
    logo,
    logout,
    mail,
    message,
    messages,
    mic,
    micOff,
    minus,
    monitor,
    moon,
    note,
    offline,
    panelRight,
    paperclip,
    phone,
    phoneOff,
    pin,
    plus,
    progress,
    railToggle,
    record,
    refresh,
    reply,
    restore,
    rss,
    rupee,
    scale,
    screenShare,
    search,
    searchX,
    send,
    server,
    serverOff,
    settings,
    share,
    shield,
    signal,
    sliders,
    speaker,
    star,
    starFilled,
    sun,
    timer,
    translate,
    trash,
    trophy,
    undo,
    user,
    users,
    verified,
    verifiedOutline,
    video,
    wallet,
    warning,
    count_
};

/// "arrow-left": the file's name without its ending.
const char* iconName(Icon icon);

/// `size` device-independent pixels square, tinted; cached per size, colour and device pixel ratio.
QPixmap iconPixmap(Icon icon, int size, const QColor& color, qreal devicePixelRatio);

/// Draws into the middle of the rectangle, as large as its smaller side.
void drawIcon(QPainter& painter, Icon icon, const QRectF& rect, const QColor& color);

/// For menus and system surfaces that want a QIcon; tinted once, so make it anew after the theme changed.
QIcon themedIcon(Icon icon, const QColor& color);

}  // namespace mc::widgets
