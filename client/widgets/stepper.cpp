#include "widgets/stepper.h"

#include <QLocale>
#include <QPainter>

#include "widgets/accessible.h"
#include "widgets/icon.h"
#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::widgets {
namespace {
constexpr int kDisc = 32;
constexpr int kPitch = 62;
}  // namespace

Stepper::Stepper(const QStringList& titles, QWidget* parent) : QWidget(parent) {
    for (const QString& title : titles)
        m_steps.push_back({title, {}});
    announce();
}

void Stepper::setDetail(int step, const QString& detail) {
    m_steps[static_cast<std::size_t>(step)].detail = detail;
    update();
}

void Stepper::setDone(int step, bool done) {
    m_steps[static_cast<std::size_t>(step)].done = done;
    announce();
    update();
}

bool Stepper::isDone(int index) const {
    return m_steps[static_cast<std::size_t>(index)].done.value_or(index < m_current);
}

void Stepper::setCurrent(int step) {
    m_current = step;
    announce();
    update();
}

void Stepper::announce() {
    if (m_steps.empty()) return;
    const auto index = static_cast<std::size_t>(qBound(0, m_current, static_cast<int>(m_steps.size()) - 1));
    setAccessibleName(tr("Step %1 of %2: %3").arg(m_current + 1).arg(m_steps.size()).arg(m_steps[index].title));
    QStringList open;
    for (std::size_t i = 0; i < m_steps.size(); ++i)
        if (m_steps[i].done == false) open << m_steps[i].title;
    setSpokenDescription(*this,
                         open.isEmpty() ? QString() : tr("Not complete: %1").arg(QLocale().createSeparatedList(open)));
}

QSize Stepper::sizeHint() const {
    return {themeOf(this).scaled(184), static_cast<int>(m_steps.size()) * themeOf(this).scaled(kPitch)};
}

void Stepper::paintDisc(QPainter& painter, int index, const QRectF& disc) const {
    const Theme& theme = themeOf(this);
    if (index != m_current && isDone(index)) {
        drawBox(painter, disc, kDisc / 2.0, theme.color(Token::accentSoft));
        drawIcon(painter, Icon::check, QRectF(disc.center() - QPointF(8, 8), QSizeF(16, 16)),
                 theme.color(Token::accentText));
        return;
    }
    const bool now = index == m_current;
    drawBox(painter, disc, kDisc / 2.0, theme.color(now ? Token::accent : Token::surface),
            now ? QColor() : theme.color(Token::control));
    drawText(painter, disc, Qt::AlignCenter, QString::number(index + 1), theme.font(TextRole::strong),
             theme.color(now ? Token::onAccent : Token::text2));
}

void Stepper::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    const int pitch = theme.scaled(kPitch);
    const int line = theme.lineHeight(TextRole::body) - 2;
    for (int i = 0; i < static_cast<int>(m_steps.size()); ++i) {
        const Step& step = m_steps[static_cast<std::size_t>(i)];
        const double top = i * pitch;
        if (i + 1 < static_cast<int>(m_steps.size()))
            painter.fillRect(QRectF(kDisc / 2.0 - 1, top + kDisc + 4, 2, pitch - kDisc - 8),
                             theme.color(i < m_current && isDone(i) ? Token::accent : Token::border));
        paintDisc(painter, i, QRectF(0, top, kDisc, kDisc));
        const double above = step.detail.isEmpty() ? (kDisc - line) / 2.0 : -1;  // Alone it stands beside its number.
        const QRectF words(kDisc + 12, top + above, width() - kDisc - 12, line);
        drawText(painter, words, Qt::AlignVCenter, step.title, theme.font(TextRole::strong),
                 theme.color(i == m_current || isDone(i) ? Token::text : Token::text2));
        painter.setFont(theme.font(TextRole::detail));
        painter.setPen(theme.color(Token::text3));
        painter.drawText(QRectF(words.left(), words.bottom() - 1, words.width(), pitch - line), Qt::TextWordWrap,
                         step.detail);
    }
}

}  // namespace mc::widgets
