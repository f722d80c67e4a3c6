#include "calls/call_end.h"

#include <QVBoxLayout>

#include "calls/call_controller.h"
#include "calls/call_words.h"
#include "widgets/button.h"
#include "widgets/icon_label.h"
#include "widgets/label.h"

namespace mc::calls {

using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

CallEnd::CallEnd(QWidget* parent)
    : QWidget(parent),
      m_title(new Label({}, TextRole::title, Token::text, this)),
      m_sentence(new Label({}, TextRole::body, Token::text2, this)) {
    setObjectName(QStringLiteral("callEnded"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(8);
    auto* icon = new widgets::IconLabel(widgets::Icon::phoneOff, 24, Token::text2, this);
    icon->setDisc(Token::hover);
    for (Label* words : {m_title, m_sentence}) {
        words->setWordWrap(true);
        words->setAlignment(Qt::AlignHCenter);
    }
    column->addStretch();
    column->addWidget(icon, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addSpacing(16);
    column->addWidget(makeWays());
    column->addStretch();
}

QWidget* CallEnd::makeWays() {
    auto* ways = new QWidget(this);
    auto* booking = new Button(tr("Back to the booking"), Button::Kind::primary, ways);
    booking->setObjectName(QStringLiteral("backToBooking"));
    m_again = new Button(tr("Join again"), Button::Kind::secondary, ways);
    m_again->setObjectName(QStringLiteral("joinAgain"));
    connect(booking, &QAbstractButton::clicked, this, &CallEnd::bookingWanted);
    connect(m_again, &QAbstractButton::clicked, this, &CallEnd::againWanted);
    auto* row = new QHBoxLayout(ways);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addStretch();
    row->addWidget(booking);
    row->addWidget(m_again);
    row->addStretch();
    return ways;
}

void CallEnd::setCall(const CallController& call) {
    using End = CallController::End;
    const auto words = CallWords::ended(call);
    m_title->setText(words.title);
    m_sentence->setText(words.sentence);
    m_again->setVisible(call.hasBooking() && call.end() != End::notJoinable && call.end() != End::calledOff &&
                        call.end() != End::timeOver && call.window() == Window::open);
}

}  // namespace mc::calls
