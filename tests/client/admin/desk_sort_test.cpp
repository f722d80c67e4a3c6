#include "admin/desk_sort.h"

#include <QHeaderView>
#include <QMenu>
#include <QTabBar>
#include <QTableView>
#include <QtTest>

#include "admin/booking_desk_page.h"
#include "admin/people_page.h"
#include "support/client_house.h"
#include "support/json_of.h"
#include "support/page_window.h"
#include "support/sample_desk.h"
#include "support/sample_people.h"
#include "support/test_program.h"
#include "widgets/button.h"

namespace mc::admin {

using support::HttpStub;
using support::jsonOf;

namespace {

template <class Page>
struct DeskSortDesk {
    template <class... Arguments>
    explicit DeskSortDesk(const QString& list, const QByteArray& rows, Arguments&&... arguments)
        : window(house.api, house.drafts, domain::ZoneName{"Asia/Kolkata"}, arguments...) {
        house.http.on("GET " + list, [this, rows](const HttpStub::Request& request) {
            asked << request.query.queryItemValue("order");
            return HttpStub::Answer{200, rows};
        });
        window.resize(1180, 760);
        window.show();
        window.arrive({list.mid(4), {}, {}});
        loaded = QTest::qWaitFor([this] { return table()->model()->rowCount() > 0; });
    }
    QTableView* table() const { return window.template findChild<QTableView*>(); }
    /// Presses the title as a hand does.
    void press(int column) {
        auto* header = table()->horizontalHeader();
        const QPoint at(header->sectionViewportPosition(column) + 20, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    }
    QImage title(int column) const {
        auto* header = table()->horizontalHeader();
        return header->grab({header->sectionViewportPosition(column), 0, header->sectionSize(column), header->height()})
            .toImage();
    }
    QMenu* menu() const { return table()->template findChild<QMenu*>("sortMenu"); }

    support::ClientHouse house;
    QStringList asked;
    Page window;
    bool loaded = false;
};

struct DeskSortPeople : DeskSortDesk<PeoplePage> {
    DeskSortPeople() : DeskSortDesk("/api/admin/people", jsonOf(support::samplePeople()), true) {}
};

struct Bookings : DeskSortDesk<BookingDeskPage> {
    Bookings() : DeskSortDesk("/api/admin/bookings", jsonOf(support::sampleDeskPage()), false) {}
};

}  // namespace

/// Rows are sorted by their titles, or from a menu.
class DeskSortTest : public QObject {
    Q_OBJECT
    using People = DeskSortPeople;

private slots:
    void title_sorts_andThenTheOtherWay() {
        People desk;
        QVERIFY(desk.loaded);
        QCOMPARE(desk.asked.last(), QString("newest"));
        const auto before = desk.title(PeopleModel::NameColumn);
        const auto since = desk.title(PeopleModel::SinceColumn);
        desk.press(PeopleModel::NameColumn);
        QTRY_COMPARE(desk.asked.last(), QString("name"));
        const auto rising = desk.title(PeopleModel::NameColumn);
        QVERIFY(rising != before);
        QVERIFY(desk.title(PeopleModel::SinceColumn) != since);  // Its arrow has gone.
        QCOMPARE(desk.table()->accessibleDescription(), QString("Names from A to Z"));
        desk.press(PeopleModel::NameColumn);
        QTRY_COMPARE(desk.asked.last(), QString("name_reversed"));
        QVERIFY(desk.title(PeopleModel::NameColumn) != rising);
        QTRY_COMPARE(desk.table()->model()->rowCount(), 3);
    }

    void title_thatSortsNothing_asksForNothing() {
        People desk;
        QVERIFY(desk.loaded);
        const auto asked = desk.asked;
        desk.press(PeopleModel::RolesColumn);
        desk.press(PeopleModel::SinceColumn);
        QTRY_COMPARE(desk.asked, asked + QStringList{"oldest"});
    }

    void keys_sort() {
        People desk;
        QVERIFY(desk.loaded);
        desk.table()->setFocus();
        QTest::keyClick(desk.table(), Qt::Key_S);
        QTRY_VERIFY(desk.menu() && desk.menu()->isVisible());
        QCOMPARE(desk.menu()->activeAction()->text(), QString("Newest accounts first"));
        QTest::keyClick(desk.menu(), Qt::Key_Down);
        QTest::keyClick(desk.menu(), Qt::Key_Return);
        QTRY_COMPARE(desk.asked.last(), QString("oldest"));
        desk.window.findChild<widgets::Button*>("deskSort")->click();
        QVERIFY(desk.menu()->activeAction()->text() == QString("Oldest accounts first"));
        QVERIFY(desk.menu()->activeAction()->isChecked());
        desk.menu()->close();
    }

    void queue_hasItsOwnOrder_andTheOthersHaveNot() {
        Bookings desk;
        QVERIFY(desk.loaded);
        QCOMPARE(desk.asked.last(), QString());
        desk.press(DeskModel::StartColumn);
        QTRY_COMPARE(desk.asked.last(), QString("latest_start"));
        desk.press(DeskModel::StartColumn);
        QTRY_COMPARE(desk.asked.last(), QString("earliest_start"));
        desk.window.findChild<QTabBar*>("deskTabs")->setCurrentIndex(1);
        QTRY_COMPARE(desk.asked.last(), QString("latest_start"));
        desk.window.findChild<widgets::Button*>("deskSort")->click();
        QCOMPARE(desk.menu()->actions().size(), 4);
        desk.menu()->close();
        desk.window.findChild<QTabBar*>("deskTabs")->setCurrentIndex(0);
        QTRY_COMPARE(desk.asked.last(), QString());
        desk.window.findChild<widgets::Button*>("deskSort")->click();
        QCOMPARE(desk.menu()->actions().size(), 5);
        desk.menu()->close();
    }
};

}  // namespace mc::admin

MC_TEST_GUI(mc::admin::DeskSortTest)
#include "desk_sort_test.moc"
