#pragma once

#include "admin/analytics_charts.h"
#include "admin/chart_table.h"
#include "widgets/card.h"
#include "widgets/page.h"

class QStackedWidget;
class QTableView;

namespace mc::widgets {
class Button;
class Chart;
class Label;
}  // namespace mc::widgets

namespace mc::admin {

class DeskColumns;
class TableFile;

/// A chart with the table behind it: T, or a button, turns from one to the other and stays at the same point; the table
/// can be saved as a file. Object names, for a card named "money": moneyChart, moneyTable, moneyTurn, moneySave.
class ChartCard : public widgets::Card {
    Q_OBJECT

public:
    /// Takes the chart.
    ChartCard(const QString& title, const QString& name, widgets::Chart* chart, QWidget* parent = nullptr);

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

signals:
    void toast(mc::widgets::Tone tone, const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildHead(const QString& title, const QString& name);
    void buildTable(const QString& title, const QString& name);
    void buildColumns();
    void fitSoon();
    void turn();

    widgets::Chart* m_chart;
    QString m_name;
    ChartTable m_rows;
    QTableView* m_table;
    DeskColumns* m_columns = nullptr;
    TableFile* m_file = nullptr;
    QStackedWidget* m_stack;
    widgets::Label* m_note;
    widgets::Label* m_sentence;
    QWidget* m_head;
    QWidget* m_deeds;
    widgets::Button* m_turn;
};

}  // namespace mc::admin
