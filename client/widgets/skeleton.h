#pragma once

#include <QTimer>
#include <QWidget>
#include <functional>

class QVariantAnimation;

namespace mc::widgets {

/// Draws the boxes a page's content will fill, after 150 ms, with a slow pulse that stands still under reduced motion.
class Skeleton : public QWidget {
    Q_OBJECT

public:
    /// Draws with the two helpers; called for each paint with the widget's size.
    class Boxes {
    public:
        Boxes(QPainter& painter, const QColor& fill) : m_painter(painter), m_fill(fill) {}
        void bar(const QRectF& rect, double radius = 4) const;
        void disc(const QRectF& rect) const;
        /// The surface and edge of a card, to put bars on.
        void card(const QRectF& rect) const;

    private:
        QPainter& m_painter;
        QColor m_fill;
    };
    using Draw = std::function<void(const Boxes&, const QSize&)>;

    explicit Skeleton(Draw draw, QWidget* parent = nullptr);
    /// Rows of an avatar and two lines, as most lists are.
    static Skeleton* rows(int count, int rowHeight = 64);

    bool isDrawn() const { return m_drawn; }
    QSize minimumSizeHint() const override { return {80, 80}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    Draw m_draw;
    QTimer m_delay;
    QVariantAnimation* m_pulse;
    bool m_drawn = false;
};

}  // namespace mc::widgets
