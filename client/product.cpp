#include <QApplication>

#include "app/client.h"
#include "app/options.h"
#include "app/start.h"

/// Called by `program.cpp`, which looks for fonts meanwhile.
extern "C" Q_DECL_EXPORT int runProgram(int argc, char** argv, void (*awaitFonts)()) try {
    mc::app::prepare(awaitFonts);
    if (const QStringList arguments(argv, argv + argc); mc::app::asksForWords(arguments)) {
        const QCoreApplication application(argc, argv);
        mc::app::introduce("mentor-connect", MC_VERSION);
        mc::app::readOptions(arguments);
    }
    QApplication application(argc, argv);
    mc::app::introduce("mentor-connect", MC_VERSION);
    const mc::app::FontsAhead fonts;
    mc::app::Client client(application, mc::app::readOptions(QApplication::arguments()));
    client.start();
    return QApplication::exec();
} catch (const mc::app::NothingToRun& all) {
    return all.exitCode;
}
