#include "web/engine_library.h"

#include <QCoreApplication>
#include <QDir>
#include <QPluginLoader>
#include <QTimer>
#include <algorithm>

#include "web/engine.h"

namespace mc::web {
namespace {

constexpr auto kFile = "mentor-connect-web.so";
/// From the program's folder: as built, and as installed.
constexpr const char* kFolders[] = {".", MC_LIBRARY_FOLDER};
constexpr int kIdleMs = 400;  ///< After the page that led here has been laid out and painted.

/// The first that exists; where it is missing, where it belongs.
QString libraryFile() {
    const QDir program(QCoreApplication::applicationDirPath());
    for (const char* folder : kFolders) {
        const QString file = program.absoluteFilePath(QLatin1String(folder) + u'/' + QLatin1String(kFile));
        if (QFile::exists(file)) return QDir::cleanPath(file);
    }
    return QDir::cleanPath(program.absoluteFilePath(QLatin1String(kFolders[1]) + u'/' + QLatin1String(kFile)));
}

Engine* load() {
    const QString file = libraryFile();
    QPluginLoader loader(file);
    loader.setLoadHints(QLibrary::PreventUnloadHint);  // Its threads and its callbacks live as long as the process.
    auto* engine = qobject_cast<Engine*>(loader.instance());
    if (!engine)
        qWarning("embedded pages cannot be shown: %s: %s", qUtf8Printable(file), qUtf8Printable(loader.errorString()));
    return engine;
}

}  // namespace

Engine* engine() {
    static Engine* const loaded = load();
    return loaded;
}

void warmUp(QObject& context) {
    QTimer::singleShot(kIdleMs, &context, [] { engine(); });
}

}  // namespace mc::web
