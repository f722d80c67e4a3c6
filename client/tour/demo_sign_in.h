#pragma once

#include <QObject>

#include "app/client.h"

namespace mc::tour {

/// Signs in once, with the first demo account of a role, as soon as the server has told its accounts.
class DemoSignIn : public QObject {
    Q_OBJECT
public:
    DemoSignIn(app::Client& client, protocol::Role role, QObject* parent = nullptr);

private:
    void look();

    app::Client& m_client;
    protocol::Role m_role;
    bool m_done = false;
};

}  // namespace mc::tour
