#include "admin/span_bar.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

#include "admin/own_days.h"
#include "widgets/flow_layout.h"
#include "widgets/segmented_control.h"
#include "widgets/select.h"

namespace mc::admin {

using protocol::AnalyticsStep;

SpanBar::SpanBar(AnalyticsController& controller, QWidget* parent) : QWidget(parent), m_controller(controller) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto* choices = new QWidget;
    auto* row = new widgets::FlowLayout(choices, 12);
    m_span = new widgets::Select(tr("Days"));
    m_span->setObjectName(QStringLiteral("analyticsSpan"));
    m_span->addItems({tr("Last 7 days"), tr("Last 28 days"), tr("Last 90 days"), tr("This month"), tr("Last 12 months"),
                      tr("Own dates")});
    m_step = new widgets::SegmentedControl(tr("What each point stands for"));
    m_step->setObjectName(QStringLiteral("analyticsStep"));
    for (const auto& words : {tr("By day"), tr("By week"), tr("By month")})
        m_step->addSegment(words);
    row->addWidget(m_span);
    row->addWidget(m_step);
    column->addWidget(choices);
    m_own = new OwnDays(QStringLiteral("analytics"));
    column->addWidget(m_own);
    connect(m_own, &OwnDays::chosen, &controller, &AnalyticsController::chooseOwn);
    connect(m_span, &QComboBox::currentIndexChanged, &controller,
            [&controller](int index) { controller.choose(static_cast<Span>(index)); });
    connect(m_step, &widgets::SegmentedControl::currentChanged, &controller,
            [&controller](int index) { controller.chooseStep(static_cast<AnalyticsStep>(index)); });
    connect(&controller, &AnalyticsController::choiceChanged, this, &SpanBar::showChoice);
    showChoice();
}

void SpanBar::showChoice() {
    const QSignalBlocker still(m_span);
    m_span->setCurrentIndex(static_cast<int>(m_controller.span()));
    m_step->setCurrent(static_cast<int>(m_controller.step()));
    const bool own = m_controller.span() == Span::own;
    m_own->setVisible(own);
    if (!own) return;
    m_own->setToday(m_controller.today());
    m_own->show(m_controller.stretch());
}

}  // namespace mc::admin
