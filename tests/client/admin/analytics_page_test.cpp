#include "admin/analytics_page.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

#include "admin/analytics_charts.h"
#include "admin/chart_card.h"
#include "admin/funnel_chart.h"
#include "admin/span_bar.h"
#include "admin/table_file.h"
#include "widgets/trend_chart.h"
#include "inspect/pseudo_language.h"
#include "support/client_house.h"
#include "support/json_of.h"
#include "support/page_window.h"
#include "support/readable.h"
#include "support/sample_analytics.h"
#include "support/test_program.h"
#include "widgets/accessible.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/segmented_control.h"
#include "widgets/select.h"
#include "widgets/states.h"

namespace mc::admin {

using domain::CivilDate;
using protocol::AnalyticsStep;
using support::HttpStub;
using support::jsonOf;
using widgets::StatePage;

namespace {

const QString kReport = QStringLiteral("GET /api/admin/analytics");
const QString kFunnel = QStringLiteral("GET /api/admin/analytics/funnel");

CivilDate dateIn(const HttpStub::Request& request, const char* name) {
    return domain::parseCivilDate(request.query.queryItemValue(QLatin1String(name)).toStdString()).value();
}

AnalyticsStep stepIn(const HttpStub::Request& request) {
    const QString by = request.query.queryItemValue("by");
    return by == "day" ? AnalyticsStep::day : by == "week" ? AnalyticsStep::week : AnalyticsStep::month;
}

struct Figures {
    Figures() {
        server.on(kReport, [this](const HttpStub::Request& request) {
            asked << QStringList{request.query.queryItemValue("from"), request.query.queryItemValue("until"),
                                 request.query.queryItemValue("by")}
                         .join(' ');
            auto report = support::sampleReport(dateIn(request, "from"), dateIn(request, "until"), stepIn(request));
            if (nothing) {
                report.total = {};
                for (auto& bar : report.bars)
                    bar.figures = {};
            }
            report.zone = zone;
            return HttpStub::Answer{200, jsonOf(report)};
        });
        server.on(kFunnel, [this](const HttpStub::Request& request) {
            auto funnel = support::sampleFunnel(dateIn(request, "from"), dateIn(request, "until"));
            if (nothing)
                for (auto& step : funnel.steps)
                    step.visitors = 0;
            return HttpStub::Answer{200, jsonOf(funnel)};
        });
        window.resize(1064, 736);
        window.show();
        window.activateWindow();
    }
    bool is(StatePage::State state) const { return window.findChild<StatePage*>()->state() == state; }
    void arrive() {
        window.arrive({"/admin/analytics", {}, {}});
        QTRY_VERIFY(is(StatePage::State::ready));
    }
    void choose(int span) {
        asked.clear();
        support::child<widgets::Select>(window, "analyticsSpan")->setCurrentIndex(span);
        QTRY_VERIFY(asked.size() >= 3 && is(StatePage::State::ready));
    }
    QString words(const QWidget& part) const {
        QStringList words;
        for (const auto* label : part.findChildren<widgets::Label*>())
            if (label->isVisibleTo(&window)) words << label->text();
        return words.join('\n');
    }
    QString words(const char* name) const { return words(*support::child<QWidget>(window, name)); }
    TrendChart* trend(const char* name) const { return support::child<TrendChart>(window, name); }
    QTableView* table(const char* name) const { return support::child<QTableView>(window, name); }
    QString cell(const char* name, int row, int column) const {
        return table(name)->model()->index(row, column).data().toString();
    }
    QString value(QWidget* chart) const {
        return QAccessible::queryAccessibleInterface(chart)->text(QAccessible::Value);
    }

    support::ClientHouse house;
    HttpStub& server = house.http;
    bool nothing = false;
    std::string zone = "Asia/Kolkata";
    QStringList asked;
    AnalyticsPage window{house.api, {"Asia/Kolkata"}};
};

}  // namespace

class AnalyticsPageTest : public QObject {
    Q_OBJECT

private slots:
    void tiles_sayEachFigureItsGoalAndWhatItWas() {
        Figures page;
        page.arrive();
        QCOMPARE(support::child<widgets::Label>(page.window, "analyticsDays")->text(),
                 QString("22 Oct – 18 Nov 2026, days in Kolkata. Changes are against 24 Sept – 21 Oct 2026."));
        const auto total = support::sampleFigures(domain::toDays({2026, 10, 22}), domain::toDays({2026, 11, 19}));
        QVERIFY(page.words("figureGross").contains(QString::fromStdString(domain::format(total.gross))));
        QVERIFY(page.words("figureGross").contains("+"));
        QCOMPARE(support::child<widgets::Label>(page.window, "moneySentence")->text(),
                 QString::fromUtf8(
                     "Plans bring ₹5,491.00 a month, from 7 students. 1 renewal was refused and is tried again. "
                     "Goal ₹50,000: not met"));
        QVERIFY(page.words("figureWeeklySessions").contains("Goal 30: not met"));
        QVERIFY(page.words("figureRepeat").contains("Goal 40 %: met"));
        QVERIFY(page.words("figureRating").contains("Goal 4.5: met"));
        QVERIFY(page.words("figureMentors").contains("Goal 15: not met"));
        QVERIFY(page.words("figureMentors").contains("as before"));
        QVERIFY(page.words("figureUtilisation").contains("%"));
        QVERIFY(page.words("figureCancelled").contains("4 of"));
        QVERIFY(page.words("figureBooking").contains("158 of 4,104"));
    }

    void stretch_isAskedForWithTheOneBefore_data() {
        QTest::addColumn<int>("span");
        QTest::addColumn<QStringList>("asked");
        // Today is Wednesday 18 November 2026.
        QTest::newRow("7 days") << 0
                                << QStringList{"2026-11-12 2026-11-19 day", "2026-11-05 2026-11-12 month",
                                               "2026-11-09 2026-11-19 week"};
        QTest::newRow("90 days") << 2
                                 << QStringList{"2026-08-21 2026-11-19 week", "2026-05-23 2026-08-21 month",
                                                "2026-08-17 2026-11-19 week"};
        QTest::newRow("this month") << 3
                                    << QStringList{"2026-11-01 2026-11-19 day", "2026-10-01 2026-10-19 month",
                                                   "2026-10-26 2026-11-19 week"};
        QTest::newRow("12 months") << 4
                                   << QStringList{"2025-12-01 2026-11-19 month", "2024-12-01 2025-11-19 month",
                                                  "2025-12-01 2026-11-19 week"};
    }
    void stretch_isAskedForWithTheOneBefore() {
        QFETCH(int, span);
        QFETCH(QStringList, asked);
        Figures page;
        page.arrive();
        page.choose(span);
        QCOMPARE(page.asked, asked);
    }

    void monthBefore_thatIsShorter_endsWithItsLastDay() {
        const Stretch march{{2027, 3, 1}, {2027, 4, 1}};
        QCOMPARE(stretchBefore(Span::month, march), (Stretch{{2027, 2, 1}, {2027, 3, 1}}));
        QCOMPARE(stretchOf(Span::year, {2027, 1, 31}), (Stretch{{2026, 2, 1}, {2027, 2, 1}}));
    }

    /// In the operator's zone it is tomorrow already.
    void operatorsDay_countsWhereItIsAnotherThanTheReaders() {
        Figures page;
        page.zone = "Pacific/Kiritimati";
        page.arrive();
        QTRY_VERIFY(page.asked.contains("2026-10-23 2026-11-20 day"));
        QCOMPARE(page.asked.size(), 6);
    }

    void ownDays_areTyped_andWhatIsNoDateIsSaid() {
        Figures page;
        page.arrive();
        page.asked.clear();
        support::child<widgets::Select>(page.window, "analyticsSpan")->setCurrentIndex(5);
        auto* from = support::child<QLineEdit>(page.window, "analyticsFrom");
        auto* until = support::child<QLineEdit>(page.window, "analyticsUntil");
        QCOMPARE(from->text(), QString("22 Oct 2026"));
        auto* show = support::child<widgets::Button>(page.window, "analyticsShow");
        from->setText("first of may");
        show->click();
        QCOMPARE(from->accessibleDescription(), QString("Wrong: Write a date, such as 18 Nov 2026"));
        from->setText("2026-05-04");
        until->setText("3 May 2026");
        show->click();
        QCOMPARE(until->accessibleDescription(), QString("Wrong: Not before the first day"));
        until->setText("2036-07-01");
        show->click();
        QCOMPARE(until->accessibleDescription(), QString("Wrong: At most ten years after the first day"));
        QVERIFY(page.asked.isEmpty());
        until->setText("10 May 2026");
        show->click();
        QTRY_COMPARE(page.asked.size(), 3);
        QCOMPARE(page.asked.front(), QString("2026-05-04 2026-05-11 day"));
        QTRY_VERIFY(page.is(StatePage::State::ready));
        QVERIFY2(!page.trend("moneyChart")->trend().running, "these days are over");
    }

    void step_isChosen_exceptMoreThanCanBeDrawn() {
        Figures page;
        page.arrive();
        auto* step = support::child<widgets::SegmentedControl>(page.window, "analyticsStep");
        step->setCurrent(2);
        QTRY_COMPARE(page.trend("moneyChart")->points(), 2);  // October and November.
        QTRY_VERIFY(page.is(StatePage::State::ready));
        support::child<widgets::Select>(page.window, "analyticsSpan")->setCurrentIndex(5);
        support::child<QLineEdit>(page.window, "analyticsFrom")->setText("2020-01-01");
        support::child<widgets::Button>(page.window, "analyticsShow")->click();
        QTRY_VERIFY(page.trend("moneyChart")->points() > 80 && page.is(StatePage::State::ready));
        step->setCurrent(0);
        QCOMPARE(step->current(), 2);
        QVERIFY(page.is(StatePage::State::ready));
    }

    void keys_goThroughThePoints_andTheValueIsSpoken() {
        Figures page;
        page.arrive();
        auto* chart = page.trend("moneyChart");
        chart->setFocus(Qt::TabFocusReason);
        QCOMPARE(chart->current(), 27);
        QVERIFY2(page.value(chart).startsWith("18 Nov 2026, not over, Gross ₹"), qPrintable(page.value(chart)));
        QTest::keyClick(chart, Qt::Key_Left);
        QTest::keyClick(chart, Qt::Key_Left);
        const auto day = support::sampleDay(domain::toDays({2026, 11, 16}));
        const auto money = [](const domain::Money& sum) { return QString::fromStdString(domain::format(sum)); };
        QCOMPARE(page.value(chart), QString("16 Nov 2026, Gross %1, Commission %2, GST %3, Net %4")
                                        .arg(money(day.gross), money(day.commission), money(day.gst), money(day.net)));
        QTest::keyClick(chart, Qt::Key_Right);
        QVERIFY(page.value(chart).startsWith("17 Nov 2026, Gross"));
        QTest::keyClick(chart, Qt::Key_Home);
        QCOMPARE(chart->current(), 0);
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(chart->current(), 0);
        QTest::keyClick(chart, Qt::Key_End);
        QTest::keyClick(chart, Qt::Key_Right);
        QCOMPARE(chart->current(), 27);
        QCOMPARE(QAccessible::queryAccessibleInterface(chart)->role(), QAccessible::Chart);
    }

    void left_beginsWithTheNewest() {
        Figures page;
        page.arrive();
        auto* chart = page.trend("sessionsChart");
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(chart->current(), chart->points() - 1);
    }

    void pointer_choosesThePointBelowIt() {
        Figures page;
        page.arrive();
        auto* chart = page.trend("sessionsChart");
        QMouseEvent right(QEvent::MouseMove, QPointF(chart->width() - 1, 60),
                          chart->mapToGlobal(QPointF(chart->width() - 1, 60)), Qt::NoButton, Qt::NoButton, {});
        QApplication::sendEvent(chart, &right);
        QCOMPARE(chart->current(), chart->points() - 1);
        QMouseEvent left(QEvent::MouseMove, QPointF(1, 60), chart->mapToGlobal(QPointF(1, 60)), Qt::NoButton,
                         Qt::NoButton, {});
        QApplication::sendEvent(chart, &left);
        QCOMPARE(chart->current(), 0);
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(chart, &leave);
        QCOMPARE(chart->current(), -1);
    }

    void table_isBehindTheChart_atTheSamePoint() {
        Figures page;
        page.arrive();
        auto* chart = page.trend("moneyChart");
        chart->setFocus(Qt::TabFocusReason);
        chart->setCurrent(3);
        QTest::keyClick(chart, Qt::Key_T);
        auto* table = page.table("moneyTable");
        QVERIFY(table->isVisible() && table->hasFocus());
        QCOMPARE(table->currentIndex().row(), 3);
        QCOMPARE(table->model()->rowCount(), 28);
        QCOMPARE(table->model()->headerData(1, Qt::Horizontal).toString(), QString("Gross"));
        QCOMPARE(page.cell("moneyTable", 3, 0), QString("25 Oct 2026"));
        QCOMPARE(page.cell("moneyTable", 3, 1), QString("₹0.00"));  // A Sunday.
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_T);
        QVERIFY(chart->isVisible() && chart->hasFocus());
        QCOMPARE(chart->current(), 4);
        support::child<widgets::Button>(page.window, "moneyTurn")->click();
        QVERIFY(table->isVisible());
    }

    void table_isSavedAsItIsWritten() {
        Figures page;
        page.arrive();
        auto* file = page.table("funnelTable")->findChild<TableFile*>();
        QSignalSpy told(&page.window, &widgets::Page::toast);
        file->save(page.house.folder.filePath("funnel.csv"));
        QCOMPARE(told.size(), 1);
        QFile saved(page.house.folder.filePath("funnel.csv"));
        QVERIFY(saved.open(QIODevice::ReadOnly));
        const auto text = QString::fromUtf8(saved.readAll());
        QVERIFY2(
            text.startsWith(QString::fromUtf8("\xEF\xBB\xBFStep,People,Of the step before\r\nVisit,\"6,420\",\r\n")),
            qPrintable(text));
        QVERIFY2(text.contains("Time chosen,486,21.9 %\r\n"), qPrintable(text));
    }

    void sessions_areByWholeWeeks_theRunningOneDashed() {
        Figures page;
        page.arrive();
        const auto& trend = page.trend("sessionsChart")->trend();
        QCOMPARE(page.cell("sessionsTable", 0, 0), QString("19 – 25 Oct 2026"));
        QVERIFY(trend.running);
        QCOMPARE(trend.goal->words, QString("Goal 30"));
        QVERIFY(page.value(page.trend("sessionsChart")).isEmpty());
    }

    void rates_areDrawnOneByOne_andAreAllInTheTable() {
        Figures page;
        page.arrive();
        auto* choice = support::child<widgets::Select>(page.window, "rateChoice");
        choice->setCurrentIndex(1);
        auto* chart = page.trend("ratesChart");
        QCOMPARE(chart->trend().lines.front().name, QString("Average rating"));
        QVERIFY2(!chart->trend().lines.front().values[3], "nobody rates on a Sunday");
        chart->setCurrent(3);
        QCOMPARE(page.value(chart), QString("25 Oct 2026, Average rating no figure"));
        QCOMPARE(page.cell("ratesTable", 3, 2), QString("–"));
        QCOMPARE(page.table("ratesTable")->model()->columnCount(), 7);
        choice->setCurrentIndex(4);
        QVERIFY(!chart->trend().goal);
    }

    void funnel_marksTheStepThatLosesMost_inWordsToo() {
        Figures page;
        page.arrive();
        auto* chart = support::child<FunnelChart>(page.window, "funnelChart");
        QVERIFY(chart->steps()[3].worst);
        QCOMPARE(std::ranges::count_if(chart->steps(), &FunnelChart::Step::worst), 1);
        chart->setCurrent(3);
        QCOMPARE(page.value(chart), QString("Time chosen: 486, 21.9 % of the step before, the fewest"));
        QVERIFY(page.words(page.window).contains("Most are lost between “Profile” and “Time chosen”: 21.9 % go on."));
    }

    void worstStep_ofStepsWithoutAnybody_isTheFirstThatNobodyReached() {
        auto funnel = support::sampleFunnel({2026, 11, 1}, {2026, 11, 2});
        for (std::size_t i = 3; i < funnel.steps.size(); ++i)
            funnel.steps[i].visitors = 0;
        QCOMPARE(worstStep(funnel), std::optional<std::size_t>(3));
        for (auto& step : funnel.steps)
            step.visitors = 0;
        QVERIFY(!worstStep(funnel));
        for (auto& step : funnel.steps)
            step.visitors = 7;
        QVERIFY(!worstStep(funnel));
    }

    void newServer_saysThatNothingHappened() {
        Figures page;
        page.nothing = true;
        page.window.arrive({"/admin/analytics", {}, {}});
        QTRY_VERIFY(page.is(StatePage::State::empty));
        page.nothing = false;
        page.asked.clear();
        support::child<widgets::Button>(page.window, "analyticsYear")->click();
        QTRY_VERIFY(page.is(StatePage::State::ready));
        QCOMPARE(page.asked.front(), QString("2025-12-01 2026-11-19 month"));
    }

    void failure_isSaid_andTriedAgain() {
        Figures page;
        page.server.problem(kFunnel, 503, "unavailable");
        page.window.arrive({"/admin/analytics", {}, {}});
        QTRY_VERIFY(page.is(StatePage::State::error));
        page.server.on(kFunnel, [](const HttpStub::Request& request) {
            return HttpStub::Answer{200,
                                    jsonOf(support::sampleFunnel(dateIn(request, "from"), dateIn(request, "until")))};
        });
        page.window.findChild<StatePage*>()->errorState()->retryButton()->click();
        QTRY_VERIFY(page.is(StatePage::State::ready));
    }

    void support_isToldWhoseFiguresTheseAre() {
        Figures page;
        page.server.problem(kReport, 403, "forbidden");
        page.window.arrive({"/admin/analytics", {}, {}});
        QTRY_VERIFY(page.is(StatePage::State::error));
        QVERIFY(page.words(page.window).contains("Your role does not see these figures"));
    }

    void allWordsCanBeRead_data() { support::addWindows(); }
    void allWordsCanBeRead() {
        QFETCH(QSize, size);
        QFETCH(double, text);
        QFETCH(int, longer);
        const inspect::PseudoLanguage words(longer);
        Figures page;
        page.house.theme.setTextScale(text);
        page.window.resize(size - QSize(widgets::metrics::kRail, widgets::metrics::kTopBar));
        page.arrive();
        MC_COMPARE_READABLE(page.window);
        for (const char* turn : {"moneyTurn", "funnelTurn", "sessionsTurn", "ratesTurn"})
            support::child<widgets::Button>(page.window, turn)->click();
        MC_COMPARE_READABLE(page.window);
    }

    void pictures() {
        Figures page;
        page.arrive();
        page.trend("moneyChart")->setCurrent(20);
        page.window.resize(1064, 1300);
        support::takePicture(page.window, page.house.theme, "analytics");
    }
};

}  // namespace mc::admin

MC_TEST_GUI(mc::admin::AnalyticsPageTest)
#include "analytics_page_test.moc"
