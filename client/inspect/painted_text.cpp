#include "inspect/painted_text.h"

#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainterPath>
#include <QWidget>
#include <algorithm>

namespace mc::inspect {
namespace {

constexpr double kLeastBox = 8;  ///< Pixels; thinner ones are lines.

/// Takes text items, and the filled shapes they stand on, and draws nothing.
class Recorder : public QPaintEngine {
public:
    Recorder() : QPaintEngine(AllFeatures) {}

    std::vector<PaintedText> texts;

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }
    void updateState(const QPaintEngineState& now) override {
        if (now.state() & DirtyTransform) m_transform = now.transform();
        if (now.state() & DirtyBrush) m_fills = now.brush().style() != Qt::NoBrush && now.brush().color().alpha() > 0;
    }
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    void drawPath(const QPainterPath& path) override { addBox(path.boundingRect()); }
    void drawRects(const QRectF* rects, int count) override {
        std::for_each(rects, rects + count, [this](const QRectF& rect) { addBox(rect); });
    }
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
    void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override {}
    void drawTextItem(const QPointF& at, const QTextItem& item) override {
        if (item.text().trimmed().isEmpty()) return;
        const QRectF ink = QFontMetricsF(item.font()).tightBoundingRect(item.text()).translated(at);
        const bool clips = painter()->hasClipping();
        add(item.text(), m_transform.mapRect(ink),
            clips ? m_transform.mapRect(painter()->clipBoundingRect()) : QRectF());
    }

private:
    /// A line of several scripts comes in pieces.
    void add(const QString& text, const QRectF& ink, const QRectF& clip) {
        if (!texts.empty()) {
            PaintedText& last = texts.back();
            const double gap = ink.left() - last.ink.right();
            const bool sameLine = ink.top() < last.ink.bottom() && ink.bottom() > last.ink.top();
            const bool ended = last.text.endsWith(QChar(0x2026)) && gap > 0.5;
            if (sameLine && gap > -2 && gap < 3 && !ended) {
                last.text += text;
                last.ink |= ink;
                return;
            }
        }
        texts.push_back({text, ink, clip, boxAround(ink.center()), nullptr});
    }

    void addBox(const QRectF& rect) {
        const QRectF box = m_transform.mapRect(rect);
        if (m_fills && box.width() >= kLeastBox && box.height() >= kLeastBox) m_boxes.push_back(box);
    }

    QRectF boxAround(const QPointF& point) const {
        QRectF least;
        for (const QRectF& box : m_boxes)
            if (box.contains(point) && (least.isNull() || area(box) <= area(least))) least = box;
        return least;
    }
    static double area(const QRectF& box) { return box.width() * box.height(); }

    QTransform m_transform;
    bool m_fills = false;
    std::vector<QRectF> m_boxes;
};

class Paper : public QPaintDevice {
public:
    explicit Paper(const QWidget& widget) : m_size(widget.size()) {}

    Recorder recorder;

    QPaintEngine* paintEngine() const override { return const_cast<Recorder*>(&recorder); }

protected:
    int metric(PaintDeviceMetric metric) const override {
        switch (metric) {
            case PdmWidth:
                return m_size.width();
            case PdmHeight:
                return m_size.height();
            case PdmDpiX:
            case PdmDpiY:
            case PdmPhysicalDpiX:
            case PdmPhysicalDpiY:
                return 96;
            case PdmDepth:
                return 32;
            case PdmNumColors:
                return 1 << 24;
            case PdmDevicePixelRatio:
                return 1;
            case PdmDevicePixelRatioScaled:
                return static_cast<int>(devicePixelRatioFScale());
            default:
                return m_size.width();
        }
    }

private:
    QSize m_size;
};

}  // namespace

std::vector<PaintedText> paintedTexts(QWidget& widget) {
    Paper paper(widget);
    widget.render(&paper, QPoint(), QRegion(widget.rect()), QWidget::RenderFlags());
    for (PaintedText& text : paper.recorder.texts)
        text.widget = &widget;
    return paper.recorder.texts;
}

}  // namespace mc::inspect
