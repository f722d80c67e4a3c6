#include "support/test_program.h"
#include "widgets/week_template_editor.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include "widgets/mini_month.h"
#include "widgets/theme.h"

using namespace mc;
using namespace mc::widgets;

class WeekTemplateTest : public QObject {
    Q_OBJECT

    Theme m_theme{Theme::Mode::light};

private slots:
    void initTestCase() { m_theme.install(*qApp); }

    void windows_comeBackMerged() {
        WeekTemplateEditor editor;
        editor.setWindows({{1, {600}, {720}}, {1, {720}, {780}}, {7, {1380}, {1440}}});
        const std::vector<TemplateWindow> wanted{{1, {600}, {780}}, {7, {1380}, {1440}}};
        QVERIFY(editor.windows() == wanted);
    }

    void drag_paints_andDragOnFree_clears() {
        WeekTemplateEditor editor;
        editor.resize(700, 560);
        editor.show();
        QSignalSpy edited(&editor, &WeekTemplateEditor::edited);
        auto* grid = editor.grid();
        const auto drag = [grid](TemplateGrid::Cell from, TemplateGrid::Cell to) {
            QTest::mousePress(grid, Qt::LeftButton, {}, grid->cellRect(from).center());
            QTest::mouseMove(grid, grid->cellRect(to).center());
            QTest::mouseRelease(grid, Qt::LeftButton, {}, grid->cellRect(to).center());
        };
        drag({3, 34}, {3, 42});
        QVERIFY(editor.windows() == (std::vector<TemplateWindow>{{4, {1020}, {1290}}}));
        drag({3, 42}, {3, 40});
        QVERIFY(editor.windows() == (std::vector<TemplateWindow>{{4, {1020}, {1200}}}));
        QCOMPARE(edited.count(), 2);
    }

    void keys_paintWithShiftAndSpace() {
        WeekTemplateEditor editor;
        editor.show();
        QVERIFY(QTest::qWaitForWindowActive(&editor));
        auto* grid = editor.grid();
        grid->setFocus();
        QCOMPARE(grid->cursorCell(), (TemplateGrid::Cell{0, 18}));
        QTest::keyClick(grid, Qt::Key_Right);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(grid, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(grid->selectionWords(), QString("Tuesday, 09:00 – 11:00, not offered"));
        QTest::keyClick(grid, Qt::Key_Space);
        QVERIFY(editor.windows() == (std::vector<TemplateWindow>{{2, {540}, {660}}}));
        QCOMPARE(grid->accessibleDescription(), QString("Tuesday, 09:00 – 11:00, free"));
        QTest::keyClick(grid, Qt::Key_Space);
        QVERIFY(editor.windows().empty());
    }

    void brush_clear_neverPaints() {
        WeekTemplateEditor editor;
        editor.setBrush(TemplateGrid::Brush::clear);
        QSignalSpy edited(&editor, &WeekTemplateEditor::edited);
        QTest::keyClick(editor.grid(), Qt::Key_Space);
        QVERIFY(editor.windows().empty());
        QCOMPARE(edited.count(), 0);
    }

    void cursor_staysInTheWeek() {
        TemplateGrid grid;
        for (int i = 0; i < 60; ++i)
            QTest::keyClick(&grid, Qt::Key_Down);
        for (int i = 0; i < 9; ++i)
            QTest::keyClick(&grid, Qt::Key_Right);
        QCOMPARE(grid.cursorCell(), (TemplateGrid::Cell{6, 47}));
        QTest::keyClick(&grid, Qt::Key_Home);
        QCOMPARE(grid.cursorCell(), (TemplateGrid::Cell{6, 0}));
    }

    void month_keysMoveOverItsEdges_andEnterPicks() {
        MiniMonth month;
        month.setToday({2026, 11, 30});
        QTest::keyClick(&month, Qt::Key_Right);
        QVERIFY(month.cursorDate() == (domain::CivilDate{2026, 12, 1}));
        QCOMPARE(month.month(), 12);
        QTest::keyClick(&month, Qt::Key_PageDown);
        QCOMPARE(month.year(), 2027);
        QSignalSpy picked(&month, &MiniMonth::picked);
        QTest::keyClick(&month, Qt::Key_Return);
        QCOMPARE(picked.count(), 1);
        month.setMarks({{{2026, 11, 24}, MiniMonth::Mark::closed}});
        QCOMPARE(month.dateWords({2026, 11, 24}), "Tuesday 24 November 2026, closed");
    }
};

MC_TEST_GUI(WeekTemplateTest)
#include "week_template_test.moc"
