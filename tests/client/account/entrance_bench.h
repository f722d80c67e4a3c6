#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <algorithm>

#include "account/entrance_page.h"
#include "support/agreed.h"
#include "support/client_house.h"
#include "widgets/text_field.h"

namespace mc::tests {

using support::child;
using support::jsonOf;
using support::mayaNair;

inline protocol::ServerInfo info(bool demo) {
    protocol::ServerInfo info;
    info.name = "Graphora Mentoring";
    info.demo = demo;
    info.operatorZone = {"Asia/Kolkata"};
    info.currency = "INR";
    info.priceLeast = domain::rupees(300);
    info.priceMost = domain::rupees(3000);
    info.serverTime = support::kStoryNow;
    return info;
}

/// The way in, at a server that answers.
struct Bench {
    explicit Bench(bool demo = false) {
        house.http.answer("GET /api/server-info", 200, jsonOf(info(demo)));
        house.http.answer("GET /api/legal", 200, jsonOf(support::textsInForce()));
        using enum protocol::DemoHighlight;
        protocol::DemoAccounts accounts{
            {{{101}, "Maya Nair", protocol::Role::student, {session_soon, review_to_write, unread_messages}},
             {{202}, "Rohan Mehta", protocol::Role::mentor, {requests_to_answer}}}};
        house.http.answer("GET /api/demo-accounts", 200, jsonOf(accounts));
        page.resize(1280, 800);
        page.show();
        page.showSignIn();
        page.setServerText(house.http.url().toString());
        controller.useServer(house.http.url().toString());
        (void)QTest::qWaitFor([&] { return controller.info().has_value(); });
        house.realtime.startAsGuest(house.socket.url());  // As the page would, at the address of the stub.
    }
    void type(const char* field, const QString& text) { child<QLineEdit>(page, field)->setText(text); }
    void click(const char* button) { QTest::mouseClick(child<QAbstractButton>(page, button), Qt::LeftButton); }
    /// A form is made when somebody comes to it.
    bool shows(const char* name) {
        const auto* found = page.findChild<QWidget*>(name);
        return found && found->isVisible();
    }
    bool says(const QString& words) {
        const auto labels = page.findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [&](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
    }
    /// What stands under the field.
    QString errorOf(const char* field) {
        QWidget* at = child<QLineEdit>(page, field);
        while (at && !qobject_cast<widgets::TextField*>(at))
            at = at->parentWidget();
        return static_cast<widgets::TextField*>(at)->error();
    }

    /// All that is asked for but the consent.
    void fillSignUp() {
        type("signUpName", "Maya Nair");
        type("signUpEmail", "maya@students.example");
        type("signUpPassword", "Tidal-Lamp-9");
    }

    support::ClientHouse house;
    net::KnownDevices& devices = house.devices;
    account::EntranceController controller{house.api, house.session, devices, house.features};
    account::EntrancePage page{controller, house.session, house.theme, house.languages};
};

}  // namespace mc::tests
