#include "app/start.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QThreadPool>

namespace mc::app {

void prepare() {
    // Without it a screen reader finds nothing in the checkout: nobody could pay.
    qputenv("QTWEBENGINE_ENABLE_LINUX_ACCESSIBILITY", "1");
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);  // WebEngine asks for it.
}

void introduce(const char* name, const char* version) {
    QCoreApplication::setApplicationName(QLatin1String(name));
    QCoreApplication::setApplicationVersion(QLatin1String(version));
    QCoreApplication::setOrganizationName(QStringLiteral("MentorConnect"));
    if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance())) return;
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Mentor Connect"));
    // Looking through the system's fonts is a third of what a start costs: it goes on beside the rest.
    QThreadPool::globalInstance()->start([] { QFontDatabase::families(); });
}

}  // namespace mc::app
