#pragma once

#include <QString>
#include <QStringList>
#include <boost/describe/enum_to_string.hpp>

#include "domain/slots.h"
#include "platform/base/clock.h"
#include "platform/base/zones.h"
#include "platform/database/database.h"
#include "scheduling/scheduling_service.h"
#include "support/temporary_database.h"
#include "support/zone_tables.h"

namespace mc::support {

/// The scheduling room on a real file. People are bare rows.
struct SchedulingHouse {
    test::TemporaryDatabase db;
    base::Zones zones;
    domain::UtcTime now = utc("2026-11-16T09:00:00Z");
    scheduling::SchedulingService scheduling{*db, zones};

    domain::UserId addPerson(std::int64_t id, const char* zone = "Europe/London") {
        db->write([&](database::Transaction& tx) {
            tx.execute(
                "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at) "
                "VALUES ($1, 'Somebody', $2, $2, 1, $3, 0)",
                id, std::to_string(id) + "@example.com", zone);
        });
        return {id};
    }

    /// Open every day from 10:00 to 12:00, without notice.
    domain::UserId addMentor(std::int64_t id, const char* zone = "Europe/London") {
        const auto mentor = addPerson(id, zone);
        auto availability = scheduling.own(mentor);
        for (int weekday = 1; weekday <= 7; ++weekday)
            availability.windows.push_back({weekday, {600}, {720}});
        availability.rules.minimumNoticeMinutes = 0;
        scheduling.replace(mentor, availability, now).value();
        return mentor;
    }

    domain::Result<void> claim(std::int64_t booking, domain::UserId mentor, domain::UserId student, const char* start,
                               int minutes) {
        const domain::UtcRange range{utc(start), utc(start) + minutes * domain::kMinute};
        return db->write([&](database::Transaction& tx) {
            return scheduling.claim(tx, {{booking}, mentor, student, range});
        });
    }
    bool release(std::int64_t booking) {
        return db->write([&](database::Transaction& tx) { return scheduling.release(tx, {booking}); });
    }

    /// "10:00 free 120, 10:30 booked 0, …" of one UTC day.
    QString day(domain::UserId mentor, const char* date, int minutes = 30) {
        const domain::UtcTime begin{domain::toDays(mc::support::day(date)) * domain::kDay};
        QStringList text;
        for (const auto& slot : scheduling.slotsFor(mentor, minutes, {begin, begin + domain::kDay}, now).value().items)
            text << QString("%1 %2 %3")
                        .arg(QString::fromStdString(domain::toIso(slot.startsAt).substr(11, 5)))
                        .arg(boost::describe::enum_to_string(slot.state, ""))
                        .arg(slot.freeMinutes);
        return text.join(", ");
    }
};

template <class T>
QString outcome(const domain::Result<T>& result) {
    return result ? QString("ok") : QString::fromStdString(std::string(domain::toString(result.error().code)));
}

}  // namespace mc::support
