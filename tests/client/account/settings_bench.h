#pragma once

#include <QAbstractButton>
#include <QTest>
#include <memory>

#include "account/settings_page.h"
#include "net/usage_events.h"
#include "protocol/calendars.h"
#include "protocol/devices.h"
#include "protocol/second_factor.h"
#include "support/client_house.h"

namespace mc::support {

inline protocol::SignedInDevices threeDevices() {
    const auto now = kStoryNow;
    return {{{{1}, "Mentor Connect on Linux", now - 9 * domain::kDay, now, false, true},
             {{2}, "Mentor Connect on Windows", now - 5 * domain::kDay, now - domain::kHour, false, false},
             {{3}, "", now - domain::kDay, now - domain::kDay, false, false}}};
}

/// The settings of somebody who is signed in, with stubs at the far end.
struct SettingsBench {
    explicit SettingsBench(const protocol::Me& me = mayaNair()) {
        house.http.answer("GET /api/me/second-factor", 200, jsonOf(protocol::SecondFactor{}));
        house.http.answer("GET /api/me/sessions", 200, jsonOf(threeDevices()));
        house.http.answer("GET /api/me/calendar-feed", 200, jsonOf(protocol::CalendarFeed{}));
        house.http.answer("GET /api/me/analytics-consent", 200, jsonOf(protocol::AnalyticsConsent{}));
        house.signIn(me);
        open();
        (void)QTest::qWaitFor([this] {
            return at<QAbstractButton>("secondStepSetUp")->isEnabled() &&
                   page->findChild<QWidget*>("signOutDevice2") != nullptr;
        });
    }
    void open() {
        page = std::make_unique<account::SettingsPage>(house.api, house.session, house.devices, house.theme,
                                                       house.languages, house.drafts, usage);
        page->resize(1064, 736);
        page->show();
        page->arrive({});
    }
    ClientHouse house;
    net::UsageEvents usage{house.api, house.session};
    std::unique_ptr<account::SettingsPage> page;
    template <class T>
    T* at(const char* name) {
        return child<T>(*page, name);
    }
};

}  // namespace mc::support
