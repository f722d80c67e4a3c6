#include "tour/demo_sign_in.h"

namespace mc::tour {

DemoSignIn::DemoSignIn(app::Client& client, protocol::Role role, QObject* parent)
    : QObject(parent), m_client(client), m_role(role) {
    connect(&client.entranceController(), &account::EntranceController::demoAccountsChanged, this, &DemoSignIn::look);
}

void DemoSignIn::look() {
    if (m_done || m_client.session().isSignedIn()) return;
    for (const auto& account : m_client.entranceController().demoAccounts()) {
        if (account.role != m_role) continue;
        m_done = true;
        return m_client.entranceController().signInAsDemo(account.userId);
    }
}

}  // namespace mc::tour
