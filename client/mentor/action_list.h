#pragma once

#include <QListView>
#include <vector>

#include "widgets/button.h"
#include "widgets/row_delegate.h"

namespace mc::mentor {

/// Paints rows that carry actions at their right. Actions of the current row are real buttons that the list puts on
/// top; those of the other rows are painted.
class ActionDelegate : public widgets::RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    /// Where an action stands in the row's box; empty when this row does not have it.
    virtual QRect actionRect(const QRect& row, const QModelIndex& index, int action) const = 0;
    virtual bool actionEnabled(const QModelIndex& index, int action) const = 0;
    /// What the real button says beyond its name: why it is disabled.
    virtual QString actionHint(const QModelIndex&, int) const { return {}; }

protected:
    static bool isCurrent(const QStyleOptionViewItem& option, const QModelIndex& index);
    /// Hover or chosen ground, and the hairline below.
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

/// Rows with actions: arrows walk, Enter opens, and each action has a letter that acts while the list has the focus.
/// A row that stays in the model stays current when the model is set anew.
class ActionList : public QListView {
    Q_OBJECT

public:
    ActionList(const QString& accessibleName, ActionDelegate* delegate, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// The real button of the next action. `letter` 0: none.
    void addRowAction(widgets::Button* button, int letter = 0);
    /// Asks the delegate again: time has passed, or something is under way.
    void refreshActions();

signals:
    void acted(const QModelIndex& index, int action);
    void opened(const QModelIndex& index);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void updateGeometries() override;
    void doItemsLayout() override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct Action {
        widgets::Button* button;
        int letter;
    };
    void act(const QModelIndex& index, int action);
    void keepCurrent();
    QRect rowRect(const QModelIndex& index) const;

    ActionDelegate* m_delegate;
    std::vector<Action> m_actions;
    QModelIndex m_pressed;
    QString m_keptId;
    int m_keptRow = 0;
};

}  // namespace mc::mentor
