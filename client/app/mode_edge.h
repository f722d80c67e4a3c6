#pragma once

#include <QWidget>

namespace mc::app {

/// A line along the top of the window that tells the admins' home from the others; the account at the foot of the
/// sidebar says it in words.
class ModeEdge : public QWidget {
    Q_OBJECT

public:
    explicit ModeEdge(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace mc::app
