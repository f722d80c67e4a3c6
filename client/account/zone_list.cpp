#include "account/zone_list.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>
#include <QSignalBlocker>
#include <algorithm>
#include <array>

#include "widgets/clock.h"
#include "widgets/format.h"
#include "widgets/select.h"

namespace mc::account {

namespace {

struct ZoneWords {
    Q_DECLARE_TR_FUNCTIONS(ZoneWords)
};

/// Large cities whose zone has another city's name.
struct City {
    const char* zone;
    const char* names;
};
constexpr std::array kCities{
    City{"Asia/Kolkata",
         "Mumbai, Delhi, New Delhi, Bengaluru, Bangalore, Chennai, Hyderabad, Pune, Ahmedabad, Calcutta, "
         "Jaipur, Kochi, IST"},
    City{"Asia/Karachi", "Lahore, Islamabad"},
    City{"Asia/Shanghai", "Beijing, Shenzhen, Guangzhou"},
    City{"Asia/Dubai", "Abu Dhabi, Muscat"},
    City{"Asia/Ho_Chi_Minh", "Hanoi, Saigon"},
    City{"America/Los_Angeles", "San Francisco, Seattle, San Diego, Silicon Valley"},
    City{"America/New_York", "Boston, Washington, Miami, Atlanta"},
    City{"America/Chicago", "Houston, Dallas, Austin"},
    City{"America/Toronto", "Ottawa, Montreal"},
    City{"America/Sao_Paulo", "Rio, Brasilia"},
    City{"Europe/London", "Manchester, Edinburgh, Birmingham"},
    City{"Europe/Berlin", "Munich, Hamburg, Frankfurt, Cologne"},
    City{"Europe/Zurich", "Geneva, Bern"},
    City{"Australia/Sydney", "Canberra"},
};

/// Older names of zones that have another one.
bool isOldName(const QByteArray& id) {
    constexpr std::array kOld{"Asia/Calcutta",      "Asia/Katmandu",        "Asia/Saigon",
                              "Asia/Rangoon",       "Asia/Dacca",           "America/Indianapolis",
                              "America/Fort_Wayne", "America/Buenos_Aires", "Europe/Kiev"};
    return std::find(kOld.begin(), kOld.end(), id) != kOld.end();
}

QString countryOf(const QTimeZone& zone) {
    return zone.territory() == QLocale::AnyTerritory ? QString() : QLocale::territoryToString(zone.territory());
}

/// "Kolkata, India · UTC+05:30, 19:42"
QString rowWords(const QByteArray& id, const QTimeZone& zone, domain::UtcTime now) {
    const QString city = widgets::zoneCity({id.toStdString()});
    const QString country = countryOf(zone);
    const QString place = country.isEmpty() ? city : ZoneWords::tr("%1, %2", "city, country").arg(city, country);
    const int offset = zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(now.seconds, Qt::UTC));
    const auto second = ((now.seconds + offset) % domain::kDay + domain::kDay) % domain::kDay;
    return ZoneWords::tr("%1 · %2, %3", "place, offset, time there")
        .arg(place, widgets::offsetWords(offset), widgets::wallTimeText({static_cast<int>(second / domain::kMinute)}));
}

QString namesOf(const QByteArray& id, const QTimeZone& zone) {
    QStringList names{QString::fromUtf8(id), countryOf(zone)};
    // Qt answers with the default locale where it knows none of that country.
    const QLocale there(QLocale::AnyLanguage, QLocale::AnyScript, zone.territory());
    if (there.territory() == zone.territory()) names << there.nativeTerritoryName();
    for (const City& city : kCities)
        if (id == city.zone) names << QString::fromUtf8(city.names);
    return names.join(u',');
}

void addZone(widgets::Select& box, const QByteArray& id, domain::UtcTime now) {
    const QTimeZone zone(id);
    box.addItem(rowWords(id, zone, now), QString::fromUtf8(id));
    box.setNames(box.count() - 1, namesOf(id, zone));
}

void addAll(widgets::Select& box) {
    const QSignalBlocker quiet(&box);
    const auto chosen = chosenZone(box);
    box.clear();
    const auto now = widgets::systemNow();
    auto ids = QTimeZone::availableTimeZoneIds();
    std::sort(ids.begin(), ids.end(), [](const QByteArray& a, const QByteArray& b) {
        return a.mid(a.lastIndexOf('/') + 1) < b.mid(b.lastIndexOf('/') + 1);
    });
    for (const auto& id : ids)
        if (id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("US/") && !isOldName(id))
            addZone(box, id, now);
    chooseZone(box, chosen);
}

}  // namespace

void fillZones(widgets::Select& box, const domain::ZoneName& chosen) {
    chooseZone(box, chosen);
    box.setLateItems([&box] { addAll(box); });
}

void chooseZone(widgets::Select& box, const domain::ZoneName& zone) {
    const QString name = QString::fromStdString(zone.value);
    if (box.findData(name) < 0) addZone(box, name.toUtf8(), widgets::systemNow());
    box.setCurrentIndex(box.findData(name));
}

domain::ZoneName chosenZone(const QComboBox& box) {
    return {box.currentData().toString().toStdString()};
}

}  // namespace mc::account
