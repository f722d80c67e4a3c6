#include "widgets/sheet_pages.h"

#include <QPdfWriter>

namespace mc::widgets {

bool SheetPages::write(QIODevice& file, const QString& family) const {
    QPdfWriter writer(&file);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(title);
    return draw(writer, family);
}

bool SheetPages::draw(QPagedPaintDevice& paper, const QString& family) const {
    QPainter painter;
    if (!painter.begin(&paper)) return false;
    sheet::fit(painter);
    SheetPen pen(painter, family);
    double y = head(pen);
    const auto makeRoom = [&](double room) {
        if (y + room <= sheet::kHeight - sheet::kMargin) return;
        paper.newPage();
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
