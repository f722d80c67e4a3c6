#include "admin/desk_columns.h"

#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QTableView>
#include <algorithm>

#include "widgets/theme.h"

namespace mc::admin {

namespace {

/// Of the column that takes what is left: longer names end with dots before a column has to go. At a text scale of 1.
constexpr int kMostForRest = 200;

}  // namespace

DeskColumns::DeskColumns(QTableView& table, Plan plan) : QObject(&table), m_table(table), m_plan(std::move(plan)) {
    auto* header = table.horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint& at) { popUp(header->mapToGlobal(at)); });
}

/// With another number of columns they are other ones: what was chosen among those counts no more.
QString DeskColumns::key() const {
    return QStringLiteral("columns/%1/%2/%3").arg(m_person, m_table.objectName()).arg(m_table.model()->columnCount());
}

void DeskColumns::keepIn(QSettings& settings, const QString& person) {
    m_settings = &settings;
    m_person = person;
    m_taken.clear();
    const auto kept = settings.value(key()).toStringList();
    for (const int column : m_plan.giveWay)
        if (kept.contains(QString::number(column))) m_taken.insert(column);
    fit();
}

void DeskColumns::keep() {
    if (!m_settings) return;
    QStringList taken;
    for (const int column : m_taken)
        taken << QString::number(column);
    taken.isEmpty() ? m_settings->remove(key()) : m_settings->setValue(key(), taken);
}

void DeskColumns::choose(int column, bool seen) {
    seen ? static_cast<void>(m_taken.erase(column)) : static_cast<void>(m_taken.insert(column));
    keep();
    fit();
    emit chosenAnew();
}

std::vector<int> DeskColumns::chosen() const {
    std::vector<int> columns;
    for (int column = 0; column < m_table.model()->columnCount(); ++column)
        if (isChosen(column)) columns.push_back(column);
    return columns;
}

int DeskColumns::widthOf(int column) const {
    // The title of a hidden column has no width: it would be shown where there is no room, and hidden again.
    const bool hidden = m_table.isColumnHidden(column);
    if (hidden) m_table.setColumnHidden(column, false);
    const int width = std::max(static_cast<const QAbstractItemView&>(m_table).sizeHintForColumn(column),
                               m_table.horizontalHeader()->sectionSizeHint(column));
    if (hidden) m_table.setColumnHidden(column, true);
    return width;
}

void DeskColumns::fit() {
    const int room = m_table.viewport()->width();
    int needed = widgets::themeOf(&m_table).scaled(m_plan.alsoNeeded);
    for (const int column : m_plan.stay) {
        const bool stretches = m_table.horizontalHeader()->sectionResizeMode(column) == QHeaderView::Stretch;
        needed +=
            stretches ? std::min(widthOf(column), widgets::themeOf(&m_table).scaled(kMostForRest)) : widthOf(column);
    }
    for (const int column : m_plan.giveWay) {
        if (isChosen(column)) needed += widthOf(column);
        m_table.setColumnHidden(column, !isChosen(column) || needed > room);
    }
    if (m_plan.rest >= 0) showRest(room);
}

void DeskColumns::showRest(int room) {
    const auto* header = m_table.horizontalHeader();
    m_table.setColumnHidden(m_plan.rest, false);
    const int others = header->length() - header->sectionSize(m_plan.rest);
    m_table.setColumnHidden(m_plan.rest, room - others < header->sectionSizeHint(m_plan.rest));
}

void DeskColumns::popUp(const QPoint& global) {
    delete m_menu;
    m_menu = new QMenu(&m_table);
    m_menu->setObjectName(QStringLiteral("columnsMenu"));
    for (int column = 0; column < m_table.model()->columnCount(); ++column) {
        auto* action = m_menu->addAction(m_table.model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(isChosen(column));
        action->setEnabled(std::ranges::find(m_plan.giveWay, column) != m_plan.giveWay.end());
        connect(action, &QAction::toggled, this, [this, column](bool seen) { choose(column, seen); });
    }
    if (!m_offers.empty()) m_menu->addSeparator();
    for (const auto& offer : m_offers)
        m_menu->addAction(offer.words, this, offer.act)->setObjectName(offer.name);
    m_menu->popup(global);
}

void DeskColumns::offer(const QString& words, const char* name, std::function<void()> act) {
    m_offers.push_back({words, QLatin1String(name), std::move(act)});
}

}  // namespace mc::admin
