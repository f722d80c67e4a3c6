#include <QAccessible>
#include <QMenu>
#include <QSettings>

#include "client/booking/calendar_shown.h"
#include "support/page_program.h"
#include "support/readable.h"
#include "widgets/states.h"

namespace mc::booking {

class CalendarTest : public QObject {
    Q_OBJECT
private slots:
    void week_hasItsSessionsByDay() {
        CalendarShown shown;
        shown.add(1, "2026-11-19T13:30:00Z");
        shown.add(2, "2026-11-17T18:00:00Z");  // Across midnight.
        QVERIFY(shown.arrived());
        QCOMPARE(shown.title(), QString("15 – 21 Nov 2026"));
        QVERIFY2(shown.note().startsWith("2 sessions. Drag"), qPrintable(shown.note()));
        const auto words = CalendarShown::wordsOf(shown.week());
        QCOMPARE(words.size(), 7 + 3);
        QCOMPARE(words[2], QString("Tuesday 17 November, 1 session"));
        QVERIFY2(words[3].contains("23:30"), qPrintable(words[3]));
        QCOMPARE(words[5], words[3]);
        QCOMPARE(words[4], QString("Wednesday 18 November, today, 1 session"));
        QCOMPARE(words[7], QString("Ananya Krishnan, Mock interview, 19:00 – 20:00 IST, Confirmed"));
    }

    void emptyWeek_saysSo_andTheOneBeforeIsAskedFor() {
        CalendarShown shown;
        QVERIFY(shown.arrived());
        QCOMPARE(shown.note(), QString("No sessions in this week."));
        shown.add(1, "2026-11-10T13:30:00Z", 60, BookingStatus::completed);
        shown.click("calendarBefore");
        QTRY_COMPARE(shown.note(), QString("1 session."));
        QCOMPARE(shown.title(), QString("8 – 14 Nov 2026"));
        const auto asked = shown.server.last("GET /api/bookings").query;
        QCOMPARE(asked.queryItemValue("when"), QString("during"));
        QCOMPARE(asked.queryItemValue("from"), QString("2026-11-07T18:30:00Z"));
        QCOMPARE(asked.queryItemValue("to"), QString("2026-11-14T18:30:00Z"));
        shown.click("calendarToday");
        QCOMPARE(shown.title(), QString("15 – 21 Nov 2026"));
    }

    void failure_saysWhy_andTriesAgain() {
        CalendarShown shown;
        shown.failing = true;
        shown.arrive();
        auto* states = shown.week().parentWidget();
        while (states && !qobject_cast<widgets::StatePage*>(states))
            states = states->parentWidget();
        QTRY_COMPARE(static_cast<widgets::StatePage*>(states)->state(), widgets::StatePage::State::error);
        shown.failing = false;
        shown.add(1, "2026-11-19T13:30:00Z");
        shown.page.reload();
        QTRY_VERIFY2(shown.note().startsWith("1 session."), qPrintable(shown.note()));
    }

    void arrows_goFromDayToDay_andToTheirSessions() {
        CalendarShown shown;
        shown.add(1, "2026-11-19T04:30:00Z");
        shown.add(2, "2026-11-19T13:30:00Z");
        QVERIFY(shown.arrived());
        auto& week = shown.week();
        week.setFocus();
        QCOMPARE(CalendarShown::currentOf(week), QString("Wednesday 18 November, today, no sessions"));
        QTest::keyClick(&week, Qt::Key_Right);
        QCOMPARE(CalendarShown::currentOf(week), QString("Thursday 19 November, 2 sessions"));
        QTest::keyClick(&week, Qt::Key_Down);
        QVERIFY(CalendarShown::currentOf(week).contains("10:00 – 11:00"));
        QTest::keyClick(&week, Qt::Key_Down);
        QVERIFY(CalendarShown::currentOf(week).contains("19:00 – 20:00"));
        QTest::keyClick(&week, Qt::Key_Down);  // Nothing further.
        QVERIFY(CalendarShown::currentOf(week).contains("19:00 – 20:00"));
        QSignalSpy gone(&shown.page, &widgets::Page::navigate);
        QTest::keyClick(&week, Qt::Key_Return);
        QCOMPARE(gone[0][0].toString(), QString("/bookings/0000000000002"));
        QTest::keyClick(&week, Qt::Key_P);
        QCOMPARE(gone[1][0].toString(), QString("/bookings/0000000000002/move"));
        QTest::keyClick(&week, Qt::Key_B);
        QCOMPARE(gone[2][0].toString(), QString("/bookings/0000000000002/again"));
        QTest::keyClick(&week, Qt::Key_End);
        QTest::keyClick(&week, Qt::Key_Right);
        QCOMPARE(shown.title(), QString("22 – 28 Nov 2026"));
        QVERIFY(CalendarShown::currentOf(week).startsWith("Sunday 22 November"));
        QTest::keyClick(&week, Qt::Key_PageDown);
        QCOMPARE(shown.title(), QString("29 Nov – 5 Dec 2026"));
        QTest::keyClick(&week, Qt::Key_T);
        QCOMPARE(CalendarShown::currentOf(week), QString("Wednesday 18 November, today, no sessions"));
    }

    void week_beginsAtItsFirstSession_notAtWhatGoesOnAfterMidnight() {
        CalendarShown shown;
        shown.add(1, "2026-11-17T18:00:00Z");
        shown.add(2, "2026-11-19T13:30:00Z");
        QVERIFY(shown.arrived());
        auto& week = shown.week();
        const auto box = week.itemBox(CalendarShown::indexOf(week, "19:00"));
        QTRY_VERIFY(week.visibleRegion().boundingRect().contains(box));
    }

    void month_namesASessionOnTheDayOnWhichItBegins() {
        CalendarShown shown;
        shown.add(1, "2026-11-17T18:00:00Z");
        QVERIFY(shown.arrived("view=month"));
        const auto words = CalendarShown::wordsOf(shown.month());
        QCOMPARE(words.size(), 35 + 1);
        QVERIFY(words.contains("Tuesday 17 November, 1 session"));
        QVERIFY(words.contains("Wednesday 18 November, today, no sessions"));
    }

    void whereTheKeyboardIs_isSeen() {
        CalendarShown shown;
        shown.add(1, "2026-11-18T20:30:00Z");  // 02:00
        shown.add(2, "2026-11-19T17:30:00Z");  // 23:00
        QVERIFY(shown.arrived());
        auto& week = shown.week();
        week.setFocus();
        QTest::keyClick(&week, Qt::Key_Right);
        for (int i = 0; i < 2; ++i) {
            QTest::keyClick(&week, Qt::Key_Down);
            const QRect box = week.itemBox(week.currentItem());
            QVERIFY(week.visibleRegion().boundingRect().contains(box));
        }
    }

    void menu_hasWhatCanBeDone() {
        CalendarShown shown;
        shown.add(1, "2026-11-19T13:30:00Z");
        shown.add(2, "2026-11-19T04:30:00Z", 60, BookingStatus::completed);
        QVERIFY(shown.arrived());
        auto& week = shown.week();
        const auto entries = [&](const QString& words) {
            const QPoint at = week.itemBox(CalendarShown::indexOf(week, words)).center();
            QContextMenuEvent event(QContextMenuEvent::Mouse, at, week.mapToGlobal(at));
            QApplication::sendEvent(&week, &event);
            QStringList names;
            auto* menu = week.findChild<QMenu*>();
            for (auto* action : menu->actions())
                names << action->objectName();
            delete menu;
            return names;
        };
        QCOMPARE(entries("19:00"), QStringList({"openSession", "proposeTime", "sessionAgain"}));
        QCOMPARE(entries("10:00"), QStringList({"openSession", "sessionAgain"}));
    }

    void click_opens() {
        CalendarShown shown;
        shown.add(1, "2026-11-19T13:30:00Z");
        QVERIFY(shown.arrived());
        QSignalSpy gone(&shown.page, &widgets::Page::navigate);
        auto& week = shown.week();
        QTest::mouseClick(&week, Qt::LeftButton, {}, week.itemBox(CalendarShown::indexOf(week, "19:00")).center());
        QCOMPARE(gone[0][0].toString(), QString("/bookings/0000000000001"));
    }

    void changesElsewhere_areShown() {
        CalendarShown shown;
        auto& booking = shown.add(1, "2026-11-19T13:30:00Z");
        QVERIFY(shown.arrived());
        auto moved = booking;
        moved.version = 9;
        moved.startsAt = *domain::parseIso("2026-11-20T13:30:00Z");
        moved.endsAt = moved.startsAt + domain::kHour;
        shown.bookings.take(moved);
        QCOMPARE(CalendarShown::wordsOf(shown.week())[5], QString("Friday 20 November, 1 session"));
        moved.version = 10;
        moved.startsAt = *domain::parseIso("2026-12-20T13:30:00Z");
        moved.endsAt = moved.startsAt + domain::kHour;
        shown.bookings.take(moved);
        QCOMPARE(shown.note(), QString("No sessions in this week."));
    }

    void month_namesWhatHasRoom_andLeadsToTheWeek() {
        CalendarShown shown;
        for (int i = 0; i < 8; ++i)
            shown.add(i + 1, qPrintable(QStringLiteral("2026-11-19T%1:30:00Z").arg(4 + i, 2, 10, QLatin1Char('0'))));
        QVERIFY(shown.arrived("view=month"));
        QCOMPARE(shown.title(), QString("November 2026"));
        auto& month = shown.month();
        const int more = CalendarShown::indexOf(month, "more");
        QVERIFY(more > 0);
        QCOMPARE(month.itemCount(), 35 + more - CalendarShown::indexOf(month, "Thursday 19 November"));
        month.setFocus();
        QTest::keyClick(&month, Qt::Key_Right);
        QCOMPARE(CalendarShown::currentOf(month), QString("Thursday 19 November, 8 sessions"));
        while (!CalendarShown::currentOf(month).contains("more"))
            QTest::keyClick(&month, Qt::Key_Down);
        QTest::keyClick(&month, Qt::Key_Down);
        QVERIFY(CalendarShown::currentOf(month).startsWith("Thursday 26 November"));
        QTest::keyClick(&month, Qt::Key_Up);
        QTest::mouseClick(&month, Qt::LeftButton, {}, month.itemBox(more).center());
        QCOMPARE(shown.title(), QString("15 – 21 Nov 2026"));
        QCOMPARE(shown.views().current(), 1);
        QVERIFY(CalendarShown::currentOf(shown.week()).startsWith("Thursday 19 November"));
    }

    void month_goesOnInTheNext() {
        CalendarShown shown;
        QVERIFY(shown.arrived("view=month&day=2026-11-30"));
        auto& month = shown.month();
        month.setFocus();
        month.setCursorDay({2026, 11, 30});
        QTest::keyClick(&month, Qt::Key_Right);
        QTRY_COMPARE(shown.title(), QString("December 2026"));
        QVERIFY(CalendarShown::currentOf(month).startsWith("Tuesday 1 December"));
        QTest::keyClick(&month, Qt::Key_PageUp);
        QTRY_COMPARE(shown.title(), QString("November 2026"));
    }

    void mentor_seesWhenSheIsBusyElsewhere_studentsAreNotAsked() {
        CalendarShown shown(Party::mentor);
        shown.busy.items = {{*domain::parseIso("2026-11-18T04:30:00Z"), *domain::parseIso("2026-11-18T06:00:00Z")}};
        QVERIFY(shown.arrived());
        QTRY_COMPARE(CalendarShown::wordsOf(shown.week())[3],
                     QString("Wednesday 18 November, today, no sessions, busy elsewhere 10:00 – 11:30"));
        CalendarShown student;
        QVERIFY(student.arrived());
        QCOMPARE(student.server.count("GET /api/calendars/busy"), 0);
    }

    void busyTimesThatAreNotKnown_areSaid() {
        CalendarShown shown(Party::mentor);
        shown.server.problem("GET /api/calendars/busy", 500, "internal");
        QVERIFY(shown.arrived());
        QTRY_VERIFY2(shown.note().contains("other calendars is not shown"), qPrintable(shown.note()));
    }

    void view_isRemembered_butALinkToAListLeadsToIt() {
        QTemporaryDir folder;
        QSettings settings(folder.filePath("settings.ini"), QSettings::IniFormat);
        CalendarShown shown;
        shown.page.keepViewIn(settings, "maya");
        shown.arrive({});
        QCOMPARE(shown.views().current(), 0);
        shown.views().setCurrent(2);
        CalendarShown again;
        again.page.keepViewIn(settings, "maya");
        again.arrive({});
        QCOMPARE(again.views().current(), 2);
        QVERIFY(again.month().isVisible());
        again.arrive("when=past");
        QCOMPARE(again.views().current(), 0);
        CalendarShown other;
        other.page.keepViewIn(settings, "ravi");
        other.arrive({});
        QCOMPARE(other.views().current(), 0);
    }

    void comingBack_keepsTheDaysThatWereLookedAt() {
        CalendarShown shown;
        QVERIFY(shown.arrived());
        shown.click("calendarNext");
        shown.arrive();
        QCOMPARE(shown.title(), QString("22 – 28 Nov 2026"));
        shown.arrive("view=week&day=2026-12-24");
        QCOMPARE(shown.title(), QString("20 – 26 Dec 2026"));
    }

    void weeksThatWereLeft_areNotFollowed() {
        CalendarShown shown;
        shown.add(1, "2026-11-19T13:30:00Z");
        QVERIFY(shown.arrived());
        const auto day = [](const char* iso) { return *domain::parseIso(iso); };
        const BookingFilter left{
            Party::student, When::during, {day("2026-11-14T18:30:00Z"), day("2026-11-21T18:30:00Z")}};
        QCOMPARE(shown.bookings.rows(left).size(), std::size_t(1));
        shown.click("calendarNext");
        QCOMPARE(shown.bookings.rows(left).size(), std::size_t(0));
    }

    void tab_followsTheEye() {
        CalendarShown shown;
        QVERIFY(shown.arrived());
        QStringList names;
        for (auto* at = shown.page.nextInFocusChain(); at != &shown.page; at = at->nextInFocusChain())
            if (at->isVisible() && (at->focusPolicy() & Qt::TabFocus) && !at->objectName().isEmpty())
                names << at->objectName();
        QCOMPARE(names, QStringList({"calendarToday", "calendarBefore", "calendarNext", "sessionsWeek"}));
    }

    void everyItem_isAChildForAssistiveTechnology() {
        CalendarShown shown;
        shown.add(1, "2026-11-19T13:30:00Z");
        QVERIFY(shown.arrived());
        auto* list = QAccessible::queryAccessibleInterface(&shown.week());
        QCOMPARE(list->childCount(), 8);
        auto* child = list->child(5);
        QVERIFY(child->text(QAccessible::Name).startsWith("Ananya Krishnan"));
        QSignalSpy gone(&shown.page, &widgets::Page::navigate);
        child->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(gone.count(), 1);
    }

    void ownWords_areReadable_data() { addWindows(); }
    void ownWords_areReadable() {
        QFETCH(QSize, size);
        QFETCH(double, text);
        QFETCH(int, longer);
        widgets::Theme theme(widgets::Theme::Mode::light);
        theme.setTextScale(text);
        inspect::PseudoLanguage language(longer);
        for (const char* view : {"view=week", "view=month"}) {
            CalendarShown shown(Party::mentor, size - QSize(64, 64));
            widgets::setThemeOf(&shown.page, theme);
            shown.busy.items = {{*domain::parseIso("2026-11-18T04:30:00Z"), *domain::parseIso("2026-11-18T06:00:00Z")}};
            for (int i = 0; i < 8; ++i)
                shown.add(i + 1, "2026-11-19T13:30:00Z", 15 * (i + 1));
            QVERIFY(shown.arrived(view));
            MC_COMPARE_READABLE(shown.page);
        }
    }
};

}  // namespace mc::booking

MC_TEST_PAGES(mc::booking::CalendarTest)
#include "calendar_test.moc"
