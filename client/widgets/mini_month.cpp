#include "widgets/clock.h"
#include "widgets/mini_month.h"

#include <QAccessible>
#include <QDate>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

#include "widgets/button.h"
#include "widgets/focus_ring.h"
#include "widgets/painting.h"

namespace mc::widgets {
namespace {

constexpr int kTitle = 32;
constexpr int kDays = 24;
constexpr int kRow = 28;

QDate dateOf(domain::CivilDate date) {
    return {date.year, date.month, date.day};
}

}  // namespace

MiniMonth::MiniMonth(QWidget* parent)
    : QWidget(parent),
      m_previous(new Button(Icon::chevronLeft, tr("Previous month"))),
      m_next(new Button(Icon::chevronRight, tr("Next month"))) {
    setFocusPolicy(Qt::StrongFocus);
    setOwnFocus(this);
    setAccessibleName(tr("Month"));
    for (Button* button : {m_previous, m_next}) {
        button->setParent(this);
        button->setSize(Button::Size::small);
    }
    connect(m_previous, &Button::clicked, this, [this] { step(-1); });
    connect(m_next, &Button::clicked, this, [this] { step(1); });
}

void MiniMonth::setToday(domain::CivilDate today) {
    m_today = today;
    m_cursor = today;
    setMonth(today.year, today.month);
}

void MiniMonth::setMonth(int year, int month) {
    m_year = year;
    m_month = month;
    update();
    emit monthShown(year, month);
}

void MiniMonth::setMarks(std::map<domain::CivilDate, Mark> marks) {
    m_marks = std::move(marks);
    update();
}

void MiniMonth::setChosen(std::optional<domain::CivilDate> date) {
    m_chosen = date;
    if (date) moveTo(*date);
    update();
}

void MiniMonth::step(int months) {
    const QDate next = QDate(m_year, m_month, 1).addMonths(months);
    m_cursor = {next.year(), next.month(), std::min(m_cursor.day, next.daysInMonth())};
    setMonth(next.year(), next.month());
}

void MiniMonth::moveTo(domain::CivilDate date) {
    m_cursor = date;
    if (date.year != m_year || date.month != m_month) setMonth(date.year, date.month);
    announce();
    update();
}

QString MiniMonth::dateWords(domain::CivilDate date) const {
    QString words = QLocale().toString(dateOf(date), QStringLiteral("dddd d MMMM yyyy"));
    const auto mark = m_marks.find(date);
    if (mark != m_marks.end())
        words += QStringLiteral(", ") + (mark->second == Mark::closed ? tr("closed") : tr("other times"));
    return words;
}

void MiniMonth::announce() {
    setAccessibleDescription(dateWords(m_cursor));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

domain::CivilDate MiniMonth::firstShown() const {
    const domain::CivilDate first{m_year, m_month, 1};
    return domain::addDays(first, -placeOfWeekday(domain::isoWeekday(first)));
}

QRect MiniMonth::dateRect(domain::CivilDate date) const {
    const int index = static_cast<int>(domain::toDays(date) - domain::toDays(firstShown()));
    const double wide = width() / 7.0;
    return QRectF(index % 7 * wide, kTitle + kDays + index / 7 * kRow, wide, kRow).toRect();
}

void MiniMonth::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_next->setGeometry(width() - 30, 0, 32, 32);
    m_previous->setGeometry(width() - 142, 0, 32, 32);
}

void MiniMonth::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    const QString title = QLocale().standaloneMonthName(m_month);
    drawText(painter, QRectF(width() - 112, 0, 84, kTitle), Qt::AlignCenter, title, theme.font(TextRole::strong),
             theme.color(Token::text));
    for (int i = 0; i < 7; ++i)
        drawText(painter, QRectF(i * width() / 7.0, kTitle, width() / 7.0, kDays), Qt::AlignCenter,
                 QLocale().standaloneDayName(i + 1, QLocale::ShortFormat).left(1), theme.font(TextRole::detail),
                 theme.color(Token::text2));
    for (domain::CivilDate date{m_year, m_month, 1}; date.month == m_month; date = domain::addDays(date, 1)) {
        const QRectF cell = dateRect(date);
        const QRectF box(cell.center().x() - 19, cell.top() + 1, 38, 26);
        const auto mark = m_marks.find(date);
        Token ink = date < m_today ? Token::text3 : Token::text;
        QFont font = theme.font(TextRole::detail);
        if (mark != m_marks.end() && mark->second == Mark::closed) {
            drawBox(painter, box, 6, theme.color(Token::hover));
            font.setStrikeOut(true);
            ink = Token::text2;
        } else if (mark != m_marks.end()) {
            drawBox(painter, box, 6, theme.color(Token::successSoft), theme.color(Token::slotBorder));
            font = theme.font(TextRole::label);
            ink = Token::successText;
        }
        if (date == m_today || m_chosen == date) {
            drawBox(painter, box, 6, m_chosen == date ? theme.color(Token::accentSoft) : QColor(),
                    theme.color(Token::accent), date == m_today ? 2 : 1);
            font = theme.font(TextRole::label);
            ink = Token::accentText;
        }
        drawText(painter, box, Qt::AlignCenter, QString::number(date.day), font, theme.color(ink));
        if (hasFocus() && date == m_cursor)
            drawFocusRing(painter, box.adjusted(1, 1, -1, -1), 6, theme.color(Token::focus));
    }
}

void MiniMonth::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Left:
            moveTo(domain::addDays(m_cursor, -1));
            return;
        case Qt::Key_Right:
            moveTo(domain::addDays(m_cursor, 1));
            return;
        case Qt::Key_Up:
            moveTo(domain::addDays(m_cursor, -7));
            return;
        case Qt::Key_Down:
            moveTo(domain::addDays(m_cursor, 7));
            return;
        case Qt::Key_PageUp:
            step(-1);
            return;
        case Qt::Key_PageDown:
            step(1);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            emit picked(m_cursor);
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

void MiniMonth::mousePressEvent(QMouseEvent* event) {
    for (domain::CivilDate date{m_year, m_month, 1}; date.month == m_month; date = domain::addDays(date, 1)) {
        if (!dateRect(date).contains(event->position().toPoint())) continue;
        moveTo(date);
        emit picked(date);
        return;
    }
}

void MiniMonth::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    announce();
    update();
}

void MiniMonth::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

}  // namespace mc::widgets
