#pragma once

#include <QTemporaryDir>
#include <string>

#include "protocol/codec.h"
#include "support/kept_mails.h"
#include "support/whole_server.h"

namespace mc::tests {

/// The whole server, whose mails are kept, and a student who buys something else than sessions.
struct ShopWorld {
    explicit ShopWorld(const WholeServer::Adjust& adjust = {})
        : server(folder.path().toStdString(), adjust, keepingMails(box)) {}

    /// Each time a deed of its own.
    WholeServer::Reply ask(const Visitor& who, http::Method method, const std::string& path,
                           const std::string& body = "") {
        server.clock.advance(61);  // The limits refill.
        return server.ask(method, path, body, server.freshToken(who), "deed-" + std::to_string(++deeds));
    }
    template <class Answer>
    Answer told(const Visitor& who, http::Method method, const std::string& path, const std::string& body = "") {
        return protocol::decode<Answer>(ask(who, method, path, body).raw).value();
    }
    /// What is due to be sent is sent.
    void send() {
        while (server.rooms.outbox.drain() > 0)
            continue;
    }

    test::MailBox* box = nullptr;
    int deeds = 0;
    QTemporaryDir folder;
    WholeServer server;
    Visitor maya = server.person("Maya Nair");
};

}  // namespace mc::tests
