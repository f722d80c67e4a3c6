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
constexpr double kQuoteWidth = 14;
constexpr int kDeepest = 6;  ///< Further nesting is not moved further: the words keep a column to stand in.

QTextCharFormat formatOf(const MarkSpan& span, const Theme& theme) {
    QTextCharFormat format;
    format.setForeground(theme.color(Token::text));
    QFont font = theme.font(span.code ? TextRole::code : span.bold ? TextRole::strong : TextRole::body);
    if (span.code) format.setBackground(theme.color(Token::hover));
    if (span.code && span.bold) font.setWeight(theme.font(TextRole::strong).weight());
    if (span.italic) font.setItalic(true);
    if (!span.href.isEmpty()) {
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
    const Piece* before = first ? nullptr : &m_pieces.back();
    const bool goesOn = before && isItem(block.kind) && isItem(before->kind);
    const bool intoList = before && isItem(block.kind) && before->kind == Block::Kind::paragraph;
    const bool sameQuote = before && before->quotes == std::min(block.quotes, kDeepest);
    if (before) m_height += (goesOn || intoList) && sameQuote ? 0 : kBlockGap;
    Piece piece;
    piece.kind = block.kind;
    piece.quotes = std::min(block.quotes, kDeepest);
    piece.indent = piece.quotes * kQuoteWidth + std::min(block.depth, kDeepest) * kMarkWidth;
    block.kind == Block::Kind::code ? makeCode(piece, block) : makeText(piece, block);
    m_height = piece.box.bottom();
    addTargets(piece);
    m_pieces.push_back(std::move(piece));
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

void MessageLayout::makeText(Piece& piece, const Block& block) const {
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
        if (!span.href.isEmpty()) piece.links.push_back({start, length, QUrl(span.href)});
    }
    piece.text = std::make_unique<QTextLayout>(text, m_theme.font(TextRole::body));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    piece.text->setTextOption(option);
    piece.text->setFormats(formats);
    const double height = layOut(*piece.text, m_width - piece.indent, m_theme.lineHeight(TextRole::body));
    piece.origin = {piece.indent, m_height};
    piece.box = {0, m_height, m_width, height};
}

void MessageLayout::makeCode(Piece& piece, const Block& block) const {
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
    const double width = m_width - piece.indent;
    const double height = layOut(*piece.text, width - 2 * kCodeInset, m_theme.lineHeight(TextRole::code));
    piece.origin = {piece.indent + kCodeInset, m_height + kCodeHead + kCodeInset - 4};
    piece.box = {piece.indent, m_height, width, kCodeHead + height + 2 * kCodeInset - 8};
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

/// A bar beside each quote, without a gap between two blocks of one.
void MessageLayout::paintQuotes(QPainter& painter, const QPointF& origin, const Theme& theme) const {
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        const auto& piece = m_pieces[i];
        const int above = i == 0 ? 0 : m_pieces[i - 1].quotes;
        for (int quote = 0; quote < piece.quotes; ++quote) {
            const double top = quote < above ? m_pieces[i - 1].box.bottom() : piece.box.top();
            painter.fillRect(QRectF(origin.x() + quote * kQuoteWidth, origin.y() + top, 2, piece.box.bottom() - top),
                             theme.color(Token::accent));
        }
    }
}

void MessageLayout::paint(QPainter& painter, const QPointF& origin, const Theme& theme) const {
    paintQuotes(painter, origin, theme);
    for (const auto& piece : m_pieces) {
        if (piece.kind == Block::Kind::code) paintCode(painter, origin, piece, theme);
        if (!piece.mark.isEmpty())
            drawText(painter,
                     QRectF(origin.x() + piece.indent - kMarkWidth + 4, origin.y() + piece.box.top(), kMarkWidth,
                            theme.lineHeight(TextRole::body)),
                     Qt::AlignVCenter, piece.mark, theme.font(TextRole::body), theme.color(Token::text3));
        painter.setPen(theme.color(Token::text));
        piece.text->draw(&painter, origin + piece.origin);
    }
}

std::vector<QRectF> MessageLayout::linkBoxes(const Piece& piece, const Link& link) {
    std::vector<QRectF> boxes;
    for (int i = 0; i < piece.text->lineCount(); ++i) {
        const auto line = piece.text->lineAt(i);
        const int from = std::max(link.start, line.textStart());
        const int to = std::min(link.start + link.length, line.textStart() + line.textLength());
        if (from >= to) continue;
        const double left = line.cursorToX(from), right = line.cursorToX(to);
        boxes.emplace_back(piece.origin.x() + std::min(left, right), piece.origin.y() + line.y(),
                           std::abs(right - left), line.height());
    }
    return boxes;
}

void MessageLayout::addTargets(const Piece& piece) {
    if (piece.kind == Block::Kind::code) {
        const QString words = QCoreApplication::translate("mc::messaging::MessageLayout", "Copy code");
        m_targets.push_back({{}, piece.code, words, {copyBox(piece)}});
    }
    for (const auto& link : piece.links)
        m_targets.push_back({link.url, {}, piece.text->text().mid(link.start, link.length), linkBoxes(piece, link)});
}

const MessageLayout::Target* MessageLayout::targetAt(const QPointF& point) const {
    for (const auto& target : m_targets)
        for (const auto& box : target.boxes)
            if (box.contains(point)) return &target;
    return nullptr;
}

}  // namespace mc::messaging
