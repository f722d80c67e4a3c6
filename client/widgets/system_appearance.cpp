#include "widgets/system_appearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace mc::widgets {
namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kLooks = QStringLiteral("org.freedesktop.appearance");
const QString kScheme = QStringLiteral("color-scheme");
const QString kGnome = QStringLiteral("org.gnome.desktop.interface");
const QString kAnimations = QStringLiteral("enable-animations");
const QString kTextScale = QStringLiteral("text-scaling-factor");
constexpr uint kPreferDark = 1;

// Read answers a variant in a variant; later portals and the signal only one.
QVariant unwrap(const QDBusVariant& value) {
    QVariant inner = value.variant();
    while (inner.canConvert<QDBusVariant>())
        inner = inner.value<QDBusVariant>().variant();
    return inner;
}

}  // namespace

SystemAppearance::SystemAppearance(QObject* parent) : QObject(parent) {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    ask(kLooks, kScheme);
    ask(kGnome, kAnimations);
    ask(kGnome, kTextScale);
}

// Qt 6.4 refuses the slot until a first answer has taught it the type of the third argument.
void SystemAppearance::subscribe() {
    if (m_subscribed) return;
    m_subscribed = QDBusConnection::sessionBus().connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"),
                                                         this, SLOT(settingChanged(QString, QString, QDBusVariant)));
}

void SystemAppearance::ask(const QString& group, const QString& key) {
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    call << group << key;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, group, key](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        done->deleteLater();
        subscribe();
        if (reply.isValid()) settingChanged(group, key, reply.value());
    });
}

void SystemAppearance::settingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    const QVariant inner = unwrap(value);
    if (group == kLooks && key == kScheme)
        emit schemeKnown(inner.toUInt() == kPreferDark ? Scheme::dark : Scheme::light);
    if (group == kGnome && key == kAnimations) emit motionKnown(!inner.toBool());
    if (group == kGnome && key == kTextScale && inner.toDouble() > 0) emit textScaleKnown(inner.toDouble());
}

}  // namespace mc::widgets
