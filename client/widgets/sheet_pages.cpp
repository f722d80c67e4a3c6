#include "widgets/sheet_pages.h"

#include <QPdfWriter>

namespace mc::widgets {

bool SheetPages::write(QIODevice& file, const QString& family) const {
    QPdfWriter writer(&file);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(title);
    QPainter painter;
    if (!painter.begin(&writer)) return false;
    const double scale = writer.width() / sheet::kWidth;
    painter.scale(scale, scale);
    SheetPen pen(painter, family);
    double y = head(pen);
    const auto makeRoom = [&](double room) {
        if (y + room <= sheet::kHeight - sheet::kMargin) return;
        writer.newPage();
        y = sheet::kMargin;
    };
    for (std::size_t i = 0; i < lines; ++i) {
        makeRoom(lineRoom);
        y = line(pen, y, i);
    }
    if (end) {
        makeRoom(endRoom);
        end(pen, y);
    }
    return painter.end();
}

}  // namespace mc::widgets
