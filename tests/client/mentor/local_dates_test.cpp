#include <QScopeGuard>

#include "inspect/painted_text.h"
#include "mentor/action_list.h"
#include "mentor/availability_page.h"
#include "mentor/month_grid.h"
#include "mentor/overview_page.h"
#include "mentor_fixture.h"
#include "support/test_program.h"
#include "widgets/label.h"

using namespace mc;
using net::LoadState;

namespace {

struct Availability : test::MentorFixture {
    bool open() {
        show(page, 3);
        page->arrive({"/availability", {}, {}});
        return QTest::qWaitFor([this] { return page->controller().state() == LoadState::ready; });
    }
    mentor::AvailabilityPage* page = new mentor::AvailabilityPage(api, drafts);
};

}  // namespace

/// Dates of the mentor's pages stand in the order of the reader's locale.
class LocalDatesTest : public QObject {
    Q_OBJECT

    static void addLocales() {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("words");
    }
    static const inline QLocale kIndia{QLocale::English, QLocale::India};
    static const inline QLocale kStates{QLocale::English, QLocale::UnitedStates};
    static const inline QLocale kHindi{QLocale::Hindi, QLocale::India};

private slots:
    void cleanup() { QLocale::setDefault(kIndia); }

    void overviewsTitle_data() {
        addLocales();
        QTest::newRow("India") << kIndia << "Wednesday 18 November, ";
        QTest::newRow("United States") << kStates << "Wednesday, November 18, ";
        QTest::newRow("Hindi") << kHindi << "बुधवार 18 नवंबर, ";
    }
    void overviewsTitle() {
        QFETCH(QLocale, locale);
        QFETCH(QString, words);
        QLocale::setDefault(locale);
        test::MentorFixture shown;
        mentor::OverviewPage page(shown.bookings, shown.drafts, test::kBengaluru);
        page.arrive({"/overview", {}, {}});
        QTRY_COMPARE(page.controller().state(), LoadState::ready);
        QVERIFY2(page.titleDetail().startsWith(words), qPrintable(page.titleDetail()));
    }

    void sessionsLater_data() {
        addLocales();
        QTest::newRow("India") << kIndia << "3 Dec";
        QTest::newRow("United States") << kStates << "Dec 3";
        QTest::newRow("Hindi") << kHindi << "3 दिस॰";
    }
    void sessionsLater() {
        QFETCH(QLocale, locale);
        QFETCH(QString, words);
        QLocale::setDefault(locale);
        test::MentorFixture shown;
        shown.sessions = {
            test::sampleBooking(21, {201, "Maya Nair", "Asia/Kolkata"}, "2026-12-03T11:30:00Z", 30, "DSA")};
        auto* page = new mentor::OverviewPage(shown.bookings, shown.drafts, test::kBengaluru);
        shown.show(page, 0);
        page->arrive({"/overview", {}, {}});
        QTRY_COMPARE(page->controller().state(), LoadState::ready);
        support::settle(*page->window());
        QString painted;  // Figures are painted one by one.
        for (const auto& text : inspect::paintedTexts(*shown.find<mentor::ActionList>("nextSessionsList")->viewport()))
            painted += text.text;
        QVERIFY2(painted.contains(words), qPrintable(painted));
    }

    void dayOff_data() {
        addLocales();
        QTest::newRow("India") << kIndia << "Thursday 26 November 2026";
        QTest::newRow("United States") << kStates << "Thursday, November 26, 2026";
        QTest::newRow("Hindi") << kHindi << "गुरुवार 26 नवंबर 2026";
    }
    void dayOff() {
        QFETCH(QLocale, locale);
        QFETCH(QString, words);
        QLocale::setDefault(locale);
        Availability shown;
        QVERIFY(shown.open());
        auto* month = shown.find<mentor::MonthGrid>("exceptionMonth");
        QTest::mouseClick(month, Qt::LeftButton, {}, month->dayRect({2026, 11, 26}).center());
        auto* dialog = shown.find<QWidget>("exceptionDialog");
        QVERIFY(dialog);
        QCOMPARE(dialog->accessibleName(), words);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTest::keyClick(month, Qt::Key_Right);
        QTest::keyClick(month, Qt::Key_Left);
        QCOMPARE(month->accessibleDescription(), words);
    }

    void listedDays_data() {
        addLocales();
        QTest::newRow("India") << kIndia << "24 Dec – 2 Jan";
        QTest::newRow("United States") << kStates << "Dec 24 – Jan 2";
        QTest::newRow("Hindi") << kHindi << "24 दिस॰ – 2 जन॰";
    }
    void listedDays() {
        QFETCH(QLocale, locale);
        QFETCH(QString, words);
        QLocale::setDefault(locale);
        Availability shown;
        QVERIFY(shown.open());
        const auto& days = shown.page->daysOff();
        const QString said = days.index(days.rowCount() - 1, 0).data().toString();
        QVERIFY2(said.startsWith(words), qPrintable(said));
    }
};

MC_TEST_GUI(LocalDatesTest)
#include "local_dates_test.moc"
#include "support/settled.h"
