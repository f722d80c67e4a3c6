#include "mentor/weekday_row.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "booking/calendar_look.h"
#include "widgets/accessible.h"
#include "widgets/button.h"
#include "widgets/clock.h"
#include "widgets/fold.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/painting.h"

namespace mc::mentor {

using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kNameWidth = 88;
constexpr int kWindowsWidth = 284;
constexpr int kLeft = 15;
constexpr int kRight = 11;
constexpr int kRowGap = 8;
constexpr int kLeastStrip = 40;  // Narrower it shows nothing.
constexpr int kRowMorning = 6 * 60;
constexpr int kDayEnd = 1440;
constexpr double kBar = 14;

/// The dash, the cross and the gaps of a row.
int besideTimes() {
    return 33 + widgets::themeOf().scaled(36);
}

/// The longest day's, so that the times stand below each other.
int nameWidth() {
    double widest = kNameWidth;
    for (int day = 1; day <= 7; ++day)
        widest = std::max(
            widest,
            widgets::textWidth(QLocale().standaloneDayName(day), widgets::themeOf().font(TextRole::strong)) + 4);
    return static_cast<int>(std::ceil(widest));
}

}  // namespace

DayStrip::DayStrip(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DayStrip::setWindows(const std::vector<domain::DayWindow>& windows) {
    m_windows = windows;
    update();
}

void DayStrip::setBusy(const std::vector<booking::DayStretch>& busy) {
    m_busy = busy;
    QStringList times;
    for (const auto& each : busy)
        times << QStringLiteral("%1 – %2").arg(widgets::wallTimeText({each.top}), widgets::wallTimeText({each.bottom}));
    const QString words = times.isEmpty() ? QString() : tr("Busy elsewhere: %1").arg(widgets::listWords(times));
    widgets::setSpokenName(*this, words);
    setToolTip(words);
    update();
}

void DayStrip::paintEvent(QPaintEvent*) {
    if (width() < kLeastStrip) return;
    QPainter painter(this);
    const auto& theme = widgets::themeOf(this);
    int first = kRowMorning;
    for (const auto& window : m_windows)
        if (window.begin.minutes < first) first = 0;
    const double scale = width() / static_cast<double>(kDayEnd - first);
    const double top = (height() - kBar) / 2;
    widgets::drawBox(painter, QRectF(0, top, width(), kBar), 4, theme.color(Token::sunken));
    for (int hour = 12; hour < 24; hour += 6)
        painter.fillRect(QRectF((hour * 60 - first) * scale, top, 1, kBar), theme.color(Token::border));
    for (const auto& window : m_windows) {
        if (window.end <= window.begin) continue;
        const double left = (window.begin.minutes - first) * scale;
        const double right = (window.end.minutes - first) * scale;
        widgets::drawBox(painter, QRectF(left, top, right - left, kBar), 4, theme.color(Token::successSoft),
                         theme.color(Token::slotBorder));
    }
    for (const auto& busy : m_busy) {
        const double left = std::max(0.0, (busy.top - first) * scale);
        const double right = (busy.bottom - first) * scale;
        if (left < right) booking::CalendarLook::paintHatch(painter, QRectF(left, top, right - left, kBar), 4);
    }
}

WeekdayRow::WeekdayRow(int weekday, QWidget* parent)
    : QWidget(parent),
      m_weekday(weekday),
      m_windows(new WindowsEditor(QStringLiteral("day%1").arg(weekday), QLocale().standaloneDayName(weekday))),
      m_strip(new DayStrip),
      m_none(new widgets::Label(tr("Not offered"), TextRole::body, Token::text3)),
      m_error(new widgets::Label({}, TextRole::detail, Token::dangerText)) {
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_row->setContentsMargins(kLeft, 8, kRight, 8);
    m_row->setSpacing(kRowGap);
    m_name = new widgets::Label(QLocale().standaloneDayName(weekday), TextRole::strong);
    widgets::setScaledHeight(*m_name, 36);
    m_times = new QWidget;
    auto* column = new QVBoxLayout(m_times);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    widgets::setScaledMinimumHeight(*m_none, 36);
    widgets::setScaledHeight(*m_strip, 36);
    column->addWidget(m_none);
    column->addWidget(m_windows);
    m_error->setWordWrap(true);
    m_error->setObjectName(QStringLiteral("day%1Error").arg(weekday));
    widgets::setScaledMinimumHeight(*m_error, 36);
    m_error->setAlignment(Qt::AlignVCenter);
    m_error->hide();
    auto* add =
        new widgets::Button(widgets::Icon::plus, tr("Add a time on %1").arg(QLocale().standaloneDayName(weekday)));
    add->setObjectName(QStringLiteral("day%1Add").arg(weekday));
    m_add = add;
    auto* row = new QHBoxLayout;
    row->setSpacing(kRowGap);
    row->addWidget(m_times, 0, Qt::AlignTop);
    // What is wrong stands where the picture of the day was, so that the days below stay where they are.
    m_picture = new QVBoxLayout;
    m_picture->addWidget(m_strip);
    m_picture->addWidget(m_error);
    m_picture->addStretch(1);
    row->addLayout(m_picture, 1);
    row->addWidget(add, 0, Qt::AlignTop);
    m_row->addWidget(m_name, 0, Qt::AlignTop);
    m_row->addLayout(row, 1);
    connect(add, &widgets::Button::clicked, m_windows, &WindowsEditor::addWindow);
    connect(m_windows, &WindowsEditor::changed, this,
            [this](const auto& windows) { emit changed(m_weekday, windows); });
    measure();
}

/// As wide without a time as with one, so that the bars stand below each other.
void WeekdayRow::measure() {
    m_name->setFixedWidth(nameWidth());
    m_times->setMinimumWidth(std::max(kWindowsWidth, 2 * TimeSelect::usualWidth() + besideTimes()));
    arrange();
}

/// With its name above it.
int WeekdayRow::leastWidth() const {
    return kLeft + m_times->minimumWidth() + kRowGap + m_add->sizeHint().width() + kRight;
}

QSize WeekdayRow::minimumSizeHint() const {
    return {leastWidth(), QWidget::minimumSizeHint().height()};
}

/// The name stands beside the times where there is room for both and for a picture of the day.
void WeekdayRow::arrange() {
    const bool above = width() < leastWidth() + m_name->width() + kLeastStrip + 2 * kRowGap;
    if (above == m_nameAbove) return;
    m_nameAbove = above;
    m_row->setDirection(above ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setSpacing(above ? 0 : kRowGap);
    if (above)
        m_row->addWidget(m_error);
    else
        m_picture->insertWidget(1, m_error);
    m_error->setVisible(!m_error->text().isEmpty());
}

void WeekdayRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    widgets::afterLayout(*this, [this] { arrange(); });
}

void WeekdayRow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_times) measure();
}

void WeekdayRow::setWindows(const std::vector<domain::DayWindow>& windows) {
    m_windows->setWindows(windows);
    m_strip->setWindows(windows);
    m_windows->setVisible(!windows.empty());
    m_none->setVisible(windows.empty());
}

void WeekdayRow::setError(const QString& sentence) {
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    m_strip->setVisible(sentence.isEmpty());
    for (auto* time : m_windows->findChildren<TimeSelect*>())
        widgets::setSpokenFault(*time, sentence);
}

bool WeekdayRow::focusFault() {
    auto* first = m_windows->findChild<TimeSelect*>();
    if (m_error->isHidden() || !first) return false;
    first->setFocus(Qt::OtherFocusReason);
    return true;
}

}  // namespace mc::mentor
