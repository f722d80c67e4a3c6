#pragma once

#include <QImage>
#include <QWidget>

namespace mc::account {

/// A picture under a round window: what lies in the square around it is the photo. Drag or arrows move the picture, the
/// wheel or + and - make it larger and smaller; it always fills the square.
class CropView : public QWidget {
    Q_OBJECT
public:
    explicit CropView(const QImage& picture, QWidget* parent = nullptr);

    /// The chosen square, `side` pixels wide and high; what is transparent is white.
    QImage cropped(int side) const;
    /// 1 fills the square exactly.
    double zoom() const { return m_zoom; }
    /// Nothing would be seen any more beyond this.
    bool isLargest() const;
    void zoomBy(double factor);
    /// In parts of the square's side; the picture moves, not the square.
    void moveBy(QPointF parts);

    QSize sizeHint() const override { return {kSide, kSide}; }

signals:
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    static constexpr int kSide = 288;
    /// The square, in pixels of the picture.
    QRectF square() const;
    void keepInside();

    QImage m_picture;
    double m_zoom = 1;
    QPointF m_centre;  ///< Of the square, in pixels of the picture.
    QPointF m_grabbed;
};

}  // namespace mc::account
