#include "widgets/loading_cover.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>

#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::widgets {
namespace {

constexpr double kBarWidth = 240;
constexpr double kBarHeight = 4;

}  // namespace

LoadingCover::LoadingCover(const QString& words, QWidget* over) : QWidget(over), m_words(words) {
    setObjectName(QStringLiteral("loadingCover"));
    setAccessibleName(words);
    over->installEventFilter(this);
    setGeometry(over->rect());
}

void LoadingCover::setProgress(int percent) {
    m_percent = std::clamp(percent, 0, 100);
    update();
}

void LoadingCover::cover() {
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

bool LoadingCover::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) setGeometry(parentWidget()->rect());
    // The view makes the widget it paints on when the page is loaded, above us.
    if (event->type() == QEvent::ChildAdded && isVisible()) raise();
    return QWidget::eventFilter(watched, event);
}

void LoadingCover::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = themeOf(this);
    painter.fillRect(rect(), theme.color(Token::window));
    const int line = theme.lineHeight(TextRole::body);
    const QRectF words(0, height() * 0.4 - line, width(), line);
    drawText(painter, words, Qt::AlignCenter, m_words, theme.font(TextRole::body), theme.color(Token::text2));
    QRectF bar((width() - kBarWidth) / 2, words.bottom() + 12, kBarWidth, kBarHeight);
    drawBox(painter, bar, kBarHeight / 2, theme.color(Token::track));
    bar.setWidth(std::max(kBarHeight, kBarWidth * m_percent / 100));
    drawBox(painter, bar, kBarHeight / 2, theme.color(Token::accent));
}

}  // namespace mc::widgets
