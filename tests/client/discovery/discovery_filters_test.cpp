#include <QCheckBox>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include "client/discovery/discovery_bench.h"
#include "support/test_program.h"
#include "support/told_wrong.h"
#include "widgets/label.h"
#include "widgets/pill.h"
#include "widgets/range_slider.h"
#include "widgets/segmented_control.h"
#include "widgets/states.h"

using namespace mc;
using discovery::DiscoveryController;
using discovery::DiscoveryPage;
using test::kList;
using DiscoveryFiltersShown = test::ShownDiscovery;
using DiscoveryFiltersState = DiscoveryController::State;

/// What is looked for: words, filters, chips and what relaxing them brings.
class DiscoveryFiltersTest : public QObject {
    Q_OBJECT
    using State = DiscoveryFiltersState;
    using Shown = DiscoveryFiltersShown;

private slots:
    void days_standInTheOrderOfTheLocale_data() {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("day");
        QTest::newRow("India") << QLocale(QLocale::English, QLocale::India) << "Fri 20 Nov";
        QTest::newRow("United States") << QLocale(QLocale::English, QLocale::UnitedStates) << "Fri, Nov 20";
        QTest::newRow("Hindi") << QLocale(QLocale::Hindi, QLocale::India) << "शुक्र 20 नव॰";
    }
    void days_standInTheOrderOfTheLocale() {
        QFETCH(QLocale, locale);
        QFETCH(QString, day);
        const QScopeGuard back([before = QLocale()] { QLocale::setDefault(before); });
        QLocale::setDefault(locale);
        Shown shown;
        shown.openReady();
        auto* days = shown.find<QComboBox>("dayFilter");
        QCOMPARE(days->itemText(3), day);  // After any day, today and tomorrow.
        days->setCurrentIndex(3);
        QTRY_VERIFY(shown.find<widgets::Chip>("filterChip"));
        QCOMPARE(shown.find<widgets::Chip>("filterChip")->text(), day);
    }

    void words_areAChip_andTheCrossTakesThemAway() {
        Shown shown;
        shown.openReady();
        auto* search = shown.find<widgets::SearchBox>("mentorSearch");
        auto* cross = shown.find<QAbstractButton>("clearSearch");
        QVERIFY(!cross->isVisible());
        QTest::keyClicks(search, "graph");
        QVERIFY(cross->isVisible());
        QTRY_COMPARE(shown.lastQuery().queryItemValue("q"), "graph");
        QTRY_VERIFY(shown.find<widgets::Chip>("filterChip"));
        QCOMPARE(shown.find<widgets::Chip>("filterChip")->text(), QString::fromUtf8("“graph”"));
        QVERIFY(!shown.find<QAbstractButton>("clearFilters")->isVisible());  // Words are no filter of the panel.
        QTest::mouseClick(cross, Qt::LeftButton);
        QCOMPARE(search->text(), QString());
        QTRY_VERIFY(!shown.lastQuery().hasQueryItem("q"));
        QTest::keyClicks(search, "graph");
        QTRY_VERIFY(shown.find<widgets::Chip>("filterChip"));
        QTest::keyClick(shown.find<widgets::Chip>("filterChip"), Qt::Key_Delete);
        QTRY_COMPARE(search->text(), QString());
    }

    void typing_isNotOverwrittenByAFilter() {
        Shown shown;
        shown.openReady();
        auto* search = shown.find<widgets::SearchBox>("mentorSearch");
        QTest::keyClicks(search, "gra");
        QTest::mouseClick(shown.find<QCheckBox>("expertiseSystemDesign"), Qt::LeftButton);
        QCOMPARE(search->text(), "gra");
        QTRY_COMPARE(shown.lastQuery().queryItemValue("q"), "gra");
    }

    void filters_goIntoTheQueryAndBecomeChips() {
        Shown shown;
        shown.openReady();
        QTest::mouseClick(shown.find<QCheckBox>("expertiseSystemDesign"), Qt::LeftButton);
        QTRY_COMPARE(shown.lastQuery().queryItemValue("expertise", QUrl::FullyDecoded), "System design");
        shown.find<widgets::SegmentedControl>("ratingFilter")->setCurrent(3);
        QTRY_COMPARE(shown.lastQuery().queryItemValue("ratingMin"), "4.5");
        auto* highest = shown.find<widgets::RangeKnob>("priceHighest");
        highest->setFocus();
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(highest, Qt::Key_PageDown);
        QTRY_COMPARE(shown.lastQuery().queryItemValue("priceMax"), "150000");
        QTRY_COMPARE(shown.window->findChildren<widgets::Chip*>("filterChip").size() >= 3, true);
        shown.grid()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(shown.grid(), Qt::Key_Right);
        shown.picture("discover-filtered");
    }

    void terms_ofAnotherServer_areTheSlidersEnds() {
        Shown shown;
        shown.openReady();
        protocol::ServerInfo info;
        info.priceLeast = {1000, {{'U', 'S', 'D'}}};
        info.priceMost = {9000, {{'U', 'S', 'D'}}};
        shown.api.terms().take(info);
        auto* highest = shown.find<widgets::RangeKnob>("priceHighest");
        highest->setFocus();
        QTest::keyClick(highest, Qt::Key_PageDown);
        QTRY_COMPARE(shown.lastQuery().queryItemValue("priceMax"), "8000");
        QVERIFY(!shown.lastQuery().hasQueryItem("priceMin"));
        QTRY_COMPARE(shown.window->findChildren<widgets::Chip*>("filterChip").size(), 1);
        QCOMPARE(shown.window->findChildren<widgets::Chip*>("filterChip").first()->text(), "$10 – $80");
        QTest::keyClick(highest, Qt::Key_End);
        QTRY_VERIFY(!shown.lastQuery().hasQueryItem("priceMax"));
    }

    void chip_removed_asksWithoutIt() {
        Shown shown;
        shown.openReady();
        discovery::MentorFilter filter;
        filter.expertise = {"DSA"};
        filter.ratingMin = 4;
        shown.page->controller().setFilter(filter);
        QTRY_COMPARE(shown.lastQuery().queryItemValue("ratingMin"), "4");
        auto chips = shown.window->findChildren<widgets::Chip*>("filterChip");
        QCOMPARE(chips.size(), 2);
        chips[0]->setFocus();
        QTest::keyClick(chips[0], Qt::Key_Delete);
        QTRY_VERIFY(!shown.lastQuery().hasQueryItem("expertise"));
        QCOMPARE(shown.lastQuery().queryItemValue("ratingMin"), "4");
    }

    void search_pausesThenAsks() {
        Shown shown;
        shown.openReady();
        QVERIFY(shown.page->focusSearch());
        auto* search = shown.find<QLineEdit>("mentorSearch");
        QVERIFY(search->hasFocus());
        QTest::keyClicks(search, "c++ & go");
        QTRY_COMPARE(shown.lastQuery().queryItemValue("q", QUrl::FullyDecoded), "c++ & go");
        QCOMPARE(shown.stub.count(kList), 2);  // One for the page, one for the words, none per key.
    }

    void nothingFound_offersWhatRelaxingBrings() {
        Shown shown;
        shown.stub.on(kList, [](const support::HttpStub::Request& request) {
            auto page = support::samplePage();
            const bool narrow =
                request.query.queryItemValue("ratingMin") == "4.5" && request.query.hasQueryItem("priceMax");
            if (narrow) page.items.clear();
            page.total = static_cast<int>(page.items.size());
            return support::HttpStub::Answer{200, support::json(page)};
        });
        shown.openReady();
        discovery::MentorFilter filter;
        filter.ratingMin = 4.5;
        filter.priceMax = 400;
        filter.expertise = {"DSA"};
        shown.page->controller().setFilter(filter);
        QTRY_COMPARE(shown.page->controller().state(), State::empty);
        QTRY_COMPARE(shown.window->findChildren<QAbstractButton*>("relaxation").size(), 2);
        auto* first = shown.window->findChildren<QAbstractButton*>("relaxation").first();
        first->setFocus(Qt::TabFocusReason);
        shown.picture("discover-empty");
        QTest::mouseClick(first, Qt::LeftButton);
        QTRY_COMPARE(shown.page->controller().state(), State::ready);
    }

    void timeNobodyCanRead_isSaid_andFiltersNothing() {
        Shown shown;
        shown.openReady();
        shown.find<QComboBox>("dayFilter")->setCurrentIndex(2);
        auto* from = shown.find<QLineEdit>("fromFilter");
        QTRY_VERIFY(from->isVisible());
        from->setFocus();
        QTest::keyClicks(from, "soon");
        shown.find<QLineEdit>("untilFilter")->setFocus();
        QVERIFY(support::isToldAsWrong(*from));
        QVERIFY(shown.shows("Write a time, such as 18:30."));
        QVERIFY(!shown.page->controller().filter().from);
        from->setFocus();
        from->clear();
        QTest::keyClicks(from, "19");
        QVERIFY(!shown.find<QWidget>("timeFault")->isVisible());
        QVERIFY(from->accessibleDescription().isEmpty());
        shown.find<QLineEdit>("untilFilter")->setFocus();
        QVERIFY(shown.page->controller().filter().from == domain::WallTime{19 * 60});
    }
};

MC_TEST_GUI(DiscoveryFiltersTest)
#include "discovery_filters_test.moc"
