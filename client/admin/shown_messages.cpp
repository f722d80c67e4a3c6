#include "admin/shown_messages.h"

#include <QVBoxLayout>

#include "text/format.h"
#include "widgets/card.h"
#include "widgets/label.h"
#include "widgets/read_text.h"

namespace mc::admin {

using protocol::ShownMessage;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kMessageInset = 10;

}  // namespace

ShownMessages::ShownMessages(const domain::ZoneTable& zone, QWidget* parent)
    : QWidget(parent), m_zone(zone), m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("shownMessages"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
}

void ShownMessages::add(const protocol::MessageInContext& context) {
    add(context.before);
    m_column->addWidget(lineOf(context.message, true));
    add(context.after);
}

void ShownMessages::add(const std::vector<ShownMessage>& messages) {
    for (const auto& message : messages)
        m_column->addWidget(lineOf(message, false));
}

QWidget* ShownMessages::lineOf(const ShownMessage& message, bool reported) const {
    auto* line = new widgets::Card;
    line->setInset(kMessageInset);
    line->setGround(reported ? Token::warningSoft : Token::sunken);
    line->column()->setSpacing(0);
    const QString when = text::dateAndTime(m_zone, message.at);
    const QString who = QString::fromStdString(message.sender);
    auto* head = new Label(message.removed ? tr("%1 · %2 · removed", "who, when").arg(who, when)
                                           : tr("%1 · %2", "who, when").arg(who, when),
                           TextRole::detail, reported ? Token::warningText : Token::text2);
    head->setWordWrap(true);
    auto* words = new widgets::ReadText(QString::fromStdString(message.content));
    if (reported) words->setObjectName(QStringLiteral("reportedWords"));
    head->setBuddy(words);
    line->column()->addWidget(head);
    line->column()->addWidget(words);
    return line;
}

}  // namespace mc::admin
