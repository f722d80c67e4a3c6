#include "booking/calendar_look.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "booking/booking_words.h"
#include "booking/calendar_layout.h"
#include "widgets/format.h"
#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::booking {

using domain::BookingStatus;
using widgets::TextRole;
using widgets::Theme;
using widgets::Token;

namespace {

constexpr double kBlockRadius = 6;
constexpr double kHatchStep = 8;

/// A token, or nothing.
struct BlockLook {
    Token fill;
    Token ink;
    std::optional<Token> edge = {};
    bool dashed = false;  ///< It is not agreed yet.
    bool struck = false;  ///< It does not take place.
};

BlockLook lookIn(BookingStatus status) {
    switch (status) {
        case BookingStatus::held:
            return {Token::warningSoft, Token::warningText, Token::warning, true, false};
        case BookingStatus::requested:
            return {Token::surface, Token::accentText, Token::accent, true, false};
        case BookingStatus::confirmed:
            return {Token::accent, Token::onAccent};
        case BookingStatus::completed:
            return {Token::accentSoft, Token::accentText};
        case BookingStatus::no_show:
            return {Token::dangerSoft, Token::dangerText};
        case BookingStatus::cancelled:
        case BookingStatus::declined:
        case BookingStatus::expired:
            return {Token::hover, Token::text2, Token::border, false, true};
    }
    return {Token::hover, Token::text2};
}

void paintGround(QPainter& painter, const QRectF& box, double radius, const BlockLook& look, bool hovered) {
    const Theme& theme = widgets::themeOf(painter);
    QColor fill = theme.color(look.fill);
    if (hovered) fill = widgets::mix(fill, theme.color(look.ink), 0.12);
    if (!look.dashed)
        return widgets::drawBox(painter, box, radius, fill, look.edge ? theme.color(*look.edge) : QColor());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(*look.edge), 1.2, Qt::DashLine));
    painter.setBrush(fill);
    painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), radius, radius);
    painter.restore();
}

QFont struckAs(QFont font, bool struck) {
    font.setStrikeOut(struck);
    return font;
}

}  // namespace

void CalendarLook::paintBlock(QPainter& painter, const QRectF& box, const protocol::Booking& booking,
                              const domain::ZoneTable& zone, bool hovered, bool plain) {
    const Theme& theme = widgets::themeOf(painter);
    const BlockLook look =
        plain ? BlockLook{Token::hover, Token::text3, Token::control, true, false} : lookIn(booking.status);
    paintGround(painter, box, kBlockRadius, look, hovered);
    QRectF inner = box.adjusted(6, 3, -4, -2);
    const auto line = [&](TextRole role, const QString& words) {
        const double high = theme.lineHeight(role);
        const bool fits = role == TextRole::label || widgets::textWidth(words, theme.font(role)) <= inner.width();
        if (words.isEmpty() || !fits || inner.height() < high - 3) return;
        const QRectF row(inner.left(), inner.top(), inner.width(), high);
        widgets::drawText(painter, row, Qt::AlignVCenter | Qt::AlignLeft, words,
                          struckAs(theme.font(role), look.struck), theme.color(look.ink));
        inner.setTop(inner.top() + high);
    };
    if (inner.height() < theme.lineHeight(TextRole::label)) inner = box.adjusted(6, 0, -4, 0);  // A quarter of an hour.
    const bool twice = isShownTwice(zone, booking.startsAt);  // Which of the two hours is said where there is no more.
    const QString letters = twice ? widgets::zoneAbbreviation(zone, booking.startsAt) + QLatin1Char(' ') : QString();
    line(TextRole::label, letters + text(otherOf(booking).name));
    line(TextRole::detail, widgets::clockTime(zone, booking.startsAt));
    line(TextRole::detail, text(booking.topic));
}

void CalendarLook::paintLine(QPainter& painter, const QRectF& box, const protocol::Booking& booking,
                             const domain::ZoneTable& zone, bool hovered) {
    const Theme& theme = widgets::themeOf(painter);
    const BlockLook look = lookIn(booking.status);
    paintGround(painter, box, 4, look, hovered);
    const QString at = start(booking, zone);
    const QFont strong = struckAs(theme.font(TextRole::label), look.struck);
    const double time = widgets::textWidth(at, strong) + 4;
    const QRectF inner = box.adjusted(5, 0, -3, 0);
    const QColor ink = theme.color(look.ink);
    if (inner.width() - time < theme.scaled(24))
        return widgets::drawText(painter, inner, Qt::AlignVCenter, text(otherOf(booking).name), strong, ink);
    widgets::drawText(painter, inner, Qt::AlignVCenter, at, strong, ink);
    widgets::drawText(painter, inner.adjusted(time, 0, 0, 0), Qt::AlignVCenter, text(otherOf(booking).name),
                      struckAs(theme.font(TextRole::detail), look.struck), ink);
}

void CalendarLook::paintHatch(QPainter& painter, const QRectF& box, double radius) {
    const Theme& theme = widgets::themeOf(painter);
    painter.save();
    QPainterPath shape;
    shape.addRoundedRect(box, radius, radius);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(shape, theme.color(Token::hover));
    painter.setClipPath(shape, Qt::IntersectClip);
    painter.setPen(QPen(theme.color(Token::control), 1));
    painter.setOpacity(0.45);
    for (double x = box.left() - box.height(); x < box.right(); x += kHatchStep)
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
    painter.restore();
}

void CalendarLook::paintBusy(QPainter& painter, const QRectF& box) {
    const Theme& theme = widgets::themeOf(painter);
    paintHatch(painter, box, kBlockRadius);
    const QString word = busyWord();
    const QFont font = theme.font(TextRole::label);
    const QSizeF room(widgets::textWidth(word, font) + 4, theme.lineHeight(TextRole::label));
    if (box.height() < room.height() + 4 || box.width() < room.width() + 8) return;
    const QRectF place(box.topLeft() + QPointF(4, 3), room);
    widgets::drawBox(painter, place, 3, theme.color(Token::hover));
    widgets::drawText(painter, place, Qt::AlignCenter, word, font, theme.color(Token::text2));
}

QString CalendarLook::start(const protocol::Booking& booking, const domain::ZoneTable& zone) {
    const QString time = widgets::clockTime(zone, booking.startsAt);
    if (!isShownTwice(zone, booking.startsAt)) return time;
    return QStringLiteral("%1 %2").arg(time, widgets::zoneAbbreviation(zone, booking.startsAt));
}

QString CalendarLook::spoken(const protocol::Booking& booking, const domain::ZoneTable& zone) {
    QStringList parts{text(otherOf(booking).name), text(booking.topic),
                      widgets::clockRange(zone, booking.startsAt, booking.endsAt) + QLatin1Char(' ') +
                          widgets::zoneAbbreviation(zone, booking.startsAt),
                      BookingWords::status(booking.status)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

}  // namespace mc::booking
