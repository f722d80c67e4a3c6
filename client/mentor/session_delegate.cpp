#include "mentor/session_delegate.h"

#include <QDate>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <tuple>
#include <vector>

#include "text/dates.h"
#include "text/utf8.h"
#include "widgets/format.h"
#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::mentor {

using text::textOf;
using widgets::TextRole;
using widgets::themeOf;
using widgets::Token;

namespace {

constexpr int kSessionHeight = 64;
constexpr double kSessionInset = 16;
constexpr double kTime = 60;
constexpr int kThreeLines = 84;
constexpr double kAvatar = 36;
constexpr double kBesideAvatar = 12;
constexpr double kSessionGap = 6;

double sessionUnit() {
    return std::max(1.0, themeOf().textScale());
}

double timeWidth() {
    const double clock = widgets::figuresWidth(widgets::widestClock(), themeOf().font(TextRole::strong));
    return std::max(kTime * sessionUnit(), std::ceil(clock) + 12);
}

double wordsLeft(const QRect& row) {
    return row.left() + kSessionInset + timeWidth() + kAvatar + kBesideAvatar;
}

}  // namespace

SessionDelegate::SessionDelegate(domain::ZoneTable viewer, std::function<domain::UtcTime()> now)
    : m_viewer(std::move(viewer)), m_now(std::move(now)) {}

QSize SessionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const BookingRow* row = rowAt(index);
    const int height = row && hasJoin(index, *row) ? kThreeLines : kSessionHeight;
    return {option.rect.width(), static_cast<int>(std::lround(height * sessionUnit()))};
}

bool SessionDelegate::isOpen(const BookingRow& row) const {
    return row.booking.joinOpensAt <= m_now() && m_now() < row.booking.joinClosesAt;
}

bool SessionDelegate::hasJoin(const QModelIndex& index, const BookingRow& row) const {
    const bool today = m_viewer.dateAt(row.booking.joinOpensAt) == m_viewer.dateAt(m_now());
    return isOpen(row) || (index.row() == 0 && today);
}

QRect SessionDelegate::actionRect(const QRect& row, const QModelIndex& index, int action) const {
    const BookingRow* found = rowAt(index);
    if (!found) return {};
    const int size = themeOf().scaled(32);
    const int top = row.top() + (row.height() - size) / 2;
    const QRect chevron(row.right() + 1 - 10 - size, top, size, size);
    if (action == open) return chevron;
    if (!hasJoin(index, *found)) return {};
    const int width =
        static_cast<int>(std::ceil(widgets::textWidth(tr("Join"), themeOf().font(TextRole::strong)))) + 28;
    const QRect box(chevron.left() - 4 - width, top, width, size);
    // Before it opens, a button that cannot be pressed gives way to the words that say when, on both clocks.
    const auto font = themeOf().font(TextRole::detail);
    const double words =
        std::max(widgets::textWidth(opensWords(*found), font), widgets::textWidth(found->theirsShort, font));
    return isOpen(*found) || words <= box.left() - kSessionGap - wordsLeft(row) ? box : QRect();
}

bool SessionDelegate::actionEnabled(const QModelIndex& index, int action) const {
    const BookingRow* row = rowAt(index);
    return row && (action == open || isOpen(*row));
}

QString SessionDelegate::actionHint(const QModelIndex& index, int action) const {
    const BookingRow* row = rowAt(index);
    if (!row || action != join || isOpen(*row)) return {};
    return tr("Opens %1").arg(widgets::relativeTime(m_viewer, row->booking.joinOpensAt, m_now()));
}

QString SessionDelegate::opensWords(const BookingRow& row) const {
    return isOpen(row) ? tr("Open now") : tr("Opens %1").arg(widgets::clockTime(m_viewer, row.booking.joinOpensAt));
}

QString SessionDelegate::detailOf(const BookingRow& row) const {
    QStringList parts;
    if (!row.theirsShort.isEmpty() && !isOpen(row)) parts << row.theirsShort;  // It is now for both.
    if (!row.booking.topic.empty()) parts << textOf(row.booking.topic);        // Gives way where there is no room.
    return parts.join(QStringLiteral(" · "));
}

void SessionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const BookingRow* row = rowAt(index);
    if (!row) return;
    const auto& theme = themeOf();
    painter->save();
    paintGround(*painter, option, index);
    const QRectF box = option.rect;
    paintTime(*painter, QRectF(box.left() + kSessionInset, box.top(), timeWidth() - 6, box.height()), *row);
    const double avatar = wordsLeft(option.rect) - kBesideAvatar - kAvatar;
    const auto presence = row->booking.student.online ? widgets::Presence::online : widgets::Presence::none;
    widgets::drawAvatar(*painter, QRectF(avatar, box.center().y() - kAvatar / 2, kAvatar, kAvatar),
                        textOf(domain::toString(row->booking.student.id)), textOf(row->booking.student.name), presence,
                        theme.color(Token::surface));
    const QRect joinBox = actionRect(option.rect, index, join);
    const QRect first = joinBox.isEmpty() ? actionRect(option.rect, index, open) : joinBox;
    const double left = wordsLeft(option.rect);
    const double width = first.left() - kSessionGap - left;
    std::vector<std::tuple<QString, TextRole, Token>> lines{
        {textOf(row->booking.student.name), TextRole::strong, Token::text}};
    if (hasJoin(index, *row))
        lines.emplace_back(opensWords(*row), TextRole::detail, isOpen(*row) ? Token::successText : Token::text2);
    if (const QString detail = detailOf(*row); !detail.isEmpty())
        lines.emplace_back(detail, TextRole::detail, Token::text2);
    const double pitch = 18 * sessionUnit();
    double y = box.center().y() - pitch * static_cast<double>(lines.size()) / 2;
    for (const auto& [words, role, ink] : lines) {
        widgets::drawText(*painter, QRectF(left, y, width, pitch), Qt::AlignVCenter, words, theme.font(role),
                          theme.color(ink));
        y += pitch;
    }
    if (!isCurrent(option, index)) paintActions(*painter, option.rect, index);
    painter->restore();
}

// Today: the time and the length. Later: the day and the time.
void SessionDelegate::paintTime(QPainter& painter, const QRectF& area, const BookingRow& row) const {
    const auto& theme = themeOf();
    const auto at = row.booking.startsAt;
    const auto date = m_viewer.dateAt(at);
    const auto days = domain::toDays(date) - domain::toDays(m_viewer.dateAt(m_now()));
    QString first = widgets::clockTime(m_viewer, at);
    QString second = tr("%1 min").arg(row.booking.durationMinutes);
    if (days > 0) {
        second = first;
        first = days < 7 ? QLocale().toString(QDate(date.year, date.month, date.day), QStringLiteral("ddd"))
                         : text::dateText(date, text::DateForm::day);
    }
    const double pitch = 9 * sessionUnit();
    widgets::drawFigures(painter, QRectF(area.left(), area.center().y() - pitch - 10, area.width(), 20),
                         Qt::AlignVCenter, first, theme.font(TextRole::strong), theme.color(Token::text));
    widgets::drawFigures(painter, QRectF(area.left(), area.center().y() + pitch - 10, area.width(), 20),
                         Qt::AlignVCenter, second, theme.font(TextRole::detail), theme.color(Token::text2));
}

void SessionDelegate::paintActions(QPainter& painter, const QRect& row, const QModelIndex& index) const {
    const auto& theme = themeOf();
    const QRectF chevron = actionRect(row, index, open);
    widgets::drawIcon(painter, widgets::Icon::chevronRight, QRectF(chevron.center() - QPointF(9, 9), QSizeF(18, 18)),
                      theme.color(Token::text2));
    const QRect box = actionRect(row, index, join);
    if (box.isEmpty()) return;
    const bool enabled = actionEnabled(index, join);
    widgets::drawBox(painter, box, widgets::metrics::kControlRadius,
                     theme.color(enabled ? Token::accentSoft : Token::hover));
    widgets::drawText(painter, box, Qt::AlignCenter, tr("Join"), theme.font(TextRole::strong),
                      theme.color(enabled ? Token::accentText : Token::text3));
}

}  // namespace mc::mentor
