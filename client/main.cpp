#include <QApplication>

#include "app/client.h"
#include "app/options.h"
#include "app/tour.h"

int main(int argc, char** argv) {
    // Without it a screen reader finds nothing in the checkout: nobody could pay.
    qputenv("QTWEBENGINE_ENABLE_LINUX_ACCESSIBILITY", "1");
    QApplication::setAttribute(Qt::AA_ShareOpenGLContexts);  // WebEngine asks for it, before the application exists.
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("mentor-connect"));
    QApplication::setApplicationDisplayName(QStringLiteral("Mentor Connect"));
    QApplication::setApplicationVersion(QStringLiteral(MC_VERSION));
    QApplication::setOrganizationName(QStringLiteral("MentorConnect"));
    const auto options = mc::app::readOptions(QApplication::arguments());
    mc::app::Client client(application, options);
    client.start();
    if (options.tour.isEmpty()) return QApplication::exec();
    mc::app::Tour tour(client, options.tour, options.tourPatience);
    QObject::connect(&tour, &mc::app::Tour::finished, &application, [](bool ok) { QApplication::exit(ok ? 0 : 1); });
    tour.start();
    return QApplication::exec();
}
