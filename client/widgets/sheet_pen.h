#pragma once

#include <QColor>
#include <QPainter>
#include <QString>

/// What is written on paper, which is white whatever the theme.
namespace mc::widgets {

namespace sheet {

// A4 in points.
inline constexpr double kWidth = 595;
inline constexpr double kHeight = 842;
inline constexpr double kMargin = 48;
inline constexpr double kContent = kWidth - 2 * kMargin;
inline constexpr double kRight = kWidth - kMargin;
inline constexpr double kHalf = (kContent - 24) / 2;
inline const QColor kInk(0x1A, 0x1A, 0x23);
inline const QColor kQuiet(0x52, 0x52, 0x60);
inline const QColor kAccent(0x43, 0x38, 0xCA);
inline const QColor kTint(0xEE, 0xEE, 0xFB);
inline const QColor kRule(0xD8, 0xD8, 0xE2);

/// As large as a sheet has room on the page.
void fit(QPainter& painter);

}  // namespace sheet

/// Writes downwards; each piece answers where it ended.
class SheetPen {
public:
    /// `family`: of the letters.
    SheetPen(QPainter& painter, QString family) : m_painter(painter), m_family(std::move(family)) {}

    struct Style {
        double size = 10;
        QColor color = sheet::kInk;
        bool bold = false;
        Qt::Alignment align = Qt::AlignLeft;
    };
    double write(double x, double y, double width, const QString& words, const Style& style);
    double small(double x, double y, double width, const QString& words, Qt::Alignment align = Qt::AlignLeft);
    double strong(double x, double y, double width, const QString& words);
    /// A hairline from margin to margin.
    void rule(double y);
    void tint(const QRectF& box);

private:
    QPainter& m_painter;
    QString m_family;
};

}  // namespace mc::widgets
