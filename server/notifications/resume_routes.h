#pragma once

#include "notifications/pause_news.h"
#include "platform/http/router.h"

namespace mc::notifications {

/// /api/mail/resume-bookings?token=: GET shows a page with a button and changes nothing (decision 33); POST takes bookings
/// again.
class ResumeRoutes {
public:
    /// `language` is of the page for a token nobody has.
    ResumeRoutes(bookings::SilentMentors& silent, const PauseNews& news, domain::Language language)
        : m_silent(silent), m_news(news), m_language(language) {}
    void addTo(http::Router& router);

private:
    http::Response page(const std::string& token, const std::optional<bookings::SilentMentors::State>& state) const;

    bookings::SilentMentors& m_silent;
    const PauseNews& m_news;
    domain::Language m_language;
};

}  // namespace mc::notifications
