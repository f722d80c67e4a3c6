#pragma once

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QTest>

#include "mentor/action_list.h"
#include "mentor/availability_page.h"
#include "mentor/month_grid.h"
#include "mentor/windows_editor.h"
#include "mentor_fixture.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "support/settled.h"

namespace mc::test {

inline const QString kAvailabilityPageGet = "GET /api/mentors/availability";
inline const QString kAvailabilityPagePut = "PUT /api/mentors/availability";
inline const QString kAvailabilityPageToggle = "PUT /api/mentors/toggle-bookings";

/// The page of a mentor's availability, at a server that answers.
struct AvailabilityPageShown : MentorFixture {
    /// As after a crash: what is on the disk, and nothing else.
    void restart() {
        drafts.flush();
        window.reset();
        net::Drafts again(folder.filePath("drafts"), api, session);
        page = new mentor::AvailabilityPage(api, again);
        show(page, 3);
        page->arrive({"/availability", {}, {}});
        QTRY_COMPARE(page->controller().state(), net::LoadState::ready);
        changesAfter = page->controller().draft().changes();
        outdatedAfter = page->controller().isOutdated();
        window.reset();
    }
    int changesAfter = -1;
    bool outdatedAfter = false;
    void open(const QSize& size = {1280, 800}) {
        page = new mentor::AvailabilityPage(api, drafts);
        tester = std::make_unique<QAbstractItemModelTester>(&page->daysOff(),
                                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
        show(page, 3, size);
        page->arrive({"/availability", {}, {}});
    }
    void openReady() {
        open();
        QTRY_COMPARE(page->controller().state(), net::LoadState::ready);
        support::settle(*page->window());
    }
    /// The server keeps what it gets and counts the version up.
    void serverTakes() {
        stub.on(kAvailabilityPagePut, [this](const support::HttpStub::Request& request) {
            availability = *protocol::decode<protocol::Availability>(
                std::string_view(request.body.constData(), static_cast<std::size_t>(request.body.size())));
            ++availability.version;
            return answer(json(availability));
        });
    }
    void click(const char* name) {
        auto* button = find<QAbstractButton>(name);
        QVERIFY2(button, name);
        QTRY_VERIFY2(button->isVisible(), name);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);  // Where a person would see it.
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void setTime(const char* name, int hour) {
        auto* select = find<mentor::TimeSelect>(name);
        QVERIFY2(select, name);
        select->setTime({hour * 60});
    }
    /// Opens that day of November; the field of its note.
    QLineEdit* editDay(int day) {
        auto* month = find<mentor::MonthGrid>("exceptionMonth");
        QTest::mouseClick(month, Qt::LeftButton, {}, month->dayRect({2026, 11, day}).center());
        return find<QLineEdit>("exceptionNote");
    }
    QString changes() const { return find<widgets::Label>("unsavedChanges")->text(); }
    widgets::Button* button(const char* name) const { return find<widgets::Button>(name); }
    QString errorOf(int weekday) const {
        auto* label = find<widgets::Label>(QStringLiteral("day%1Error").arg(weekday).toLatin1().constData());
        return label->isVisible() ? label->text() : QString();
    }
    mentor::ActionList* list() const { return find<mentor::ActionList>("exceptionsList"); }
    QString rowWords(int row) const { return list()->model()->index(row, 0).data().toString(); }

    mentor::AvailabilityPage* page = nullptr;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

}  // namespace mc::test
