#pragma once

#include <QDBusVariant>
#include <QObject>
#include <QString>

#include "widgets/tokens.h"

namespace mc::widgets {

/// What the desktop says about looks, through its settings portal (org.freedesktop.portal.Settings): dark or light,
/// whether things may move, how large text is. Silent where there is no session bus or no portal. Asks without blocking; GUI thread only.
class SystemAppearance : public QObject {
    Q_OBJECT

public:
    explicit SystemAppearance(QObject* parent = nullptr);

signals:
    void schemeKnown(mc::widgets::Scheme scheme);
    void motionKnown(bool reduced);
    /// 1 is the usual size.
    void textScaleKnown(double scale);

private slots:
    // D-Bus looks the slot up by its types, so that they must be complete here.
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void ask(const QString& group, const QString& key);
    void subscribe();

    bool m_subscribed = false;
};

}  // namespace mc::widgets
