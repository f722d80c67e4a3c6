#include "widgets/text_field.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "widgets/accessible.h"
#include "widgets/button.h"
#include "widgets/characters.h"
#include "widgets/focus_ring.h"
#include "widgets/fold.h"
#include "widgets/icon_label.h"
#include "widgets/label.h"
#include "widgets/painting.h"

namespace mc::widgets {

Input::Input(QWidget* parent) : QLineEdit(parent) {
    setFrame(false);
    setAttribute(Qt::WA_Hover);
    setOwnFocus(this);
    arrange();
}

void Input::setGlyph(std::optional<Icon> icon) {
    m_icon = icon;
    arrange();
}

void Input::setKeyHint(const QString& key) {
    m_key = key;
    update();
}

void Input::setInvalid(bool invalid) {
    m_invalid = invalid;
    update();
}

void Input::setTrailing(QWidget* widget) {
    m_trailing = widget;
    widget->setParent(this);
    widget->show();
    arrange();
}

void Input::arrange() {
    const int left = m_icon ? themeOf(this).scaled(18) + 16 : 8;
    const QSize size = m_trailing ? m_trailing->sizeHint().boundedTo(m_trailing->maximumSize()) : QSize();
    setTextMargins(left, 0, m_trailing ? size.width() + 14 : 8, 0);
    if (m_trailing) {
        m_trailing->setGeometry(width() - size.width() - 8, (height() - size.height()) / 2, size.width(),
                                size.height());
    }
    update();
}

QSize Input::sizeHint() const {
    return {200, themeOf(this).scaled(metrics::kControlHeight)};
}

QSize Input::minimumSizeHint() const {
    return {64, sizeHint().height()};
}

void Input::resizeEvent(QResizeEvent* event) {
    QLineEdit::resizeEvent(event);
    arrange();
}

void Input::paintEvent(QPaintEvent* event) {
    const Theme& theme = themeOf(this);
    {
        QPainter painter(this);
        Token edge = Token::control;
        if (!isEnabled()) edge = Token::hover;
        if (hasFocus()) edge = Token::focus;
        if (m_invalid) edge = Token::danger;
        drawBox(painter, rect(), metrics::kControlRadius, theme.color(isEnabled() ? Token::surface : Token::hover),
                theme.color(edge), hasFocus() || m_invalid ? 2 : 1);
        const double size = theme.scaled(18);
        if (m_icon)
            drawIcon(painter, *m_icon, QRectF(11, (height() - size) / 2, size, size), theme.color(Token::text2));
        if (!m_key.isEmpty() && text().isEmpty()) {
            const double width = keyCapWidth(m_key);
            const double high = theme.scaled(20);
            drawKeyCap(painter, QRectF(this->width() - width - 10, (height() - high) / 2, width, high), m_key,
                       theme.color(Token::text2), theme.color(Token::border), theme.color(Token::sunken));
        }
    }
    QLineEdit::paintEvent(event);
}

namespace {

/// Takes away what was just typed or pasted, before the cursor, beyond so many whole characters. True when it did; the
/// text has then changed again.
bool stopAt(QLineEdit& input, int maximum) {
    const int excess = characterCount(input.text()) - maximum;
    if (excess <= 0) return false;
    const auto end = input.cursorPosition();
    const QString before = input.text().left(end);
    const auto kept = static_cast<int>(firstCharacters(before, characterCount(before) - excess).size());
    input.setSelection(kept, end - kept);
    input.del();
    return true;
}

}  // namespace

TextField::TextField(const QString& label, QWidget* parent)
    : QWidget(parent),
      m_top(new QHBoxLayout),
      m_label(new Label({}, TextRole::label, Token::text2)),
      m_note(new Label({}, TextRole::detail, Token::text3)),
      m_counter(new Label({}, TextRole::detail, Token::text3)),
      m_input(new Input),
      m_below(new QWidget),
      m_belowIcon(new IconLabel(Icon::error, 16, Token::dangerText)),
      m_belowText(new Label({}, TextRole::detail, Token::dangerText)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_top->setSpacing(4);
    m_top->addWidget(m_label);
    m_top->addWidget(m_note);
    m_top->addStretch(1);
    m_top->addWidget(m_counter);
    column->addLayout(m_top);
    column->addWidget(m_input);
    auto* below = new QHBoxLayout(m_below);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(6);
    m_belowText->setWordWrap(true);
    below->addWidget(m_belowIcon, 0, Qt::AlignTop);
    below->addWidget(m_belowText, 1);
    column->addWidget(m_below);
    m_note->hide();
    m_counter->hide();
    m_label->setBuddy(m_input);
    setFocusProxy(m_input);
    setLabel(label);
    showBelow();
    connect(m_input, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (m_maximum > 0 && stopAt(*m_input, m_maximum)) return;
        if (m_maximum > 0) m_counter->setText(tr("%1 of %2").arg(characterCount(text)).arg(m_maximum));
        emit textChanged(text);
    });
    connect(m_input, &QLineEdit::returnPressed, this, &TextField::returnPressed);
}

void TextField::setLabel(const QString& label) {
    m_label->setText(label);
    m_label->setVisible(!label.isEmpty());
    m_input->setAccessibleName(label);
}

void TextField::setLabelNote(const QString& note) {
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

Button* TextField::addLabelAction(const QString& text) {
    auto* link = new Button(text, Button::Kind::link);
    link->setSize(Button::Size::small);
    m_top->addWidget(link);
    return link;
}

void TextField::setPassword(bool password) {
    m_input->setEchoMode(password ? QLineEdit::Password : QLineEdit::Normal);
    if (!password) return;
    auto* eye = m_eye = new Button(Icon::eye, tr("Show password"));
    eye->setSize(Button::Size::small);
    eye->setCheckable(true);
    eye->setFixedSize(26, 26);
    m_input->setTrailing(eye);
    connect(eye, &Button::toggled, this, [this, eye](bool shown) {
        m_input->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        eye->setGlyph(shown ? Icon::eyeOff : Icon::eye);
        eye->setAccessibleName(shown ? tr("Hide password") : tr("Show password"));
        eye->setToolTip(eye->accessibleName());
    });
}

void TextField::hidePassword() {
    if (m_eye) m_eye->setChecked(false);
}

void TextField::setCounter(int maximum) {
    m_maximum = maximum;
    m_input->setMaxLength(2 * maximum);  // Qt counts an emoji as two; `stopAt` counts as the server does.
    m_counter->setText(tr("%1 of %2").arg(characterCount(m_input->text())).arg(maximum));
    m_counter->show();
}

void TextField::setErrorPlace(bool kept) {
    keepPlace(*m_below, kept);
}

void TextField::setError(const QString& sentence) {
    m_error = sentence;
    m_input->setInvalid(!sentence.isEmpty());
    setSpokenFault(*m_input, sentence, m_hint);
    showBelow();
}

QString TextField::error() const {
    return m_error;
}

void TextField::setHint(const QString& text, Token color, std::optional<Icon> icon) {
    m_hint = text;
    m_hintColor = color;
    m_hintIcon = icon;
    if (m_error.isEmpty()) setSpokenDescription(*m_input, text);
    showBelow();
}

void TextField::showBelow() {
    const bool wrong = !m_error.isEmpty();
    m_below->setVisible(wrong || !m_hint.isEmpty());
    m_belowIcon->setVisible(wrong || m_hintIcon);
    m_belowIcon->setGlyph(wrong ? Icon::error : m_hintIcon.value_or(Icon::info));
    m_belowIcon->setColor(wrong ? Token::dangerText : m_hintColor);
    m_belowText->setText(wrong ? m_error : m_hint);
    m_belowText->setColor(wrong ? Token::dangerText : m_hintColor);
}

}  // namespace mc::widgets
