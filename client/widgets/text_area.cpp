#include "widgets/text_area.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QTextCursor>
#include <QTextDocument>
#include <QVBoxLayout>

#include "widgets/accessible.h"
#include "widgets/characters.h"
#include "widgets/focus_ring.h"
#include "widgets/fold.h"
#include "widgets/label.h"
#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::widgets {

AreaInput::AreaInput(QWidget* parent) : QPlainTextEdit(parent) {
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(4);
    setOwnFocus(this);
    restyle();
}

void AreaInput::setInvalid(bool invalid) {
    setProperty("mcInvalid", invalid);
    if (parentWidget()) parentWidget()->update();
}

void AreaInput::restyle() {
    QPalette palette = this->palette();
    palette.setColor(QPalette::Base, Qt::transparent);
    setPalette(palette);
    setFont(themeOf(this).font(TextRole::body));
}

void AreaInput::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        setPalette({});
        restyle();
    }
}

TextArea::TextArea(const QString& label, QWidget* parent)
    : QWidget(parent),
      m_label(new Label(label, TextRole::label, Token::text2)),
      m_note(new Label({}, TextRole::detail, Token::text3)),
      m_counter(new Label({}, TextRole::detail, Token::text3)),
      m_input(new AreaInput),
      m_error(new Label({}, TextRole::detail, Token::dangerText)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* top = new QHBoxLayout;
    top->setSpacing(4);
    top->addWidget(m_label);
    top->addWidget(m_note);
    top->addStretch(1);
    top->addWidget(m_counter);
    column->addLayout(top);
    auto* frame = new QVBoxLayout;
    frame->setContentsMargins(8, 8, 4, 8);
    frame->addWidget(m_input);
    column->addLayout(frame, 1);
    column->addWidget(m_error);
    m_error->setWordWrap(true);
    m_error->hide();
    m_note->hide();
    m_counter->hide();
    m_label->setVisible(!label.isEmpty());
    m_label->setBuddy(m_input);
    m_input->setAccessibleName(label);
    m_input->installEventFilter(this);
    setFocusProxy(m_input);
    setRows(4);
    connect(m_input, &QPlainTextEdit::textChanged, this, &TextArea::count);
}

QString TextArea::text() const {
    return m_input->toPlainText();
}
void TextArea::setText(const QString& text) {
    m_input->setPlainText(text);
}
void TextArea::setInputName(const QString& objectName) {
    m_input->setObjectName(objectName);
}
void TextArea::setPlaceholder(const QString& text) {
    m_input->setPlaceholderText(text);
}

void TextArea::setLabelNote(const QString& note) {
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void TextArea::setCounter(int maximum) {
    m_maximum = maximum;
    m_counter->show();
    count();
}

void TextArea::setRows(int rows) {
    m_rows = rows;
    m_input->setFixedHeight(rows * themeOf(this).lineHeight(TextRole::body) + 8);
}

/// As many rows in larger letters.
void TextArea::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) setRows(m_rows);
}

void TextArea::setErrorPlace(bool kept) {
    keepPlace(*m_error, kept);
}

void TextArea::setError(const QString& sentence) {
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    m_input->setInvalid(!sentence.isEmpty());
    setSpokenFault(*m_input, sentence);
}

void TextArea::count() {
    const int length = characterCount(m_input->toPlainText());
    if (m_maximum > 0 && length > m_maximum) return cut(length - m_maximum);
    m_counter->setText(tr("%1 of %2").arg(length).arg(m_maximum));
    if (m_maximum > 0 && length / 50 != m_spoken) {
        m_spoken = length / 50;
        m_input->setAccessibleDescription(m_counter->text());
        QAccessibleEvent event(m_input, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    emit textChanged();
}

/// Takes away what was just typed or pasted, before the cursor, as a line edit with a maximum does; whole characters.
void TextArea::cut(int excess) {
    QTextCursor cursor = m_input->textCursor();
    const QString before = m_input->toPlainText().left(cursor.position());
    const bool atEnd = characterCount(before) < excess;
    const QString text = atEnd ? m_input->toPlainText() : before;
    cursor.setPosition(static_cast<int>(text.size()));
    const auto kept = firstCharacters(text, characterCount(text) - excess).size();
    cursor.setPosition(static_cast<int>(kept), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

bool TextArea::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    return QWidget::eventFilter(watched, event);
}

void TextArea::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    const bool invalid = m_input->property("mcInvalid").toBool();
    const bool focus = m_input->hasFocus();
    Token edge = m_input->isEnabled() ? Token::control : Token::hover;
    if (focus) edge = Token::focus;
    if (invalid) edge = Token::danger;
    drawBox(painter, m_input->geometry().adjusted(-8, -8, 4, 8), metrics::kControlRadius,
            theme.color(m_input->isEnabled() ? Token::surface : Token::hover), theme.color(edge),
            focus || invalid ? 2 : 1);
}

}  // namespace mc::widgets
