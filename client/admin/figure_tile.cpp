#include "admin/figure_tile.h"

#include <QHBoxLayout>

#include "text/format.h"
#include "widgets/accessible.h"
#include "widgets/flow_layout.h"
#include "widgets/icon_label.h"
#include "widgets/label.h"

namespace mc::admin {

using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

Token inkOf(FigureTile::Tone tone) {
    if (tone == FigureTile::Tone::quiet) return Token::text2;
    return tone == FigureTile::Tone::good ? Token::successText : Token::warningText;
}

}  // namespace

FigureTile::FigureTile(const QString& label, QWidget* parent)
    : Card(parent),
      m_label(new Label(label, TextRole::detail, Token::text2)),
      m_value(new Label({}, TextRole::title)),
      m_sign(new widgets::IconLabel(widgets::Icon::checkCircle, 14)),
      m_goal(new Label({}, TextRole::detail, Token::text2)),
      m_change(new Label({}, TextRole::detail, Token::text3)) {
    column()->setSpacing(2);
    setInset(12);
    for (auto* words : {m_label, m_goal})
        words->setWordWrap(true);
    m_value->setTabular(true);
    widgets::setHeading(*m_value, false);
    auto* figure = new QWidget;
    auto* values = new widgets::FlowLayout(figure, 8);
    values->setEnds(true);
    values->addWidget(m_value);
    values->addWidget(m_change);
    auto* goal = new QHBoxLayout;
    goal->setSpacing(4);
    goal->addWidget(m_sign, 0, Qt::AlignTop);
    goal->addWidget(m_goal, 1);
    column()->addWidget(m_label);
    column()->addWidget(figure);
    column()->addLayout(goal);
    column()->addStretch(1);
}

void FigureTile::setValue(const QString& value) {
    m_value->setText(value);
    announce();
}

void FigureTile::setGoal(const QString& words, Tone tone) {
    m_goal->setText(words);
    m_goal->setColor(inkOf(tone));
    m_goal->setVisible(!words.isEmpty());
    m_sign->setGlyph(tone == Tone::good ? widgets::Icon::checkCircle : widgets::Icon::closeCircle);
    m_sign->setColor(inkOf(tone));
    m_sign->setVisible(tone != Tone::quiet);
    announce();
}

void FigureTile::setChange(const QString& words, Tone tone) {
    m_change->setText(words);
    m_change->setColor(inkOf(tone));
    m_change->setVisible(!words.isEmpty());
    announce();
}

void FigureTile::announce() {
    widgets::setSpokenName(*this, tr("%1: %2", "what, how much").arg(m_label->text(), m_value->text()));
    QStringList words;
    for (const auto* label : {m_goal, m_change})
        if (!label->text().isEmpty()) words << label->text();
    widgets::setSpokenDescription(*this, text::listWords(words));
}

}  // namespace mc::admin
