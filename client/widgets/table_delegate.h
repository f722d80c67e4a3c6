#pragma once

#include <QStyledItemDelegate>

class QTableView;

namespace mc::widgets {

/// What a cell may carry beside its text; models of tables use these roles.
enum TableRole {
    TableDetailRole = Qt::UserRole + 100,  ///< QString: a second, grey line.
    TableToneRole,                         ///< int(PillTone): the text is drawn as a status pill.
    TableIconRole,                         ///< int(Icon): in the pill.
    TableAvatarRole,                       ///< QString: a person's key; the avatar stands before the text.
    TableStrongRole                        ///< bool: 600.
};

/// Rows of a table: hover fill, chosen accentSoft with a bar at the left, hairlines between, numbers to the right (by
/// the model's TextAlignmentRole). One delegate, no widget per row.
class TableDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit TableDelegate(QTableView* table);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

/// Gives a table the design's rows (40 high, 36 dense, 64 with two lines), header, keys and delegate.
void prepareTable(QTableView& table, int rowHeight = 40);

}  // namespace mc::widgets
