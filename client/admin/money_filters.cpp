#include "admin/money_filters.h"

#include <QHBoxLayout>
#include <algorithm>

#include "admin/sum_field.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/select.h"
#include "widgets/text_field.h"

namespace mc::admin {

namespace {

constexpr int kMoneySearch = 320;
constexpr int kSum = 170;
constexpr int kGap = 12;
using widgets::kTypingPause;
constexpr int kDayChoices[] = {0, 1, 7, 30, 365};  ///< Before now, in the order of the choices; the first is any time.

}  // namespace

MoneyFilters::MoneyFilters(const Words& words, domain::Currency currency, QWidget* parent) : QWidget(parent) {
    auto* row = new widgets::FlowLayout(this, kGap);
    m_search = new widgets::TextField;
    m_search->setInputName(words.prefix + QStringLiteral("Search"));
    m_search->setPlaceholder(words.search);
    m_search->setGlyph(widgets::Icon::search);
    m_search->input()->setAccessibleName(words.searchSpoken);
    widgets::setScaledWidth(*m_search, kMoneySearch);
    row->addWidget(m_search);
    m_state = addSelect(words.state, words.prefix + QStringLiteral("State"), words.states);
    m_when = addSelect(words.when, words.prefix + QStringLiteral("When"),
                       {tr("Any time"), tr("In the last 24 hours"), tr("In the last 7 days"), tr("In the last 30 days"),
                        tr("In the last year")});
    addSums(words.prefix, currency);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &MoneyFilters::narrow);
    for (auto* field : {m_search, static_cast<widgets::TextField*>(m_least), static_cast<widgets::TextField*>(m_most)})
        connect(field, &widgets::TextField::textChanged, &m_typing, qOverload<>(&QTimer::start));
}

widgets::Select* MoneyFilters::addSelect(const QString& label, const QString& name, const QStringList& items) {
    auto* select = new widgets::Select(label);
    select->setObjectName(name);
    select->addItems(items);
    layout()->addWidget(select);
    connect(select, &QComboBox::currentIndexChanged, this, &MoneyFilters::narrow);
    return select;
}

/// The two ends of one span: where the row folds they stay beside each other.
void MoneyFilters::addSums(const QString& prefix, domain::Currency currency) {
    auto* span = new QWidget;
    auto* ends = new QHBoxLayout(span);
    ends->setContentsMargins(0, 0, 0, 0);
    ends->setSpacing(kGap);
    ends->addWidget(m_least = makeSum(tr("Sum, at least"), prefix + QStringLiteral("Least"), currency));
    ends->addWidget(m_most = makeSum(tr("Sum, at most"), prefix + QStringLiteral("Most"), currency));
    layout()->addWidget(span);
}

SumField* MoneyFilters::makeSum(const QString& label, const QString& name, domain::Currency currency) {
    auto* field = new SumField({}, currency);
    field->setInputName(name);
    field->setPlaceholder(label);
    field->input()->setAccessibleName(label);
    widgets::setScaledWidth(*field, kSum);
    return field;
}

void MoneyFilters::narrow() {
    m_typing.stop();
    emit changed();
}

std::optional<int> MoneyFilters::state() const {
    const int chosen = m_state->currentIndex() - 1;
    return chosen < 0 ? std::nullopt : std::optional(chosen);
}

MoneyFilter MoneyFilters::wanted(domain::UtcTime now) const {
    MoneyFilter filter{.least = m_least->sum(), .most = m_most->sum(), .text = m_search->text().trimmed()};
    const int days = kDayChoices[std::clamp(m_when->currentIndex(), 0, 4)];
    const domain::UtcTime minute{now.seconds / domain::kMinute * domain::kMinute};
    if (days > 0) filter.from = minute - days * domain::kDay;
    return filter;
}

void MoneyFilters::focusSearch() {
    m_search->input()->setFocus(Qt::ShortcutFocusReason);
}

}  // namespace mc::admin
