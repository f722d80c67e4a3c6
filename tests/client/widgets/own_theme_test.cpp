#include <QVBoxLayout>
#include <array>
#include <cstddef>
#include <QtTest>

#include "support/test_program.h"
#include "widgets/card.h"
#include "widgets/label.h"
#include "widgets/text_area.h"
#include "widgets/theme.h"

namespace mc::widgets {

/// A part of a window with a theme of its own, as a call has.
class OwnThemeTest : public QObject {
    Q_OBJECT
private slots:
    void child_followsTheNearestParentWithATheme();
    void painted_partHasItsColours_restDoesNot();
    void part_takesItsThemeWithIt();
    void themeChanges_itsPartIsTold();
    void applicationChanges_partStays();
};

void OwnThemeTest::child_followsTheNearestParentWithATheme() {
    QWidget window;
    auto* part = new QWidget(&window);
    auto* label = new Label("A", TextRole::body, Token::text, part);
    const Theme dark(Theme::Mode::dark);
    QVERIFY(!themeOf(label).isDark());
    setThemeOf(part, dark);
    QVERIFY(themeOf(label).isDark());
    QVERIFY(!themeOf(&window).isDark());
    QCOMPARE(label->palette().color(QPalette::Text), tokenColor(Token::text, Scheme::dark));
}

/// A call is dark whatever the application is, but its letters grow with the application's.
void OwnThemeTest::themeChanges_itsPartIsTold() {
    Theme dark(Theme::Mode::dark);
    QWidget window;
    auto* area = new TextArea("Message", &window);
    setThemeOf(&window, dark);
    const int before = area->input()->height();
    dark.setTextScale(2);
    QCOMPARE(area->input()->font().pixelSize(), dark.font(TextRole::body).pixelSize());
    QVERIFY(area->input()->height() > 3 * before / 2);  // As many lines as before.
}

void OwnThemeTest::painted_partHasItsColours_restDoesNot() {
    QWidget window;
    auto* row = new QVBoxLayout(&window);
    auto* above = new Card(&window);
    auto* below = new Card(&window);
    row->addWidget(above);
    row->addWidget(below);
    const Theme dark(Theme::Mode::dark);
    setThemeOf(below, dark);
    window.resize(200, 200);
    const QImage picture = window.grab().toImage();
    QCOMPARE(picture.pixelColor(above->geometry().center()), tokenColor(Token::surface, Scheme::light));
    QCOMPARE(picture.pixelColor(below->geometry().center()), tokenColor(Token::surface, Scheme::dark));
}

void OwnThemeTest::applicationChanges_partStays() {
    QWidget part;
    const Theme dark(Theme::Mode::dark);
    setThemeOf(&part, dark);
    Theme other(Theme::Mode::light);
    other.install(*qApp);
    QVERIFY(themeOf(&part).isDark());
    QCOMPARE(part.palette().color(QPalette::Window), tokenColor(Token::window, Scheme::dark));
}

/// Another widget may come to stand in the same place of memory.
void OwnThemeTest::part_takesItsThemeWithIt() {
    alignas(QWidget) std::array<std::byte, sizeof(QWidget)> place;
    const Theme dark(Theme::Mode::dark);
    auto* part = new (place.data()) QWidget;
    setThemeOf(part, dark);
    QVERIFY(themeOf(part).isDark());
    part->~QWidget();
    part = new (place.data()) QWidget;
    QVERIFY(!themeOf(part).isDark());
    part->~QWidget();
}

}  // namespace mc::widgets

MC_TEST_RUN {
    QApplication app(argc, argv);
    mc::widgets::Theme theme(mc::widgets::Theme::Mode::light);
    theme.install(app);
    mc::widgets::OwnThemeTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "own_theme_test.moc"
