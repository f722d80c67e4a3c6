#include "mentor/calendar_choice.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "mentor/calendar_rules.h"
#include "widgets/choice.h"
#include "widgets/label.h"

namespace mc::mentor {

using widgets::CheckRow;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

/// In which colour her calendar shows a calendar.
class ColorDot : public QWidget {
public:
    explicit ColorDot(const QColor& color) : m_color(color) { setFixedSize(kSize, kSize); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_color);
        painter.drawEllipse(rect());
    }

private:
    static constexpr int kSize = 10;
    QColor m_color;
};

}  // namespace

CalendarChoice::CalendarChoice(const std::vector<OfferedCalendar>& calendars, const QString& rowName, QWidget* parent)
    : QWidget(parent), m_rules(new CalendarRules) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* words = new Label(tr("In which calendars do you keep what takes your time?"), TextRole::body, Token::text2);
    words->setWordWrap(true);
    column->addWidget(words);
    for (const auto& calendar : calendars)
        column->addWidget(row(calendar, rowName + QString::number(m_rows.size())));
    column->addSpacing(8);
    column->addWidget(m_rules);
}

QWidget* CalendarChoice::row(const OfferedCalendar& calendar, const QString& name) {
    auto* check = new CheckRow(calendar.isConnected ? tr("%1 (connected)").arg(calendar.name) : calendar.name);
    check->setObjectName(name);
    check->setChecked(calendar.isChosen && !calendar.isConnected);
    check->setEnabled(!calendar.isConnected);
    connect(check, &CheckRow::toggled, this, &CalendarChoice::changed);
    m_rows.push_back(check);
    auto* box = new QWidget;
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(check, 1);
    if (calendar.color.isValid()) line->addWidget(new ColorDot(calendar.color));
    return box;
}

std::vector<std::size_t> CalendarChoice::chosen() const {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i]->isChecked()) places.push_back(i);
    return places;
}

void CalendarChoice::focusFirst() {
    for (auto* check : m_rows)
        if (check->isEnabled()) return check->setFocus();
}

}  // namespace mc::mentor
