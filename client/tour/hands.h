#pragma once

#include <QString>

class QWidget;

namespace mc::tour {

/// Scrolls to `widget` wherever it lies in something that scrolls.
void reveal(QWidget* widget);

/// Uses a window as a person does: finds what is visible by object name and sends it clicks and keys. GUI thread.
class Hands {
public:
    explicit Hands(QWidget& window) : m_window(window) {}

    /// The visible widget of that name, popups and menus included; null when there is none.
    QWidget* find(const QString& name) const;
    template <class T>
    T* find(const QString& name) const {
        return qobject_cast<T*>(find(name));
    }

    // Each is false, and has done nothing, as long as it is not possible.
    bool click(const QString& name) const;
    /// Replaces what stands in a field.
    bool type(const QString& name, const QString& text) const;
    bool press(const QString& name, int key) const;
    /// A row of a list whose words contain these, opened with Enter.
    bool openRow(const QString& name, const QString& contains) const;
    /// An entry of an open menu.
    bool trigger(const QString& action) const;

private:
    QWidget& m_window;
};

}  // namespace mc::tour
