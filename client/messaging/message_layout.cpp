#include "messaging/message_layout.h"

#include <QCoreApplication>

#include "messaging/code_highlight.h"
#include "widgets/icon.h"
#include "widgets/painting.h"

namespace mc::messaging {

using namespace widgets;
using MarkSpan = messaging::Span;

namespace {

constexpr double kBlockGap = 8;
constexpr double kMarkWidth = 24;
constexpr double kCodeHead = 32;
constexpr double kCodeInset = 12;
constexpr double kCopyWidth = 76;

QTextCharFormat formatOf(const MarkSpan& span, const Theme& theme) {
    QTextCharFormat format;
    format.setForeground(theme.color(Token::text));
    QFont font = theme.font(TextRole::body);
    const auto style = span.style;
    if (style == MarkSpan::Style::bold || style == MarkSpan::Style::boldItalic) font = theme.font(TextRole::strong);
    if (style == MarkSpan::Style::italic || style == MarkSpan::Style::boldItalic) font.setItalic(true);
    if (style == MarkSpan::Style::code) {
        font = theme.font(TextRole::code);
        format.setBackground(theme.color(Token::hover));
    }
    if (style == MarkSpan::Style::link) {
        format.setForeground(theme.color(Token::accentText));
        format.setFontUnderline(true);
    }
    format.setFont(font);
    return format;
}

QColor codeColor(CodeToken token, const Theme& theme) {
    switch (token) {
        case CodeToken::keyword:
            return theme.color(Token::codeKeyword);
        case CodeToken::string:
            return theme.color(Token::codeString);
        case CodeToken::number:
            return theme.color(Token::codeNumber);
        case CodeToken::function:
            return theme.color(Token::codeFunction);
        case CodeToken::comment:
            return theme.color(Token::codeComment);
    }
    return theme.color(Token::text);
}

bool isItem(Block::Kind kind) {
    return kind == Block::Kind::bullet || kind == Block::Kind::numbered;
}

}  // namespace

MessageLayout::MessageLayout(const QString& text, double width, const Theme& theme) : m_theme(theme), m_width(width) {
    for (const auto& block : parseMarkdown(text))
        add(block, m_pieces.empty());
}

void MessageLayout::add(const Block& block, bool first) {
    const bool goesOn = !first && isItem(block.kind) && isItem(m_pieces.back().kind);
    const bool intoList = !first && isItem(block.kind) && m_pieces.back().kind == Block::Kind::paragraph;
    if (!first) m_height += goesOn || intoList ? 0 : kBlockGap;
    m_pieces.push_back(block.kind == Block::Kind::code ? codePiece(block) : textPiece(block));
    m_height = m_pieces.back().box.bottom();
}

double MessageLayout::layOut(QTextLayout& layout, double width, int lineHeight) const {
    double y = 0;
    layout.beginLayout();
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y + (lineHeight - line.height()) / 2});
        y += lineHeight;
    }
    layout.endLayout();
    return y;
}

MessageLayout::Piece MessageLayout::textPiece(const Block& block) {
    Piece piece;
    piece.kind = block.kind;
    if (block.kind == Block::Kind::bullet) piece.mark = u"•"_qs;
    if (block.kind == Block::Kind::numbered) piece.mark = QString::number(block.number) + u'.';
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const auto& span : block.spans) {
        const int start = static_cast<int>(text.size());
        QString words = span.text;
        text += words.replace(u'\n', QChar::LineSeparator);
        const int length = static_cast<int>(text.size()) - start;
        formats.append({start, length, formatOf(span, m_theme)});
        if (span.style == MarkSpan::Style::link) piece.links.push_back({start, length, QUrl(span.href)});
    }
    piece.text = std::make_unique<QTextLayout>(text, m_theme.font(TextRole::body));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    piece.text->setTextOption(option);
    piece.text->setFormats(formats);
    const double indent = piece.mark.isEmpty() ? 0 : kMarkWidth;
    const double height = layOut(*piece.text, m_width - indent, m_theme.lineHeight(TextRole::body));
    piece.origin = {indent, m_height};
    piece.box = {0, m_height, m_width, height};
    return piece;
}

MessageLayout::Piece MessageLayout::codePiece(const Block& block) {
    Piece piece;
    piece.kind = block.kind;
    piece.code = block.spans.first().text;
    piece.language = languageName(block.language);
    QString text = piece.code;
    piece.text = std::make_unique<QTextLayout>(text.replace(u'\n', QChar::LineSeparator), m_theme.font(TextRole::code));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAnywhere);
    option.setTabStopDistance(4 * QFontMetricsF(m_theme.font(TextRole::code)).horizontalAdvance(u' '));
    piece.text->setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const auto& range : highlightCode(piece.code, block.language)) {
        QTextCharFormat format;
        format.setForeground(codeColor(range.token, m_theme));
        formats.append({static_cast<int>(range.start), static_cast<int>(range.length), format});
    }
    piece.text->setFormats(formats);
    const double height = layOut(*piece.text, m_width - 2 * kCodeInset, m_theme.lineHeight(TextRole::code));
    piece.origin = {kCodeInset, m_height + kCodeHead + kCodeInset - 4};
    piece.box = {0, m_height, m_width, kCodeHead + height + 2 * kCodeInset - 8};
    return piece;
}

QRectF MessageLayout::copyBox(const Piece& piece) {
    return {piece.box.right() - kCopyWidth, piece.box.top(), kCopyWidth, kCodeHead};
}

void MessageLayout::paintCode(QPainter& painter, const QPointF& origin, const Piece& piece, const Theme& theme) const {
    const QRectF box = piece.box.translated(origin);
    drawBox(painter, box, metrics::kControlRadius, theme.color(Token::surface), theme.color(Token::border));
    painter.fillRect(QRectF(box.left(), box.top() + kCodeHead, box.width(), 1), theme.color(Token::border));
    drawText(painter, QRectF(box.left() + kCodeInset, box.top(), box.width() / 2, kCodeHead), Qt::AlignVCenter,
             piece.language, theme.font(TextRole::detail), theme.color(Token::text2));
    const QRectF copy = copyBox(piece).translated(origin);
    drawIcon(painter, Icon::copy, QRectF(copy.left() + 14, copy.center().y() - 7, 14, 14), theme.color(Token::text2));
    drawText(painter, copy.adjusted(34, 0, 0, 0), Qt::AlignVCenter,
             QCoreApplication::translate("mc::messaging::MessageLayout", "Copy"), theme.font(TextRole::detail),
             theme.color(Token::text2));
}

void MessageLayout::paint(QPainter& painter, const QPointF& origin, const Theme& theme) const {
    for (const auto& piece : m_pieces) {
        if (piece.kind == Block::Kind::code) paintCode(painter, origin, piece, theme);
        if (!piece.mark.isEmpty())
            drawText(painter,
                     QRectF(origin.x() + 4, origin.y() + piece.box.top(), kMarkWidth, theme.lineHeight(TextRole::body)),
                     Qt::AlignVCenter, piece.mark, theme.font(TextRole::body), theme.color(Token::text3));
        painter.setPen(theme.color(Token::text));
        piece.text->draw(&painter, origin + piece.origin);
    }
}

QUrl MessageLayout::linkAt(const QPointF& point) const {
    for (const auto& piece : m_pieces) {
        if (piece.links.empty() || !piece.box.contains(point)) continue;
        const QPointF inside = point - piece.origin;
        for (int i = 0; i < piece.text->lineCount(); ++i) {
            const auto line = piece.text->lineAt(i);
            if (!line.naturalTextRect().contains(inside)) continue;
            const int cursor = line.xToCursor(inside.x(), QTextLine::CursorOnCharacter);
            for (const auto& link : piece.links)
                if (cursor >= link.start && cursor < link.start + link.length) return link.url;
        }
    }
    return {};
}

QString MessageLayout::codeToCopyAt(const QPointF& point) const {
    for (const auto& piece : m_pieces)
        if (piece.kind == Block::Kind::code && copyBox(piece).contains(point)) return piece.code;
    return {};
}

bool MessageLayout::isClickable(const QPointF& point) const {
    return linkAt(point).isValid() || !codeToCopyAt(point).isNull();
}

}  // namespace mc::messaging
