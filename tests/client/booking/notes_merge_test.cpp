#include "booking/notes_merge.h"

#include <QtTest>

#include "support/test_program.h"

namespace mc::booking {

namespace {

using protocol::ActionItem;

constexpr domain::CivilDate kMonday{2026, 11, 23};
constexpr domain::CivilDate kFriday{2026, 11, 27};

/// "[x] Read it 2026-11-23 https://…", one a line.
QString notesMergeWords(const std::vector<ActionItem>& items) {
    QStringList lines;
    for (const auto& item : items) {
        QString line = item.done ? QStringLiteral("[x] ") : QStringLiteral("[ ] ");
        line += QString::fromStdString(item.text);
        if (item.dueDate) line += QStringLiteral(" ") + QString::fromStdString(domain::toString(*item.dueDate));
        if (item.link) line += QStringLiteral(" ") + QString::fromStdString(*item.link);
        lines << line;
    }
    return lines.join(u'\n');
}

using Items = std::vector<ActionItem>;

}  // namespace

class NotesMergeTest : public QObject {
    Q_OBJECT
private slots:
    void items_areMergedByField_data() {
        QTest::addColumn<Items>("base");
        QTest::addColumn<Items>("here");
        QTest::addColumn<Items>("there");
        QTest::addColumn<QString>("merged");
        const Items none;
        const Items one{{"Read it", {}, {}, false}};
        const Items ticked{{"Read it", {}, {}, true}};
        const Items dated{{"Read it", {}, kMonday, false}};
        const Items later{{"Read it", {}, kFriday, false}};
        const Items other{{"Write it", {}, {}, false}};
        const auto row = [](const char* name, const Items& base, const Items& here, const Items& there,
                            const char* merged) { QTest::newRow(name) << base << here << there << merged; };
        row("nothing changed", one, one, one, "[ ] Read it");
        row("ticked there", one, one, ticked, "[x] Read it");
        row("ticked here", one, ticked, one, "[x] Read it");
        row("unticked there", ticked, ticked, one, "[ ] Read it");
        row("a tick there, a date here", one, dated, ticked, "[x] Read it 2026-11-23");
        row("a date there, a tick here", one, ticked, dated, "[x] Read it 2026-11-23");
        row("two dates", one, later, dated, "[ ] Read it 2026-11-27");
        row("one more on each side", none, one, other, "[ ] Read it\n[ ] Write it");
        row("the same one on both", none, dated, ticked, "[x] Read it 2026-11-23");
        row("taken away there", one, one, none, "");
        row("taken away there, ticked here", one, ticked, none, "[x] Read it");
        row("taken away here", one, none, one, "");
        row("taken away here, ticked there", one, none, ticked, "");
    }
    void items_areMergedByField() {
        QFETCH(Items, base);
        QFETCH(Items, here);
        QFETCH(Items, there);
        QFETCH(QString, merged);
        const auto result = mergeNotes({"", base}, {"", here}, {"", there});
        QCOMPARE(notesMergeWords(result.notes.items), merged);
        QVERIFY(!result.clash);
    }

    void words_clashOnlyWhereBothWroteOthers_data() {
        QTest::addColumn<QString>("here");
        QTest::addColumn<QString>("there");
        QTest::addColumn<QString>("merged");
        QTest::addColumn<bool>("clash");
        QTest::newRow("none") << "base"
                              << "base"
                              << "base" << false;
        QTest::newRow("here") << "mine"
                              << "base"
                              << "mine" << false;
        QTest::newRow("there") << "base"
                               << "theirs"
                               << "theirs" << false;
        QTest::newRow("both the same") << "same"
                                       << "same"
                                       << "same" << false;
        QTest::newRow("both") << "mine"
                              << "theirs"
                              << "mine" << true;
    }
    void words_clashOnlyWhereBothWroteOthers() {
        QFETCH(QString, here);
        QFETCH(QString, there);
        QFETCH(QString, merged);
        QFETCH(bool, clash);
        const auto result = mergeNotes({"base", {}}, {here.toStdString(), {}}, {there.toStdString(), {}});
        QCOMPARE(QString::fromStdString(result.notes.content), merged);
        QCOMPARE(result.clash, clash);
    }
};

}  // namespace mc::booking

MC_TEST_CORE(mc::booking::NotesMergeTest)
#include "notes_merge_test.moc"
