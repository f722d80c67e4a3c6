#include "mentor/availability_draft.h"

#include <rapidcheck.h>

#include <QTest>

#include "mentor_fixture.h"
#include "support/test_program.h"

using namespace mc;
using domain::DayWindow;
using mentor::AvailabilityDraft;

namespace {

AvailabilityDraft loaded() {
    AvailabilityDraft draft;
    draft.load(test::sampleAvailability());
    return draft;
}

DayWindow hours(int from, int until) {
    return {{from * 60}, {until * 60}};
}

}  // namespace

class AvailabilityDraftTest : public QObject {
    Q_OBJECT

private slots:
    void fresh_hasNoChangesAndNoWayBack() {
        const auto draft = loaded();
        QCOMPARE(draft.changes(), 0);
        QVERIFY(!draft.canUndo());
        QVERIFY(draft.errors().empty());
    }

    void changes_countWhatAPersonWould() {
        auto draft = loaded();
        draft.setDay(2, {hours(9, 11), hours(14, 16)});
        QCOMPARE(draft.changes(), 1);
        draft.removeException({2026, 11, 24});
        QCOMPARE(draft.changes(), 2);
        draft.setException({{2026, 11, 28}, {hours(10, 12)}, ""});
        QCOMPARE(draft.changes(), 3);
        draft.addVacation({{2027, 2, 1}, {2027, 2, 3}});
        QCOMPARE(draft.changes(), 4);
        auto rules = draft.current().rules;
        rules.dailyCap = 2;
        rules.horizonDays = 30;
        draft.setRules(rules);
        QCOMPARE(draft.changes(), 6);
    }

    void changedBack_isNoChange() {
        auto draft = loaded();
        const auto before = draft.day(5);
        draft.setDay(5, {});
        QCOMPARE(draft.changes(), 1);
        draft.setDay(5, {before[1], before[0]});
        QCOMPARE(draft.changes(), 0);
    }

    void sameAgain_isNoStep() {
        auto draft = loaded();
        draft.setDay(5, draft.day(5));
        draft.removeException({2030, 1, 1});
        QVERIFY(!draft.canUndo());
    }

    void accepting_isNoChangeAndSurvivesUndo() {
        auto draft = loaded();
        draft.setDay(1, {});
        draft.setAccepting(false);
        QCOMPARE(draft.changes(), 1);
        draft.undo();
        QCOMPARE(draft.changes(), 0);
        QCOMPARE(draft.current().acceptingBookings, false);
    }

    void overlap_isNamedByItsPath() {
        auto draft = loaded();
        draft.setDay(3, {hours(9, 12), hours(11, 13)});
        const auto errors = draft.errors();
        QCOMPARE(errors.size(), 1U);
        const int index = mentor::indexIn(errors[0].path, "windows");
        QVERIFY(index >= 0);
        QCOMPARE(draft.current().windows[static_cast<std::size_t>(index)].weekday, 3);
    }

    void serverErrors_goWithTheNextEdit() {
        auto draft = loaded();
        draft.setServerErrors({{"rules.dailyCap", "maximum", "rules.dailyCap must be at most 48"}});
        QCOMPARE(draft.errors().size(), 1U);
        draft.setDay(1, {});
        QVERIFY(draft.errors().empty());
    }

    void indexIn_readsOnlyItsOwnList_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("index");
        QTest::newRow("field") << "windows[12].end" << 12;
        QTest::newRow("whole") << "windows[0]" << 0;
        QTest::newRow("nested in another") << "exceptions[1].windows[0]" << -1;
        QTest::newRow("other") << "rules.dailyCap" << -1;
    }
    void indexIn_readsOnlyItsOwnList() {
        QFETCH(QString, path);
        QFETCH(int, index);
        QCOMPARE(mentor::indexIn(path.toStdString(), "windows"), index);
    }

    void undo_takesEveryEditBack() {
        QVERIFY(rc::check("as many undos as steps bring the server's state back", [] {
            auto draft = loaded();
            const auto edits = *rc::gen::container<std::vector<std::pair<int, int>>>(
                rc::gen::pair(rc::gen::inRange(0, 4), rc::gen::inRange(1, 8)));
            for (const auto& [kind, n] : edits) {
                auto rules = draft.current().rules;
                rules.dailyCap = n;
                if (kind == 0) draft.setDay(n, {hours(n, n + 2)});
                if (kind == 1) draft.setException({{2026, 12, n}, {}, ""});
                if (kind == 2) draft.addVacation({{2027, n, 1}, {2027, n, 9}});
                if (kind == 3) draft.setRules(rules);
            }
            while (draft.canUndo())
                draft.undo();
            RC_ASSERT(edits.size() > 100 || draft.changes() == 0);
        }));
    }
};

MC_TEST_APPLESS(AvailabilityDraftTest)
#include "availability_draft_test.moc"
