#pragma once

#include <QTest>
#include <optional>

#include "discovery/profile_page.h"
#include "page_fixture.h"
#include "widgets/button.h"
#include "widgets/week_calendar.h"
#include "support/settled.h"

namespace mc::test {

inline const QString kProfileItself = "GET /api/mentors/ananya-krishnan";
inline const QString kProfileSlots = "GET /api/mentors/ananya-krishnan/slots";
inline const domain::ZoneName kProfilePageKolkata{"Asia/Kolkata"};

inline QString reviewsPath() {
    const auto id = QString::fromStdString(domain::toString(support::sampleProfile().card.id));
    return "GET /api/mentors/" + id + "/reviews";
}

inline QString waitlistPath() {
    return "/api/me/waitlist/" + QString::fromStdString(domain::toString(support::sampleProfile().card.id));
}

inline protocol::Waitlist onWaitlist(bool open) {
    return {{{support::sampleProfile().card.id, support::storyNow(), open}}};
}

/// A mentor's profile, at a server that answers.
struct ProfilePageShown : PageFixture {
    void signIn() {
        protocol::AuthTokens tokens;
        tokens.user.id = {101};
        session.adopt(tokens, false);
    }
    void answerProfile(std::optional<domain::UtcTime> nextFree) {
        auto profile = support::sampleProfile();
        profile.card.nextFreeAt = nextFree;
        stub.answer(kProfileItself, 200, support::json(profile));
    }
    void open(const QString& at = {}, const QSize& size = {1280, 800}) {
        page = new discovery::ProfilePage(api, drafts, favourites, kProfilePageKolkata);
        show(page, size);
        QUrlQuery query;
        if (!at.isEmpty()) {
            query.addQueryItem("at", at);
            query.addQueryItem("minutes", "60");
        }
        page->arrive({"/mentors/ananya-krishnan", {{"slug", "ananya-krishnan"}}, query});
    }
    void openReady(const QString& at = {}, const QSize& size = {1280, 800}) {
        open(at, size);
        QTRY_COMPARE(page->controller().state(), discovery::ProfileController::State::ready);
        QTRY_VERIFY(calendar()->slotCount() > 0);
        QTRY_VERIFY(!page->controller().reviews().empty());
        support::settle(*page->window());
    }
    widgets::WeekCalendar* calendar() const { return find<widgets::WeekCalendar>("weekCalendar"); }
    widgets::Button* book() const { return find<widgets::Button>("bookButton"); }
    int indexOf(const char* iso) const {
        for (int i = 0; i < calendar()->slotCount(); ++i)
            if (calendar()->slot(i).startsAt == support::instant(iso)) return i;
        return -1;
    }

    discovery::ProfilePage* page = nullptr;
};

}  // namespace mc::test
