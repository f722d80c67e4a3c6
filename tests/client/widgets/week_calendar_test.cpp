#include "support/test_program.h"
#include "widgets/week_calendar.h"

#include <QAccessible>
#include <QAccessibleInterface>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include "widgets/format.h"
#include "widgets/theme.h"

using namespace mc;
using namespace mc::widgets;

namespace {

domain::UtcTime at(const char* iso) {
    return *domain::parseIso(iso);
}
using SlotState = CalendarSlotState;

struct Shown {
    Shown() {
        calendar.setZones(zoneTable({"Asia/Kolkata"}), zoneTable({"Europe/London"}));
        calendar.setNow(at("2026-11-18T11:12:00Z"));
        calendar.setWeek({2026, 11, 16});
        calendar.setDuration(60);
        calendar.setSlots(
            {{at("2026-11-19T13:30:00Z"), SlotState::free, 90, {}},
             {at("2026-11-18T13:00:00Z"), SlotState::free, 60, {}},
             {at("2026-11-18T13:30:00Z"), SlotState::tooShort, 30, {}},
             {at("2026-11-19T13:00:00Z"), SlotState::booked, 0, {}},
             {at("2026-11-19T14:00:00Z"), SlotState::free, 60, {}},
             {at("2026-11-19T14:30:00Z"), SlotState::tooShort, 30, {}},
             {at("2026-11-22T18:30:00Z"), SlotState::free, 60, {}}});  // Monday in Kolkata: not this week.
        calendar.resize(700, calendar.sizeHint().height());
        calendar.show();
        calendar.activateWindow();
    }
    int indexOf(const char* iso) const {
        for (int i = 0; i < calendar.slotCount(); ++i)
            if (calendar.slot(i).startsAt == at(iso)) return i;
        return -1;
    }
    WeekCalendar calendar;
};

}  // namespace

class WeekCalendarTest : public QObject {
    Q_OBJECT

    Theme m_theme{Theme::Mode::light};

private slots:
    void initTestCase() { m_theme.install(*qApp); }

    void slots_ofTheViewersWeek_inOrder() {
        Shown shown;
        QCOMPARE(shown.calendar.slotCount(), 6);
        QVERIFY(shown.calendar.slot(0).startsAt == at("2026-11-18T13:00:00Z"));
        QVERIFY(shown.calendar.weekRange().begin == at("2026-11-15T18:30:00Z"));
        QVERIFY(shown.calendar.weekRange().end == at("2026-11-22T18:30:00Z"));
    }

    void focusBeforeTheTimesCame_firstFreeOneIsUnderTheKeys() {
        Shown shown;
        QVERIFY(QTest::qWaitForWindowActive(&shown.calendar));
        shown.calendar.setSlots({});
        shown.calendar.setFocus();
        shown.calendar.setSlots({{at("2026-11-18T12:30:00Z"), SlotState::tooShort, 30, {}},
                                 {at("2026-11-18T13:30:00Z"), SlotState::free, 60, {}}});
        QSignalSpy chosen(&shown.calendar, &WeekCalendar::slotChosen);
        QTest::keyClick(&shown.calendar, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QVERIFY(chosen[0][0].value<domain::UtcTime>() == at("2026-11-18T13:30:00Z"));
    }

    void slots_areSpokenInTheOrderOfTheLocale_data() {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("day");
        QTest::newRow("India") << QLocale(QLocale::English, QLocale::India) << "Wednesday 18 November, ";
        QTest::newRow("United States") << QLocale(QLocale::English, QLocale::UnitedStates)
                                       << "Wednesday, November 18, ";
        QTest::newRow("Hindi") << QLocale(QLocale::Hindi, QLocale::India) << "बुधवार 18 नवंबर, ";
    }
    void slots_areSpokenInTheOrderOfTheLocale() {
        QFETCH(QLocale, locale);
        QFETCH(QString, day);
        const QScopeGuard back([before = QLocale()] { QLocale::setDefault(before); });
        QLocale::setDefault(locale);
        Shown shown;
        QVERIFY2(shown.calendar.slotWords(0).startsWith(day), qPrintable(shown.calendar.slotWords(0)));
    }

    void weekFromToday_countsInSevens_data() {
        QTest::addColumn<QString>("instant");
        QTest::addColumn<QString>("first");
        QTest::newRow("today") << "2026-11-18T12:00:00Z"
                               << "2026-11-18";
        QTest::newRow("six days on") << "2026-11-24T12:00:00Z"
                                     << "2026-11-18";
        QTest::newRow("seventh midnight there") << "2026-11-24T18:30:00Z"
                                                << "2026-11-25";
        QTest::newRow("two weeks on") << "2026-12-02T12:00:00Z"
                                      << "2026-12-02";
        QTest::newRow("the past is today") << "2026-11-01T12:00:00Z"
                                           << "2026-11-18";
    }
    void weekFromToday_countsInSevens() {
        QFETCH(QString, instant);
        const auto first = weekFromToday(zoneTable({"Asia/Kolkata"}), at(instant.toUtf8()), at("2026-11-18T11:12:00Z"));
        QTEST(QString::fromStdString(domain::toString(first)), "first");
    }

    void words_nameDayTimeAndState() {
        Shown shown;
        QCOMPARE(shown.calendar.slotWords(0), "Wednesday 18 November, 18:30 to 19:30, free");
        QCOMPARE(shown.calendar.slotWords(1), "Wednesday 18 November, 19:00, free for 30 minutes only");
        QCOMPARE(shown.calendar.slotWords(2), "Thursday 19 November, 18:30, booked");
        shown.calendar.setChosen(at("2026-11-18T13:00:00Z"));
        QCOMPARE(shown.calendar.slotWords(0), "Wednesday 18 November, 18:30 to 19:30, chosen");
    }

    void weekOfAClockChange_namesTheirTimeForEachDay() {
        Shown shown;  // London goes back an hour in the night to Sunday 25 October; Kolkata does not.
        shown.calendar.setWeek({2026, 10, 23});
        shown.calendar.setSlots({{at("2026-10-24T13:30:00Z"), SlotState::free, 60, {}},
                                 {at("2026-10-26T13:30:00Z"), SlotState::free, 60, {}}});
        QCOMPARE(shown.calendar.slotWords(0), "Saturday 24 October, 19:00 (14:30 in London) to 20:00, free");
        QCOMPARE(shown.calendar.slotWords(1), "Monday 26 October, 19:00 (13:30 in London) to 20:00, free");
    }

    void hourThatComesTwice_bothAreReachable() {
        Shown shown;
        shown.calendar.setZones(zoneTable({"Europe/Berlin"}), zoneTable({"Europe/Berlin"}));
        shown.calendar.setWeek({2026, 10, 23});
        shown.calendar.setSlots({{at("2026-10-25T00:00:00Z"), SlotState::free, 60, {}},
                                 {at("2026-10-25T01:00:00Z"), SlotState::free, 60, {}}});
        QVERIFY(!shown.calendar.slotRect(0).intersects(shown.calendar.slotRect(1)));
        QCOMPARE(shown.calendar.slotWords(0), "Sunday 25 October, 02:00 CEST to 02:00, free");
        QSignalSpy chosen(&shown.calendar, &WeekCalendar::slotChosen);
        QTest::mouseClick(&shown.calendar, Qt::LeftButton, {}, shown.calendar.slotRect(1).center());
        QVERIFY(shown.calendar.chosen() == at("2026-10-25T01:00:00Z"));
        shown.calendar.setCursorSlot(0);
        QTest::keyClick(&shown.calendar, Qt::Key_Down);
        QCOMPARE(shown.calendar.cursor(), 1);
        QTest::keyClick(&shown.calendar, Qt::Key_Up);
        QCOMPARE(shown.calendar.cursor(), 0);
    }

    void press_onAFreeSlot_chooses_onOthersNot() {
        Shown shown;
        QSignalSpy chosen(&shown.calendar, &WeekCalendar::slotChosen);
        QTest::mouseClick(&shown.calendar, Qt::LeftButton, {}, shown.calendar.slotRect(1).center());
        QTest::mouseClick(&shown.calendar, Qt::LeftButton, {}, shown.calendar.slotRect(2).center());
        QCOMPARE(chosen.count(), 0);
        QTest::mouseClick(&shown.calendar, Qt::LeftButton, {}, shown.calendar.slotRect(0).center());
        QCOMPARE(chosen.count(), 1);
        QVERIFY(shown.calendar.chosen() == at("2026-11-18T13:00:00Z"));
    }

    void choice_spansItsLength_andCoversWhatItTakes() {
        Shown shown;
        const int index = shown.indexOf("2026-11-19T13:30:00Z");
        const int before = shown.calendar.slotRect(index).height();
        shown.calendar.choose(index);
        QCOMPARE(shown.calendar.slotRect(index).height(), before + 32);
        // The covered 19:30 can no longer be pressed: it is part of the choice.
        QSignalSpy chosen(&shown.calendar, &WeekCalendar::slotChosen);
        QTest::mouseClick(&shown.calendar, Qt::LeftButton, {},
                          shown.calendar.slotRect(shown.indexOf("2026-11-19T14:00:00Z")).center());
        QVERIFY(shown.calendar.chosen() == at("2026-11-19T13:30:00Z"));
    }

    void keys_walkAndChoose() {
        Shown shown;
        QVERIFY(QTest::qWaitForWindowActive(&shown.calendar));
        shown.calendar.setFocus();
        QCOMPARE(shown.calendar.cursor(), 0);
        QTest::keyClick(&shown.calendar, Qt::Key_Down);
        QCOMPARE(shown.calendar.slotWords(shown.calendar.cursor()),
                 "Wednesday 18 November, 19:00, free for 30 minutes only");
        QTest::keyClick(&shown.calendar, Qt::Key_Return);
        QVERIFY(!shown.calendar.chosen());
        QTest::keyClick(&shown.calendar, Qt::Key_Right);
        QCOMPARE(shown.calendar.cursor(), shown.indexOf("2026-11-19T13:30:00Z"));
        QSignalSpy chosen(&shown.calendar, &WeekCalendar::slotChosen);
        QTest::keyClick(&shown.calendar, Qt::Key_Space);
        QCOMPARE(chosen.count(), 1);
        QTest::keyClick(&shown.calendar, Qt::Key_Up);
        QCOMPARE(shown.calendar.cursor(), shown.indexOf("2026-11-19T13:00:00Z"));
        QTest::keyClick(&shown.calendar, Qt::Key_Left);
        QCOMPARE(shown.calendar.cursor(), 0);
        QTest::keyClick(&shown.calendar, Qt::Key_Left);
        QCOMPARE(shown.calendar.cursor(), 0);
    }

    void pageKeys_askForAnotherWeek() {
        Shown shown;
        QSignalSpy weeks(&shown.calendar, &WeekCalendar::weekChanged);
        QTest::keyClick(&shown.calendar, Qt::Key_PageDown);
        QTest::keyClick(&shown.calendar, Qt::Key_PageUp);
        QCOMPARE(weeks.count(), 2);
        QVERIFY(weeks.at(0).first().value<domain::CivilDate>() == (domain::CivilDate{2026, 11, 23}));
        QVERIFY(weeks.at(1).first().value<domain::CivilDate>() == (domain::CivilDate{2026, 11, 9}));
    }

    void cursor_staysOnItsTime_whenSlotsAreRefreshed() {
        Shown shown;
        shown.calendar.setCursorSlot(shown.indexOf("2026-11-19T13:30:00Z"));
        shown.calendar.setSlots({{at("2026-11-18T03:30:00Z"), SlotState::free, 60, {}},
                                 {at("2026-11-19T13:30:00Z"), SlotState::booked, 0, {}}});
        QCOMPARE(shown.calendar.cursor(), 1);
    }

    void assistiveTechnology_seesEachSlot_andCanPress() {
        Shown shown;
        auto* spoken = QAccessible::queryAccessibleInterface(&shown.calendar);
        QCOMPARE(spoken->childCount(), 6);
        QCOMPARE(spoken->role(), QAccessible::List);
        auto* slot = spoken->child(0);
        QCOMPARE(slot->text(QAccessible::Name), "Wednesday 18 November, 18:30 to 19:30, free");
        QVERIFY(!slot->state().disabled);
        QVERIFY(spoken->child(2)->state().disabled);
        QCOMPARE(spoken->indexOfChild(slot), 0);
        QCOMPARE(slot->parent(), spoken);
        QCOMPARE(slot->rect().size(), shown.calendar.slotRect(0).size());
        slot->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(shown.calendar.chosen() == at("2026-11-18T13:00:00Z"));
        QVERIFY(slot->state().selected);
    }

    void clockChange_doesNotHideOrDoubleASlot() {
        // London leaves summer time on 25 October 2026: 01:30 happens twice.
        WeekCalendar calendar;
        calendar.setZones(zoneTable({"Europe/London"}), zoneTable({"Europe/London"}));
        calendar.setWeek({2026, 10, 19});
        calendar.setSlots({{at("2026-10-25T00:30:00Z"), SlotState::free, 30, {}},
                           {at("2026-10-25T01:30:00Z"), SlotState::free, 30, {}},
                           {at("2026-10-25T02:00:00Z"), SlotState::free, 30, {}}});
        QCOMPARE(calendar.slotCount(), 3);
    }

    void kathmandu_showsItsQuarterHours() {
        WeekCalendar calendar;
        calendar.setZones(zoneTable({"Asia/Kathmandu"}), zoneTable({"Asia/Kolkata"}));
        calendar.setWeek({2026, 11, 23});
        calendar.setSlots({{at("2026-11-26T03:15:00Z"), SlotState::free, 30, {}}});
        calendar.setDuration(30);
        QCOMPARE(calendar.slotWords(0), "Thursday 26 November, 09:00 to 09:30, free");
    }

    void emptyWeek_hasNoCursorAndKeysDoNothing() {
        Shown shown;
        shown.calendar.setSlots({});
        QTest::keyClick(&shown.calendar, Qt::Key_Down);
        QTest::keyClick(&shown.calendar, Qt::Key_Return);
        QCOMPARE(shown.calendar.cursor(), -1);
        QVERIFY(!shown.calendar.chosen());
    }
};

MC_TEST_GUI(WeekCalendarTest)
#include "week_calendar_test.moc"
