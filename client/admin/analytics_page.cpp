#include "admin/analytics_page.h"

#include <QVBoxLayout>

#include "admin/analytics_charts.h"
#include "admin/analytics_words.h"
#include "admin/chart_card.h"
#include "admin/desk_states.h"
#include "admin/figure_tile.h"
#include "admin/span_bar.h"
#include "text/format.h"
#include "widgets/button.h"
#include "widgets/fold.h"
#include "widgets/label.h"
#include "widgets/scroll_area.h"
#include "widgets/select.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"

namespace mc::admin {

using protocol::AnalyticsStep;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

using widgets::metrics::kGap;
using widgets::metrics::kInset;
constexpr int kTile = 200;
constexpr int kTileColumns = 4;
constexpr int kFunnel = 392;
constexpr int kLeastChart = 420;

const char* nameOf(Figure figure) {
    constexpr const char* kNames[] = {"figureGross",          "figureCommission", "figureGst",    "figureNet",
                                      "figureWeeklySessions", "figureRepeat",     "figureRating", "figureMentors",
                                      "figureUtilisation",    "figureCancelled",  "figureNoShows"};
    return kNames[static_cast<int>(figure)];
}

FigureTile::Tone toneOf(Figure figure, std::optional<std::int64_t> now, std::optional<std::int64_t> before) {
    if (!now || !before || *now == *before) return FigureTile::Tone::quiet;
    return (*now > *before) == isBad(figure) ? FigureTile::Tone::bad : FigureTile::Tone::good;
}

}  // namespace

AnalyticsPage::AnalyticsPage(net::ApiClient& api, const domain::ZoneName& zone, QWidget* parent)
    : Page(parent), m_controller(api, zone) {
    setObjectName(QStringLiteral("analyticsPage"));
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(kInset, kGap, kInset, kInset);
    column->setSpacing(kGap);
    column->addWidget(new SpanBar(m_controller));
    m_states = new widgets::StatePage(buildCharts(), buildSkeleton(), buildEmpty());
    column->addWidget(m_states, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(new widgets::ScrollArea(content));
    connect(m_states, &widgets::StatePage::retryRequested, this, &AnalyticsPage::reload);
    connect(&m_controller, &AnalyticsController::stateChanged, this, &AnalyticsPage::showState);
    widgets::followTheEye(*this);
}

QWidget* AnalyticsPage::buildCharts() {
    auto* charts = new QWidget;
    auto* column = new QVBoxLayout(charts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap);
    m_days = new Label({}, TextRole::detail, Token::text2);
    m_days->setObjectName(QStringLiteral("analyticsDays"));
    m_days->setWordWrap(true);
    m_tiles = new widgets::Columns(kTile, kTileColumns, 12);
    m_moneyCard = addCard(tr("Money"), QStringLiteral("money"), m_money = new TrendChart);
    m_funnelCard = addCard(tr("From visit to booking"), QStringLiteral("funnel"), m_funnel = new FunnelChart);
    m_sessionsCard = addCard(tr("Sessions per week"), QStringLiteral("sessions"), m_sessions = new TrendChart);
    m_ratesCard = addCard(tr("Rates"), QStringLiteral("rates"), m_rate = new TrendChart);
    m_rateChoice = new widgets::Select(tr("Which rate is drawn"));
    m_rateChoice->setObjectName(QStringLiteral("rateChoice"));
    for (const auto figure : AnalyticsCharts::rates())
        m_rateChoice->addItem(AnalyticsWords::name(figure));
    m_ratesCard->addControl(m_rateChoice);
    connect(m_rateChoice, &QComboBox::currentIndexChanged, this, &AnalyticsPage::showRate);
    auto* trends = new widgets::Columns(kLeastChart, 2, kGap);
    trends->add(m_sessionsCard);
    trends->add(m_ratesCard);
    column->addWidget(m_days);
    column->addWidget(m_tiles);
    column->addWidget(new widgets::SideBySide(m_moneyCard, m_funnelCard, kFunnel, kLeastChart, kGap));
    column->addWidget(trends);
    column->addStretch(1);
    return charts;
}

ChartCard* AnalyticsPage::addCard(const QString& title, const QString& name, widgets::Chart* chart) {
    auto* card = new ChartCard(title, name, chart);
    connect(card, &ChartCard::toast, this, &Page::toast);
    return card;
}

QWidget* AnalyticsPage::buildEmpty() {
    auto* empty = new widgets::EmptyState(widgets::Icon::chart, tr("Nothing happened in these days"),
                                          tr("No session was sold or held, and nobody who lets us count was here. The "
                                             "first booking is seen here at once."));
    auto* more = empty->addAction(tr("Look at 12 months"));
    more->setObjectName(QStringLiteral("analyticsYear"));
    connect(more, &widgets::Button::clicked, this, [this] { m_controller.choose(Span::year); });
    return empty;
}

/// Boxes for the tiles and the two rows of charts.
QWidget* AnalyticsPage::buildSkeleton() {
    auto* skeleton = new widgets::Skeleton([](const widgets::Skeleton::Boxes& boxes, const QSize& size) {
        const double tile = (size.width() - 12.0 * 3) / 4;
        for (int i = 0; i < 4; ++i) {
            const QRectF card(i * (tile + 12), 32, tile, 92);
            boxes.card(card);
            boxes.bar({card.left() + 16, card.top() + 18, tile / 2, 10});
            boxes.bar({card.left() + 16, card.top() + 42, tile - 40, 18});
        }
        boxes.card(QRectF(0, 148, size.width(), 300));
        boxes.bar({16, 168, 160, 14});
    });
    widgets::setScaledMinimumHeight(*skeleton, 460);
    return skeleton;
}

void AnalyticsPage::arrive(const widgets::PageLink&) {
    m_controller.reload();
}

void AnalyticsPage::showState() {
    const DeskStates states{.failed = tr("The figures could not be loaded"),
                            .ready = [this] { fill(); },
                            .forbidden = tr("Your role does not see these figures")};
    states.show(*m_states, m_controller);
}

void AnalyticsPage::fill() {
    const auto& [now, before, weeks, funnel] = m_controller.answers();
    m_days->setText(tr("%1, days in %2. Changes are against %3.", "days, city, days")
                        .arg(AnalyticsWords::days(now.from, now.until), text::zoneCity({now.zone}),
                             AnalyticsWords::days(before.from, before.until)));
    fillTiles();
    fillCharts();
    widgets::followTheEye(*this);
}

void AnalyticsPage::fillTiles() {
    const auto& total = m_controller.answers().report.total;
    const int ended = total.sessions + total.cancelled + total.noShows;
    const auto of = [](int part, int whole) {
        return tr("%1 of %2", "a part, the whole").arg(AnalyticsWords::count(part), AnalyticsWords::count(whole));
    };
    m_tiles->clear();
    addTile(Figure::gross, tr("sold, less refunds"));
    addTile(Figure::commission, tr("without GST"));
    addTile(Figure::gst, tr("on the commission"));
    addTile(Figure::net, tr("less what we bear"));
    addTile(Figure::weeklySessions, {});
    addTile(Figure::repeat, {});
    addTile(Figure::rating, {});
    addTile(Figure::mentors, {});
    addTile(Figure::utilisation, tr("booked of what is offered"));
    addTile(Figure::cancelled, of(total.cancelled, ended));
    addTile(Figure::noShows, of(total.noShows, ended));
    addConversion();
}

void AnalyticsPage::addTile(Figure figure, const QString& detail) {
    using Tone = FigureTile::Tone;
    const auto& [report, earlier, weeks, funnel] = m_controller.answers();
    const auto unit = unitOf(figure);
    const auto currency = report.total.gross.currency;
    const auto days = [](const auto& one) {
        return static_cast<int>(domain::toDays(one.until) - domain::toDays(one.from));
    };
    const auto now = numberOf(figure, report.total, days(report));
    const auto before = numberOf(figure, earlier.total, days(earlier));
    const auto goal = goalOf(figure, report.goals);
    auto* tile = new FigureTile(AnalyticsWords::name(figure));
    tile->setObjectName(QLatin1String(nameOf(figure)));
    tile->setValue(AnalyticsWords::value(unit, now, currency));
    if (goal && now)
        tile->setGoal(AnalyticsWords::reached(unit, *goal, *now >= *goal, currency),
                      *now >= *goal ? Tone::good : Tone::bad);
    else
        tile->setGoal(goal ? AnalyticsWords::goal(unit, *goal, currency) : detail, Tone::quiet);
    tile->setChange(AnalyticsWords::change(unit, now, before, currency), toneOf(figure, now, before));
    m_tiles->add(tile);
}

/// G12's "search to booking".
void AnalyticsPage::addConversion() {
    const auto& steps = m_controller.answers().funnel.steps;
    const auto at = [&steps](domain::FunnelStep step) {
        for (const auto& one : steps)
            if (one.step == step) return one.visitors;
        return std::int64_t{0};
    };
    const auto searched = at(domain::FunnelStep::search);
    const auto booked = at(domain::FunnelStep::confirmation);
    auto* tile = new FigureTile(tr("Search to booking"));
    tile->setObjectName(QStringLiteral("figureBooking"));
    tile->setValue(AnalyticsWords::value(Unit::permyriad, shareOf(booked, searched), {}));
    tile->setGoal(
        tr("%1 of %2", "a part, the whole").arg(AnalyticsWords::count(booked), AnalyticsWords::count(searched)),
        FigureTile::Tone::quiet);
    tile->setChange({}, FigureTile::Tone::quiet);
    m_tiles->add(tile);
}

void AnalyticsPage::fillCharts() {
    const auto& [report, before, weeks, funnel] = m_controller.answers();
    const auto today = m_controller.today();
    const auto by = m_controller.step();
    const auto note = [](const Trend& trend) { return trend.running ? tr("dashed: not over yet") : QString(); };
    m_money->show(AnalyticsCharts::trend(report, AnalyticsCharts::money(), by, today));
    m_moneyCard->setTable(AnalyticsCharts::table(report, AnalyticsCharts::money(), by));
    m_moneyCard->setNote(note(m_money->trend()));
    m_moneyCard->setSentence(AnalyticsCharts::plans(report));
    m_sessions->show(AnalyticsCharts::sessions(weeks, today));
    m_sessionsCard->setTable(AnalyticsCharts::sessionsTable(weeks));
    m_sessionsCard->setNote(note(m_sessions->trend()));
    m_funnel->show(AnalyticsCharts::funnel(funnel));
    m_funnelCard->setTable(AnalyticsCharts::funnelTable(funnel));
    m_funnelCard->setSentence(AnalyticsCharts::worst(funnel));
    m_ratesCard->setTable(AnalyticsCharts::table(report, AnalyticsCharts::rates(), by));
    showRate();
}

void AnalyticsPage::showRate() {
    const auto rates = AnalyticsCharts::rates();
    const auto figure = rates[static_cast<std::size_t>(std::max(0, m_rateChoice->currentIndex()))];
    const auto& report = m_controller.answers().report;
    m_rate->show(AnalyticsCharts::trend(report, {&figure, 1}, m_controller.step(), m_controller.today()));
    m_rate->setAccessibleName(AnalyticsWords::name(figure));
}

}  // namespace mc::admin
