#include "booking/booking_delegate.h"

#include <QDate>
#include <QLocale>
#include <QPainter>

#include "booking/booking_list_model.h"
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
constexpr double kInset = 16;
constexpr double kDayWidth = 40;
constexpr double kAvatar = 36;
constexpr double kStatusWidth = 136;
constexpr double kTimeWidth = 168;

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
    const QRectF upper(rect.left(), rect.center().y() - 20, rect.width(), 18);
    const QRectF lower(rect.left(), upper.bottom(), rect.width(), 24);
    widgets::drawText(look.painter, upper, Qt::AlignCenter, aboveDay(day, today), theme.font(TextRole::detail),
                      theme.color(Token::text2));
    widgets::drawText(look.painter, lower, Qt::AlignCenter, QString::number(day.day()), theme.font(TextRole::section),
                      theme.color(Token::text));
}

}  // namespace

QSize BookingDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {320, widgets::themeOf(option.widget).scaled(kHeight)};
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
    double x = row.left() + kInset;
    paintDay(look, {x, row.top(), kDayWidth, row.height()}, {date.year, date.month, date.day}, today);
    x += kDayWidth + kInset;
    const auto& other = otherOf(*booking);
    widgets::drawAvatar(*painter, QRectF(x, row.center().y() - kAvatar / 2, kAvatar, kAvatar),
                        text(domain::toString(other.id)), text(other.name), widgets::Presence::none, {});
    x += kAvatar + kInset;
    const double right = row.right() - kInset;
    const double time = std::max(x + 80, right - kStatusWidth - kTimeWidth);
    look.two({x, row.top(), time - x - kInset, row.height()},
             {text(other.name), BookingWords::topicAndLength(*booking)}, TextRole::strong);
    const QString there = BookingWords::startThere(*booking);
    const QString year = date.year == today.year() ? there : QString::number(date.year);
    look.two({time, row.top(), kTimeWidth - kInset, row.height()},
             {widgets::clockRange(zone, booking->startsAt, booking->endsAt), year}, TextRole::body);
    const auto status = BookingWords::status(*booking);
    widgets::drawPill(*painter, QRectF(right - kStatusWidth, row.top(), kStatusWidth, row.height()), status.word,
                      status.tone);
    if (option.state & QStyle::State_HasFocus)
        widgets::drawFocusRing(*painter, row.adjusted(4, 4, -4, -4), 8, theme.color(Token::focus));
    painter->restore();
}

}  // namespace mc::booking
