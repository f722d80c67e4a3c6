#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QTextEdit>
#include <QtTest>

#include "booking/notes_card.h"
#include "client/booking/shown_booking.h"
#include "support/page_program.h"
#include "support/socket_stub.h"
#include "widgets/characters.h"
#include "widgets/clock.h"
#include "widgets/theme.h"

namespace mc::booking {

class NotesCardTest : public QObject {
    Q_OBJECT
private slots:
    void newItem_stopsBetweenCharacters();
    void dueDate_isTheLocalesDate();
    void notes_mentor_writesAndAddsItems();
    void notes_beingWritten_surviveNews();
    void notes_otherOneTicks_isTakenOver();
    void notes_otherWordsMeanwhile_saysSoBeforeTheyAreReplaced();
    void notes_refusedForATick_areSentAgainWithIt();
    void notes_refusedForWhatIsSeenAlready_data();
    void notes_refusedForWhatIsSeenAlready();
    void actionItem_student_ticks();
    void tick_overChangedNotes_ticksTheSameItem();
    void tick_ofAnItemThatIsGone_saysSo();
    void item_hasALinkAndADay();
    void link_thatIsNone_isRefused_andStays();
    void link_opensItsPage_andSaysWhose();
    void wordsOfTheOther_areCopiedByKeys_data();
    void wordsOfTheOther_areCopiedByKeys();
};

/// A link that one wrote is taken along by the other, without a mouse.
void NotesCardTest::wordsOfTheOther_areCopiedByKeys_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("words");
    QTest::newRow("agenda") << "agendaText"
                            << "My draft: https://example.org/maya";
    QTest::newRow("notes") << "notesText"
                           << "Read https://example.org/limits";
}

void NotesCardTest::wordsOfTheOther_areCopiedByKeys() {
    QFETCH(QString, name);
    QFETCH(QString, words);
    Shown shown(BookingStatus::completed);
    shown.booking.agenda = "My draft: https://example.org/maya";
    shown.booking.notes = "Read https://example.org/limits";
    QVERIFY(shown.arrive());
    auto* text = shown.find<QTextEdit>(name);
    QTRY_VERIFY(text->isVisible());
    QVERIFY(text->focusPolicy() & Qt::TabFocus);
    QVERIFY(!QAccessible::queryAccessibleInterface(text)->text(QAccessible::Name).isEmpty());
    text->setFocus(Qt::TabFocusReason);
    QTest::keyClick(text, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(text, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), words);
}

void NotesCardTest::newItem_stopsBetweenCharacters() {
    Shown shown(BookingStatus::completed, Party::mentor);
    QVERIFY(shown.arrive());
    auto* item = shown.find<QLineEdit>("newActionItem");
    item->insert(u'x' + QStringLiteral("\U0001F642").repeated(300));
    QCOMPARE(widgets::characterCount(item->text()), 200);
    QVERIFY(!item->text().back().isHighSurrogate());
    QVERIFY(item->text().back().isLowSurrogate());
}

void NotesCardTest::dueDate_isTheLocalesDate() {
    Shown shown(BookingStatus::completed, Party::student);
    shown.booking.actionItems = {{"Read it", {}, domain::CivilDate{2026, 11, 24}, false}};
    QVERIFY(shown.arrive());
    const auto labels = shown.page.findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) { return label->text() == "24 Nov 2026"; }));
}

void NotesCardTest::notes_mentor_writesAndAddsItems() {
    Shown shown(BookingStatus::completed, Party::mentor);
    QVERIFY(shown.arrive());
    shown.changes("PUT " + kBookingPath + "/notes", [](auto& booking) { booking.notes = "Estimate first."; });
    QVERIFY(!shown.find<QWidget>("saveNotes")->isEnabled());
    shown.write("sessionNotes", "Estimate first.");
    shown.find<QLineEdit>("newActionItem")->setText("Redo the rate limiter");
    shown.click("addActionItem");
    QVERIFY(shown.find<QAbstractButton>("actionItem0"));
    shown.find<QLineEdit>("newActionItem")->setText("Redo the rate limiter ");
    shown.click("addActionItem");
    QVERIFY(!shown.find<QAbstractButton>("actionItem1"));  // Items are known by their words.
    QCOMPARE(shown.find<QLineEdit>("newActionItem")->text(), QString("Redo the rate limiter "));
    shown.find<QLineEdit>("newActionItem")->clear();
    shown.click("saveNotes");
    QTRY_COMPARE(shown.server.count("PUT " + kBookingPath + "/notes"), 1);
    const auto sent = shown.server.last("PUT " + kBookingPath + "/notes").json();
    QCOMPARE(sent["content"].toString(), QString("Estimate first."));
    QCOMPARE(sent["actionItems"].toArray()[0].toObject()["text"].toString(), QString("Redo the rate limiter"));
    QTRY_VERIFY(!shown.find<QWidget>("saveNotes")->isEnabled());
}

void NotesCardTest::notes_beingWritten_surviveNews() {
    Shown shown(BookingStatus::completed, Party::mentor);
    QVERIFY(shown.arrive());
    shown.write("sessionNotes", "Half a sen");
    shown.booking.notes = "older";
    QSignalSpy changed(&shown.page.controller(), &BookingController::bookingChanged);
    shown.page.reload();
    QVERIFY(changed.wait());
    QCOMPARE(shown.find<QPlainTextEdit>("sessionNotes")->toPlainText(), QString("Half a sen"));
}

void NotesCardTest::notes_otherOneTicks_isTakenOver() {
    Shown shown(BookingStatus::completed, Party::mentor);
    shown.booking.notesVersion = 4;
    shown.booking.notes = "Notes";
    shown.booking.actionItems = {{"Redo the rate limiter", {}, {}, false}};
    QVERIFY(shown.arrive());
    shown.write("sessionNotes", "Notes, longer");
    shown.booking.actionItems[0].done = true;
    shown.booking.notesVersion = 5;
    QSignalSpy changed(&shown.page.controller(), &BookingController::bookingChanged);
    shown.page.reload();
    QVERIFY(changed.wait());
    shown.changes("PUT " + kBookingPath + "/notes", [](auto&) {});
    shown.click("saveNotes");
    QTRY_COMPARE(shown.server.count("PUT " + kBookingPath + "/notes"), 1);
    const auto sent = shown.server.last("PUT " + kBookingPath + "/notes").json();
    QCOMPARE(sent["version"].toInt(), 5);
    QVERIFY(sent["actionItems"].toArray()[0].toObject()["done"].toBool());
}

void NotesCardTest::notes_otherWordsMeanwhile_saysSoBeforeTheyAreReplaced() {
    Shown shown(BookingStatus::completed, Party::mentor);
    QVERIFY(shown.arrive());
    shown.write("sessionNotes", "Mine");
    shown.booking.notes = "From the call";
    shown.booking.notesVersion = 1;
    shown.server.answer("PUT " + kBookingPath + "/notes", 409, HttpStub::problemBody(409, "changed_elsewhere"));
    shown.click("saveNotes");
    const auto says = [&] {
        for (const auto* label : shown.page.findChildren<QLabel*>())
            if (label->text().contains("Saving replaces that")) return true;
        return false;
    };
    QTRY_VERIFY(says() && !shown.page.controller().isBusy());
    QCOMPARE(shown.find<QPlainTextEdit>("sessionNotes")->toPlainText(), QString("Mine"));
    shown.changes("PUT " + kBookingPath + "/notes", [](auto& booking) { booking.notes = "Mine"; });
    shown.click("saveNotes");
    QTRY_COMPARE(shown.server.count("PUT " + kBookingPath + "/notes"), 2);
    QCOMPARE(shown.server.last("PUT " + kBookingPath + "/notes").json()["version"].toInt(), 1);
}

void NotesCardTest::notes_refusedForATick_areSentAgainWithIt() {
    Shown shown(BookingStatus::completed, Party::mentor);
    shown.booking.notesVersion = 4;
    shown.booking.notes = "Notes";
    shown.booking.actionItems = {{"Redo the rate limiter", {}, {}, false}};
    QVERIFY(shown.arrive());
    shown.write("sessionNotes", "Notes, longer");
    // The student ticks while it is being saved.
    shown.server.on("PUT " + kBookingPath + "/notes", [&](const HttpStub::Request& request) {
        if (request.json()["version"].toInt() == shown.booking.notesVersion) {
            shown.booking.notes = request.json()["content"].toString().toStdString();
            ++shown.booking.notesVersion;
            ++shown.booking.version;
            return HttpStub::Answer{200, jsonOf(shown.booking)};
        }
        return HttpStub::Answer{409, HttpStub::problemBody(409, "changed_elsewhere")};
    });
    shown.booking.actionItems[0].done = true;
    shown.booking.notesVersion = 5;
    shown.click("saveNotes");
    QTRY_COMPARE(shown.server.count("PUT " + kBookingPath + "/notes"), 2);
    const auto sent = shown.server.last("PUT " + kBookingPath + "/notes").json();
    QCOMPARE(sent["content"].toString(), QString("Notes, longer"));
    QVERIFY(sent["actionItems"].toArray()[0].toObject()["done"].toBool());
    QTRY_VERIFY(!shown.find<QWidget>("saveNotes")->isEnabled());
}

void NotesCardTest::tick_overChangedNotes_ticksTheSameItem() {
    Shown shown(BookingStatus::completed);
    shown.booking.actionItems = {{"Redo the rate limiter", {}, {}, false}};
    QVERIFY(shown.arrive());
    shown.booking.actionItems.insert(shown.booking.actionItems.begin(), {"Read the paper", {}, {}, false});
    shown.booking.notesVersion = 1;
    ++shown.booking.version;
    shown.server.answer("PUT " + kBookingPath + "/action-items/0", 409,
                        HttpStub::problemBody(409, "changed_elsewhere"));
    shown.changes("PUT " + kBookingPath + "/action-items/1", [](auto& booking) { booking.actionItems[1].done = true; });
    shown.click("actionItem0");
    QTRY_COMPARE(shown.server.count("PUT " + kBookingPath + "/action-items/1"), 1);
    QCOMPARE(shown.server.last("PUT " + kBookingPath + "/action-items/1").json()["version"].toInt(), 1);
    QTRY_VERIFY(shown.find<QAbstractButton>("actionItem1") && shown.find<QAbstractButton>("actionItem1")->isChecked());
}

void NotesCardTest::tick_ofAnItemThatIsGone_saysSo() {
    Shown shown(BookingStatus::completed);
    shown.booking.actionItems = {{"Redo the rate limiter", {}, {}, false}};
    QVERIFY(shown.arrive());
    shown.booking.actionItems = {{"Read the paper", {}, {}, false}};
    shown.booking.notesVersion = 1;
    ++shown.booking.version;
    shown.server.answer("PUT " + kBookingPath + "/action-items/0", 409,
                        HttpStub::problemBody(409, "changed_elsewhere"));
    QSignalSpy toasts(&shown.page, &widgets::Page::toast);
    shown.click("actionItem0");
    QTRY_COMPARE(toasts.count(), 1);
    QCOMPARE(shown.server.count("PUT " + kBookingPath + "/action-items/0"), 1);
}

void NotesCardTest::item_hasALinkAndADay() {
    Shown shown(BookingStatus::completed, Party::mentor);
    QVERIFY(shown.arrive());
    shown.changes("PUT " + kBookingPath + "/notes", [](auto&) {});
    shown.find<QLineEdit>("newActionItem")->setText("Read the paper");
    shown.find<QLineEdit>("newItemLink")->setText("example.org/limits");
    shown.find<QComboBox>("newItemDue")->setCurrentIndex(3);  // No day, today, tomorrow, and the day after.
    shown.click("addActionItem");
    QCOMPARE(shown.find<QLineEdit>("newItemLink")->text(), QString());
    QCOMPARE(shown.find<QComboBox>("newItemDue")->currentIndex(), 0);
    shown.click("saveNotes");
    QTRY_COMPARE(shown.server.count("PUT " + kBookingPath + "/notes"), 1);
    const auto item = shown.server.last("PUT " + kBookingPath + "/notes").json()["actionItems"].toArray()[0].toObject();
    QCOMPARE(item["link"].toString(), QString("https://example.org/limits"));
    QCOMPARE(item["dueDate"].toString(), QString("2026-11-20"));
}

void NotesCardTest::link_thatIsNone_isRefused_andStays() {
    Shown shown(BookingStatus::completed, Party::mentor);
    QVERIFY(shown.arrive());
    shown.find<QLineEdit>("newActionItem")->setText("Read the paper");
    auto* link = shown.find<QLineEdit>("newItemLink");
    for (const auto* wrong : {"file:///etc/passwd", "javascript://x", "two words"}) {
        link->setText(wrong);
        shown.click("addActionItem");
        QVERIFY(!link->accessibleDescription().isEmpty());
        QVERIFY(!shown.find<QAbstractButton>("actionItem0"));
        QCOMPARE(link->text(), QString(wrong));
    }
}

void NotesCardTest::link_opensItsPage_andSaysWhose() {
    Shown shown(BookingStatus::completed);
    shown.booking.actionItems = {{"Read it", "https://example.org/limits?a=1", {}, false}};
    QVERIFY(shown.arrive());
    QUrl opened;
    shown.page.setOpener([&](const QUrl& url) {
        opened = url;
        return true;
    });
    QCOMPARE(shown.find<QAbstractButton>("itemLink0")->text(), QString("example.org"));
    shown.click("itemLink0");
    QCOMPARE(opened, QUrl("https://example.org/limits?a=1"));
}

/// The news that explain a refusal may come before it: a tick goes with the words then, other words ask first.
void NotesCardTest::notes_refusedForWhatIsSeenAlready_data() {
    QTest::addColumn<QString>("there");
    QTest::addColumn<int>("times");
    QTest::newRow("a tick") << "Notes" << 2;
    QTest::newRow("other words") << "Notes from elsewhere" << 1;
}

void NotesCardTest::notes_refusedForWhatIsSeenAlready() {
    QFETCH(QString, there);
    QFETCH(int, times);
    protocol::Booking booking = bookingOf(BookingStatus::completed, 60, Party::mentor);
    booking.notesVersion = 4;
    booking.notes = "Notes";
    booking.actionItems = {{"Redo the rate limiter", {}, {}, false}};
    NotesCard card(nullptr);
    QSignalSpy saved(&card, &NotesCard::saved);
    card.setBooking(booking, kNow);
    card.findChild<QPlainTextEdit*>("sessionNotes")->setPlainText("Notes, longer");
    card.findChild<QAbstractButton*>("saveNotes")->click();
    QCOMPARE(saved.count(), 1);
    booking.notesVersion = 5;
    booking.notes = there.toStdString();
    booking.actionItems[0].done = true;
    card.setBooking(booking, kNow);
    card.setNotSaved();
    card.setBooking(booking, kNow);
    QCOMPARE(saved.count(), times);
    const auto last = saved.last()[0].value<protocol::SessionNotes>();
    QCOMPARE(last.version, times == 2 ? 5 : 4);
    QCOMPARE(QString::fromStdString(last.content), QString("Notes, longer"));
    QCOMPARE(last.actionItems.value()[0].done, times == 2);
    QVERIFY(card.findChild<QAbstractButton*>("saveNotes")->isEnabled());
}

void NotesCardTest::actionItem_student_ticks() {
    Shown shown(BookingStatus::completed);
    shown.booking.actionItems = {{"Redo the rate limiter", {}, {}, false}, {"Write Dijkstra twice", {}, {}, false}};
    QVERIFY(shown.arrive());
    shown.changes("PUT " + kBookingPath + "/action-items/1", [](auto& booking) { booking.actionItems[1].done = true; });
    shown.click("actionItem1");
    QTRY_COMPARE(shown.server.count("PUT " + kBookingPath + "/action-items/1"), 1);
    QVERIFY(shown.server.last("PUT " + kBookingPath + "/action-items/1").json()["done"].toBool());
}

}  // namespace mc::booking

MC_TEST_PAGES(mc::booking::NotesCardTest)
#include "notes_card_test.moc"
