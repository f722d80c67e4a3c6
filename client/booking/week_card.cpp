#include "booking/week_card.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "widgets/button.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/scroll_area.h"
#include "widgets/week_calendar.h"

namespace mc::booking {

using widgets::Button;
using widgets::Icon;
using widgets::Label;
using widgets::TextRole;

WeekCard::WeekCard(const QString& title, QWidget* parent)
    : Card(parent),
      m_calendar(new widgets::WeekCalendar),
      m_previous(new Button(Icon::chevronLeft, tr("Previous week"))),
      m_next(new Button(Icon::chevronRight, tr("Next week"))),
      m_title(new Label({}, TextRole::strong)) {
    setInset(12);
    m_calendar->setObjectName(QStringLiteral("weekCalendar"));
    m_previous->setObjectName(QStringLiteral("previousWeek"));
    m_next->setObjectName(QStringLiteral("nextWeek"));
    m_title->setObjectName(QStringLiteral("weekTitle"));
    auto* top = new QWidget;
    auto* head = new widgets::FlowLayout(top, 12);
    head->setEnds(true);
    head->addWidget(new Label(title, TextRole::section));
    auto* turn = new QWidget;
    auto* weeks = new QHBoxLayout(turn);
    weeks->setContentsMargins(0, 0, 0, 0);
    weeks->setSpacing(4);
    for (auto* button : {m_previous, m_next})
        button->setSize(Button::Size::small);
    weeks->addWidget(m_previous);
    weeks->addWidget(m_title);
    weeks->addWidget(m_next);
    head->addWidget(turn);
    column()->addWidget(top);
    column()->addWidget(new widgets::SidewaysScroll(m_calendar));
    column()->addStretch();
    connect(m_calendar, &widgets::WeekCalendar::weekChanged, this, &WeekCard::weekWanted);
    const auto turnBy = [this](int days) { emit weekWanted(domain::addDays(m_first, days)); };
    connect(m_previous, &QAbstractButton::clicked, this, [turnBy] { turnBy(-7); });
    connect(m_next, &QAbstractButton::clicked, this, [turnBy] { turnBy(7); });
}

void WeekCard::setWeek(domain::CivilDate first, domain::CivilDate today) {
    m_first = first;
    if (m_calendar->week() != first) m_calendar->setWeek(first);
    m_title->setText(widgets::weekRange(first));
    m_previous->setEnabled(first > today);
}

}  // namespace mc::booking
