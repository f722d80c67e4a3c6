#include "app/mode_edge.h"

#include <QPainter>

#include "widgets/theme.h"

namespace mc::app {

ModeEdge::ModeEdge(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("modeEdge"));
    setFixedHeight(4);
    hide();
}

void ModeEdge::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), widgets::themeOf(this).color(widgets::Token::warning));
}

}  // namespace mc::app
