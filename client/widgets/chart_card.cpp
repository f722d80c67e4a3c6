#include "widgets/chart_card.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QTableView>
#include <algorithm>

#include "widgets/button.h"
#include "widgets/chart.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/label.h"
#include "widgets/table_delegate.h"

namespace mc::widgets {

namespace {

constexpr int kFigureRow = 36;

}  // namespace

ChartCard::ChartCard(const QString& title, const QString& name, Chart* chart, QWidget* parent)
    : Card(parent), m_chart(chart), m_sentence(new Label({}, TextRole::detail, Token::text2)) {
    chart->setObjectName(name + QStringLiteral("Chart"));
    chart->setAccessibleName(title);
    column()->setSpacing(8);
    column()->addWidget(buildHead(title, name));
    m_stack = new QStackedWidget;
    m_stack->addWidget(chart);
    column()->addWidget(m_stack, 1);
    buildTable(title, name);
    m_sentence->setObjectName(name + QStringLiteral("Sentence"));
    m_sentence->setWordWrap(true);
    m_sentence->hide();
    column()->addWidget(m_sentence);
    connect(chart, &Chart::tableWanted, this, &ChartCard::turn);
    connect(m_turn, &Button::clicked, this, [this] { showTable(!showsTable()); });
}

QWidget* ChartCard::buildHead(const QString& title, const QString& name) {
    m_head = new QWidget;
    auto* row = new FlowLayout(m_head, 12);
    row->setEnds(true);
    auto* heading = new Label(title, TextRole::section);
    heading->setWordWrap(true);
    row->addWidget(heading);
    m_note = new Label({}, TextRole::detail, Token::text2);
    m_note->setWordWrap(true);
    m_note->hide();
    row->addWidget(m_note);
    m_deeds = new QWidget;
    m_deedRow = new QHBoxLayout(m_deeds);
    m_deedRow->setContentsMargins(0, 0, 0, 0);
    m_deedRow->setSpacing(4);
    m_turn = new Button(tr("Table"), Button::Kind::ghost);
    m_turn->setObjectName(name + QStringLiteral("Turn"));
    m_turn->setKeyHint(tr("T", "key"));
    m_turn->setSize(Button::Size::small);
    m_deedRow->addWidget(m_turn);
    row->addWidget(m_deeds);
    return m_head;
}

void ChartCard::buildTable(const QString& title, const QString& name) {
    m_table = new QTableView;
    m_table->setObjectName(name + QStringLiteral("Table"));
    m_table->setAccessibleName(title);
    m_table->setModel(&m_rows);
    prepareTable(*m_table, kFigureRow);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    m_stack->addWidget(m_table);
}

void ChartCard::addDeed(QWidget* deed) {
    m_deedRow->addWidget(deed);
}

void ChartCard::fitSoon() {
    if (m_rows.columnCount() > 0) afterLayout(*m_table, [this] { fit(); });
}

void ChartCard::setNote(const QString& note) {
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void ChartCard::addControl(QWidget* control) {
    auto* row = m_head->layout();
    row->removeWidget(m_deeds);
    row->addWidget(control);
    row->addWidget(m_deeds);  // The last stands at the end.
}

void ChartCard::setSentence(const QString& sentence) {
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

void ChartCard::setTable(ChartRows rows) {
    m_rows.set(rows.titles, std::move(rows.rows));
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    figuresChanged();
    fitSoon();
}

bool ChartCard::showsTable() const {
    return m_stack->currentWidget() == m_table;
}

void ChartCard::showTable(bool shown) {
    m_stack->setCurrentWidget(shown ? static_cast<QWidget*>(m_table) : m_chart);
    m_turn->setText(shown ? tr("Chart") : tr("Table"));
    fitSoon();  // Only what is shown has its width.
    if (shown)
        m_table->setCurrentIndex(m_rows.index(std::max(0, m_chart->current()), 0));
    else if (m_table->currentIndex().isValid())
        m_chart->setCurrent(m_table->currentIndex().row());
}

/// By the key: the focus comes along.
void ChartCard::turn() {
    const int at = m_chart->current();
    showTable(!showsTable());
    if (showsTable()) {
        m_table->setFocus(Qt::ShortcutFocusReason);
        m_table->setCurrentIndex(m_rows.index(std::max(0, at), 0));
        return;
    }
    const int row = m_table->currentIndex().row();
    m_chart->setFocus(Qt::ShortcutFocusReason);
    m_chart->setCurrent(row);
}

bool ChartCard::eventFilter(QObject* watched, QEvent* event) {
    const bool resized = watched == m_table->viewport() && event->type() == QEvent::Resize;
    const bool restyled = watched == m_table && event->type() == QEvent::StyleChange;
    if (resized || restyled) fitSoon();
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto& key = static_cast<const QKeyEvent&>(*event);
        if (key.key() == Qt::Key_T && key.modifiers() == Qt::NoModifier) {
            turn();
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

}  // namespace mc::widgets
