#include "admin/analytics_charts.h"

#include <QDate>
#include <QLocale>
#include <algorithm>
#include <array>

#include "admin/analytics_words.h"
#include "text/dates.h"
#include "text/format.h"
#include "text/sentences.h"

namespace mc::admin {

using domain::CivilDate;
using protocol::AnalyticsBar;
using protocol::AnalyticsFunnel;
using protocol::AnalyticsReport;
using protocol::AnalyticsStep;
using widgets::Token;

namespace {

constexpr std::int64_t kYearDays = 366;
constexpr std::int64_t kAll = 10'000;  ///< 100 %.

int daysOf(const AnalyticsBar& bar) {
    return static_cast<int>(domain::toDays(bar.until) - domain::toDays(bar.from));
}

QDate dateOf(CivilDate date) {
    return QDate(date.year, date.month, date.day);
}

bool isRunning(const AnalyticsReport& report, CivilDate today) {
    return !report.bars.empty() && report.bars.back().until > today;
}

/// The state's part is no earning: it is drawn in grey.
Token colorOf(Figure figure) {
    switch (figure) {
        case Figure::commission:
            return Token::chart2;
        case Figure::net:
            return Token::chart3;
        case Figure::gst:
            return Token::control;
        default:
            return Token::chart1;
    }
}

std::int64_t leastMark(Unit unit) {
    switch (unit) {
        case Unit::minor:
        case Unit::permyriad:
            return 100;  // No mark says a part of a rupee or of a per cent.
        case Unit::tenth:
            return 10;
        case Unit::hundredth:
            return 50;
        case Unit::whole:
            break;
    }
    return 1;
}

std::optional<std::int64_t> mostOf(Unit unit) {
    if (unit == Unit::permyriad) return kAll;
    if (unit == Unit::hundredth) return 500;
    return {};
}

}  // namespace

std::span<const Figure> AnalyticsCharts::money() {
    static constexpr std::array kMoney{Figure::gross, Figure::commission, Figure::gst, Figure::net};
    return kMoney;
}

std::span<const Figure> AnalyticsCharts::rates() {
    static constexpr std::array kRates{Figure::repeat,      Figure::rating,    Figure::mentors,
                                       Figure::utilisation, Figure::cancelled, Figure::noShows};
    return kRates;
}

/// A whole month by its name.
QString AnalyticsCharts::title(const AnalyticsBar& bar, AnalyticsStep by) {
    const bool whole = by == AnalyticsStep::month && bar.from.day == 1 && bar.until.day == 1;
    if (!whole) return AnalyticsWords::days(bar.from, bar.until);
    const QDate first = dateOf(bar.from);
    return tr("%1 %2", "month, year")
        .arg(QLocale().standaloneMonthName(first.month()), QLocale().toString(first, QStringLiteral("yyyy")));
}

std::vector<Trend::Step> AnalyticsCharts::stepsOf(const AnalyticsReport& report, AnalyticsStep by) {
    const QLocale locale;
    const bool years = domain::toDays(report.until) - domain::toDays(report.from) > kYearDays;
    std::vector<Trend::Step> steps;
    for (const auto& bar : report.bars) {
        QString label = text::dateText(bar.from, years ? text::DateForm::year : text::DateForm::day);
        if (by == AnalyticsStep::month) label = locale.standaloneMonthName(bar.from.month, QLocale::ShortFormat);
        if (by == AnalyticsStep::month && years)
            label = tr("%1 %2", "month, year").arg(label, locale.toString(dateOf(bar.from), QStringLiteral("yyyy")));
        steps.push_back({label, title(bar, by)});
    }
    return steps;
}

Trend AnalyticsCharts::trend(const AnalyticsReport& report, std::span<const Figure> figures, AnalyticsStep by,
                             CivilDate today) {
    const auto unit = unitOf(figures.front());
    const auto currency = report.total.gross.currency;
    Trend trend;
    trend.steps = stepsOf(report, by);
    for (const auto figure : figures) {
        Trend::Line line{AnalyticsWords::name(figure), colorOf(figure), {}};
        for (const auto& bar : report.bars)
            line.values.push_back(numberOf(figure, bar.figures, daysOf(bar)));
        trend.lines.push_back(std::move(line));
    }
    if (const auto goal = goalOf(figures.front(), report.goals))
        trend.goal = {*goal, AnalyticsWords::goal(unit, *goal, currency)};
    trend.running = isRunning(report, today);
    trend.leastMark = leastMark(unit);
    trend.most = mostOf(unit);
    trend.mark = [=](std::int64_t number) { return AnalyticsWords::brief(unit, number, currency); };
    trend.worded = [=](std::int64_t number) { return AnalyticsWords::value(unit, number, currency); };
    return trend;
}

ChartRows AnalyticsCharts::table(const AnalyticsReport& report, std::span<const Figure> figures, AnalyticsStep by) {
    ChartRows table{{tr("When")}, {}};
    for (const auto figure : figures)
        table.titles << AnalyticsWords::name(figure);
    for (const auto& bar : report.bars) {
        QStringList row{title(bar, by)};
        for (const auto figure : figures)
            row << AnalyticsWords::value(unitOf(figure), numberOf(figure, bar.figures, daysOf(bar)),
                                         report.total.gross.currency);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Trend AnalyticsCharts::sessions(const AnalyticsReport& weeks, CivilDate today) {
    Trend trend;
    trend.steps = stepsOf(weeks, AnalyticsStep::week);
    Trend::Line line{tr("Sessions"), Token::chart1, {}};
    for (const auto& bar : weeks.bars)
        line.values.emplace_back(bar.figures.sessions);
    trend.lines.push_back(std::move(line));
    trend.goal = {weeks.goals.weeklySessions, AnalyticsWords::goal(Unit::whole, weeks.goals.weeklySessions, {})};
    trend.running = isRunning(weeks, today);
    trend.mark = AnalyticsWords::count;
    trend.worded = AnalyticsWords::count;
    return trend;
}

ChartRows AnalyticsCharts::sessionsTable(const AnalyticsReport& weeks) {
    ChartRows table{{tr("Week"), tr("Sessions"), tr("Cancelled"), tr("No-shows")}, {}};
    for (const auto& bar : weeks.bars)
        table.rows.push_back({title(bar, AnalyticsStep::week), AnalyticsWords::count(bar.figures.sessions),
                              AnalyticsWords::count(bar.figures.cancelled),
                              AnalyticsWords::count(bar.figures.noShows)});
    return table;
}

std::vector<FunnelChart::Step> AnalyticsCharts::funnel(const AnalyticsFunnel& funnel) {
    const auto worst = worstStep(funnel);
    std::vector<FunnelChart::Step> steps;
    for (std::size_t i = 0; i < funnel.steps.size(); ++i) {
        const auto& step = funnel.steps[i];
        FunnelChart::Step shown{
            AnalyticsWords::step(step.step), step.visitors, AnalyticsWords::count(step.visitors), {}, {}, worst == i};
        shown.words = tr("%1: %2", "step, people").arg(shown.name, shown.counted);
        const auto share = i == 0 ? std::nullopt : shareOf(step.visitors, funnel.steps[i - 1].visitors);
        if (share) {
            shown.share = AnalyticsWords::percent(*share);
            shown.words =
                shown.worst
                    ? tr("%1: %2, %3 of the step before, the fewest").arg(shown.name, shown.counted, shown.share)
                    : tr("%1: %2, %3 of the step before").arg(shown.name, shown.counted, shown.share);
        }
        steps.push_back(std::move(shown));
    }
    return steps;
}

ChartRows AnalyticsCharts::funnelTable(const AnalyticsFunnel& asked) {
    ChartRows table{{tr("Step"), tr("People"), tr("Of the step before")}, {}};
    for (const auto& step : funnel(asked))
        table.rows.push_back({step.name, step.counted, step.share});
    return table;
}

QString AnalyticsCharts::plans(const AnalyticsReport& report) {
    const auto& plans = report.plans;
    QStringList sentences{
        tr("Plans bring %1 a month, from %n student(s).", "amount", plans.subscribers).arg(text::money(plans.monthly))};
    if (plans.late > 0) sentences << tr("%n renewal(s) were refused and are tried again.", nullptr, plans.late);
    if (const auto& goal = report.goals.recurringRevenue)
        sentences << AnalyticsWords::reached(Unit::minor, goal->minor, plans.monthly.minor >= goal->minor,
                                             goal->currency);
    return text::sentences(sentences);
}

QString AnalyticsCharts::worst(const AnalyticsFunnel& funnel) {
    const auto worst = worstStep(funnel);
    const bool nobody = std::ranges::all_of(funnel.steps, [](const auto& step) { return step.visitors == 0; });
    if (nobody) return tr("Nobody who lets us count was here in these days.");
    if (!worst) return tr("Whoever came went all the way.");
    const auto& before = funnel.steps[*worst - 1];
    const auto& step = funnel.steps[*worst];
    return tr("Shares are of the step before. Most are lost between “%1” and “%2”: %3 go on.", "two steps, a share")
        .arg(AnalyticsWords::step(before.step), AnalyticsWords::step(step.step),
             AnalyticsWords::percent(shareOf(step.visitors, before.visitors).value_or(0)));
}

}  // namespace mc::admin
