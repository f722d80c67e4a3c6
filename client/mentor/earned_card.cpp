#include "mentor/earned_card.h"

#include <QDate>
#include <QLocale>
#include <QVBoxLayout>

#include "text/dates.h"
#include "text/format.h"
#include "widgets/flow_layout.h"
#include "widgets/label.h"
#include "widgets/segmented_control.h"

namespace mc::mentor {

using text::DateForm;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;
using widgets::Trend;

namespace {

constexpr int kEarnedMonth = 1;
constexpr std::int64_t kEarnedRupee = 100;

QDate asDate(domain::CivilDate date) {
    return {date.year, date.month, date.day};
}

}  // namespace

EarnedCard::EarnedCard(QWidget* parent)
    : Card(parent), m_step(new widgets::SegmentedControl(tr("Weeks or months"))), m_chart(new widgets::TrendChart) {
    setInset(20);
    column()->setSpacing(8);
    auto* head = new QWidget;
    auto* row = new widgets::FlowLayout(head, 12);
    row->setEnds(true);
    row->addWidget(new Label(tr("Earned"), TextRole::section));
    m_step->setObjectName(QStringLiteral("earnedStep"));
    m_step->addSegment(tr("Weeks"));
    m_step->addSegment(tr("Months"));
    m_step->setCurrent(0);
    row->addWidget(m_step);
    column()->addWidget(head);
    m_chart->setObjectName(QStringLiteral("earnedChart"));
    m_chart->setAccessibleName(tr("Earned"));
    column()->addWidget(m_chart);
    auto* note =
        new Label(tr("Your share of the sessions that were held, without what was given back, before tax. The last "
                     "stretch is not over."),
                  TextRole::detail, Token::text2);
    note->setWordWrap(true);
    column()->addWidget(note);
    connect(m_step, &widgets::SegmentedControl::currentChanged, this, &EarnedCard::draw);
}

void EarnedCard::show(const protocol::Earnings& earnings) {
    m_earnings = earnings;
    draw();
}

bool EarnedCard::isByMonth() const {
    return m_step->current() == kEarnedMonth;
}

void EarnedCard::draw() {
    const auto& bars = isByMonth() ? m_earnings.months : m_earnings.weeks;
    setVisible(!bars.empty());
    if (!bars.empty()) m_chart->show(trend());
}

Trend EarnedCard::trend() const {
    const auto& bars = isByMonth() ? m_earnings.months : m_earnings.weeks;
    const auto currency = bars.front().earned.currency;
    Trend trend;
    Trend::Line line{tr("Earned"), Token::chart1, {}};
    for (const auto& bar : bars) {
        trend.steps.push_back(stepOf(bar.from));
        line.values.emplace_back(bar.earned.minor);
    }
    trend.lines.push_back(std::move(line));
    trend.running = true;
    trend.leastMark = kEarnedRupee;
    trend.mark = [currency](std::int64_t minor) { return text::moneyShort({minor, currency}); };
    trend.worded = [currency](std::int64_t minor) { return text::money({minor, currency}); };
    return trend;
}

Trend::Step EarnedCard::stepOf(domain::CivilDate from) const {
    if (!isByMonth())
        return {text::dateText(from, DateForm::day), text::dateRange(asDate(from), asDate(domain::addDays(from, 6)))};
    const QLocale locale;
    return {locale.standaloneMonthName(from.month, QLocale::ShortFormat),
            tr("%1 %2", "month, year")
                .arg(locale.standaloneMonthName(from.month), locale.toString(asDate(from), QStringLiteral("yyyy")))};
}

}  // namespace mc::mentor
