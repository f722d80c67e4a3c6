#pragma once

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QTest>

#include "client/discovery/page_fixture.h"
#include "discovery/discovery_page.h"
#include "discovery/mentor_grid.h"
#include "support/settled.h"

namespace mc::test {

inline const QString kList = "GET /api/mentors";
inline const domain::ZoneName kKolkata{"Asia/Kolkata"};

/// The page where mentors are found, of somebody in Kolkata.
struct ShownDiscovery : PageFixture {
    void open(const QSize& size = {1280, 800}) {
        page = new discovery::DiscoveryPage(api, drafts, favourites, searches, kKolkata);
        tester = std::make_unique<QAbstractItemModelTester>(&page->controller().model(),
                                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
        show(page, size);
        page->arrive({"/mentors", {}, {}});
    }
    void openReady() {
        open();
        QTRY_COMPARE(page->controller().state(), discovery::DiscoveryController::State::ready);
        support::settle(*page->window());
    }
    discovery::MentorGrid* grid() const { return find<discovery::MentorGrid>("mentorGrid"); }
    QUrlQuery lastQuery() const { return stub.last(kList).query; }

    bool shows(const QString& words) const {
        for (const auto* label : page->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }

    discovery::DiscoveryPage* page = nullptr;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

}  // namespace mc::test
