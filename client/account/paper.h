#pragma once

#include <QImage>
#include <QtPlugin>
#include <functional>

class QPagedPaintDevice;
class QWidget;

namespace mc::account {

/// Printing, and QR codes: what only the second step of the sign-in needs, and a start would load in vain. A library of
/// its own, `mentor-connect-paper`. GUI thread.
class Paper {
public:
    virtual ~Paper() = default;
    /// Asks over that window for a printer; `paint` is called when one is chosen, and not at all when none is.
    virtual void print(QWidget& over, const std::function<void(QPagedPaintDevice&)>& paint) = 0;
    /// A pixel a module, without the quiet zone, black on white; null when the text is too long.
    virtual QImage qrModules(const QString& text) = 0;
};

/// Loaded with the first call; null when it is not there, and the log says why.
Paper* paper();

}  // namespace mc::account

Q_DECLARE_INTERFACE(mc::account::Paper, "MentorConnect.Account.Paper/1")
