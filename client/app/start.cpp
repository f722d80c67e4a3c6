#include "app/start.h"

#include <fontconfig/fontconfig.h>

#include <QFontDatabase>
#include <QGuiApplication>
#include <QThreadPool>
#include <future>

namespace mc::app {

namespace {

std::shared_future<void>& fontSearch() {
    static std::shared_future<void> search;
    return search;
}

}  // namespace

void prepare() {
    // Without it a screen reader finds nothing in the checkout: nobody could pay.
    qputenv("QTWEBENGINE_ENABLE_LINUX_ACCESSIBILITY", "1");
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);  // WebEngine asks for it.
}

void lookForFonts() {
    fontSearch() = std::async(std::launch::async, [] { FcInit(); });
}

void awaitFonts() {
    if (const auto search = fontSearch(); search.valid()) search.wait();
}

void introduce(const char* name, const char* version) {
    QCoreApplication::setApplicationName(QLatin1String(name));
    QCoreApplication::setApplicationVersion(QLatin1String(version));
    QCoreApplication::setOrganizationName(QStringLiteral("MentorConnect"));
    if (qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        QGuiApplication::setApplicationDisplayName(QStringLiteral("Mentor Connect"));
}

FontsAhead::FontsAhead() {
    QThreadPool::globalInstance()->start([] {
        awaitFonts();
        QFontDatabase::families();
    });
}

FontsAhead::~FontsAhead() {
    QThreadPool::globalInstance()->waitForDone();
}

}  // namespace mc::app
