#pragma once

#include <QTemporaryDir>

#include "discovery/favourites.h"
#include "discovery/saved_searches.h"
#include "net/api_client.h"
#include "net/drafts.h"
#include "net/session.h"
#include "protocol/accounts.h"
#include "support/http_stub.h"
#include "support/memory_keeper.h"
#include "support/page_window.h"
#include "support/sample_mentors.h"

namespace mc::test {

/// A page in a frame like the application's, against a server that gives the story's answers.
class PageFixture : public support::PageWindow {
public:
    PageFixture() {
        theme.install(*qApp);
        api.setServer(stub.url());
        api.clock().set(support::storyNow());
        stub.answer("GET /api/mentors", 200, support::json(support::samplePage()));
        stub.answer("GET /api/mentors/ananya-krishnan", 200, support::json(support::sampleProfile()));
        stub.on("GET /api/mentors/ananya-krishnan/slots", [](const support::HttpStub::Request& request) {
            const int minutes = request.query.queryItemValue("duration").toInt();
            return support::HttpStub::Answer{200, support::json(support::sampleSlots(minutes))};
        });
        const auto id = QString::fromStdString(domain::toString(support::sampleProfile().card.id));
        stub.answer("GET /api/mentors/" + id + "/reviews", 200, support::json(support::sampleReviews()));
    }

    ~PageFixture() { window.reset(); }  // Its page uses what stands below.

    void show(widgets::Page* page, const QSize& size = {1280, 800}) {
        auto rail = std::make_unique<widgets::NavRail>();
        rail->addItem(widgets::Icon::home, "Home", "navHome");
        rail->addItem(widgets::Icon::search, "Find a mentor", "navMentors");
        rail->addItem(widgets::Icon::calendar, "Bookings", "navBookings");
        rail->addItem(widgets::Icon::message, "Messages", "navMessages");
        rail->item(3)->setCount(3);
        rail->addFootItem(widgets::Icon::settings, "Settings", "navSettings");
        rail->account()->setPerson("p4", "Maya Nair", "Kolkata · IST", true);
        rail->setCurrent(1);
        rail->setRail(size.width() < 1100);
        PageWindow::show(page, std::move(rail), size);
        bar->bell()->setCount(2);
    }

    void signIn() {
        stub.answer("POST /api/auth/sign-out", 204);
        protocol::AuthTokens tokens;
        tokens.accessToken = "access";
        tokens.refreshToken = "refresh";
        tokens.user.id = {101};
        tokens.user.roles = {protocol::Role::student};
        session.adopt(tokens, false);
    }

    support::HttpStub stub;
    net::ApiClient api;
    support::MemoryKeeper keeper;
    net::Session session{api, keeper};
    QTemporaryDir folder;
    net::Drafts drafts{folder.path(), api, session};
    discovery::Favourites favourites{api, session};
    discovery::SavedSearches searches{api, session};
};

}  // namespace mc::test
