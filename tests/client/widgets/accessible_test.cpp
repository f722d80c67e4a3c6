#include "widgets/accessible.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <qtestaccessible.h>

#include "languages/languages.h"
#include "support/test_program.h"
#include "widgets/card.h"
#include "widgets/dialog.h"
#include "widgets/label.h"
#include "widgets/nav_rail.h"
#include "widgets/select.h"
#include "widgets/theme.h"

using namespace mc::widgets;

namespace {

QAccessibleInterface& told(QObject& object) {
    return *QAccessible::queryAccessibleInterface(&object);
}

}  // namespace

class AccessibleTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_theme.install(*qApp); }

    void sidebar_isAListOfPages_theCurrentOneSelected() {
        NavRail rail;
        rail.addItem(Icon::home, "Home", "navHome");
        rail.addItem(Icon::messages, "Messages", "navMessages");
        rail.setCurrent(1);
        QCOMPARE(told(rail).role(), QAccessible::List);
        auto& home = told(*rail.item(0));
        auto& messages = told(*rail.item(1));
        QCOMPARE(home.role(), QAccessible::ListItem);
        QVERIFY(!home.state().selected && messages.state().selected);
        QVERIFY(!home.state().checkable || home.role() != QAccessible::CheckBox);
        QCOMPARE(home.actionInterface()->actionNames().first(), "open");
        QSignalSpy activated(&rail, &NavRail::activated);
        home.actionInterface()->doAction("open");
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated[0][0].toInt(), 0);
    }

    void sidebar_pageThatStays_keepsItsLightAlone() {
        NavRail rail;
        rail.addItem(Icon::home, "Home", "navHome");
        rail.addItem(Icon::messages, "Messages", "navMessages");
        rail.setCurrent(1);
        for (int i : {0, 1}) {
            rail.item(i)->click();
            QVERIFY(!rail.item(0)->isChecked());
            QVERIFY(rail.item(1)->isChecked());
        }
    }

    void choice_isNamedByItsLabel_itsValueIsWhatIsChosen() {
        SelectField camera("Camera");
        camera.select()->addItems({"Front", "Back"});
        camera.select()->setCurrentIndex(1);
        auto& box = told(*camera.select());
        QCOMPARE(box.role(), QAccessible::ComboBox);
        QCOMPARE(box.text(QAccessible::Name), "Camera");
        QCOMPARE(box.text(QAccessible::Value), "Back");
    }

    void card_thatOpensSomething_isAButtonWithItsAction() {
        Card card;
        card.setClickable(true);
        setActionName(card, "sign in");
        QSignalSpy clicked(&card, &Card::clicked);
        auto& button = told(card);
        QCOMPARE(button.role(), QAccessible::Button);
        QCOMPARE(button.actionInterface()->actionNames().first(), "sign in");
        button.actionInterface()->doAction("sign in");
        QCOMPARE(clicked.count(), 1);
    }

    void action_isReadInTheReadersLanguage() {
        QTemporaryDir folder;
        QSettings settings(folder.filePath("settings.ini"), QSettings::IniFormat);
        mc::languages::Languages languages(settings, QLocale(QLocale::English, QLocale::India));
        const auto undo = qScopeGuard([&] { languages.choose({}); });
        Card card;
        card.setClickable(true);
        setActionName(card, action::kSignIn);
        NavRail rail;
        rail.addItem(Icon::home, "Home", "navHome");
        const auto read = [](QObject& object) {
            auto* actions = told(object).actionInterface();
            return actions->localizedActionName(actions->actionNames().first());
        };
        QCOMPARE(read(card), "Sign in");
        QCOMPARE(read(*rail.item(0)), "Open");
        languages.choose("hi");
        QCOMPARE(read(card), "साइन इन करें");
        QCOMPARE(read(*rail.item(0)), "खोलें");
        QCOMPARE(told(card).actionInterface()->actionNames().first(), "sign in");
    }

    void titles_areHeadings() {
        Label title("Messages", TextRole::title);
        Label words("hello");
        QCOMPARE(told(title).role(), QAccessible::Heading);
        QCOMPARE(told(title).text(QAccessible::Name), "Messages");
        title.setText("Bookings");
        QCOMPARE(told(title).text(QAccessible::Name), "Bookings");
        QCOMPARE(told(words).role(), QAccessible::StaticText);
    }

    void dialog_isADialog() {
        QWidget window;
        auto* dialog = new Dialog("Cancel this session?", &window);
        QCOMPARE(told(*dialog).role(), QAccessible::Dialog);
    }

private:
    Theme m_theme{Theme::Mode::light};
};

MC_TEST_GUI(AccessibleTest)
#include "accessible_test.moc"
