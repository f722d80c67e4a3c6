#include "mentor/earned_card.h"

#include <QDate>
#include <QLocale>
#include <utility>

#include "text/dates.h"
#include "text/format.h"
#include "widgets/segmented_control.h"

namespace mc::mentor {

using text::DateForm;
using widgets::Token;
using widgets::Trend;

namespace {

constexpr int kEarnedMonth = 1;
constexpr std::int64_t kEarnedRupee = 100;

}  // namespace

EarnedCard::EarnedCard(widgets::TrendChart* chart, QWidget* parent)
    : ChartCard(tr("Earned"), QStringLiteral("earned"), chart, parent),
      m_step(new widgets::SegmentedControl(tr("Weeks or months"))),
      m_chart(chart) {
    setInset(20);
    m_step->setObjectName(QStringLiteral("earnedStep"));
    m_step->addSegment(tr("Weeks"));
    m_step->addSegment(tr("Months"));
    m_step->setCurrent(0);
    addControl(m_step);
    setSentence(
        tr("Your share of the sessions that were held, after refunds and before tax. The last week or month is not "
           "over yet."));
    connect(m_step, &widgets::SegmentedControl::currentChanged, this, &EarnedCard::draw);
}

void EarnedCard::show(const protocol::Earnings& earnings) {
    m_earnings = earnings;
    draw();
}

bool EarnedCard::isByMonth() const {
    return m_step->current() == kEarnedMonth;
}

const std::vector<domain::EarnedBar>& EarnedCard::bars() const {
    return isByMonth() ? m_earnings.months : m_earnings.weeks;
}

void EarnedCard::draw() {
    setVisible(!bars().empty());
    if (bars().empty()) return;
    m_chart->show(trend());
    setTable(rows());
}

Trend EarnedCard::trend() const {
    const auto currency = bars().front().earned.currency;
    Trend trend;
    Trend::Line line{tr("Earned"), Token::chart1, {}};
    for (const auto& bar : bars()) {
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

widgets::ChartRows EarnedCard::rows() const {
    widgets::ChartRows rows{{isByMonth() ? tr("Month") : tr("Week"), tr("Earned")}, {}};
    for (const auto& bar : bars())
        rows.rows.push_back({stepOf(bar.from).title, text::money(bar.earned)});
    return rows;
}

Trend::Step EarnedCard::stepOf(domain::CivilDate from) const {
    if (!isByMonth()) return {text::dateText(from, DateForm::day), text::weekRange(from)};
    const QLocale locale;
    return {
        locale.standaloneMonthName(from.month, QLocale::ShortFormat),
        tr("%1 %2", "month, year")
            .arg(locale.standaloneMonthName(from.month), locale.toString(text::dateOf(from), QStringLiteral("yyyy")))};
}

}  // namespace mc::mentor
