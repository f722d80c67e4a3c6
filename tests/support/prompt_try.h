#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QtTest>

namespace mc::support {

/// Handles what has come; without anything, looks again after some milliseconds for what no event tells.
inline void handleEvents() {
    constexpr int kLookAgain = 5;  // Milliseconds.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QTimer again;
    again.start(kLookAgain);
    QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
}

}  // namespace mc::support

/// QTRY_* end the moment what they wait for is true. Qt's own go on for up to 50 ms after that, in which much else comes
/// to pass on a machine with time and little on a busy one: what a test forgot to wait for is seen on the first and
/// missed on the second. So it is missed here, always.
#undef QTRY_LOOP_IMPL
#define QTRY_LOOP_IMPL(expr, timeoutValue, step)                                                         \
    int qt_test_i = 0;                                                                                   \
    QElapsedTimer qt_test_clock;                                                                         \
    qt_test_clock.start();                                                                               \
    static_cast<void>(step);                                                                             \
    for (; qt_test_i < timeoutValue && !(QTest::runningTest() && QTest::currentTestFailed()) && !(expr); \
         qt_test_i = static_cast<int>(qt_test_clock.elapsed())) {                                        \
        mc::support::handleEvents();                                                                     \
    }
