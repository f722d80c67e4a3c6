#pragma once

#include <QTabBar>

namespace mc::widgets {

/// Tabs with a 2 px accent under the chosen one; 40 high; arrows move, Home and End jump. A count after the word is a
/// badge on the chosen tab and plain text on the others.
class Tabs : public QTabBar {
    Q_OBJECT

public:
    explicit Tabs(const QString& accessibleName, QWidget* parent = nullptr);

    /// 0 shows no count.
    void setTabCount(int index, int count);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void trackFocus();
};

}  // namespace mc::widgets
