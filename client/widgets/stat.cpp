#include "widgets/stat.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "widgets/accessible.h"
#include "widgets/icon_label.h"
#include "widgets/label.h"

namespace mc::widgets {

Stat::Stat(const QString& label, Form form, QWidget* parent)
    : QWidget(parent),
      m_label(new Label(label, TextRole::detail, form == Form::valueAbove ? Token::text3 : Token::text2)),
      m_value(new Label({}, form == Form::valueAbove ? TextRole::title : TextRole::display)),
      m_detail(new Label({}, TextRole::detail, Token::text3)),
      m_labelRow(new QHBoxLayout),
      m_star(new IconLabel(Icon::starFilled, form == Form::valueAbove ? 16 : 18, Token::star)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(form == Form::valueAbove ? 0 : 4);
    m_labelRow->setSpacing(6);
    m_labelRow->addWidget(m_label, 1);
    auto* valueRow = new QHBoxLayout;
    valueRow->setSpacing(6);
    valueRow->addWidget(m_value);
    valueRow->addWidget(m_star);
    valueRow->addStretch(1);
    m_value->setTabular(true);
    setHeading(*m_value, false);
    m_label->setWordWrap(true);
    m_detail->setWordWrap(true);
    if (form == Form::labelAbove) column->addLayout(m_labelRow);
    column->addLayout(valueRow);
    if (form == Form::valueAbove) column->addLayout(m_labelRow);
    column->addWidget(m_detail);
    m_detail->hide();
    m_star->hide();
}

void Stat::setValue(const QString& value) {
    m_value->setText(value);
    announce();
}

void Stat::setLabel(const QString& label) {
    m_label->setText(label);
    announce();
}

void Stat::setDetail(const QString& detail) {
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    announce();
}

void Stat::setGlyph(Icon icon) {
    m_labelRow->insertWidget(0, new IconLabel(icon, 16, Token::text2));
}

void Stat::setStar(bool star) {
    m_star->setVisible(star);
}

void Stat::announce() {
    setSpokenName(*this, QStringLiteral("%1: %2").arg(m_label->text(), m_value->text()));
    setSpokenDescription(*this, m_detail->text());
}

}  // namespace mc::widgets
