#include "messaging/messages_page.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QNetworkReply>
#include <QSignalSpy>
#include <qtestaccessible.h>

#include "client/messaging/messages_bench.h"
#include "support/row_tips.h"
#include "support/settled.h"
#include "support/test_program.h"
#include "widgets/states.h"
#include "widgets/text_field.h"

using namespace mc;
using namespace mc::tests;
using State = widgets::StatePage::State;

class MessagesPageTest : public QObject {
    Q_OBJECT

private slots:

    void arrive_showsTheNewestConversation() {
        Bench bench;
        QAbstractItemModelTester tester(&bench.conversations.model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        bench.show();
        QCOMPARE(bench.list()->model()->rowCount(), 2);
        QCOMPARE(bench.conversations.unreadTotal(), 2);
        QCOMPARE(bench.model().rowCount(), 5);  // A day and four messages.
        support::takePicture(bench.page, bench.house.theme, "messages");
    }

    void arrive_withAnId_opensThatConversationAndReadsIt() {
        Bench bench;
        bench.show(toString(kSecond).c_str());
        QTRY_COMPARE(bench.conversations.unreadTotal(), 0);
        QTRY_COMPARE(bench.house.http.requests().last().verb, "PUT");
        QVERIFY(bench.house.http.requests().last().path.endsWith("/read"));
    }

    void head_leadsToAllSessionsWithTheOther() {
        Bench bench;
        bench.show(toString(kSecond).c_str());
        QSignalSpy gone(&bench.page, &widgets::Page::navigate);
        auto* together = bench.page.findChild<QAbstractButton*>("allTogether");
        QTRY_VERIFY(together->isVisible());
        together->click();
        QCOMPARE(gone.last()[0].toString(), "/people/" + QString::fromStdString(toString(kRohan)));
    }

    /// Only what the other one wrote; what is wrong with it goes to the admins.
    void message_ofTheOther_isReported() {
        Bench bench;
        bench.show();
        const auto menuAt = [&bench](int row) {
            bench.view()->setCurrentIndex(bench.model().index(row));
            QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
            QCoreApplication::sendEvent(bench.view()->viewport(), &event);
            return bench.view()->findChild<QMenu*>("messageMenu");
        };
        auto* own = menuAt(2);
        QVERIFY(own && !own->findChild<QAction*>("reportMessage"));
        delete own;
        auto* menu = menuAt(4);
        QVERIFY(menu && menu->findChild<QAction*>("reportMessage"));
        menu->findChild<QAction*>("reportMessage")->trigger();
        menu->close();
        auto* dialog = child<QWidget>(*bench.page.window(), "reportDialog");
        support::takePicture(*bench.page.window(), bench.house.theme, "message-report");
        child<QAbstractButton>(*dialog, "reportReason0")->click();
        child<QPlainTextEdit>(*dialog, "reportText")->setPlainText("He wants to be paid elsewhere.");
        const QString line =
            "POST /api/messages/" + QString::fromStdString(toString(domain::MessageId{11004})) + "/reports";
        bench.house.http.problem(line, 429, "rate_limited");
        child<QAbstractButton>(*dialog, "sendReport")->click();
        QTRY_VERIFY(child<QWidget>(*dialog, "reportError")->isVisible());
        bench.house.http.answer(line, 204);
        QSignalSpy said(&bench.page, &widgets::Page::toast);
        child<QAbstractButton>(*dialog, "sendReport")->click();
        QTRY_COMPARE(said.size(), 1);
        const auto sent = bench.house.http.last(line).json();
        QCOMPARE(sent["reason"].toString(), "offensive");
        QCOMPARE(sent["text"].toString(), "He wants to be paid elsewhere.");
    }

    void message_removedByAnAdmin_hasNoWordsAnyMore() {
        Bench bench;
        bench.show();
        QVERIFY(bench.house.connectTo("/chat"));
        auto removed = message(kFirst, 4, kAnanya, "");
        removed.removed = true;
        bench.house.emitEvent("/chat", "message_changed", removed);
        QTRY_COMPARE(bench.lastRow().text, "This message was removed");
        QCOMPARE(bench.model().rowCount(), 5);
        QCOMPARE(bench.conversations.model().find(kFirst)->unread, 0);
        QVERIFY(bench.list()
                    ->model()
                    ->index(0, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains("This message was removed"));
        support::takePicture(bench.page, bench.house.theme, "message-removed");
        bench.view()->setCurrentIndex(bench.model().index(4));
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(bench.view()->viewport(), &event);
        QVERIFY(!bench.view()->findChild<QMenu*>("messageMenu")->findChild<QAction*>("reportMessage"));
    }

    void openThread_keepsNoTodayOverMidnight() {
        Bench bench;
        bench.show();
        QCOMPARE(bench.model().row(0).text, "Today");
        bench.house.api.clock().set(support::kStoryNow + domain::kDay);
        QCOMPARE(bench.model().row(0).text, "Yesterday");
    }

    void enter_sends_shiftEnterBreaksTheLine() {
        Bench bench;
        bench.show();
        bench.house.http.on("POST " + pathOf(kFirst), [](const HttpStub::Request& request) {
            auto sent = message(kFirst, 5, {101}, request.json()["content"].toString().toStdString(),
                                request.json()["clientId"].toString().toStdString());
            return HttpStub::Answer{201, jsonOf(sent)};
        });
        QTest::keyClicks(bench.input(), "first");
        QTest::keyClick(bench.input(), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(bench.input(), "second");
        QTest::keyClick(bench.input(), Qt::Key_Return);
        QCOMPARE(bench.input()->toPlainText(), QString());
        QCOMPARE(bench.lastRow().text, "first\nsecond");
        QCOMPARE(bench.lastRow().delivery, Delivery::sending);
        QTRY_COMPARE(bench.lastRow().delivery, Delivery::sent);
        QCOMPARE(bench.model().lastSequence(), 5);
    }

    void send_refused_staysAndGoesAgainWithTheSameClientId() {
        Bench bench;
        bench.show();
        bench.house.http.problem("POST " + pathOf(kFirst), 403, "forbidden");
        bench.write("hello");
        QTRY_COMPARE(bench.lastRow().delivery, Delivery::failed);
        support::takePicture(bench.page, bench.house.theme, "messages-failed");
        const auto first = bench.house.http.last("POST " + pathOf(kFirst)).json()["clientId"].toString();
        bench.acceptMessages(kFirst);
        bench.view()->setCurrentIndex(bench.model().index(bench.model().rowCount() - 1));
        QTest::keyClick(bench.view(), Qt::Key_Return);
        QTRY_COMPARE(bench.lastRow().delivery, Delivery::sent);
        QCOMPARE(bench.taken, QStringList{first});
        QCOMPARE(bench.model().rowCount(), 6);
    }

    void shiftEnterLines_madeIntoCode_becomeOneFence() {
        Bench bench;
        bench.show();
        QTest::keyClicks(bench.input(), "a");
        QTest::keyClick(bench.input(), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(bench.input(), "b");
        bench.input()->selectAll();
        QTest::keyClick(bench.input(), Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(bench.input()->toPlainText(), "```\na\nb\n```\n");
    }

    void newMessage_live_appearsAndIsRead() {
        Bench bench;
        bench.show();
        QVERIFY(bench.house.connectTo("/chat"));
        bench.house.emitEvent("/chat", "new_message", message(kFirst, 5, kAnanya, "One more thing"));
        QTRY_COMPARE(bench.lastRow().text, "One more thing");
        QCOMPARE(bench.conversations.model().find(kFirst)->unread, 0);
    }

    void newMessage_elsewhere_countsAsUnreadAndMovesUp() {
        Bench bench;
        bench.show();
        QVERIFY(bench.house.connectTo("/chat"));
        QTRY_COMPARE(bench.house.http.count("GET /api/conversations"), 2);  // Once more after joining.
        QTRY_COMPARE(bench.conversations.unreadTotal(), 2);
        QSignalSpy arrived(&bench.conversations, &messaging::Conversations::arrived);
        bench.house.emitEvent("/chat", "new_message", message(kSecond, 5, kRohan, "Are you there?"));
        QTRY_COMPARE(bench.conversations.unreadTotal(), 3);
        QCOMPARE(arrived.count(), 1);
        QCOMPARE(bench.list()->model()->index(0, 0).data().toString(), "Rohan Mehta");
        QCOMPARE(bench.list()->currentIndex().data().toString(), "Ananya Krishnan");
    }

    void whatIsCutInTheList_isToldWhole() {
        Bench bench;
        auto first = conversation(kFirst, kAnanya, "Ananya Krishnan", 0);
        first.lastMessage->content = "See you at five, and bring the graph of the queues you spoke of.";
        auto second = conversation(kSecond, kRohan, "Venkata Satyanarayana Subrahmanyam Raghavendra", 2);
        bench.answerList({first, second});
        bench.show();
        support::settle(*bench.list()->window());
        const support::RowTips tips(*bench.list());
        QVERIFY2(tips.wrong.isEmpty(), qPrintable(tips.wrong.join(u'\n')));
        QCOMPARE(tips.cut, 2);
    }

    void otherConversation_showsItsOwnWords() {
        const auto ofRohan = [](Bench& bench) {
            const auto come = [&] {
                return bench.model().rowCount() > 0 && bench.lastRow().text == "See you at five.";
            };
            return QTest::qWaitFor(come) ? bench.view()->grab().toImage() : QImage();
        };
        QImage wanted;
        {
            Bench alone;
            alone.show(toString(kSecond).c_str());
            wanted = ofRohan(alone);
            QVERIFY(!wanted.isNull());
        }
        Bench both;
        both.show();
        (void)both.view()->grab();  // Ananya's messages have the numbers of Rohan's.
        both.list()->setCurrentIndex(both.list()->model()->index(1, 0));
        QCOMPARE(ofRohan(both), wanted);
    }

    /// The answer about the one that was asked for was lost; the list that came after it has it.
    void wantedAndNotAnswered_isOpenedOnceTheListHasIt() {
        Bench bench;
        const auto both = jsonOf(protocol::ConversationPage{
            {conversation(kFirst, kAnanya, "Ananya Krishnan", 0), conversation(kSecond, kRohan, "Rohan Mehta", 2)},
            {},
            2});
        std::function<void()> answerList;
        bench.house.http.hold("GET /api/conversations", 200, both, answerList);
        QSignalSpy missed(&bench.conversations, &messaging::Conversations::missing);
        QSignalSpy answers(&bench.house.api.network(), &QNetworkAccessManager::finished);
        bench.arrive(toString(kSecond).c_str());
        QTRY_VERIFY(answerList);
        const QUrl one("/api/conversations/" + QString::fromStdString(toString(kSecond)));
        QTRY_VERIFY(std::ranges::any_of(answers, [&](const QVariantList& answer) {
            return answer.first().value<QNetworkReply*>()->url().path() == one.path();
        }));
        answerList();
        QTRY_VERIFY(bench.view()->model() && bench.model().rowCount() > 0);
        QCOMPARE(bench.lastRow().text, "See you at five.");
        QCOMPARE(missed.count(), 0);
    }

    void gap_isFetchedBySequence() {
        Bench bench;
        bench.show();
        QVERIFY(bench.house.connectTo("/chat"));
        bench.house.http.on("GET " + pathOf(kFirst), [](const HttpStub::Request& request) {
            const auto after = request.query.queryItemValue("after").toInt();
            std::vector<protocol::Message> items;
            for (int n = after + 1; n <= 7; ++n)
                items.push_back(message(kFirst, n, kAnanya, "m" + std::to_string(n)));
            return HttpStub::Answer{200, jsonOf(protocol::MessagePage{items, false})};
        });
        bench.house.emitEvent("/chat", "new_message", message(kFirst, 7, kAnanya, "m7"));
        QTRY_COMPARE(bench.model().contiguousUntil(), 7);
        QCOMPARE(bench.model().firstSequence(), 1);
    }

    void reconnect_asksForWhatWasMissed() {
        Bench bench;
        bench.show();
        QVERIFY(bench.house.connectTo("/chat"));
        QTRY_VERIFY(bench.house.http.last("GET " + pathOf(kFirst)).query.hasQueryItem("after"));
        bench.answerMessages(kFirst, {message(kFirst, 5, kAnanya, "while you slept")});
        bench.house.socket.drop();
        QTRY_COMPARE(bench.model().lastSequence(), 5);
    }

    void typing_isShownAndTold() {
        Bench bench;
        bench.show();
        QVERIFY(bench.house.connectTo("/chat"));
        bench.house.emitEvent("/chat", "user_typing", protocol::TypingEvent{kFirst, kAnanya});
        auto* line = child<QWidget>(bench.page, "typingLine");
        QTRY_COMPARE(line->accessibleName(), "Ananya is typing");
        bench.house.emitEvent("/chat", "user_stopped_typing", protocol::TypingEvent{kFirst, kAnanya});
        QTRY_COMPARE(line->accessibleName(), QString());
        QTest::keyClicks(bench.input(), "abc");
        QTRY_COMPARE(bench.house.socket.received.filter("typing_start").size(), 1);
    }

    void typing_isShownInTheList_ofEachConversation() {
        Bench bench;
        bench.show();
        QVERIFY(bench.house.connectTo("/chat"));
        const auto preview = [&] {
            const auto index = bench.conversations.model().indexOf(kSecond);
            return index.data(messaging::ConversationModel::PreviewRole).toString();
        };
        const QString before = preview();
        bench.house.emitEvent("/chat", "user_typing", protocol::TypingEvent{kSecond, kRohan});
        QTRY_COMPARE(preview(), "Rohan is typing …");
        QCOMPARE(child<QWidget>(bench.page, "typingLine")->accessibleName(), QString());  // Ananya's is open.
        bench.conversations.load();
        QTRY_COMPARE(bench.house.http.count("GET /api/conversations"), 3);
        QCOMPARE(preview(), "Rohan is typing …");
        bench.house.emitEvent("/chat", "user_stopped_typing", protocol::TypingEvent{kSecond, kRohan});
        QTRY_COMPARE(preview(), before);
        bench.house.emitEvent("/chat", "user_typing", protocol::TypingEvent{kSecond, kRohan});
        QTRY_COMPARE(preview(), "Rohan is typing …");
        bench.house.emitEvent("/chat", "new_message", message(kSecond, 5, kRohan, "Here it is."));
        QTRY_COMPARE(preview(), "Here it is.");
    }

    void seen_comesLive() {
        Bench bench;
        bench.show();
        QVERIFY(bench.house.connectTo("/chat"));
        protocol::MessageReadEvent read{kFirst, {11002}, 2, kAnanya, support::kStoryNow};
        bench.house.emitEvent("/chat", "message_read", read);
        QTRY_VERIFY(bench.model().row(2).seen.startsWith("Seen "));
    }

    void serverAnswersNothing_saysSoAndTriesAgain() {
        Bench bench;
        bench.house.http.problem("GET " + pathOf(kFirst), 500, "internal");
        bench.house.signIn();
        bench.page.show();
        bench.page.arrive({});
        auto* panel = bench.page.findChild<messaging::ChatPanel*>();
        auto* states = panel->findChild<widgets::StatePage*>();
        QTRY_COMPARE(states->state(), State::error);
        bench.answerMessages(kFirst, {message(kFirst, 1, kAnanya, "back")});
        QTest::mouseClick(states->errorState()->retryButton(), Qt::LeftButton);
        QTRY_COMPARE(states->state(), State::ready);
    }

    void noConversations_saysHowOneBegins() {
        Bench bench;
        bench.answerList({});
        bench.house.signIn();
        bench.page.resize(1064, 800);
        bench.page.show();
        bench.page.arrive({});
        QTRY_COMPARE(bench.conversations.state(), net::LoadState::empty);
        support::takePicture(bench.page, bench.house.theme, "messages-empty");
    }

    void narrower_messagesStillStandBelowEachOther() {
        Bench bench;
        bench.show(toString(kFirst).c_str());
        auto& view = *bench.view();
        bench.acceptMessages(kFirst);
        bench.write(
            QStringLiteral("Words that fill more than one line of a window as wide as this one is now. ").repeated(3));
        support::settle(bench.page);
        view.setFixedHeight(view.height());  // Nothing but the width changes.
        bench.page.resize(820, bench.page.height());
        support::settle(bench.page);
        for (int row = 1; row < bench.model().rowCount(); ++row)
            QCOMPARE(view.visualRect(bench.model().index(row, 0)).top(),
                     view.visualRect(bench.model().index(row - 1, 0)).bottom() + 1);
    }

    void tooLong_cannotBeSent() {
        Bench bench;
        bench.show();
        bench.input()->setPlainText(QString(4001, u'x'));
        QVERIFY(!child<QAbstractButton>(bench.page, "sendButton")->isEnabled());
        QTest::keyClick(bench.input(), Qt::Key_Return);
        QCOMPARE(bench.input()->toPlainText().size(), 4001);
    }

    void code_isCopiedByItsButton() {
        Bench bench;
        bench.show();
        QGuiApplication::clipboard()->clear();
        const auto index = bench.model().index(3);
        const QRect rect = bench.view()->visualRect(index);
        QSignalSpy copied(bench.view(), &messaging::ThreadView::copied);
        for (int y = rect.top(); y < rect.bottom() && copied.isEmpty(); y += 8)
            QTest::mouseClick(bench.view()->viewport(), Qt::LeftButton, {}, {rect.right() - 40, y});
        QCOMPARE(copied.count(), 1);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith("int shortestPath"));
    }

    void link_isActivatedOnlyOnItsWords() {
        Bench bench;
        bench.show();
        QSignalSpy links(bench.view(), &messaging::ThreadView::linkActivated);
        QObject::disconnect(bench.view(), &messaging::ThreadView::linkActivated, nullptr, nullptr);
        QSignalSpy heard(bench.view(), &messaging::ThreadView::linkActivated);
        const QRect rect = bench.view()->visualRect(bench.model().index(4));
        QTest::mouseClick(bench.view()->viewport(), Qt::LeftButton, {}, {rect.left() + 80, rect.bottom() - 10});
        QCOMPARE(heard.count(), 0);
        QTest::mouseClick(bench.view()->viewport(), Qt::LeftButton, {}, {rect.left() + 200, rect.bottom() - 10});
        QCOMPARE(heard.count(), 1);
        QCOMPARE(heard[0][0].toUrl(), QUrl("https://example.org/queues"));
    }

    void newMessage_isAnnouncedWithItsSender() {
        Bench bench;
        bench.show();
        QVERIFY(bench.house.connectTo("/chat"));
        bench.house.emitEvent("/chat", "new_message", message(kFirst, 5, kAnanya, "**One** more"));
        QTRY_COMPARE(bench.lastRow().text, "**One** more");
        auto* announcer = child<QWidget>(bench.page, "announcer");
        QCOMPARE(announcer->accessibleName(), "Ananya Krishnan: One more");
        bench.house.emitEvent("/chat", "new_message", message(kFirst, 6, {101}, "my own"));
        QTRY_COMPARE(bench.lastRow().text, "my own");
        QCOMPARE(announcer->accessibleName(), "Ananya Krishnan: One more");
    }

    void linksAndCopy_areReachedByKeyboard() {
        Bench bench;
        bench.show();
        QObject::disconnect(bench.view(), &messaging::ThreadView::linkActivated, nullptr, nullptr);
        QSignalSpy links(bench.view(), &messaging::ThreadView::linkActivated);
        QSignalSpy copied(bench.view(), &messaging::ThreadView::copied);
        bench.view()->setCurrentIndex(bench.model().index(3));
        QTest::keyClick(bench.view(), Qt::Key_Right);
        QTest::keyClick(bench.view(), Qt::Key_Return);
        QCOMPARE(copied.count(), 1);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith("int shortestPath"));
        QTest::keyClick(bench.view(), Qt::Key_Down);
        QTest::keyClick(bench.view(), Qt::Key_Right);
        QVERIFY(child<QWidget>(bench.page, "announcer")->accessibleName().contains("example.org"));
        QTest::keyClick(bench.view(), Qt::Key_Return);
        QCOMPARE(links.count(), 1);
        QCOMPARE(links[0][0].toUrl(), QUrl("https://example.org/queues"));
        bench.view()->setFocus(Qt::TabFocusReason);
        support::takePicture(bench.page, bench.house.theme, "messages-link-focus");
    }

    void search_narrowsTheList() {
        Bench bench;
        bench.show();
        child<QLineEdit>(bench.page, "conversationSearch")->setText("rohan");
        QCOMPARE(bench.list()->model()->rowCount(), 1);
    }
};

MC_TEST_GUI(MessagesPageTest)
#include "messages_page_test.moc"
