#include "widgets/states.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QShortcut>
#include <QVBoxLayout>

#include "widgets/accessible.h"
#include "widgets/fold.h"
#include "widgets/icon_label.h"
#include "widgets/label.h"
#include "widgets/painting.h"
#include "widgets/scroll_area.h"
#include "widgets/skeleton.h"

namespace mc::widgets {
namespace {

constexpr int kTextWidth = 420;
constexpr int kExtrasWidth = 360;

Label* centered(const QString& text, TextRole role, Token color) {
    auto* label = new Label(text, role, color);
    label->setAlignment(Qt::AlignHCenter);
    label->setWordWrap(true);
    return label;
}

/// In the middle, as wide as there is room for and at most `width`.
void addCentered(QVBoxLayout* column, QWidget* widget, int width = kTextWidth) {
    setScaledMaximumWidth(*widget, width);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addStretch(1);
    row->addWidget(widget, 1000);
    row->addStretch(1);
    column->addLayout(row);
}

QHBoxLayout* centeredRow(QVBoxLayout* column) {
    auto* holder = new QHBoxLayout;
    holder->setSpacing(12);
    auto* outer = new QHBoxLayout;
    outer->addStretch(1);
    outer->addLayout(holder);
    outer->addStretch(1);
    column->addLayout(outer);
    return holder;
}

}  // namespace

EmptyState::EmptyState(Icon icon, const QString& title, const QString& sentence, QWidget* parent)
    : QWidget(parent),
      m_title(centered(title, TextRole::section, Token::text)),
      m_sentence(centered(sentence, TextRole::body, Token::text2)),
      m_extras(new QVBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addStretch(2);
    auto* disc = new IconLabel(icon, 24, Token::accentText);
    disc->setDisc(Token::accentSoft);
    column->addWidget(disc, 0, Qt::AlignHCenter);
    column->addSpacing(12);
    addCentered(column, m_title);
    column->addSpacing(2);
    addCentered(column, m_sentence);
    auto* middle = new QWidget;
    middle->setLayout(m_extras);
    m_extras->setContentsMargins(0, 16, 0, 0);
    m_extras->setSpacing(8);
    addCentered(column, middle, kExtrasWidth);
    column->addSpacing(12);
    m_actions = centeredRow(column);
    column->addStretch(3);
}

void EmptyState::setTexts(const QString& title, const QString& sentence) {
    m_title->setText(title);
    m_sentence->setText(sentence);
}

Button* EmptyState::addAction(const QString& text, Button::Kind kind) {
    auto* button = new Button(text, kind);
    m_actions->addWidget(button);
    return button;
}

ErrorState::ErrorState(QWidget* parent)
    : QWidget(parent),
      m_title(centered({}, TextRole::section, Token::text)),
      m_sentence(centered({}, TextRole::body, Token::text2)),
      m_retry(new Button(tr("Try again"), Button::Kind::primary)),
      m_more(new Button(tr("Details"), Button::Kind::ghost)),
      m_details(centered({}, TextRole::code, Token::text2)),
      m_wait(centered({}, TextRole::detail, Token::text3)) {
    m_retry->setObjectName(QStringLiteral("retryButton"));
    m_retry->setKeyHint(QStringLiteral("F5"));
    m_more->setGlyph(Icon::chevronDown);
    m_more->setCheckable(true);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addStretch(2);
    auto* disc = new IconLabel(Icon::serverOff, 24, Token::dangerText);
    disc->setDisc(Token::dangerSoft);
    column->addWidget(disc, 0, Qt::AlignHCenter);
    column->addSpacing(12);
    addCentered(column, m_title);
    column->addSpacing(2);
    addCentered(column, m_sentence);
    column->addSpacing(16);
    QHBoxLayout* actions = centeredRow(column);
    actions->addWidget(m_retry);
    actions->addWidget(m_more);
    column->addSpacing(12);
    addCentered(column, m_details);
    addCentered(column, m_wait);
    column->addStretch(3);
    m_details->hide();
    m_wait->hide();
    connect(m_more, &Button::toggled, m_details, &QWidget::setVisible);
    connect(m_retry, &Button::clicked, this, &ErrorState::retry);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &ErrorState::tick);
    auto* key = new QShortcut(QKeySequence(Qt::Key_F5), this);
    key->setContext(Qt::WindowShortcut);
    connect(key, &QShortcut::activated, this, &ErrorState::retry);
}

void ErrorState::setError(const QString& title, const QString& sentence, const QString& details) {
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_details->setText(details);
    m_more->setVisible(!details.isEmpty());
    m_more->setChecked(false);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

void ErrorState::setRetryAfter(int seconds) {
    m_left = seconds + 1;
    m_wait->setVisible(seconds > 0);
    setSpokenName(*m_wait, tr("Trying by itself in a moment"));  // Not each second.
    if (seconds > 0) {
        m_timer.start();
        tick();
    } else {
        m_timer.stop();
    }
}

void ErrorState::tick() {
    --m_left;
    m_wait->setText(tr("Trying by itself in %1 s").arg(m_left));
    if (m_left <= 0) retry();
}

void ErrorState::retry() {
    m_timer.stop();
    m_wait->hide();
    emit retryRequested();
}

void ErrorState::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_timer.stop();
}

StatePage::StatePage(QWidget* ready, QWidget* loading, QWidget* empty, QWidget* parent)
    : QStackedWidget(parent),
      m_ready(ready),
      m_loading(loading ? loading : Skeleton::rows(6)),
      m_empty(empty ? empty : new EmptyState(Icon::inbox, tr("Nothing here yet"), {})),
      m_error(nullptr),
      m_errorScroll(nullptr) {
    m_empty->setParent(this);
    m_empty->hide();
    addWidget(m_loading);
    addWidget(m_ready);
    showLoading();
}

void StatePage::showError(const QString& title, const QString& sentence, const QString& details, int retryAfter) {
    if (!m_error) {
        m_error = new ErrorState;
        m_errorScroll = new ScrollArea(m_error);
        addWidget(m_errorScroll);
        connect(m_error, &ErrorState::retryRequested, this, &StatePage::retryRequested);
    }
    m_error->setError(title, sentence, details);
    turnTo(State::error);
    m_error->setRetryAfter(retryAfter);
}

QSize StatePage::minimumSizeHint() const {
    return m_ready->minimumSizeHint();
}

void StatePage::turnTo(State state) {
    m_state = state;
    switch (state) {
        case State::loading:
            setCurrentWidget(m_loading);
            break;
        case State::empty:
            // What is scrolled is measured, fonts and all, which most pages never need of it.
            if (indexOf(m_empty) < 0) {
                m_empty = new ScrollArea(m_empty);
                addWidget(m_empty);
            }
            setCurrentWidget(m_empty);
            break;
        case State::error:
            setCurrentWidget(m_errorScroll);
            break;
        case State::ready:
            setCurrentWidget(m_ready);
            break;
    }
}

OfflineBanner::OfflineBanner(QWidget* parent) : QWidget(parent), m_text(new Label) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::kInset, 8, metrics::kInset, 8);
    row->setSpacing(12);
    row->addWidget(new IconLabel(Icon::offline, 20, Token::warningText));
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    auto* again = new Button(tr("Reconnect"), Button::Kind::link);
    again->setObjectName(QStringLiteral("reconnectButton"));
    row->addWidget(again);
    connect(again, &Button::clicked, this, &OfflineBanner::reconnectRequested);
    setSentence({});
}

void OfflineBanner::setSentence(const QString& sentence) {
    m_text->setSpans({{tr("You are offline."), TextRole::strong, Token::warningText},
                      {QLatin1Char(' ') + sentence, TextRole::body, Token::warningText}});
    setSpokenName(*this, m_text->text());
}

void OfflineBanner::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), themeOf(this).color(Token::warningSoft));
}

}  // namespace mc::widgets
