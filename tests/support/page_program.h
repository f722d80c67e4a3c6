#pragma once

#include <QApplication>
#include <QLocale>

#include "support/test_program.h"
#include "widgets/clock.h"
#include "widgets/theme.h"

namespace mc::support {

/// Runs tests of pages as people in India read them: English, times of 24 hours, the light theme.
template <class Test>
int runPageTests(int argc, char** argv) {
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::India));
    widgets::setClock(widgets::Clock::twentyFour);
    widgets::Theme theme(widgets::Theme::Mode::light);
    theme.install(app);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

}  // namespace mc::support

#define MC_TEST_PAGES(Class)                                 \
    MC_TEST_RUN {                                            \
        return mc::support::runPageTests<Class>(argc, argv); \
    }
