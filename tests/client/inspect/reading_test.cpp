#include "inspect/reading.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStyledItemDelegate>
#include <QTest>

#include "inspect/painted_text.h"
#include "support/test_program.h"
#include "widgets/label.h"
#include "widgets/select.h"
#include "widgets/theme.h"

using namespace mc;
using widgets::Label;

namespace {

bool all(const QString&) {
    return true;
}

/// A window with a theme around what is read.
struct Shown {
    widgets::Theme theme{widgets::Theme::Mode::light};
    QWidget window;

    explicit Shown(QSize size = {400, 300}) {
        theme.install(*qApp);
        window.resize(size);
    }
    QStringList found() {
        window.show();
        return inspect::unreadableWords(window, all);
    }
    template <class T>
    T* add(T* widget, const QRect& place) {
        widget->setParent(&window);
        widget->setGeometry(place);
        widget->show();
        return widget;
    }
};

/// Words on a pill, and a line above it.
class Painted : public QWidget {
public:
    QRectF pill{10, 40, 200, 24};
    QRectF words{10, 40, 200, 24};

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::blue);
        painter.drawRoundedRect(pill, 12, 12);
        painter.setPen(Qt::black);
        painter.drawText(QRectF(10, 10, 200, 20), Qt::AlignVCenter, QStringLiteral("Confirmed"));
        painter.drawText(words, Qt::AlignCenter, QStringLiteral("in two hours"));
    }
};

/// Words that are larger than the line they are given.
class LowLine : public QWidget {
protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        QFont font;
        font.setPixelSize(40);
        painter.setFont(font);
        painter.drawText(QRectF(0, 40, 300, 20), Qt::AlignVCenter, QStringLiteral("Typography"));
    }
};

/// A row that is scrolled half out at the top, as a list paints it.
class ScrolledRow : public QWidget {
protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setClipRect(rect());
        painter.drawText(QRectF(0, -8, 300, 16), Qt::AlignVCenter, QStringLiteral("Typography"));
    }
};

class NarrowRows : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const QString words = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, 40);
        painter->drawText(option.rect, Qt::AlignVCenter, words);
    }
};

#define COMPARE_FOUND(shown, beginnings)                                                     \
    do {                                                                                     \
        const QStringList now = (shown).found();                                             \
        const QStringList wanted = beginnings;                                               \
        QVERIFY2(now.size() == wanted.size(), qPrintable(now.join(QLatin1Char('\n'))));      \
        for (int i = 0; i < now.size(); ++i)                                                 \
            QVERIFY2(now[i].startsWith(wanted[i]), qPrintable(now.join(QLatin1Char('\n')))); \
    } while (false)

}  // namespace

class ReadingTest : public QObject {
    Q_OBJECT

private slots:
    void label_withRoom_isReadable() {
        Shown shown;
        shown.add(new Label("Cancel the session"), {0, 0, 300, 40});
        COMPARE_FOUND(shown, QStringList());
    }

    void label_tooNarrow_isNamed_data() {
        QTest::addColumn<bool>("elided");
        QTest::addColumn<bool>("wraps");
        QTest::addColumn<QRect>("place");
        QTest::addColumn<QString>("finding");
        QTest::newRow("elided") << true << false << QRect(0, 0, 70, 40) << "no room: “Cancel";
        QTest::newRow("one line") << false << false << QRect(0, 0, 70, 40) << "cut off: “Cancel the session”";
        QTest::newRow("too low for its lines") << false << true << QRect(0, 0, 70, 24) << "cut off: “";
        QTest::newRow("beyond the window") << false << false << QRect(340, 0, 200, 40) << "cut off: “Cancel";
    }
    void label_tooNarrow_isNamed() {
        QFETCH(bool, elided);
        QFETCH(bool, wraps);
        QFETCH(QRect, place);
        QFETCH(QString, finding);
        Shown shown;
        auto* label = shown.add(new Label("Cancel the session"), place);
        label->setElided(elided);
        label->setWordWrap(wraps);
        const QStringList found = shown.found();
        QVERIFY2(!found.isEmpty() && found.first().startsWith(finding), qPrintable(found.join('\n')));
    }

    void words_cutByTheirOwnLine_areNamed() {
        Shown shown;
        shown.add(new LowLine, {0, 0, 300, 100});
        COMPARE_FOUND(shown, QStringList("cut by its line: “Typography”"));
    }

    void rows_scrolledHalfOut_areNotCutByTheirLine() {
        Shown shown;
        shown.add(new ScrolledRow, {0, 0, 300, 100});
        for (const QString& one : shown.found())
            QVERIFY2(!one.startsWith("cut by its line"), qPrintable(one));
    }

    void label_withFewerLinesThanWords_isLeftOut() {
        Shown shown;
        auto* label = shown.add(new Label("One two three four five six seven"), {0, 0, 80, 200});
        label->setWordWrap(true);
        COMPARE_FOUND(shown, QStringList());
        label->setMaximumLines(2);
        COMPARE_FOUND(shown, QStringList("left out: “One two three"));
    }

    void label_lineEndsInAWord_isNamed() {
        Shown shown;
        auto* label = shown.add(new Label("Unwahrscheinlichkeiten"), {0, 0, 80, 200});
        label->setWordWrap(true);
        COMPARE_FOUND(shown, QStringList("broken in a word: “Unwahr"));
    }

    void label_otherPeoplesWords_mayEnd() {
        Shown shown;
        auto* label = shown.add(new Label("A topic as long as somebody likes"), {0, 0, 70, 40});
        label->setElided(true);
        shown.window.show();
        QVERIFY(inspect::unreadableWords(shown.window, [](const QString&) { return false; }).isEmpty());
    }

    void words_thatEndSo_areNoFinding() {
        Shown shown;
        shown.add(new Label("Opening the camera …"), {0, 0, 300, 40});
        COMPARE_FOUND(shown, QStringList());
    }

    void painted_outsideItsShape_isNamed() {
        Shown shown;
        auto* painted = shown.add(new Painted, {0, 0, 300, 100});
        COMPARE_FOUND(shown, QStringList());
        painted->pill.setWidth(50);
        painted->pill.moveCenter(painted->words.center());
        COMPARE_FOUND(shown, QStringList("leaves its box: “in two hours”"));
    }

    void painted_overOtherWords_isNamed() {
        Shown shown;
        auto* painted = shown.add(new Painted, {0, 0, 300, 100});
        painted->words.moveTop(14);
        painted->words.moveLeft(-60);
        COMPARE_FOUND(shown, QStringList("painted over: “in two hours”"));
    }

    void layout_withoutRoom_coversWhatIsBelow() {
        Shown shown({300, 60});
        auto* column = new QVBoxLayout(&shown.window);
        auto* above = new Label("The price of the session");
        auto* below = new QPushButton("Pay");
        column->addWidget(above);
        column->addWidget(below);
        shown.window.show();
        below->setGeometry(above->geometry());
        QVERIFY(shown.found().contains("covered: “The price of the session” in  (mc::widgets::Label)"));
    }

    void list_rowsBelowTheView_areRead() {
        Shown shown;
        auto* list = shown.add(new QListWidget, {0, 0, 120, 100});
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list->setTextElideMode(Qt::ElideRight);
        for (int i = 0; i < 8; ++i)
            list->addItem("Short");
        list->addItem("A session of an hour and a half");
        COMPARE_FOUND(shown, QStringList("no room: “A session"));
        QCOMPARE(list->verticalScrollBar()->value(), 0);
    }

    void choice_closed_itsEntriesAreRead() {
        Shown shown;
        auto* choice = shown.add(new widgets::Select("Topic"), {0, 0, 300, 40});
        choice->addItems({"One", "Another"});
        COMPARE_FOUND(shown, QStringList());
        choice->setItemDelegate(new NarrowRows(choice));
        COMPARE_FOUND(shown, QStringList("no room: “A"));
        QVERIFY(!choice->view()->isVisible());
    }

    void control_outsideTheWindow_isOutOfReach() {
        Shown shown;
        auto* button = shown.add(new QPushButton("Pay"), {350, 10, 100, 30});
        shown.window.show();
        QVERIFY(inspect::unreachableControls(shown.window).value(0).startsWith("out of reach: “Pay”"));
        button->move(10, 10);
        QCOMPARE(inspect::unreachableControls(shown.window), QStringList());
    }

    void control_thatCanBeScrolledTo_isInReach() {
        Shown shown;
        auto* content = new QWidget;
        content->resize(200, 900);
        auto* button = new QPushButton("Pay", content);
        button->move(10, 800);
        auto* area = shown.add(new QScrollArea, {0, 0, 300, 200});
        area->setWidget(content);
        shown.window.show();
        QCOMPARE(inspect::unreachableControls(shown.window), QStringList());
        area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        QVERIFY(inspect::unreachableControls(shown.window).value(0).startsWith("out of reach: “Pay”"));
    }
};

MC_TEST_GUI(ReadingTest)
#include "reading_test.moc"
