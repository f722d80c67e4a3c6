#pragma once

#include <QScrollArea>

namespace mc::widgets {

/// A transparent, frameless scroll area whose content takes the full width; never scrolls sideways.
class ScrollArea : public QScrollArea {
    Q_OBJECT

public:
    explicit ScrollArea(QWidget* content = nullptr, QWidget* parent = nullptr);

    /// Keeps the bar's 10 pixels free where nothing is to scroll, so that the content does not move when there is.
    void keepRoomForBar() { setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); }

    QSize minimumSizeHint() const override { return {64, 64}; }
};

/// A page's content with the page's room around it.
QWidget* inset(QWidget* content);

}  // namespace mc::widgets
