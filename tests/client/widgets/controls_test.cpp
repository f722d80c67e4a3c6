#include <QAccessible>
#include <QAccessibleInterface>
#include <QApplication>
#include <QHBoxLayout>
#include <QSignalSpy>
#include <QTest>

#include "support/test_program.h"
#include "widgets/hold_timer.h"
#include "widgets/avatar.h"
#include "widgets/button.h"
#include "widgets/choice.h"
#include "widgets/icon_label.h"
#include "widgets/label.h"
#include "widgets/nav_rail.h"
#include "widgets/pill.h"
#include "widgets/plain_text.h"
#include "widgets/range_slider.h"
#include "widgets/segmented_control.h"
#include "widgets/select.h"
#include "widgets/stars.h"
#include "widgets/stat.h"
#include "widgets/tabs.h"
#include "widgets/text_area.h"
#include "widgets/text_field.h"
#include "widgets/theme.h"

using namespace mc::widgets;

namespace {

QString spokenName(QWidget* widget) {
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
    return spoken ? spoken->text(QAccessible::Name) : QString();
}

}  // namespace

class ControlsTest : public QObject {
    Q_OBJECT

    Theme m_theme{Theme::Mode::light};

private slots:
    void holdTimer_neverShowsMoreThanItWasHeldFor() {
        HoldTimer timer;
        const mc::domain::UtcTime heldAt{1'795'000'320};
        timer.setClock([heldAt] { return heldAt - 1; });  // The server's clock is a second ahead.
        timer.start(heldAt, heldAt + 15 * mc::domain::kMinute);
        QCOMPARE(timer.left(), 15 * mc::domain::kMinute);
    }

    void initTestCase() { m_theme.install(*qApp); }

    void largeLetters_iconsAndMarksGrowWithThem() {
        IconLabel icon(Icon::clock, 16);
        Switch accepting(QStringLiteral("Accepting bookings"));
        Button book(QStringLiteral("Book"));
        const int words = book.sizeHint().width();
        book.setGlyph(Icon::calendar);
        const int glyph = book.sizeHint().width() - words;
        m_theme.setTextScale(2);
        const auto undo = qScopeGuard([this] { m_theme.setTextScale(1); });
        QCOMPARE(icon.size(), QSize(32, 32));
        QCOMPARE(accepting.sizeHint(), QSize(72, 40));
        book.setGlyph({});
        const int largeWords = book.sizeHint().width();
        book.setGlyph(Icon::calendar);
        QCOMPARE(book.sizeHint().width() - largeWords, glyph + 18);  // The gap stays.
    }

    void names_areSpoken() {
        Button book(QStringLiteral("Book"));
        QCOMPARE(spokenName(&book), "Book");
        Button bell(Icon::bell, QStringLiteral("Notifications"));
        QCOMPARE(spokenName(&bell), "Notifications");
        QCOMPARE(bell.toolTip(), "Notifications");
        TextField email(QStringLiteral("Email"));
        QCOMPARE(spokenName(email.input()), "Email");
        TextArea agenda(QStringLiteral("Agenda"));
        QCOMPARE(spokenName(agenda.input()), "Agenda");
        SelectField topic(QStringLiteral("Topic"));
        QCOMPARE(spokenName(topic.select()), "Topic");
        CheckRow hindi(QStringLiteral("Hindi"));
        hindi.setCount(5);
        QCOMPARE(spokenName(&hindi), "Hindi, 5");
        RadioCard hour(QStringLiteral("60 minutes"), QStringLiteral("₹1,599"));
        hour.setDetail(QStringLiteral("19:00 – 20:00"));
        QCOMPARE(spokenName(&hour), QString("60 minutes, 19:00 – 20:00, ₹1,599"));
        Switch accepting(QStringLiteral("Accepting bookings"));
        QCOMPARE(spokenName(&accepting), "Accepting bookings");
        RangeSlider price(QStringLiteral("Lowest price"), QStringLiteral("Highest price"));
        QCOMPARE(spokenName(price.upperKnob()), "Highest price");
        Chip chip(QStringLiteral("4.5 and up"));
        QCOMPARE(spokenName(&chip), "Remove filter 4.5 and up");
        Pill status(QStringLiteral("Confirmed"), PillTone::success, Icon::check);
        QCOMPARE(spokenName(&status), "Confirmed");
        Avatar person(40, QStringLiteral("1"), QStringLiteral("Ananya Krishnan"));
        person.setPresence(Presence::online);
        QCOMPARE(spokenName(&person), "Ananya Krishnan, online");
        Stat sessions(QStringLiteral("Sessions"));
        sessions.setValue(QStringLiteral("486"));
        QCOMPARE(spokenName(&sessions), "Sessions: 486");
        StarsView stars(4.5);
        QCOMPARE(spokenName(&stars), "4.5 of 5 stars");
        SidebarItem messages(Icon::message, QStringLiteral("Messages"));
        messages.setCount(3);
        QCOMPARE(spokenName(&messages), "Messages, 3 new");
    }

    void button_enterAndSpace_press_disabledDoesNot() {
        Button button(QStringLiteral("Book"));
        QSignalSpy pressed(&button, &Button::clicked);
        QTest::keyClick(&button, Qt::Key_Return);
        QTest::keyClick(&button, Qt::Key_Space);
        QCOMPARE(pressed.count(), 2);
        button.setEnabled(false);
        QTest::keyClick(&button, Qt::Key_Return);
        QCOMPARE(pressed.count(), 2);
    }

    void button_heights_data() {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("height");
        QTest::newRow("small") << int(Button::Size::small) << 32;
        QTest::newRow("normal") << int(Button::Size::normal) << 36;
        QTest::newRow("large") << int(Button::Size::large) << 40;
    }
    void button_heights() {
        QFETCH(int, size);
        Button button(QStringLiteral("Book"));
        button.setSize(static_cast<Button::Size>(size));
        QTEST(button.sizeHint().height(), "height");
    }

    void textField_error_isDescribedAndShown() {
        TextField price(QStringLiteral("Price"));
        price.setError(QStringLiteral("At most ₹3,000"));
        QCOMPARE(price.input()->accessibleDescription(), QString("Wrong: At most ₹3,000"));
        price.setHint(QStringLiteral("Between 300 and 3,000"));
        QCOMPARE(price.input()->accessibleDescription(), QString("Wrong: At most ₹3,000"));
        price.setError({});
        QCOMPARE(price.input()->accessibleDescription(), "Between 300 and 3,000");
    }

    void password_eye_showsAndHides() {
        TextField field(QStringLiteral("Password"));
        field.setPassword(true);
        QCOMPARE(field.input()->echoMode(), QLineEdit::Password);
        auto* eye = field.findChild<Button*>();
        QCOMPARE(eye->accessibleName(), "Show password");
        QTest::mouseClick(eye, Qt::LeftButton);
        QCOMPARE(field.input()->echoMode(), QLineEdit::Normal);
        QCOMPARE(eye->accessibleName(), "Hide password");
    }

    void textArea_stopsAtItsMaximum_whereItIsTyped() {
        TextArea area(QStringLiteral("Agenda"));
        area.setCounter(10);
        area.setText(QStringLiteral("12345678"));
        area.input()->moveCursor(QTextCursor::Start);
        QTest::keyClicks(area.input(), "abcd");
        QCOMPARE(area.text(), "ab12345678");
        area.setText(QStringLiteral("0123456789 and more"));
        QCOMPARE(area.text().size(), 10);
    }

    void textArea_tab_leavesIt() {
        QWidget window;
        auto* row = new QHBoxLayout(&window);
        auto* area = new TextArea(QStringLiteral("Agenda"));
        auto* next = new Button(QStringLiteral("Continue"));
        row->addWidget(area);
        row->addWidget(next);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        area->input()->setFocus();
        QTest::keyClick(area->input(), Qt::Key_Tab);
        QVERIFY(next->hasFocus());
        QCOMPARE(area->text(), QString());
    }

    void chip_deleteKeys_remove_data() {
        QTest::addColumn<int>("key");
        for (const int key : {Qt::Key_Backspace, Qt::Key_Delete, Qt::Key_Return, Qt::Key_Space})
            QTest::addRow("%d", key) << key;
    }
    void chip_deleteKeys_remove() {
        QFETCH(int, key);
        Chip chip(QStringLiteral("DSA"));
        QSignalSpy removed(&chip, &Chip::removed);
        QTest::keyClick(&chip, static_cast<Qt::Key>(key));
        QCOMPARE(removed.count(), 1);
    }

    void stars_keysGiveStars() {
        StarsInput stars(QStringLiteral("Rating"));
        QSignalSpy rated(&stars, &StarsInput::rated);
        QTest::keyClick(&stars, Qt::Key_4);
        QCOMPARE(stars.value(), 4);
        QTest::keyClick(&stars, Qt::Key_Right);
        QCOMPARE(stars.value(), 5);
        QTest::keyClick(&stars, Qt::Key_Right);
        QCOMPARE(stars.value(), 5);
        QCOMPARE(rated.count(), 2);
        QTest::mouseClick(&stars, Qt::LeftButton, {}, QPoint(40, 10));
        QCOMPARE(stars.value(), 2);
    }

    void segments_arrowsChoose() {
        SegmentedControl rating(QStringLiteral("Rating"));
        for (const char* text : {"Any", "3+", "4+"})
            rating.addSegment(QString::fromLatin1(text));
        rating.show();
        QVERIFY(QTest::qWaitForWindowActive(&rating));
        auto* first = rating.findChildren<QRadioButton*>().first();
        first->setFocus();
        QSignalSpy changed(&rating, &SegmentedControl::currentChanged);
        QTest::keyClick(first, Qt::Key_Right);
        QCOMPARE(rating.current(), 1);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(spokenName(first), "Rating, Any");
    }

    void tabs_homeAndEnd_jump() {
        Tabs tabs(QStringLiteral("Applications"));
        for (const char* text : {"Open", "Approved", "Declined"})
            tabs.addTab(QString::fromLatin1(text));
        QTest::keyClick(&tabs, Qt::Key_End);
        QCOMPARE(tabs.currentIndex(), 2);
        QTest::keyClick(&tabs, Qt::Key_Left);
        QCOMPARE(tabs.currentIndex(), 1);
        QTest::keyClick(&tabs, Qt::Key_Home);
        QCOMPARE(tabs.currentIndex(), 0);
    }

    void tabs_count_makesRoom() {
        Tabs tabs(QStringLiteral("Applications"));
        tabs.addTab(QStringLiteral("Open"));
        const int before = tabs.sizeHint().width();
        tabs.setTabCount(0, 120);
        QVERIFY(tabs.sizeHint().width() > before + 20);
    }

    void select_wheel_changesNothing() {
        Select select(QStringLiteral("Topic"));
        select.addItems({QStringLiteral("a"), QStringLiteral("b")});
        QWheelEvent wheel({5, 5}, {5, 5}, {}, {0, -120}, {}, {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&select, &wheel);
        QCOMPARE(select.currentIndex(), 0);
    }

    void badge_zeroHides_hundredIs99Plus() {
        Badge badge(120);
        QCOMPARE(badge.text(), "99+");
        badge.setCount(0);
        QVERIFY(!badge.isVisibleTo(nullptr));
    }

    void navRail_ctrlDigitAndArrows() {
        NavRail rail;
        rail.addItem(Icon::home, QStringLiteral("Home"), QStringLiteral("navHome"));
        rail.addItem(Icon::search, QStringLiteral("Find a mentor"), QStringLiteral("navMentors"));
        rail.setCurrent(0);
        rail.show();
        QVERIFY(QTest::qWaitForWindowActive(&rail));
        QSignalSpy activated(&rail, &NavRail::activated);
        QTest::keyClick(&rail, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(activated.first().first().toInt(), 1);
        rail.item(0)->setFocus();
        QTest::keyClick(rail.item(0), Qt::Key_Down);
        QVERIFY(rail.item(1)->hasFocus());
        QCOMPARE(rail.width(), 216);
        rail.setRail(true);
        QCOMPARE(rail.width(), 64);
        QCOMPARE(rail.item(1)->toolTip(), "Find a mentor");
    }

    void label_neverReadsHtml_andElides() {
        ElidedLabel label(QStringLiteral("<b>Senior Engineering Manager</b> at a long company"));
        QCOMPARE(label.textFormat(), Qt::PlainText);
        label.resize(80, 20);
        QVERIFY(label.minimumSizeHint().width() <= 24);
        label.show();
        QTRY_COMPARE(label.toolTip(), plainToolTip(label.text()));
    }

    void label_wraps_byTheRolesLines() {
        Label label(QStringLiteral("one two three four five six seven eight nine ten"));
        label.setWordWrap(true);
        QCOMPARE(label.heightForWidth(10'000), 20);
        QVERIFY(label.heightForWidth(100) >= 60);
        QCOMPARE(label.heightForWidth(100) % 20, 0);
        label.setMaximumLines(2);
        QCOMPARE(label.heightForWidth(100), 40);
    }

    /// What was measured once holds only as long as nothing it was measured from has changed.
    void label_isMeasuredAnew_whenItsWordsOrItsTextScaleChange() {
        Label label(QStringLiteral("one two three four five six"));
        label.setWordWrap(true);
        const int width = label.sizeHint().width();
        const int height = label.heightForWidth(100);
        label.setText(QStringLiteral("one two three four five six seven eight nine ten eleven twelve"));
        QVERIFY(label.sizeHint().width() > width);
        QVERIFY(label.heightForWidth(100) > height);
        const int longHeight = label.heightForWidth(100);
        label.setContentsMargins(0, 0, 40, 0);
        QVERIFY(label.heightForWidth(100) > longHeight);
        label.setContentsMargins({});
        QCOMPARE(label.heightForWidth(100), longHeight);
        m_theme.setTextScale(2);
        QVERIFY(label.heightForWidth(100) > longHeight);
        m_theme.setTextScale(1);
        QCOMPARE(label.heightForWidth(100), longHeight);
        label.setWordWrap(false);
        QCOMPARE(label.heightForWidth(100), 20);
    }
};

MC_TEST_GUI(ControlsTest)
#include "controls_test.moc"
