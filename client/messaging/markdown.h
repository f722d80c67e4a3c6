#pragma once

#include <QString>
#include <QVector>

/// The part of Markdown that messages may use: bold, italic, inline code, code blocks, lists, links. Everything else is
/// plain text; there is no HTML and there are no images. Pure functions.
namespace mc::messaging {

struct Span {
    enum class Style { plain, bold, italic, boldItalic, code, link };
    Style style = Style::plain;
    QString text;
    QString href;  ///< Only for links; always http or https.

    bool operator==(const Span&) const = default;
};

struct Block {
    enum class Kind { paragraph, bullet, numbered, code };
    Kind kind = Kind::paragraph;
    QVector<Span> spans;  ///< For code: one plain span with the text.
    QString language;     ///< Of a code block, as written: "cpp".
    int number = 0;       ///< Of a numbered item.

    bool operator==(const Block&) const = default;
};

QVector<Block> parseMarkdown(const QString& text);

/// One line without marks, for previews: "See you at five. Bring the graph".
QString plainPreview(const QString& text);

}  // namespace mc::messaging
