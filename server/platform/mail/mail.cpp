#include "platform/mail/mail.h"

#include <algorithm>
#include <stdexcept>

#include "domain/text.h"

namespace mc::mail {
namespace {

bool hasControl(std::string_view text) {
    return std::ranges::any_of(text, [](unsigned char c) { return c < 0x20 || c == 0x7f; });
}

void refuseControls(std::string_view what, std::string_view text) {
    if (hasControl(text)) throw std::invalid_argument(std::string(what) + " holds control characters");
}

}  // namespace

Attachment calendarAttachment(std::string ics, std::string method) {
    if (method != "REQUEST" && method != "CANCEL" && method != "PUBLISH") {
        throw std::invalid_argument("no such calendar method");
    }
    return {"session.ics", "text/calendar; charset=UTF-8; method=" + method, std::move(ics)};
}

void requireSafe(const Mail& mail) {
    if (!domain::isEmailAddress(mail.to)) throw std::invalid_argument("the recipient is not a mail address");
    refuseControls("the recipient's name", mail.toName);
    refuseControls("the subject", mail.subject);
    refuseControls("the address to unsubscribe at", mail.unsubscribeUrl);
    for (const auto& attachment : mail.attachments) {
        refuseControls("a file name", attachment.fileName);
        refuseControls("a content type", attachment.contentType);
        if (attachment.fileName.find_first_of("\"\\/") != std::string::npos) {
            throw std::invalid_argument("a file name holds quotes or slashes");
        }
    }
}

}  // namespace mc::mail
