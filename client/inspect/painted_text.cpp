#include "inspect/painted_text.h"

#include <QAbstractScrollArea>
#include <QFontMetricsF>
#include <QLineEdit>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QWidget>
#include <algorithm>

namespace mc::inspect {
namespace {

constexpr double kTolerance = 1.5;  ///< Pixels; the ink of a slanted or rounded letter may leave its box.

/// Takes text items and draws nothing.
class Recorder : public QPaintEngine {
public:
    Recorder() : QPaintEngine(AllFeatures) {}

    std::vector<PaintedText> texts;

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }
    void updateState(const QPaintEngineState& now) override {
        if (now.state() & DirtyTransform) m_transform = now.transform();
    }
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    void drawPath(const QPainterPath&) override {}
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
    void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override {}
    void drawTextItem(const QPointF& at, const QTextItem& item) override {
        if (item.text().trimmed().isEmpty()) return;
        const QRectF ink = QFontMetricsF(item.font()).tightBoundingRect(item.text()).translated(at);
        add(item.text(), m_transform.mapRect(ink));
    }

private:
    /// A line of several scripts comes in pieces.
    void add(const QString& text, const QRectF& ink) {
        if (!texts.empty()) {
            PaintedText& last = texts.back();
            const double gap = ink.left() - last.ink.right();
            const bool sameLine = ink.top() < last.ink.bottom() && ink.bottom() > last.ink.top();
            if (sameLine && gap > -2 && gap < 3) {
                last.text += text;
                last.ink |= ink;
                return;
            }
        }
        texts.push_back({text, ink, nullptr});
    }

    QTransform m_transform;
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

const QAbstractScrollArea* scrollAreaOf(const QWidget* widget) {
    const auto* area = qobject_cast<const QAbstractScrollArea*>(widget->parentWidget());
    return area && area->viewport() == widget ? area : nullptr;
}

QString nameOf(const QWidget* widget) {
    QStringList names;
    for (; widget && names.size() < 3; widget = widget->parentWidget())
        if (!widget->objectName().isEmpty() && !widget->objectName().startsWith(QLatin1String("qt_")))
            names.prepend(widget->objectName());
    return names.join(QLatin1Char('/'));
}

/// In which directions what is around can be moved into sight.
struct Scrolls {
    bool sideways = false;
    bool upright = false;

    void add(const QAbstractScrollArea& area) {
        sideways = sideways || (area.horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff &&
                                area.horizontalScrollBar()->maximum() > 0);
        upright = upright ||
                  (area.verticalScrollBarPolicy() != Qt::ScrollBarAlwaysOff && area.verticalScrollBar()->maximum() > 0);
    }
};

bool exceeds(const QRectF& ink, const QRectF& room, const Scrolls& scrolls) {
    const bool sideways = ink.left() < room.left() - kTolerance || ink.right() > room.right() + kTolerance;
    const bool upright = ink.top() < room.top() - kTolerance || ink.bottom() > room.bottom() + kTolerance;
    return (sideways && !scrolls.sideways) || (upright && !scrolls.upright);
}

/// Whether a widget around it cuts the text off where nobody can scroll.
bool isCut(const PaintedText& text) {
    if (qobject_cast<const QLineEdit*>(text.widget)) return false;  // Follows the cursor.
    if (qobject_cast<const QPlainTextEdit*>(text.widget->parentWidget())) return false;
    QRectF ink = text.ink;
    Scrolls scrolls;
    for (const QWidget* widget = text.widget; widget; widget = widget->parentWidget()) {
        if (const auto* area = scrollAreaOf(widget)) scrolls.add(*area);
        if (exceeds(ink, QRectF(widget->rect()), scrolls)) return true;
        if (widget->isWindow()) break;
        ink.translate(widget->pos());
    }
    return false;
}

bool overlap(const QRectF& a, const QRectF& b) {
    const QRectF both = a & b;
    return both.width() > 2 && both.height() > 2;
}

QString finding(const char* what, const PaintedText& text) {
    return QStringLiteral("%1: “%2” in %3 (%4)")
        .arg(QLatin1String(what), text.text, nameOf(text.widget),
             QLatin1String(text.widget->metaObject()->className()));
}

void judge(const std::vector<PaintedText>& texts, const std::function<bool(const QString&)>& isOurs,
           QStringList& found) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto& text = texts[i];
        if (text.text.endsWith(QChar(0x2026)) && isOurs(text.text)) found << finding("no room", text);
        if (isCut(text)) found << finding("cut off", text);
        for (std::size_t j = 0; j < i; ++j)
            if (overlap(texts[j].ink, text.ink)) found << finding("painted over", text);
    }
}

}  // namespace

std::vector<PaintedText> paintedTexts(QWidget& widget) {
    Paper paper(widget);
    widget.render(&paper, QPoint(), QRegion(widget.rect()), QWidget::RenderFlags());
    for (PaintedText& text : paper.recorder.texts)
        text.widget = &widget;
    return paper.recorder.texts;
}

QStringList unreadableWords(QWidget& window, const std::function<bool(const QString&)>& isOurs) {
    QStringList found;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->size().isEmpty() || widget->inherits("QQuickWidget")) continue;
        judge(paintedTexts(*widget), isOurs, found);
    }
    found.removeDuplicates();
    return found;
}

}  // namespace mc::inspect
