#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

/// Small drawing steps that every painted widget and delegate shares. Lengths are device-independent pixels.
namespace mc::widgets {

/// Fills and edges a rounded box so that the edge lies inside `rect`. An invalid colour leaves that part out.
void drawBox(QPainter& painter, const QRectF& rect, double radius, const QColor& fill, const QColor& edge = {},
             double edgeWidth = 1);

/// The keyboard focus ring of a control whose edge is `rect`: 2 wide, 2 off, radius + 2. Needs 4 pixels around.
void drawFocusRing(QPainter& painter, const QRectF& rect, double radius, const QColor& color);
inline constexpr int kFocusReach = 4;  ///< How far the ring reaches beyond the control.

/// One line of text, elided at the right when it is too long.
void drawText(QPainter& painter, const QRectF& rect, int flags, const QString& text, const QFont& font,
              const QColor& color);

/// As drawText, with every digit in a cell of one width, so that figures line up and do not tick sideways.
void drawFigures(QPainter& painter, const QRectF& rect, int flags, const QString& text, const QFont& font,
                 const QColor& color);
double figuresWidth(const QString& text, const QFont& font);
double textWidth(const QString& text, const QFont& font);

/// Avatar disc with the person's photo, or initials; `key` (the id as text) picks photo and colours. `presence`: nothing, or a dot with an edge of `ground`.
enum class Presence { none, online, offline };
void drawAvatar(QPainter& painter, const QRectF& rect, const QString& key, const QString& name, Presence presence,
                const QColor& ground);
/// "AK" for "Ananya Krishnan"; the first letter (grapheme) of the first and of the last word.
QString initialsOf(const QString& name);

/// The tag form of a pill: returns the width it needs, draws it when `painter` is not null.
double pillWidth(const QString& text, bool withIcon = false);

/// A key cap such as "Ctrl K".
double keyCapWidth(const QString& key);
void drawKeyCap(QPainter& painter, const QRectF& rect, const QString& key, const QColor& text, const QColor& edge,
                const QColor& fill);

/// Colour between two, for fades; 0 is the first.
QColor mix(const QColor& a, const QColor& b, double share);

}  // namespace mc::widgets
