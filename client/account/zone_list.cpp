#include "account/zone_list.h"

#include <QComboBox>
#include <QTimeZone>

namespace mc::account {

void fillZones(QComboBox& box, const domain::ZoneName& chosen) {
    for (const auto& id : QTimeZone::availableTimeZoneIds()) {
        const QString zone = QString::fromUtf8(id);
        if (!zone.contains(u'/') || zone.startsWith(u"Etc/")) continue;
        const QString region = zone.section(u'/', 0, -2).replace(u'_', u' ');
        const QString city = zone.section(u'/', -1).replace(u'_', u' ');
        box.addItem(QStringLiteral("%1 – %2").arg(city, region), zone);
    }
    box.model()->sort(0);
    chooseZone(box, chosen);
}

void chooseZone(QComboBox& box, const domain::ZoneName& zone) {
    const QString name = QString::fromStdString(zone.value);
    if (box.findData(name) < 0) box.addItem(name, name);
    box.setCurrentIndex(box.findData(name));
}

domain::ZoneName chosenZone(const QComboBox& box) {
    return {box.currentData().toString().toStdString()};
}

}  // namespace mc::account
