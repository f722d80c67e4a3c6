#include "widgets/fold.h"

#include <QBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QTest>

#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/choice.h"
#include "widgets/theme.h"

using namespace mc::widgets;

namespace {

/// Shows a part as soon as it has become narrow, as pages do.
class Folding : public QWidget {
public:
    Folding() : below(new QLabel(QStringLiteral("below"))) {
        auto* column = new QVBoxLayout(this);
        column->addWidget(new QLabel(QStringLiteral("above")));
        column->addWidget(below);
        below->hide();
    }
    QLabel* below;

protected:
    void resizeEvent(QResizeEvent* event) override {
        QWidget::resizeEvent(event);
        afterLayout(*this, [this] { below->setVisible(width() < 200); });
    }
};

}  // namespace

class FoldTest : public QObject {
    Q_OBJECT

    Theme m_theme{Theme::Mode::light};

private slots:
    void initTestCase() { m_theme.install(*qApp); }

    void columns_theirHeightFollowsTheirWidth() {
        Columns columns(100, 4, 10);
        for (int i = 0; i < 4; ++i) {
            auto* part = new QWidget;
            part->setMinimumHeight(30);
            columns.add(part);
        }
        QCOMPARE(columns.heightForWidth(430), 30);
        QCOMPARE(columns.heightForWidth(429), 70);  // Two and two, not three and one.
        QCOMPARE(columns.heightForWidth(100), 150);
        columns.clear();
        QCOMPARE(columns.count(), 0);
        QCOMPARE(columns.heightForWidth(100), 0);
    }

    void columns_becomingNarrow_pushWhatIsBelowDownAtOnce() {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        auto* columns = new Columns(100, 2, 10);
        for (int i = 0; i < 2; ++i) {
            auto* part = new QWidget;
            part->setFixedHeight(30);
            columns->add(part);
        }
        auto* below = new QWidget;
        column->addWidget(columns);
        column->addWidget(below, 1);
        window.resize(300, 400);
        window.show();
        const int before = below->y();
        window.resize(150, 400);
        QCOMPARE(below->y(), before + 40);
    }

    void hiddenWidget_changesAtOnce_visibleOneAfterItsLayout() {
        Folding folding;
        folding.resize(150, 100);
        folding.show();
        QVERIFY(folding.below->isVisible());
        folding.resize(300, 100);
        QVERIFY(folding.below->isVisible());
        QTRY_VERIFY(!folding.below->isVisible());
    }

    void sidewaysScroll_whoseContentGrewUnseen_isAsHighWhenItIsShown() {
        class Content : public QWidget {
        public:
            int high = 50;
            QSize sizeHint() const override { return {100, high}; }
            void grow() {
                high = 120;
                updateGeometry();
            }
        };
        auto* page = new QWidget;
        auto* inner = new QVBoxLayout(page);
        inner->setContentsMargins(0, 0, 0, 0);
        auto* content = new Content;
        auto* scroll = new SidewaysScroll(content);
        inner->addWidget(scroll);
        inner->addStretch();
        QStackedWidget stack;
        stack.addWidget(new QWidget);
        stack.addWidget(page);
        stack.resize(300, 400);
        stack.show();
        QVERIFY(stack.sizeHint().height() >= 50);  // Hidden pages are measured, too.
        content->grow();
        stack.setCurrentWidget(page);
        QTRY_COMPARE(scroll->height(), 120);
    }

    void buttonWithoutRoom_givesUpItsKeyBeforeItsWords() {
        Button button(QStringLiteral("Continue to payment"));
        const int plain = button.sizeHint().width();
        button.setKeyHint(QStringLiteral("Ctrl ↵"));
        QVERIFY(button.sizeHint().width() > plain);
        QCOMPARE(button.minimumSizeHint().width(), plain);
    }

    void checkRow_withoutRoom_takesTwoLines() {
        CheckRow row(QStringLiteral("I agree to the terms and the privacy notice"));
        const int wide = row.sizeHint().width();
        QVERIFY(row.heightForWidth(wide / 2 + 20) > row.heightForWidth(wide));
        row.resize(wide / 2 + 20, 28);
        QCOMPARE(row.sizeHint().height(), row.heightForWidth(wide / 2 + 20));
    }
};

MC_TEST_GUI(FoldTest)
#include "fold_test.moc"
