#pragma once

#include "support/account_fixture.h"
#include "support/whole_server.h"

namespace mc::tests {

/// Rooms whose mails stay in `box`, which lives as long as they do.
inline app::RoomsOptions keepingMails(test::MailBox*& box) {
    auto mails = std::make_unique<test::MailBox>();
    box = mails.get();
    app::RoomsOptions options;
    options.mailTransport = std::move(mails);
    options.rehearse = true;  // Whoever tells twice shows it here.
    return options;
}

}  // namespace mc::tests
