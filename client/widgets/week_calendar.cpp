#include "widgets/week_calendar.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <map>

#include "text/dates.h"
#include "widgets/focus_ring.h"
#include "widgets/format.h"
#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::widgets {
namespace {

constexpr int kWeekMargin = kFocusReach;
constexpr int kColumn = 48;  // One zone on the left edge, at least.
constexpr int kSlotInset = 10;
constexpr int kGapRows = 12;
constexpr int kEmptyHeight = 160;

}  // namespace

WeekCalendar::WeekCalendar(QWidget* parent) : QWidget(parent), m_emptyText(tr("No times are offered this week.")) {
    installPaintedItems();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setOwnFocus(this);
    setAccessibleName(tr("Free times"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_yours = m_theirs = domain::ZoneTable({"UTC"}, {{{}, 0, "UTC"}});
}

WeekCalendar::~WeekCalendar() = default;

void WeekCalendar::setZones(const domain::ZoneTable& yours, const domain::ZoneTable& theirs) {
    m_yours = yours;
    m_theirs = theirs;
    arrange();
}

void WeekCalendar::setNow(domain::UtcTime now) {
    m_now = now;
    update();
}

void WeekCalendar::setWeek(domain::CivilDate first) {
    m_first = first;
    m_cursor = -1;
    arrange();
}

domain::UtcRange WeekCalendar::weekRange() const {
    // A date that a zone skipped has no start: the next one has.
    const auto startOf = [this](domain::CivilDate date) {
        for (int i = 0; i < 3; ++i) {
            if (const auto start = m_yours.startOf(domain::addDays(date, i))) return *start;
        }
        return domain::UtcTime{domain::toDays(date) * domain::kDay};
    };
    return {startOf(m_first), startOf(domain::addDays(m_first, 7))};
}

void WeekCalendar::setDuration(int minutes) {
    m_minutes = minutes;
    update();
}

void WeekCalendar::setSlots(std::vector<CalendarSlot> slots_) {
    m_slots = std::move(slots_);
    arrange();
}

void WeekCalendar::setChosen(std::optional<domain::UtcTime> at) {
    m_chosen = at;
    update();
}

void WeekCalendar::setEmptyText(const QString& text) {
    m_emptyText = text;
    update();
}

void WeekCalendar::arrange() {
    const auto at = m_cursor >= 0 && m_cursor < slotCount() ? std::optional(slot(m_cursor).startsAt) : std::nullopt;
    m_cells.clear();
    m_rows.clear();
    for (const CalendarSlot& each : m_slots) {
        const auto day = domain::toDays(m_yours.dateAt(each.startsAt)) - domain::toDays(m_first);
        if (day < 0 || day > 6) continue;
        m_cells.push_back({each, static_cast<int>(day), m_yours.wallTimeAt(each.startsAt).minutes});
    }
    std::sort(m_cells.begin(), m_cells.end(),
              [](const Cell& a, const Cell& b) { return a.slot.startsAt < b.slot.startsAt; });
    findTwins();
    m_steady = isTheirOffsetSteady();
    std::map<int, domain::UtcTime> times;
    for (const Cell& cell : m_cells)
        times.emplace(cell.minutes, cell.slot.startsAt);
    int top = 0;
    int before = -1;
    for (const auto& [minutes, sample] : times) {
        // Rows are half hours; a start inside one (after a clock change) is drawn lower in the same row.
        if (before >= 0 && minutes - before < 30) continue;
        const bool gap = before >= 0 && minutes - before > 30;
        if (before >= 0) top += pitch() + (gap ? kGapRows : 0);
        m_rows.push_back({minutes, top, gap, sample});
        before = minutes;
    }
    m_cursor = -1;
    m_hover = -1;
    for (int i = 0; at && i < slotCount(); ++i) {
        if (slot(i).startsAt == *at) m_cursor = i;
    }
    if (hasFocus()) startCursor();  // Whoever came before the times did.
    updateGeometry();
    update();
    tellItemsChanged(*this);
}

/// In the order of time: an hour that comes twice is met twice on one day.
void WeekCalendar::findTwins() {
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        for (std::size_t j = i + 1; j < m_cells.size() && m_cells[j].day == m_cells[i].day; ++j)
            if (m_cells[j].minutes == m_cells[i].minutes) {
                m_cells[i].twin = 0;
                m_cells[j].twin = 1;
            }
}

bool WeekCalendar::isTheirOffsetSteady() const {
    const auto apart = [this](domain::UtcTime at) { return m_theirs.offsetAt(at) - m_yours.offsetAt(at); };
    return std::ranges::all_of(
        m_cells, [&](const Cell& cell) { return apart(cell.slot.startsAt) == apart(m_cells.front().slot.startsAt); });
}

int WeekCalendar::pitch() const {
    return themeOf(this).scaled(32);
}
int WeekCalendar::headerHeight() const {
    return themeOf(this).scaled(52);
}
int WeekCalendar::gutter() const {
    return kWeekMargin + (m_yours.name() == m_theirs.name() ? 1 : 2) * zoneColumn() + 4;
}

int WeekCalendar::zoneColumn() const {
    const Theme& theme = themeOf(this);
    double words = figuresWidth(widestClock(), theme.font(TextRole::detail));
    for (const auto* zone : {&m_yours, &m_theirs})
        words = std::max(words, textWidth(zoneAbbreviation(*zone, weekRange().begin), theme.font(TextRole::label)));
    return std::max(kColumn, static_cast<int>(std::ceil(words)) + 8);
}

int WeekCalendar::leastDay() const {
    const Theme& theme = themeOf(this);
    const QFont strong = theme.font(TextRole::label);
    const double words =
        std::max({textWidth(widestClock(), strong), textWidth(tr("%1 only").arg(30), theme.font(TextRole::detail))});
    return static_cast<int>(std::ceil(words)) + kSlotInset;
}

double WeekCalendar::dayWidth() const {
    return (width() - gutter() - kWeekMargin + 4) / 7.0;
}
double WeekCalendar::dayLeft(int day) const {
    return gutter() + day * dayWidth();
}

double WeekCalendar::topOf(int minutes) const {
    const Row* found = nullptr;
    for (const Row& row : m_rows) {
        if (row.minutes <= minutes) found = &row;
    }
    if (!found) return headerHeight();
    return headerHeight() + found->top + (minutes - found->minutes) / 30.0 * pitch();
}

QRect WeekCalendar::slotRect(int index) const {
    const Cell& cell = m_cells[static_cast<std::size_t>(index)];
    const bool spans = m_chosen == cell.slot.startsAt;
    const double rows = spans ? std::max(1.0, m_minutes / 30.0) : 1;
    const double from = dayLeft(cell.day) + (cell.twin == 1 ? dayWidth() / 2 : 0);
    const int left = static_cast<int>(std::lround(from));
    const int right = static_cast<int>(std::lround(cell.twin == 0 ? from + dayWidth() / 2 : dayLeft(cell.day + 1)));
    const int top = static_cast<int>(std::lround(topOf(cell.minutes)));
    return {left, top, right - left - 4, static_cast<int>(std::lround(rows * pitch())) - 4};
}

bool WeekCalendar::isCovered(const Cell& cell) const {
    if (!m_chosen) return false;
    const domain::UtcRange session{*m_chosen, *m_chosen + m_minutes * domain::kMinute};
    return cell.slot.startsAt != *m_chosen && session.contains(cell.slot.startsAt);
}

/// The time of one's own clock, with its zone where it comes twice, and the mentor's where the edge cannot say it.
QString WeekCalendar::timeWords(const Cell& cell) const {
    const auto at = cell.slot.startsAt;
    const QString time = clockTime(m_yours, at);
    const QString own = cell.twin < 0 ? time : QStringLiteral("%1 %2").arg(time, zoneAbbreviation(m_yours, at));
    return m_steady ? own : tr("%1 (%2 in %3)").arg(own, clockTime(m_theirs, at), zoneCity(m_theirs.name()));
}

QString WeekCalendar::slotWords(int index) const {
    const Cell& cell = m_cells[static_cast<std::size_t>(index)];
    const domain::CivilDate date = domain::addDays(m_first, cell.day);
    const QString day = text::dateText(date, text::DateForm::longWeekday);
    const domain::UtcTime end = cell.slot.startsAt + m_minutes * domain::kMinute;
    const QString from = timeWords(cell);
    const QString when = tr("%1, %2 to %3").arg(day, from, clockTime(m_yours, end));
    if (m_chosen == cell.slot.startsAt) return tr("%1, chosen").arg(when);
    switch (cell.slot.state) {
        case CalendarSlotState::free:
            return tr("%1, free").arg(when);
        case CalendarSlotState::tooShort:
            return tr("%1, %2, free for %n minute(s) only", nullptr, cell.slot.freeMinutes).arg(day, from);
        case CalendarSlotState::booked:
            return tr("%1, %2, booked").arg(day, from);
        case CalendarSlotState::closed:
            return tr("%1, free, but bookings are closed").arg(when);
        case CalendarSlotState::held:
            return tr("%1, held for you").arg(when);
        case CalendarSlotState::current:
            return tr("%1, the time it has now").arg(when);
        case CalendarSlotState::premium:
            return tr("%1, for Premium at first").arg(when);
    }
    return when;
}

void WeekCalendar::setCursorSlot(int index) {
    m_cursor = index >= 0 && index < slotCount() ? index : -1;
    tellCurrentItem(*this, m_cursor);
    update();
}

bool WeekCalendar::choose(int index) {
    if (index < 0 || index >= slotCount()) return false;
    const auto state = slot(index).state;
    if (state == CalendarSlotState::premium && !m_asking) {
        setCursorSlot(index);
        emit keptPressed();
        return false;
    }
    if (state != CalendarSlotState::free && !m_asking) return false;
    m_cursor = index;
    m_chosen = slot(index).startsAt;
    tellCurrentItem(*this, m_cursor);
    update();
    emit slotChosen(*m_chosen);
    return true;
}

QSize WeekCalendar::sizeHint() const {
    const int rows = m_rows.empty() ? kEmptyHeight : m_rows.back().top + pitch();
    // A chosen session may end after the last row.
    return {670, headerHeight() + rows + kWeekMargin};
}

QSize WeekCalendar::minimumSizeHint() const {
    return {gutter() + 7 * leastDay() + kWeekMargin, sizeHint().height()};
}

int WeekCalendar::cellAt(const QPoint& point) const {
    for (int i = slotCount() - 1; i >= 0; --i) {
        if (!isCovered(m_cells[static_cast<std::size_t>(i)]) && slotRect(i).contains(point)) return i;
    }
    return -1;
}

void WeekCalendar::move(int dayStep, int rowStep) {
    if (m_cells.empty()) return;
    if (m_cursor < 0) {
        setCursorSlot(0);
        return;
    }
    const Cell& from = m_cells[static_cast<std::size_t>(m_cursor)];
    int best = -1;
    int bestDistance = 0;
    for (int i = 0; i < slotCount(); ++i) {
        const Cell& to = m_cells[static_cast<std::size_t>(i)];
        if (isCovered(to)) continue;
        const int days = (to.day - from.day) * dayStep;
        const int later = static_cast<int>((to.slot.startsAt - from.slot.startsAt) / domain::kMinute) * rowStep;
        if (dayStep != 0 ? days <= 0 : (to.day != from.day || later <= 0)) continue;
        const int distance = dayStep != 0 ? days * 10'000 + std::abs(to.minutes - from.minutes) : later;
        if (best < 0 || distance < bestDistance) {
            best = i;
            bestDistance = distance;
        }
    }
    if (best >= 0) setCursorSlot(best);
}

void WeekCalendar::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Left:
            move(-1, 0);
            return;
        case Qt::Key_Right:
            move(1, 0);
            return;
        case Qt::Key_Up:
            move(0, -1);
            return;
        case Qt::Key_Down:
            move(0, 1);
            return;
        case Qt::Key_Home:
            setCursorSlot(0);
            return;
        case Qt::Key_End:
            setCursorSlot(slotCount() - 1);
            return;
        case Qt::Key_PageUp:
            emit weekChanged(domain::addDays(m_first, -7));
            return;
        case Qt::Key_PageDown:
            emit weekChanged(domain::addDays(m_first, 7));
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            choose(m_cursor);
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

void WeekCalendar::mouseMoveEvent(QMouseEvent* event) {
    const int hover = cellAt(event->position().toPoint());
    if (hover == m_hover) return;
    m_hover = hover;
    setCursor(hover >= 0 && slot(hover).state == CalendarSlotState::free ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void WeekCalendar::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) choose(cellAt(event->position().toPoint()));
}

void WeekCalendar::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    m_hover = -1;
    update();
}

void WeekCalendar::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    startCursor();
    tellCurrentItem(*this, m_cursor);
    update();
}

/// At what is chosen, or at the first free time.
void WeekCalendar::startCursor() {
    if (m_cursor >= 0 || m_cells.empty()) return;
    const auto free = std::find_if(m_cells.begin(), m_cells.end(), [this](const Cell& cell) {
        return m_chosen ? cell.slot.startsAt == *m_chosen : cell.slot.state == CalendarSlotState::free;
    });
    m_cursor = free == m_cells.end() ? 0 : static_cast<int>(free - m_cells.begin());
}

void WeekCalendar::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

bool WeekCalendar::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int index = cellAt(help->pos());
        if (index >= 0)
            QToolTip::showText(help->globalPos(), slotWords(index), this, slotRect(index));
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::StyleChange) arrange();
    return QWidget::event(event);
}

}  // namespace mc::widgets
