#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTextEdit>
#include <QtTest>

#include "admin/booking_messages.h"
#include "admin/message_case_card.h"
#include "admin/moderation_page.h"
#include "support/client_house.h"
#include "support/json_of.h"
#include "support/sample_message_reports.h"
#include "support/test_program.h"
#include "text/format.h"
#include "widgets/button.h"

namespace mc::admin {

using support::child;
using support::HttpStub;
using support::jsonOf;
using widgets::Button;

namespace {

const QString kMessageCasesList = QStringLiteral("GET /api/admin/reported-messages");

QString messageCasesOne(std::int64_t id, const QString& rest = QStringLiteral("/look")) {
    return "POST /api/admin/reported-messages/" + QString::fromStdString(domain::encodeId(id)) + rest;
}

QString ofBooking(const QString& rest) {
    return "GET /api/admin/bookings/" + QString::fromStdString(domain::encodeId(21)) + rest;
}

const QString kConversation =
    "POST /api/admin/bookings/" + QString::fromStdString(domain::encodeId(21)) + "/messages/look";

struct MessageCasesDesk {
    MessageCasesDesk() {
        house.signIn();
        house.http.on(kMessageCasesList, [this](const HttpStub::Request& request) {
            const bool open = request.query.queryItemValue("queue") == "open";
            return HttpStub::Answer{200, jsonOf(open ? items : protocol::ReportedMessagePage{})};
        });
        house.http.answer("GET /api/admin/rating-cases", 200, jsonOf(protocol::RatingCasePage{}));
        house.http.answer("GET /api/admin/reported-reviews", 200, jsonOf(protocol::ReportedReviewPage{}));
        house.http.answer(messageCasesOne(31), 200, jsonOf(support::messageInContext()));
        page.resize(1064, 736);
        page.show();
        page.arrive({"/admin/reviews", {}, QUrlQuery("queue=messages")});
        (void)QTest::qWaitFor([this] { return card() != nullptr; });
    }
    MessageCaseCard* card() const {
        for (auto* each : page.findChildren<MessageCaseCard*>())
            if (each->isVisible()) return each;
        return nullptr;
    }
    /// Null while the card is made anew, too.
    Button* button(const char* name) const { return part<Button>(name); }
    template <class T>
    T* part(const char* name) const {
        const auto* shown = card();
        return shown ? shown->findChild<T*>(QLatin1String(name)) : nullptr;
    }
    void look() {
        button("lookAtMessage")->click();
        QTRY_VERIFY(part<QTextEdit>("reportedWords"));
    }

    support::ClientHouse house;
    protocol::ReportedMessagePage items{{support::reportedMessage()}, 1, {}};
    ModerationPage page{house.api, house.drafts, {"Asia/Kolkata"}};
};

/// What the panel of a booking has of its messages.
struct Panel {
    explicit Panel(const protocol::MessageAccess& access, std::vector<protocol::ReportedMessage> reports = {}) {
        house.signIn();
        house.http.answer(ofBooking("/message-access"), 200, jsonOf(protocol::BookingMessages{access, reports}));
        house.http.answer(messageCasesOne(31), 200, jsonOf(support::messageInContext()));
        protocol::ShownMessagePage page{{support::shownMessage(1, "Maya Nair", "Hello")}, true};
        house.http.answer(kConversation, 200, jsonOf(page));
        protocol::BookingReview review;
        review.id = {21};
        review.student.name = "Maya Nair";
        review.mentor.name = "Rohan Mehta";
        messages.resize(480, 600);
        messages.show();
        messages.showOf(review);
        (void)QTest::qWaitFor([this] { return !words().startsWith("Loading"); });
    }
    QString words() const { return child<QLabel>(messages, "messageAccess")->text(); }

    support::ClientHouse house;
    BookingMessages messages{house.api, text::zoneTable({"Asia/Kolkata"})};
};

}  // namespace

/// Messages before the eyes of admins.
class MessageCasesTest : public QObject {
    Q_OBJECT
    using Desk = MessageCasesDesk;

private slots:
    void link_leadsToTheMessages_andTheTabCountsThem() {
        Desk desk;
        QVERIFY(desk.card());
        auto* tabs = desk.page.findChild<QTabBar*>("moderationTabs");
        QCOMPARE(tabs->currentIndex(), 2);
        QCOMPARE(tabs->tabData(2).toInt(), 1);
    }

    /// Nothing is read before it is asked for, and nothing decided before it was read.
    void words_areAskedFor_andOnlyThenDecided() {
        Desk desk;
        QCOMPARE(desk.house.http.count(messageCasesOne(31)), 0);
        QVERIFY(desk.card() && !desk.button("removeMessage") && !desk.button("keepMessage"));
        desk.look();
        QCOMPARE(desk.card()->findChild<QTextEdit*>("reportedWords")->toPlainText(), "You are a waste of time.");
        QCOMPARE(desk.card()->findChildren<QTextEdit*>().size(), 4);  // What was said against it, and three messages.
        QVERIFY(desk.button("removeMessage") && desk.button("keepMessage"));
        support::takePicture(desk.page, desk.house.theme, "reported-message");
    }

    void look_refused_canBeTriedAgain() {
        Desk desk;
        desk.house.http.problem(messageCasesOne(31), 503, "unavailable");
        QSignalSpy said(&desk.page, &widgets::Page::toast);
        desk.button("lookAtMessage")->click();
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(desk.button("lookAtMessage")->isEnabled());
    }

    void removed_withAReason_uponWhatWasRead() {
        Desk desk;
        desk.look();
        const QString line = messageCasesOne(31, "/decision");
        desk.house.http.on(line, [&desk](const HttpStub::Request&) {
            desk.items = {};
            return HttpStub::Answer{200, jsonOf(support::reportedMessage())};
        });
        desk.button("removeMessage")->click();
        auto* window = desk.page.window();
        QTRY_VERIFY(window->findChild<QPlainTextEdit*>("deedReason"));
        QVERIFY(!window->findChild<Button*>("decideDeed")->isEnabled());
        window->findChild<QPlainTextEdit*>("deedReason")->setPlainText("It insults her.");
        QSignalSpy said(&desk.page, &widgets::Page::toast);
        window->findChild<Button*>("decideDeed")->click();
        QTRY_COMPARE(said.size(), 1);
        const auto sent = desk.house.http.last(line).json();
        QVERIFY(sent["hide"].toBool());
        QCOMPARE(sent["reason"].toString(), "It insults her.");
        QCOMPARE(sent["version"].toInt(), 3);
        QTRY_VERIFY(!desk.card());
    }

    void ownCase_isAnothers() {
        Desk desk;
        desk.items.items[0].mayDecide = false;
        desk.page.reload();
        QTRY_VERIFY(desk.button("lookAtMessage") && !desk.button("lookAtMessage")->isEnabled());
    }

    void panel_withoutConsent_hasNothingToRead_data() {
        QTest::addColumn<bool>("student");
        QTest::addColumn<bool>("mentor");
        QTest::addColumn<QString>("words");
        QTest::newRow("neither") << false << false << "Neither of the two lets support read their conversation.";
        QTest::newRow("student") << true << false
                                 << "Maya Nair lets support read their conversation, Rohan Mehta does not.";
        QTest::newRow("mentor") << false << true
                                << "Rohan Mehta lets support read their conversation, Maya Nair does not.";
    }
    void panel_withoutConsent_hasNothingToRead() {
        QFETCH(bool, student);
        QFETCH(bool, mentor);
        QFETCH(QString, words);
        const Panel panel({student, mentor});
        QCOMPARE(panel.words(), words);
        QVERIFY(!child<Button>(panel.messages, "readConversation")->isVisible());
        QCOMPARE(panel.house.http.count(kConversation), 0);
    }

    void panel_withBothConsents_readsWhenAsked() {
        const Panel panel({true, true});
        QCOMPARE(panel.house.http.count(kConversation), 0);
        child<Button>(panel.messages, "readConversation")->click();
        QTRY_VERIFY(panel.messages.findChild<QTextEdit*>());
        QCOMPARE(panel.messages.findChild<QTextEdit*>()->toPlainText(), "Hello");
    }

    void panel_showsWhatWasReported() {
        const Panel panel({}, {support::reportedMessage()});
        QCOMPARE(panel.house.http.count(messageCasesOne(31)), 0);
        child<Button>(panel.messages, "lookAtReported")->click();
        QTRY_VERIFY(panel.messages.findChild<QTextEdit*>("reportedWords"));
    }
};

}  // namespace mc::admin

MC_TEST_GUI(mc::admin::MessageCasesTest)
#include "message_cases_test.moc"
