#include "calls/call_bar.h"

#include <QHBoxLayout>
#include <QPainter>

#include "widgets/accessible.h"
#include "widgets/avatar.h"
#include "widgets/fold.h"
#include "widgets/icon_label.h"
#include "widgets/label.h"
#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::calls {

using widgets::Icon;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kBarHeight = 56;

}  // namespace

CallBar::CallBar(QWidget* parent)
    : QWidget(parent),
      m_avatar(new widgets::Avatar(32, {}, {}, this)),
      m_name(new widgets::ElidedLabel({}, TextRole::strong, Token::text, this)),
      m_topic(new widgets::ElidedLabel({}, TextRole::body, Token::text2, this)),
      m_signal(new widgets::IconLabel(Icon::signal, 16, Token::successText, this)),
      m_quality(new Label({}, TextRole::detail, Token::successText, this)),
      m_clock(new QWidget(this)),
      m_left(new Label({}, TextRole::section, Token::text, m_clock)),
      m_leftWords(new Label({}, TextRole::detail, Token::text2, m_clock)) {
    widgets::setHeading(*m_name, true);
    m_quality->setObjectName(QStringLiteral("callQuality"));
    m_left->setObjectName(QStringLiteral("callTimeLeft"));
    m_left->setTabular(true);
    widgets::setHeading(*m_left, false);
    m_avatar->setGround(Token::window);
    auto* clock = new QHBoxLayout(m_clock);
    clock->setContentsMargins(14, 4, 12, 4);
    clock->setSpacing(8);
    clock->addWidget(m_left);
    clock->addWidget(m_leftWords);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4, 12, 4, 12);
    row->setSpacing(12);
    row->addWidget(m_avatar);
    row->addWidget(m_name);
    row->addSpacing(-6);
    row->addWidget(m_topic, 1);
    row->addWidget(m_signal);
    row->addWidget(m_quality);
    row->addSpacing(4);
    row->addWidget(m_clock);
    setMinimumHeight(kBarHeight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void CallBar::setBooking(const protocol::Booking& booking, const protocol::PersonSummary& other) {
    m_avatar->setPerson(QString::fromStdString(domain::toString(other.id)), QString::fromStdString(other.name));
    m_name->setText(QString::fromStdString(other.name));
    const QString topic = QString::fromStdString(booking.topic);
    m_topic->setText(topic.isEmpty() ? QString() : QStringLiteral("· ") + topic);
}

void CallBar::setQuality(Quality quality) {
    const Token color = quality == Quality::good   ? Token::successText
                        : quality == Quality::fair ? Token::warningText
                                                   : Token::dangerText;
    m_signal->setVisible(quality != Quality::unknown);
    m_quality->setVisible(quality != Quality::unknown);
    m_signal->setColor(color);
    m_quality->setColor(color);
    m_quality->setText(CallWords::quality(quality));
}

void CallBar::setLeft(const CallWords::Left& left) {
    m_left->setText(left.figure);
    m_left->setColor(left.late ? Token::warningText : Token::text);
    m_leftWords->setText(left.words);
    widgets::setSpokenName(*m_left, CallWords::spoken(left));
}

void CallBar::paintEvent(QPaintEvent*) {
    const auto& theme = widgets::themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::window));
    widgets::drawBox(painter, QRectF(m_clock->geometry()), 8, theme.color(Token::surface), theme.color(Token::border));
}

}  // namespace mc::calls
