#pragma once

#include <QtPlugin>

class QWidget;

namespace mc::web {

/// The graphics card behind an interface, so that only whoever has one loads what draws with it.
class Graphics {
public:
    virtual ~Graphics() = default;
    /// A window that gets its first embedded page (checkout, call) while it is shown is made anew by Qt, which people see
    /// as a flash; one that was prepared before is not. GUI thread.
    virtual void prepare(QWidget& window) = 0;
};

/// Prepares a window that is not shown yet; nothing without a graphics card to share, where no page is drawn by it.
void prepareForPages(QWidget& window);

}  // namespace mc::web

Q_DECLARE_INTERFACE(mc::web::Graphics, "MentorConnect.Web.Graphics/1")
