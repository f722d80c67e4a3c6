#include "inspect/spoken.h"

#include <QAccessible>
#include <QLabel>
#include <QLayout>
#include <QWidget>
#include <algorithm>

namespace mc::inspect {
namespace {

QWidget* widgetOf(const QAccessibleInterface& at) {
    return qobject_cast<QWidget*>(at.object());
}

QString describe(const QAccessibleInterface& at) {
    QStringList way;
    for (const QWidget* widget = widgetOf(at); widget && way.size() < 4; widget = widget->parentWidget())
        way.prepend(widget->objectName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className())
                                                   : widget->objectName());
    return QStringLiteral("%1 “%2”").arg(way.join(u" > "), at.text(QAccessible::Name));
}

/// Roles that say nothing of what can be done.
bool saysNothing(QAccessible::Role role) {
    constexpr QAccessible::Role kHolders[] = {QAccessible::NoRole, QAccessible::Client,   QAccessible::Border,
                                              QAccessible::Pane,   QAccessible::Grouping, QAccessible::Window};
    return std::ranges::find(kHolders, role) != std::end(kHolders);
}

bool hasWords(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar sign) { return sign.isLetter(); });
}

bool isField(QAccessible::Role role) {
    return role == QAccessible::EditableText || role == QAccessible::ComboBox || role == QAccessible::SpinBox;
}

bool holds(const QLayout& layout, const QWidget& widget) {
    for (int i = 0; i < layout.count(); ++i) {
        const auto* item = layout.itemAt(i);
        if (const_cast<QLayoutItem*>(item)->widget() == &widget) return true;
        const auto* inner = const_cast<QLayoutItem*>(item)->layout();
        if (inner && holds(*inner, widget)) return true;
    }
    return false;
}

/// What floats above the others has no place in their order.
bool hasPlace(const QWidget& part) {
    const auto* parent = part.parentWidget();
    return parent && parent->layout() && holds(*parent->layout(), part) && !part.size().isEmpty();
}

/// Whether somebody's eye comes to `later` before it comes to `earlier`.
bool isSeenBefore(const QRect& later, const QRect& earlier) {
    const int shared = std::min(later.bottom(), earlier.bottom()) - std::max(later.top(), earlier.top());
    const bool sameRow = 2 * shared > std::min(later.height(), earlier.height()) && later.top() < earlier.center().y();
    if (sameRow) return later.right() <= earlier.left();
    const bool sameColumn = later.left() < earlier.right() && earlier.left() < later.right();
    return sameColumn && later.bottom() <= earlier.top();
}

class Listener {
public:
    void hear(QAccessibleInterface& at) {
        const auto* widget = widgetOf(at);
        if (!at.isValid() || !widget || !widget->isVisible()) return;
        hearOne(at, *widget);
        const QWidget* before = nullptr;
        for (int i = 0; i < at.childCount(); ++i) {
            auto* child = at.child(i);
            auto* part = child ? widgetOf(*child) : nullptr;
            if (!part || !part->isVisible()) continue;
            hearOrder(*child, *part, before);
            hear(*child);
        }
    }
    QStringList findings() const {
        return m_headings > 0 ? m_findings : QStringList(m_findings) << QStringLiteral("there is no heading");
    }

private:
    void hearOne(const QAccessibleInterface& at, const QWidget& widget) {
        const QString name = at.text(QAccessible::Name).trimmed();
        const bool reached = widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy();
        if (reached && name.isEmpty() && at.text(QAccessible::Value).isEmpty()) find("has no name", at);
        if (reached && saysNothing(at.role())) find("does not say what it is", at);
        if (isField(at.role())) hearCaption(at, widget);
        // What Qt says of a list of choices that nobody named: the choice itself, which is another tomorrow.
        if (at.role() == QAccessible::ComboBox && name == at.text(QAccessible::Value).trimmed())
            find("is named by its value", at);
        const auto* holder = at.parent();
        if (at.state().checkable && holder && holder->role() == QAccessible::List) find("is toggled in a list", at);
        if (at.role() != QAccessible::Heading) return;
        ++m_headings;
        if (!hasWords(name)) find("is a heading without words", at);
    }

    /// A label just before a field is read as its name by everybody who sees it.
    void hearCaption(const QAccessibleInterface& at, const QWidget& widget) {
        const auto* parent = widget.parentWidget();
        const auto* layout = parent ? parent->layout() : nullptr;
        const int place = layout ? layout->indexOf(&widget) : -1;
        auto* item = place > 0 ? layout->itemAt(place - 1) : nullptr;
        const auto* label = item ? qobject_cast<QLabel*>(item->widget()) : nullptr;
        const bool caption = label && label->isVisible() && hasWords(label->text());
        if (caption && label->buddy() != &widget) find("is not the buddy of the label before it", at);
    }

    void hearOrder(const QAccessibleInterface& at, const QWidget& part, const QWidget*& before) {
        if (!hasPlace(part)) return;
        if (before && isSeenBefore(part.geometry(), before->geometry())) find("is told after what is seen later", at);
        before = &part;
    }

    void find(const char* what, const QAccessibleInterface& at) {
        m_findings << QStringLiteral("%1 %2").arg(describe(at), QLatin1String(what));
    }

    QStringList m_findings;
    int m_headings = 0;
};

}  // namespace

QStringList unspoken(QWidget& window) {
    Listener listener;
    if (auto* root = QAccessible::queryAccessibleInterface(&window)) listener.hear(*root);
    return listener.findings();
}

}  // namespace mc::inspect
