#pragma once

#include "admin/desk_columns.h"
#include "admin/desk_controller.h"
#include "admin/desk_sort.h"
#include "widgets/icon.h"
#include "widgets/page.h"

class QTableView;

namespace mc::widgets {
class Button;
class EmptyState;
class SideBySide;
class StatePage;
class Tabs;
}  // namespace mc::widgets

namespace mc::admin {

/// A desk of the admins: tabs above a list, and beside it what is open, which takes the place of the list where there is
/// no room for both. Rows are opened by the arrows, Esc closes what is open, more rows come as they are scrolled to.
/// A page makes its controller and what its table shows, puts them together with `arrange`, and words the states.
class DeskPage : public widgets::Page {
    Q_OBJECT

public:
    void reload() override;
    bool escape() override;
    /// What a person chooses among the columns is hers, and kept. `settings` must outlive the page.
    void keepColumnsIn(QSettings& settings, const QString& person) { m_columns->keepIn(settings, person); }

protected:
    explicit DeskPage(QWidget* parent) : Page(parent) {}

    struct Parts {
        widgets::Tabs* tabs = nullptr;
        QWidget* filters = nullptr;  ///< Below the tabs, or the first.
        QTableView* table;
        QWidget* foot = nullptr;  ///< Of the list.
        QWidget* panel;           ///< What is open.
        int panelWidth;           ///< Pixels at a text scale of 1.
        widgets::Button* back;    ///< From it to the list.
        widgets::Icon empty;
        DeskColumns::Plan columns;
        std::vector<DeskSort::Order> orders = {};  ///< The first is the one in force.
        QString file;                              ///< What its rows are saved as, first: a name without its ending.
    };
    /// `controller` is the page's own and has the table's model. Once, at the end of the constructor.
    void arrange(DeskController& controller, const Parts& parts);

    struct Words {
        QString title;
        QString sentence;
    };
    virtual Words emptyWords() const = 0;
    virtual QString failedTitle() const = 0;
    /// To admins whose role has no part in this.
    virtual Words forbiddenWords() const = 0;
    /// Of the tabs, each time the state is another.
    virtual void showCounts() {}
    /// Whether there is anything to narrow by, while the list is shown.
    virtual bool wantsFilters() const { return true; }
    /// What narrows the list is there while the list is.
    void showFilters();
    /// Whether the page is so high, at a text scale of 1, that something has room beside the rows, which come first.
    bool isRoomy(int height) const;
    /// What stands beside the rows comes or goes: the size of the page, or of its letters, is another.
    virtual void fitHeight() {}
    /// The width of the table, or what is in it, is another.
    virtual void fitColumns() { m_columns->fit(); }
    /// Pressed in the list. True when it meant something.
    virtual bool actOnKey(int key) {
        Q_UNUSED(key)
        return false;
    }

    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    /// Before another list is asked for. `own`: the list has an order of its own as well.
    void startSorted(const QString& order, bool own = false);
    const DeskColumns& columns() const { return *m_columns; }
    /// Columns are as wide as what they show, as far as it is looked at, and what is left belongs to this one.
    void giveTheRest(int column);
    /// As wide as what the column shows and its title need.
    int widthOf(int column) const { return m_columns->widthOf(column); }
    QTableView& table() const { return *m_table; }

private:
    QWidget* makeList(const Parts& parts);
    QWidget* makeTools(const Parts& parts);
    widgets::Button* addTool(QLayout& row, const QString& words, const char* name, std::function<void(QPoint)> act);
    QWidget* makeSide(const Parts& parts);
    void bind();
    void fitTools();
    bool sortOnKey(int key);
    void showState();
    void showEmpty();
    void showOpen();
    void follow();
    void keepRow();

    DeskController* m_controller = nullptr;
    QTableView* m_table = nullptr;
    DeskColumns* m_columns = nullptr;
    DeskSort* m_sort = nullptr;
    QWidget* m_tabs = nullptr;  ///< May be null, as the next.
    QWidget* m_filters = nullptr;
    QWidget* m_list = nullptr;
    QWidget* m_tools = nullptr;
    QWidget* m_side = nullptr;
    widgets::Button* m_back = nullptr;
    widgets::SideBySide* m_both = nullptr;
    widgets::EmptyState* m_empty = nullptr;
    widgets::StatePage* m_states = nullptr;
};

}  // namespace mc::admin
