#include "inspect/spoken.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

#include "support/test_program.h"
#include "widgets/accessible.h"
#include "widgets/label.h"
#include "widgets/nav_rail.h"
#include "widgets/select.h"
#include "widgets/theme.h"

using namespace mc;

namespace {

/// A window with a heading and one control.
struct Room {
    explicit Room(QWidget* control) {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(new widgets::Label("Settings", widgets::TextRole::title));
        column->addWidget(control);
        window.show();
    }
    QString found() { return inspect::unspoken(window).join('\n'); }

    QWidget window;
};

}  // namespace

/// What is found missing when a window is read aloud.
class SpokenTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_theme.install(*qApp); }

    void choice_isNotNamedByItsValue() {
        auto* bare = new QComboBox;
        bare->addItems({"Front", "Back"});
        QVERIFY(Room(bare).found().contains("is named by its value"));
        auto* named = new widgets::SelectField("Camera");
        named->select()->addItems({"Front", "Back"});
        QCOMPARE(Room(named).found(), QString());
    }

    void pagesOfAList_areNotToggled() {
        auto* list = new QWidget;
        widgets::setRole(*list, QAccessible::List);
        auto* column = new QVBoxLayout(list);
        auto* item = new QPushButton("Home");
        item->setCheckable(true);
        column->addWidget(item);
        QVERIFY(Room(list).found().contains("is toggled in a list"));
        auto* rail = new widgets::NavRail;
        rail->addItem(widgets::Icon::home, "Home", "navHome");
        rail->account()->setPerson("p4", "Maya Nair", "Kolkata", true);
        QCOMPARE(Room(rail).found(), QString());
    }

private:
    widgets::Theme m_theme{widgets::Theme::Mode::light};
};

MC_TEST_GUI(SpokenTest)
#include "spoken_test.moc"
