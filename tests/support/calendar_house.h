#pragma once

#include <QTest>
#include <algorithm>

#include "calendars/caldav_sources.h"
#include "calendars/sign_ins.h"
#include "support/temporary_database.h"

namespace mc::test {

inline constexpr domain::UserId kRohan{1}, kAnanya{2};

/// The room over a real file. The machine's own addresses may be called but for 127.0.0.3.
struct CalendarHouse {
    explicit CalendarHouse(calendars::OAuthProviders theProviders = {}, std::string thePublicUrl = {})
        : providers(std::move(theProviders)), publicUrl(std::move(thePublicUrl)) {
        clock.set(*domain::parseIso("2026-03-02T00:00:00Z"));
        for (const auto mentor : {kRohan, kAnanya})
            open(mentor);
    }

    void open(domain::UserId mentor) {
        db->write([&](database::Transaction& tx) {
            tx.execute(
                "INSERT INTO users (id, name, email, email_key, roles, time_zone, created_at) "
                "VALUES ($1, 'Somebody', $2, $2, 1, 'Asia/Kolkata', 0)",
                mentor, std::to_string(mentor.value) + "@example.com");
        });
        auto availability = scheduling.own(mentor);
        for (int weekday = 1; weekday <= 7; ++weekday)
            availability.windows.push_back({weekday, {9 * 60}, {12 * 60}});
        availability.rules.minimumNoticeMinutes = 0;
        scheduling.replace(mentor, availability, clock.now()).value();
    }

    static calendars::SyncOptions options(const calendars::OAuthProviders& providers = {},
                                          const std::string& publicUrl = {}) {
        calendars::SyncOptions result;
        result.providers = providers;
        result.publicUrl = publicUrl;
        result.client.mayCall = [](const std::string& address) { return address != "127.0.0.3"; };
        result.client.mayCallPlainly = result.client.mayCall;
        result.client.deadline = std::chrono::seconds(20);
        result.ownDomain = "mentors.example";
        return result;
    }

    protocol::CalendarSource add(const std::string& address,
                                 domain::WhenCalendarFails whenItFails = domain::WhenCalendarFails::go_on,
                                 domain::UserId mentor = kRohan) {
        const auto added = sources.add(mentor, {address, "Work", true, whenItFails}).value();
        waitFor(added.id);
        return now(added.id, mentor);
    }
    void waitFor(domain::CalendarSourceId id) { QTRY_VERIFY_WITH_TIMEOUT(!sync.isSyncing(id), 30'000); }
    /// As after asking it once more.
    protocol::CalendarSource again(const protocol::CalendarSource& source) {
        sync.sync(source.id);
        sync.changed(kRohan);
        return now(source.id);
    }
    protocol::CalendarSource now(domain::CalendarSourceId id, domain::UserId mentor = kRohan) {
        for (auto& one : sources.of(mentor).items)
            if (one.id == id) return one;
        return {};
    }
    /// Free half hours of 2 March.
    int free(domain::UserId mentor = kRohan) {
        const auto day = *domain::parseIso("2026-03-02T00:00:00Z");
        const auto list = scheduling.slotsFor(mentor, 30, {day, day + domain::kDay}, day).value();
        return static_cast<int>(std::ranges::count(list.items, domain::SlotState::free, &domain::Slot::state));
    }

    calendars::OAuthProviders providers;
    std::string publicUrl;
    test::TemporaryDatabase db;
    base::FakeClock clock;
    base::SystemRandom random;
    base::IdSource ids{clock, random};
    base::Zones zones;
    crypto::Sealer sealer{{{"1", crypto::Sealer::newKey()}}, "1"};
    calendars::ExternalTimes times{clock};
    scheduling::SchedulingService scheduling{*db, zones, &times};
    std::vector<domain::UtcRange> sessions;  ///< Of everybody's; confirmed.
    calendars::CalendarSync sync{{*db, clock, random, zones, sealer, scheduling, times,
                                  [this](database::Reader&, domain::UserId, domain::UtcTime) { return sessions; }},
                                 options(providers, publicUrl)};
    calendars::CalendarSources sources{{*db, clock, ids, sealer, times, sync}};
    calendars::CalDavSources calDav{{*db, clock, ids, sealer, sync, sources}};
    calendars::SignIns signIns{{*db, clock, ids, random, sealer, sync, sources}};
};

}  // namespace mc::test
