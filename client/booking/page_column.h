#pragma once

class QVBoxLayout;
class QWidget;

namespace mc::booking {

/// A page that is one column in the middle.
struct PageColumn {
    QWidget* content;  ///< What is scrolled.
    QVBoxLayout* column;
};

/// At most so wide, at a text scale of 1, and never nearer to the window's sides than other pages; `top` pixels above it.
PageColumn makePageColumn(int width, int top);

}  // namespace mc::booking
