#include <QApplication>

#include "app/client.h"
#include "app/options.h"
#include "remote_control.h"

/// The client as client/main.cpp starts it, with its windows under remote control.
int main(int argc, char** argv) {
    QApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("mentor-connect-e2e"));
    QApplication::setOrganizationName(QStringLiteral("MentorConnect"));
    mc::app::Client client(application, mc::app::readOptions(QApplication::arguments()));
    client.start();
    const mc::e2e::RemoteControl remote;
    return QApplication::exec();
}
