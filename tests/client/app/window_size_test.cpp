#include "app/main_window.h"

#include <QScreen>

#include "app/pages.h"
#include "booking/bookings.h"
#include "discovery/favourites.h"
#include "discovery/saved_searches.h"
#include "net/usage_events.h"
#include "support/client_house.h"
#include "support/test_program.h"
#include "widgets/nav_rail.h"

using namespace mc;

namespace {

struct WindowSizeBench {
    support::ClientHouse house;
    messaging::Conversations conversations{house.api, house.realtime, house.session, house.drafts};
    notifications::NotificationCenter notifications{house.api, house.realtime, house.session};
    booking::Bookings bookings{house.api, house.realtime, house.session};
    discovery::Favourites favourites{house.api, house.session};
    discovery::SavedSearches searches{house.api, house.session};
    net::UsageEvents usage{house.api, house.session};
    app::Services services{house.api,    house.realtime, house.session,  house.theme,   house.languages,
                           house.drafts, conversations,  bookings,       notifications, house.devices,
                           favourites,   searches,       house.settings, usage,         house.features};
    app::PageRegistry pages;
    app::MainWindow window{services, pages};
};

}  // namespace

class WindowSizeTest : public QObject {
    Q_OBJECT
    using Bench = WindowSizeBench;

private slots:
    void firstStart_fitsTheScreen() {
        Bench bench;
        const QSize room = bench.window.screen()->availableGeometry().size();
        QVERIFY(room.width() < 1280);  // Qt's screen for tests is small.
        QVERIFY(bench.window.width() <= room.width());
        QVERIFY(bench.window.height() < room.height());  // The title bar stands above.
    }

    void firstStart_screens_data() {
        QTest::addColumn<QSize>("screen");
        QTest::addColumn<QSize>("window");
        QTest::newRow("full HD") << QSize(1920, 1080) << QSize(1280, 800);
        QTest::newRow("1366 x 768") << QSize(1366, 736) << QSize(1280, 696);
        QTest::newRow("at 125 %") << QSize(1092, 582) << QSize(1092, 542);
        QTest::newRow("at 150 %") << QSize(910, 480) << QSize(910, 440);
    }
    void firstStart_screens() {
        QFETCH(QSize, screen);
        QTEST(app::MainWindow::firstSize(screen), "window");
    }

    void leastWindow_isNoLargerThanTheDesigns() {
        Bench bench;
        QVERIFY(bench.window.minimumWidth() < 800);  // As wide as the screen of the tests, to which it is held.
        QVERIFY(bench.window.minimumHeight() <= 440);
    }

    void sidebar_foldsToIcons_earlierInLargeLetters() {
        Bench bench;
        auto* sidebar = support::child<widgets::NavRail>(bench.window, "sidebar");
        bench.window.resize(1280, 700);
        bench.window.show();
        QVERIFY(!sidebar->isRail());
        bench.house.theme.setTextScale(1.5);
        QVERIFY(sidebar->isRail());
        bench.house.theme.setTextScale(1);
        bench.window.resize(1000, 700);
        QVERIFY(sidebar->isRail());
    }
};

MC_TEST_GUI(WindowSizeTest)
#include "window_size_test.moc"
