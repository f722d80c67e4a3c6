#pragma once

#include <QPainter>
#include <QTextLayout>
#include <QUrl>
#include <memory>
#include <vector>

#include "messaging/markdown.h"
#include "widgets/theme.h"

namespace mc::messaging {

/// One message's text, laid out for a width and a theme: paragraphs, lists, quotes, code boxes. Made once and kept
/// while neither changes.
class MessageLayout {
public:
    MessageLayout(const QString& text, double width, const widgets::Theme& theme);

    double height() const { return m_height; }
    void paint(QPainter& painter, const QPointF& origin, const widgets::Theme& theme) const;

    /// What can be activated: a link, or the "Copy" of a code box.
    struct Target {
        QUrl url;      ///< Empty for code.
        QString code;  ///< Null for a link.
        QString words;
        std::vector<QRectF> boxes;  ///< A link's lines, from the origin.
    };
    /// In reading order.
    const std::vector<Target>& targets() const { return m_targets; }
    /// The one at a point, from the origin; null when there is none.
    const Target* targetAt(const QPointF& point) const;

private:
    struct Link {
        int start;
        int length;
        QUrl url;
    };
    struct Piece {
        Block::Kind kind = Block::Kind::paragraph;
        std::unique_ptr<QTextLayout> text;
        QRectF box;      ///< Of the whole piece.
        QPointF origin;  ///< Of the text.
        double indent = 0;
        int quotes = 0;
        QString mark;  ///< "•" or "1."
        QString code;
        QString language;
        std::vector<Link> links;
    };
    void add(const Block& block, bool first);
    void makeText(Piece& piece, const Block& block) const;
    void makeCode(Piece& piece, const Block& block) const;
    double layOut(QTextLayout& layout, double width, int lineHeight) const;
    void paintQuotes(QPainter& painter, const QPointF& origin, const widgets::Theme& theme) const;
    void paintCode(QPainter& painter, const QPointF& origin, const Piece& piece, const widgets::Theme& theme) const;
    void addTargets(const Piece& piece);
    static std::vector<QRectF> linkBoxes(const Piece& piece, const Link& link);
    static QRectF copyBox(const Piece& piece);

    const widgets::Theme& m_theme;
    double m_width;
    double m_height = 0;
    std::vector<Piece> m_pieces;
    std::vector<Target> m_targets;
};

}  // namespace mc::messaging
