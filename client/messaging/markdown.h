#pragma once

#include <QString>
#include <QVector>

/// The part of Markdown that messages may use: bold, italic, inline code, code blocks, lists, quotes, links. CommonMark
/// decides what is one; everything else (HTML, images, headings, reference definitions) stays as it was typed. Pure
/// functions, GUI thread.
namespace mc::messaging {

/// A run of words in one look. A link may be bold or code at the same time.
struct Span {
    QString text;
    bool bold = false;
    bool italic = false;
    bool code = false;
    QString href = {};  ///< Only for links; always http, https or mailto.

    bool operator==(const Span&) const = default;
};

struct Block {
    enum class Kind { paragraph, bullet, numbered, code };
    Kind kind = Kind::paragraph;
    QVector<Span> spans;  ///< For code: one plain span with the text.
    QString language;     ///< Of a code block, as written: "cpp".
    int number = 0;       ///< Of a numbered item.
    int depth = 0;        ///< How many lists are around it; an item of a plain list has 1.
    int quotes = 0;       ///< How many quotes are around it.

    bool operator==(const Block&) const = default;
};

QVector<Block> parseMarkdown(const QString& text);

/// One line without marks, for previews: "See you at five. Bring the graph". At most 200 whole characters.
QString plainPreview(const QString& text);

}  // namespace mc::messaging
