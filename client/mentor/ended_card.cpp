#include "mentor/ended_card.h"

#include <QHBoxLayout>

#include "text/utf8.h"
#include "widgets/accessible.h"
#include "widgets/flow_layout.h"
#include "widgets/avatar.h"
#include "widgets/button.h"
#include "widgets/format.h"
#include "widgets/label.h"

namespace mc::mentor {

using text::textOf;
using widgets::Button;
using widgets::TextRole;
using widgets::Token;

EndedCard::EndedCard(QWidget* parent) : Card(parent), m_more(new Button({}, Button::Kind::link, this)) {
    setObjectName(QStringLiteral("endedCard"));
    setAccessibleName(tr("Sessions to mark as completed"));
    setAccented(true);
    int index = 0;
    for (auto& row : m_rows)
        build(row, index++);
    m_more->setObjectName(QStringLiteral("endedMore"));
    column()->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &Button::clicked, this, &EndedCard::allWanted);
    hide();
}

void EndedCard::build(Row& row, int index) {
    row.box = new QWidget(this);
    row.avatar = new widgets::Avatar(40, {}, {}, row.box);
    row.title = new widgets::Label({}, TextRole::strong, Token::text, row.box);
    row.detail = new widgets::Label({}, TextRole::detail, Token::text2, row.box);
    row.title->setWordWrap(true);
    row.detail->setWordWrap(true);
    row.open = new Button(tr("Open"), Button::Kind::ghost, row.box);
    row.open->setObjectName(QStringLiteral("endedOpen%1").arg(index));
    row.complete = new Button(tr("Mark as completed"), Button::Kind::primary, row.box);
    row.complete->setObjectName(QStringLiteral("completeButton%1").arg(index));
    row.complete->setGlyph(widgets::Icon::check);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(row.title);
    words->addWidget(row.detail);
    auto* who = new QWidget(row.box);
    auto* person = new QHBoxLayout(who);
    person->setContentsMargins(0, 0, 0, 0);
    person->setSpacing(12);
    person->addWidget(row.avatar);
    person->addLayout(words, 1);
    auto* deeds = new QWidget(row.box);
    auto* buttons = new widgets::FlowLayout(deeds, 12);
    buttons->addWidget(row.open);
    buttons->addWidget(row.complete);
    auto* line = new widgets::FlowLayout(row.box, 12);
    line->setEnds(true);
    line->addWidget(who);
    line->addWidget(deeds);
    column()->addWidget(row.box);
    connect(row.open, &Button::clicked, this, [this, &row] { emit openWanted(row.id); });
    connect(row.complete, &Button::clicked, this, [this, &row] { emit completeWanted(row.id); });
}

void EndedCard::fill(Row& row, const protocol::Booking& booking, domain::UtcTime now, bool busy) {
    const QString name = textOf(booking.student.name);
    const QString ago = widgets::untilWords(booking.endsAt, now);
    row.id = booking.id;
    row.avatar->setPerson(textOf(domain::toString(booking.student.id)), name);
    row.title->setText(tr("Your session with %1 is over").arg(name));
    row.detail->setText(booking.topic.empty() ? tr("Ended %1").arg(ago)
                                              : tr("%1 · ended %2").arg(textOf(booking.topic), ago));
    widgets::setSpokenName(*row.open, tr("Open the session with %1").arg(name));
    row.complete->setText(busy ? tr("One moment …") : tr("Mark as completed"));
    widgets::setSpokenName(*row.complete, tr("Mark the session with %1 as completed").arg(name));
    row.complete->setEnabled(!busy);
}

void EndedCard::showSessions(const std::vector<protocol::Booking>& ended, domain::UtcTime now,
                             const std::function<bool(domain::BookingId)>& busy) {
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].box->setVisible(i < ended.size());
        if (i < ended.size()) fill(m_rows[i], ended[i], now, busy(ended[i].id));
    }
    const int more = static_cast<int>(ended.size()) - static_cast<int>(m_rows.size());
    m_more->setVisible(more > 0);
    m_more->setText(tr("%1 more to mark").arg(more));
    setVisible(!ended.empty());
}

}  // namespace mc::mentor
