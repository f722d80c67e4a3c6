#include "mentor/days_off_model.h"

#include <QDate>
#include <QLocale>
#include <QPainter>
#include <algorithm>

#include "text/dates.h"
#include "widgets/clock.h"
#include "widgets/format.h"
#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::mentor {

using widgets::TextRole;
using widgets::Token;

namespace {

constexpr double kDates = 60;  ///< One date; a vacation takes what it needs.

QString dateWords(domain::CivilDate date) {
    return text::dateText(date, text::DateForm::day);
}

QStringList timesOf(const DayOff& day) {
    if (day.vacation) return {DaysOffModel::tr("Vacation")};
    QStringList times;
    for (const auto& window : day.exception->windows)
        times << widgets::wallTimeText(window.begin) + QStringLiteral(" – ") + widgets::wallTimeText(window.end);
    return times.isEmpty() ? QStringList(DaysOffModel::tr("Closed")) : times;
}

QString withNote(const QString& what, const QString& between, const DayOff& day) {
    if (!day.exception || day.exception->note.empty()) return what;
    return what + between + QString::fromStdString(day.exception->note);
}

QString holds(const DayOff& day) {
    return withNote(widgets::listWords(timesOf(day)), QStringLiteral(" · "), day);
}

/// As holds(), to be read line by line: the list is narrow.
QString linesOf(const DayOff& day) {
    return withNote(timesOf(day).join(u'\n'), QStringLiteral("\n"), day);
}

double furtherLines(const QModelIndex& index) {
    return static_cast<double>(index.data(DaysOffModel::WordsRole).toString().count(u'\n'));
}

}  // namespace

QString datesWords(domain::CivilDate first, domain::CivilDate last) {
    if (first == last) return dateWords(first);
    return text::shortDateRange(first, last);
}

int DaysOffModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_days.size());
}

QVariant DaysOffModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const DayOff& found = day(index.row());
    const auto last = found.vacation ? found.vacation->last : found.first();
    switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return QString(datesWords(found.first(), last) + QStringLiteral(", ") + holds(found) +
                           (found.error.isEmpty() ? QString() : QStringLiteral(". ") + found.error));
        case KeyRole:
            return QString::fromStdString((found.vacation ? "v" : "e") + domain::toString(found.first()));
        case DatesRole:
            return datesWords(found.first(), last);
        case WordsRole:
            return found.error.isEmpty() ? linesOf(found) : found.error;
        case OpenRole:
            return found.exception && !found.exception->windows.empty();
        case ErrorRole:
            return !found.error.isEmpty();
        default:
            return {};
    }
}

void DaysOffModel::set(std::vector<DayOff> days) {
    beginResetModel();
    m_days = std::move(days);
    endResetModel();
}

QSize DayOffDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto height = kHeight + static_cast<int>(furtherLines(index)) * kFurther;
    return {option.rect.width(), widgets::themeOf().scaled(height)};
}

QRect DayOffDelegate::actionRect(const QRect& row, const QModelIndex&, int) const {
    const int size = widgets::themeOf().scaled(32);
    return {row.right() + 1 - size - 6, row.top() + (row.height() - size) / 2, size, size};
}

void DayOffDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& theme = widgets::themeOf();
    painter->save();
    paintGround(*painter, option, index);
    const QRectF row = option.rect;
    const bool wrong = index.data(DaysOffModel::ErrorRole).toBool();
    const bool open = index.data(DaysOffModel::OpenRole).toBool();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.color(wrong ? Token::danger : open ? Token::success : Token::control));
    painter->drawEllipse(QPointF(row.left() + 20, row.center().y()), 4, 4);
    const QString dates = index.data(DaysOffModel::DatesRole).toString();
    const double datesWidth = std::max(kDates, widgets::figuresWidth(dates, theme.font(TextRole::body)) + 12);
    widgets::drawFigures(*painter, QRectF(row.left() + 32, row.top(), datesWidth, row.height()), Qt::AlignVCenter,
                         dates, theme.font(TextRole::body), theme.color(Token::text));
    const QRectF cross = actionRect(option.rect, index, remove);
    const double left = row.left() + 32 + datesWidth + 4;
    const double further = theme.scaled(kFurther);
    QRectF line(left, row.top(), cross.left() - left, row.height() - furtherLines(index) * further);
    for (const auto& words : index.data(DaysOffModel::WordsRole).toString().split(u'\n')) {
        widgets::drawText(*painter, line, Qt::AlignVCenter, words, theme.font(TextRole::body),
                          theme.color(wrong ? Token::dangerText : Token::text2));
        line.translate(0, further);
    }
    if (!isCurrent(option, index))
        widgets::drawIcon(*painter, widgets::Icon::close, QRectF(cross.center() - QPointF(9, 9), QSizeF(18, 18)),
                          theme.color(Token::text2));
    painter->restore();
}

}  // namespace mc::mentor
