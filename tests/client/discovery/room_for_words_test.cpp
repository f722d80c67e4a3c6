#include <QScrollBar>
#include <QSet>

#include "discovery/discovery_page.h"
#include "discovery/mentor_grid.h"
#include "discovery/profile_page.h"
#include "page_fixture.h"
#include "support/readable.h"
#include "support/test_program.h"
#include "widgets/drawer.h"

using namespace mc;
using discovery::DiscoveryController;
using discovery::DiscoveryPage;
using discovery::ProfileController;
using discovery::ProfilePage;

namespace {

const domain::ZoneName kKolkata{"Asia/Kolkata"};

int columnsSeen(const discovery::MentorGrid& grid) {
    QSet<int> lefts;
    for (int row = 0; row < grid.model()->rowCount(); ++row)
        lefts << grid.visualRect(grid.model()->index(row, 0)).left();
    return static_cast<int>(lefts.size());
}

protocol::MentorProfile fullProfile() {
    auto profile = support::sampleProfile();
    profile.card.nextFreeAt.reset();
    return profile;
}

}  // namespace

class RoomForWordsTest : public QObject {
    Q_OBJECT

private slots:
    void discover_allWordsCanBeRead_data() { support::addWindows(); }
    void discover_allWordsCanBeRead() {
        QFETCH(QSize, size);
        QFETCH(double, text);
        QFETCH(int, longer);
        inspect::PseudoLanguage words(longer);
        test::PageFixture shown;
        auto* page = new DiscoveryPage(shown.api, shown.drafts, shown.favourites, shown.searches, kKolkata);
        shown.theme.setTextScale(text);
        shown.show(page, size);
        page->arrive({"/mentors", {}, {}});
        QTRY_COMPARE(page->controller().state(), DiscoveryController::State::ready);
        QCOMPARE(shown.window->size(), size);
        MC_COMPARE_READABLE(*shown.window);
        if (auto* open = shown.find<QAbstractButton>("openFilters"); open->isVisible()) {
            open->click();
            MC_COMPARE_READABLE(*shown.window);
        }
    }

    void discover_usesTheWholeWidth_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("text");
        QTest::addColumn<int>("columns");
        QTest::newRow("least") << QSize(800, 560) << 1.0 << 2;
        QTest::newRow("before the sidebar unfolds") << QSize(1099, 680) << 1.0 << 3;
        QTest::newRow("after it") << QSize(1100, 680) << 1.0 << 2;
        QTest::newRow("usual") << QSize(1280, 800) << 1.0 << 3;
        QTest::newRow("full HD") << QSize(1920, 1080) << 1.0 << 5;
        QTest::newRow("least, text 200 %") << QSize(800, 560) << 2.0 << 1;
    }
    void discover_usesTheWholeWidth() {
        QFETCH(QSize, size);
        QFETCH(double, text);
        test::PageFixture shown;
        auto* page = new DiscoveryPage(shown.api, shown.drafts, shown.favourites, shown.searches, kKolkata);
        shown.theme.setTextScale(text);
        shown.show(page, size);
        page->arrive({"/mentors", {}, {}});
        QTRY_COMPARE(page->controller().state(), DiscoveryController::State::ready);
        auto* grid = shown.find<discovery::MentorGrid>("mentorGrid");
        QTEST(columnsSeen(*grid), "columns");
        const QRect cell = grid->visualRect(grid->model()->index(0, 0));
        QVERIFY(grid->viewport()->width() - cell.width() * columnsSeen(*grid) < cell.width() / 4);
    }

    void filters_whereThereIsNoRoom_areInADrawer() {
        test::PageFixture shown;
        auto* page = new DiscoveryPage(shown.api, shown.drafts, shown.favourites, shown.searches, kKolkata);
        shown.show(page, {800, 560});
        page->arrive({"/mentors", {}, {}});
        QTRY_COMPARE(page->controller().state(), DiscoveryController::State::ready);
        auto* panel = shown.find<QWidget>("filterPanel");
        QVERIFY(!panel->isVisible());
        shown.find<QAbstractButton>("openFilters")->click();
        QVERIFY(panel->isVisible());
        QTest::mouseClick(shown.find<QCheckBox>("expertiseDSA"), Qt::LeftButton);
        QTRY_COMPARE(page->controller().filter().expertise, QStringList("DSA"));
        QVERIFY(page->escape());
        QVERIFY(!panel->isVisible());
        QVERIFY(!page->escape());
        shown.window->resize(1280, 800);
        QTRY_VERIFY(panel->isVisible());
        QVERIFY(!shown.find<QAbstractButton>("openFilters")->isVisible());
    }

    void filters_tabGoesFromTopToBottom() {
        test::PageFixture shown;
        auto* page = new DiscoveryPage(shown.api, shown.drafts, shown.favourites, shown.searches, kKolkata);
        shown.show(page);
        page->arrive({"/mentors", {}, {}});
        QTRY_COMPARE(page->controller().state(), DiscoveryController::State::ready);
        auto* panel = shown.find<QWidget>("filterPanel");
        int above = -1;
        int seen = 0;
        for (QWidget* at = panel->nextInFocusChain(); at != panel; at = at->nextInFocusChain()) {
            if (!panel->isAncestorOf(at) || !at->isVisible() || !(at->focusPolicy() & Qt::TabFocus)) continue;
            const int top = at->mapTo(panel, QPoint()).y();
            QVERIFY2(top >= above - 2, qPrintable(at->objectName()));
            above = top;
            ++seen;
        }
        QVERIFY(seen > 8);
    }

    void profile_tabGoesThroughTheWeekThenPriceThenBook() {
        test::PageFixture shown;
        auto* page = new ProfilePage(shown.api, shown.drafts, shown.favourites, kKolkata);
        shown.show(page);
        page->arrive({"/mentors/ananya-krishnan", {{"slug", "ananya-krishnan"}}, {}});
        QTRY_COMPARE(page->controller().state(), ProfileController::State::ready);
        QStringList names;
        for (QWidget* at = page->nextInFocusChain(); at != page; at = at->nextInFocusChain())
            if (page->isAncestorOf(at) && at->focusPolicy() & Qt::TabFocus && !at->objectName().isEmpty())
                names << at->objectName();
        const QStringList wanted{"previousWeek", "nextWeek", "weekCalendar", "duration30", "duration60", "bookButton"};
        QStringList found;
        for (const auto& name : names)
            if (wanted.contains(name)) found << name;
        QCOMPARE(found, wanted);
    }

    void profile_allWordsCanBeRead_data() { support::addWindows(); }
    void profile_allWordsCanBeRead() {
        QFETCH(QSize, size);
        QFETCH(double, text);
        QFETCH(int, longer);
        inspect::PseudoLanguage words(longer);
        for (const bool isFull : {false, true}) {
            test::PageFixture shown;
            if (isFull) shown.stub.answer("GET /api/mentors/ananya-krishnan", 200, support::json(fullProfile()));
            auto* page = new ProfilePage(shown.api, shown.drafts, shown.favourites, kKolkata);
            shown.theme.setTextScale(text);
            shown.show(page, size);
            page->arrive({"/mentors/ananya-krishnan", {{"slug", "ananya-krishnan"}}, {}});
            QTRY_COMPARE(page->controller().state(), ProfileController::State::ready);
            QTRY_VERIFY(!page->controller().slotsLoading());
            QCOMPARE(shown.find<QWidget>("waitlist")->isVisible(), isFull);
            QCOMPARE(shown.window->size(), size);
            MC_COMPARE_READABLE(*shown.window);
        }
    }
};

MC_TEST_GUI(RoomForWordsTest)
#include "room_for_words_test.moc"
