#pragma once

#include <QPainter>
#include <QTextLayout>
#include <QUrl>
#include <memory>
#include <vector>

#include "messaging/markdown.h"
#include "widgets/theme.h"

namespace mc::messaging {

/// One message's text, laid out for a width and a theme: paragraphs, lists, code boxes. Made once and kept while
/// neither changes.
class MessageLayout {
public:
    MessageLayout(const QString& text, double width, const widgets::Theme& theme);

    double height() const { return m_height; }
    void paint(QPainter& painter, const QPointF& origin, const widgets::Theme& theme) const;
    /// Positions are relative to the origin.
    QUrl linkAt(const QPointF& point) const;
    /// The code whose "Copy" is there; null when there is none.
    QString codeToCopyAt(const QPointF& point) const;
    bool isClickable(const QPointF& point) const;

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
        QString mark;    ///< "•" or "1."
        QString code;
        QString language;
        std::vector<Link> links;
    };
    void add(const Block& block, bool first);
    Piece textPiece(const Block& block);
    Piece codePiece(const Block& block);
    double layOut(QTextLayout& layout, double width, int lineHeight) const;
    void paintCode(QPainter& painter, const QPointF& origin, const Piece& piece, const widgets::Theme& theme) const;
    static QRectF copyBox(const Piece& piece);

    const widgets::Theme& m_theme;
    double m_width;
    double m_height = 0;
    std::vector<Piece> m_pieces;
};

}  // namespace mc::messaging
