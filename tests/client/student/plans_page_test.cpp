#include "student/plans_page.h"

#include <QLabel>
#include <QPointer>
#include <QSignalSpy>
#include <QtTest>

#include "student/plan_words.h"
#include "support/client_house.h"
#include "support/page_program.h"
#include "support/readable.h"
#include "support/sample_credits.h"
#include "support/web_program.h"
#include "widgets/button.h"
#include "widgets/format.h"

namespace mc::student {
namespace {

using namespace mc::support;
using protocol::PlanStanding;
using protocol::PlanTier;

protocol::Plan withoutPlan() {
    auto plan = samplePlan();
    plan.tier = PlanTier::free;
    plan.standing = PlanStanding::ended;
    plan.paidUntil.reset();
    plan.minutesLeft = 0;
    return plan;
}

struct PlansHouse {
    explicit PlansHouse(const protocol::Plan& plan = samplePlan()) {
        house.http.answer("GET /api/me/plan", 200, jsonOf(plan));
        house.signIn();
        page.resize(1064, 736);
        page.show();
        page.arrive({"/plans", {}, {}});
    }
    QStringList said() const {
        QStringList all;
        for (auto* label : page.findChildren<QLabel*>())
            if (label->isVisible()) all << label->text();
        return all;
    }
    widgets::Button* deed(const char* tier) const {
        widgets::Button* last = nullptr;  // Those before are on their way out.
        for (auto* button : page.findChildren<widgets::Button*>(QStringLiteral("planDeed_") + tier))
            if (!button->isHidden()) last = button;
        return last;
    }
    ClientHouse house;
    PlansPage page{house.api, {"Asia/Kolkata"}};
};

}  // namespace

/// The page of plans (PAY-6).
class PlansPageTest : public QObject {
    Q_OBJECT

private slots:
    void plans_sayWhatTheyGive_andHowOnesOwnStands() {
        PlansHouse world;
        QTRY_VERIFY(world.deed("premium") && world.deed("premium")->isVisible());
        const auto all = world.said();
        for (const auto* words : {"20 minutes left this month. It renews on 4 Feb 2027.", "Pro", "Premium", "No charge",
                                  "₹499 a month", "₹999 a month", "30 minutes included each month",
                                  "60 minutes included each month", "Your requests come first"})
            QVERIFY2(all.contains(QString::fromUtf8(words)), qPrintable(words + all.join(" | ")));
        QVERIFY(!world.deed("pro")->isEnabled());
        QVERIFY(world.deed("premium")->isEnabled());
        QVERIFY(world.deed("free")->isEnabled());
    }

    void standing_isSaidAsItIs() {
        const auto zone = widgets::zoneTable({"Asia/Kolkata"});
        auto plan = withoutPlan();
        QCOMPARE(PlanWords::standing(plan, zone), QString("You are on Free: you pay for each session."));
        plan = samplePlan();
        plan.cancels = true;
        QCOMPARE(PlanWords::standing(plan, zone), QString("20 minutes left this month. Pro ends on 4 Feb 2027."));
        plan = samplePlan();
        plan.tier = PlanTier::premium;
        plan.nextTier = PlanTier::pro;
        QCOMPARE(PlanWords::standing(plan, zone), QString("20 minutes left this month. From 4 Feb 2027 on it is Pro."));
        plan = samplePlan();
        plan.standing = PlanStanding::past_due;
        plan.graceUntil = *plan.paidUntil + domain::kPlanGrace;
        QVERIFY(PlanWords::standing(plan, zone).contains("Pro stays until 8 Feb 2027"));
    }

    void withoutOne_aPlanIsBegun_throughTheCheckout() {
        PlansHouse world(withoutPlan());
        world.house.http.answer(
            "POST /api/me/plan/checkout", 200,
            jsonOf(protocol::PlanCheckout{"sub_1", PlanTier::pro, domain::rupees(499), "/checkout/plans/sub_1", true}));
        QTRY_VERIFY(world.deed("pro") && world.deed("pro")->isEnabled());
        QVERIFY(!world.deed("free")->isEnabled());
        world.deed("pro")->click();
        QTRY_VERIFY(world.page.findChild<widgets::Button*>("leaveCheckout")->isVisible());
        world.page.findChild<widgets::Button*>("leaveCheckout")->click();
        QTRY_VERIFY(world.deed("pro") && world.deed("pro")->isEnabled());
    }

    void higherPlan_isChangedTo_onceItsPriceIsRead() {
        PlansHouse world;
        world.house.http.answer(
            "GET /api/me/plan/change-preview", 200,
            jsonOf(protocol::PlanChangePreview{true, domain::rupees(333), 20, domain::UtcTime{1'800'000'000}}));
        auto changed = samplePlan();
        changed.tier = PlanTier::premium;
        changed.minutesLeft = 40;
        world.house.http.answer("PUT /api/me/plan", 200, jsonOf(changed));
        QTRY_VERIFY(world.deed("premium") && world.deed("premium")->isEnabled());
        QSignalSpy toasts(&world.page, &widgets::Page::toast);
        world.deed("premium")->click();
        QTRY_VERIFY(world.page.window()->findChild<widgets::Button*>("changePlan"));
        world.page.window()->findChild<widgets::Button*>("changePlan")->click();
        QTRY_COMPARE(toasts.size(), 1);
        QTRY_VERIFY(world.said().contains("40 minutes left this month. It renews on 4 Feb 2027."));
    }

    void change_isSaidBefore() {
        const auto zone = widgets::zoneTable({"Asia/Kolkata"});
        const domain::UtcTime day{1'800'000'000};
        QCOMPARE(
            PlanWords::change(PlanTier::premium, {true, domain::rupees(333), 20, day}, zone),
            QString::fromUtf8("₹333.00 is charged now for the rest of the month. You get 20 more minutes for it."));
        QCOMPARE(PlanWords::change(PlanTier::pro, {false, domain::rupees(0), 0, day}, zone),
                 QString("Pro begins on 15 Jan 2027, with its price. Nothing is charged now."));
        QVERIFY(PlanWords::change(PlanTier::free, {false, domain::rupees(0), 0, day}, zone)
                    .startsWith("Your plan stays until 15 Jan 2027"));
    }

    void whoPressedADeed_staysOnIt() {
        PlansHouse world;
        world.house.http.problem("GET /api/me/plan/change-preview", 409, "invalid_state");
        QTRY_VERIFY(world.deed("free") && world.deed("free")->isEnabled());
        const QPointer<widgets::Button> pressed = world.deed("free");
        QSignalSpy toasts(&world.page, &widgets::Page::toast);
        pressed->setFocus();
        pressed->click();
        QTRY_COMPARE(toasts.size(), 1);
        world.page.reload();
        QTRY_COMPARE(world.house.http.count("GET /api/me/plan"), 2);
        QVERIFY(pressed);
        QVERIFY(world.page.focusWidget() == pressed);
    }

    void endThatComes_isADate() {
        auto plan = samplePlan();
        plan.cancels = true;
        PlansHouse world(plan);
        QTRY_VERIFY(world.deed("free") && world.deed("free")->isVisible());
        QCOMPARE(world.deed("free")->text(), QString("From 4 Feb 2027 on"));
        QVERIFY(!world.deed("free")->isEnabled());
    }

    void words_haveRoom_data() { addWindows(); }
    void words_haveRoom() {
        QFETCH(QSize, size);
        QFETCH(double, text);
        QFETCH(int, longer);
        const inspect::PseudoLanguage words(longer);
        PlansHouse world;
        world.house.theme.setTextScale(text);
        world.page.resize(size);
        QTRY_VERIFY(world.deed("premium") && world.deed("premium")->isVisible());
        MC_COMPARE_READABLE(world.page);
    }

    void refusedChange_isSaid_andTheDialogGoes() {
        PlansHouse world;
        world.house.http.problem("GET /api/me/plan/change-preview", 409, "invalid_state");
        QTRY_VERIFY(world.deed("free") && world.deed("free")->isEnabled());
        QSignalSpy toasts(&world.page, &widgets::Page::toast);
        world.deed("free")->click();
        QTRY_COMPARE(toasts.size(), 1);
        QTRY_VERIFY(world.deed("free")->isEnabled());
    }
};

}  // namespace mc::student

MC_TEST_RUN {
    mc::support::prepareForWeb();
    return mc::support::runPageTests<mc::student::PlansPageTest>(argc, argv);
}
#include "plans_page_test.moc"
