#include "widgets/kept_focus.h"

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

/// A layout shows what it is given with the next turn of the loop; nothing takes the focus before.
KeptFocus::~KeptFocus() {
    if (m_name.isEmpty() || m_place < 0) return;
    QMetaObject::invokeMethod(
        &m_root,
        [root = &m_root, name = m_name, place = m_place] {
            const auto all = thoseCalled(name, *root);
            if (place < all.size() && all[place]->isVisible()) all[place]->setFocus(Qt::OtherFocusReason);
        },
        Qt::QueuedConnection);
}

}  // namespace mc::widgets
