#include "account/legal_view.h"

#include <QKeyEvent>
#include <QTextCursor>
#include <QTextList>
#include <utility>

#include "messaging/markdown.h"

namespace mc::account {

using namespace widgets;
using messaging::Block;
using messaging::Span;

namespace {

constexpr int kParagraphGap = 8;
constexpr int kSectionGap = 16;

/// Puts words into a document, one block after the other, in the looks of a theme.
class Writer {
public:
    Writer(QTextDocument& document, const Theme& theme) : m_cursor(&document), m_theme(theme) {}

    void heading(const LegalSection& section) {
        if (section.level == 0) return;
        const auto role = section.level == 1 ? TextRole::title : TextRole::section;
        auto format = blockFormat(role, kSectionGap);
        format.setHeadingLevel(section.level);
        begin(format, role);
        m_cursor.insertText(section.heading, charFormat(role, Token::text));
    }

    void block(const Block& block) {
        begin(blockFormat(TextRole::body, kParagraphGap), TextRole::body);
        enterList(block);
        for (const auto& span : block.spans)
            m_cursor.insertText(wordsOf(span, block.kind),
                                charFormat(roleOf(span, block.kind), Token::text, span.italic));
    }

    void endList() { m_list = nullptr; }

private:
    /// Items that follow each other are one list, numbered through.
    void enterList(const Block& block) {
        const bool item = block.kind == Block::Kind::bullet || block.kind == Block::Kind::numbered;
        if (item && m_list && m_last == block.kind) {
            m_list->add(m_cursor.block());
        } else if (item) {
            QTextListFormat list;
            list.setStyle(block.kind == Block::Kind::bullet ? QTextListFormat::ListDisc : QTextListFormat::ListDecimal);
            list.setIndent(block.depth);
            m_list = m_cursor.createList(list);
        } else {
            m_list = nullptr;
        }
        m_last = block.kind;
    }
    /// Lines of the source are not lines of the page.
    static QString wordsOf(const Span& span, Block::Kind kind) {
        QString words = span.text;
        return words.replace(u'\n', kind == Block::Kind::code ? QChar(QChar::LineSeparator) : QChar(u' '));
    }
    static TextRole roleOf(const Span& span, Block::Kind kind) {
        if (span.code || kind == Block::Kind::code) return TextRole::code;
        return span.bold ? TextRole::strong : TextRole::body;
    }
    QTextBlockFormat blockFormat(TextRole role, int above) const {
        QTextBlockFormat format;
        format.setLineHeight(m_theme.lineHeight(role), QTextBlockFormat::MinimumHeight);
        if (!m_first) format.setTopMargin(m_theme.scaled(above));
        return format;
    }
    QTextCharFormat charFormat(TextRole role, Token color, bool italic = false) const {
        QTextCharFormat format;
        auto font = m_theme.font(role);
        font.setItalic(italic);
        format.setFont(font);
        format.setForeground(m_theme.color(color));
        return format;
    }
    /// An empty document has its first block already. A new one must not stay in the list of the one before.
    void begin(const QTextBlockFormat& format, TextRole role) {
        if (std::exchange(m_first, false))
            m_cursor.setBlockFormat(format);
        else
            m_cursor.insertBlock(format);
        if (auto* list = m_cursor.currentList()) list->remove(m_cursor.block());
        m_cursor.setBlockFormat(format);
        m_cursor.setBlockCharFormat(charFormat(role, Token::text));  // Of a list's mark, too.
    }

    QTextCursor m_cursor;
    const Theme& m_theme;
    QTextList* m_list = nullptr;
    Block::Kind m_last = Block::Kind::paragraph;
    bool m_first = true;
};

bool readsOn(const QKeyEvent& event) {
    switch (event.key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
        case Qt::Key_Home:
        case Qt::Key_End:
            return !(event.modifiers() & Qt::ShiftModifier);
        default:
            return false;
    }
}

}  // namespace

LegalView::LegalView(QWidget* parent) : ReadText({}, TextRole::body, Token::text, parent) {
    setObjectName(u"legalText"_qs);
    setAccessibleName(tr("Text"));
}

void LegalView::setSections(const QVector<LegalSection>& sections) {
    m_sections = sections;
    write();
}

void LegalView::write() {
    clear();
    Writer writer(*document(), themeOf(this));
    for (const auto& section : m_sections) {
        writer.endList();
        writer.heading(section);
        for (const auto& block : messaging::parseMarkdown(section.body))
            writer.block(block);
    }
    moveCursor(QTextCursor::Start);
    updateGeometry();
}

void LegalView::changeEvent(QEvent* event) {
    ReadText::changeEvent(event);
    if (event->type() == QEvent::StyleChange) write();
}

void LegalView::keyPressEvent(QKeyEvent* event) {
    if (readsOn(*event)) return event->ignore();
    ReadText::keyPressEvent(event);
}

}  // namespace mc::account
