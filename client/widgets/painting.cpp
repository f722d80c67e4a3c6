#include "widgets/painting.h"

#include <QCache>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTextBoundaryFinder>
#include <QWidget>
#include <algorithm>
#include <cmath>
#include <utility>

#include "text/names.h"
#include "widgets/photo_source.h"
#include "widgets/row_delegate.h"
#include "widgets/theme.h"

namespace mc::widgets {
namespace {

constexpr int kKnownWidths = 2'000;

double digitCell(const QFontMetricsF& metrics) {
    double widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    return widest;
}

bool isDigit(QChar c) {
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

QString firstGrapheme(const QString& word) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    const auto end = finder.toNextBoundary();
    return word.left(end < 0 ? 1 : end).toUpper();
}

}  // namespace

void drawBox(QPainter& painter, const QRectF& rect, double radius, const QColor& fill, const QColor& edge,
             double edgeWidth) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double inset = edge.isValid() ? edgeWidth / 2 : 0;
    painter.setPen(edge.isValid() ? QPen(edge, edgeWidth) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double corner = std::max(0.0, radius - inset);
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), corner, corner);
    painter.restore();
}

void drawFocusRing(QPainter& painter, const QRectF& rect, double radius, const QColor& color) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 2));
    painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), radius + 3, radius + 3);
    painter.restore();
}

void drawText(QPainter& painter, const QRectF& rect, int flags, const QString& text, const QFont& font,
              const QColor& color) {
    painter.setFont(font);
    painter.setPen(color);
    const QFontMetricsF metrics(font);
    const bool fits = textWidth(text, font) <= rect.width() + 0.5;
    if (!fits) noteCut(painter, rect, text);
    // A line may be lower than its letters (large text, vowel signs): they stand out of it rather than be cut.
    painter.drawText(rect, flags | Qt::TextSingleLine | Qt::TextDontClip,
                     fits ? text : metrics.elidedText(text, Qt::ElideRight, rect.width()));
}

/// Delegates ask for the same few words (names of states, clock times) for each row and each size again.
double textWidth(const QString& text, const QFont& font) {
    static QCache<std::pair<QFont, QString>, double> known(kKnownWidths);
    const auto asked = std::pair(font, text);
    if (const double* width = known.object(asked)) return *width;
    const double width = QFontMetricsF(font).horizontalAdvance(text);
    known.insert(asked, new double(width));
    return width;
}

namespace {

/// The text as single digits and the runs between them; a run stays whole, since letters of many scripts combine.
QStringList figureRuns(const QString& text) {
    QStringList runs;
    bool open = false;
    for (const QChar c : text) {
        if (open && !isDigit(c))
            runs.last() += c;
        else
            runs << QString(c);
        open = !isDigit(c);
    }
    return runs;
}

double roomOf(const QString& run, const QFontMetricsF& metrics) {
    return isDigit(run[0]) ? digitCell(metrics) : metrics.horizontalAdvance(run);
}

}  // namespace

double figuresWidth(const QString& text, const QFont& font) {
    const QFontMetricsF metrics(font);
    double width = 0;
    for (const QString& run : figureRuns(text))
        width += roomOf(run, metrics);
    return width;
}

void drawFigures(QPainter& painter, const QRectF& rect, int flags, const QString& text, const QFont& font,
                 const QColor& color) {
    const QFontMetricsF metrics(font);
    const double width = figuresWidth(text, font);
    double x = rect.left();
    if (flags & Qt::AlignRight) x = rect.right() - width;
    if (flags & Qt::AlignHCenter) x = rect.center().x() - width / 2;
    double y = rect.top() + metrics.ascent();
    if (flags & Qt::AlignVCenter) y = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    painter.setFont(font);
    painter.setPen(color);
    for (const QString& run : figureRuns(text)) {
        const double room = roomOf(run, metrics);
        painter.drawText(QPointF(x + (room - metrics.horizontalAdvance(run)) / 2, y), run);
        x += room;
    }
}

QString initialsOf(const QString& name) {
    const QStringList words = text::namesOf(name);
    if (words.isEmpty()) return QStringLiteral("?");
    if (words.size() == 1 || words.first().at(0).script() == QChar::Script_Devanagari)
        return firstGrapheme(words.first());
    return firstGrapheme(words.first()) + firstGrapheme(words.last());
}

namespace {

QPixmap photoFor(const QPainter& painter, const QRectF& rect, const QString& key) {
    auto* photos = themeOf().photos();
    if (!photos || key.isEmpty()) return {};
    const double ratio = painter.device()->devicePixelRatioF();
    return photos->photo(key, static_cast<int>(std::ceil(rect.width() * ratio)),
                         dynamic_cast<QWidget*>(painter.device()));
}

void drawPhoto(QPainter& painter, const QRectF& rect, const QPixmap& photo) {
    QBrush brush(photo);
    const double scale = rect.width() / photo.width();
    brush.setTransform(QTransform::fromTranslate(rect.left(), rect.top()).scale(scale, scale));
    painter.setBrush(brush);
    painter.drawEllipse(rect);
}

void drawInitials(QPainter& painter, const QRectF& rect, const QString& name, const QColor& color) {
    QFont font = themeOf(painter).font(TextRole::strong);
    const QString initials = rect.width() < 26 ? firstGrapheme(initialsOf(name)) : initialsOf(name);
    font.setPixelSize(static_cast<int>(std::lround(std::max(11.0, rect.width() * (rect.width() > 60 ? 0.335 : 0.36)))));
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(rect, Qt::AlignCenter, initials);
}

}  // namespace

void drawAvatar(QPainter& painter, const QRectF& rect, const QString& key, const QString& name, Presence presence,
                const QColor& ground) {
    const Theme& theme = themeOf(painter);
    const AvatarPair pair = theme.avatar(key);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setPen(Qt::NoPen);
    painter.setBrush(pair.background);
    painter.drawEllipse(rect);
    if (const QPixmap photo = photoFor(painter, rect, key); !photo.isNull())
        drawPhoto(painter, rect, photo);
    else
        drawInitials(painter, rect, name, pair.text);
    if (presence != Presence::none) {
        const double reach = rect.width() / 2 * 0.7071;
        const QPointF center = rect.center() + QPointF(reach + 1, reach + 1);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawEllipse(center, 7, 7);
        painter.setBrush(theme.color(presence == Presence::online ? Token::success : Token::control));
        painter.drawEllipse(center, 5, 5);
    }
    painter.restore();
}

double pillWidth(const QString& text, bool withIcon) {
    return std::ceil(textWidth(text, themeOf().font(TextRole::tag))) + 16 + (withIcon ? themeOf().scaled(14) + 4 : 0);
}

double keyCapWidth(const QString& key) {
    return std::ceil(std::max(8.0, textWidth(key, themeOf().font(TextRole::tag)))) + 12;
}

void drawKeyCap(QPainter& painter, const QRectF& rect, const QString& key, const QColor& text, const QColor& edge,
                const QColor& fill) {
    drawBox(painter, rect, 4, fill, edge);
    drawText(painter, rect, Qt::AlignCenter, key, themeOf().font(TextRole::tag), text);
}

QColor mix(const QColor& a, const QColor& b, double share) {
    const auto blend = [share](int from, int to) { return static_cast<int>(std::lround(from + (to - from) * share)); };
    return QColor(blend(a.red(), b.red()), blend(a.green(), b.green()), blend(a.blue(), b.blue()),
                  blend(a.alpha(), b.alpha()));
}

}  // namespace mc::widgets
