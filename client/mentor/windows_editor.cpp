#include "mentor/windows_editor.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "widgets/button.h"
#include "widgets/clock.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/painting.h"

namespace mc::mentor {

using domain::DayWindow;
using domain::WallTime;

namespace {

constexpr int kQuarter = 15;
constexpr int kMidnight = 1440;
constexpr int kFirstWindow = 9 * 60;
constexpr int kUsual = 120;
constexpr int kTimeWidth = 98;

QString words(WallTime time) {
    return widgets::wallTimeText(time);
}

}  // namespace

TimeSelect::TimeSelect(const QString& accessibleName, Side side, QWidget* parent) : Select(accessibleName, parent) {
    const int first = side == Side::end ? kQuarter : 0;
    const int last = side == Side::end ? kMidnight : kMidnight - kQuarter;
    for (int minutes = first; minutes <= last; minutes += kQuarter)
        addItem(words({minutes}), minutes);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

/// All as wide as the widest time, without measuring ninety-six of them.
QSize TimeSelect::sizeHint() const {
    return {usualWidth(), Select::sizeHint().height()};
}

int TimeSelect::usualWidth() {
    const QFont font = widgets::themeOf().font(widgets::TextRole::body);
    return std::max(kTimeWidth, static_cast<int>(std::ceil(widgets::textWidth(widgets::widestClock(), font))) + 34 +
                                    widgets::themeOf().scaled(16));
}

WallTime TimeSelect::time() const {
    return {currentData().toInt()};
}

void TimeSelect::setTime(WallTime time) {
    int index = findData(time.minutes);
    if (index < 0) {
        addItem(words(time), time.minutes);
        index = count() - 1;
    }
    setCurrentIndex(index);
}

WindowsEditor::WindowsEditor(const QString& name, const QString& day, QWidget* parent)
    : QWidget(parent), m_name(name), m_day(day), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
}

void WindowsEditor::setWindows(const std::vector<DayWindow>& windows) {
    if (windows == m_windows) return;
    m_windows = windows;
    showRows();
}

// Rows are kept where they can be: one of them may be the sender.
void WindowsEditor::showRows() {
    while (m_rows.size() > m_windows.size()) {
        m_rows.back().box->hide();
        m_rows.back().box->deleteLater();
        m_rows.pop_back();
    }
    while (m_rows.size() < m_windows.size())
        m_rows.push_back(makeRow(static_cast<int>(m_rows.size())));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const QSignalBlocker quietBegin(m_rows[i].begin);
        const QSignalBlocker quietEnd(m_rows[i].end);
        m_rows[i].begin->setTime(m_windows[i].begin);
        m_rows[i].end->setTime(m_windows[i].end);
    }
}

WindowsEditor::Row WindowsEditor::makeRow(int index) {
    Row row{new QWidget, new TimeSelect(tr("%1, from").arg(m_day), TimeSelect::Side::begin),
            new TimeSelect(tr("%1, to").arg(m_day), TimeSelect::Side::end)};
    auto* line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto* remove = new widgets::Button(widgets::Icon::close, tr("Remove this time of %1").arg(m_day));
    line->addWidget(row.begin);
    line->addWidget(new widgets::Label(QStringLiteral("–"), widgets::TextRole::body, widgets::Token::text2));
    line->addWidget(row.end);
    line->addWidget(remove);
    line->addStretch(1);
    row.begin->setObjectName(QStringLiteral("%1From%2").arg(m_name).arg(index));
    row.end->setObjectName(QStringLiteral("%1To%2").arg(m_name).arg(index));
    remove->setObjectName(QStringLiteral("%1Remove%2").arg(m_name).arg(index));
    connect(row.begin, &QComboBox::currentIndexChanged, this, [this, index] { change(index); });
    connect(row.end, &QComboBox::currentIndexChanged, this, [this, index] { change(index); });
    connect(remove, &widgets::Button::clicked, this, [this, index] { this->remove(index); });
    m_column->addWidget(row.box);
    return row;
}

void WindowsEditor::change(int index) {
    const auto at = static_cast<std::size_t>(index);
    m_windows[at] = {m_rows[at].begin->time(), m_rows[at].end->time()};
    emit changed(m_windows);
}

void WindowsEditor::remove(int index) {
    m_windows.erase(m_windows.begin() + index);
    showRows();
    emit changed(m_windows);
}

void WindowsEditor::addWindow() {
    int last = 0;
    for (const DayWindow& window : m_windows)
        last = std::max(last, window.end.minutes);
    const int begin = m_windows.empty() ? kFirstWindow : last + 60 < kMidnight ? last + 60 : last;
    if (begin + kQuarter > kMidnight) return;
    m_windows.push_back({{begin}, {std::min(kMidnight, begin + kUsual)}});
    showRows();
    m_rows.back().begin->setFocus(Qt::OtherFocusReason);
    emit changed(m_windows);
}

}  // namespace mc::mentor
