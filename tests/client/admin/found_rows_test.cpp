#include "admin/found_rows.h"

#include <QFile>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

#include "admin/people_page.h"
#include "admin/table_file.h"
#include "support/client_house.h"
#include "support/json_of.h"
#include "support/page_window.h"
#include "support/sample_people.h"
#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/dialog.h"

namespace mc::admin {

using support::HttpStub;
using support::jsonOf;

namespace {

/// People in pages of `size`, each of which names the next, `pages` of them.
struct FoundRowsDesk {
    FoundRowsDesk(int size, int pages) : window(house.api, house.drafts, {"Asia/Kolkata"}, true) {
        house.http.on("GET /api/admin/people", [this, size, pages](const HttpStub::Request& request) {
            asked << request.query.toString(QUrl::FullyDecoded);
            const int number = request.query.queryItemValue("cursor").toInt();
            if (number == refused) return HttpStub::Answer{503, "{}"};
            protocol::PersonPage page;
            for (int i = 0; i < size; ++i)
                page.items.push_back(support::personEntry(number * size + i + 1, "=cmd", "a…@example.com"));
            if (number + 1 < pages) page.next = std::to_string(number + 1);
            return HttpStub::Answer{200, jsonOf(page)};
        });
        window.resize(1180, 760);
        window.show();
        window.arrive({"/admin/people", {}, {}});
        loaded = QTest::qWaitFor([this] { return table()->model()->rowCount() > 0; });
    }
    QTableView* table() const { return window.findChild<QTableView*>("peopleTable"); }
    TableFile* file() const { return window.findChild<TableFile*>(); }
    widgets::Dialog* dialog() const { return window.window()->findChild<widgets::Dialog*>("savingTable"); }
    QString name() const { return folder.filePath("people.csv"); }
    QStringList lines() const {
        QFile saved(name());
        if (!saved.open(QIODevice::ReadOnly)) return {};
        return QString::fromUtf8(saved.readAll()).split("\r\n", Qt::SkipEmptyParts);
    }

    QTemporaryDir folder;
    support::ClientHouse house;
    QStringList asked;
    int refused = -1;
    PeoplePage window;
    bool loaded = false;
};

}  // namespace

/// A file has what the filter finds, not what happens to be on the screen.
class FoundRowsTest : public QObject {
    Q_OBJECT
    using Desk = FoundRowsDesk;

private slots:
    void file_hasAllThatIsFound_asItIsSorted_andNoFormulas() {
        Desk desk(3, 4);
        QVERIFY(desk.loaded);
        emit desk.table()->horizontalHeader()->sectionClicked(PeopleModel::NameColumn);
        QTRY_COMPARE(desk.asked.size(), 2);
        QSignalSpy told(desk.file(), &TableFile::toast);
        desk.file()->save(desk.name());
        QVERIFY(desk.dialog() && desk.dialog()->isVisible());
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(told.last().at(1).toString(), QString("12 rows saved"));
        QCOMPARE(desk.lines().size(), 13);
        QVERIFY(desk.lines().at(12).startsWith("'=cmd,"));
        for (const auto& query : desk.asked.mid(2))
            QVERIFY2(query.contains("order=name") && query.contains("limit=500"), qPrintable(query));
        QCOMPARE(desk.table()->model()->rowCount(), 3);  // The list stays as it was.
        QTRY_VERIFY(!desk.dialog());
    }

    void moreThanAFileIsGiven_isSaidInWords() {
        Desk desk(25'000, 6);
        QVERIFY(desk.loaded);
        QSignalSpy told(desk.file(), &TableFile::toast);
        desk.file()->save(desk.name());
        QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 60'000);
        QCOMPARE(told.last().at(0).value<widgets::Tone>(), widgets::Tone::warning);
        const QString words = told.last().at(1).toString();
        QVERIFY2(words.startsWith("The first ") && words.contains("Narrow the list"), qPrintable(words));
        QCOMPARE(desk.lines().size(), FoundRows::kMost + 1);
    }

    void pageThatDoesNotCome_leavesNoFile() {
        Desk desk(3, 4);
        QVERIFY(desk.loaded);
        desk.refused = 2;
        QSignalSpy told(desk.file(), &TableFile::toast);
        desk.file()->save(desk.name());
        QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 30'000);
        QCOMPARE(told.last().at(0).value<widgets::Tone>(), widgets::Tone::error);
        QVERIFY(told.last().at(1).toString().startsWith("Nothing was saved: "));
        QVERIFY(!QFile::exists(desk.name()));
    }

    void stopped_leavesNoFile() {
        Desk desk(3, 4);
        QVERIFY(desk.loaded);
        QSignalSpy told(desk.file(), &TableFile::toast);
        desk.file()->save(desk.name());
        const QPointer<FoundRows> found = desk.window.findChild<FoundRows*>();
        QVERIFY(found || desk.dialog());
        desk.dialog()->answerSafe();
        QTRY_VERIFY(!found && !desk.dialog());
        QCOMPARE(told.count(), 0);
        QVERIFY(!QFile::exists(desk.name()));
    }

    void allThatIsThere_isSavedAtOnce() {
        Desk desk(3, 1);
        QVERIFY(desk.loaded);
        QSignalSpy told(desk.file(), &TableFile::toast);
        desk.file()->save(desk.name());
        QCOMPARE(told.count(), 1);
        QCOMPARE(desk.asked.size(), 1);
        QCOMPARE(desk.lines().size(), 4);
    }
};

}  // namespace mc::admin

MC_TEST_GUI(mc::admin::FoundRowsTest)
#include "found_rows_test.moc"
