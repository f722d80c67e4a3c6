#pragma once

#include <QEvent>
#include <QVBoxLayout>

#include "widgets/dialog.h"

namespace mc::mentor {

/// A dialog whose card follows its content: an error that appears or a field that comes later is never cut off.
class FittedDialog : public widgets::Dialog {
    Q_OBJECT

public:
    FittedDialog(const QString& title, QWidget* over, Width width = Width::narrow) : Dialog(title, over, width) {
        card()->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        const bool taken = Dialog::eventFilter(watched, event);
        if (watched == card() && event->type() == QEvent::LayoutRequest) fit();
        return taken;
    }

private:
    QWidget* card() const { return body()->parentWidget(); }
    void fit() {
        const int width = card()->width();
        const int height = card()->hasHeightForWidth() ? card()->heightForWidth(width) : card()->sizeHint().height();
        card()->resize(width, height);
    }
};

}  // namespace mc::mentor
