#include "widgets/kept_focus.h"

#include <QPointer>

namespace mc::widgets {

namespace {

/// Hidden by hand, or within what is: it is replaced.
bool isReplaced(const QWidget* widget, const QWidget* root) {
    for (; widget && widget != root; widget = widget->parentWidget())
        if (widget->isHidden() && widget->testAttribute(Qt::WA_WState_ExplicitShowHide)) return true;
    return false;
}

QList<QWidget*> thoseCalled(const QString& name, const QWidget& root) {
    auto all = root.findChildren<QWidget*>(name);
    all.removeIf([&root](const QWidget* widget) { return isReplaced(widget, &root); });
    return all;
}

}  // namespace

KeptFocus::KeptFocus(QWidget& root) : m_root(root) {
    const auto* now = root.focusWidget();
    if (!now || now == &root || !root.isAncestorOf(now)) return;
    m_name = now->objectName();
    if (!m_name.isEmpty()) m_place = thoseCalled(m_name, root).indexOf(now);
}

KeptFocus::KeptFocus(QWidget& root, QWidget& otherwise) : KeptFocus(root) {
    m_otherwise = &otherwise;
}

/// A layout shows what it is given with the next turn of the loop; nothing takes the focus before.
KeptFocus::~KeptFocus() {
    if (m_name.isEmpty() || m_place < 0) return;
    QMetaObject::invokeMethod(
        &m_root,
        [root = &m_root, name = m_name, place = m_place, otherwise = QPointer(m_otherwise)] {
            const auto all = thoseCalled(name, *root);
            auto* heir = place < all.size() || !otherwise ? all.value(place) : all.value(all.size() - 1, otherwise);
            if (heir && heir->isVisible()) heir->setFocus(Qt::OtherFocusReason);
        },
        Qt::QueuedConnection);
}

}  // namespace mc::widgets
