#pragma once

#include <QObject>
#include <QPointer>
#include <functional>
#include <set>
#include <vector>

class QMenu;
class QSettings;
class QTableView;

namespace mc::admin {

/// Which columns of a desk's table are seen: those a person has chosen, as far as there is room. What was chosen is kept
/// on this computer, for each person by herself. A menu on the titles, and wherever a page pops it up.
class DeskColumns : public QObject {
    Q_OBJECT

public:
    struct Plan {
        std::vector<int> stay = {};     ///< Always seen: what a row is called, and how it stands.
        std::vector<int> giveWay = {};  ///< People choose among them; where there is no room, the last goes first.
        int alsoNeeded = 0;             ///< Pixels at a text scale of 1, for what takes the rest and has no measure.
        int rest = -1;                  ///< What takes the rest; hidden where not even its title has room.
    };
    /// The table has its model. Its own object name is its name in what is kept.
    DeskColumns(QTableView& table, Plan plan);

    /// `settings` must outlive it.
    void keepIn(QSettings& settings, const QString& person);

    bool isChosen(int column) const { return !m_taken.contains(column); }
    void choose(int column, bool seen);
    /// Also those there is no room for now, in the order of the table.
    std::vector<int> chosen() const;
    /// Hides and shows. After the room, or what is in the table, has become another.
    void fit();
    /// As wide as what the column shows and its title need.
    int widthOf(int column) const;
    void popUp(const QPoint& global);
    /// An entry below the columns: what else is done with the table.
    void offer(const QString& words, const char* name, std::function<void()> act);

signals:
    void chosenAnew();

private:
    void showRest(int room);
    QString key() const;
    void keep();

    QTableView& m_table;
    Plan m_plan;
    std::set<int> m_taken;  ///< Taken away by the person.
    QSettings* m_settings = nullptr;
    QString m_person;
    struct Offer {
        QString words;
        QString name;
        std::function<void()> act;
    };
    std::vector<Offer> m_offers;
    QPointer<QMenu> m_menu;
};

}  // namespace mc::admin
