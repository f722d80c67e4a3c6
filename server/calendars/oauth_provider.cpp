#include "calendars/oauth_provider.h"

#include <Poco/URI.h>

#include <algorithm>
#include <charconv>

#include "platform/base/base64.h"
#include "platform/crypto/digest.h"

namespace mc::calendars {

using domain::CalendarKind;

OAuthProvider OAuthProvider::google(std::string clientId, std::string clientSecret, const std::string& base,
                                    bool isTold) {
    const std::string scope = "https://www.googleapis.com/auth/";
    const auto freeBusy = scope + (isTold ? "calendar.events.freebusy" : "calendar.freebusy");
    const auto list = scope + "calendar.calendarlist.readonly";
    const auto at = [&](const char* usual) { return base.empty() ? std::string(usual) : base; };
    return {.clientId = std::move(clientId),
            .clientSecret = std::move(clientSecret),
            .signInUrl = at("https://accounts.google.com") + "/o/oauth2/v2/auth",
            .tokenUrl = at("https://oauth2.googleapis.com") + "/token",
            .revokeUrl = at("https://oauth2.googleapis.com") + "/revoke",
            .apiUrl = at("https://www.googleapis.com") + "/calendar/v3",
            .scopes = {freeBusy, list},
            .asked = freeBusy + ' ' + list,
            .extra = {{"access_type", "offline"}, {"prompt", "consent"}}};
}

OAuthProvider OAuthProvider::microsoft(std::string clientId, const std::string& tenant, const std::string& signInBase,
                                       const std::string& graphBase) {
    const auto base = signInBase + '/' + tenant + "/oauth2/v2.0";
    return {.clientId = std::move(clientId),
            .signInUrl = base + "/authorize",
            .tokenUrl = base + "/token",
            .revokeUrl = {},
            .apiUrl = graphBase + "/v1.0",
            .scopes = {"Calendars.ReadBasic"},
            .asked = graphBase + "/Calendars.ReadBasic offline_access",
            .extra = {{"prompt", "select_account"}}};
}

const OAuthProvider* OAuthProviders::find(CalendarKind kind) const {
    const auto* provider = kind == CalendarKind::google      ? &google
                           : kind == CalendarKind::microsoft ? &microsoft
                                                             : nullptr;
    return provider == nullptr || provider->clientId.empty() ? nullptr : provider;
}

std::vector<CalendarKind> OAuthProviders::offered() const {
    std::vector<CalendarKind> kinds;
    for (const auto kind : {CalendarKind::google, CalendarKind::microsoft})
        if (find(kind) != nullptr) kinds.push_back(kind);
    return kinds;
}

bool isLoopbackRedirect(const std::string& redirect) {
    constexpr std::string_view kThisMachine = "http://127.0.0.1:";
    if (!redirect.starts_with(kThisMachine)) return false;
    int port = 0;
    const char* const end = redirect.data() + redirect.size();
    const auto [rest, error] = std::from_chars(redirect.data() + kThisMachine.size(), end, port);
    const std::string_view left(rest, static_cast<std::size_t>(end - rest));
    return error == std::errc() && port > 0 && port <= 65535 && (left.empty() || left == "/");
}

std::string challengeOf(const std::string& verifier) {
    return base::toBase64Url(crypto::sha256(verifier));
}

std::string percentEncoded(const std::string& value) {
    std::string text;
    Poco::URI::encode(value, "!\"#$%&'()*+,/:;<=>?@[\\]^`{|}", text);
    return text;
}

std::string formOf(const std::vector<std::pair<std::string, std::string>>& fields) {
    std::string form;
    for (const auto& [name, value] : fields) {
        if (!form.empty()) form += '&';
        form += name + '=' + percentEncoded(value);
    }
    return form;
}

std::string signInAddress(const OAuthProvider& provider, const std::string& state, const std::string& verifier,
                          const std::string& redirect) {
    std::vector<std::pair<std::string, std::string>> fields{{"response_type", "code"},
                                                            {"client_id", provider.clientId},
                                                            {"redirect_uri", redirect},
                                                            {"scope", provider.asked},
                                                            {"state", state},
                                                            {"code_challenge", challengeOf(verifier)},
                                                            {"code_challenge_method", "S256"}};
    fields.insert(fields.end(), provider.extra.begin(), provider.extra.end());
    return provider.signInUrl + '?' + formOf(fields);
}

}  // namespace mc::calendars
