#pragma once

#include <QTimer>
#include <QWidget>

#include "admin/money_filter.h"

namespace mc::widgets {
class Select;
class TextField;
}  // namespace mc::widgets

namespace mc::admin {

class SumField;

/// What a list of money is narrowed by: words, a state, when, and between which sums. Object names: Search, State, When,
/// Least and Most behind the prefix.
class MoneyFilters : public QWidget {
    Q_OBJECT

public:
    struct Words {
        QString prefix;
        QString search;
        QString searchSpoken;
        QString state;
        QStringList states;  ///< The first is every one.
        QString when;
    };
    MoneyFilters(const Words& words, domain::Currency currency, QWidget* parent = nullptr);

    /// Which of the states; absent: every one.
    std::optional<int> state() const;
    /// A stretch begins with a whole minute, so that the same again is nothing new.
    MoneyFilter wanted(domain::UtcTime now) const;
    void focusSearch();

signals:
    void changed();

private:
    widgets::Select* addSelect(const QString& label, const QString& name, const QStringList& items);
    void addSums(const QString& prefix, domain::Currency currency);
    static SumField* makeSum(const QString& label, const QString& name, domain::Currency currency);
    void narrow();

    widgets::TextField* m_search;
    widgets::Select* m_state;
    widgets::Select* m_when;
    SumField* m_least;
    SumField* m_most;
    QTimer m_typing;
};

}  // namespace mc::admin
