#pragma once

#include <QLabel>
#include <QPointer>
#include <QStringList>
#include <QTest>
#include <QWidget>
#include <vector>

#include "support/settled.h"

namespace mc::support {

/// Where the parts of a window stand, to see whether a form jumps when it says what is wrong.
class Standing {
public:
    explicit Standing(QWidget& window) : m_window(window) {
        settle(m_window);
        for (auto* part : window.findChildren<QWidget*>())
            if (part->isVisible()) m_parts.push_back({part, placeOf(*part), wordsOf(*part)});
    }
    /// Parts that can be seen before and now and stand elsewhere, one line each.
    QStringList moved() const {
        settle(m_window);
        QStringList found;
        for (const auto& [part, place, words] : m_parts) {
            if (!part || !part->isVisible() || wordsOf(*part) != words || placeOf(*part) == place) continue;
            found << QStringLiteral("%1 %2: %3,%4 was %5,%6")
                         .arg(QString::fromLatin1(part->metaObject()->className()), part->objectName())
                         .arg(placeOf(*part).x())
                         .arg(placeOf(*part).y())
                         .arg(place.x())
                         .arg(place.y());
        }
        return found;
    }

private:
    /// Words may begin elsewhere on their own line, where a sign comes before them.
    QPoint placeOf(const QWidget& part) const {
        const QPoint place = part.mapTo(&m_window, QPoint(0, 0));
        return qobject_cast<const QLabel*>(&part) ? QPoint(0, place.y()) : place;
    }

    /// A label with other words is another thing.
    static QString wordsOf(const QWidget& part) {
        const auto* label = qobject_cast<const QLabel*>(&part);
        return label ? label->text() : QString();
    }

    struct Part {
        QPointer<QWidget> widget;
        QPoint place;
        QString words;
    };
    QWidget& m_window;
    std::vector<Part> m_parts;
};

}  // namespace mc::support

#define MC_COMPARE_STANDING(standing)                                                               \
    do {                                                                                            \
        const QStringList jumped = (standing).moved();                                              \
        QVERIFY2(jumped.isEmpty(), qPrintable(QLatin1Char('\n') + jumped.join(QLatin1Char('\n')))); \
    } while (false)
