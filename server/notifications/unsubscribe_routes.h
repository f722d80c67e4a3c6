#pragma once

#include <functional>
#include <optional>
#include <string>

#include "notifications/mail_choice.h"
#include "platform/http/router.h"

namespace mc::notifications {

/// `path`?token=: GET shows a page with a button and changes nothing (decision 33); POST changes it, by that button or by
/// a mail program's own (RFC 8058).
class UnsubscribeRoutes {
public:
    /// Mails that people may have no more of.
    struct Kind {
        std::string path;
        std::string name;       ///< Of the operations: "MessageMails".
        std::string whatAbout;  ///< "mails about unread messages"
        std::string words;      ///< Beginning of the sections of the mails' words.
        /// Absent for a token nobody has.
        std::function<std::optional<MailChoice>(const std::string& token)> choice;
        /// As choice, after the change.
        std::function<std::optional<MailChoice>(const std::string& token, bool wanted)> choose;
    };
    /// `language` is of the page for a token nobody has.
    UnsubscribeRoutes(Kind kind, domain::Language language) : m_kind(std::move(kind)), m_language(language) {}
    void addTo(http::Router& router);

private:
    http::Response page(const std::string& token, const std::optional<MailChoice>& choice, bool asked) const;

    Kind m_kind;
    domain::Language m_language;
};

}  // namespace mc::notifications
