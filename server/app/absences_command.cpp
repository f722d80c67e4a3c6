#include "app/absences_command.h"

#include <algorithm>
#include <boost/describe/enum_to_string.hpp>
#include <ostream>

#include "bookings/booking_lists.h"
#include "domain/booking_states.h"

namespace mc::app {

namespace {

using bookings::Booking;
using bookings::NoShowState;

bool isContested(const Booking& booking) {
    return booking.noShow == NoShowState::contested;
}

std::vector<std::string> lineOf(const Booking& booking) {
    const auto* by = booking.noShowReportedBy ? boost::describe::enum_to_string(*booking.noShowReportedBy, "-") : "-";
    return {booking.code,
            isContested(booking) ? "contested" : "nobody came",
            std::string(domain::label(booking.status)),
            domain::toIso(booking.startsAt),
            by,
            booking.noShowReportedAt ? domain::toIso(*booking.noShowReportedAt) : "-",
            domain::format(booking.paid())};
}

}  // namespace

void runAbsencesCommand(const std::vector<std::string>& words, const std::filesystem::path& dataDirectory,
                        std::ostream& out) {
    if (words != std::vector<std::string>{"list"}) throw CommandError("absences wants list");
    const auto database = openDatabaseIn(dataDirectory);
    const auto waiting = database->read([](database::Reader& reader) { return bookings::absencesToDecide(reader); });
    std::vector<std::vector<std::string>> lines{
        {"CODE", "WHY", "STATUS", "STARTED", "REPORTED BY", "REPORTED", "PAID"}};
    for (const auto& booking : waiting)
        lines.push_back(lineOf(booking));
    if (!waiting.empty()) printTable(lines, out);
    const auto contested = std::ranges::count_if(waiting, isContested);
    out << contested << " contested, " << waiting.size() - static_cast<std::size_t>(contested) << " nobody kept.\n";
}

}  // namespace mc::app
