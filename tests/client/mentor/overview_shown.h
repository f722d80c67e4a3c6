#pragma once

#include <QAbstractItemModelTester>

#include "mentor/action_list.h"
#include "mentor/overview_page.h"
#include "mentor_fixture.h"
#include "widgets/button.h"
#include "support/settled.h"

namespace mc::test {

/// The mentor's home, for tests of what it shows and of what is done there.
struct OverviewShown : MentorFixture {
    static inline const QString kStats = "GET /api/mentors/dashboard/stats";
    static inline const QString kToggle = "PUT /api/mentors/toggle-bookings";

    static QString deedLine(std::int64_t id, const char* deed) {
        return "PUT /api/bookings/" + QString::fromStdString(domain::encodeId(id)) + "/" + deed;
    }
    void open(const QSize& size = {1280, 800}) {
        page = new mentor::OverviewPage(bookings, drafts, kBengaluru);
        for (auto* model : {&page->controller().requests(), &page->controller().sessions()})
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest));
        show(page, 0, size);
        page->arrive({"/overview", {}, {}});
    }
    void openReady() {
        open();
        QTRY_COMPARE(page->controller().state(), net::LoadState::ready);
        support::settle(*page->window());
    }
    mentor::ActionList* requestsList() const { return find<mentor::ActionList>("requestsList"); }
    mentor::ActionList* sessionsList() const { return find<mentor::ActionList>("nextSessionsList"); }
    widgets::Button* button(const char* name) const { return find<widgets::Button>(name); }
    static QString nameAt(mentor::ActionList* list, int row) { return list->model()->index(row, 0).data().toString(); }

    mentor::OverviewPage* page = nullptr;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
};

}  // namespace mc::test
