#include <QSignalSpy>

#include "client/booking/calendar_shown.h"
#include "support/page_program.h"
#include "text/format.h"

namespace mc::booking {

namespace {

const auto kThen = *domain::parseIso("2026-11-19T13:30:00Z");
const auto kOffered = *domain::parseIso("2026-11-20T14:30:00Z");  // 20:00

/// A week with one session that can be moved, at a mentor whose times are known.
struct Dragging : CalendarShown {
    Dragging() {
        add(1, "2026-11-19T13:30:00Z");
        ready = arrived();
    }
    QPoint middle(domain::UtcTime start) { return week().boxOfTime({start, start + domain::kHour}).center(); }
    void take() {
        QTest::mousePress(&week(), Qt::LeftButton, {}, middle(kThen));
        moveTo(kThen + domain::kHour);
    }
    void moveTo(domain::UtcTime start) {
        QMouseEvent move(QEvent::MouseMove, middle(start), week().mapToGlobal(middle(start)), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(&week(), &move);
    }
    /// And waits for where it may go.
    bool taken() {
        take();
        return QTest::qWaitFor([this] {
            moveTo(kOffered);
            return server.count("GET /api/mentors/0000000000001/slots") > 0 && known();
        });
    }
    bool known() { return api.findChildren<net::ApiCall*>().isEmpty(); }
    void release(domain::UtcTime start) {
        moveTo(start);
        QTest::mouseRelease(&week(), Qt::LeftButton, {}, middle(start));
    }
    bool ready = false;
};

}  // namespace

class SessionDragTest : public QObject {
    Q_OBJECT
private slots:
    void drops_areJudged_data() {
        QTest::addColumn<domain::UtcTime>("at");
        QTest::addColumn<bool>("known");
        QTest::addColumn<DropAnswer>("expected");
        QTest::newRow("its own") << kThen << true << DropAnswer::same;
        QTest::newRow("over") << kNow - domain::kHour << true << DropAnswer::over;
        QTest::newRow("free") << kOffered << true << DropAnswer::free;
        QTest::newRow("taken") << kOffered + domain::kHour << true << DropAnswer::taken;
        QTest::newRow("not known") << kOffered << false << DropAnswer::unknown;
    }
    void drops_areJudged() {
        QFETCH(domain::UtcTime, at);
        QFETCH(bool, known);
        QFETCH(DropAnswer, expected);
        const FreeStarts free = known ? FreeStarts({kOffered}) : FreeStarts();
        QCOMPARE(dropAnswer(bookingOf(BookingStatus::confirmed), at, kNow, free), expected);
    }

    void times_areQuarters_orTheFreeStartBeside() {
        const auto zone = text::zoneTable({"Asia/Kolkata"});
        const domain::CivilDate day{2026, 11, 20};
        QVERIFY(dropTime(zone, day, 1207, {}) == kOffered);
        QVERIFY(dropTime(zone, day, 1208, {}) == kOffered + 15 * domain::kMinute);
        QVERIFY(dropTime(zone, day, 1215, FreeStarts({kOffered})) == kOffered);
        QVERIFY(dropTime(zone, day, 1230, FreeStarts({kOffered})) == kOffered + 30 * domain::kMinute);
        QVERIFY(dropTime(zone, day, -40, {}) == *domain::parseIso("2026-11-19T18:30:00Z"));
        QVERIFY(!dropTime(text::zoneTable({"Europe/London"}), {2026, 3, 29}, 90, {}));  // The clock skips it.
    }

    void droppedWhereItIsFree_opensThePageWithThatTime() {
        Dragging shown;
        QVERIFY(shown.ready);
        QSignalSpy gone(&shown.page, &widgets::Page::navigate);
        QVERIFY(shown.taken());
        QVERIFY(shown.week().isDragging());
        shown.release(kOffered);
        QCOMPARE(gone.count(), 1);
        QCOMPARE(gone[0][0].toString(), QString("/bookings/0000000000001/move?at=2026-11-20T14:30:00Z"));
        QVERIFY(!shown.week().isDragging());
        const auto asked = shown.server.last("GET /api/mentors/0000000000001/slots").query;
        QCOMPARE(asked.queryItemValue("from"), QString("2026-11-14T18:30:00Z"));
        QCOMPARE(asked.queryItemValue("duration"), QString("60"));
        QCOMPARE(shown.server.count("POST /api/bookings/0000000000001/move"), 0);
    }

    void droppedWhereItCannotGo_saysWhy_andStays() {
        Dragging shown;
        QVERIFY(shown.ready);
        QSignalSpy gone(&shown.page, &widgets::Page::navigate);
        QSignalSpy said(&shown.page, &widgets::Page::toast);
        QVERIFY(shown.taken());
        shown.release(*domain::parseIso("2026-11-20T04:30:00Z"));
        QCOMPARE(said.count(), 1);
        QCOMPARE(said[0][1].toString(), QString("It stays where it is: Ananya is not free then."));
        shown.take();
        shown.release(*domain::parseIso("2026-11-17T04:30:00Z"));
        QCOMPARE(said[1][1].toString(), QString("It stays where it is: That time is over."));
        QCOMPARE(gone.count(), 0);
    }

    void escape_putsItBack() {
        Dragging shown;
        QVERIFY(shown.ready);
        QSignalSpy gone(&shown.page, &widgets::Page::navigate);
        QVERIFY(shown.taken());
        shown.moveTo(kOffered);
        QTest::keyClick(&shown.week(), Qt::Key_Escape);
        QVERIFY(!shown.week().isDragging());
        shown.release(kOffered);
        QCOMPARE(gone.count(), 0);
    }

    void sessionsThatCannotMove_stayInTheirPlace() {
        Dragging shown;
        shown.sessions[0].canMove = false;
        shown.sessions[0].version = 9;
        shown.bookings.take(shown.sessions[0]);
        shown.take();
        QVERIFY(!shown.week().isDragging());
        QVERIFY(!shown.note().contains("Drag"));
    }

    void droppedBeforeTheTimesAreKnown_isDecidedOnThePage() {
        Dragging shown;
        shown.server.problem("GET /api/mentors/0000000000001/slots", 500, "internal");
        QSignalSpy gone(&shown.page, &widgets::Page::navigate);
        shown.take();
        shown.release(kOffered);
        QCOMPARE(gone[0][0].toString(), QString("/bookings/0000000000001/move?at=2026-11-20T14:30:00Z"));
    }

    void mentor_isToldOfHerOwnTimes() {
        QCOMPARE(DropWords::of(DropAnswer::taken, bookingOf(BookingStatus::confirmed, 60, Party::mentor)),
                 QString("You are not free then"));
    }
};

}  // namespace mc::booking

MC_TEST_PAGES(mc::booking::SessionDragTest)
#include "session_drag_test.moc"
