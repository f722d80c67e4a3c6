#include "account/printing.h"

#include "account/paper.h"
#include "widgets/page.h"

namespace mc::account {

void Printing::ask(widgets::Page& page, std::function<bool(QPagedPaintDevice& paper)> draw) {
    auto* paper = account::paper();
    if (!paper)
        return emit page.toast(widgets::Tone::error,
                               tr("This copy of Mentor Connect cannot print. Save the page as a PDF instead."));
    paper->print(page, [&page, draw = std::move(draw)](QPagedPaintDevice& sheets) { print(page, sheets, draw); });
}

bool Printing::print(widgets::Page& page, QPagedPaintDevice& paper,
                     const std::function<bool(QPagedPaintDevice& paper)>& draw) {
    const bool printed = draw(paper);
    if (printed)
        emit page.toast(widgets::Tone::success, tr("Sent to the printer."));
    else
        emit page.toast(widgets::Tone::error, tr("The printer did not take it. Try again, or save the page as a PDF."));
    return printed;
}

}  // namespace mc::account
