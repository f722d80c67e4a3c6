#pragma once

#include <vector>

#include "widgets/row_delegate.h"

class QTableView;

namespace mc::widgets {

/// What a cell may carry beside its text; models of tables use these roles.
enum TableRole {
    TableDetailRole = Qt::UserRole + 100,  ///< QString: a second, grey line.
    TableToneRole,                         ///< int(PillTone): the text is drawn as a status pill.
    TableIconRole,                         ///< int(Icon): in the pill.
    TableAvatarRole,                       ///< QString: a person's key; the avatar stands before the text.
    TableStrongRole,                       ///< bool: 600.
    TableLateRole,                         ///< bool: in the colour of warnings.
    TableMarksRole,                        ///< QVariantList of bool: a bar each before the text, full where true.
    TableHeadingRole                       ///< bool: the row is the title of those below it, over all columns.
};

/// Rows of a table: hover fill, chosen accentSoft with a bar at the left, hairlines between, numbers to the right (by
/// the model's TextAlignmentRole). One delegate, no widget per row.
class TableDelegate : public RowDelegate {
    Q_OBJECT

public:
    explicit TableDelegate(QTableView* table);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

/// Gives the titles among a table's rows their height and all of its columns. Again after rows have come or gone.
void spanHeadings(QTableView& table);

/// Which titles the rows can be sorted by, and by which they are.
struct TableSort {
    std::vector<int> sortable = {};
    int column = -1;  ///< None of them.
    bool rising = false;
};
/// By arrows beside the titles. After prepareTable.
void showSorted(QTableView& table, const TableSort& sort);

/// Gives a table the design's rows (40 high, 36 dense, 64 with two lines), header, keys and delegate.
void prepareTable(QTableView& table, int rowHeight = 40);

}  // namespace mc::widgets
