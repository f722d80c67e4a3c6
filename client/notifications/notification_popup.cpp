#include "notifications/notification_popup.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <cmath>

#include "net/problem.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/focus_ring.h"
#include "widgets/label.h"
#include "widgets/painting.h"
#include "widgets/popup_shape.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/theme.h"
#include "widgets/rows_by_width.h"

namespace mc::notifications {

using namespace widgets;
using protocol::NotificationType;

namespace {

constexpr int kWidth = 400;
constexpr int kAround = 16;
constexpr int kHeight = 480;
constexpr int kRowHeight = 76;

struct Mark {
    Icon icon;
    Token ground;
    Token color;
};

Mark markOf(NotificationType type) {
    switch (type) {
        case NotificationType::booking_confirmed:
        case NotificationType::session_completed:
        case NotificationType::booking_moved:
            return {Icon::calendarCheck, Token::successSoft, Token::successText};
        case NotificationType::booking_requested:
            return {Icon::inbox, Token::accentSoft, Token::accentText};
        case NotificationType::booking_declined:
        case NotificationType::booking_cancelled:
        case NotificationType::no_show_reported:
        case NotificationType::no_show_waiting:
        case NotificationType::no_show_upheld:
        case NotificationType::no_show_rejected:
        case NotificationType::no_show_contested:
            return {Icon::calendarX, Token::dangerSoft, Token::dangerText};
        case NotificationType::bookings_paused:
        case NotificationType::cancellations_warned:
            return {Icon::calendarX, Token::warningSoft, Token::warningText};
        case NotificationType::waitlist_opened:
            return {Icon::calendarCheck, Token::successSoft, Token::successText};
        case NotificationType::search_matched:
            return {Icon::search, Token::accentSoft, Token::accentText};
        case NotificationType::request_waiting:
        case NotificationType::booking_reminder:
        case NotificationType::move_proposed:
        case NotificationType::move_declined:
        case NotificationType::outage_choice:
            return {Icon::clock, Token::warningSoft, Token::warningText};
        case NotificationType::payment_failed:
        case NotificationType::payment_declined:
        case NotificationType::payment_too_late:
        case NotificationType::payment_quarantined:
        case NotificationType::payment_surplus:
        case NotificationType::refund_failed:
        case NotificationType::credits_expiring:
        case NotificationType::plan_past_due:
        case NotificationType::plan_lapsed:
        case NotificationType::plan_refunded:
        case NotificationType::payout_returned:
        case NotificationType::payout_held:
        case NotificationType::dispute_waiting:
        case NotificationType::share_frozen:
            return {Icon::rupee, Token::warningSoft, Token::warningText};
        case NotificationType::payment_received:
        case NotificationType::payout_paid:
        case NotificationType::refund_processed:
        case NotificationType::dispute_over:
        case NotificationType::share_thawed:
            return {Icon::rupee, Token::successSoft, Token::successText};
        case NotificationType::review_requested:
        case NotificationType::review_received:
        case NotificationType::review_answered:
        case NotificationType::review_hidden:
        case NotificationType::rating_warned:
        case NotificationType::rating_paused:
        case NotificationType::rating_kept:
        case NotificationType::rating_waiting:
            return {Icon::star, Token::warningSoft, Token::warningText};
        case NotificationType::items_due:
        case NotificationType::notes_shared:
            return {Icon::note, Token::accentSoft, Token::accentText};
        case NotificationType::message_hidden:
            return {Icon::message, Token::warningSoft, Token::warningText};
        case NotificationType::new_message:
        case NotificationType::message_report_waiting:
        case NotificationType::message_report_upheld:
        case NotificationType::message_report_dismissed:
        case NotificationType::application_questioned:
        case NotificationType::application_answered:
        case NotificationType::profile_change_questioned:
        case NotificationType::profile_change_answered:
            return {Icon::message, Token::accentSoft, Token::accentText};
        case NotificationType::application_submitted:
        case NotificationType::application_received:
        case NotificationType::profile_change_received:
            return {Icon::inbox, Token::accentSoft, Token::accentText};
        case NotificationType::outage_settled:
            return {Icon::calendarCheck, Token::successSoft, Token::successText};
        case NotificationType::application_approved:
        case NotificationType::profile_change_approved:
        case NotificationType::rating_reinstated:
            return {Icon::verifiedOutline, Token::successSoft, Token::successText};
        case NotificationType::application_rejected:
        case NotificationType::profile_change_declined:
            return {Icon::note, Token::warningSoft, Token::warningText};
    }
    return {Icon::bell, Token::sunken, Token::text2};
}

constexpr double kAbove = 8;  ///< The first line, in the row's box.
constexpr double kTextLeft = 56;
constexpr double kTextRight = 12;
constexpr double kDot = 8;

/// A row's words in a box of this width; they wrap, however long they are in whatever language.
struct Words {
    QString time;
    QRectF title;  ///< From the box's corner, as the others.
    QRectF text;
    double timeWidth = 0;
    double height = 0;  ///< Of the box.

    Words(const QModelIndex& index, double width, const Theme& theme)
        : time(index.data(NotificationModel::TimeRole).toString()) {
        const bool unread = index.data(NotificationModel::UnreadRole).toBool();
        const QFont detail = theme.font(TextRole::detail);
        timeWidth = std::ceil(textWidth(time, unread ? theme.font(TextRole::label) : detail)) + 2;
        const double room = width - kTextRight - kTextLeft;
        title = wrapped(index.data(NotificationModel::TitleRole).toString(), titleFont(unread, theme),
                        {kTextLeft, kAbove, room - timeWidth - 8, theme.lineHeight(TextRole::body) + 0.0});
        text = wrapped(index.data(NotificationModel::TextRole).toString(), detail,
                       {kTextLeft, title.bottom() + 2, room - 2 * kDot, theme.lineHeight(TextRole::detail) + 0.0});
        height = std::max<double>(text.bottom() + kAbove, kLeastBox);
    }
    static QFont titleFont(bool unread, const Theme& theme) {
        return theme.font(unread ? TextRole::strong : TextRole::body);
    }

private:
    /// As high as the words need, and at least as it is.
    static QRectF wrapped(const QString& words, const QFont& font, QRectF box) {
        const QRectF room(box.topLeft(), QSizeF(box.width(), QWIDGETSIZE_MAX));
        const double height = QFontMetricsF(font).boundingRect(room, Qt::TextWordWrap, words).height();
        box.setHeight(std::max(box.height(), std::ceil(height)));
        return box;
    }
    static constexpr double kLeastBox = 56;
};

/// The same with and without a scroll bar: a list lays its rows out anew only when it becomes higher.
double boxWidth(const QWidget* widget) {
    const auto* list = static_cast<const QAbstractItemView*>(widget);
    return list->width() - list->verticalScrollBar()->sizeHint().width() - 8;
}

class Delegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Words words(index, boxWidth(option.widget), themeOf(option.widget));
        return {static_cast<int>(boxWidth(option.widget)) + 8, static_cast<int>(std::ceil(words.height)) + 4};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = themeOf(option.widget);
        const QRectF row = QRectF(option.rect).adjusted(4, 2, -4, -2);
        const bool current = option.state.testFlag(QStyle::State_HasFocus);
        const bool hover = option.state.testFlag(QStyle::State_MouseOver);
        painter->setRenderHint(QPainter::Antialiasing);
        if (current || hover)
            drawBox(*painter, row, metrics::kControlRadius, theme.color(current ? Token::accentSoft : Token::hover));
        const auto mark = markOf(static_cast<NotificationType>(index.data(NotificationModel::TypeRole).toInt()));
        const QRectF disc(row.left() + 8, row.top() + 10, 36, 36);
        drawBox(*painter, disc, 18, theme.color(mark.ground));
        drawIcon(*painter, mark.icon, disc.adjusted(9, 9, -9, -9), theme.color(mark.color));
        paintWords(*painter, QRectF(row.topLeft(), QSizeF(boxWidth(option.widget), row.height())), theme, index);
    }

private:
    static void paintWords(QPainter& painter, const QRectF& row, const Theme& theme, const QModelIndex& index) {
        const bool unread = index.data(NotificationModel::UnreadRole).toBool();
        const Words words(index, row.width(), theme);
        const auto wrap = [&painter, &row](const QRectF& box, const QString& text, const QFont& font,
                                           const QColor& color) {
            painter.setFont(font);
            painter.setPen(color);
            painter.drawText(box.translated(row.topLeft()), Qt::TextWordWrap | Qt::AlignVCenter, text);
        };
        wrap(words.title, index.data(NotificationModel::TitleRole).toString(), Words::titleFont(unread, theme),
             theme.color(Token::text));
        wrap(words.text, index.data(NotificationModel::TextRole).toString(), theme.font(TextRole::detail),
             theme.color(unread ? Token::text2 : Token::text3));
        const double right = row.right() - kTextRight;
        drawText(
            painter,
            QRectF(right - words.timeWidth, row.top() + kAbove, words.timeWidth + 1, theme.lineHeight(TextRole::body)),
            Qt::AlignVCenter, words.time, theme.font(unread ? TextRole::label : TextRole::detail),
            theme.color(unread ? Token::accentText : Token::text3));
        if (unread)
            drawBox(painter, QRectF(right - kDot, row.top() + words.text.top() + 4, kDot, kDot), kDot / 2,
                    theme.color(Token::accent));
    }
};

}  // namespace

NotificationPopup::NotificationPopup(NotificationCenter& center, QWidget* parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint), m_center(center) {
    setObjectName(u"notificationPopup"_qs);
    setAccessibleName(tr("Notifications"));
    setAttribute(Qt::WA_TranslucentBackground);
    keepPopupShape(*this);
    m_list = new QListView;
    m_list->setObjectName(u"notificationList"_qs);
    m_list->setAccessibleName(tr("Notifications"));
    m_list->setModel(&center.model());
    m_list->setItemDelegate(new Delegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    keepRowsToWidth(*m_list);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_readAll = new Button(tr("Mark all read"), Button::Kind::link);
    m_readAll->setObjectName(u"markAllReadButton"_qs);
    auto* empty =
        new EmptyState(Icon::bell, tr("Nothing new"), tr("Bookings, payments and reviews are announced here."));
    m_states = new StatePage(m_list, Skeleton::rows(5, kRowHeight), empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(5, 5, 5, 5);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 12, 8);
    head->addWidget(new Label(tr("Notifications"), TextRole::section), 1);
    head->addWidget(m_readAll);
    column->addLayout(head);
    column->addWidget(new Divider);
    column->addWidget(m_states, 1);
    connect(m_readAll, &Button::clicked, &center, &NotificationCenter::markAllRead);
    connect(m_list, &QListView::clicked, this, &NotificationPopup::activate);
    connect(m_list, &QListView::activated, this, &NotificationPopup::activate);
    connect(m_states, &StatePage::retryRequested, &center, &NotificationCenter::load);
    connect(&center, &NotificationCenter::stateChanged, this, &NotificationPopup::follow);
    connect(&center, &NotificationCenter::unreadChanged, this, &NotificationPopup::follow);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value >= m_list->verticalScrollBar()->maximum() - kRowHeight) m_center.loadMore();
    });
    new FocusRing(this);
    follow();
}

void NotificationPopup::follow() {
    m_readAll->setVisible(m_center.unread() > 0);
    switch (m_center.state()) {
        case net::LoadState::loading:
            return m_states->showLoading();
        case net::LoadState::empty:
            return m_states->showEmpty();
        case net::LoadState::ready:
            return m_states->showReady();
        case net::LoadState::error:
            return m_states->showError(tr("The notifications did not load"), net::words(m_center.error()));
    }
}

void NotificationPopup::popUp(const QWidget& anchor) {
    const QPoint corner = anchor.mapToGlobal(QPoint(anchor.width(), anchor.height() + 4));
    const QWidget* window = anchor.window();
    const int below = window->mapToGlobal(QPoint(0, window->height())).y() - corner.y() - kAround;
    setFixedSize(std::min(themeOf(this).scaled(kWidth), window->width() - 2 * kAround),
                 std::min(themeOf(this).scaled(kHeight), below));
    move(corner.x() - width(), corner.y());
    show();
    m_list->setFocus(Qt::PopupFocusReason);
}

void NotificationPopup::activate(const QModelIndex& index) {
    if (!index.isValid() || !isVisible()) return;  // A click is both clicked and activated on some desktops.
    const QString link = index.data(NotificationModel::LinkRole).toString();
    m_center.markRead(index.row());
    hide();
    if (!link.isEmpty()) emit openLink(link);
}

void NotificationPopup::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = themeOf(this);
    drawBox(painter, rect(), metrics::kCardRadius, theme.color(Token::surface), theme.color(Token::border));
}

}  // namespace mc::notifications
