#include "mentor/request_delegate.h"

#include <QAbstractItemView>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "text/utf8.h"
#include "widgets/format.h"
#include "widgets/painting.h"
#include "widgets/pill.h"
#include "widgets/theme.h"

namespace mc::mentor {

using text::textOf;
using widgets::TextRole;
using widgets::themeOf;
using widgets::Token;

namespace {

constexpr int kRequestHeight = 76;
constexpr double kRequestInset = 16;
constexpr double kWordsLeft = 68;
constexpr double kTerms = 112;
constexpr double kLeastWords = 170;
constexpr int kBelow = 44;  ///< For terms and buttons below the words.
constexpr qint64 kWidestPay = 2'88'888;
constexpr domain::Seconds kUrgent = 12 * domain::kHour;

double requestUnit() {
    return std::max(1.0, themeOf().textScale());
}

double buttonWidth(const QString& words) {
    return std::ceil(widgets::textWidth(words, themeOf().font(TextRole::strong))) + 28;
}

double termsWidth() {
    const QString pay = RequestDelegate::tr("You get %1").arg(widgets::money(domain::Money{kWidestPay}));
    const double left = widgets::pillWidth(RequestDelegate::tr("%1 h left").arg(48), true);
    return std::max({kTerms, std::ceil(widgets::textWidth(pay, themeOf().font(TextRole::detail))) + 2, left});
}

double actionsWidth() {
    return buttonWidth(RequestDelegate::tr("Accept")) + 4 + buttonWidth(RequestDelegate::tr("Decline"));
}

bool isStacked(double rowWidth) {
    return rowWidth - kWordsLeft - termsWidth() - actionsWidth() - 2 * kRequestInset < kLeastWords * requestUnit();
}

double rowWidth(const QStyleOptionViewItem& option) {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

// One run of a line, left out where hardly a letter has room; returns where the next may begin.
double run(QPainter& painter, const QRectF& line, double x, const QString& words, TextRole role, Token color) {
    const QFont font = themeOf().font(role);
    const double width = std::min(line.right() - x, std::ceil(widgets::textWidth(words, font)) + 1);
    if (width < 12) {
        widgets::noteCut(painter, line, words);
        return x;
    }
    widgets::drawText(painter, QRectF(x, line.top(), width, line.height()), Qt::AlignVCenter, words, font,
                      themeOf().color(color));
    return x + width;
}

}  // namespace

QString timeLeft(domain::UtcTime until, domain::UtcTime now) {
    const auto seconds = until - now;
    if (seconds <= 0) return RequestDelegate::tr("Time is up");
    if (seconds < domain::kHour) return RequestDelegate::tr("%1 min left").arg(std::max<qint64>(1, seconds / 60));
    return RequestDelegate::tr("%1 h left").arg(seconds / domain::kHour);
}

RequestDelegate::RequestDelegate(std::function<domain::UtcTime()> now, std::function<bool(domain::BookingId)> busy)
    : m_now(std::move(now)), m_busy(std::move(busy)) {}

QSize RequestDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const int below = isStacked(rowWidth(option)) ? kBelow : 0;
    return {option.rect.width(), static_cast<int>(std::lround((kRequestHeight + below) * requestUnit()))};
}

QRect RequestDelegate::actionRect(const QRect& row, const QModelIndex&, int action) const {
    const double acceptWidth = buttonWidth(tr("Accept"));
    const double height = themeOf().scaled(32);
    const double top = isStacked(row.width()) ? row.bottom() - height - 8 : row.top() + (row.height() - height) / 2;
    const double acceptLeft = row.right() + 1 - kRequestInset - acceptWidth;
    if (action == accept) return QRectF(acceptLeft, top, acceptWidth, height).toRect();
    const double declineWidth = buttonWidth(tr("Decline"));
    return QRectF(acceptLeft - 4 - declineWidth, top, declineWidth, height).toRect();
}

bool RequestDelegate::actionEnabled(const QModelIndex& index, int) const {
    const BookingRow* row = rowAt(index);
    return row && !m_busy(row->booking.id);
}

void RequestDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const BookingRow* row = rowAt(index);
    if (!row) return;
    painter->save();
    paintGround(*painter, option, index);
    const QRectF box = option.rect;
    widgets::drawAvatar(*painter,
                        QRectF(box.left() + kRequestInset, box.top() + kRequestHeight * requestUnit() / 2 - 20, 40, 40),
                        textOf(domain::toString(row->booking.student.id)), textOf(row->booking.student.name),
                        widgets::Presence::none, themeOf().color(Token::surface));
    const double actionsLeft = actionRect(option.rect, index, decline).left();
    const double left = box.left() + kWordsLeft;
    const double terms = termsWidth();
    if (isStacked(box.width())) {
        const double words = kRequestHeight * requestUnit();
        paintWords(*painter, QRectF(left, box.top(), box.right() - kRequestInset - left, words), *row);
        const double below = std::min(terms, actionsLeft - 4 - left);
        paintTerms(*painter, QRectF(left, box.top() + words - 8, below, box.height() - words), *row);
    } else {
        const double termsRight = actionsLeft - 4;
        paintTerms(*painter, QRectF(termsRight - terms, box.top(), terms, box.height()), *row);
        paintWords(*painter, QRectF(left, box.top(), termsRight - terms - left, box.height()), *row);
    }
    if (!isCurrent(option, index)) paintActions(*painter, option.rect, index);
    painter->restore();
}

void RequestDelegate::paintWords(QPainter& painter, const QRectF& area, const BookingRow& row) const {
    const double middle = area.center().y();
    const double pitch = 19 * requestUnit();
    const auto line = [&](int place) { return QRectF(area.left(), middle + place * pitch - 10, area.width(), 20); };
    double x = run(painter, line(-1), area.left(), textOf(row.booking.student.name), TextRole::strong, Token::text);
    const QString what = row.booking.topic.empty()
                             ? tr("%1 min").arg(row.booking.durationMinutes)
                             : tr("%1 min, %2").arg(row.booking.durationMinutes).arg(textOf(row.booking.topic));
    if (row.booking.priority) x = run(painter, line(-1), x + 7, tr("Premium"), TextRole::tag, Token::accentText);
    run(painter, line(-1), x + 7, what, TextRole::detail, Token::text2);
    x = run(painter, line(0), area.left(), row.when, TextRole::body, Token::text);
    // In a narrow list the other clock goes before the agenda rather than be cut.
    const bool fits = x + 6 + widgets::textWidth(row.theirs, themeOf().font(TextRole::detail)) < area.right();
    if (fits) run(painter, line(0), x + 6, row.theirs, TextRole::detail, Token::text2);
    x = fits ? area.left() : run(painter, line(1), area.left(), row.theirs, TextRole::detail, Token::text2) + 6;
    // What is between the two belongs to the agenda: it is hers, and may be cut.
    const QString agenda = textOf(row.booking.agenda).simplified();
    if (!agenda.isEmpty())
        run(painter, line(1), x, fits ? agenda : QStringLiteral("· ") + agenda, TextRole::detail, Token::text2);
    else if (fits)
        run(painter, line(1), x, tr("Without an agenda"), TextRole::detail, Token::text2);
}

void RequestDelegate::paintTerms(QPainter& painter, const QRectF& area, const BookingRow& row) const {
    const auto& theme = themeOf();
    const double middle = area.center().y();
    const bool pays = row.booking.mentorReceives.has_value();
    if (row.booking.requestExpiresAt) {
        const auto left = *row.booking.requestExpiresAt - m_now();
        const QString words = timeLeft(*row.booking.requestExpiresAt, m_now());
        const double width = widgets::pillWidth(words, true);
        const QRectF pill(area.right() - width, middle - (pays ? 13 * requestUnit() : 0) - 12, width, 24);
        widgets::drawPill(painter, pill, words,
                          left < kUrgent ? widgets::PillTone::warning : widgets::PillTone::neutral,
                          widgets::Icon::clock);
    }
    if (!pays) return;
    widgets::drawText(painter, QRectF(area.left(), middle + 13 * requestUnit() - 10, area.width(), 20),
                      Qt::AlignVCenter | Qt::AlignRight,
                      tr("You get %1").arg(widgets::money(*row.booking.mentorReceives)), theme.font(TextRole::detail),
                      theme.color(Token::text2));
}

void RequestDelegate::paintActions(QPainter& painter, const QRect& row, const QModelIndex& index) const {
    const auto& theme = themeOf();
    const bool enabled = actionEnabled(index, accept);
    const QRect acceptBox = actionRect(row, index, accept);
    widgets::drawBox(painter, acceptBox, widgets::metrics::kControlRadius,
                     theme.color(enabled ? Token::surface : Token::hover),
                     enabled ? theme.color(Token::control) : QColor());
    widgets::drawText(painter, acceptBox, Qt::AlignCenter, tr("Accept"), theme.font(TextRole::strong),
                      theme.color(enabled ? Token::text : Token::text3));
    widgets::drawText(painter, actionRect(row, index, decline), Qt::AlignCenter, tr("Decline"),
                      theme.font(TextRole::strong), theme.color(enabled ? Token::text2 : Token::text3));
}

}  // namespace mc::mentor
