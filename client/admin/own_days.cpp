#include "admin/own_days.h"

#include <QDate>
#include <QLocale>

#include "text/dates.h"
#include "widgets/button.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/text_field.h"

namespace mc::admin {

using domain::CivilDate;
using widgets::TextField;

namespace {

constexpr int kDate = 180;

}  // namespace

std::optional<CivilDate> OwnDays::dateOf(const QString& typed) {
    const QString text = typed.simplified();
    const QLocale locale;
    QDate date = QDate::fromString(text, Qt::ISODate);
    for (const auto* form : {"d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy"})
        if (!date.isValid()) date = locale.toDate(text, QLatin1String(form));
    if (!date.isValid()) return {};
    return CivilDate{date.year(), date.month(), date.day()};
}

OwnDays::OwnDays(const QString& name, QWidget* parent) : QWidget(parent) {
    auto* row = new widgets::FlowLayout(this, 12);
    m_from = addDate(name + QStringLiteral("From"), tr("First day"));
    m_until = addDate(name + QStringLiteral("Until"), tr("Last day"));
    auto* show = new widgets::Button(tr("Show these days"));
    show->setObjectName(name + QStringLiteral("Show"));
    row->addWidget(show);
    connect(show, &widgets::Button::clicked, this, &OwnDays::choose);
}

TextField* OwnDays::addDate(const QString& name, const QString& label) {
    auto* field = new TextField(label);
    field->setInputName(name);
    field->setErrorPlace(true);
    widgets::setScaledWidth(*field, kDate);
    layout()->addWidget(field);
    connect(field, &TextField::textChanged, field, [field] { field->setError({}); });
    connect(field, &TextField::returnPressed, this, &OwnDays::choose);
    return field;
}

void OwnDays::show(const Stretch& days) {
    m_from->setText(text::dateText(days.from, text::DateForm::year));
    m_until->setText(text::dateText(domain::addDays(days.until, -1), text::DateForm::year));
}

std::optional<Stretch> OwnDays::read() {
    const auto from = dateOf(m_from->text());
    const auto last = dateOf(m_until->text());
    const auto example = text::dateText(m_today, text::DateForm::year);
    if (!from) m_from->setError(tr("Write a date, such as %1").arg(example));
    if (!last) m_until->setError(tr("Write a date, such as %1").arg(example));
    if (!from || !last) return {};
    const Stretch days{*from, domain::addDays(*last, 1)};
    if (*last < *from)
        m_until->setError(tr("Not before the first day"));
    else if (days.days() > kMostDays)
        m_until->setError(tr("At most ten years after the first day"));
    else
        return days;
    return {};
}

void OwnDays::choose() {
    if (const auto days = read()) emit chosen(*days);
}

}  // namespace mc::admin
