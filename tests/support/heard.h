#pragma once

#include <QAccessible>
#include <QHash>
#include <QStringList>
#include <QWidget>
#include <bit>

namespace mc::support {

/// What assistive technology is told of a window when names, descriptions, values and states change, hidden parts
/// included. Read here, since nobody listens on the tests' platform and Qt then tells nobody; what Qt says of places and
/// sizes is not seen.
class Heard {
public:
    explicit Heard(QWidget& window) : m_window(window) { listen(); }

    /// Compares with what was told before; a part that is new is no news.
    void listen() {
        QHash<QWidget*, QString> now;
        for (auto* part : m_window.findChildren<QWidget*>()) {
            auto* told = QAccessible::queryAccessibleInterface(part);
            if (!told) continue;
            const QString words = wordsOf(*told);
            if (m_before.contains(part) && m_before[part] != words) m_news[nameOf(*part)] << words;
            now[part] = words;
        }
        m_before = now;
    }
    /// Of parts nobody expects to change, and of those that are expected and change more than `most` times.
    QStringList unexpected(const QStringList& expected, int most) const {
        QStringList found;
        for (auto at = m_news.begin(); at != m_news.end(); ++at)
            if (!expected.contains(at.key()) || at->size() > most)
                found << QStringLiteral("%1, %2 times: %3").arg(at.key()).arg(at->size()).arg(at->last());
        return found;
    }

private:
    static QString wordsOf(const QAccessibleInterface& told) {
        QStringList words;
        for (const auto what : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
            words << told.text(what);
        return words.join(u'|') + QStringLiteral("|%1").arg(std::bit_cast<quint64>(told.state()), 0, 16);
    }
    static QString nameOf(const QWidget& part) {
        if (!part.objectName().isEmpty() || !part.parentWidget()) return part.objectName();
        const QString kind = QString::fromLatin1(part.metaObject()->className()).section(u':', -1);
        return QStringLiteral("%1 > %2").arg(nameOf(*part.parentWidget()), kind);
    }

    QWidget& m_window;
    QHash<QWidget*, QString> m_before;
    QHash<QString, QStringList> m_news;  ///< By the part's name.
};

}  // namespace mc::support
