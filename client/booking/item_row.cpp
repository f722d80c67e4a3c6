#include "booking/item_row.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QUrl>
#include <QVBoxLayout>

#include "booking/booking_words.h"
#include "text/dates.h"
#include "widgets/button.h"
#include "widgets/choice.h"
#include "widgets/flow_layout.h"
#include "widgets/label.h"
#include "widgets/theme.h"

namespace mc::booking {

using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

// What is below the words stands under them, not under the box.
constexpr int kTickBox = 16;
constexpr int kTickGap = 8;

}  // namespace

ItemRow::ItemRow(const protocol::ActionItem& item, int number, QWidget* parent)
    : QWidget(parent),
      m_column(new QVBoxLayout(this)),
      m_line(new QHBoxLayout),
      m_below(new QVBoxLayout),
      m_tick(new widgets::CheckRow(text(item.text), this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addLayout(m_line);
    m_column->addLayout(m_below);
    m_below->setSpacing(0);
    indent();
    m_tick->setObjectName(QStringLiteral("actionItem%1").arg(number));
    m_tick->setChecked(item.done);
    m_line->addWidget(m_tick, 1);
    connect(m_tick, &QCheckBox::clicked, this, &ItemRow::ticked);
    if (item.dueDate || item.link) addDetails(item, number);
}

void ItemRow::addEnd(QWidget* part) {
    m_line->addWidget(part);
}

void ItemRow::addBelow(const QString& words) {
    auto* label = new Label(words, TextRole::detail, Token::text2, this);
    label->setContentsMargins(0, 0, 0, 4);
    label->setWordWrap(true);
    m_below->addWidget(label);
}

void ItemRow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) indent();  // Letters of another size.
}

void ItemRow::indent() {
    m_below->setContentsMargins(widgets::themeOf(this).scaled(kTickBox) + kTickGap, 0, 0, 0);
}

void ItemRow::setDone(bool done) {
    m_tick->setChecked(done);
}

/// Below the words: by when, and the page to open, whose host is said.
void ItemRow::addDetails(const protocol::ActionItem& item, int number) {
    auto* details = new QWidget(this);
    auto* row = new widgets::FlowLayout(details, 12);
    row->setContentsMargins(0, 0, 0, 4);
    if (item.dueDate)
        row->addWidget(new Label(text::dateText(*item.dueDate, text::DateForm::year), TextRole::detail, Token::text2));
    if (item.link) {
        const QString address = text(*item.link);
        auto* open = new Button(QUrl(address).host(), Button::Kind::link);
        open->setObjectName(QStringLiteral("itemLink%1").arg(number));
        open->setGlyph(widgets::Icon::externalLink);
        connect(open, &QAbstractButton::clicked, this, [this, address] { emit linkWanted(address); });
        row->addWidget(open);
    }
    m_below->addWidget(details);
}

}  // namespace mc::booking
