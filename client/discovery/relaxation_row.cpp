#include "discovery/relaxation_row.h"

#include <QKeyEvent>
#include <QPainter>

#include "widgets/icon.h"
#include "widgets/painting.h"
#include "widgets/plain_text.h"
#include "widgets/theme.h"

namespace mc::discovery {

using widgets::Icon;
using widgets::TextRole;
using widgets::Token;

namespace {

Icon iconOf(Relaxation::Kind kind) {
    switch (kind) {
        case Relaxation::Kind::price:
            return Icon::rupee;
        case Relaxation::Kind::rating:
            return Icon::star;
        case Relaxation::Kind::words:
            return Icon::search;
        case Relaxation::Kind::other:
            return Icon::filter;
    }
    return Icon::filter;
}

}  // namespace

RelaxationRow::RelaxationRow(const Relaxation& relaxation, QWidget* parent)
    : QAbstractButton(parent), m_kind(relaxation.kind), m_gain(relaxation.gain) {
    setObjectName(QStringLiteral("relaxation"));
    widgets::setPlainText(*this, relaxation.text);
    setAccessibleName(tr("%1, brings %2").arg(relaxation.text, mentorWords(m_gain)));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize RelaxationRow::sizeHint() const {
    return {360, widgets::themeOf(this).scaled(40)};
}

void RelaxationRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto& theme = widgets::themeOf(this);
    widgets::drawBox(painter, rect(), widgets::metrics::kControlRadius, theme.color(Token::surface),
                     theme.color(underMouse() ? Token::control : Token::border));
    widgets::drawIcon(painter, iconOf(m_kind), QRectF(13, (height() - 18) / 2.0, 18, 18), theme.color(Token::text2));
    const QString gain = mentorWords(m_gain);
    const QFont strong = theme.font(TextRole::strong);
    const double width = widgets::textWidth(gain, strong) + 2;
    widgets::drawText(painter, QRectF(this->width() - width - 13, 0, width, height()), Qt::AlignVCenter, gain, strong,
                      theme.color(Token::successText));
    widgets::drawText(painter, QRectF(43, 0, this->width() - width - 64, height()), Qt::AlignVCenter, text(),
                      theme.font(TextRole::body), theme.color(Token::text));
}

void RelaxationRow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

}  // namespace mc::discovery
