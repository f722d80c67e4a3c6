#include <QCheckBox>

#include "client/booking/shown_booking.h"
#include "support/page_program.h"

namespace mc::booking {

namespace {

const QString kPut = "PUT " + kAccessPath;

QString stateOf(Shown& shown) {
    return shown.words("messageAccessState");
}

}  // namespace

/// Whether support may read what the two of a booking wrote each other: said and chosen on its page.
class MessageAccessTest : public QObject {
    Q_OBJECT

private slots:
    void offByItself_andEachChoosesForHerself_data() {
        QTest::addColumn<bool>("mentor");
        QTest::newRow("student") << false;
        QTest::newRow("mentor") << true;
    }
    void offByItself_andEachChoosesForHerself() {
        QFETCH(bool, mentor);
        Shown shown(BookingStatus::confirmed, mentor ? Party::mentor : Party::student);
        QVERIFY(shown.arrive());
        auto* choice = shown.find<QCheckBox>("messageAccessSwitch");
        QTRY_VERIFY(choice->isEnabled());
        QVERIFY(!choice->isChecked());
        QCOMPARE(stateOf(shown), "Neither of you allows it.");
        shown.server.answer(kPut, 200, jsonOf(protocol::MessageAccess{!mentor, mentor}));
        choice->click();
        QTRY_VERIFY(stateOf(shown).startsWith("You allow it. Nobody reads them until"));
        QVERIFY(shown.server.last(kPut).json()["allowed"].toBool());
        shown.server.answer(kPut, 200, jsonOf(protocol::MessageAccess{}));
        choice->click();
        QTRY_COMPARE(stateOf(shown), "Neither of you allows it.");
        QVERIFY(!shown.server.last(kPut).json()["allowed"].toBool());
    }

    void other_isShown_andBothMeanThatItIsRead() {
        Shown shown(BookingStatus::confirmed);
        shown.server.answer("GET " + kAccessPath, 200, jsonOf(protocol::MessageAccess{false, true}));
        QVERIFY(shown.arrive());
        QTRY_VERIFY(stateOf(shown).contains("allows it. Nobody reads them unless you do, too."));
        QVERIFY(!shown.find<QCheckBox>("messageAccessSwitch")->isChecked());
        shown.server.answer(kPut, 200, jsonOf(protocol::MessageAccess{true, true}));
        shown.click("messageAccessSwitch");
        QTRY_VERIFY(stateOf(shown).startsWith("You both allow it"));
    }

    void refused_isAsBefore_andSaysSo() {
        Shown shown(BookingStatus::confirmed);
        QVERIFY(shown.arrive());
        QTRY_VERIFY(shown.find<QCheckBox>("messageAccessSwitch")->isEnabled());
        shown.server.problem(kPut, 503, "unavailable");
        shown.click("messageAccessSwitch");
        QTRY_VERIFY(stateOf(shown).startsWith("Your choice is as it was."));
        QVERIFY(!shown.find<QCheckBox>("messageAccessSwitch")->isChecked());
    }

    void withoutConversation_thereIsNothingToChoose() {
        Shown shown(BookingStatus::requested);
        shown.booking.conversationId.reset();
        QVERIFY(shown.arrive());
        QVERIFY(!shown.visible("messageAccess"));
        QCOMPARE(shown.server.count("GET " + kAccessPath), 0);
    }

    void notLoaded_canBeTriedAgain() {
        Shown shown(BookingStatus::confirmed);
        shown.server.problem("GET " + kAccessPath, 500, "internal");
        QVERIFY(shown.arrive());
        QTRY_VERIFY(shown.visible("messageAccessAgain"));
        QVERIFY(!shown.find<QCheckBox>("messageAccessSwitch")->isEnabled());
        shown.server.answer("GET " + kAccessPath, 200, jsonOf(protocol::MessageAccess{true, false}));
        shown.click("messageAccessAgain");
        QTRY_VERIFY(shown.find<QCheckBox>("messageAccessSwitch")->isChecked());
    }
};

}  // namespace mc::booking

MC_TEST_PAGES(mc::booking::MessageAccessTest)
#include "message_access_test.moc"
