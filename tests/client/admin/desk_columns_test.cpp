#include "admin/desk_columns.h"

#include <QMenu>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

#include "admin/people_page.h"
#include "admin/table_file.h"
#include "inspect/pseudo_language.h"
#include "support/client_house.h"
#include "support/json_of.h"
#include "support/page_window.h"
#include "support/readable.h"
#include "support/sample_people.h"
#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/table_delegate.h"

namespace mc::admin {

using support::jsonOf;

namespace {

/// The desk of people, in a wide window.
struct DeskColumnsDesk {
    explicit DeskColumnsDesk(support::ClientHouse& house, const QString& person = "maya")
        : window(house.api, house.drafts, {"Asia/Kolkata"}, true) {
        house.http.answer("GET /api/admin/people", 200, jsonOf(support::samplePeople()));
        window.keepColumnsIn(house.settings, person);
        window.resize(1180, 760);
        window.show();
        window.arrive({"/admin/people", {}, {}});
        loaded = QTest::qWaitFor([this] { return table()->model()->rowCount() > 0; });
    }
    QTableView* table() const { return window.findChild<QTableView*>("peopleTable"); }
    DeskColumns* columns() const { return window.findChild<DeskColumns*>(); }
    bool seen(int column) const { return !table()->isColumnHidden(column); }
    QAction* action(int column) const { return table()->findChild<QMenu*>("columnsMenu")->actions().at(column); }

    PeoplePage window;
    bool loaded = false;
};

}  // namespace

/// Which columns of a desk's table a person sees.
class DeskColumnsTest : public QObject {
    Q_OBJECT
    using Desk = DeskColumnsDesk;

private slots:
    void column_isTakenAwayByTheMenu_andBroughtBack() {
        support::ClientHouse house;
        const Desk desk(house);
        QVERIFY(desk.loaded);
        QTRY_VERIFY(desk.seen(PeopleModel::RolesColumn));
        desk.window.findChild<widgets::Button*>("deskColumns")->click();
        QVERIFY(desk.action(PeopleModel::RolesColumn)->isChecked());
        QVERIFY(!desk.action(PeopleModel::NameColumn)->isEnabled());  // What a row is called stays.
        desk.action(PeopleModel::RolesColumn)->trigger();
        QVERIFY(!desk.seen(PeopleModel::RolesColumn));
        desk.columns()->popUp({});
        QVERIFY(!desk.action(PeopleModel::RolesColumn)->isChecked());
        desk.action(PeopleModel::RolesColumn)->trigger();
        QVERIFY(desk.seen(PeopleModel::RolesColumn));
    }

    void longName_endsWithDots_beforeAColumnGoes() {
        QStandardItemModel model(1, 2);
        model.setHorizontalHeaderLabels({"Name", "Start"});
        model.setItem(0, 0, new QStandardItem(QString("Vishwanathan ").repeated(8)));
        model.setItem(0, 1, new QStandardItem("5 Dec 2026, 12:00 pm"));
        support::ClientHouse house;
        QTableView table;
        table.setModel(&model);
        table.horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
        table.horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
        DeskColumns columns(table, {.stay = {0}, .giveWay = {1}});
        table.resize(480, 200);
        table.show();
        columns.fit();
        QVERIFY(!table.isColumnHidden(1));
        table.resize(240, 200);
        QTRY_VERIFY(table.viewport()->width() < 240);
        columns.fit();
        QVERIFY(table.isColumnHidden(1));
    }

    void width_ofAHiddenColumn_isThatOfItsTitleToo() {
        QStandardItemModel model(1, 2);
        model.setHorizontalHeaderLabels({"Name", "A title that is longer than what stands below it"});
        model.setItem(0, 1, new QStandardItem("7"));
        support::ClientHouse house;
        QTableView table;
        table.setModel(&model);
        widgets::prepareTable(table);
        DeskColumns columns(table, {.stay = {0}, .giveWay = {1}});
        table.resize(160, 200);
        table.show();
        const int width = columns.widthOf(1);
        columns.fit();
        QVERIFY(table.isColumnHidden(1));
        QCOMPARE(columns.widthOf(1), width);
        columns.fit();
        QVERIFY(table.isColumnHidden(1));
    }

    void whatTakesTheRest_isShownWhereItsTitleHasRoom_andNothingElseGoesForIt() {
        QStandardItemModel model(1, 3);
        model.setHorizontalHeaderLabels({"When", "Kind", "Why it was done"});
        model.setItem(0, 0, new QStandardItem("A deed with a name that takes its room"));
        support::ClientHouse house;
        QTableView table;
        table.setModel(&model);
        widgets::prepareTable(table);
        table.horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
        table.horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
        DeskColumns columns(table, {.stay = {0}, .giveWay = {1}, .rest = 2});
        table.resize(columns.widthOf(0) + 20, 200);
        table.show();
        columns.fit();
        QVERIFY(table.isColumnHidden(2) && table.isColumnHidden(1) && !table.isColumnHidden(0));
        table.resize(900, 200);
        columns.fit();
        QVERIFY(!table.isColumnHidden(2) && !table.isColumnHidden(1));
    }

    void choice_isKeptForEachPersonByHerself() {
        support::ClientHouse house;
        {
            const Desk desk(house);
            desk.columns()->choose(PeopleModel::EmailColumn, false);
        }
        const Desk again(house);
        QVERIFY(again.loaded && !again.columns()->isChosen(PeopleModel::EmailColumn));
        QVERIFY(!again.seen(PeopleModel::EmailColumn));
        const Desk others(house, "rohan");
        QVERIFY(others.loaded && others.columns()->isChosen(PeopleModel::EmailColumn));
        QTRY_VERIFY(others.seen(PeopleModel::EmailColumn));
    }

    void narrowTable_givesWay_butTheChoiceStays() {
        support::ClientHouse house;
        Desk desk(house);
        QTRY_VERIFY(desk.seen(PeopleModel::SinceColumn));
        desk.window.resize(420, 700);
        QTRY_VERIFY(!desk.seen(PeopleModel::SinceColumn));
        QVERIFY(desk.columns()->isChosen(PeopleModel::SinceColumn));
        desk.window.resize(1180, 760);
        QTRY_VERIFY(desk.seen(PeopleModel::SinceColumn));
    }

    void allWordsCanBeRead_data() { support::addWindows(); }
    void allWordsCanBeRead() {
        QFETCH(QSize, size);
        QFETCH(double, text);
        QFETCH(int, longer);
        const inspect::PseudoLanguage words(longer);
        support::ClientHouse house;
        house.theme.setTextScale(text);
        Desk desk(house);
        desk.window.resize(size - QSize(widgets::metrics::kRail, widgets::metrics::kTopBar));
        QVERIFY(desk.loaded);
        MC_COMPARE_READABLE(desk.window);
    }

    void file_hasTheChosenColumns_alsoThoseWithoutRoom() {
        support::ClientHouse house;
        Desk desk(house);
        desk.columns()->choose(PeopleModel::EmailColumn, false);
        desk.window.resize(420, 700);
        QTRY_VERIFY(!desk.seen(PeopleModel::SinceColumn));
        const QTemporaryDir folder;
        const auto name = folder.filePath("people.csv");
        auto* file = desk.window.findChild<TableFile*>();
        QSignalSpy told(file, &TableFile::toast);
        file->save(name);
        QCOMPARE(told.count(), 1);
        QFile saved(name);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readLine(), QByteArray("\xEF\xBB\xBFName,Roles,Account,Member since\r\n"));
        file->save(folder.filePath("no/such/folder.csv"));
        QCOMPARE(told.last().at(0).value<widgets::Tone>(), widgets::Tone::error);
    }
};

}  // namespace mc::admin

MC_TEST_GUI(mc::admin::DeskColumnsTest)
#include "desk_columns_test.moc"
