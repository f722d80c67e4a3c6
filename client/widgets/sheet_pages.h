#pragma once

#include <functional>

#include "widgets/sheet_pen.h"

class QIODevice;
class QPagedPaintDevice;

namespace mc::widgets {

/// A head, lines, and an end, on as many pages of A4 as they need. GUI thread.
struct SheetPages {
    QString title;
    std::size_t lines = 0;
    double lineRoom = 48;  ///< Of one line, at most.
    double endRoom = 0;
    // Each begins at a height and answers where it ended.
    std::function<double(SheetPen&)> head;
    std::function<double(SheetPen&, double, std::size_t)> line;
    std::function<void(SheetPen&, double)> end = {};

    /// As a PDF; `family`: of the letters. False when it could not be written, here and below.
    bool write(QIODevice& file, const QString& family) const;
    /// As large as its pages have room.
    bool draw(QPagedPaintDevice& paper, const QString& family) const;
};

}  // namespace mc::widgets
