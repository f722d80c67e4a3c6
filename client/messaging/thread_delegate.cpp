#include "messaging/thread_delegate.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/icon.h"
#include "widgets/painting.h"

namespace mc::messaging {

using namespace widgets;
using Kind = ThreadRow::Kind;
using Delivery = ThreadRow::Delivery;

namespace {

constexpr double kInset = 24;
constexpr double kAvatar = 36;
constexpr double kTextLeft = kInset + kAvatar + 12;
constexpr double kHeadingGap = 12;
constexpr double kGoesOnGap = 4;
constexpr double kStateGap = 4;
constexpr double kPillGap = 18;  ///< Above and below a pill together.
constexpr double kPillInset = 12;
constexpr double kPillIcon = 22;

double textWidthFor(int width) {
    return width - kTextLeft - kInset;
}

bool hasState(const ThreadRow& row) {
    return row.delivery != Delivery::sent || !row.seen.isEmpty();
}

double textTop(const ThreadRow& row, const Theme& theme) {
    return row.heading ? kHeadingGap + theme.lineHeight(TextRole::body) : kGoesOnGap;
}

}  // namespace

ThreadDelegate::ThreadDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

const Theme& ThreadDelegate::theme() const {
    return themeOf(qobject_cast<const QWidget*>(parent()));
}

const MessageLayout& ThreadDelegate::layoutOf(const ThreadRow& row, int width) const {
    // By the words, not by the row: messages of two conversations have the same numbers, and the view keeps both.
    const QString words = row.removed ? u'*' + row.text + u'*' : row.text;  // Nobody wrote it: in italics.
    const QString key = QString::number(width) + u'|' + words;
    if (const auto* kept = m_layouts.object(key)) return *kept;
    auto* made = new MessageLayout(words, textWidthFor(width), theme());
    m_layouts.insert(key, made);
    return *made;
}

int ThreadDelegate::heightOf(const ThreadRow& row, int width) const {
    if (row.kind != Kind::message) return static_cast<int>(pillSize(row, width).height() + kPillGap);
    return static_cast<int>(textTop(row, theme()) + layoutOf(row, width).height() +
                            (hasState(row) ? stateHeight() : 0) + 2);
}

QSize ThreadDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int width = option.rect.width();
    const auto& row = static_cast<const ThreadModel*>(index.model())->row(index.row());
    return {width, heightOf(row, width)};
}

void ThreadDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& row = static_cast<const ThreadModel*>(index.model())->row(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF rect(option.rect);
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        paintFocus(*painter, rect, row);
    if (row.kind == Kind::message)
        paintMessage(*painter, rect, row);
    else
        paintLine(*painter, rect, row);
    painter->restore();
}

void ThreadDelegate::paintFocus(QPainter& painter, const QRectF& rect, const ThreadRow& row) const {
    const QColor color = theme().color(Token::focus);
    const auto all = targets(row, static_cast<int>(rect.width()));
    if (m_currentTarget < 0 || m_currentTarget >= static_cast<int>(all.size()))
        return drawFocusRing(painter, rect.adjusted(12, 5, -12, -1), metrics::kControlRadius - 4, color);
    for (const auto& box : all[static_cast<std::size_t>(m_currentTarget)].boxes)
        drawFocusRing(painter, box.translated(rect.topLeft()), metrics::kControlRadius - 4, color);
}

void ThreadDelegate::paintMessage(QPainter& painter, const QRectF& rect, const ThreadRow& row) const {
    const Theme& look = theme();
    if (row.heading) {
        const double top = rect.top() + kHeadingGap;
        drawAvatar(painter, QRectF(rect.left() + kInset, top, kAvatar, kAvatar), row.person, row.name, Presence::none,
                   look.color(Token::window));
        const int line = look.lineHeight(TextRole::body);
        const double nameWidth = textWidth(row.who, look.font(TextRole::strong));
        drawText(painter, QRectF(rect.left() + kTextLeft, top, nameWidth + 2, line), Qt::AlignVCenter, row.who,
                 look.font(TextRole::strong), look.color(Token::text));
        const double timeLeft = rect.left() + kTextLeft + nameWidth + 10;
        drawText(painter, QRectF(timeLeft, top, rect.right() - timeLeft, line), Qt::AlignVCenter, row.time,
                 look.font(TextRole::detail), look.color(Token::text3));
    }
    const auto& layout = layoutOf(row, static_cast<int>(rect.width()));
    if (row.delivery == Delivery::sending || row.delivery == Delivery::waiting) painter.setOpacity(0.6);
    layout.paint(painter, {rect.left() + kTextLeft, rect.top() + textTop(row, theme())}, look);
    painter.setOpacity(1);
    if (hasState(row))
        paintState(painter,
                   QRectF(rect.left() + kTextLeft, rect.top() + textTop(row, theme()) + layout.height(),
                          rect.width() - kTextLeft, stateHeight()),
                   row);
}

void ThreadDelegate::paintState(QPainter& painter, const QRectF& rect, const ThreadRow& row) const {
    const Theme& look = theme();
    Icon icon = Icon::checkDouble;
    Token color = Token::text3;
    if (row.delivery == Delivery::sending || row.delivery == Delivery::waiting) icon = Icon::clock;
    if (row.delivery == Delivery::failed) {
        icon = Icon::error;
        color = Token::dangerText;
    }
    const QString words = stateWords(row);
    drawIcon(painter, icon, QRectF(rect.left(), rect.center().y() - 7, 14, 14),
             look.color(icon == Icon::checkDouble ? Token::accentText : color));
    const QRectF place = rect.adjusted(18, 0, 0, 0);
    drawText(painter, place, Qt::AlignVCenter, words, look.font(TextRole::detail), look.color(color));
    if (row.delivery != Delivery::failed && row.delivery != Delivery::waiting) return;
    drawText(painter, retryBox(place, row), Qt::AlignVCenter, tr("Try again"), look.font(TextRole::label),
             look.color(Token::accentText));
}

QString ThreadDelegate::stateWords(const ThreadRow& row) {
    switch (row.delivery) {
        case Delivery::sent:
            return row.seen;
        case Delivery::sending:
            return tr("Sending …");
        case Delivery::waiting:
            return tr("Waiting for the connection; goes by itself.");
        case Delivery::failed:
            return tr("Not sent.");
    }
    return {};
}

/// Behind the words of the state, which begin where `line` does.
QRectF ThreadDelegate::retryBox(const QRectF& line, const ThreadRow& row) const {
    const double left = line.left() + textWidth(stateWords(row), theme().font(TextRole::detail)) + 6;
    return {left, line.top(), textWidth(tr("Try again"), theme().font(TextRole::label)) + 4, line.height()};
}

double ThreadDelegate::stateHeight() const {
    return theme().lineHeight(TextRole::detail) + kStateGap;
}

QFont ThreadDelegate::pillFont(const ThreadRow& row) const {
    return theme().font(row.kind == Kind::day ? TextRole::label : TextRole::detail);
}

QString ThreadDelegate::pillWords(const ThreadRow& row) {
    return row.kind == Kind::day ? row.text : tr("%1 · %2").arg(row.time, row.text);
}

/// As wide as its words, which wrap where the thread is narrow.
QSizeF ThreadDelegate::pillSize(const ThreadRow& row, double width) const {
    const double around = 2 * kPillInset + (row.kind == Kind::day ? 0 : kPillIcon);
    const QFontMetricsF metrics(pillFont(row));
    const QRectF room(0, 0, width - 2 * kInset - around, QWIDGETSIZE_MAX);
    const QRectF words = metrics.boundingRect(room, Qt::TextWordWrap, pillWords(row));
    const double lines = std::max(1.0, std::round(words.height() / metrics.lineSpacing()));
    const double line = std::max<double>(theme().lineHeight(TextRole::detail), std::ceil(metrics.lineSpacing()));
    return {std::ceil(words.width()) + 1 + around, lines * line + 10};
}

void ThreadDelegate::paintLine(QPainter& painter, const QRectF& rect, const ThreadRow& row) const {
    const Theme& look = theme();
    const bool day = row.kind == Kind::day;
    const QSizeF size = pillSize(row, rect.width());
    const QRectF pill(QPointF(rect.center().x() - size.width() / 2, rect.center().y() - size.height() / 2 + 1), size);
    if (day) {
        const double y = rect.center().y() + 1;
        painter.fillRect(QRectF(rect.left() + kInset, y, pill.left() - rect.left() - kInset, 1),
                         look.color(Token::border));
        painter.fillRect(QRectF(pill.right(), y, rect.right() - kInset - pill.right(), 1), look.color(Token::border));
    } else {
        drawBox(painter, pill, 13, look.color(Token::sunken));
        drawIcon(painter, Icon::calendarCheck, QRectF(pill.left() + 12, pill.center().y() - 8, 16, 16),
                 look.color(Token::successText));
    }
    painter.setFont(pillFont(row));
    painter.setPen(look.color(day ? Token::text3 : Token::text2));
    painter.drawText(pill.adjusted(kPillInset + (day ? 0 : kPillIcon), 0, -kPillInset, 0),
                     Qt::AlignVCenter | Qt::TextWordWrap, pillWords(row));
}

std::vector<ThreadDelegate::Target> ThreadDelegate::targets(const ThreadRow& row, int width) const {
    std::vector<Target> all;
    if (row.kind != Kind::message) return all;
    const auto& layout = layoutOf(row, width);
    const QPointF origin(kTextLeft, textTop(row, theme()));
    for (const auto& one : layout.targets()) {
        all.push_back({one.code.isNull() ? Hit::link : Hit::copyCode, one.url, one.code, one.words, one.boxes});
        for (auto& box : all.back().boxes)
            box.translate(origin);
    }
    if (row.delivery == Delivery::failed || row.delivery == Delivery::waiting) {
        const QRectF line(origin + QPointF(18, layout.height()), QSizeF(width - kTextLeft - 18, stateHeight()));
        all.push_back({Hit::retry, {}, {}, tr("Try again"), {retryBox(line, row)}});
    }
    return all;
}

ThreadDelegate::Target ThreadDelegate::targetAt(const ThreadRow& row, const QPointF& point, int width) const {
    for (const auto& target : targets(row, width))
        for (const auto& box : target.boxes)
            if (box.contains(point)) return target;
    return {};
}

}  // namespace mc::messaging
