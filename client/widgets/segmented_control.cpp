#include "widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

#include "widgets/focus_ring.h"
#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::widgets {
namespace {

constexpr int kSegmentHeight = 32;

class Segment : public QRadioButton {
public:
    Segment(const QString& text, std::optional<Icon> icon, QWidget* parent) : QRadioButton(text, parent), m_icon(icon) {
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    bool first = true;
    bool last = true;

    QSize sizeHint() const override {
        const double text = textWidth(this->text(), themeOf(this).font(TextRole::label));
        return {static_cast<int>(std::ceil(text)) + (m_icon ? themeOf(this).scaled(14) + 6 : 0) + 20,
                themeOf(this).scaled(kSegmentHeight)};
    }
    QSize minimumSizeHint() const override { return {sizeHint().width() - 10, sizeHint().height()}; }

protected:
    bool hitButton(const QPoint& point) const override { return rect().contains(point); }

    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Theme& theme = themeOf(this);
        painter.setClipRect(rect());
        // The whole control is one rounded box: the ends draw theirs past the inner side, which the clip cuts off.
        const QRectF box = QRectF(rect()).adjusted(first ? 0 : -12, 0, last ? 0 : 12, 0);
        Token fill = isChecked() ? Token::accentSoft : Token::surface;
        if (!isChecked() && underMouse() && isEnabled()) fill = Token::hover;
        drawBox(painter, box, metrics::kControlRadius, theme.color(fill), theme.color(Token::control));
        if (!first) painter.fillRect(QRectF(0, 1, 1, height() - 2), theme.color(Token::border));
        const QFont font = theme.font(isChecked() ? TextRole::label : TextRole::tag);
        const double text = std::ceil(textWidth(this->text(), font)) + 1;
        double x = (width() - text - (m_icon ? theme.scaled(14) + 4 : 0)) / 2;
        const Token ink = isChecked() ? Token::accentText : Token::text2;
        if (m_icon) {
            const bool star = *m_icon == Icon::starFilled;
            const double size = theme.scaled(14);
            drawIcon(painter, *m_icon, QRectF(x, (height() - size) / 2, size, size),
                     theme.color(star ? Token::star : ink));
            x += size + 4;
        }
        drawText(painter, QRectF(x, 0, text, height()), Qt::AlignVCenter | Qt::AlignLeft, this->text(), font,
                 theme.color(isEnabled() ? ink : Token::text3));
    }

private:
    std::optional<Icon> m_icon;
};

}  // namespace

SegmentedControl::SegmentedControl(const QString& accessibleName, QWidget* parent) : QWidget(parent) {
    setAccessibleName(accessibleName);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
}

int SegmentedControl::addSegment(const QString& text, std::optional<Icon> icon) {
    auto* segment = new Segment(text, icon, this);
    segment->setAccessibleName(QStringLiteral("%1, %2").arg(accessibleName(), text));
    if (!m_segments.empty()) {
        static_cast<Segment*>(m_segments.back())->last = false;
        segment->first = false;
    }
    const int index = count();
    m_segments.push_back(segment);
    layout()->addWidget(segment);
    if (index == 0) segment->setChecked(true);
    connect(segment, &QRadioButton::toggled, this, [this, index](bool on) {
        if (on) emit currentChanged(index);
    });
    return index;
}

int SegmentedControl::current() const {
    for (int i = 0; i < count(); ++i) {
        if (m_segments[static_cast<std::size_t>(i)]->isChecked()) return i;
    }
    return -1;
}

void SegmentedControl::setCurrent(int index) {
    if (index >= 0 && index < count()) m_segments[static_cast<std::size_t>(index)]->setChecked(true);
}

}  // namespace mc::widgets
