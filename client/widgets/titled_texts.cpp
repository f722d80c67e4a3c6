#include "widgets/titled_texts.h"

#include <QVBoxLayout>

#include "widgets/label.h"

namespace mc::widgets {

TitledTexts::TitledTexts(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    hide();
}

void TitledTexts::add(const QString& title, const QString& text) {
    auto* head = new Label(title, TextRole::detail, Token::text2);
    auto* words = new Label(text);
    for (auto* label : {head, words}) {
        label->setWordWrap(true);
        m_column->addWidget(label);
    }
    show();
}

void TitledTexts::clear() {
    hide();
    while (auto* item = m_column->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
}

}  // namespace mc::widgets
