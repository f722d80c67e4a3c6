#include "widgets/own_library.h"

#include <QCoreApplication>
#include <QDir>
#include <QPluginLoader>

namespace mc::widgets {
namespace {

/// From the program's folder: as built, and as installed.
constexpr const char* kFolders[] = {".", MC_LIBRARY_FOLDER};

/// The first that exists; where it is missing, where it belongs.
QString libraryFile(const QString& name) {
    const QDir program(QCoreApplication::applicationDirPath());
    for (const char* folder : kFolders) {
        const QString file = program.absoluteFilePath(QLatin1String(folder) + u'/' + name);
        if (QFile::exists(file)) return QDir::cleanPath(file);
    }
    return QDir::cleanPath(program.absoluteFilePath(QLatin1String(kFolders[1]) + u'/' + name));
}

}  // namespace

OwnLibrary openOwnLibrary(const char* name) {
    const QString file = libraryFile(QLatin1String(name) + QStringLiteral(".so"));
    QPluginLoader loader(file);
    loader.setLoadHints(QLibrary::PreventUnloadHint);  // Its threads and its callbacks live as long as the process.
    if (auto* offered = loader.instance()) return {offered, {}};
    return {nullptr, file + QStringLiteral(": ") + loader.errorString()};
}

}  // namespace mc::widgets
