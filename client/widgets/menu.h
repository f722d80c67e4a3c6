#pragma once

#include <QMenu>
#include <functional>
#include <optional>

#include "widgets/icon.h"

namespace mc::widgets {

/// A menu in the design's form: icon, words, and a single-letter key at the right that works while it is open.
class Menu : public QMenu {
    Q_OBJECT

public:
    explicit Menu(QWidget* parent = nullptr);

    QAction* addEntry(std::optional<Icon> icon, const QString& text, std::function<void()> run,
                      const QString& key = {});
    /// Opens below the widget, its left edges in line.
    void openBelow(QWidget* anchor);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void tint();
};

}  // namespace mc::widgets
