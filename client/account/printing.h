#pragma once

#include <QCoreApplication>
#include <functional>

class QPagedPaintDevice;

namespace mc::widgets {
class Page;
}

namespace mc::account {

/// Asks over a page for a printer, and tells there what became of it.
class Printing {
    Q_DECLARE_TR_FUNCTIONS(Printing)
public:
    /// `draw` is called when a printer is chosen: false when the printer did not take it.
    static void ask(widgets::Page& page, std::function<bool(QPagedPaintDevice& paper)> draw);
    /// As if the printer had been chosen.
    static bool print(widgets::Page& page, QPagedPaintDevice& paper,
                      const std::function<bool(QPagedPaintDevice& paper)>& draw);
};

}  // namespace mc::account
