#include <QTest>
#include <algorithm>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "payments/sandbox/disputes.h"
#include "payments/sandbox/subscriptions.h"
#include "protocol/notifications.h"
#include "protocol/plans.h"
#include "support/shop_world.h"
#include "support/test_program.h"
#endif

using namespace mc;
using domain::PlanStanding;
using domain::PlanTier;
using domain::rupees;
using http::Method;
using protocol::NotificationType;
using tests::Visitor;

namespace {

constexpr const char* kPlan = "/api/me/plan";
constexpr const char* kPro = R"({"tier":"pro"})";

struct PlansWorld : tests::ShopWorld {
    PlansWorld() {
        server.bank->knobs().dropWebhooks = true;  // What became of it is asked for.
    }

    protocol::Plan plan(const Visitor& who) { return told<protocol::Plan>(who, Method::get, kPlan); }
    protocol::PlanCheckout checkout() {
        return told<protocol::PlanCheckout>(maya, Method::post, std::string(kPlan) + "/checkout", kPro);
    }
    protocol::VerifyPlan paid() {
        const auto done = *server.bank->subscribe(checkout().subscriptionId, {.method = "card"});
        return {done.subscriptionId, done.paymentId, done.signature};
    }
    int verify(const Visitor& who, const protocol::VerifyPlan& proof) {
        return ask(who, Method::post, std::string(kPlan) + "/verify", protocol::encode(proof)).status;
    }
    /// What her mails are written in.
    void speak(const QString& language) {
        const auto me = ask(maya, Method::get, "/api/me");
        const auto version = std::to_string(me.body.at("version").to_number<std::int64_t>());
        const auto body = R"({"language":")" + language.toStdString() + R"(","version":)" + version + "}";
        QCOMPARE(ask(maya, Method::put, "/api/me", body).status, 200);
    }
    /// Her bank asks the first charge back, and the gateway loses it.
    void loseToTheBank() {
        const auto charge = server.bank->bank().payments({.count = 100}).back().id;
        const auto dispute = server.bank->disputes().open(charge, {});
        QVERIFY(dispute.has_value());
        QVERIFY(server.bank->disputes().move(dispute->id, "lost").has_value());
        server.rooms.payments.followDisputes(server.clock.now());
        while (server.rooms.outbox.drain() > 0)
            continue;
    }
    /// Days go by, and everything due happens.
    void days(int count) {
        for (int day = 0; day < count; ++day) {
            server.clock.advance(domain::kDay);
            server.bank->drain();
            server.rooms.plans.run();
            send();
        }
    }
    std::vector<protocol::Notification> bell() {
        auto all = server.rooms.notifications.list(maya.id, {50, {}}).value().items;
        std::erase_if(all, [](const auto& one) { return one.link != "/plans"; });
        return all;
    }
    qsizetype mailed(const QString& subject) {
        return std::ranges::count_if(box->mails(),
                                     [&](const auto& mail) { return QString::fromStdString(mail.subject) == subject; });
    }

    Visitor kabir = server.person("Kabir Rao");
};

}  // namespace

/// Plans over their routes, and who hears of a renewal that is refused (PAY-6).
class PlansTest : public QObject {
    Q_OBJECT
    using World = PlansWorld;

private slots:
    void overItsRoutes_aPlanIsBegunLookedAtAndEnded() {
        World world;
        const auto before = world.plan(world.maya);
        QCOMPARE(before.offers.size(), std::size_t(3));
        QCOMPARE(before.tier, PlanTier::free);
        const auto proof = world.paid();
        QCOMPARE(world.verify(world.kabir, proof), 404);
        QCOMPARE(world.verify(world.maya, {proof.razorpay_subscription_id, proof.razorpay_payment_id, "forged"}), 400);
        QCOMPARE(world.plan(world.maya).tier, PlanTier::free);
        QCOMPARE(world.verify(world.maya, proof), 200);
        const auto begun = world.plan(world.maya);
        QCOMPARE(begun.tier, PlanTier::pro);
        QCOMPARE(begun.minutesLeft, 30);
        QCOMPARE(world.plan(world.kabir).tier, PlanTier::free);
        // Moments after it began: of the difference of 500 nearly all.
        const auto preview = world.told<protocol::PlanChangePreview>(
            world.maya, Method::get, std::string(kPlan) + "/change-preview?tier=premium");
        QVERIFY(preview.atOnce);
        QVERIFY(preview.due > rupees(499) && preview.due <= rupees(500));
        QCOMPARE(world.ask(world.maya, Method::put, kPlan, R"({"tier":"free"})").status, 200);
        const auto ended = world.plan(world.maya);
        QVERIFY(ended.cancels);
        QCOMPARE(ended.tier, PlanTier::pro);
        world.days(32);
        QCOMPARE(world.plan(world.maya).tier, PlanTier::free);
        QVERIFY(world.bell().empty());  // She ended it herself.
    }

    void refusedRenewal_isTold_inTheAppAndByMail_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("late");
        QTest::addColumn<QString>("over");
        QTest::newRow("en") << "en"
                            << "Your Pro plan could not be renewed yet"
                            << "Your Pro plan has ended";
        QTest::newRow("hi") << "hi" << QString::fromUtf8("आपका Pro प्लान अभी आगे नहीं बढ़ सका")
                            << QString::fromUtf8("आपका Pro प्लान ख़त्म हो गया");
    }
    void refusedRenewal_isTold_inTheAppAndByMail() {
        QFETCH(QString, language);
        QFETCH(QString, late);
        QFETCH(QString, over);
        World world;
        world.speak(language);
        QCOMPARE(world.verify(world.maya, world.paid()), 200);
        world.server.bank->knobs().failCharges = 10;
        world.days(32);
        auto plan = world.plan(world.maya);
        QCOMPARE(plan.standing, PlanStanding::past_due);
        QCOMPARE(plan.tier, PlanTier::pro);
        auto bell = world.bell();
        QCOMPARE(bell.size(), std::size_t(1));
        QCOMPARE(bell[0].type, NotificationType::plan_past_due);
        QCOMPARE(bell[0].parameters.chooseBy, plan.graceUntil);
        QCOMPARE(world.mailed(late), qsizetype{1});
        world.days(4);
        plan = world.plan(world.maya);
        QCOMPARE(plan.tier, PlanTier::free);
        bell = world.bell();
        QCOMPARE(bell.size(), std::size_t(1));  // How it stands is one line.
        QCOMPARE(bell[0].type, NotificationType::plan_lapsed);
        QCOMPARE(world.mailed(late), qsizetype{1});
        QCOMPARE(world.mailed(over), qsizetype{1});
        const auto tried = world.server.bank->bank().payments({.count = 100});
        QCOMPARE(std::ranges::count(tried, true, &sandbox::PaymentRow::captured), 1);
    }

    void paidBackWhole_ends_andIsTold_inTheAppAndByMail_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("months");
        QTest::addColumn<PlanTier>("tier");
        QTest::addColumn<QString>("subject");
        const auto ended = QString::fromUtf8("आपका Pro प्लान ख़त्म हो गया");
        QTest::newRow("en, in its month") << "en" << 0 << PlanTier::free << "Your Pro plan has ended";
        QTest::newRow("en, a month later") << "en" << 1 << PlanTier::pro << "Your Pro plan has ended";
        QTest::newRow("hi, in its month") << "hi" << 0 << PlanTier::free << ended;
        QTest::newRow("hi, a month later") << "hi" << 1 << PlanTier::pro << ended;
    }
    void paidBackWhole_ends_andIsTold_inTheAppAndByMail() {
        QFETCH(QString, language);
        QFETCH(int, months);
        QFETCH(PlanTier, tier);
        QFETCH(QString, subject);
        World world;
        world.speak(language);
        QCOMPARE(world.verify(world.maya, world.paid()), 200);
        world.days(32 * months);
        world.loseToTheBank();
        const auto plan = world.plan(world.maya);
        QCOMPARE(plan.tier, tier);
        QCOMPARE(plan.standing, PlanStanding::ended);
        QCOMPARE(plan.minutesLeft, months * 30);
        const auto bell = world.bell();
        QCOMPARE(bell.size(), std::size_t(1));
        QCOMPARE(bell[0].type, NotificationType::plan_refunded);
        QCOMPARE(bell[0].parameters.plan, std::optional(PlanTier::pro));
        QCOMPARE(bell[0].parameters.chooseBy, months == 0 ? std::nullopt : plan.paidUntil);
        QCOMPARE(world.mailed(subject), qsizetype{1});
        world.days(64);
        QCOMPARE(world.plan(world.maya).tier, PlanTier::free);
        QCOMPARE(world.server.bank->bank().payments({.count = 100}).size(), static_cast<std::size_t>(months + 1));
        QCOMPARE(world.mailed(subject), qsizetype{1});
    }
};

MC_TEST_APPLESS(PlansTest)
#include "plans_test.moc"
