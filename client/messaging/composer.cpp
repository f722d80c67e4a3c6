#include "messaging/composer.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/button.h"
#include "widgets/characters.h"
#include "widgets/label.h"
#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::messaging {

using namespace widgets;

namespace {

constexpr int kLimit = 4000;  ///< As protocol::SendMessage allows.
constexpr int kCountFrom = 3600;
constexpr int kMostLines = 7;

}  // namespace

Composer::Composer(QWidget* parent) : QWidget(parent) {
    m_input = new QPlainTextEdit;
    m_input->setObjectName(QStringLiteral("messageInput"));
    m_input->setAccessibleName(tr("Message"));
    m_input->setFrameShape(QFrame::NoFrame);
    m_input->setTabChangesFocus(true);
    m_input->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_input->viewport()->setAutoFillBackground(false);
    m_input->installEventFilter(this);
    m_counter = new Label({}, TextRole::detail, Token::text3);
    m_hint = new Label(tr("Enter sends, Shift+Enter new line"), TextRole::detail, Token::text3);
    auto* bold = new Button(Icon::bold, tr("Bold (Ctrl+B)"));
    auto* code = new Button(Icon::code, tr("Code (Ctrl+E)"));
    bold->setSize(Button::Size::small);
    code->setSize(Button::Size::small);
    bold->setObjectName(QStringLiteral("boldButton"));
    code->setObjectName(QStringLiteral("codeButton"));
    m_send = new Button(Icon::send, tr("Send"), Button::Kind::primary);
    m_send->setObjectName(QStringLiteral("sendButton"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 8);
    column->setSpacing(4);
    column->addWidget(m_input);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(bold);
    row->addWidget(code);
    row->addStretch(1);
    row->addWidget(m_counter);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_hint, 100);
    row->addSpacing(8);
    row->addWidget(m_send);
    column->addLayout(row);
    connect(bold, &Button::clicked, this, [this] { wrap(QStringLiteral("**")); });
    connect(code, &Button::clicked, this, [this] { wrap(QStringLiteral("`"), QStringLiteral("```")); });
    connect(m_send, &Button::clicked, this, &Composer::send);
    connect(m_input, &QPlainTextEdit::textChanged, this, &Composer::follow);
    restyle();
    follow();
}

void Composer::setPlaceholder(const QString& text) {
    m_input->setPlaceholderText(text);
}
void Composer::takeFocus() {
    m_input->setFocus(Qt::OtherFocusReason);
}

void Composer::setText(const QString& text) {
    if (text == m_input->toPlainText()) return;
    m_restoring = true;
    m_input->setPlainText(text);
    m_input->moveCursor(QTextCursor::End);
    m_restoring = false;
}

void Composer::send() {
    const QString text = m_input->toPlainText().trimmed();
    if (text.isEmpty() || characterCount(text) > kLimit) return;
    m_input->clear();
    emit sent(text);
}

/// Marks the selection; several lines become a block.
void Composer::wrap(const QString& mark, const QString& block) {
    auto cursor = m_input->textCursor();
    QString chosen = cursor.selectedText();
    chosen.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');  // Enter, Shift+Enter.
    const bool lines = !block.isEmpty() && chosen.contains(u'\n');
    cursor.insertText(lines ? block + u'\n' + chosen + u'\n' + block + u'\n' : mark + chosen + mark);
    if (chosen.isEmpty())
        cursor.movePosition(QTextCursor::Left, QTextCursor::MoveAnchor, static_cast<int>(mark.size()));
    m_input->setTextCursor(cursor);
    takeFocus();
}

void Composer::follow() {
    const QString text = m_input->toPlainText();
    const int count = characterCount(text);
    m_counter->setVisible(count >= kCountFrom);
    m_hint->setVisible(count < kCountFrom && width() >= 420);
    m_counter->setText(tr("%1 of %2").arg(count).arg(kLimit));
    m_counter->setColor(count > kLimit ? Token::dangerText : Token::text3);
    m_send->setEnabled(!text.trimmed().isEmpty() && count <= kLimit);
    fitHeight();
    if (m_restoring) return;
    emit changed(text);
    if (!text.isEmpty()) emit typed();
}

void Composer::fitHeight() {
    const int line = m_input->fontMetrics().lineSpacing();
    const int lines = std::clamp(static_cast<int>(m_input->document()->size().height()), 1, kMostLines);
    const int wanted = lines * line + 10;
    if (m_input->height() != wanted) m_input->setFixedHeight(wanted);
}

bool Composer::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    if (event->type() == QEvent::Resize) fitHeight();
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool press = event->type() == QEvent::KeyPress;
        if (key->modifiers() == Qt::ControlModifier && (key->key() == Qt::Key_B || key->key() == Qt::Key_E)) {
            if (press)
                key->key() == Qt::Key_B ? wrap(QStringLiteral("**")) : wrap(QStringLiteral("`"), QStringLiteral("```"));
            key->accept();
            return press;
        }
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (press && enter && !(key->modifiers() & Qt::ShiftModifier)) {
            send();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void Composer::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange) restyle();
    QWidget::changeEvent(event);
}

void Composer::restyle() {
    const Theme& theme = themeOf(this);
    m_input->setFont(theme.font(TextRole::body));
    QPalette palette = m_input->palette();
    palette.setColor(QPalette::Base, Qt::transparent);
    palette.setColor(QPalette::Text, theme.color(Token::text));
    palette.setColor(QPalette::PlaceholderText, theme.color(Token::text3));
    m_input->setPalette(palette);
    fitHeight();
}

void Composer::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = themeOf(this);
    const bool focus = m_input->hasFocus();
    drawBox(painter, QRectF(rect()), metrics::kControlRadius, theme.color(Token::surface),
            theme.color(focus ? Token::focus : Token::control), focus ? 2 : 1);
}

}  // namespace mc::messaging
