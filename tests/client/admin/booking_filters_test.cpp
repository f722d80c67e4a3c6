#include "admin/booking_filters.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QtTest>

#include "support/client_house.h"
#include "support/page_window.h"
#include "support/sample_desk.h"
#include "support/test_program.h"
#include "widgets/button.h"

namespace mc::admin {

namespace {

struct Filters {
    Filters() {
        house.api.clock().set(support::kDeskLater);
        filters.show();
    }
    template <class T>
    T* child(const char* name) const {
        return filters.findChild<T*>(QLatin1String(name));
    }
    void choose(const char* name, int index) const { child<QComboBox>(name)->setCurrentIndex(index); }
    bool says(const QString& words) const {
        for (const auto* label : filters.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }

    support::ClientHouse house;
    BookingDeskController controller{house.api, {"Asia/Kolkata"}};
    BookingFilters filters{controller, {"Asia/Kolkata"}};
    QSignalSpy changed{&filters, &BookingFilters::changed};
};

}  // namespace

/// What the list of all bookings is narrowed by.
class BookingFiltersTest : public QObject {
    Q_OBJECT

private slots:
    void everyKind_isAskedFor() {
        Filters bench;
        QVERIFY(bench.filters.wanted() == (BookingDeskController::Filter{.queue = protocol::DeskQueue::all}));
        bench.choose("deskMoney", 4);
        bench.choose("deskAbsence", 2);
        bench.choose("deskLength", 4);
        bench.choose("deskStatus", 8);
        bench.choose("deskAs", 2);
        QCOMPARE(bench.changed.count(), 5);
        const auto filter = bench.filters.wanted();
        QVERIFY(filter.money == domain::MoneyState::refund_failed);
        QVERIFY(filter.absence == domain::NoShowState::contested);
        QCOMPARE(filter.minutes, 60);
        QVERIFY(filter.status == protocol::BookingStatus::no_show && filter.as == domain::Party::mentor);
    }

    void littleRoom_whatIsSeldomAsked_isBehindAButton() {
        Filters bench;
        auto* more = bench.child<widgets::Button>("moreFilters");
        QVERIFY(!more->isVisible());
        bench.choose("deskMoney", 1);
        bench.filters.setRoomy(false);
        QVERIFY(bench.child<QComboBox>("deskStatus")->isVisible());
        QVERIFY(bench.child<QComboBox>("deskMoney")->isVisible());  // It is asked for.
        QVERIFY(!bench.child<QComboBox>("deskLength")->isVisible());
        more->click();
        QVERIFY(bench.child<QComboBox>("deskLength")->isVisible());
        more->click();
        QVERIFY(!bench.child<QComboBox>("deskLength")->isVisible());
        bench.filters.setRoomy(true);
        QVERIFY(bench.child<QComboBox>("deskLength")->isVisible());
        QVERIFY(!more->isVisible());
    }

    void ownDays_areWholeDaysOfTheAdmins() {
        Filters bench;
        QVERIFY(!bench.child<QWidget>("deskFrom")->isVisible());
        bench.choose("deskWhen", 6);
        QVERIFY(bench.child<QWidget>("deskFrom")->isVisible());
        QCOMPARE(bench.changed.count(), 0);  // Nothing is typed yet.
        bench.child<QLineEdit>("deskFrom")->setText("2026-11-16");
        bench.child<QLineEdit>("deskUntil")->setText("2026-11-15");
        bench.child<widgets::Button>("deskShow")->click();
        QVERIFY(bench.says("Not before the first day"));
        QCOMPARE(bench.changed.count(), 0);
        bench.child<QLineEdit>("deskUntil")->setText("19 Nov 2026");
        QTest::keyClick(bench.child<QLineEdit>("deskUntil"), Qt::Key_Return);
        QCOMPARE(bench.changed.count(), 1);
        const auto filter = bench.filters.wanted();
        QCOMPARE(QString::fromStdString(domain::toIso(*filter.from)), QString("2026-11-15T18:30:00Z"));
        QCOMPARE(QString::fromStdString(domain::toIso(*filter.until)), QString("2026-11-19T18:30:00Z"));
        bench.choose("deskWhen", 0);
        QVERIFY(!bench.filters.wanted().from && !bench.child<QWidget>("deskFrom")->isVisible());
    }
};

}  // namespace mc::admin

MC_TEST_GUI(mc::admin::BookingFiltersTest)
#include "booking_filters_test.moc"
