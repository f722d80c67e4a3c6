#include <QCoreApplication>
#include <QTranslator>

/// Tests of the client read what people read: English plurals come from the translation.
static void installEnglish() {
    auto* words = new QTranslator(QCoreApplication::instance());
    if (!words->load(QStringLiteral(":/translations/mentor-connect_en.qm"))) qFatal("the English words are missing");
    QCoreApplication::installTranslator(words);
}
Q_COREAPP_STARTUP_FUNCTION(installEnglish)
