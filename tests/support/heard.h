#pragma once

#include <QAccessible>
#include <QHash>
#include <QStringList>
#include <QWidget>

namespace mc::support {

/// What assistive technology is told of a window when names and descriptions change, hidden parts included. Read here,
/// since nobody listens on the tests' platform and Qt then tells nobody.
class Heard {
public:
    explicit Heard(QWidget& window) : m_window(window) { listen(); }

    /// Compares with what was told before; a part that is new is no news.
    void listen() {
        QHash<QWidget*, QString> now;
        for (auto* part : m_window.findChildren<QWidget*>()) {
            auto* told = QAccessible::queryAccessibleInterface(part);
            if (!told) continue;
            const QString words = told->text(QAccessible::Name) + u'|' + told->text(QAccessible::Description);
            if (m_before.contains(part) && m_before[part] != words)
                m_news << QStringLiteral("%1 %2: %3")
                              .arg(QString::fromLatin1(part->metaObject()->className()), part->objectName(), words);
            now[part] = words;
        }
        m_before = now;
    }
    const QStringList& news() const { return m_news; }

private:
    QWidget& m_window;
    QHash<QWidget*, QString> m_before;
    QStringList m_news;
};

}  // namespace mc::support
