#include "mentor/journal_page.h"

#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

#include "support/client_house.h"
#include "support/json_of.h"
#include "support/readable.h"
#include "support/sample_journal.h"
#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/states.h"

using namespace mc;
using support::HttpStub;
using support::jsonOf;

namespace {

constexpr auto kJournalRoute = "GET /api/mentors/me/journal";

struct JournalPageShown {
    JournalPageShown() {
        house.signIn();
        house.http.on(kJournalRoute, [this](const HttpStub::Request& request) {
            const bool oldest = request.query.queryItemValue("order") == "oldest";
            return HttpStub::Answer{200, jsonOf(oldest ? part(request.query.queryItemValue("cursor")) : page())};
        });
        window.resize(1064, 736);
        window.show();
    }
    protocol::JournalPage page() const { return journal.page(); }
    /// The checks read it in two pages.
    protocol::JournalPage part(const QString& cursor) const {
        auto told = journal.page(true);
        const auto middle = told.items.begin() + 3;
        if (cursor.isEmpty()) {
            told.items.erase(middle, told.items.end());
            told.next = domain::encodeId(3);
        } else {
            told.items.erase(told.items.begin(), middle);
        }
        return told;
    }
    void arrive() {
        window.arrive({"/journal", {}, {}});
        QTRY_VERIFY(table().model()->rowCount() > 0);
    }
    QTableView& table() const { return *window.findChild<QTableView*>("journalTable"); }
    widgets::Button& button(const char* name) const { return *window.findChild<widgets::Button*>(QLatin1String(name)); }
    QString verdict() const { return window.findChild<widgets::Label*>("journalVerdict")->text(); }
    QString cell(int row, int column) const { return table().model()->index(row, column).data().toString(); }
    void check() {
        button("checkJournal").click();
        QTRY_VERIFY(button("checkJournal").isEnabled());
    }

    support::ClientHouse house;
    support::SampleJournal journal = support::sampleJournal();
    mentor::JournalPage window{house.api, {"Asia/Kolkata"}};
};

}  // namespace

/// A mentor reads and checks her account.
class JournalPageTest : public QObject {
    Q_OBJECT
    using Shown = JournalPageShown;
    using Column = mentor::JournalModel::Column;

private slots:
    void words_haveRoom_data() { support::addWindows(); }
    void words_haveRoom() {
        QFETCH(QSize, size);
        QFETCH(double, text);
        QFETCH(int, longer);
        const inspect::PseudoLanguage words(longer);
        JournalPageShown shown;
        shown.house.theme.setTextScale(text);
        shown.window.resize(size);
        shown.arrive();
        MC_COMPARE_READABLE(shown.window);
    }

    void lines_areTold_theNewestFirst() {
        Shown shown;
        shown.arrive();
        QCOMPARE(shown.table().model()->rowCount(), 7);
        QCOMPARE(shown.cell(0, Column::WhatColumn), QString("Session paid"));
        QCOMPARE(shown.cell(0, Column::AmountColumn), QString("+\u00a0₹390.00"));
        QCOMPARE(shown.cell(1, Column::WhatColumn), QString("Earned"));
        QCOMPARE(shown.cell(1, Column::AccountColumn), QString("To be paid out"));
        QCOMPARE(shown.cell(1, Column::BalanceColumn), QString("₹2,027.22"));
        QCOMPARE(shown.cell(2, Column::AmountColumn), QString("−\u00a0₹1,247.22"));
    }

    void check_readsEveryPage_andSaysThatAllAddsUp() {
        Shown shown;
        shown.arrive();
        shown.check();
        QVERIFY2(shown.verdict().startsWith("7 lines read:"), qPrintable(shown.verdict()));
        QVERIFY2(shown.verdict().contains("your share of 3 sessions"), qPrintable(shown.verdict()));
        QCOMPARE(shown.house.http.count(kJournalRoute), 3);
    }

    void check_findsTheLineThatWasChanged() {
        Shown shown;
        shown.arrive();
        shown.journal.entries[3].amount += domain::paise(100);
        shown.check();
        QCOMPARE(shown.verdict(), QString("Line 4 is not what was written."));
    }

    void check_thatFails_saysSo_andMayBeTriedAgain() {
        Shown shown;
        shown.arrive();
        shown.house.http.problem(kJournalRoute, 503, "unavailable");
        shown.check();
        QVERIFY2(shown.verdict().startsWith("Not every line could be read"), qPrintable(shown.verdict()));
        QCOMPARE(shown.table().model()->rowCount(), 7);
    }

    void save_writesWhatWasTold() {
        Shown shown;
        shown.arrive();
        shown.check();
        const QTemporaryDir folder;
        QSignalSpy toasts(&shown.window, &widgets::Page::toast);
        QVERIFY(shown.window.saveTo(folder.filePath("journal.csv")));
        QFile file(folder.filePath("journal.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto rows = file.readAll().split('\n');
        QCOMPARE(rows.size(), 9);  // The head, seven lines, and what stands behind the last line feed.
        QVERIFY(rows[0].startsWith("number,at,movement"));
        QVERIFY(rows[7].endsWith(",GRP-20261103-002,2026-11-21T11:06:40Z"));
        QVERIFY(rows[7].contains(QByteArray::fromStdString(shown.journal.entries.back().hash)));
        QVERIFY(!shown.window.saveTo("/nowhere/journal.csv"));
        QCOMPARE(toasts.count(), 2);
    }

    void nothingMoved_saysWhatWillStandHere() {
        Shown shown;
        shown.journal = {};
        shown.window.arrive({"/journal", {}, {}});
        QTRY_COMPARE(shown.window.findChild<widgets::StatePage*>()->state(), widgets::StatePage::State::empty);
    }

    void error_isSaid() {
        Shown shown;
        shown.house.http.problem(kJournalRoute, 503, "unavailable");
        shown.window.arrive({"/journal", {}, {}});
        QTRY_COMPARE(shown.window.findChild<widgets::StatePage*>()->state(), widgets::StatePage::State::error);
    }

    void narrowWindow_givesUpWhatTheFileHas() {
        Shown shown;
        shown.window.resize(560, 560);
        shown.arrive();
        QTRY_VERIFY(shown.table().isColumnHidden(Column::AccountColumn));
        QVERIFY(!shown.table().isColumnHidden(Column::AmountColumn));
    }
};

MC_TEST_GUI(JournalPageTest)
#include "journal_page_test.moc"
