#pragma once

#include <QStyledItemDelegate>
#include <functional>

#include "domain/time.h"
#include "protocol/mentors.h"

namespace mc::discovery {

/// Paints a mentor's card of the grid: person, tags, stars, price, next free time, Book. The card stands 6 pixels
/// inside its cell, so that gaps are 12 and the focus ring has room.
class MentorCardDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int kHalfGap = 6;
    static constexpr int kHeight = 205;

    /// `now` is asked for each paint.
    MentorCardDelegate(domain::ZoneTable viewer, std::function<domain::UtcTime()> now, QObject* parent = nullptr);

    void setBookEnabled(bool enabled) { m_bookEnabled = enabled; }
    bool isBookEnabled() const { return m_bookEnabled; }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

    /// Where Book is, for a cell of the view.
    static QRect bookRect(const QRect& cell);
    /// Where the heart is, and some room around it for the finger.
    static QRect heartRect(const QRect& cell);
    /// For a card in a cell of that width: where price and Book have no room beside each other, Book stands below.
    static int cardHeight(int cellWidth);

private:
    void paintPerson(QPainter& painter, const QRectF& card, const protocol::MentorCard& mentor) const;
    void paintTags(QPainter& painter, const QRectF& card, const protocol::MentorCard& mentor) const;
    void paintRating(QPainter& painter, const QRectF& card, const protocol::MentorCard& mentor) const;
    void paintOffer(QPainter& painter, const QRectF& card, const protocol::MentorCard& mentor) const;
    void paintBook(QPainter& painter, const QRect& cell, bool solid, bool underMouse) const;
    void paintHeart(QPainter& painter, const QRect& cell, bool kept, bool underMouse) const;

    domain::ZoneTable m_viewer;
    std::function<domain::UtcTime()> m_now;
    bool m_bookEnabled = true;
};

}  // namespace mc::discovery
