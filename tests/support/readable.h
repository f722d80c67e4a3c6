#pragma once

#include <QApplication>
#include <QTest>

#include "inspect/reading.h"
#include "inspect/pseudo_language.h"
#include "support/settled.h"

namespace mc::support {

/// What of the program's own words a window shows unreadably (see inspect::unreadableWords), under a PseudoLanguage.
inline QStringList unreadable(QWidget& window) {
    settle(window);
    return inspect::unreadableWords(window, &inspect::PseudoLanguage::has);
}

/// Sizes and scales that every page must bear: the least window, 1366 × 768 at 150 %, the usual one, large letters.
inline void addWindows() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("text");
    QTest::addColumn<int>("longer");
    QTest::newRow("least") << QSize(800, 560) << 1.0 << 0;
    QTest::newRow("1366 x 768 at 150 %") << QSize(911, 450) << 1.0 << 0;
    QTest::newRow("usual, text 150 %") << QSize(1280, 800) << 1.5 << 0;
    QTest::newRow("usual, text 200 %") << QSize(1280, 800) << 2.0 << 0;
    QTest::newRow("least, text 200 %") << QSize(800, 560) << 2.0 << 0;
    QTest::newRow("usual, 40 % longer") << QSize(1280, 800) << 1.0 << 40;
    QTest::newRow("least, 40 % longer") << QSize(800, 560) << 1.0 << 40;
}

}  // namespace mc::support

#define MC_COMPARE_READABLE(window)                                                               \
    do {                                                                                          \
        const QStringList found = mc::support::unreadable(window);                                \
        QVERIFY2(found.isEmpty(), qPrintable(QLatin1Char('\n') + found.join(QLatin1Char('\n')))); \
    } while (false)
