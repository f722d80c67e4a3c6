#include "discovery/mentor_card_delegate.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "discovery/activity_words.h"
#include "discovery/mentor_list_model.h"
#include "text/utf8.h"
#include "widgets/format.h"
#include "widgets/icon.h"
#include "widgets/painting.h"
#include "widgets/pill.h"
#include "widgets/plain_text.h"
#include "widgets/theme.h"

namespace mc::discovery {

using text::textOf;
using widgets::Icon;
using widgets::TextRole;
using widgets::themeOf;
using widgets::Token;

namespace {

const QString kPricePlace = QStringLiteral("%1");

constexpr double kMentorInset = 16;
constexpr double kBookGap = 8;
constexpr double kHeartRoom = 32;
constexpr double kHeart = 18;
constexpr int kBookRow = 44;
constexpr int kWidestPrice = 2'888;

double unit() {
    return std::max(1.0, themeOf().textScale());
}

const protocol::MentorCard* cardOf(const QModelIndex& index) {
    return index.data(MentorListModel::CardRole).value<const protocol::MentorCard*>();
}

QRectF cardRect(const QRect& cell) {
    const int gap = MentorCardDelegate::kHalfGap;
    return QRectF(cell.adjusted(gap, gap, -gap, -gap));
}

QRectF line(const QRectF& card, double middle, double left, double right) {
    return {card.left() + left, card.top() + middle * unit() - 12, right - left, 24};
}

double bookWidth() {
    return std::ceil(widgets::textWidth(MentorCardDelegate::tr("Book"), themeOf().font(TextRole::strong))) + 27;
}

double offerWidth(const QString& price) {
    const auto& theme = themeOf();
    const QString offer = MentorCardDelegate::tr("From %1 / %n min", nullptr, 30);
    return widgets::textWidth(offer.section(kPricePlace, 0, 0), theme.font(TextRole::body)) +
           widgets::textWidth(price, theme.font(TextRole::strong)) +
           widgets::textWidth(offer.section(kPricePlace, 1), theme.font(TextRole::detail)) + 3;
}

/// The same for all cards of a grid, so that they have one height.
bool isBookBelow(double cardWidth) {
    const double least = offerWidth(text::moneyShort(domain::rupees(kWidestPrice)));
    return least + kBookGap + bookWidth() > cardWidth - 2 * kMentorInset + 1;
}

// As many tags as fit, and the number of those that do not.
struct Tags {
    QStringList shown;
    QStringList hidden;
};
Tags fittingTags(const protocol::MentorCard& mentor, double room) {
    Tags tags;
    double used = 0;
    for (const std::string& tag : mentor.expertise) {
        const QString name = textOf(tag);
        const double width = widgets::pillWidth(name);
        const bool last = tags.shown.size() + 1 == static_cast<qsizetype>(mentor.expertise.size());
        const double rest = last ? 0 : 44;
        if (tags.hidden.isEmpty() && (used + width + rest <= room || tags.shown.isEmpty())) {
            tags.shown << name;
            used += width + 5;
        } else {
            tags.hidden << name;
        }
    }
    return tags;
}

/// Before the tags: that the mentor is featured.
double featuredWidth(const protocol::MentorCard& mentor) {
    return mentor.featured ? widgets::pillWidth(MentorCardDelegate::tr("Featured"), true) + 5 : 0;
}

Tags fittingTags(const protocol::MentorCard& mentor, const QRectF& card) {
    return fittingTags(mentor, card.width() - 2 * kMentorInset + 2 - featuredWidth(mentor));
}

/// The whole of it, or the part that says most where there is no room: half a word tells nobody anything.
QString fitting(const QString& whole, const QString& part, double width, const QFont& font) {
    return widgets::textWidth(whole, font) <= width ? whole : part;
}

/// With when the mentor was there, where there is room for both.
QString withActivity(const QString& words, const protocol::MentorCard& mentor, double width) {
    const QString active = activityWords(mentor);
    if (active.isEmpty()) return words;
    return fitting(MentorCardDelegate::tr("%1 · %2", "figures, activity").arg(words, active), words, width,
                   themeOf().font(TextRole::detail));
}

}  // namespace

MentorCardDelegate::MentorCardDelegate(domain::ZoneTable viewer, std::function<domain::UtcTime()> now, QObject* parent)
    : QStyledItemDelegate(parent), m_viewer(std::move(viewer)), m_now(std::move(now)) {}

int MentorCardDelegate::cardHeight(int cellWidth) {
    const int below = isBookBelow(cellWidth - 2 * kHalfGap) ? themeOf().scaled(kBookRow) : 0;
    return static_cast<int>(std::lround(kHeight * unit())) + below;
}

QSize MentorCardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {std::max(200, option.rect.width()), cardHeight(option.rect.width()) + 2 * kHalfGap};
}

QRect MentorCardDelegate::bookRect(const QRect& cell) {
    const QRectF card = cardRect(cell);
    const double width = bookWidth();
    const double height = themeOf().scaled(32);
    if (isBookBelow(card.width()))
        return QRectF(card.left() + kMentorInset, card.bottom() - kMentorInset - height,
                      card.width() - 2 * kMentorInset, height)
            .toRect();
    return QRectF(card.right() - kMentorInset - width, card.top() + 172 * unit() - height / 2, width, height).toRect();
}

QRect MentorCardDelegate::heartRect(const QRect& cell) {
    const QRectF card = cardRect(cell);
    const double side = std::round(kHeartRoom * unit());
    return QRectF(card.right() - 8 - side, card.top() + 33 * unit() - side / 2, side, side).toRect();
}

void MentorCardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const protocol::MentorCard* mentor = cardOf(index);
    if (!mentor) return;
    const auto& theme = themeOf();
    const QRectF card = cardRect(option.rect);
    const bool hovered = option.state & QStyle::State_MouseOver;
    const bool focused = option.state & QStyle::State_HasFocus;
    painter->save();
    widgets::drawBox(*painter, card, widgets::metrics::kCardRadius, theme.color(Token::surface),
                     theme.color(hovered ? Token::control : Token::border));
    paintPerson(*painter, card, *mentor);
    paintTags(*painter, card, *mentor);
    paintRating(*painter, card, *mentor);
    painter->fillRect(QRectF(card.left() + kMentorInset - 1, card.top() + std::round(141 * unit()),
                             card.width() - 2 * kMentorInset + 2, 1),
                      theme.color(Token::border));
    paintOffer(*painter, card, *mentor);
    const QPoint mouse = option.widget ? option.widget->mapFromGlobal(QCursor::pos()) : QPoint(-1, -1);
    paintHeart(*painter, option.rect, index.data(MentorListModel::FavouriteRole).toBool(),
               hovered && heartRect(option.rect).contains(mouse));
    paintBook(*painter, option.rect, focused, hovered && bookRect(option.rect).contains(mouse));
    if (focused) widgets::drawFocusRing(*painter, card, widgets::metrics::kCardRadius, theme.color(Token::focus));
    painter->restore();
}

void MentorCardDelegate::paintPerson(QPainter& painter, const QRectF& card, const protocol::MentorCard& mentor) const {
    const auto& theme = themeOf();
    const auto presence = mentor.online ? widgets::Presence::online : widgets::Presence::offline;
    widgets::drawAvatar(painter, QRectF(card.left() + kMentorInset - 1, card.top() + 41 * unit() - 24, 48, 48),
                        textOf(domain::toString(mentor.id)), textOf(mentor.name), presence,
                        theme.color(Token::surface));
    const QFont strong = theme.font(TextRole::strong);
    const double room = card.width() - 75 - 8 - std::round(kHeartRoom * unit()) - (mentor.verified ? 22 : 0);
    const double name = std::min(room, std::ceil(widgets::textWidth(textOf(mentor.name), strong)) + 1);
    widgets::drawText(painter, line(card, 33, 75, 75 + name), Qt::AlignVCenter, textOf(mentor.name), strong,
                      theme.color(Token::text));
    if (mentor.verified)
        widgets::drawIcon(painter, Icon::verified, line(card, 33, 75 + name + 4, 75 + name + 20).adjusted(0, 4, 0, -4),
                          theme.color(Token::accentText));
    widgets::drawText(painter, line(card, 51, 75, card.width() - kMentorInset), Qt::AlignVCenter,
                      textOf(mentor.headline), theme.font(TextRole::detail), theme.color(Token::text2));
}

void MentorCardDelegate::paintTags(QPainter& painter, const QRectF& card, const protocol::MentorCard& mentor) const {
    const Tags tags = fittingTags(mentor, card);
    double x = kMentorInset - 1;
    if (mentor.featured)
        x += widgets::drawPill(painter, line(card, 89, x, card.width() - kMentorInset), tr("Featured"),
                               widgets::PillTone::accent, Icon::trophy) +
             5;
    const auto draw = [&](const QString& words) {
        const QRectF box = line(card, 89, x, card.width() - kMentorInset);
        x += widgets::drawPill(painter, box, words, widgets::PillTone::neutral) + 5;
    };
    for (const QString& tag : tags.shown)
        draw(tag);
    if (!tags.hidden.isEmpty()) draw(QStringLiteral("+%1").arg(tags.hidden.size()));
}

void MentorCardDelegate::paintRating(QPainter& painter, const QRectF& card, const protocol::MentorCard& mentor) const {
    const auto& theme = themeOf();
    const QFont detail = theme.font(TextRole::detail);
    const QString sessions = tr("%Ln session(s)", nullptr, mentor.sessionsCompleted);
    if (mentor.reviewCount == 0) {
        widgets::drawIcon(painter, Icon::star,
                          line(card, 121, kMentorInset - 1, kMentorInset + 13).adjusted(0, 5, 0, -5),
                          theme.color(Token::text3));
        const QRectF beside = line(card, 121, 33, card.width() - kMentorInset);
        const QString words = mentor.sessionsCompleted > 0 ? tr("No reviews yet · %1").arg(sessions) : tr("New mentor");
        widgets::drawText(painter, beside, Qt::AlignVCenter,
                          withActivity(fitting(words, sessions, beside.width(), detail), mentor, beside.width()),
                          detail, theme.color(Token::text2));
        return;
    }
    widgets::drawIcon(painter, Icon::starFilled,
                      line(card, 121, kMentorInset - 1, kMentorInset + 13).adjusted(0, 5, 0, -5),
                      theme.color(Token::star));
    const QString rating = QLocale().toString(mentor.ratingAverage, 'f', 1);
    const QFont label = theme.font(TextRole::label);
    const double width = std::ceil(widgets::textWidth(rating, label));
    widgets::drawText(painter, line(card, 121, 33, 34 + width), Qt::AlignVCenter, rating, label,
                      theme.color(Token::text));
    const QRectF beside = line(card, 121, 37 + width, card.width() - kMentorInset);
    const QString count = QStringLiteral("(%1) · %2").arg(QLocale().toString(mentor.reviewCount), sessions);
    // Whether somebody answers at all says more than how fast.
    QString words = withActivity(count, mentor, beside.width());
    if (mentor.responseSeconds)
        words = fitting(tr("%1 · answers within %2").arg(words, text::durationWords(*mentor.responseSeconds)), words,
                        beside.width(), detail);
    widgets::drawText(painter, beside, Qt::AlignVCenter, words, detail, theme.color(Token::text2));
}

void MentorCardDelegate::paintOffer(QPainter& painter, const QRectF& card, const protocol::MentorCard& mentor) const {
    const auto& theme = themeOf();
    const double beside = isBookBelow(card.width()) ? 0 : bookWidth() + kBookGap;
    const double right = card.width() - kMentorInset - beside;
    double x = kMentorInset - 1;
    const auto run = [&](const QString& words, TextRole role, Token color, double lift) {
        const double width = std::min(right - x, std::ceil(widgets::textWidth(words, theme.font(role))) + 1);
        widgets::drawText(painter, line(card, 164 + lift, x, x + width), Qt::AlignVCenter, words, theme.font(role),
                          theme.color(color));
        x += width - 1;
    };
    // One sentence whose price stands out, wherever a language puts it.
    const QString offer = tr("From %1 / %n min", nullptr, mentor.priceFromMinutes);
    run(offer.section(kPricePlace, 0, 0), TextRole::body, Token::text, 0);
    run(text::moneyShort(mentor.priceFrom), TextRole::strong, Token::text, 0);
    run(offer.section(kPricePlace, 1), TextRole::detail, Token::text3, 0.5);
    const bool free = mentor.nextFreeAt.has_value();
    const QColor ink = theme.color(free ? Token::successText : Token::text3);
    const Icon icon = !free ? Icon::calendarX : mentor.instantBook ? Icon::lightning : Icon::clock;
    widgets::drawIcon(painter, icon, line(card, 182, kMentorInset - 1, kMentorInset + 13).adjusted(0, 5, 0, -5), ink);
    const QString next = free ? text::relativeTime(m_viewer, *mentor.nextFreeAt, m_now()) : tr("Fully booked");
    const QRectF place = line(card, 182, 33, right);
    const QFont detail = theme.font(TextRole::detail);
    const QString how = mentor.instantBook ? tr("%1 · instant").arg(next) : tr("%1 · on request").arg(next);
    const QString words = free ? fitting(how, next, place.width(), detail) : next;
    widgets::drawText(painter, place, Qt::AlignVCenter, words, detail, ink);
}

void MentorCardDelegate::paintBook(QPainter& painter, const QRect& cell, bool solid, bool underMouse) const {
    const auto& theme = themeOf();
    Token fill = Token::accentSoft;
    Token ink = Token::accentText;
    if (solid || underMouse) {
        fill = underMouse && solid ? Token::accentHover : Token::accent;
        ink = Token::onAccent;
    }
    if (!m_bookEnabled) {
        fill = Token::hover;
        ink = Token::text3;
    }
    const QRectF box = bookRect(cell);
    widgets::drawBox(painter, box, widgets::metrics::kControlRadius, theme.color(fill));
    widgets::drawText(painter, box, Qt::AlignCenter, tr("Book"), theme.font(TextRole::strong), theme.color(ink));
}

/// The stroke of the icon, and within it the same heart for one that is kept.
void MentorCardDelegate::paintHeart(QPainter& painter, const QRect& cell, bool kept, bool underMouse) const {
    const auto& theme = themeOf();
    const double side = std::round(kHeart * unit());
    const QRectF room(heartRect(cell));
    const QRectF box(room.center().x() - side / 2, room.center().y() - side / 2, side, side);
    if (underMouse) widgets::drawBox(painter, room, room.width() / 2, theme.color(Token::hover));
    if (kept) {
        const double w = box.width(), h = box.height();
        QPainterPath heart(box.topLeft() + QPointF(0.5 * w, 0.84 * h));
        heart.cubicTo(box.topLeft() + QPointF(-0.16 * w, 0.42 * h), box.topLeft() + QPointF(0.22 * w, -0.08 * h),
                      box.topLeft() + QPointF(0.5 * w, 0.25 * h));
        heart.cubicTo(box.topLeft() + QPointF(0.78 * w, -0.08 * h), box.topLeft() + QPointF(1.16 * w, 0.42 * h),
                      box.topLeft() + QPointF(0.5 * w, 0.84 * h));
        painter.fillPath(heart, theme.color(Token::danger));
    }
    widgets::drawIcon(painter, Icon::heart, box, theme.color(kept ? Token::danger : Token::text3));
}

bool MentorCardDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) {
    const protocol::MentorCard* mentor = cardOf(index);
    if (!mentor || event->type() != QEvent::ToolTip) return false;
    const QRectF card = cardRect(option.rect);
    const double y = event->pos().y() - card.top();
    const Tags tags = fittingTags(*mentor, card);
    QString tip;
    if (y > 77 * unit() && y < 101 * unit() && !tags.hidden.isEmpty()) tip = widgets::listWords(tags.hidden);
    if (y < 62 * unit()) tip = textOf(mentor->headline);
    if (heartRect(option.rect).contains(event->pos()))
        tip = index.data(MentorListModel::FavouriteRole).toBool() ? tr("Do not keep as a favourite (F)")
                                                                  : tr("Keep as a favourite (F)");
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), widgets::plainToolTip(tip), view);
    return true;
}

}  // namespace mc::discovery
