#include <QHeaderView>
#include <QListView>
#include <QStandardItemModel>
#include <QStringListModel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTest>
#include <memory>

#include "support/row_tips.h"
#include "support/test_program.h"
#include "widgets/card.h"
#include "widgets/rows_by_width.h"
#include "widgets/table_delegate.h"
#include "widgets/theme.h"

using namespace mc::widgets;

namespace {

/// The narrower, the higher.
class Rows : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {option.rect.width(), option.rect.width() < 300 ? 60 : 30};
    }
};

}  // namespace

class RowsTest : public QObject {
    Q_OBJECT

    Theme m_theme{Theme::Mode::light};

private slots:
    void initTestCase() { m_theme.install(*qApp); }
    void cleanup() { m_theme.setTextScale(1); }

    void list_narrowerButNotLower_hasItsRowsLaidOutAnew() {
        QStringListModel model{QStringList{"a", "b"}};
        QListView list;
        list.setItemDelegate(new Rows(&list));
        list.setModel(&model);
        list.setResizeMode(QListView::Adjust);
        list.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);  // A bar that came would change the height, too.
        keepRowsToWidth(list);
        list.resize(400, 300);
        list.show();
        QTRY_COMPARE(list.visualRect(model.index(1, 0)).top(), 30);
        list.resize(200, 300);
        QTRY_COMPARE(list.visualRect(model.index(1, 0)).top(), 60);
    }

    void table_inLargerLetters_hasHigherRows() {
        QStandardItemModel model(3, 1);
        model.setData(model.index(0, 0), true, TableHeadingRole);
        QTableView table;
        table.setModel(&model);
        prepareTable(table, 44);
        table.show();
        QCOMPARE(table.rowHeight(1), 44);
        m_theme.setTextScale(2);
        QTRY_COMPARE(table.rowHeight(1), 88);
        QCOMPARE(table.rowHeight(0), 64);  // A title's.
        m_theme.setTextScale(1);
        QTRY_COMPARE(table.rowHeight(1), 44);
    }

    void header_paintedBeforeItNoticesThatItsRowsWent_hasNoTitles() {
        auto model = std::make_unique<QStandardItemModel>(2, 2);
        QTableView table;
        table.setModel(model.get());
        prepareTable(table);
        table.show();
        QCoreApplication::processEvents();
        model.reset();
        QPixmap picture(table.horizontalHeader()->size());
        table.horizontalHeader()->render(&picture);
        QCOMPARE(table.horizontalHeader()->model(), nullptr);
    }

    void header_leavesTheCornerOfItsCardRound() {
        const auto cornerOf = [](Card& card) {
            card.setInset(1);
            card.resize(400, 200);
            card.show();
            QCoreApplication::processEvents();
            const int corner = metrics::kCardRadius;
            return card.grab().toImage().copy(0, 0, corner, corner);
        };
        Card bare;
        QStandardItemModel model(3, 2);
        Card card;
        auto* table = new QTableView;
        table->setModel(&model);
        prepareTable(*table);
        card.column()->addWidget(table);
        QCOMPARE(cornerOf(card), cornerOf(bare));
    }

    void table_cellWithoutRoom_saysItsWordsAsATip() {
        QStandardItemModel model(1, 2);
        model.setData(model.index(0, 0), "A name that is longer than its column is wide");
        model.setData(model.index(0, 1), "short");
        QTableView table;
        table.setModel(&model);
        prepareTable(table);
        table.resize(400, 200);
        table.setColumnWidth(0, 120);
        table.show();
        QCoreApplication::processEvents();
        const mc::support::RowTips tips(table);
        QCOMPARE(tips.wrong, QStringList());
        QCOMPARE(tips.cut, 1);
    }
};

MC_TEST_GUI(RowsTest)
#include "rows_test.moc"
