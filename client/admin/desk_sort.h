#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <boost/describe/enum_to_string.hpp>
#include <vector>

class QMenu;
class QTableView;

namespace mc::admin {

/// The orders the rows of a desk's table may have, of which the server makes one: chosen by a click on a title, or from a
/// menu. The title says which it is by an arrow.
class DeskSort : public QObject {
    Q_OBJECT

public:
    struct Order {
        QString code;         ///< The server's word; empty: the list's own, and no title's.
        int column = -1;      ///< Whose title it belongs to.
        bool rising = false;  ///< The smallest, earliest or first of the alphabet comes first.
        QString words;
    };
    template <class Enum>
    static Order order(Enum sort, int column, bool rising, const QString& words) {
        return {QString::fromLatin1(boost::describe::enum_to_string(sort, "")), column, rising, words};
    }

    /// The first one is in force. A title's first order is the first of its column.
    DeskSort(QTableView& table, std::vector<Order> orders);

    bool isThere() const { return !m_orders.empty(); }
    const QString& chosen() const { return m_chosen; }
    /// Without a signal.
    void show(const QString& code);
    /// Whether the list's own order is among the choices.
    void allowOwn(bool allowed) { m_own = allowed; }
    void popUp(const QPoint& global);

signals:
    void chosenAnew(const QString& code);

private:
    void choose(const QString& code);
    void chooseByTitle(int column);

    QTableView& m_table;
    std::vector<Order> m_orders;
    QString m_chosen;
    bool m_own = true;
    QPointer<QMenu> m_menu;
};

}  // namespace mc::admin
