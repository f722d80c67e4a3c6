#include "widgets/menu.h"

#include <QKeyEvent>

#include "widgets/theme.h"

namespace mc::widgets {
namespace {
constexpr char kIcon[] = "mcIcon";
}

Menu::Menu(QWidget* parent) : QMenu(parent) {
    setToolTipsVisible(true);
}

QAction* Menu::addEntry(std::optional<Icon> icon, const QString& text, std::function<void()> run, const QString& key) {
    QAction* action = addAction(key.isEmpty() ? text : text + QLatin1Char('\t') + key);
    if (icon) action->setProperty(kIcon, static_cast<int>(*icon));
    action->setData(key);
    connect(action, &QAction::triggered, this, [run = std::move(run)] {
        if (run) run();
    });
    return action;
}

void Menu::openBelow(QWidget* anchor) {
    popup(anchor->mapToGlobal(QPoint(0, anchor->height() + 8)));
}

// Icons are tinted when shown: the theme may have changed since.
void Menu::tint() {
    for (QAction* action : actions()) {
        const QVariant icon = action->property(kIcon);
        if (!icon.isValid()) continue;
        const Token ink = action->isEnabled() ? Token::text2 : Token::text3;
        action->setIcon(themedIcon(static_cast<Icon>(icon.toInt()), themeOf(this).color(ink)));
    }
}

void Menu::showEvent(QShowEvent* event) {
    tint();
    QMenu::showEvent(event);
}

void Menu::keyPressEvent(QKeyEvent* event) {
    const QString typed = event->text().toUpper();
    for (QAction* action : actions()) {
        if (typed.isEmpty() || !action->isEnabled() || action->data().toString() != typed) continue;
        close();
        action->trigger();
        return;
    }
    QMenu::keyPressEvent(event);
}

}  // namespace mc::widgets
