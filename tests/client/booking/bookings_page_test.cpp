#include "booking/bookings_page.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QtTest>

#include "client/booking/booking_samples.h"
#include "support/http_stub.h"
#include "widgets/clock.h"
#include "support/memory_keeper.h"
#include "support/page_program.h"
#include "support/row_tips.h"
#include "widgets/theme.h"

namespace mc::booking {
namespace {

using namespace mc::support;
using domain::BookingStatus;

protocol::Booking numbered(std::int64_t id, BookingStatus status = BookingStatus::confirmed) {
    auto booking = bookingOf(status);
    booking.id = domain::BookingId{id};
    return booking;
}

constexpr int kPage = 50;  ///< What the store asks for at a time.

struct List {
    explicit List(std::vector<protocol::Role> roles = {protocol::Role::student}) {
        api.setServer(server.url());
        api.clock().set(kNow);
        server.on("GET /api/bookings", [this](const HttpStub::Request& request) {
            if (request.query.hasQueryItem("cursor")) return HttpStub::Answer{200, jsonOf(second)};
            // As many as are asked for: a list that is longer by now is asked for whole.
            protocol::BookingPage answer = first;
            if (first.next && request.query.queryItemValue("limit").toULong() > answer.items.size()) {
                answer.items.insert(answer.items.end(), second.items.begin(), second.items.end());
                answer.next = second.next;
            }
            return HttpStub::Answer{200, jsonOf(answer)};
        });
        protocol::AuthTokens tokens;
        tokens.user.id = domain::UserId{2};
        tokens.user.roles = std::move(roles);
        session.adopt(tokens, false);
        page.resize(1064, 400);
        page.show();
    }
    void arrive(const QString& query = {}) { page.arrive({"/bookings", {}, QUrlQuery(query)}); }
    QAbstractItemModel& rows() { return *page.findChild<QListView*>("bookingList")->model(); }
    QTabBar& tabs() { return *page.findChild<QTabBar*>("bookingsTabs"); }
    /// Of that row; what it offers can be chosen though it is closed.
    QMenu* menuAt(int row) {
        auto* view = page.findChild<QListView*>("bookingList");
        view->setCurrentIndex(rows().index(row, 0));
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, view->mapToGlobal(QPoint()));
        QCoreApplication::sendEvent(view->viewport(), &event);
        auto* menu = view->findChildren<QMenu*>().last();
        menu->close();
        return menu;
    }
    /// The store asks for other lists, too, in its own time.
    bool hasAsked(const QString& role, const QString& when) const {
        return std::ranges::any_of(server.requests(), [&](const auto& request) {
            return request.query.queryItemValue("role") == role && request.query.queryItemValue("when") == when;
        });
    }

    /// Beyond the first.
    std::ptrdiff_t pagesAsked() const {
        return std::ranges::count_if(server.requests(),
                                     [](const auto& request) { return request.query.hasQueryItem("cursor"); });
    }

    HttpStub server;
    protocol::BookingPage first{{numbered(1), numbered(2)}, {}};
    protocol::BookingPage second;
    net::ApiClient api;
    net::RealtimeClient realtime;
    MemoryKeeper keeper;
    net::Session session{api, keeper};
    Bookings bookings{api, realtime, session};
    BookingsPage page{bookings, session};
};

}  // namespace

class BookingsPageTest : public QObject {
    Q_OBJECT
private slots:
    void rows_openTheirBooking();
    void rows_bookAgain_byKeyAndMenu();
    void rows_leadToAllOfOnePerson_byKeyAndMenu();
    void tabs_askForTheirKind();
    void mentor_seesRequests_studentDoesNot();
    void scrolling_loadsMore_once();
    void scrolledToTheEnd_whileTheListIsAskedForAgain_loadsMoreAfterwards();
    void lateAnswer_ofAnotherTab_isDropped();
    void nothing_saysWhatToDo();
    void rows_areSpoken();
    void whatIsCut_isToldWhole();
};

void BookingsPageTest::rows_openTheirBooking() {
    List list;
    QAbstractItemModelTester tester(&list.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    list.arrive();
    QTRY_COMPARE(list.rows().rowCount(), 2);
    QSignalSpy gone(&list.page, &widgets::Page::navigate);
    auto* view = list.page.findChild<QListView*>("bookingList");
    view->setCurrentIndex(list.rows().index(1, 0));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(gone[0][0].toString(), QString("/bookings/0000000000002"));
}

void BookingsPageTest::rows_bookAgain_byKeyAndMenu() {
    List list;
    auto mentors = numbered(3, BookingStatus::completed);
    mentors.myRole = domain::Party::mentor;
    list.first.items = {numbered(1, BookingStatus::completed), mentors};
    list.arrive();
    QTRY_COMPARE(list.rows().rowCount(), 2);
    QSignalSpy gone(&list.page, &widgets::Page::navigate);
    auto* view = list.page.findChild<QListView*>("bookingList");
    list.menuAt(0)->findChild<QAction*>("bookAgain")->trigger();
    QCOMPARE(gone.takeFirst().at(0).toString(), QString("/bookings/0000000000001/again"));
    QVERIFY(!list.menuAt(1)->findChild<QAction*>("bookAgain"));
    view->setCurrentIndex(list.rows().index(0, 0));
    QTest::keyClick(view, Qt::Key_B);
    QCOMPARE(gone.takeFirst().at(0).toString(), QString("/bookings/0000000000001/again"));
    view->setCurrentIndex(list.rows().index(1, 0));
    QTest::keyClick(view, Qt::Key_B);
    QVERIFY(gone.isEmpty());
}

void BookingsPageTest::rows_leadToAllOfOnePerson_byKeyAndMenu() {
    List list;
    auto mentors = numbered(3, BookingStatus::completed);
    mentors.myRole = domain::Party::mentor;
    list.first.items = {numbered(1, BookingStatus::completed), mentors};
    list.arrive();
    QTRY_COMPARE(list.rows().rowCount(), 2);
    QSignalSpy gone(&list.page, &widgets::Page::navigate);
    list.menuAt(0)->findChild<QAction*>("allTogether")->trigger();
    QCOMPARE(gone.takeFirst().at(0).toString(), QString("/people/0000000000001?role=student"));
    auto* view = list.page.findChild<QListView*>("bookingList");
    view->setCurrentIndex(list.rows().index(1, 0));
    QTest::keyClick(view, Qt::Key_T);
    QCOMPARE(gone.takeFirst().at(0).toString(), QString("/people/0000000000002?role=mentor"));
}

void BookingsPageTest::whatIsCut_isToldWhole() {
    List list;
    list.first.items[1].topic = "Questions on distributed consensus, replication and failure. " + std::string(160, 'x');
    list.first.items[1].mentor.name = "Venkata Satyanarayana Subrahmanyam Raghavendra " + std::string(90, 'y');
    list.arrive();
    QTRY_COMPARE(list.rows().rowCount(), 2);
    support::settle(list.page);
    const RowTips tips(*list.page.findChild<QListView*>("bookingList"));
    QVERIFY2(tips.wrong.isEmpty(), qPrintable(tips.wrong.join(u'\n')));
    QCOMPARE(tips.cut, 2);
}

void BookingsPageTest::tabs_askForTheirKind() {
    List list;
    list.arrive();
    QTRY_COMPARE(list.rows().rowCount(), 2);
    QVERIFY(list.hasAsked("student", "upcoming") && !list.hasAsked("student", "past"));
    list.first.items = {numbered(9, BookingStatus::completed)};
    list.tabs().setCurrentIndex(1);
    QTRY_COMPARE(list.rows().rowCount(), 1);
    QVERIFY(list.hasAsked("student", "past"));
}

void BookingsPageTest::mentor_seesRequests_studentDoesNot() {
    List student;
    student.arrive();
    QCOMPARE(student.tabs().count(), 2);
    List mentor({protocol::Role::student, protocol::Role::mentor});
    mentor.arrive("when=requests");
    QCOMPARE(mentor.tabs().count(), 3);
    QTRY_VERIFY(mentor.hasAsked("mentor", "requests"));
    mentor.arrive("role=student");
    QCOMPARE(mentor.tabs().count(), 2);
    QTRY_VERIFY(mentor.hasAsked("student", "upcoming"));
}

void BookingsPageTest::scrolling_loadsMore_once() {
    List list;
    list.first.items.clear();
    for (int i = 1; i <= kPage; ++i)
        list.first.items.push_back(numbered(i));
    list.first.next = "c1";
    list.second.items = {numbered(kPage + 1)};
    QAbstractItemModelTester tester(&list.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    list.arrive();
    QTRY_COMPARE(list.rows().rowCount(), kPage);
    auto* view = list.page.findChild<QListView*>("bookingList");
    QTRY_VERIFY(view->isVisible());
    view->scrollToBottom();
    QTRY_COMPARE(list.rows().rowCount(), kPage + 1);
    view->scrollToBottom();
    QCOMPARE(list.pagesAsked(), 1);
}

void BookingsPageTest::scrolledToTheEnd_whileTheListIsAskedForAgain_loadsMoreAfterwards() {
    List list;
    list.first.items.clear();
    for (int i = 1; i <= kPage; ++i)
        list.first.items.push_back(numbered(i));
    list.first.next = "c1";
    list.second.items = {numbered(kPage + 1)};
    list.arrive();
    QTRY_COMPARE(list.rows().rowCount(), kPage);
    auto* view = list.page.findChild<QListView*>("bookingList");
    QTRY_VERIFY(view->isVisible() && view->verticalScrollBar()->maximum() > 0);
    list.page.reload();
    view->scrollToBottom();
    QTRY_COMPARE(list.rows().rowCount(), kPage + 1);
}

void BookingsPageTest::lateAnswer_ofAnotherTab_isDropped() {
    net::ApiClient api;
    HttpStub server;
    api.setServer(server.url());
    net::RealtimeClient realtime;
    MemoryKeeper keeper;
    net::Session session(api, keeper);
    Bookings shared(api, realtime, session);
    BookingsController bookings(shared);
    server.on("GET /api/bookings", [](const HttpStub::Request& request) {
        const bool past = request.query.queryItemValue("when") == "past";
        return HttpStub::Answer{200, jsonOf(protocol::BookingPage{{numbered(past ? 8 : 1)}, {}})};
    });
    bookings.setFilter({domain::Party::student, When::upcoming});
    bookings.setFilter({domain::Party::student, When::past});
    QTRY_COMPARE(bookings.model().rowCount(), 1);
    QTRY_COMPARE(server.count("GET /api/bookings"), 2);
    QCOMPARE(bookings.model().at(0).id.value, 8);
}

void BookingsPageTest::nothing_saysWhatToDo() {
    List list;
    list.first.items.clear();
    list.arrive();
    QTRY_VERIFY(list.page.findChild<QWidget*>("findMentor")->isVisible());
}

void BookingsPageTest::rows_areSpoken() {
    List list;
    list.arrive();
    QTRY_COMPARE(list.rows().rowCount(), 2);
    QCOMPARE(list.rows().index(0, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Ananya Krishnan, Mock interview · 60 min, Tomorrow 19:00 – 20:00\u00a0IST, Confirmed"));
}

}  // namespace mc::booking

MC_TEST_PAGES(mc::booking::BookingsPageTest)
#include "bookings_page_test.moc"
#include "support/settled.h"
