#include <QAccessible>
#include <QClipboard>
#include <QLineEdit>
#include <QTextEdit>
#include <QtTest>

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
    void actionItem_student_ticks();
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
