#include "widgets/announce.h"

#include <QAccessible>
#include <QWidget>

namespace mc::widgets {

namespace {

const QString kName = QStringLiteral("announcer");

/// One a window, without size. Screen readers speak an alert, and a name that changes.
QWidget& announcerOf(QWidget& window) {
    if (auto* known = window.findChild<QWidget*>(kName, Qt::FindDirectChildrenOnly)) return *known;
    auto* made = new QWidget(&window);
    made->setObjectName(kName);
    made->setFocusPolicy(Qt::NoFocus);
    made->setAttribute(Qt::WA_TransparentForMouseEvents);
    made->setGeometry(0, 0, 0, 0);
    made->show();
    return *made;
}

}  // namespace

void announce(QWidget& from, const QString& sentence) {
    auto& announcer = announcerOf(*from.window());
    announcer.setAccessibleName(sentence);
    QAccessibleEvent alert(&announcer, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

}  // namespace mc::widgets
