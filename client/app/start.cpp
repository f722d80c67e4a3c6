#include "app/start.h"

#include <QFontDatabase>
#include <QGuiApplication>

#include "app/beside.h"

namespace mc::app {

namespace {

void (*waitForFonts)() = nullptr;

}  // namespace

void prepare(void (*awaitFonts)()) {
    waitForFonts = awaitFonts;
    // Without it a screen reader finds nothing in the checkout: nobody could pay.
    qputenv("QTWEBENGINE_ENABLE_LINUX_ACCESSIBILITY", "1");
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);  // WebEngine asks for it.
}

void awaitFonts() {
    if (waitForFonts) waitForFonts();
}

void introduce(const char* name, const char* version) {
    QCoreApplication::setApplicationName(QLatin1String(name));
    QCoreApplication::setApplicationVersion(QLatin1String(version));
    QCoreApplication::setOrganizationName(QStringLiteral("MentorConnect"));
    if (qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        QGuiApplication::setApplicationDisplayName(QStringLiteral("Mentor Connect"));
}

FontsAhead::FontsAhead() {
    const auto look = [](void*) -> void* {
        awaitFonts();
        QFontDatabase::families();
        return nullptr;
    };
    m_runs = startBeside(m_thread, look, nullptr);
}

FontsAhead::~FontsAhead() {
    if (m_runs) pthread_join(m_thread, nullptr);
}

}  // namespace mc::app
