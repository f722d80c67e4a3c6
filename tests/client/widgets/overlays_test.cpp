#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/dialog.h"
#include "widgets/hold_timer.h"
#include "widgets/label.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/text_field.h"
#include "widgets/theme.h"
#include "widgets/toast.h"
#include "widgets/top_bar.h"

using namespace mc;
using namespace mc::widgets;

namespace {

struct Window : QWidget {
    Window() {
        auto* column = new QVBoxLayout(this);
        page = new Button(QStringLiteral("Page"));
        column->addWidget(page);
        resize(900, 600);
        show();
        activateWindow();
    }
    Button* page;
};

struct Measured : QWidget {
    QSize sizeHint() const override { return ++times, QSize(100, 100); }
    mutable int times = 0;
};

}  // namespace

class OverlaysTest : public QObject {
    Q_OBJECT

    Theme m_theme{Theme::Mode::light};

private slots:
    void initTestCase() { m_theme.install(*qApp); }

    void dialog_escape_isTheSafeAnswer_andGivesTheFocusBack() {
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.page->setFocus();
        auto* dialog = new Dialog(QStringLiteral("Cancel this session?"), window.page);
        dialog->setSafe(QStringLiteral("Keep it"));
        dialog->setDeed(QStringLiteral("Cancel session"), Button::Kind::danger);
        dialog->setCareful(true);
        QSignalSpy safe(dialog, &Dialog::safe);
        QSignalSpy deed(dialog, &Dialog::deed);
        dialog->open();
        QCOMPARE(QApplication::focusWidget()->objectName(), "dialogSafe");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(safe.count(), 1);
        QCOMPARE(deed.count(), 0);
        QVERIFY(window.page->hasFocus());
    }

    void dialog_tab_staysInside() {
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto* dialog = new Dialog(QStringLiteral("Decline"), &window);
        auto* reason = new TextField(QStringLiteral("Reason"));
        dialog->body()->addWidget(reason);
        dialog->setSafe(QStringLiteral("Back"));
        dialog->setDeed(QStringLiteral("Decline"), Button::Kind::danger);
        dialog->open();
        QCOMPARE(QApplication::focusWidget(), reason->input());
        QSet<QWidget*> seen;
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY(dialog->isAncestorOf(QApplication::focusWidget()));
            seen.insert(QApplication::focusWidget());
        }
        QCOMPARE(seen.size(), 4);  // Cross, reason, safe, deed.
        dialog->finish();
    }

    void dialog_growsAndShrinksWithItsContent() {
        Window window;
        auto* dialog = new Dialog(QStringLiteral("Cancel"), &window);
        auto* sentence = dialog->addSentence(QStringLiteral("Looking it up …"));
        auto* deed = dialog->setDeed(QStringLiteral("Cancel session"));
        dialog->open();
        auto* card = deed->parentWidget();
        const int before = card->height();
        sentence->setText(QStringLiteral("You get everything back. ").repeated(20));
        QTRY_VERIFY(card->height() >= before + 60);
        QVERIFY(sentence->height() >= sentence->heightForWidth(sentence->width()));
        QVERIFY(card->rect().contains(deed->geometry()));
        QVERIFY(dialog->rect().contains(card->geometry()));
        sentence->setText(QStringLiteral("Nothing was paid."));
        QTRY_COMPARE(card->height(), before);
        dialog->finish();
    }

    void dialog_growingBeyondTheLowerEdge_movesUp() {
        Window window;
        window.resize(900, 420);
        auto* dialog = new Dialog(QStringLiteral("Cancel"), &window);
        auto* sentence = dialog->addSentence(QStringLiteral("Short."));
        auto* deed = dialog->setDeed(QStringLiteral("Cancel session"));
        dialog->open();
        auto* card = deed->parentWidget();
        sentence->setText(QStringLiteral("You get everything back. ").repeated(24));
        QTRY_VERIFY(card->height() > 250);
        QVERIFY(card->geometry().bottom() <= dialog->height() - 16);
        dialog->finish();
    }

    void dialog_textGrowsWhileItIsOpen_staysInTheMiddle() {
        Window window;
        const auto usual = qScopeGuard([this] { m_theme.setTextScale(std::nullopt); });
        auto* dialog = new Dialog(QStringLiteral("Cancel"), &window);
        dialog->addSentence(QStringLiteral("You get everything back. ").repeated(12));
        auto* deed = dialog->setDeed(QStringLiteral("Cancel session"));
        dialog->open();
        auto* card = deed->parentWidget();
        const int before = card->width();
        m_theme.setTextScale(2);
        QTRY_VERIFY(card->width() > before);
        QTRY_VERIFY(dialog->rect().contains(card->geometry()));
        QTRY_VERIFY(qAbs(card->x() - (dialog->width() - card->geometry().right() - 1)) <= 1);
        dialog->finish();
    }

    void emptyState_takesTheWidthThereIs_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("words");
        QTest::newRow("wide") << 900 << 420;
        QTest::newRow("narrow") << 320 << 298;
    }
    void emptyState_takesTheWidthThereIs() {
        QFETCH(int, width);
        QFETCH(int, words);
        EmptyState state(Icon::inbox, QStringLiteral("Nothing"),
                         QStringLiteral("New requests appear here as they come, most urgent first."));
        QVERIFY(state.minimumSizeHint().width() <= 320);
        state.resize(width, 400);
        state.show();
        const auto labels = state.findChildren<Label*>();
        for (const auto* label : labels) {
            if (label->text().isEmpty()) continue;
            QVERIFY(state.rect().contains(QRect(label->mapTo(&state, QPoint()), label->size())));
            QCOMPARE(label->width(), words);
            QVERIFY(label->height() >= label->heightForWidth(label->width()));
        }
    }

    void dialog_deed_keepsItOpenUntilDone() {
        Window window;
        auto* dialog = new Dialog(QStringLiteral("Cancel"), &window);
        auto* deed = dialog->setDeed(QStringLiteral("Cancel session"));
        QSignalSpy done(dialog, &Dialog::deed);
        dialog->open();
        QTest::mouseClick(deed, Qt::LeftButton);
        QCOMPARE(done.count(), 1);
        QVERIFY(dialog->isVisible());
        dialog->finish();
    }

    void toasts_atMostThree_theOldestMakesRoom() {
        Window window;
        ToastHost host(&window);
        for (int i = 0; i < 5; ++i)
            host.post(Tone::info, QString::number(i));
        QCOMPARE(host.count(), 3);
        QVERIFY(window.rect().contains(host.geometry()));
    }

    void toast_action_runsAndDismisses() {
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        ToastHost host(&window);
        int ran = 0;
        host.post(Tone::error, QStringLiteral("Payment did not go through"), QStringLiteral("Try again"),
                  [&] { ++ran; });
        QVERIFY(host.takeFocus());
        Button* action = nullptr;
        for (auto* button : host.findChildren<Button*>())
            if (button->text() == "Try again") action = button;
        QVERIFY(action && action->hasFocus());
        QTest::keyClick(action, Qt::Key_Return);
        QCOMPARE(ran, 1);
        QCOMPARE(host.count(), 0);
        QVERIFY(!host.takeFocus());
    }

    void skeleton_waitsBeforeItShows() {
        Skeleton* skeleton = Skeleton::rows(2);
        skeleton->show();
        QVERIFY(!skeleton->isDrawn());
        QTRY_VERIFY(skeleton->isDrawn());
        delete skeleton;
    }

    /// It fetches the fonts that the first page of a start is waiting for.
    void statePage_hiddenStates_areNotMeasured() {
        auto* empty = new Measured;
        StatePage states(new QWidget, nullptr, empty);
        states.resize(600, 400);
        states.show();
        (void)states.sizeHint();
        QCOMPARE(empty->times, 0);
        QVERIFY(!states.errorState());
        states.showEmpty();
        QVERIFY(empty->times > 0);
        QVERIFY(empty->isVisible());
        states.showLoading();
        states.showEmpty();
        QVERIFY(empty->isVisible());
    }

    void errorState_f5AndTheButton_retry() {
        StatePage states(new QWidget);
        states.resize(600, 400);
        states.show();
        QVERIFY(QTest::qWaitForWindowActive(&states));
        QSignalSpy retried(&states, &StatePage::retryRequested);
        states.showError(QStringLiteral("The server did not answer"), QStringLiteral("Your filters are kept."));
        QCOMPARE(states.state(), StatePage::State::error);
        QTest::keyClick(&states, Qt::Key_F5);
        QCOMPARE(retried.count(), 1);
        QTest::mouseClick(states.findChild<Button*>("retryButton"), Qt::LeftButton);
        QCOMPARE(retried.count(), 2);
        states.showReady();
        QTest::keyClick(&states, Qt::Key_F5);
        QCOMPARE(retried.count(), 2);
    }

    void errorState_retriesByItself() {
        StatePage states(new QWidget);
        states.show();
        QSignalSpy retried(&states, &StatePage::retryRequested);
        states.showError(QStringLiteral("No answer"), {}, {}, 1);
        QVERIFY(retried.wait(3000));
    }

    void holdTimer_countsByTheGivenClock_andExpiresOnce() {
        domain::UtcTime now{1'000'000};
        HoldTimer timer;
        timer.setClock([&] { return now; });
        QSignalSpy expired(&timer, &HoldTimer::expired);
        timer.start(now, now + 900);
        QCOMPARE(timer.left(), 900);
        QCOMPARE(timer.accessibleName(), "Held for you, 15 min left");
        now = now + 901;
        QTRY_COMPARE(expired.count(), 1);
        QCOMPARE(timer.left(), 0);
        QVERIFY(!timer.isRunning());
    }

    void searchBox_pausesThenTells_andEscapeClears() {
        SearchBox box(QStringLiteral("Search"));
        QSignalSpy searched(&box, &SearchBox::searched);
        QTest::keyClicks(&box, "rust");
        QCOMPARE(searched.count(), 0);
        QTRY_COMPARE(searched.count(), 1);
        QCOMPARE(searched.first().first().toString(), "rust");
        QTest::keyClick(&box, Qt::Key_Escape);
        QCOMPARE(box.text(), QString());
        QTRY_COMPARE(searched.count(), 2);
    }

    void topBar_slots_areSwappedAndLeftToTheirOwner() {
        TopBar bar;
        bar.show();
        auto* first = new QLineEdit;
        auto* second = new QLineEdit;
        bar.setCentre(first);
        bar.setCentre(second);
        QVERIFY(!first->isVisible());
        QVERIFY(second->isVisible());
        bar.setCentre(nullptr);
        QVERIFY(!second->isVisible());
        delete first;
        delete second;
    }
};

MC_TEST_GUI(OverlaysTest)
#include "overlays_test.moc"
