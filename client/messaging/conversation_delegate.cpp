#include "messaging/conversation_delegate.h"

#include <QPainter>
#include <cmath>

#include "messaging/conversation_model.h"
#include "widgets/painting.h"
#include "widgets/pill.h"
#include "widgets/theme.h"

namespace mc::messaging {

using namespace widgets;

namespace {

constexpr int kRowHeight = 64;

}  // namespace

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {option.rect.width(), themeOf(option.widget).scaled(kRowHeight)};
}

void ConversationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    const Theme& theme = themeOf(option.widget);
    const QRectF row = QRectF(option.rect).adjusted(8, 0, -8, 0);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool hover = option.state.testFlag(QStyle::State_MouseOver);
    const Token ground = chosen ? Token::accentSoft : hover ? Token::hover : Token::window;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (chosen || hover) drawBox(*painter, row, metrics::kControlRadius, theme.color(ground));
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        drawFocusRing(*painter, row.adjusted(4, 4, -4, -4), metrics::kControlRadius - 4, theme.color(Token::focus));
    const int unread = index.data(ConversationModel::UnreadRole).toInt();
    const bool online = index.data(ConversationModel::OnlineRole).toBool();
    drawAvatar(*painter, QRectF(row.left() + 8, row.center().y() - 20, 40, 40),
               index.data(ConversationModel::KeyRole).toString(), index.data(ConversationModel::NameRole).toString(),
               online ? Presence::online : Presence::none, theme.color(ground));
    const QString time = index.data(ConversationModel::TimeRole).toString();
    const QFont timeFont = theme.font(unread ? TextRole::label : TextRole::detail);
    const double timeWidth = std::ceil(textWidth(time, timeFont)) + 2;
    const double left = row.left() + 60;
    const double line = theme.lineHeight(TextRole::body);
    const double right = row.right() - 8;
    drawText(*painter, QRectF(left, row.center().y() - line, right - left - timeWidth - 8, line), Qt::AlignVCenter,
             index.data(ConversationModel::NameRole).toString(),
             theme.font(unread || chosen ? TextRole::strong : TextRole::body), theme.color(Token::text));
    drawText(*painter, QRectF(right - timeWidth, row.center().y() - line, timeWidth + 1, line), Qt::AlignVCenter, time,
             timeFont, theme.color(unread ? Token::accentText : Token::text3));
    const double badge = unread > 0 ? badgeWidth(unread) : 0;
    const bool draft = index.data(ConversationModel::DraftRole).toBool();
    drawText(*painter, QRectF(left, row.center().y() + 1, right - left - (badge > 0 ? badge + 8 : 0), line - 2),
             Qt::AlignVCenter, index.data(ConversationModel::PreviewRole).toString(),
             theme.font(unread ? TextRole::tag : TextRole::detail),
             theme.color(draft    ? Token::dangerText
                         : unread ? Token::text
                                  : Token::text2));
    if (badge > 0) drawBadge(*painter, QRectF(right - badge, row.center().y(), badge, 20), unread);
    painter->restore();
}

}  // namespace mc::messaging
