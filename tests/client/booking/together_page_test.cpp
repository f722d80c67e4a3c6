#include "booking/together_page.h"

#include <QAbstractButton>
#include <QJsonObject>
#include <QLabel>
#include <QListView>
#include <QPointer>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTextEdit>
#include <QtTest>

#include "client/booking/booking_samples.h"
#include "support/http_stub.h"
#include "support/memory_keeper.h"
#include "support/page_program.h"
#include "support/readable.h"
#include "widgets/states.h"
#include "widgets/theme.h"

namespace mc::booking {

namespace {

using namespace mc::support;
using domain::BookingStatus;
using domain::Party;
using State = widgets::StatePage::State;

const QString kAnanyas = QStringLiteral("GET /api/people/0000000000001/sessions");
const QString kMayas = QStringLiteral("GET /api/people/0000000000002/sessions");

/// Maya's page of Ananya, at a server that answers.
struct Together {
    explicit Together(Party whose = Party::student) : role(whose) {
        api.setServer(server.url());
        api.clock().set(kNow);
        for (const auto& path : {kAnanyas, kMayas})
            server.on(path, [this](const HttpStub::Request& request) {
                const auto asked = request.query.queryItemValue("role") == "mentor" ? Party::mentor : Party::student;
                if (failing) return HttpStub::Answer{500, "{}"};
                if (sessions.empty() || asked != role)
                    return HttpStub::Answer{404, HttpStub::problemBody(404, "not_found")};
                if (!perPage) return HttpStub::Answer{200, jsonOf(protocol::BookingPage{sessions, {}})};
                const auto at = request.query.queryItemValue("cursor").toULong();
                protocol::BookingPage one{{sessions[at]}, {}};
                if (at + 1 < sessions.size()) one.next = std::to_string(at + 1);
                return HttpStub::Answer{200, jsonOf(one)};
            });
        protocol::AuthTokens tokens;
        tokens.user.id = domain::UserId{role == Party::mentor ? 1 : 2};
        tokens.user.roles = {protocol::Role::student};
        if (role == Party::mentor) tokens.user.roles.push_back(protocol::Role::mentor);
        session.adopt(tokens, false);
        page.setOpener([this](const QUrl& url) {
            opened << url.toString();
            return true;
        });
        page.resize(1064, 736);
        page.show();
    }
    /// The latest first.
    protocol::Booking& add(std::int64_t id, domain::Seconds fromNow, BookingStatus status) {
        auto booking = bookingOf(status, 60, role);
        booking.id = domain::BookingId{id};
        booking.startsAt = kNow + fromNow;
        booking.endsAt = booking.startsAt + domain::kHour;
        sessions.push_back(booking);
        return sessions.back();
    }
    /// One ahead, two over: something is left to do of both.
    void story() {
        add(3, domain::kDay, BookingStatus::confirmed);
        auto& second = add(2, -7 * domain::kDay, BookingStatus::completed);
        second.notes = "Read about quorum.";
        second.notesVersion = 4;
        second.actionItems = {{"Done long ago", {}, {}, true},
                              {"Build a toy Raft", "https://raft.github.io", domain::CivilDate{2026, 11, 20}, false}};
        auto& first = add(1, -14 * domain::kDay, BookingStatus::completed);
        first.agenda.clear();
        first.actionItems = {{"Read", {}, {}, false}};
    }
    void arrive(const QString& query = QStringLiteral("role=student"), std::int64_t other = 1) {
        const auto id = QString::fromStdString(domain::toString(domain::UserId{other}));
        page.arrive({"/people/" + id, {{"id", id}}, QUrlQuery(query)});
    }
    bool isReady() {
        return QTest::qWaitFor([this] { return state() == State::ready; });
    }
    State state() { return page.findChild<widgets::StatePage*>()->state(); }
    template <class T = QAbstractButton>
    T* find(const QString& name) {
        return page.findChild<T*>(name);
    }
    QStringList rows(const QString& list) {
        QStringList links;
        const auto* model = find<QListView>(list)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            links << model->index(row, 0).data(BookingListModel::LinkRole).toString().right(1);
        return links;
    }
    bool visible(const QString& name) { return find<QWidget>(name) && find<QWidget>(name)->isVisible(); }
    QString said(const QString& name) { return find<QLabel>(name)->text(); }

    Party role;
    bool failing = false;
    bool perPage = false;
    std::vector<protocol::Booking> sessions;
    QStringList opened;
    HttpStub server;
    net::ApiClient api;
    net::RealtimeClient realtime;
    MemoryKeeper keeper;
    net::Session session{api, keeper};
    Bookings bookings{api, realtime, session};
    TogetherPage page{bookings, session};
};

}  // namespace

class TogetherPageTest : public QObject {
    Q_OBJECT
private slots:
    void sessions_standAheadAndPast() {
        Together together;
        together.story();
        together.arrive();
        QVERIFY(together.isReady());
        QCOMPARE(together.page.title(), QString("Ananya Krishnan"));
        QCOMPARE(together.rows("sessionsAhead"), QStringList{"3"});
        QCOMPARE(together.rows("sessionsBefore"), (QStringList{"2", "1"}));
        QCOMPARE(together.said("togetherMet"), QString("You have met 2 times."));
        auto* before = together.find<QListView>("sessionsBefore");
        QTRY_COMPARE(before->height(), 2 * before->sizeHintForRow(0));
        QSignalSpy gone(&together.page, &widgets::Page::navigate);
        before->setCurrentIndex(before->model()->index(1, 0));
        QTest::keyClick(before, Qt::Key_Return);
        QCOMPARE(gone[0][0].toString(), QString("/bookings/0000000000001"));
        QTest::keyClick(before, Qt::Key_T);  // It is this page.
        QCOMPARE(gone.size(), 1);
    }

    void allPages_areRead() {
        Together together;
        together.story();
        together.perPage = true;
        together.arrive();
        QTRY_COMPARE(together.rows("sessionsBefore"), (QStringList{"2", "1"}));
        QCOMPARE(together.rows("sessionsAhead"), QStringList{"3"});
    }

    void person_leadsToMessagesProfileAndBookingAgain() {
        Together together;
        together.story();
        together.arrive();
        QVERIFY(together.isReady());
        QSignalSpy gone(&together.page, &widgets::Page::navigate);
        for (const auto& [button, link] : {std::pair("togetherMessage", "/messages/0000000000009"),
                                           {"togetherAgain", "/bookings/0000000000003/again"},
                                           {"togetherProfile", "/mentors/ananya-krishnan"}}) {
            QVERIFY2(together.visible(button), button);
            together.find<>(button)->click();
            QCOMPARE(gone.takeLast()[0].toString(), QString(link));
        }
    }

    void mentor_isOfferedNoBookingAndNoProfile() {
        Together together(Party::mentor);
        together.story();
        together.arrive("role=mentor", 2);
        QVERIFY(together.isReady());
        QCOMPARE(together.said("togetherName"), QString("Maya Nair"));
        QVERIFY(!together.visible("togetherAgain"));
        QVERIFY(!together.visible("togetherProfile"));
        QVERIFY(together.visible("togetherMessage"));
    }

    void withoutARole_itIsWhicheverTheTwoHave() {
        Together together(Party::mentor);
        together.role = Party::student;  // She mentors, and has booked this one.
        together.story();
        together.arrive({});
        QVERIFY(together.isReady());
        QCOMPARE(together.server.count(kAnanyas), 2);
        QCOMPARE(together.server.last(kAnanyas).query.queryItemValue("role"), QString("student"));
    }

    void openItems_ofAllSessions_areTicked_andStay() {
        Together together;
        together.story();
        QJsonObject sent;
        together.server.on("PUT /api/bookings/0000000000002/action-items/1", [&](const HttpStub::Request& request) {
            sent = request.json();
            auto& booking = together.sessions[1];
            booking.actionItems[1].done = true;
            ++booking.notesVersion;
            return HttpStub::Answer{200, jsonOf(booking)};
        });
        together.arrive();
        QVERIFY(together.isReady());
        QCOMPARE(together.find<>("actionItem0")->text(), QString("Build a toy Raft"));
        QCOMPARE(together.find<>("actionItem1")->text(), QString("Read"));
        QVERIFY(!together.find<>("actionItem2"));
        QPointer<QAbstractButton> tick = together.find<>("actionItem0");
        tick->click();
        QTRY_COMPARE(together.bookings.find(domain::BookingId{2})->notesVersion, 5);
        QCOMPARE(sent["version"].toInt(), 4);
        QVERIFY(sent["done"].toBool());
        QVERIFY(tick && tick->isChecked());  // The same one, with the focus.
        together.find<>("itemLink0")->click();
        QCOMPARE(together.opened, QStringList{"https://raft.github.io"});
    }

    void tick_whileNotesChange_isOfTheSameItem() {
        Together together;
        together.story();
        auto& booking = together.sessions[1];
        together.arrive();
        QVERIFY(together.isReady());
        booking.actionItems.erase(booking.actionItems.begin());
        booking.notesVersion = 5;
        together.server.problem("PUT /api/bookings/0000000000002/action-items/1", 409, "changed_elsewhere");
        together.server.on("GET /api/bookings/0000000000002", [&](const auto&) {
            return HttpStub::Answer{200, jsonOf(booking)};
        });
        together.server.on("PUT /api/bookings/0000000000002/action-items/0", [&](const auto&) {
            booking.actionItems[0].done = true;
            booking.notesVersion = 6;
            return HttpStub::Answer{200, jsonOf(booking)};
        });
        QSignalSpy toasts(&together.page, &widgets::Page::toast);
        together.find<>("actionItem0")->click();
        QTRY_COMPARE(together.bookings.find(domain::BookingId{2})->notesVersion, 6);
        QVERIFY(together.find<>("actionItem0")->isChecked());
        QCOMPARE(toasts.size(), 0);
    }

    void tick_thatIsRefused_isSaid_andTakenBack() {
        Together together;
        together.story();
        together.arrive();
        QVERIFY(together.isReady());
        together.server.problem("PUT /api/bookings/0000000000002/action-items/1", 404, "not_found");
        together.server.answer("GET /api/bookings/0000000000002", 500, "{}");  // Nothing newer comes, either.
        QSignalSpy toasts(&together.page, &widgets::Page::toast);
        together.find<>("actionItem0")->click();
        QTRY_COMPARE(toasts.size(), 1);
        QVERIFY(!together.find<>("actionItem0")->isChecked());
    }

    void goals_areNamedOnce_butNotThoseOfWhatWasCalledOff() {
        Together together;
        together.add(5, 2 * domain::kDay, BookingStatus::cancelled).topic = "Salary talks";
        together.add(4, domain::kDay, BookingStatus::requested).topic = "Mock interview";
        together.add(3, -domain::kDay, BookingStatus::completed).topic = "System design";
        together.add(2, -2 * domain::kDay, BookingStatus::completed).topic = "Mock interview";
        together.add(1, -3 * domain::kDay, BookingStatus::completed).topic.clear();
        together.arrive();
        QVERIFY(together.isReady());
        QCOMPARE(together.said("togetherGoals"), QString("Goals: Mock interview and System design"));
        together.sessions.erase(together.sessions.begin() + 1, together.sessions.end() - 1);
        together.page.reload();
        QTRY_VERIFY(!together.visible("togetherGoals"));
    }

    void goalsAndNotes_areReadBySession() {
        Together together;
        together.story();
        together.arrive();
        QVERIFY(together.isReady());
        QStringList read;
        for (const auto* part : together.page.findChildren<QTextEdit*>())
            read << part->toPlainText();
        QVERIFY(read.contains("Read about quorum."));
        QVERIFY(read.contains("I have the system design round at Atlassian on 2 December."));
        QSignalSpy gone(&together.page, &widgets::Page::navigate);
        together.find<>("openSession1")->click();
        QCOMPARE(gone[0][0].toString(), QString("/bookings/0000000000002"));
        QVERIFY(!together.find<>("openSession2"));  // Nothing to read of the first.
        QVERIFY(!together.visible("earlierNotes"));
    }

    void whatIsBelowAnItem_standsUnderItsWords_inLargeLettersToo() {
        Together together;
        together.story();
        together.arrive();
        QVERIFY(together.isReady());
        widgets::Theme theme(widgets::Theme::Mode::light);
        theme.setTextScale(2);
        widgets::setThemeOf(&together.page, theme);
        auto* row = together.find<>("actionItem0")->parentWidget();
        int seen = 0;
        for (auto* label : row->findChildren<QLabel*>()) {
            QTRY_COMPARE(label->mapTo(row, QPoint()).x(), theme.scaled(16) + 8);
            ++seen;
        }
        QCOMPARE(seen, 2);  // Its day and its session.
    }

    void manySessions_showTheLatest_andTheRestWhenAsked() {
        Together together;
        for (int i = 0; i < 12; ++i)
            together.add(40 - i, -(i + 1) * domain::kDay, BookingStatus::completed);
        together.arrive();
        QVERIFY(together.isReady());
        QVERIFY(together.find<>("openSession9"));
        QVERIFY(!together.find<>("openSession10"));
        together.find<>("earlierNotes")->click();
        QVERIFY(together.find<>("openSession11"));
        QVERIFY(!together.visible("earlierNotes"));
        QVERIFY(together.visible("sessionsBefore"));
        QVERIFY(!together.visible("sessionsAhead"));
    }

    void nothing_saysSo_andAFirstSessionAppears() {
        Together together;
        together.arrive();
        QTRY_COMPARE(together.state(), State::empty);
        together.bookings.take(bookingOf(BookingStatus::confirmed));
        QTRY_COMPARE(together.state(), State::ready);
        QCOMPARE(together.said("togetherMet"), QString("You have not met yet."));
        auto other = bookingOf(BookingStatus::confirmed);
        other.id = domain::BookingId{99};
        other.mentor.id = domain::UserId{5};
        together.bookings.take(other);
        QCOMPARE(together.rows("sessionsAhead").size(), 1);  // Of somebody else.
        together.server.problem("GET " + kBookingPath, 404, "not_found");
        together.bookings.fetch(kBookingId);
        QTRY_COMPARE(together.state(), State::empty);  // The only one is gone.
    }

    void failure_saysWhy_andTriesAgain() {
        Together together;
        together.story();
        together.failing = true;
        together.arrive();
        QTRY_COMPARE(together.state(), State::error);
        together.failing = false;
        together.page.reload();
        QTRY_COMPARE(together.state(), State::ready);
    }

    void brokenLink_saysSo() {
        Together together;
        together.page.arrive({"/people/x", {{"id", "x"}}, {}});
        QCOMPARE(together.state(), State::error);
        emit together.api.clock().minute();
        together.page.reload();
        QCOMPARE(together.state(), State::error);
        QCOMPARE(together.server.count("GET /api/people/0000000000000/sessions"), 0);
    }

    void ownWords_areReadable_besideLongNames_data() { addWindows(); }
    void ownWords_areReadable_besideLongNames() {
        QFETCH(QSize, size);
        QFETCH(double, text);
        QFETCH(int, longer);
        static widgets::Theme theme(widgets::Theme::Mode::light);  // The program's from here on: pills ask it.
        theme.setTextScale(text);
        theme.install(*qApp);
        const auto asBefore = qScopeGuard([] { theme.setTextScale(1); });
        inspect::PseudoLanguage language(longer);
        Together together;
        together.story();
        for (auto& booking : together.sessions) {
            booking.mentor.name = "Venkatanarasimharajuvaripeta Subrahmanyeswara Krishnamacharyulu-Balasubramaniam";
            booking.mentor.headline = "Distinguished engineer for distributed databases at a company with a long name";
            booking.topic = "Preparing for the second round of system design interviews, with a mock one";
        }
        together.page.resize(size - QSize(64, 64));
        together.arrive();
        QVERIFY(together.isReady());
        MC_COMPARE_READABLE(together.page);
    }
};

}  // namespace mc::booking

MC_TEST_PAGES(mc::booking::TogetherPageTest)
#include "together_page_test.moc"
