#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "protocol/codec.h"
#include "protocol/credits.h"
#include "protocol/notifications.h"
#include "support/kept_mails.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using domain::rupees;
using http::Method;
using protocol::NotificationType;
using tests::Visitor;
using tests::WholeServer;

namespace {

/// Somebody at the checkout of a pack of credits.
struct PurchasesWorld {
    PurchasesWorld() : server(folder.path().toStdString(), {}, tests::keepingMails(box)) {
        order = protocol::decode<protocol::Order>(
                    ask(Method::post, "/api/me/credits/orders", R"({"pack":{"minor":50000,"currency":"INR"}})").raw)
                    .value();
    }
    WholeServer::Reply ask(Method method, const std::string& path, const std::string& body = "") {
        return server.ask(method, path, body, server.freshToken(maya), "purchase-" + std::to_string(++keys));
    }
    void pay(const std::optional<domain::Money>& amount = {}) {
        const auto paid = *server.bank->checkout({.orderId = order.gatewayOrderId, .amount = amount});
        const auto proof = protocol::encode(protocol::VerifyPayment{paid.orderId, paid.paymentId, paid.signature});
        QCOMPARE(ask(Method::post, "/api/payments/verify", proof).status, 200);
    }
    /// What was lost is asked for, what is asked back is sent, and what became of it is asked for.
    void goOn() {
        for (int round = 0; round < 3; ++round) {
            server.clock.advance(7 * domain::kHour);
            server.rooms.payments.reconcile(server.clock.now());
            while (server.rooms.outbox.drain() + server.bank->drain() > 0)
                continue;
        }
    }
    domain::Money spendable() {
        return protocol::decode<protocol::Wallet>(ask(Method::get, "/api/me/credits").raw)->spendable;
    }
    std::vector<protocol::Notification> bell(NotificationType type) {
        auto all = server.rooms.notifications.list(maya.id, {50, {}}).value().items;
        std::erase_if(all, [&](const auto& one) { return one.type != type; });
        return all;
    }
    std::ptrdiff_t mailed(const char* subject) {
        return std::ranges::count_if(box->mails(), [&](const auto& mail) { return mail.subject == subject; });
    }

    test::MailBox* box = nullptr;
    int keys = 0;
    QTemporaryDir folder;
    WholeServer server;
    Visitor maya = server.person("Maya Nair");
    protocol::Order order;
};

}  // namespace

/// Money for what is no session, that was taken and is not used: said as what it is, with what becomes of it.
class PurchasesTest : public QObject {
    Q_OBJECT
    using World = PurchasesWorld;

private slots:
    void paidTwice_isToldAtOnce_andAgainWhenItIsBack() {
        World world;
        world.server.bank->knobs().dropWebhooks = true;
        world.server.bank->knobs().allowSecondPayment = true;
        world.pay();
        QVERIFY(world.server.bank->checkout({.orderId = world.order.gatewayOrderId}).has_value());
        world.goOn();
        QCOMPARE(world.spendable(), rupees(500));
        const auto told = world.bell(NotificationType::payment_surplus);
        QCOMPARE(told.size(), std::size_t(1));
        QCOMPARE(told[0].link, std::string("/wallet"));
        QCOMPARE(*told[0].parameters.amount, rupees(500));
        QCOMPARE(world.mailed("You paid more than was due"), std::ptrdiff_t{1});
        const auto back = world.bell(NotificationType::refund_processed);
        QCOMPARE(back.size(), std::size_t(1));
        QCOMPARE(*back[0].parameters.amount, rupees(500));
    }

    void anotherAmount_isToldAsLookedAt() {
        World world;
        world.pay(rupees(499));
        while (world.server.rooms.outbox.drain() > 0)
            continue;
        QCOMPARE(world.spendable(), rupees(0));
        const auto told = world.bell(NotificationType::payment_quarantined);
        QCOMPARE(told.size(), std::size_t(1));
        QCOMPARE(told[0].link, std::string("/wallet"));
        QCOMPARE(*told[0].parameters.amount, rupees(499));
        QCOMPARE(world.mailed("Your payment is being looked at"), std::ptrdiff_t{1});
    }
};

MC_TEST_APPLESS(PurchasesTest)
#include "purchases_test.moc"
