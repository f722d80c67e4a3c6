#include "admin/chart_card.h"

#include <QTableView>
#include <algorithm>
#include <numeric>
#include <vector>

#include "admin/desk_columns.h"
#include "admin/table_file.h"
#include "widgets/button.h"

namespace mc::admin {

using widgets::Button;

ChartCard::ChartCard(const QString& title, const QString& name, widgets::Chart* chart, QWidget* parent)
    : widgets::ChartCard(title, name, chart, parent), m_name(name) {
    auto* save = new Button(widgets::Icon::download, tr("Save this table as CSV"));
    save->setObjectName(name + QStringLiteral("Save"));
    save->setSize(Button::Size::small);
    connect(save, &Button::clicked, this, [this] {
        if (m_file) m_file->ask();
    });
    addDeed(save);
}

/// Once there are columns: the figures give way from the last on where there is no room; the file has all of them.
void ChartCard::figuresChanged() {
    if (m_columns) return;
    std::vector<int> figures(static_cast<std::size_t>(std::max(0, table().model()->columnCount() - 1)));
    std::iota(figures.begin(), figures.end(), 1);
    m_columns = new DeskColumns(table(), {.stay = {0}, .giveWay = std::move(figures)});
    m_file = new TableFile(table(), *m_columns, QStringLiteral("mentor-connect-") + m_name);
    connect(m_file, &TableFile::toast, this, &ChartCard::toast);
}

void ChartCard::fit() {
    m_columns->fit();
}

}  // namespace mc::admin
