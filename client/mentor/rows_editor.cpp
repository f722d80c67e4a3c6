#include "mentor/rows_editor.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "widgets/accessible.h"
#include "widgets/button.h"
#include "widgets/label.h"

namespace mc::mentor {

using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

RowsEditor::RowsEditor(const QString& addWords, int most, const QString& addName, QWidget* parent)
    : QWidget(parent),
      m_most(static_cast<std::size_t>(most)),
      m_add(new Button(addWords, Button::Kind::soft)),
      m_error(new Label({}, TextRole::detail, Token::dangerText)) {
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_add->setObjectName(addName);
    m_add->setSize(Button::Size::small);
    m_add->setGlyph(widgets::Icon::plus);
    m_error->setWordWrap(true);
    m_column->addWidget(m_error);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &Button::clicked, this, &RowsEditor::wanted);
    setError({});
}

void RowsEditor::addRow(QWidget* row, const QString& removeWords) {
    auto* box = new QWidget;
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto* cross = new Button(widgets::Icon::close, removeWords);
    line->addWidget(row, 1);
    line->addWidget(cross, 0, Qt::AlignTop);
    m_column->insertWidget(static_cast<int>(m_rows.size()), box);
    m_rows.push_back(row);
    connect(cross, &Button::clicked, this, [this, row] { remove(row); });
    follow();
}

void RowsEditor::remove(QWidget* row) {
    std::erase(m_rows, row);
    row->parentWidget()->hide();
    row->parentWidget()->deleteLater();
    follow();
    emit removed();
}

void RowsEditor::clear() {
    for (auto* row : m_rows) {
        row->parentWidget()->hide();
        row->parentWidget()->deleteLater();
    }
    m_rows.clear();
    follow();
}

void RowsEditor::follow() {
    m_add->setEnabled(m_rows.size() < m_most);
}

void RowsEditor::setError(const QString& sentence) {
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    widgets::setSpokenFault(*m_add, sentence);
}

}  // namespace mc::mentor
