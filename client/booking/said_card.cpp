#include "booking/said_card.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "booking/booking_words.h"
#include "widgets/button.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/read_text.h"
#include "widgets/tab_order.h"

namespace mc::booking {

using protocol::Booking;
using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kSaidAtATime = 10;

bool saysTheSame(const Booking& a, const Booking& b) {
    return a.id == b.id && a.startsAt == b.startsAt && a.topic == b.topic && a.agenda == b.agenda && a.notes == b.notes;
}

}  // namespace

SaidCard::SaidCard(QWidget* parent)
    : Card(parent),
      m_most(kSaidAtATime),
      m_rows(new QVBoxLayout),
      m_earlier(new Button(tr("Earlier sessions"), Button::Kind::link, this)) {
    setInset(20);
    m_rows->setSpacing(20);
    m_earlier->setObjectName(QStringLiteral("earlierNotes"));
    column()->addWidget(new Label(tr("Goals and notes"), TextRole::section, Token::text, this));
    column()->addLayout(m_rows);
    column()->addWidget(m_earlier, 0, Qt::AlignLeft);
    connect(m_earlier, &QAbstractButton::clicked, this, [this] {
        m_most += kSaidAtATime;
        showSessions();
    });
}

/// Made again only when they say something else: who reads or copies is not disturbed.
void SaidCard::setSessions(const std::vector<Booking>& sessions) {
    std::vector<Booking> said;
    std::ranges::copy_if(sessions, std::back_inserter(said),
                         [](const Booking& session) { return !session.agenda.empty() || !session.notes.empty(); });
    setVisible(!said.empty());
    const bool same = std::ranges::equal(said, m_sessions, saysTheSame);
    m_sessions = std::move(said);
    if (!same) showSessions();
}

void SaidCard::showSessions() {
    while (auto* row = m_rows->takeAt(0)) {
        if (row->widget()) row->widget()->deleteLater();
        delete row;
    }
    const int shown = std::min(m_most, static_cast<int>(m_sessions.size()));
    for (int i = 0; i < shown; ++i)
        m_rows->addWidget(makeSession(m_sessions[static_cast<std::size_t>(i)], i));
    m_earlier->setVisible(shown < static_cast<int>(m_sessions.size()));
    widgets::followTheEye(*this);
}

QWidget* SaidCard::makeSession(const Booking& session, int number) {
    auto* part = new QWidget(this);
    auto* rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    const QString day = widgets::yearDate(ownZone(session), session.startsAt);
    auto* title = new Label(session.topic.empty() ? day : QStringLiteral("%1 · %2").arg(day, text(session.topic)),
                            TextRole::strong, Token::text, part);
    title->setWordWrap(true);
    auto* open = new Button(tr("Open"), Button::Kind::link, part);
    open->setObjectName(QStringLiteral("openSession%1").arg(number));
    open->setAccessibleName(tr("Open the session of %1").arg(day));
    connect(open, &QAbstractButton::clicked, this, [this, link = linkTo(session.id)] { emit navigate(link); });
    auto* line = new QHBoxLayout;
    line->addWidget(title, 1);
    line->addWidget(open, 0, Qt::AlignTop);
    rows->addLayout(line);
    for (const auto& [name, words] : {std::pair(tr("Agenda"), session.agenda), std::pair(tr("Notes"), session.notes)}) {
        if (words.empty()) continue;
        auto* what = new Label(name, TextRole::label, Token::text2, part);
        auto* read = new widgets::ReadText(text(words), TextRole::body, Token::text, part);
        what->setBuddy(read);
        read->setAccessibleName(QStringLiteral("%1, %2").arg(name, day));
        rows->addSpacing(4);
        rows->addWidget(what);
        rows->addWidget(read);
    }
    return part;
}

}  // namespace mc::booking
