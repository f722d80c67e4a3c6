#include "widgets/hold_timer.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "widgets/accessible.h"
#include "widgets/format.h"
#include "widgets/icon_label.h"
#include "widgets/label.h"
#include "widgets/theme.h"

namespace mc::widgets {
namespace {

constexpr int kTimerBar = 4;

}  // namespace

HoldTimer::HoldTimer(QWidget* parent)
    : QWidget(parent),
      m_clock(systemNow),
      m_title(new Label({}, TextRole::strong, Token::warningText, this)),
      m_sentence(new Label({}, TextRole::detail, Token::warningText, this)),
      m_figures(new Label({}, TextRole::title, Token::warningText, this)) {
    build();
    m_timer.setInterval(250);
    connect(&m_timer, &QTimer::timeout, this, &HoldTimer::tick);
    say(0);
}

void HoldTimer::build() {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_title->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_figures->setTabular(true);
    setHeading(*m_figures, false);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 12, 12, 12 + kTimerBar);
    row->setSpacing(12);
    row->addWidget(new IconLabel(Icon::timer, 20, Token::warningText, this));
    row->addLayout(words, 1);
    row->addWidget(m_figures);
}

void HoldTimer::setClock(std::function<domain::UtcTime()> clock) {
    m_clock = std::move(clock);
}

void HoldTimer::start(domain::UtcTime heldAt, domain::UtcTime expiresAt) {
    m_heldAt = heldAt;
    m_expiresAt = expiresAt;
    m_timer.start();
    tick();
}

void HoldTimer::stop() {
    m_timer.stop();
}

domain::Seconds HoldTimer::left() const {
    // Never more than it was held for, though the server's clock be a second ahead.
    return std::clamp<domain::Seconds>(m_expiresAt - m_clock(), 0, m_expiresAt - m_heldAt);
}

void HoldTimer::tick() {
    const domain::Seconds seconds = left();
    // Spoken by the minute, and the last one by ten seconds: a reader must not be flooded.
    const QString rest = seconds >= 60 ? durationWords(seconds / 60 * 60)
                                       : tr("%n second(s)", nullptr, static_cast<int>((seconds + 9) / 10 * 10));
    const QString spoken = tr("Held for you, %1 left").arg(rest);
    for (QWidget* told : {static_cast<QWidget*>(this), static_cast<QWidget*>(m_figures)})
        setSpokenName(*told, spoken);
    say(seconds);
    update();
    if (seconds == 0 && isRunning()) {
        stop();
        emit expired();
    }
}

void HoldTimer::say(domain::Seconds seconds) {
    const bool over = seconds == 0 && m_expiresAt.seconds > 0;
    m_title->setText(over ? tr("The time was released") : tr("Held for you"));
    m_sentence->setText(over ? tr("Choose another one") : tr("Pay before it runs out"));
    m_figures->setText(countdown(seconds));
}

void HoldTimer::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(rect(), metrics::kControlRadius, metrics::kControlRadius);
    painter.setClipPath(outline);
    painter.fillRect(rect(), theme.color(Token::warningSoft));
    const double share = static_cast<double>(left()) / std::max<double>(1, static_cast<double>(m_expiresAt - m_heldAt));
    painter.fillRect(QRectF(0, height() - kTimerBar, width(), kTimerBar), theme.color(Token::track));
    painter.fillRect(QRectF(0, height() - kTimerBar, width() * std::min(1.0, share), kTimerBar),
                     theme.color(Token::warning));
}

}  // namespace mc::widgets
