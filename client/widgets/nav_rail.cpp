#include "widgets/nav_rail.h"

#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/accessible.h"
#include "widgets/card.h"
#include "widgets/focus_ring.h"
#include "widgets/painting.h"
#include "widgets/pill.h"
#include "widgets/plain_text.h"
#include "widgets/scroll_area.h"

namespace mc::widgets {

namespace {

constexpr int kIcon = 20;     ///< Of a place, at a text scale of 1.
constexpr int kRailBar = 10;  ///< Of what scrolls.

}  // namespace

void drawLogo(QPainter& painter, const QRectF& rect) {
    const Theme& theme = themeOf();
    drawBox(painter, rect, rect.width() * 0.25, theme.color(Token::accent));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double unit = rect.width() / 28;
    painter.setPen(QPen(theme.color(Token::onAccent), 2.1 * unit));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(rect.center() - QPointF(3.6 * unit, 0), 4.6 * unit, 4.6 * unit);
    painter.drawEllipse(rect.center() + QPointF(3.6 * unit, 0), 4.6 * unit, 4.6 * unit);
    painter.restore();
}

SidebarItem::SidebarItem(Icon icon, const QString& text, QWidget* parent) : QAbstractButton(parent), m_icon(icon) {
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    announce();
}

void SidebarItem::setCount(int count) {
    m_count = count;
    announce();
    update();
}

void SidebarItem::setRail(bool rail) {
    m_rail = rail;
    setToolTip(rail ? text() : QString());
    updateGeometry();
    update();
}

void SidebarItem::announce() {
    setSpokenName(*this, m_count > 0 ? tr("%1, %n new", nullptr, m_count).arg(text()) : text());
}

QSize SidebarItem::sizeHint() const {
    return {m_rail ? 40 : 192, themeOf(this).scaled(36)};
}

void SidebarItem::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void SidebarItem::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    const bool chosen = isChecked();
    if (chosen || underMouse())
        drawBox(painter, rect(), metrics::kControlRadius, theme.color(chosen ? Token::accentSoft : Token::hover));
    const QColor ink = theme.color(chosen ? Token::accentText : (underMouse() ? Token::text : Token::text2));
    const double middle = height() / 2.0;
    if (m_rail) {
        // The rail is as wide as ever.
        const double icon = std::min(theme.scaled(kIcon), width() - 8);
        drawIcon(painter, m_icon, QRectF((width() - icon) / 2, middle - icon / 2, icon, icon), ink);
        if (m_count > 0) {
            const QPointF dot(width() / 2.0 + icon / 2, middle - icon / 2 + 1);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.color(Token::window));
            painter.drawEllipse(dot, 6, 6);
            painter.setBrush(theme.color(Token::accent));
            painter.drawEllipse(dot, 4, 4);
        }
        return;
    }
    const double icon = theme.scaled(kIcon);
    drawIcon(painter, m_icon, QRectF(10, middle - icon / 2, icon, icon), ink);
    double right = width() - 10;
    if (m_count > 0) {
        const double badge = badgeWidth(m_count);
        const double high = theme.scaled(20);
        drawBadge(painter, QRectF(right - badge, middle - high / 2, badge, high), m_count);
        right -= badge + 8;
    }
    QFont font = theme.font(chosen ? TextRole::strong : TextRole::body);
    if (!chosen) font.setWeight(QFont::Medium);
    const double left = 22 + icon;
    drawText(painter, QRectF(left, 0, right - left, height()), Qt::AlignVCenter | Qt::AlignLeft, text(), font, ink);
}

AccountButton::AccountButton(QWidget* parent) : QAbstractButton(parent) {
    setObjectName(QStringLiteral("accountButton"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AccountButton::setPerson(const QString& key, const QString& name, const QString& detail, bool online) {
    m_key = key;
    m_name = name;
    m_detail = detail;
    m_online = online;
    if (m_rail) setToolTip(plainToolTip(name));
    setSpokenName(*this, tr("Account of %1").arg(name));
    setAccessibleDescription(detail);
    update();
}

void AccountButton::setRail(bool rail) {
    m_rail = rail;
    setToolTip(rail ? plainToolTip(m_name) : QString());
    update();
}

QSize AccountButton::sizeHint() const {
    return {m_rail ? 40 : 192, std::max(44, 2 * themeOf(this).lineHeight(TextRole::detail) + 12)};
}

void AccountButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    if (underMouse()) drawBox(painter, rect(), metrics::kControlRadius, theme.color(Token::hover));
    const double left = m_rail ? (width() - 32) / 2.0 : 4;
    drawAvatar(painter, QRectF(left, (height() - 32) / 2.0, 32, 32), m_key, m_name,
               m_online ? Presence::online : Presence::offline,
               theme.color(underMouse() ? Token::hover : Token::window));
    if (m_rail) return;
    const double room = width() - 44 - 28;
    const double line = theme.lineHeight(TextRole::detail);
    drawText(painter, QRectF(44, height() / 2.0 - line - 1, room, line), Qt::AlignVCenter, m_name,
             theme.font(TextRole::label), theme.color(Token::text));
    drawText(painter, QRectF(44, height() / 2.0 - 1, room, line), Qt::AlignVCenter, m_detail,
             theme.font(TextRole::detail), theme.color(Token::text3));
    drawIcon(painter, Icon::chevronsUpDown, QRectF(width() - 22, (height() - 16) / 2.0, 16, 16),
             theme.color(Token::text2));
}

namespace {

class Brand : public QWidget {
public:
    using QWidget::QWidget;
    bool rail = false;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Theme& theme = themeOf(this);
        drawLogo(painter, QRectF(rail ? (width() - 28) / 2.0 : 18, (height() - 28) / 2.0, 28, 28));
        if (!rail)
            drawText(painter, QRectF(58, 0, width() - 66, height()), Qt::AlignVCenter, QStringLiteral("Mentor Connect"),
                     theme.font(TextRole::strong), theme.color(Token::text));
    }
};

}  // namespace

NavRail::NavRail(QWidget* parent)
    : QWidget(parent),
      m_places(new ScrollArea),
      m_upper(new QVBoxLayout),
      m_foot(new QVBoxLayout),
      m_account(new AccountButton) {
    setObjectName(QStringLiteral("sidebar"));
    setAccessibleName(tr("Sidebar"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    auto* brand = new Brand;
    brand->setObjectName(QStringLiteral("brand"));
    brand->setFixedHeight(metrics::kTopBar);
    column->addWidget(brand);
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(12, 0, 1, 7);  // The bar of the places stands in the margin and takes nothing from them.
    inner->setSpacing(0);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(0, 0, kRailBar, 0);
    below->setSpacing(0);
    m_upper->setSpacing(2);
    m_foot->setSpacing(2);
    m_upper->setContentsMargins(0, 0, 0, 8);
    // Many places in a low window, or in large letters, are scrolled; the foot stays.
    auto* places = new QWidget;
    auto* list = new QVBoxLayout(places);
    list->setContentsMargins(0, 0, 0, 0);
    list->addLayout(m_upper);
    list->addStretch(1);
    m_places->setWidget(places);
    m_places->keepRoomForBar();
    places->setAutoFillBackground(false);
    inner->addWidget(m_places, 1);
    below->addLayout(m_foot);
    below->addSpacing(8);
    below->addWidget(new Divider);
    below->addSpacing(7);
    below->addWidget(m_account);
    inner->addLayout(below);
    column->addLayout(inner, 1);
    setRail(false);
    for (int i = 0; i < 9; ++i) {
        auto* key = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)), this);
        connect(key, &QShortcut::activated, this, [this, i] {
            if (i < count()) emit activated(i);
        });
    }
}

int NavRail::add(QVBoxLayout* column, Icon icon, const QString& text, const QString& objectName) {
    auto* item = new SidebarItem(icon, text);
    item->setObjectName(objectName);
    item->setRail(m_rail);
    item->installEventFilter(this);
    const int index = count();
    m_items.push_back(item);
    column->addWidget(item);
    connect(item, &QAbstractButton::clicked, this, [this, item, index] {
        // A click toggles; which one is lit the window says, once the page has changed.
        const bool another = std::any_of(m_items.begin(), m_items.end(),
                                         [item](const auto* one) { return one != item && one->isChecked(); });
        item->setChecked(!another);
        emit activated(index);
    });
    return index;
}

int NavRail::addItem(Icon icon, const QString& text, const QString& objectName) {
    return add(m_upper, icon, text, objectName);
}

int NavRail::addFootItem(Icon icon, const QString& text, const QString& objectName) {
    return add(m_foot, icon, text, objectName);
}

void NavRail::clearItems() {
    for (SidebarItem* item : m_items) {
        item->hide();
        item->deleteLater();
    }
    m_items.clear();
}

void NavRail::setCount(const QString& objectName, int count) {
    for (SidebarItem* item : m_items)
        if (item->objectName() == objectName) item->setCount(count);
}

void NavRail::setCurrent(int index) {
    for (int i = 0; i < count(); ++i)
        item(i)->setChecked(i == index);
}

int NavRail::current() const {
    const auto found = std::find_if(m_items.begin(), m_items.end(), [](const auto* item) { return item->isChecked(); });
    return found == m_items.end() ? -1 : static_cast<int>(found - m_items.begin());
}

void NavRail::setRail(bool rail) {
    m_rail = rail;
    keepWidth();
    for (SidebarItem* item : m_items)
        item->setRail(rail);
    m_account->setRail(rail);
    auto* brand = static_cast<Brand*>(findChild<QWidget*>(QStringLiteral("brand"), Qt::FindDirectChildrenOnly));
    brand->rail = rail;
    brand->update();
}

/// The rail has only icons: nothing in it grows with the text.
void NavRail::keepWidth() {
    setFixedWidth(m_rail ? metrics::kRail : themeOf(this).scaled(metrics::kSidebar));
}

void NavRail::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) keepWidth();
}

bool NavRail::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const auto found = std::find(m_items.begin(), m_items.end(), watched);
        if (found != m_items.end() && (key == Qt::Key_Up || key == Qt::Key_Down)) {
            const int next = static_cast<int>(found - m_items.begin()) + (key == Qt::Key_Down ? 1 : -1);
            if (next >= 0 && next < count()) {
                item(next)->setFocus(Qt::TabFocusReason);
                m_places->ensureWidgetVisible(item(next));
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void NavRail::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), themeOf(this).color(Token::border));
}

}  // namespace mc::widgets
