#include "mentor/list_card.h"

#include <QHBoxLayout>
#include <QStackedWidget>

#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/button.h"
#include "widgets/icon_label.h"
#include "widgets/label.h"

namespace mc::mentor {

using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kHead = 48;

Label* centred(const QString& text, TextRole role, Token color) {
    auto* label = new Label(text, role, color);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter);
    return label;
}

}  // namespace

ListCard::ListCard(const QString& title, QWidget* aside, QWidget* rows, QWidget* parent)
    : Card(parent), m_place(new QStackedWidget), m_empty(new QVBoxLayout) {
    setInset(1);
    column()->setSpacing(0);
    auto* head = new QWidget;
    widgets::setScaledMinimumHeight(*head, kHead);
    auto* line = new widgets::FlowLayout(head, 12);
    line->setEnds(true);
    line->setContentsMargins(15, 12, 15, 12);
    line->addWidget(new Label(title, TextRole::section));
    line->addWidget(aside);
    column()->addWidget(head);
    column()->addWidget(new widgets::Divider);
    column()->addWidget(m_place, 1);
    column()->addSpacing(11);
    auto* nothing = new QWidget;
    nothing->setLayout(m_empty);
    m_empty->setContentsMargins(24, 16, 24, 16);
    m_empty->setSpacing(4);
    m_place->addWidget(rows);
    m_place->addWidget(nothing);
}

void ListCard::setEmptyWords(widgets::Icon icon, const QString& title, const QString& sentence) {
    m_empty->addStretch(2);
    auto* disc = new widgets::IconLabel(icon, 24, Token::accentText);
    disc->setDisc(Token::accentSoft);
    m_empty->addWidget(disc, 0, Qt::AlignHCenter);
    m_empty->addSpacing(8);
    m_empty->addWidget(centred(title, TextRole::section, Token::text));
    m_empty->addWidget(centred(sentence, TextRole::body, Token::text2));
    m_empty->addStretch(3);
}

widgets::Button* ListCard::addEmptyAction(const QString& text) {
    auto* button = new widgets::Button(text);
    m_empty->insertSpacing(m_empty->count() - 1, 12);
    m_empty->insertWidget(m_empty->count() - 1, button, 0, Qt::AlignHCenter);
    return button;
}

void ListCard::showEmpty(bool empty) {
    m_place->setCurrentIndex(empty ? 1 : 0);
}

}  // namespace mc::mentor
