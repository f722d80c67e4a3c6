#include "admin/span_bar.h"

#include <QDate>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "text/dates.h"
#include "widgets/button.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/segmented_control.h"
#include "widgets/select.h"
#include "widgets/text_field.h"

namespace mc::admin {

using domain::CivilDate;
using protocol::AnalyticsStep;
using widgets::TextField;

namespace {

constexpr int kDate = 180;

}  // namespace

std::optional<CivilDate> SpanBar::dateOf(const QString& typed) {
    const QString text = typed.simplified();
    const QLocale locale;
    QDate date = QDate::fromString(text, Qt::ISODate);
    for (const auto* form : {"d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy"})
        if (!date.isValid()) date = locale.toDate(text, QLatin1String(form));
    if (!date.isValid()) return {};
    return CivilDate{date.year(), date.month(), date.day()};
}

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
    m_own = new QWidget;
    auto* own = new widgets::FlowLayout(m_own, 12);
    m_from = addDate(*m_own, "analyticsFrom", tr("First day"));
    m_until = addDate(*m_own, "analyticsUntil", tr("Last day"));
    auto* show = new widgets::Button(tr("Show these days"));
    show->setObjectName(QStringLiteral("analyticsShow"));
    own->addWidget(show);
    column->addWidget(m_own);
    connect(show, &widgets::Button::clicked, this, &SpanBar::showOwn);
    connect(m_span, &QComboBox::currentIndexChanged, &controller,
            [&controller](int index) { controller.choose(static_cast<Span>(index)); });
    connect(m_step, &widgets::SegmentedControl::currentChanged, &controller,
            [&controller](int index) { controller.chooseStep(static_cast<AnalyticsStep>(index)); });
    connect(&controller, &AnalyticsController::choiceChanged, this, &SpanBar::showChoice);
    showChoice();
}

TextField* SpanBar::addDate(QWidget& row, const char* name, const QString& label) {
    auto* field = new TextField(label);
    field->setInputName(QLatin1String(name));
    field->setErrorPlace(true);
    widgets::setScaledWidth(*field, kDate);
    row.layout()->addWidget(field);
    connect(field, &TextField::textChanged, field, [field] { field->setError({}); });
    connect(field, &TextField::returnPressed, this, &SpanBar::showOwn);
    return field;
}

void SpanBar::showChoice() {
    const QSignalBlocker still(m_span);
    m_span->setCurrentIndex(static_cast<int>(m_controller.span()));
    m_step->setCurrent(static_cast<int>(m_controller.step()));
    const bool own = m_controller.span() == Span::own;
    m_own->setVisible(own);
    if (!own) return;
    const auto days = m_controller.stretch();
    m_from->setText(text::dateText(days.from, text::DateForm::year));
    m_until->setText(text::dateText(domain::addDays(days.until, -1), text::DateForm::year));
}

void SpanBar::showOwn() {
    const auto from = dateOf(m_from->text());
    const auto last = dateOf(m_until->text());
    const auto example = text::dateText(m_controller.today(), text::DateForm::year);
    if (!from) m_from->setError(tr("Write a date, such as %1").arg(example));
    if (!last) m_until->setError(tr("Write a date, such as %1").arg(example));
    if (!from || !last) return;
    const Stretch days{*from, domain::addDays(*last, 1)};
    if (*last < *from) return m_until->setError(tr("Not before the first day"));
    if (days.days() > kMostDays) return m_until->setError(tr("At most ten years after the first day"));
    m_controller.chooseOwn(days);
}

}  // namespace mc::admin
