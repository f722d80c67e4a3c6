#pragma once

#include <QCache>
#include <QStyledItemDelegate>

#include "messaging/message_layout.h"
#include "messaging/thread_model.h"

namespace mc::messaging {

/// Draws a thread's rows: no bubbles; avatar, name and time, then the text over the full width.
class ThreadDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum class Hit { nothing, link, copyCode, retry };
    struct Target {
        Hit hit = Hit::nothing;
        QUrl url;
        QString code;
        QString words;              ///< What it says.
        std::vector<QRectF> boxes;  ///< In the row's coordinates.
    };

    explicit ThreadDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// What a click at `point` (in the row's coordinates) means.
    Target targetAt(const ThreadRow& row, const QPointF& point, int width) const;
    /// Everything of a row that can be activated, in reading order.
    std::vector<Target> targets(const ThreadRow& row, int width) const;
    /// The target of the current row that the keyboard is at; -1 for the row itself.
    void setCurrentTarget(int target) { m_currentTarget = target; }
    /// After the theme or the text scale changed.
    void forget() { m_layouts.clear(); }

private:
    const widgets::Theme& theme() const;  ///< The view's: a call is dark whatever the rest is.
    const MessageLayout& layoutOf(const ThreadRow& row, int width) const;
    int heightOf(const ThreadRow& row, int width) const;
    void paintMessage(QPainter& painter, const QRectF& rect, const ThreadRow& row) const;
    void paintFocus(QPainter& painter, const QRectF& rect, const ThreadRow& row) const;
    static QString stateWords(const ThreadRow& row);
    QRectF retryBox(const QRectF& line, const ThreadRow& row) const;
    void paintState(QPainter& painter, const QRectF& rect, const ThreadRow& row) const;
    double stateHeight() const;
    QFont pillFont(const ThreadRow& row) const;
    static QString pillWords(const ThreadRow& row);
    QSizeF pillSize(const ThreadRow& row, double width) const;
    void paintLine(QPainter& painter, const QRectF& rect, const ThreadRow& row) const;

    int m_currentTarget = -1;
    mutable QCache<QString, MessageLayout> m_layouts{400};
};

}  // namespace mc::messaging
