#include "support/test_program.h"
#include "widgets/system_appearance.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include "widgets/theme.h"

using namespace mc::widgets;

namespace {

const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");

/// Answers as a desktop's settings portal does.
class Portal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 1;
    bool animations = true;

    void say(const QString& group, const QString& key, const QVariant& value) {
        QDBusMessage signal = QDBusMessage::createSignal(kPath, kInterface, QStringLiteral("SettingChanged"));
        signal << group << key << QVariant::fromValue(QDBusVariant(value));
        QDBusConnection(QStringLiteral("portal")).send(signal);
    }

public slots:
    QDBusVariant Read(const QString& group, const QString& key) {
        QVariant value(animations);
        if (group == QLatin1String("org.freedesktop.appearance")) value = scheme;
        if (key == QLatin1String("text-scaling-factor")) value = 1.0;
        return QDBusVariant(QVariant::fromValue(QDBusVariant(value)));
    }
};

}  // namespace

class SystemAppearanceTest : public QObject {
    Q_OBJECT

    QProcess m_bus;
    Portal m_portal;

private slots:
    void initTestCase() {
        const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        if (daemon.isEmpty()) QSKIP("There is no dbus-daemon on this computer.");
        m_bus.start(daemon,
                    {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        QTRY_VERIFY(m_bus.canReadLine());
        const QByteArray address = m_bus.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        QDBusConnection bus = QDBusConnection::connectToBus(QString::fromLatin1(address), QStringLiteral("portal"));
        QVERIFY(bus.registerObject(kPath, &m_portal, QDBusConnection::ExportAllSlots));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
    }

    void cleanupTestCase() {
        QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
        m_bus.terminate();
        m_bus.waitForFinished();
    }

    void theme_followsTheDesktop_live() {
        Theme theme(Theme::Mode::system);
        theme.install(*qApp);
        QTRY_VERIFY(theme.isDark());
        m_portal.say(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"), 2U);
        QTRY_VERIFY(!theme.isDark());
        m_portal.say(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"), 1U);
        QTRY_VERIFY(theme.isDark());
    }

    void chosenMode_standsAgainstTheDesktop() {
        Theme theme(Theme::Mode::light);
        SystemAppearance desktop;
        QSignalSpy known(&desktop, &SystemAppearance::schemeKnown);
        QVERIFY(known.wait());
        QVERIFY(!theme.isDark());
    }

    void animationsOff_reducesMotion() {
        Theme theme(Theme::Mode::light);
        SystemAppearance desktop;
        QSignalSpy known(&desktop, &SystemAppearance::motionKnown);
        QVERIFY(known.wait());  // The first answers are in: what follows is news.
        m_portal.say(QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("enable-animations"), false);
        QTRY_VERIFY(theme.reducedMotion());
        m_portal.say(QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("enable-animations"), true);
        QTRY_VERIFY(!theme.reducedMotion());
    }

    void largerText_isFollowed_untilSomebodyChooses() {
        Theme theme(Theme::Mode::light);
        SystemAppearance desktop;
        QSignalSpy known(&desktop, &SystemAppearance::motionKnown);
        QVERIFY(known.wait());
        QCOMPARE(theme.textScale(), 1.0);
        m_portal.say(QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("text-scaling-factor"), 1.5);
        QTRY_COMPARE(theme.textScale(), 1.5);
        theme.setTextScale(1.25);
        QCOMPARE(theme.textScale(), 1.25);
        theme.setTextScale(std::nullopt);
        QCOMPARE(theme.textScale(), 1.5);
    }

    void otherSettings_changeNothing() {
        SystemAppearance desktop;
        QSignalSpy first(&desktop, &SystemAppearance::schemeKnown);
        QVERIFY(first.wait());
        m_portal.say(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("accent-color"), 1U);
        m_portal.say(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"), 2U);
        QTRY_VERIFY(first.last().first().value<Scheme>() == Scheme::light);
        QCOMPARE(first.count(), 2);
    }
};

MC_TEST_GUI(SystemAppearanceTest)
#include "system_appearance_test.moc"
