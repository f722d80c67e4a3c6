#include "widgets/tabs.h"

#include <QKeyEvent>
#include <QPainter>
#include <cmath>

#include "widgets/focus_ring.h"
#include "widgets/painting.h"
#include "widgets/pill.h"
#include "widgets/theme.h"

namespace mc::widgets {

Tabs::Tabs(const QString& accessibleName, QWidget* parent) : QTabBar(parent) {
    setAccessibleName(accessibleName);
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
    connect(this, &QTabBar::currentChanged, this, [this] { trackFocus(); });
}

void Tabs::setTabCount(int index, int count) {
    setTabData(index, count);
    setTabText(index, tabText(index));  // Lays the bar out anew.
}

void Tabs::trackFocus() {
    setFocusRect(this, tabRect(currentIndex()).adjusted(4, 6, -4, -6));
}

QSize Tabs::tabSizeHint(int index) const {
    const Theme& theme = themeOf(this);
    const int count = tabData(index).toInt();
    const double badge = count > 0 ? badgeWidth(count) + 8 : 0;
    return {static_cast<int>(std::ceil(textWidth(tabText(index), theme.font(TextRole::strong)) + badge)) + 25,
            theme.scaled(40)};
}

void Tabs::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    trackFocus();
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.color(Token::border));
    for (int i = 0; i < count(); ++i) {
        const QRectF tab = tabRect(i);
        const bool chosen = i == currentIndex();
        const bool hovered = tab.contains(mapFromGlobal(QCursor::pos())) && underMouse();
        Token ink = chosen ? Token::accentText : (hovered ? Token::text : Token::text2);
        if (!isTabEnabled(i)) ink = Token::text3;
        const QFont font = theme.font(chosen ? TextRole::strong : TextRole::body);
        drawText(painter, tab.adjusted(12, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, tabText(i), font,
                 theme.color(ink));
        const int count = tabData(i).toInt();
        if (count > 0) {
            const double left = tab.left() + 12 + textWidth(tabText(i), font) + 8;
            const QRectF box(left, tab.center().y() - 10, badgeWidth(count), 20);
            if (chosen)
                drawBadge(painter, box, count);
            else
                drawText(painter, box, Qt::AlignVCenter | Qt::AlignLeft, QString::number(count), font,
                         theme.color(Token::text3));
        }
        if (chosen) painter.fillRect(QRectF(tab.left(), height() - 2, tab.width(), 2), theme.color(Token::accent));
    }
}

void Tabs::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Home) {
        setCurrentIndex(0);
    } else if (event->key() == Qt::Key_End) {
        setCurrentIndex(count() - 1);
    } else {
        QTabBar::keyPressEvent(event);
    }
}

}  // namespace mc::widgets
