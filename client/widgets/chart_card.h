#pragma once

#include "widgets/card.h"
#include "widgets/chart_table.h"

class QHBoxLayout;
class QStackedWidget;
class QTableView;

namespace mc::widgets {

class Button;
class Chart;
class Label;

/// A chart with the table behind it: T, or a button, turns from one to the other and stays at the same point. Object names,
/// for a card named "money": moneyChart, moneyTable, moneyTurn, moneySentence.
class ChartCard : public Card {
    Q_OBJECT

public:
    /// Takes the chart.
    ChartCard(const QString& title, const QString& name, Chart* chart, QWidget* parent = nullptr);

    /// After the title: what is to be known of all of it. Empty: nothing.
    void setNote(const QString& note);
    /// What is chosen of it, behind title and note.
    void addControl(QWidget* control);
    /// Below the chart, always to be seen.
    void setSentence(const QString& sentence);
    /// As many titles each time.
    void setTable(ChartRows rows);
    bool showsTable() const;
    void showTable(bool shown);

protected:
    QTableView& table() const { return *m_table; }
    /// Behind the button that turns.
    void addDeed(QWidget* deed);
    /// There are figures, or other ones.
    virtual void figuresChanged() {}
    /// What the table shows, or its room, is another.
    virtual void fit() {}

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildHead(const QString& title, const QString& name);
    void buildTable(const QString& title, const QString& name);
    void fitSoon();
    void turn();

    Chart* m_chart;
    ChartTable m_rows;
    QTableView* m_table;
    QStackedWidget* m_stack;
    Label* m_note;
    Label* m_sentence;
    QWidget* m_head;
    QWidget* m_deeds;
    QHBoxLayout* m_deedRow;
    Button* m_turn;
};

}  // namespace mc::widgets
