#pragma once

#include <string>
#include <utility>
#include <vector>

#include "domain/calendar_sources.h"

namespace mc::calendars {

inline constexpr const char* kMicrosoftSignIn = "https://login.microsoftonline.com";
inline constexpr const char* kMicrosoftGraph = "https://graph.microsoft.com";

/// Where mentors sign in for calendars of one kind (RFC 6749), and as which application they see this server there.
struct OAuthProvider {
    std::string clientId;           ///< Empty: calendars of this kind are not offered.
    std::string clientSecret = {};  ///< Google gives one to desktop programs, too; Microsoft gives none.
    std::string signInUrl;
    std::string tokenUrl;
    std::string revokeUrl;  ///< Empty: what was allowed can only be forgotten (RFC 7009 is not there).
    std::string apiUrl;
    std::vector<std::string> scopes;                              ///< What has to be allowed …
    std::string asked;                                            ///< … and all that is asked for.
    std::vector<std::pair<std::string, std::string>> extra = {};  ///< Of the address she signs in at.

    /// Google's client library and its documents: refresh tokens come with access_type=offline, and with each sign-in
    /// only when consent is asked for anew. `base`: another server that does what Google's do; empty for Google's.
    /// `isTold`: it is to say when something changed, which takes a scope that is not the narrowest for asking.
    static OAuthProvider google(std::string clientId, std::string clientSecret, const std::string& base = {},
                                bool isTold = false);
    /// `tenant`: a directory's id or domain; "common" is for work, school and personal accounts. National clouds have
    /// addresses of their own.
    static OAuthProvider microsoft(std::string clientId, const std::string& tenant,
                                   const std::string& signInBase = kMicrosoftSignIn,
                                   const std::string& graphBase = kMicrosoftGraph);
};

struct OAuthProviders {
    OAuthProvider google = {};
    OAuthProvider microsoft = {};

    /// Null when it is not offered.
    const OAuthProvider* find(domain::CalendarKind kind) const;
    std::vector<domain::CalendarKind> offered() const;
};

/// Only this machine's own address, which a client listens at while its user signs in (RFC 8252 §7.3):
/// http://127.0.0.1:PORT, with a slash at its end or without.
bool isLoopbackRedirect(const std::string& redirect);

/// 43 characters become the S256 challenge of RFC 7636 §4.2.
std::string challengeOf(const std::string& verifier);

/// Where her browser is sent to.
std::string signInAddress(const OAuthProvider& provider, const std::string& state, const std::string& verifier,
                          const std::string& redirect);

/// Everything but what RFC 3986 §2.3 leaves alone: a field of a form, a part of a path.
std::string percentEncoded(const std::string& value);

/// application/x-www-form-urlencoded.
std::string formOf(const std::vector<std::pair<std::string, std::string>>& fields);

}  // namespace mc::calendars
