#include "widgets/row_delegate.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QImage>
#include <QPainter>
#include <QToolTip>
#include <vector>

#include "widgets/plain_text.h"

namespace mc::widgets {
namespace {

struct Cut {
    QRectF place;
    QString words;
};

/// A row is painted on it, unseen, to hear what is cut: where words stand only the delegate knows.
class Witness : public QImage {
public:
    /// `view` as dense as it is: photos are asked for in that size.
    explicit Witness(const QPaintDevice& view) : QImage(1, 1, QImage::Format_ARGB32_Premultiplied) {
        setDevicePixelRatio(view.devicePixelRatioF());
    }
    void add(const QRectF& place, const QString& words) { m_cuts.push_back({place, words}); }
    const std::vector<Cut>& cuts() const { return m_cuts; }

private:
    std::vector<Cut> m_cuts;
};

Cut cutAt(const QStyledItemDelegate& delegate, const QStyleOptionViewItem& option, const QModelIndex& index,
          const QPointF& point) {
    Witness witness(*option.widget);
    QPainter painter(&witness);
    delegate.paint(&painter, option, index);
    Cut found;
    QStringList words;
    for (const Cut& cut : witness.cuts()) {
        if (!cut.place.contains(point)) continue;
        words << cut.words;
        found.place |= cut.place;
    }
    found.words = words.join(QStringLiteral(" · "));
    return found;
}

}  // namespace

void noteCut(const QPainter& painter, const QRectF& rect, const QString& words) {
    if (auto* witness = dynamic_cast<Witness*>(painter.device()))
        witness->add(painter.worldTransform().mapRect(rect), words);
}

bool RowDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                            const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const Cut cut = cutAt(*this, option, index, event->pos());
    if (cut.words.isEmpty()) return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), plainToolTip(cut.words), view->viewport(), cut.place.toAlignedRect());
    return true;
}

}  // namespace mc::widgets
