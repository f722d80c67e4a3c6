#include "calendars/caldav_writer.h"

#include <Poco/Exception.h>
#include <Poco/URI.h>

namespace mc::calendars {

using domain::CalendarHealth;
using domain::CalendarWriteHealth;
using outgoing::FetchTrouble;
using outgoing::GuardedClient;

namespace {

constexpr int kPreconditionFailed = 412;

CalendarWriteHealth writeHealthOf(FetchTrouble trouble) {
    if (trouble == FetchTrouble::forbidden) return CalendarWriteHealth::forbidden;
    if (trouble == FetchTrouble::certificate) return CalendarWriteHealth::certificate;
    if (trouble == FetchTrouble::timed_out) return CalendarWriteHealth::timed_out;
    return CalendarWriteHealth::unreachable;
}

CalendarWriteHealth writeHealthOf(int status) {
    if (status / 100 == 2) return CalendarWriteHealth::good;
    if (status == 401) return CalendarWriteHealth::wrong_password;
    if (status == 403 || status == 405) return CalendarWriteHealth::read_only;
    if (status == 404 || status == 410) return CalendarWriteHealth::gone;
    if (status == 507) return CalendarWriteHealth::full;
    const bool mayPass = status / 100 != 4 || status == 408 || status == 423 || status == 429;
    return mayPass ? CalendarWriteHealth::unreachable : CalendarWriteHealth::rejected;
}

/// Of a calendar that was asked what is in it.
CalendarWriteHealth writeHealthOf(const CalDavFault& fault) {
    if (fault.status != 0) return writeHealthOf(fault.status == 207 ? 502 : fault.status);
    switch (fault.health) {
        case CalendarHealth::forbidden:
            return CalendarWriteHealth::forbidden;
        case CalendarHealth::certificate:
            return CalendarWriteHealth::certificate;
        case CalendarHealth::timed_out:
            return CalendarWriteHealth::timed_out;
        default:
            return CalendarWriteHealth::unreachable;
    }
}

/// RFC 9110 §13.1.1 holds strong tags against each other, and no others.
std::string strongTag(const std::string& etag) {
    return etag.starts_with('"') ? etag : std::string();
}

/// What a server answers when the object is another one than was thought, or somewhere else (RFC 4791 §5.3.2.1).
bool mayBeElsewhere(int status) {
    return status == 400 || status == 403 || status == 404 || status == 409 || status == kPreconditionFailed;
}

/// As it is written, without what is before and behind it.
std::string escapedPath(std::string_view address) {
    if (const auto scheme = address.find("://"); scheme != std::string_view::npos) {
        const auto slash = address.find('/', scheme + 3);
        address = slash == std::string_view::npos ? std::string_view("/") : address.substr(slash);
    }
    return std::string(address.substr(0, address.find_first_of("?#")));
}

bool isSamePath(const std::string& a, const std::string& b) try {
    return Poco::URI(a).getPath() == Poco::URI(b).getPath();
} catch (const Poco::SyntaxException&) {
    return false;
}

}  // namespace

CalDavWriter::CalDavWriter(GuardedClient& client, const CalendarLogin& login, const std::string& collection,
                           std::chrono::seconds most)
    : m_client(client), m_login(login), m_folder(escapedPath(collection)), m_asking(client, login, most) {
    const Poco::URI url(collection);
    m_origin = url.getScheme() + "://" + url.getAuthority();
    if (m_folder.empty() || m_folder.back() != '/') m_folder += '/';
}

std::string CalDavWriter::pathOf(const std::string& uid) const {
    std::string name;
    Poco::URI::encode(uid, "/?#%;", name);
    return m_folder + name + ".ics";
}

CalDavWriter::Outcome CalDavWriter::send(const char* method, const std::string& path, const std::string& body,
                                         const Condition& condition) const {
    if (isLate()) return CalendarWriteHealth::timed_out;
    GuardedClient::Call call{.method = method, .url = m_origin + path, .body = body};
    if (!body.empty()) call.headers.emplace_back("Content-Type", "text/calendar; charset=utf-8");
    if (condition) call.headers.push_back(*condition);
    call.user = m_login.user;
    call.password = m_login.password;
    const auto outcome = m_client.send(call);
    if (const auto* trouble = std::get_if<FetchTrouble>(&outcome)) return writeHealthOf(*trouble);
    return std::get<GuardedClient::Answer>(outcome);
}

CalDavWriter::Put CalDavWriter::written(const Outcome& outcome, const std::string& path, bool wasThere) const {
    if (const auto* health = std::get_if<CalendarWriteHealth>(&outcome)) return *health;
    const auto& answer = std::get<GuardedClient::Answer>(outcome);
    const auto health = writeHealthOf(answer.status);
    if (health != CalendarWriteHealth::good) return health;
    return WrittenObject{path, strongTag(answer.etag), wasThere};
}

CalDavWriter::Put CalDavWriter::put(const std::optional<WrittenObject>& known, const std::string& uid,
                                    const std::string& text) const {
    const auto path = known ? known->path : pathOf(uid);
    Condition condition = std::pair<std::string, std::string>("If-None-Match", "*");
    if (known)
        condition = known->etag.empty() ? Condition() : std::pair<std::string, std::string>("If-Match", known->etag);
    const auto outcome = send("PUT", path, text, condition);
    if (const auto* answer = std::get_if<GuardedClient::Answer>(&outcome); answer && mayBeElsewhere(answer->status))
        return putAgain(uid, text, answer->status);
    return written(outcome, path, known && known->wasThere);
}

CalDavWriter::Put CalDavWriter::putAgain(const std::string& uid, const std::string& text, int refusedWith) const {
    const auto located = locate(uid);
    if (const auto* health = std::get_if<CalendarWriteHealth>(&located)) return *health;
    const auto& found = std::get<0>(located);
    if (!found) {
        // The calendar answers and has no such object: somebody removed it, or it is not to be written to.
        if (refusedWith != kPreconditionFailed && refusedWith != 404) return writeHealthOf(refusedWith);
        const auto path = pathOf(uid);
        return written(send("PUT", path, text, std::pair<std::string, std::string>("If-None-Match", "*")), path, false);
    }
    Condition condition;
    if (!found->etag.empty()) condition = std::pair<std::string, std::string>("If-Match", found->etag);
    return written(send("PUT", found->path, text, condition), found->path, found->wasThere);
}

std::variant<std::optional<WrittenObject>, CalendarWriteHealth> CalDavWriter::locate(const std::string& uid) const {
    const auto outcome = m_asking.report(
        m_origin + m_folder, 1,
        "<c:calendar-query " + std::string(CalDavClient::kPrefixes) +
            "><d:prop><d:getetag/></d:prop><c:filter><c:comp-filter name=\"VCALENDAR\"><c:comp-filter name=\"VEVENT\">"
            "<c:prop-filter name=\"UID\"><c:text-match collation=\"i;octet\">" +
            xmlEscaped(uid) +
            "</c:text-match></c:prop-filter></c:comp-filter></c:comp-filter></c:filter></c:calendar-query>");
    if (const auto* fault = std::get_if<CalDavFault>(&outcome)) return writeHealthOf(*fault);
    for (const auto& resource : std::get<CalDavAnswer>(outcome).content.resources) {
        const auto path = escapedPath(resource.href);
        if (resource.status / 100 != 2 || path.empty() || path.back() == '/') continue;
        const auto ours = pathOf(uid);
        const bool isOurs = isSamePath(path, ours);
        return WrittenObject{isOurs ? ours : path, strongTag(resource.textOf("DAV: getetag")), !isOurs};
    }
    return std::nullopt;
}

CalendarWriteHealth CalDavWriter::remove(const std::string& path) const {
    const auto outcome = send("DELETE", path, {}, {});
    if (const auto* health = std::get_if<CalendarWriteHealth>(&outcome)) return *health;
    const auto health = writeHealthOf(std::get<GuardedClient::Answer>(outcome).status);
    return health == CalendarWriteHealth::gone ? CalendarWriteHealth::good : health;
}

}  // namespace mc::calendars
