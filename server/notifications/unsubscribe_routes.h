#pragma once

#include "notifications/message_digest.h"
#include "platform/http/router.h"

namespace mc::notifications {

/// /api/mail/unsubscribe?token=: GET shows a page with a button and changes nothing (decision 33); POST changes it, by
/// that button or by a mail program's own (RFC 8058).
class UnsubscribeRoutes {
public:
    /// `language` is of the page for a token nobody has.
    UnsubscribeRoutes(MessageDigest& digest, domain::Language language) : m_digest(digest), m_language(language) {}
    void addTo(http::Router& router);

private:
    http::Response page(const std::string& token, const std::optional<MessageDigest::Choice>& choice, bool asked) const;

    MessageDigest& m_digest;
    domain::Language m_language;
};

}  // namespace mc::notifications
