#pragma once

#include "widgets/chart_card.h"
#include "widgets/page.h"

namespace mc::admin {

class DeskColumns;
class TableFile;

/// A chart whose table can be saved as a file, and whose columns give way where there is no room. Object names as those of
/// widgets::ChartCard, and for a card named "money": moneySave.
class ChartCard : public widgets::ChartCard {
    Q_OBJECT

public:
    /// Takes the chart.
    ChartCard(const QString& title, const QString& name, widgets::Chart* chart, QWidget* parent = nullptr);

signals:
    void toast(mc::widgets::Tone tone, const QString& text);

protected:
    void figuresChanged() override;
    void fit() override;

private:
    QString m_name;
    DeskColumns* m_columns = nullptr;
    TableFile* m_file = nullptr;
};

}  // namespace mc::admin
