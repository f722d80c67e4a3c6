#include "booking/booking_delegate.h"

#include <QAbstractItemView>
#include <QDate>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "booking/booking_list_model.h"
#include "booking/booking_pills.h"
#include "booking/booking_words.h"
#include "widgets/format.h"
#include "widgets/painting.h"
#include "widgets/pill.h"
#include "widgets/theme.h"

namespace mc::booking {

using widgets::TextRole;
using widgets::Theme;
using widgets::Token;

namespace {

constexpr int kHeight = 64;
constexpr int kStackedHeight = 104;
constexpr int kTallHeight = 140;  ///< The status has a line of its own, too.
constexpr double kRowInset = 16;
constexpr double kRowDayWidth = 40;
constexpr double kAvatar = 36;
constexpr double kStatusWidth = 136;
constexpr double kTimeWidth = 168;
constexpr double kLeastWords = 150;

double unit(const Theme& theme) {
    return std::max(1.0, theme.textScale());
}

double widestStatus() {
    using domain::BookingStatus;
    double widest = 0;
    for (const auto status :
         {BookingStatus::held, BookingStatus::requested, BookingStatus::confirmed, BookingStatus::completed,
          BookingStatus::cancelled, BookingStatus::declined, BookingStatus::expired, BookingStatus::no_show})
        widest = std::max(widest, widgets::pillWidth(BookingWords::status(status)));
    return widest;
}

/// Widths of the columns in the letters in use: what the longest status and the longest time need.
struct Widths {
    double time;
    double status;

    explicit Widths(const Theme& theme) {
        const QString clock = widgets::widestClock();
        const QString range = clock + QStringLiteral(" – ") + clock;
        time = std::max(kTimeWidth, std::ceil(widgets::textWidth(range, theme.font(TextRole::body))) + 2 * kRowInset);
        status = std::max(kStatusWidth * unit(theme), widestStatus() + kRowInset);
    }
};

double besideWords(const Theme& theme) {
    return kRowInset + kRowDayWidth * unit(theme) + kRowInset + kAvatar + kRowInset;
}

/// Where name, time and status have no room beside each other, time and status go below.
bool isStacked(const Theme& theme, double rowWidth) {
    const Widths widths(theme);
    return rowWidth - besideWords(theme) - widths.time - widths.status - kRowInset < kLeastWords * unit(theme);
}

bool hasStatusBeside(const Theme& theme, double rowWidth) {
    const Widths widths(theme);
    return besideWords(theme) + widths.time + widths.status + kRowInset <= rowWidth;
}

int heightAt(const Theme& theme, double rowWidth) {
    if (!isStacked(theme, rowWidth)) return theme.scaled(kHeight);
    return theme.scaled(hasStatusBeside(theme, rowWidth) ? kStackedHeight : kTallHeight);
}

struct Lines {
    QString first;
    QString second;
};

struct Look {
    QPainter& painter;
    const Theme& theme;

    void two(const QRectF& rect, const Lines& lines, TextRole first, int align = Qt::AlignLeft) const {
        const double top = rect.center().y() - (theme.lineHeight(first) + theme.lineHeight(TextRole::detail)) / 2.0;
        const QRectF upper(rect.left(), top, rect.width(), theme.lineHeight(first));
        const QRectF lower(rect.left(), upper.bottom(), rect.width(), theme.lineHeight(TextRole::detail));
        widgets::drawText(painter, upper, align | Qt::AlignVCenter, lines.first, theme.font(first),
                          theme.color(Token::text));
        widgets::drawText(painter, lower, align | Qt::AlignVCenter, lines.second, theme.font(TextRole::detail),
                          theme.color(Token::text2));
    }
};

/// The weekday where it says which one is meant, the month where it does not.
QString aboveDay(const QDate& day, const QDate& today) {
    const bool near = qAbs(day.daysTo(today)) < 7 || (day >= today && day.daysTo(today) > -28);
    return near ? QLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat)
                : QLocale().monthName(day.month(), QLocale::ShortFormat);
}

void paintDay(const Look& look, const QRectF& rect, const QDate& day, const QDate& today) {
    const auto& theme = look.theme;
    const double high = unit(theme);
    const QRectF upper(rect.left(), rect.center().y() - 20 * high, rect.width(), 18 * high);
    const QRectF lower(rect.left(), upper.bottom(), rect.width(), 24 * high);
    widgets::drawText(look.painter, upper, Qt::AlignCenter, aboveDay(day, today), theme.font(TextRole::detail),
                      theme.color(Token::text2));
    widgets::drawText(look.painter, lower, Qt::AlignCenter, QString::number(day.day()), theme.font(TextRole::section),
                      theme.color(Token::text));
}

}  // namespace

QSize BookingDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const Theme& theme = widgets::themeOf(option.widget);
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const double width = view ? view->viewport()->width() : option.rect.width();
    return {320, heightAt(theme, width)};
}

void BookingDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* booking = index.data(BookingListModel::BookingRole).value<const protocol::Booking*>();
    if (!booking) return;
    const Theme& theme = widgets::themeOf(*painter);
    const Look look{*painter, theme};
    const QRectF row(option.rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_MouseOver) painter->fillRect(option.rect, theme.color(Token::hover));
    if (index.row() > 0) painter->fillRect(QRectF(row.left(), row.top(), row.width(), 1), theme.color(Token::border));
    const auto zone = ownZone(*booking);
    const auto date = zone.dateAt(booking->startsAt);
    const QDate today = [&] {
        const auto now = zone.dateAt({index.data(BookingListModel::NowRole).toLongLong()});
        return QDate(now.year, now.month, now.day);
    }();
    double x = row.left() + kRowInset;
    const double day = kRowDayWidth * unit(theme);
    paintDay(look, {x, row.top(), day, row.height()}, {date.year, date.month, date.day}, today);
    x += day + kRowInset;
    const auto& other = otherOf(*booking);
    widgets::drawAvatar(*painter, QRectF(x, row.center().y() - kAvatar / 2, kAvatar, kAvatar),
                        text(domain::toString(other.id)), text(other.name), widgets::Presence::none, {});
    x += kAvatar + kRowInset;
    const double right = row.right() - kRowInset;
    const Widths widths(theme);
    const bool stacked = isStacked(theme, row.width());
    const double wordsRight = stacked ? right : right - widths.status - widths.time - kRowInset;
    const bool tall = stacked && !hasStatusBeside(theme, row.width());
    const QRectF upper =
        stacked ? QRectF(row.left(), row.top() + 4, row.width(), theme.scaled(kStackedHeight) / 2.0) : row;
    const QRectF lower = stacked ? upper.translated(0, upper.height() - 4) : row;
    look.two({x, upper.top(), wordsRight - x, upper.height()},
             {text(other.name), BookingWords::topicAndLength(*booking)}, TextRole::strong);
    const double time = stacked ? x : right - widths.status - widths.time;
    const QString there = BookingWords::startThere(*booking);
    const QString year = date.year == today.year() ? there : QString::number(date.year);
    look.two({time, lower.top(), widths.time - kRowInset, lower.height()},
             {widgets::clockRange(zone, booking->startsAt, booking->endsAt), year}, TextRole::body);
    const auto status = statusPill(*booking);
    const double pill = tall ? x : stacked ? x + widths.time : right - widths.status;
    const QRectF place =
        tall ? QRectF(row.left(), row.bottom() - theme.scaled(40), row.width(), theme.scaled(28)) : lower;
    widgets::drawPill(*painter, QRectF(pill, place.top(), widths.status, place.height()), status.word, status.tone);
    if (option.state & QStyle::State_HasFocus)
        widgets::drawFocusRing(*painter, row.adjusted(4, 4, -4, -4), 8, theme.color(Token::focus));
    painter->restore();
}

}  // namespace mc::booking
